"""Reading: files, folders, globs and standard input become Articles.

    inputs ──walk──▶ Source ──kinds──▶ Draft ──finish──▶ Article

Each kind of input is a module in kinds/; published/ works out when an article was published. Drafts come in
order and from this process; each is finished by itself, in whichever process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeVar

from timeline.faults import refusal
from timeline.model import Article, Notice, Refusal
from timeline.read.bounded import Bounded
from timeline.read.corrections import Corrections
from timeline.read.finish import Finisher
from timeline.read.found import Draft, Source
from timeline.read.inputs import walk
from timeline.read.limits import Limits, limits_of
from timeline.read.twice import Addresses, Ids
from timeline.read.unpack import found_in

Result = TypeVar("Result")

__all__ = ["Draft", "Limits", "Reader", "Reading", "limits_of", "read"]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that came of the inputs: the articles, what was refused and why, and what else is to be told."""

    articles: tuple[Article, ...]
    refused: tuple[Refusal, ...]
    notices: tuple[Notice, ...]


class Reader:
    """Reads inputs step by step: ``drafts``, then ``finish`` each of them, then ``reading`` sums up.

    ``published`` (an ISO day or instant) is the publication date of the articles that state none,
    ``corrections`` a file with dates that overrule what articles state (corrections.py), ``language`` an
    ISO 639-1 code for those that declare none. Raises UsageError where ``published`` is no date, ``language``
    no code, or ``corrections`` no file of corrections. A reader goes into a pickle, for other processes to
    finish drafts.
    """

    def __init__(
        self,
        *,
        published: str | None = None,
        corrections: str | Path | None = None,
        language: str | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._limits = limits or Limits()
        self._bounded = Bounded(self._limits)
        self._finisher = Finisher(published or "", language or "", self._limits, self._bounded)
        self._corrections = Corrections(corrections) if corrections is not None else None

    def close(self) -> None:
        """End what was started."""
        self._bounded.close()

    def drafts(
        self, inputs: Sequence[str | Path], stdin: BinaryIO | None = None
    ) -> Iterator[Draft | Refusal | Notice]:
        """What is in files, folders, globs, and in ``stdin`` for "-": one draft an article, with its own id.

        Never raises for a bad input: it comes as a Refusal. An archive of millions need not fit into memory.
        """
        ids = Ids()
        left = self._limits.articles
        for item in walk(inputs, self._limits, stdin):
            if not isinstance(item, Source):
                yield item
                continue
            try:
                for found in found_in(item, self._bounded.read):
                    left -= isinstance(found, Draft)
                    if left < 0:
                        told = (
                            f"this and all that follows is left out: {self._limits.articles:,} articles are "
                        )
                        yield Refusal(item.name, "too-many", f"{told}the limit (--limit articles)")
                        return
                    yield ids.named(found) if isinstance(found, Draft) else found
            except Exception as error:
                yield refusal(error, item.name)

    def finish(self, item: Draft | Refusal | Notice) -> Article | Refusal | Notice:
        """The article of a draft, or why there is none; what is no draft stays what it is."""
        if not isinstance(item, Draft):
            return item
        try:
            article = self._finisher.finish(item)
        except Exception as error:
            return refusal(error, item.input)
        if isinstance(article, Notice) or self._corrections is None:
            return article
        return self._corrections.corrected(article)

    def study(self, work: Callable[[Article], Result], article: Article) -> Result:
        """Give ``work(article)``. Raises InputError where that takes more than ``Limits`` allow."""
        return self._bounded.study(work, article)

    def reading(self, items: Iterable[Article | Refusal | Notice]) -> Reading:
        """All that came of the inputs, in order."""
        addresses = Addresses()
        articles: list[Article] = []
        refused: list[Refusal] = []
        notices: list[Notice] = []
        for item in items:
            if isinstance(item, Article):
                articles.append(addresses.checked(item))
                notices.extend(articles[-1].notices)
            elif isinstance(item, Refusal):
                refused.append(item)
            else:
                notices.append(item)
        notices += self._bounded.told
        notices += self._corrections.in_vain(articles) if self._corrections else ()
        return Reading(tuple(articles), tuple(refused), tuple(notices))


def read(
    inputs: Sequence[str | Path],
    *,
    published: str | None = None,
    corrections: str | Path | None = None,
    language: str | None = None,
    limits: Limits | None = None,
    stdin: BinaryIO | None = None,
) -> Reading:
    """Read every article in ``inputs`` in this process; see Reader for the parameters and errors."""
    reader = Reader(published=published, corrections=corrections, language=language, limits=limits)
    with closing(reader):
        return reader.reading(map(reader.finish, reader.drafts(inputs, stdin)))
