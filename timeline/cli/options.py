"""What several verbs share: their options, the progress bar, and how they end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from functools import wraps
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar, cast

import click

from timeline.cli.messages import FAILED, tell, tell_problems
from timeline.cli.terminal import until_enough

if TYPE_CHECKING:
    from timeline.model import Notice, Refusal
    from timeline.read import Limits

Verb = TypeVar("Verb", bound=Callable[..., Any])
WORTH_A_PROGRESS_BAR = 20

quiet = click.option("-q", "--quiet", is_flag=True, help="No warnings and no progress, only errors.")


def _limits(context: click.Context, option: click.Parameter, settings: tuple[str, ...]) -> Limits | None:
    if not settings:
        return None
    from timeline.read import limits_of

    return limits_of(settings)


def reading(verb: Verb) -> Verb:
    """The arguments and options of a verb that reads articles."""
    for decorate in (
        quiet,
        click.option(
            "-j",
            "--jobs",
            type=click.IntRange(min=1),
            metavar="N",
            help="How many processes share the work; all cores for many articles if it is not given.",
        ),
        click.option(
            "--limit",
            "limits",
            multiple=True,
            callback=_limits,
            metavar="NAME=NUMBER",
            help="Move a bound on what one input may be: seconds=300, say, or file-bytes, memory-bytes, "
            "unpacked-bytes, members, pdf-pages, depth, text-chars, title-chars, articles, events. May be "
            "given several times.",
        ),
        click.option(
            "--language", metavar="CODE", help="Language of articles that declare none, such as en."
        ),
        click.option(
            "--infer/--no-infer", default=True, help="Infer dates of publication that no article states."
        ),
        click.option(
            "--corrections",
            type=click.Path(),
            metavar="FILE",
            help="Publication dates that overrule all others: TOML with a table [published] of lines such as "
            '"tarn*.txt" = "2024-06-24" (ids of articles or patterns).',
        ),
        click.option(
            "--published",
            metavar="DATE",
            help="Publication date of articles that state none, such as 2024-06-24.",
        ),
        click.argument(
            "inputs", nargs=-1, type=click.Path(readable=False), required=True, metavar="INPUT..."
        ),
    ):
        verb = decorate(verb)
    return verb


def telling(verb: Verb) -> Verb:
    """The option of a verb that tells events."""
    return click.option(
        "--names",
        metavar="HOW",
        default="rules",
        show_default=True,
        help="Who tells persons, organisations and places apart: rules; spacy, which asks its installed "
        "models as well; or one model of spaCy, by name or folder. Needs the extra nlp.",
    )(verb)


_LOOKS = (
    click.option("--locale", metavar="TAG", help="Language of dates and controls, such as en-GB."),
    click.option("--theme", type=click.Choice(["auto", "light", "dark"]), default="auto", help="Colours."),
    click.option("--lite", is_flag=True, help="HTML as list and picture, without a script."),
    click.option("--fragment", is_flag=True, help="HTML as a section to put into another page."),
    click.option("--embed", is_flag=True, help="Beside the HTML, the snippet that frames it elsewhere."),
    click.option(
        "--assets", metavar="FOLDER", help="Beside the HTML, its script, style and data in this folder."
    ),
    click.option("--mermaid", is_flag=True, help="Markdown with the chart as a Mermaid diagram."),
    click.option(
        "--template",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="A document of your own that Word or PowerPoint begins with.",
    ),
)
_SELECTIONS = (
    click.option("--since", metavar="DATE", help="Only events from this day on, such as 2024-06-24."),
    click.option("--until", metavar="DATE", help="Only events up to this day."),
    click.option("--about", metavar="WORDS", help="Only events that hold all these words."),
    click.option("--days", type=int, metavar="N", help="Only the N days that matter most."),
    click.option("--per-day", type=int, metavar="N", help="Of each day only the N weightiest events."),
    click.option("--top", type=int, metavar="N", help="Only the N weightiest events."),
)
_SELECTION_NAMES = ("since", "until", "about", "days", "per_day", "top")
_LOOK_NAMES = ("locale", "theme", "lite", "fragment", "embed", "assets", "mermaid", "template")


def writing(verb: Verb) -> Verb:
    """The options of a verb that writes a timeline; those of ``timeline.write.Options`` come as ``look``."""
    return _outputs(_gathered(verb, "look", _LOOK_NAMES, _LOOKS))


def _formats(context: click.Context, option: click.Parameter, begun: str) -> list[str]:
    """The formats of output that complete what is begun."""
    from timeline.write import formats

    return [name for name in formats() if name.startswith(begun)]


def _outputs(verb: Verb) -> Verb:
    where = "Where to write; the suffix chooses the format, - is standard output. May be given several times."
    for decorate in (
        click.option("--title", help="Title of the timeline."),
        click.option(
            "--format",
            metavar="NAME",
            shell_complete=_formats,
            help="Format, where the suffix does not say it, such as md or json.",
        ),
        click.option(
            "-o",
            "--output",
            "outputs",
            multiple=True,
            type=click.Path(readable=False),
            metavar="FILE",
            help=where,
        ),
    ):
        verb = decorate(verb)
    return verb


def selecting(verb: Verb) -> Verb:
    """The options of a verb that keeps some events only; they come as ``selection``, the fields of
    ``timeline.events.Selection``."""
    return _gathered(verb, "selection", _SELECTION_NAMES, _SELECTIONS)


def _gathered(
    verb: Verb, group: str, names: Sequence[str], decorators: Sequence[Callable[[Verb], Verb]]
) -> Verb:
    """A verb with options that it takes together: those called ``names`` as its argument ``group``."""

    @wraps(verb)
    def with_group(*arguments: Any, **options: Any) -> Any:
        together = {name: options.pop(name) for name in names}
        return verb(*arguments, **{group: together}, **options)

    gathered = cast(Verb, with_group)
    for decorate in reversed(decorators):
        gathered = decorate(gathered)
    return gathered


def listing(first: str, *more: str) -> Callable[[Verb], Verb]:
    """The option --format of a verb that lists; ``first`` is what it prints when not told otherwise."""
    choice = click.Choice([first, "json", "jsonl", *more])
    return click.option("--format", type=choice, default=first, show_default=True, help="How to list.")


def progress(*, quiet: bool) -> Callable[[Iterable[Any]], Iterable[Any]]:
    """A loop over articles with a progress bar on stderr, where that is a terminal and it is worth it.

    How many there will be is known when they are read; until then the bar counts.
    """

    def watch(articles: Iterable[Any]) -> Iterator[Any]:
        rest = iter(articles)
        yield from islice(rest, WORTH_A_PROGRESS_BAR)
        if quiet or not sys.stderr.isatty():
            yield from rest
            return
        with click.progressbar(rest, label="Reading the articles", file=sys.stderr, show_pos=True) as bar:
            yield from bar

    return watch


def stdin() -> BinaryIO | None:
    """Standard input as bytes; None where the program was started without one."""
    return sys.stdin.buffer if sys.stdin else None


def finish(
    refused: Sequence[Refusal], notices: Sequence[Notice], found: Sized, noun: str, *, quiet: bool
) -> int:
    """Tell what went wrong, and that nothing was ``found`` if so; the exit status."""
    with until_enough():
        sys.stdout.flush()
    tell_problems(refused, notices, quiet=quiet)
    told = refused or any(each.code in ("selection", "empty") for each in notices)
    if not found and not quiet and not told:
        tell("warning", f"no {noun} was found [nothing-found]")
    return FAILED if refused else 0
