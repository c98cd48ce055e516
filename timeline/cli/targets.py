"""Where a timeline goes: the outputs named on the command line, checked before any work is done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.cli.messages import tell
from timeline.errors import UsageError
from timeline.write import Options, check, formats
from timeline.write.registry import format_of

DEFAULT = Path("out/timeline.html")
STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Target:
    """One output: a path, or "-" for stdout, and the name of its format."""

    path: str
    format: str


def targets(outputs: Sequence[str], format: str | None, inputs: Iterable[str]) -> list[Target]:
    """The outputs with their formats; ``DEFAULT`` if none is named, the one whose folder need not be there.

    Raises UsageError for a format or suffix that is not known, a folder, a folder that is not there, an
    output that is an input, and stdout named twice or without a format.
    """
    if not outputs:
        outputs = [str(DEFAULT)] if format is None else [STDOUT]
    try:
        return _targets(outputs, format, inputs)
    except OSError as error:  # a name that is too long, for one
        raise UsageError(f"{error.filename}: no output: {error.strerror}") from None


def _targets(outputs: Sequence[str], format: str | None, inputs: Iterable[str]) -> list[Target]:
    if not all(outputs):
        raise UsageError("an output without a name; name a file after -o")
    if len({Path(output).resolve() for output in outputs}) < len(outputs):
        raise UsageError("the same output is named twice")
    if format is not None and format not in formats():
        raise UsageError(f"unknown format {format!r}; known are {', '.join(formats())}")
    refuse_inputs_as_outputs(outputs, inputs)
    return [Target(output, _format(output, format)) for output in outputs]


def prepared(
    outputs: Sequence[str],
    format: str | None,
    inputs: Sequence[str],
    look: Mapping[str, Any],
    *,
    quiet: bool,
) -> tuple[list[Target], Options]:
    """The outputs and the options to write them with, checked as far as can be before any work is done.

    Raises UsageError as ``targets`` does, and for a library, locale or template that is missing, a template
    that would be written over, and files beside standard output. What an output will lack is told, unless
    ``quiet``, and so is a format that was asked for and that no output has.
    """
    chosen = targets(outputs, format, inputs)
    settings = Options(**look)
    if settings.template is not None:
        refuse_inputs_as_outputs(outputs, [str(settings.template)])
    if format is not None and not quiet and all(target.format != format for target in chosen):
        tell("warning", f"no output is written as {format}: the suffixes say otherwise [format]")
    for target in chosen:
        if target.path == STDOUT and (settings.embed or settings.assets):
            raise UsageError("--embed and --assets write beside a file; name one with -o")
        lack = check(target.format, settings)
        if lack and not quiet:
            tell("warning", f"{target.path}: {lack} [no-extra]")
    return chosen, settings


def harmless(chosen: Iterable[Target], *, read: bool, quiet: bool) -> list[Target]:
    """The outputs left where there is no article: a slip must not empty a page that is there.

    They are standard output and, where the inputs could be ``read`` and are but empty, files that are not
    there yet. The others are told, unless ``quiet``.
    """
    why = "there is no article in the inputs" if read else "no input could be read"
    kept = []
    for target in chosen:
        if target.path == STDOUT or (read and not Path(target.path).exists()):
            kept.append(target)
        elif not quiet:
            tell("warning", f"{target.path}: not written, as {why} [not-written]")
    return kept


def refuse_inputs_as_outputs(outputs: Iterable[str], inputs: Iterable[str]) -> None:
    """Raise UsageError if a file that is read would be written over."""
    files = {Path(name).resolve() for name in inputs if name != STDOUT}
    for output in outputs:
        if output != STDOUT and Path(output).resolve() in files:
            raise UsageError(f"{output} is an input as well as an output; write to another file")


def _format(output: str, format: str | None) -> str:
    if output == STDOUT:
        if format is None:
            raise UsageError(f"-o - needs --format, one of {', '.join(formats())}")
        return format
    path = Path(output)
    if path.is_dir():
        raise UsageError(f"{output} is a folder; name a file in it, such as {path / 'timeline.html'}")
    if not path.parent.is_dir() and path != DEFAULT:
        raise UsageError(f"{output}: there is no folder {path.parent}; make it first")
    name = format_of(path) or format
    if name is None:
        known = ", ".join(sorted(formats().values()))
        raise UsageError(f"{output}: the suffix names no format of output; known are {known}")
    return name
