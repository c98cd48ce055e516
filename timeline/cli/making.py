"""The verbs that make a timeline: ``build``, ``render`` and ``demo``; and ``completion`` for the shell."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import chdir, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.cli import options
from timeline.cli.messages import FAILED, count, tell, tell_error
from timeline.cli.terminal import put_out

if TYPE_CHECKING:
    from timeline.cli.targets import Target
    from timeline.model import Timeline
    from timeline.write import Options


@click.command()
@options.reading
@options.telling
@options.selecting
@options.writing
def build(
    inputs: tuple[str, ...],
    outputs: tuple[str, ...],
    format: str | None,
    title: str | None,
    quiet: bool,
    look: dict[str, Any],
    selection: dict[str, Any],
    **reading: Any,
) -> int:
    """Build the timeline of articles and write it.

    Without -o it is written to out/timeline.html. Where no input could be read, no file is written;
    where there is no article in them, none is written over.
    """
    from timeline import pipeline
    from timeline.cli.targets import harmless, prepared, refuse_inputs_as_outputs
    from timeline.events import Selection

    chosen, settings = prepared(outputs, format, inputs, look, quiet=quiet)
    made = pipeline.build(
        inputs,
        title=title,
        selection=Selection(**selection),
        watch=options.progress(quiet=quiet),
        stdin=options.stdin(),
        **reading,
    )
    refuse_inputs_as_outputs(outputs, [article.input for article in made.articles])
    finish = partial(options.finish, made.refused, made.notices, made.events, "dated event", quiet=quiet)
    if not made.articles:
        status = finish()
        left = harmless(chosen, read=not made.refused, quiet=quiet)
        if len(left) < len(chosen):
            status = FAILED
        return max(status, _write(made, left, settings, quiet=quiet))
    if not quiet:
        _tell_undated(made)
    return max(_write(made, chosen, settings, quiet=quiet), finish())


@click.command()
@click.argument("saved", type=click.Path(readable=False), metavar="TIMELINE.json")
@options.writing
@options.quiet
def render(
    saved: str,
    outputs: tuple[str, ...],
    format: str | None,
    title: str | None,
    quiet: bool,
    look: dict[str, Any],
) -> int:
    """Write a saved timeline in another format.

    The output is the same as build would have written; - is standard input.
    """
    from dataclasses import replace

    from timeline.cli.targets import prepared
    from timeline.write import load, loads

    chosen, settings = prepared(outputs, format, [saved], look, quiet=quiet)
    timeline = loads(sys.stdin.buffer.read(), name=saved) if saved == "-" else load(saved)
    return _write(replace(timeline, title=title) if title else timeline, chosen, settings, quiet=quiet)


@click.command()
@options.writing
@options.quiet
def demo(
    outputs: tuple[str, ...], format: str | None, title: str | None, quiet: bool, look: dict[str, Any]
) -> int:
    """Build the example: eleven articles on a ferry fire."""
    from timeline import demo as story
    from timeline import pipeline
    from timeline.cli.targets import prepared

    chosen, settings = prepared(outputs, format, [], look, quiet=quiet)
    with chdir(story.FOLDER):  # the articles keep the same ids wherever the program is installed
        made = pipeline.build(story.ARTICLES, title=title or story.TITLE)
    written = _write(made, chosen, settings, quiet=quiet)
    return max(written, options.finish(made.refused, made.notices, made.events, "dated event", quiet=quiet))


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script for completion in a shell.

    \b
    timeline completion bash >> ~/.bashrc
    timeline completion zsh >> ~/.zshrc
    timeline completion fish > ~/.config/fish/completions/timeline.fish
    """
    from click.shell_completion import get_completion_class

    command = click.get_current_context().find_root().command
    complete = get_completion_class(shell)
    if complete is not None:
        click.echo(complete(command, {}, "timeline", "_TIMELINE_COMPLETE").source())


VERBS = (build, render, demo, completion)


def _write(timeline: Timeline, chosen: Iterable[Target], settings: Options, *, quiet: bool) -> int:
    """Write every output; one that cannot be written is told and stops no other. The exit status."""
    from timeline.cli.targets import STDOUT

    status = 0
    for target in chosen:
        try:
            _put(timeline, target, settings)
        except BrokenPipeError:
            raise
        except Exception as error:
            status = max(status, tell_error(error))
            continue
        if not quiet and target.path != STDOUT:
            events, articles = count(timeline.events, "event"), count(timeline.articles, "article")
            tell("wrote", f"{target.path}: {events} from {articles}")
            if target.format == "html" and settings.embed:
                tell("wrote", f"{target.path}.embed.txt: the frame to paste into another page")
            if target.format == "html" and settings.assets:
                tell("wrote", f"{settings.assets}/ beside {target.path}: what the page needs")
    return status


def _tell_undated(made: Timeline) -> None:
    """Say what would date the reports of articles that do not say when they were published."""
    unknown = {article.id for article in made.articles if article.published is None}
    lost = sum(report.article in unknown for report in made.undated)
    if lost:
        told = f"{count(unknown, 'article')} of unknown day of publication, {count(range(lost), 'report')}"
        tell("warning", f"{told} without a date: --published 2024-06-24 gives the day [no-publication]")


def _put(timeline: Timeline, target: Target, settings: Options) -> None:
    from timeline.cli.targets import DEFAULT, STDOUT
    from timeline.write import render, write

    if target.path == STDOUT:
        put_out(render(timeline, target.format, settings))
    else:
        if Path(target.path) == DEFAULT:
            with suppress(OSError):  # where it cannot be made, writing says so
                DEFAULT.parent.mkdir(exist_ok=True)
        write(timeline, target.path, format=target.format, options=settings)
