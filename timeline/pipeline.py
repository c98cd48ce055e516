"""The whole story on one screen: read, find, resolve, tell, merge. Only this module joins the five stages.

Each article is read and studied by itself, by as many processes as are asked for; dates of publication are
inferred, and reports merged, when all are there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypedDict, TypeVar, Unpack

from timeline.child import EndedError
from timeline.errors import UsageError
from timeline.faults import refusal
from timeline.find import find
from timeline.model import Article, Notice, Refusal, Report, Resolution, TimeExpression
from timeline.read import Draft, Limits, Reader, Reading
from timeline.resolve import infer, resolve
from timeline.workers import Workers

if TYPE_CHECKING:
    from timeline.events import Selection, Signed, Story
    from timeline.result import Timeline

# timeline.events and timeline.result are imported where they are needed: what only reads, or only dates, and
# each process that shares the work start sooner without them.
Inputs = str | Path | Sequence[str | Path]
Watch = Callable[[Iterable[Any]], Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Study:
    """One article and what was found in it: its time expressions on the calendar, its reports.

    For a timeline the dated reports are ``signed``, only the others stand among ``reports``, and of the
    resolutions there are left the days that they ``named``.
    """

    article: Article
    resolutions: tuple[Resolution, ...] = ()
    reports: tuple[Report, ...] = ()
    notices: tuple[Notice, ...] = ()
    signed: Signed | None = None
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Studies:
    """The articles of one run, each studied, with what could not be used and what a reader should know."""

    studies: tuple[Study, ...]
    refused: tuple[Refusal, ...]
    notices: tuple[Notice, ...]


Result = TypeVar("Result")
Step = Callable[[Article], Study]
Item = Draft | Notice | Refusal


class Assumptions(TypedDict, total=False):
    """What may be said about the inputs of every step; UsageError for anything else.

    ``published`` (a day or an instant, in ISO 8601 or as Python has it) counts for articles that state no
    date of publication, ``language`` (ISO 639-1) for those that declare none; ``corrections`` is a TOML file
    with dates that overrule all others; ``infer=False`` leaves unknown dates of publication unknown;
    ``stdin`` is what "-" reads; ``limits`` bound what one input may hold; ``jobs`` is the number of
    processes, all cores for many articles if it is None. What comes out does not depend on it.
    """

    published: str | date | None
    corrections: str | Path | None
    language: str | None
    infer: bool
    stdin: BinaryIO | None
    limits: Limits | None
    jobs: int | None


def read_articles(inputs: Inputs, **assumptions: Unpack[Assumptions]) -> Reading:
    """Read files, folders, globs and "-" as articles; what cannot be read is in the Reading's ``refused``.

    Articles that state no date of publication get an inferred one where it can be had. Raises UsageError if
    an assumption makes no sense.
    """
    read = _study(inputs, Study, iter, assumptions)
    return Reading(tuple(study.article for study in read.studies), read.refused, read.notices)


def find_dates(inputs: Inputs, *, watch: Watch = iter, **assumptions: Unpack[Assumptions]) -> Studies:
    """Every time expression of every article, with its TIMEX3 value and why.

    ``watch`` wraps the loop over the articles, for a progress bar.
    """
    return _study(inputs, _date, watch, assumptions)


def tell_events(
    inputs: Inputs, *, names: str = "rules", watch: Watch = iter, **assumptions: Unpack[Assumptions]
) -> Studies:
    """Every report that an article gives of a happening, dated or not.

    ``names`` says who tells persons, organisations and places apart: "rules"; "spacy", which asks the
    installed models of spaCy as well; or one model of spaCy, by name or folder. Raises UsageError where that
    is not installed.
    """
    return _told(inputs, _tell, names, watch, assumptions)


def build(
    inputs: Inputs,
    *,
    title: str | None = None,
    selection: Selection | None = None,
    names: str = "rules",
    watch: Watch = iter,
    **assumptions: Unpack[Assumptions],
) -> Timeline:
    """Articles in, timeline out: the events that ``selection`` keeps (``Selection(top=20)``); what could not
    be read is in its ``refused``. ``names`` as in ``tell_events``."""
    from timeline.events import Selection, cut, left_out, select, unclear, worth_telling
    from timeline.result import Timeline

    told, story = tell_story(inputs, names=names, watch=watch, **assumptions)
    articles = tuple(story.articles)
    every, story = len(story.events), worth_telling(story, chosen := selection or Selection())
    selected = select(story, chosen)
    most = (assumptions.get("limits") or Limits()).events
    events = select(replace(story, events=selected), Selection(top=most))
    undated = [report for study in told.studies for report in study.reports]
    return Timeline(
        title=title or _title(articles),
        events=tuple(events),
        articles=articles,
        undated=tuple(undated[:most]),
        refused=told.refused,
        notices=(
            *told.notices,
            *unclear(every - len(story.events)),
            *left_out(len(story.events) - len(selected), len(story.events)),
            *cut(len(selected), most, "events-cut", "events", "the weightiest"),
            *cut(len(undated), most, "undated-cut", "reports without a date", "the first"),
        ),
    )


def tell_story(
    inputs: Inputs, *, names: str = "rules", watch: Watch = iter, **assumptions: Unpack[Assumptions]
) -> tuple[Studies, Story]:
    """Every article, studied, and all their events, merged and in order, before any is left out."""
    from timeline.events import Story, merge_signed

    told = _told(inputs, _report, names, watch, assumptions)
    articles = tuple(study.article for study in told.studies)
    merged = merge_signed((study.signed for study in told.studies if study.signed), articles)
    return told, Story(merged, articles, {study.article.id: study.named for study in told.studies})


def _told(
    inputs: Inputs, step: Callable[..., Study], names: str, watch: Watch, assumptions: Assumptions
) -> Studies:
    """Study with a second opinion on names; who asked for one should know where there was none."""
    from timeline.events import second_opinion

    opinion = second_opinion(names)
    told = _study(inputs, partial(step, names=names), watch, assumptions)
    if opinion is None:
        return told
    languages = sorted({study.article.language for study in told.studies})
    alone = "names of articles in the language “{}” are told by rules alone: no model of spaCy for it"
    unknown = [language for language in languages if not opinion.knows(language)]
    notices = (Notice("", "no-model", alone.format(language)) for language in unknown)
    return replace(told, notices=(*told.notices, *notices))


def _study(inputs: Inputs, step: Step, watch: Watch, assumptions: Assumptions) -> Studies:
    """Read and study all articles; those that state no date of publication when all the others are read."""
    for name in assumptions:
        if name not in Assumptions.__annotations__:
            raise UsageError(
                f"there is no argument {name!r}; known are {', '.join(Assumptions.__annotations__)}, "
                "and for build selection=timeline.Selection(…), which says what to keep"
            )
    given = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    memory = (assumptions.get("limits") or Limits()).memory_bytes
    with (
        closing(_reader(assumptions)) as reader,
        Workers(assumptions.get("jobs"), memory=memory) as workers,
    ):
        begin = partial(_begin, reader, step, infers=assumptions.get("infer", True))
        begun = list(watch(workers.over(begin, reader.drafts(given, assumptions.get("stdin")), _lost)))
        reading = reader.reading(each.article if isinstance(each, Study) else each for each in begun)
        studies = {each.article.id: each for each in begun if isinstance(each, Study)}
        refused = list(reading.refused)
        if len(studies) < len(reading.articles):
            articles = _inferred(reader, reading.articles, workers, refused)
            late = [article for article in articles if article.id not in studies]
            for each in workers.over(partial(_guarded, reader, step), late, _lost):
                if isinstance(each, Study):
                    studies[each.article.id] = each
                else:
                    refused.append(each)
    for article in reading.articles:  # which may have got a notice since
        if article.id in studies and article.published:
            studies[article.id] = replace(studies[article.id], article=article)
    ordered = tuple(studies[article.id] for article in reading.articles if article.id in studies)
    told = [notice for study in ordered for notice in study.notices]
    return Studies(ordered, tuple(refused), (*reading.notices, *told))


def _reader(assumptions: Assumptions) -> Reader:
    published = assumptions.get("published")
    return Reader(
        published=published.isoformat() if isinstance(published, date) else published,
        corrections=assumptions.get("corrections"),
        language=assumptions.get("language"),
        limits=assumptions.get("limits"),
    )


def _begin(reader: Reader, step: Step, item: Item, *, infers: bool) -> Study | Article | Notice | Refusal:
    """Read an article and study it, unless its date of publication is to be inferred first."""
    article = reader.finish(item)
    if not isinstance(article, Article) or (infers and not article.published):
        return article
    return _guarded(reader, step, article)


def _inferred(
    reader: Reader, articles: Sequence[Article], workers: Workers, refused: list[Refusal]
) -> list[Article]:
    """The articles with the dates of publication that can be inferred from them all."""
    usable: list[Article] = []
    found: list[Sequence[TimeExpression]] = []
    for article, each in zip(
        articles, workers.over(partial(_guarded, reader, _expressions), articles, _lost), strict=True
    ):
        if isinstance(each, Refusal):
            refused.append(each)
        else:
            usable.append(article)
            found.append(each)
    return infer(usable, found)


def _guarded(reader: Reader, step: Callable[[Article], Result], article: Article) -> Result | Refusal:
    """What comes of a step, within bounds; a fault of ours in one article must not cost the others."""
    try:
        return reader.study(step, article)
    except Exception as error:
        refused = refusal(error, article.input or article.id)
        if article.id == refused.input:
            return refused
        return replace(refused, reason=f"{refused.reason} (the article {article.id})")


def _lost(item: Item | Article, error: EndedError) -> Refusal:
    return Refusal(item.input, error.code, error.reason)


def _expressions(article: Article) -> list[TimeExpression]:
    return find(article.text, article.language)


def _date(article: Article) -> Study:
    resolutions = tuple(resolve(article, _expressions(article)))
    notices = tuple(notice for resolution in resolutions for notice in resolution.notices)
    return Study(article, resolutions, (), notices)


def _tell(article: Article, *, names: str, to_merge: bool = False) -> Study:
    from timeline.events import second_opinion, tell

    dated = _date(article)
    reports = tell(article, dated.resolutions, second_opinion(names), to_merge=to_merge)
    return replace(dated, reports=tuple(reports))


def _report(article: Article, *, names: str) -> Study:
    """The same for a timeline, which holds no resolutions; its dated reports are made ready to be merged."""
    from timeline.events import days_named, sign

    told = _tell(article, names=names, to_merge=True)
    undated = tuple(report for report in told.reports if not report.when)
    signed, named = sign(article, told.reports), days_named(told.resolutions)
    return replace(told, resolutions=(), reports=undated, signed=signed, named=named)


def _title(articles: Sequence[Article]) -> str:
    if len(articles) == 1 and articles[0].title:
        return articles[0].title
    from timeline.write.summary import usual_title
    from timeline.write.words import words_of

    return usual_title(articles, words_of(articles))
