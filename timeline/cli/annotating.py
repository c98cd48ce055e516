"""Where ``dates`` puts TimeML: into a folder, one file an article, or into a single file."""

from __future__ import annotations

from pathlib import Path

from timeline.cli.messages import count, tell
from timeline.cli.targets import refuse_inputs_as_outputs
from timeline.cli.terminal import put_out
from timeline.errors import OutputError, UsageError
from timeline.pipeline import Studies
from timeline.write.atomic import replace_file
from timeline.write.timeml import SUFFIX, document, names


def chosen(format: str, output: str | None) -> str:
    """The format asked for: TimeML if ``output`` has its suffix, else ``format``.

    Raises UsageError where that cannot be written to ``output``, before any work is done.
    """
    if output is None:
        return format
    path = Path(output)
    if format != "timeml" and not _single(path):
        raise UsageError(f"{output}: -o writes TimeML (--format timeml); put all else into a file with >")
    if path.exists() and not path.is_dir() and not _single(path):
        raise UsageError(f"{output} is a file; name a folder, or one file {SUFFIX} for one article")
    if not path.parent.is_dir():
        raise UsageError(f"{output}: there is no folder {path.parent}; make it first")
    return "timeml"


def save(found: Studies, output: str | None, *, quiet: bool) -> None:
    """Write a document for each article, or print the only one where no ``output`` is named.

    Raises UsageError for several articles and no folder to put them in, and where a file that was read would
    be written over; OutputError where a file cannot be written.
    """
    articles = [study.article for study in found.studies]
    path = None if output is None else Path(output)
    one = path is None or _single(path)
    if one and len(articles) > 1:
        raise UsageError(f"{len(articles)} articles are as many files of TimeML; name a folder with -o")
    paths = [path] if one else [Path(str(path), name) for name in names(articles)]
    refuse_inputs_as_outputs(map(str, filter(None, paths)), [article.input for article in articles])
    if path is not None and not one:
        _make(path)
    for study, target in zip(found.studies, paths, strict=False):
        data = document(study.article, study.resolutions)
        if target is None:
            put_out(data)
        else:
            replace_file(target, data)
    if path is not None and articles and not quiet:
        tell("wrote", f"{path}: {count(articles, 'article')} as TimeML")


def _single(path: Path) -> bool:
    return path.suffix.lower() == SUFFIX and not path.is_dir()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: the folder cannot be made: {error.strerror}") from None
