"""The whole story on one screen: read, find, resolve, tell, merge. Only this module joins the five stages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, TypedDict, Unpack

from timeline.events import Selection, merge, select, tell
from timeline.faults import each
from timeline.find import find
from timeline.model import Article, Notice, Refusal, Report, Resolution, TimeExpression
from timeline.read import Limits, Reading, read
from timeline.resolve import infer, resolve
from timeline.result import Timeline

Inputs = str | Path | Sequence[str | Path]
Watch = Callable[[Sequence[Article]], Iterable[Article]]
EVERYTHING = Selection()
Step = Callable[[Article, Sequence[TimeExpression]], "Study"]


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
    (ISO 639-1) for those that declare none; ``corrections`` is a TOML file with dates that overrule all
    others; ``infer=False`` leaves unknown dates of publication unknown; ``stdin`` is what "-" reads;
    ``limits`` bound what one input may hold.
    """

    published: str | None
    corrections: str | Path | None
    language: str | None
    infer: bool
    stdin: BinaryIO | None
    limits: Limits | None


def read_articles(inputs: Inputs, **assumptions: Unpack[Assumptions]) -> Reading:
    """Read files, folders, globs and "-" as articles; what cannot be read is in the Reading's ``refused``.

    Articles that state no date of publication get an inferred one where it can be had. Raises UsageError if
    an assumption makes no sense.
    """
    reading, _ = _find(inputs, assumptions)
    return reading


def find_dates(inputs: Inputs, *, watch: Watch = iter, **assumptions: Unpack[Assumptions]) -> Studies:
    """Every time expression of every article, with its TIMEX3 value and why.

    ``watch`` wraps the loop over the articles, for a progress bar.
    """
    return _study(inputs, _date, watch, assumptions)


def tell_events(inputs: Inputs, *, watch: Watch = iter, **assumptions: Unpack[Assumptions]) -> Studies:
    """Every report that an article gives of a happening, dated or not."""
    return _study(inputs, _tell, watch, assumptions)


def build(
    inputs: Inputs,
    *,
    title: str | None = None,
    selection: Selection = EVERYTHING,
    watch: Watch = iter,
    **assumptions: Unpack[Assumptions],
) -> Timeline:
    """Articles in, timeline out: their events, merged and in order, those that ``selection`` keeps."""
    told = tell_events(inputs, watch=watch, **assumptions)
    articles = tuple(study.article for study in told.studies)
    reports = [report for study in told.studies for report in study.reports]
    merged = merge([report for report in reports if report.when], articles)
    events = select(merged, selection, articles)
    return Timeline(
        title=title or _title(articles),
        events=tuple(events),
        articles=articles,
        undated=tuple(report for report in reports if not report.when),
        refused=told.refused,
        notices=(*told.notices, *_left_out(len(merged) - len(events), len(merged))),
    )


def _find(inputs: Inputs, assumptions: Assumptions) -> tuple[Reading, dict[str, Sequence[TimeExpression]]]:
    """What was read, dates of publication inferred, and by id the time expressions of each article."""
    reading = read(
        [inputs] if isinstance(inputs, str | Path) else list(inputs),
        published=assumptions.get("published"),
        corrections=assumptions.get("corrections"),
        language=assumptions.get("language"),
        stdin=assumptions.get("stdin"),
        limits=assumptions.get("limits"),
    )
    refused = list(reading.refused)
    found = each(reading.articles, lambda article: find(article.text, article.language), refused)
    articles = [article for article, _ in found]
    if assumptions.get("infer", True):
        articles = infer(articles, [expressions for _, expressions in found])
    reading = replace(reading, articles=tuple(articles), refused=tuple(refused))
    return reading, {article.id: expressions for article, expressions in found}


def _study(inputs: Inputs, step: Step, watch: Watch, assumptions: Assumptions) -> Studies:
    reading, found = _find(inputs, assumptions)
    refused = list(reading.refused)
    studied = each(watch(reading.articles), lambda article: step(article, found[article.id]), refused)
    studies = tuple(study for _, study in studied)
    told = [notice for study in studies for resolution in study.resolutions for notice in resolution.notices]
    return Studies(studies, tuple(refused), (*reading.notices, *told))


def _date(article: Article, expressions: Sequence[TimeExpression]) -> Study:
    return Study(article, tuple(resolve(article, expressions)))


def _tell(article: Article, expressions: Sequence[TimeExpression]) -> Study:
    dated = _date(article, expressions)
    return Study(article, dated.resolutions, tuple(tell(article, dated.resolutions)))


def _left_out(number: int, of: int) -> list[Notice]:
    """A reader of a selection should know that it is one."""
    return (
        [Notice("", "selection", f"{number} of {of} events are left out, as was asked for")] if number else []
    )


def _title(articles: Sequence[Article]) -> str:
    if len(articles) == 1 and articles[0].title:
        return articles[0].title
    return f"Timeline of {len(articles)} article{'' if len(articles) == 1 else 's'}"
