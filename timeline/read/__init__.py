"""Reading: files, folders, globs and standard input become Articles.

    inputs ──walk──▶ Source ──kinds──▶ Draft ──finish──▶ Article

Each kind of input is a module in kinds/; published/ works out when an article was published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from timeline.faults import refusal
from timeline.model import Article, Notice, Refusal
from timeline.read.bounded import Bounded
from timeline.read.corrections import corrected
from timeline.read.finish import Finisher
from timeline.read.found import Draft, Source
from timeline.read.inputs import walk
from timeline.read.limits import Limits, limits_of
from timeline.read.unpack import found_in

__all__ = ["Limits", "Reading", "limits_of", "read", "stream"]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that came of the inputs: the articles, what was refused and why, and what else is to be told."""

    articles: tuple[Article, ...]
    refused: tuple[Refusal, ...]
    notices: tuple[Notice, ...]


def read(
    inputs: Sequence[str | Path],
    *,
    published: str | None = None,
    corrections: str | Path | None = None,
    language: str | None = None,
    limits: Limits | None = None,
    stdin: BinaryIO | None = None,
) -> Reading:
    """Read every article in ``inputs`` (files, folders, globs, or "-" for ``stdin``).

    ``published`` (an ISO day or instant) is the publication date of the articles that state none,
    ``corrections`` a file with dates that overrule what articles state (corrections.py), ``language`` an
    ISO 639-1 code for those that declare none. Never raises for a bad input: it is in ``refused``. Raises
    UsageError where ``published`` is no date, or ``corrections`` no file of corrections.
    """
    articles: list[Article] = []
    refused: list[Refusal] = []
    notices: list[Notice] = []
    for item in stream(inputs, published=published, language=language, limits=limits, stdin=stdin):
        if isinstance(item, Article):
            articles.append(item)
            notices.extend(item.notices)
        elif isinstance(item, Refusal):
            refused.append(item)
        else:
            notices.append(item)
    if corrections is None:
        return Reading(tuple(articles), tuple(refused), tuple(notices))
    right, told = corrected(articles, corrections)
    return Reading(right, tuple(refused), (*notices, *told))


def stream(
    inputs: Sequence[str | Path],
    *,
    published: str | None = None,
    language: str | None = None,
    limits: Limits | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Refusal | Notice]:
    """Do what ``read`` does, one item at a time: an archive of millions need not fit into memory."""
    limits = limits or Limits()
    with closing(Bounded(limits)) as bounded:
        finisher = Finisher(published or "", language or "", limits, bounded.page)
        for item in walk(inputs, limits, stdin):
            if isinstance(item, Source):
                yield from _articles(item, bounded, finisher)
            else:
                yield item
        yield from bounded.told


def _articles(source: Source, bounded: Bounded, finisher: Finisher) -> Iterator[Article | Refusal | Notice]:
    """What comes of one source; neither a bad input nor a fault of ours ends the run."""
    try:
        for found in found_in(source, bounded.read):
            if isinstance(found, Draft):
                yield from _finished(found, finisher)
            else:
                yield found
    except Exception as error:
        yield refusal(error, source.name)


def _finished(draft: Draft, finisher: Finisher) -> Iterator[Article | Refusal | Notice]:
    try:
        yield from finisher.finish(draft)
    except Exception as error:
        yield refusal(error, draft.input)
