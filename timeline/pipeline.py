"""The whole story on one screen: read, find, resolve, tell, merge. Only this module joins the five stages."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypedDict, Unpack

from timeline.events import merge, tell
from timeline.find import find
from timeline.model import Article, Notice, Refusal, Report, Resolution
from timeline.read import Reading, read
from timeline.resolve import resolve
from timeline.result import Timeline

Inputs = str | Path | Sequence[str | Path]
Watch = Callable[[Sequence[Article]], Iterable[Article]]


@dataclass(frozen=True, slots=True)
class Study:
    """One article and what was found in it: its time expressions on the calendar, its reports."""

    article: Article
    resolutions: tuple[Resolution, ...]
    reports: tuple[Report, ...] = ()


@dataclass(frozen=True, slots=True)
class Studies:
    """The articles of one run, each studied, with what could not be used and what a reader should know."""

    studies: tuple[Study, ...]
    refused: tuple[Refusal, ...]
    notices: tuple[Notice, ...]


class Assumptions(TypedDict, total=False):
    """What may be said about the inputs of every step.

    ``published`` (an ISO day or instant) counts for articles that state no date of publication, ``language``
    (ISO 639-1) for those that declare none; ``stdin`` is what the input "-" reads.
    """

    published: str | None
    language: str | None
    stdin: BinaryIO | None


def read_articles(inputs: Inputs, **assumptions: Unpack[Assumptions]) -> Reading:
    """Read files, folders, globs and "-" as articles; what cannot be read is in the Reading's ``refused``.

    Raises UsageError if an assumption makes no sense.
    """
    return read([inputs] if isinstance(inputs, str | Path) else list(inputs), **assumptions)


def find_dates(inputs: Inputs, *, watch: Watch = iter, **assumptions: Unpack[Assumptions]) -> Studies:
    """Every time expression of every article, with its TIMEX3 value and why.

    ``watch`` wraps the loop over the articles, for a progress bar.
    """
    return _study(inputs, _date, watch, assumptions)


def tell_events(inputs: Inputs, *, watch: Watch = iter, **assumptions: Unpack[Assumptions]) -> Studies:
    """Every report that an article gives of a happening, dated or not."""
    return _study(inputs, _tell, watch, assumptions)


def build(
    inputs: Inputs, *, title: str | None = None, watch: Watch = iter, **assumptions: Unpack[Assumptions]
) -> Timeline:
    """Articles in, timeline out: their events, merged and in order."""
    told = tell_events(inputs, watch=watch, **assumptions)
    articles = tuple(study.article for study in told.studies)
    reports = [report for study in told.studies for report in study.reports]
    events = merge([report for report in reports if report.when], articles)
    return Timeline(
        title=title or _title(articles),
        events=tuple(events),
        articles=articles,
        undated=tuple(report for report in reports if not report.when),
        refused=told.refused,
        notices=told.notices,
    )


def _study(
    inputs: Inputs, step: Callable[[Article], Study], watch: Watch, assumptions: Assumptions
) -> Studies:
    read_in = read_articles(inputs, **assumptions)
    studies, refused, notices = [], list(read_in.refused), list(read_in.notices)
    for article in watch(read_in.articles):
        try:
            study = step(article)
        except Exception as error:  # a fault of ours in one article must not cost the reader the others
            if sys.flags.dev_mode:
                raise
            refused.append(_fault(article, error))
            continue
        studies.append(study)
        notices += (notice for each in study.resolutions for notice in each.notices)
    return Studies(tuple(studies), tuple(refused), tuple(notices))


def _date(article: Article) -> Study:
    return Study(article, tuple(resolve(article, find(article.text, article.language))))


def _tell(article: Article) -> Study:
    dated = _date(article)
    return Study(article, dated.resolutions, tuple(tell(article, dated.resolutions)))


def _fault(article: Article, error: Exception) -> Refusal:
    reason = f"not used: a fault of ours, please report it: {type(error).__name__}: {error}"
    return Refusal(article.input or article.id, "internal", reason)


def _title(articles: Sequence[Article]) -> str:
    if len(articles) == 1 and articles[0].title:
        return articles[0].title
    return f"Timeline of {len(articles)} article{'' if len(articles) == 1 else 's'}"
