"""Writing a Timeline: one module per kind of output in ``outputs/``, found by itself; ``html/`` holds the
page.

The suffix of the target chooses the format. What is written is the whole file or nothing (``atomic``), and
the same timeline with the same options gives the same bytes.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from timeline.errors import UsageError
from timeline.model import Timeline
from timeline.write.atomic import replace_file
from timeline.write.load import load, loads
from timeline.write.options import Options
from timeline.write.registry import beside, check, format_of, formats, writer

__all__ = ["Options", "check", "formats", "load", "loads", "render", "write"]

_DEFAULTS = Options()


def render(timeline: Timeline, format: str, options: Options = _DEFAULTS) -> bytes:
    """The bytes of ``timeline`` in a format named as in ``formats()``; UsageError for an unknown one."""
    return writer(format).render(_titled(timeline, options), options)


def write(
    timeline: Timeline, target: str | Path, *, format: str | None = None, options: Options = _DEFAULTS
) -> None:
    """Write ``timeline`` to the file ``target``, in ``format`` or the one that the suffix says.

    Raises UsageError where neither names a format that is known, OutputError where the file cannot be
    written; the file that was there before then still is.
    """
    path = Path(target)
    name = format or format_of(path)
    if name is None:
        known = ", ".join(sorted(formats().values()))
        raise UsageError(f"{path}: the suffix names no format of output; known are {known}")
    if options.template is not None and Path(options.template).resolve() == path.resolve():
        raise UsageError(f"{path} is the template as well as an output; write to another file")
    output = render(timeline, name, options)
    for file, content in beside(name, _titled(timeline, options), options, path.name).items():
        companion = path.parent / file
        companion.parent.mkdir(parents=True, exist_ok=True)
        replace_file(companion, content)
    replace_file(path, output)


def _titled(timeline: Timeline, options: Options) -> Timeline:
    """The timeline under the title asked for, so that no writer needs to ask; a title that only counts the
    articles is told in the locale asked for.
    """
    title = options.title
    if title is None and options.locale is not None:
        from timeline.write.summary import usual_title  # with CLDR, which who only checks outputs needs not
        from timeline.write.words import words_in, words_of

        articles = timeline.articles
        usual = timeline.title == usual_title(articles, words_of(articles))
        title = usual_title(articles, words_in(options.locale)) if usual else None
    return timeline if title is None else replace(timeline, title=title)
