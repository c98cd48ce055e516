"""What unfolds under an event: its text, every report with its quote, why its date, and where sources
disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from timeline.model import CHANGES, Disagreement, Event, Report
from timeline.write import dates
from timeline.write.doubts import differ
from timeline.write.labels import shorten
from timeline.write.markup import Markup, element, escape, join, web_address
from timeline.write.quotes import marking
from timeline.write.sides import as_of, heading, phrases, speak_for_themselves
from timeline.write.sources import published
from timeline.write.story import Story
from timeline.write.visible import one_line
from timeline.write.words import Words

_WORD = re.compile(r"\w+")
_NAMED = 3  # sources of a side that are named; the others are cited by number
_UNFOLDED = 4  # sources of an event that are shown at once; of more, the others are folded
_SHORT = 40  # characters of a source where several are named
_TOLD = {"denied": "status.denied", "told": "status.happened"}  # sides of a disagreement about the status


def unfolded(event: Event, story: Story) -> Markup:
    """Everything that is known about an event."""
    told = (event.title, *(report.text or report.quote for report in event.reports))
    return join(
        None if _hold(told, event.text) else element("p", event.text, class_="text"),
        _date(event, story),
        (_disagreement(each, story) for each in event.disagreements),
        _told(event, story),
        None if story.lite else _people(event, story.words),
    )


def _hold(told: Sequence[str], text: str) -> bool:
    """Tell whether one of the texts that stand there already has every word of another."""
    if text in told:
        return True
    words = set(_WORD.findall(text.casefold()))
    return any(words.issubset(_WORD.findall(each.casefold())) for each in told)


def _date(event: Event, story: Story) -> Markup | None:
    """The whole date, where heading and line do not say it already."""
    text = dates.phrase(event.when, story.words)
    said = dates.kind_of(event.when) in ("time", "day") or text == dates.heading(event.when, story.words)
    return None if said else element("p", text, class_="date")


def _told(event: Event, story: Story) -> Iterator[Markup]:
    """Every quote, once where several sources have the same words, then who has them and why the date.

    Quotes that come when enough sources have been shown are folded.
    """
    same: dict[tuple[Markup, str], list[Report]] = {}
    for report in event.reports:
        same.setdefault((_quoted(report, story), report.said_by), []).append(report)
    shown, folded = 0, len(event.reports) > _UNFOLDED + 1
    more: list[Markup] = []
    for (quoted, _), reports in same.items():
        runs = [list(run) for _, run in groupby(reports, key=lambda each: (each.why, each.when))]
        parts = _in_brief(quoted, runs, event, story) if story.lite else _in_full(quoted, runs, event, story)
        if folded and shown >= _UNFOLDED:
            more.extend(parts)
        else:
            yield from parts
            shown += len(reports)
    if more:
        yield _more(len(event.reports) - shown, more, story.words)


def _more(number: int, parts: Sequence[Markup], words: Words) -> Markup:
    told = words.say("event.more", n=words.number(number))
    return element("details", element("summary", told), parts, class_="more")


def _in_full(
    quoted: Markup, runs: Sequence[Sequence[Report]], event: Event, story: Story
) -> Iterator[Markup]:
    yield element("p", quoted)
    for run in runs:
        named = [element("p", _from(report, story), class_="from") for report in run]
        few = len(named) <= _UNFOLDED + 1
        yield from named if few else named[:_UNFOLDED]
        if not few:
            yield _more(len(named) - _UNFOLDED, named[_UNFOLDED:], story.words)
        yield _why(run[0], event, story.words)


def _quoted(report: Report, story: Story) -> Markup:
    language = story.articles[report.article][1].language if report.article in story.articles else ""
    own = language and language != story.words.locale.language
    before, after = _around(report)
    return element(
        "q",
        element("i", before) if before else None,
        quote(report),
        element("i", after) if after else None,
        lang=language if own else None,
        class_=marking(f"{before}{report.quote}{after}") or None,
    )


def _from(report: Report, story: Story) -> Markup:
    return join(cite(report.article, story), _says(report, story.words))


def _in_brief(
    quoted: Markup, runs: Sequence[Sequence[Report]], event: Event, story: Story
) -> Iterator[Markup]:
    """The same with sources by their numbers alone: the list of sources says the rest."""
    alone = len(runs) == 1
    yield element("p", quoted, _numbers(runs[0], story) if alone else None, _says(runs[0][0], story.words))
    for run in runs:
        yield _why(run[0], event, story.words, None if alone else _numbers(run, story))


def _numbers(reports: Sequence[Report], story: Story) -> Markup:
    return join(
        join(" ", _number(article, story)) for article in dict.fromkeys(each.article for each in reports)
    )


def _number(article_id: str, story: Story) -> Markup:
    if article_id not in story.articles:
        return escape(one_line(article_id))
    number = story.articles[article_id][0]
    return element("a", f"[{number}]", href=f"#s{number}")


def _around(report: Report) -> tuple[str, str]:
    """What the sentence that a quote is a part of has before and after it."""
    before, found, after = report.text.partition(" ".join(report.quote.split()))
    return (before, after) if found else ("", "")


def quote(report: Report) -> Markup:
    """The quote, exactly, with the phrase that says when marked."""
    if report.phrase is None:
        return escape(report.quote)
    start, end = (place - report.start for place in report.phrase)
    if not 0 <= start < end <= len(report.quote):
        return escape(report.quote)
    text = report.quote
    return join(text[:start], element("mark", text[start:end]), text[end:])


def cite(article_id: str, story: Story) -> Markup:
    """Whose article, when published, and its number in the list of sources.

    In a lite page the list of sources alone says when and where.
    """
    if story.lite or article_id not in story.articles:
        return cite_short(article_id, story)
    if article_id not in story.cited:
        story.cited[article_id] = _cited(article_id, story)
    return story.cited[article_id]


def _cited(article_id: str, story: Story) -> Markup:
    name = one_line(story.source_name(article_id))
    article = story.articles[article_id][1]
    url = web_address(article.url)
    return join(
        element("a", name, href=url) if url else name,
        f", {published(article, story.words)} ",
        _number(article_id, story),
    )


def _says(report: Report, words: Words) -> str | None:
    return " · " + words.say("event.says", who=one_line(report.said_by)) if report.said_by else None


def _why(report: Report, event: Event, words: Words, told_by: Markup | None = None) -> Markup:
    if not report.why:
        return join()
    says_other = report.when is not None and report.when != event.when
    other = f"{dates.phrase(report.when, words)} — " if says_other and report.when else ""
    return element("p", other, in_english(report.why, words), told_by)


def in_english(text: str, words: Words) -> Markup:
    """What the program tells in English only, marked as such in a page of another language."""
    if words.locale.language == "en":
        return escape(text)
    return element("span", text, lang="en", dir="ltr" if words.direction == "rtl" else None)


def _disagreement(each: Disagreement, story: Story) -> Markup:
    """Who says what, side by side; the whole sentence only where the sides do not speak for themselves."""
    words = story.words

    def sides() -> Iterator[Markup]:
        for side, phrase in zip(each.sides, phrases(each, story.whens, words), strict=True):
            told_by = join(
                join(", " if place else "", cite_short(article, story))
                for place, article in enumerate(side.articles[:_NAMED])
            )
            facts = (as_of(side, words), side.said_by)
            others = (join(" ", _number(article, story)) for article in side.articles[_NAMED:])
            yield element(
                "div",
                element("dt", words.say(_TOLD[side.value]) if side.value in told else phrase),
                element("dd", *(f"{one_line(fact)} · " for fact in facts if fact), told_by, others),
            )

    told = _TOLD if each.kind == "status" else {}
    about = "" if each.kind in CHANGES else differ(each, words)
    title = ": ".join(filter(None, (heading(each, words), about)))
    evident = speak_for_themselves(each) or (about and each.kind != "number")
    sentence = None if evident else element("p", each.text)
    return element(
        "div",
        element("p", element("b", title)),
        sentence,
        element("dl", sides()),
        class_="sides changed" if each.kind in CHANGES else "sides",
    )


def cite_short(article_id: str, story: Story) -> Markup:
    """A source's name, shortened where it is the title of an article, and its number."""
    name = shorten(one_line(story.source_name(article_id)), _SHORT)
    if article_id not in story.articles:
        return escape(name)
    return join(name, " ", _number(article_id, story))


def _people(event: Event, words: Words) -> Markup | None:
    """Who and where."""
    parts = [
        join(element("b", words.say(key)), " ", ", ".join(one_line(name) for name in names))
        for key, names in (("event.actors", event.actors), ("event.places", event.places))
        if names
    ]
    return (
        element(
            "p", join(join(" · " if place else "", part) for place, part in enumerate(parts)), class_="who"
        )
        if parts
        else None
    )
