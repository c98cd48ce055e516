"""The timeline as HTML that mail programs keep: tables and inline styles, no style sheet, nothing loaded.

Text and paper have no colours, so that a program in dark mode gives both its own; links and doubts have
colours that are read on white and on black alike (at least 4.5 to 1).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model import Article, Disagreement, Event, Timeline
from timeline.write import dates
from timeline.write.doubts import doubts
from timeline.write.markup import Child, Markup, element, join
from timeline.write.options import Options
from timeline.write.quotes import in_marks
from timeline.write.sources import Sources, link
from timeline.write.story import Story
from timeline.write.summary import chart_label, coverage_parts
from timeline.write.visible import one_line
from timeline.write.words import words_for

WIDTH = 600  # CSS pixels: what a mail program shows beside its list of messages
_FONT = "font-family:Arial,Helvetica,sans-serif;"
_TEXT = f"{_FONT}font-size:15px;line-height:1.4;"
_SMALL = f"{_FONT}font-size:13px;line-height:1.4;"
_DAY = f"{_FONT}font-size:13px;line-height:1.6;font-weight:normal;margin:0;padding:0 12px 0 0"
# A table that is there for its layout only.
_PLAIN: dict[str, str | int] = {"role": "presentation", "cellpadding": 0, "cellspacing": 0, "border": 0}
_LINK, _DOUBT, _RULE = "color:#2b73d6", "color:#c2551b", "border-top:1px solid #767676"


def page(timeline: Timeline, options: Options, shown: str | None) -> str:
    """The whole HTML; ``shown`` is the address of the picture (``cid:`` or ``data:``), None for none."""
    words = words_for(timeline, options)
    sources = Sources(timeline, words)
    title = one_line(timeline.title) or words.say("sections.events")
    table = _table(
        _row(element("h1", title, style=f"{_FONT}font-size:24px;line-height:1.25;margin:0 0 8px")),
        _row(element("p", " · ".join(coverage_parts(timeline, words)), style=f"{_SMALL}margin:0 0 16px")),
        _row(_image(shown, chart_label(timeline, words))) if shown else None,
        _events(sources),
        _after(sources),
        dir=words.direction,
        lang=words.tag,
    )
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
    )
    html = element("html", head, element("body", table, style="margin:0;padding:12px"), lang=words.tag)
    return f"<!DOCTYPE html>\n{html}\n"


def _table(*rows: Child, dir: str, lang: str) -> Markup:
    """Everything in one table: Outlook takes the width from its attribute, others from its style."""
    return element(
        "table",
        element("tbody", rows),
        width=WIDTH,
        align="center",
        dir=dir,
        lang=lang,
        **_PLAIN,
        style=f"width:100%;max-width:{WIDTH}px;{_TEXT}",
    )


def _row(*content: Child) -> Markup:
    return element("tr", element("td", content, style=f"{_TEXT}padding:0;word-break:break-word"))


def _image(address: str, label: str) -> Markup:
    style = f"display:block;width:100%;max-width:{WIDTH}px;height:auto;border:0"
    return element("img", src=address, alt=label, width=WIDTH, style=style)


def _heading(text: str) -> Markup:
    style = f"{_FONT}font-size:18px;line-height:1.3;margin:24px 0 0;padding:8px 0 0;{_RULE}"
    return _row(element("h2", one_line(text), style=style))


def _events(sources: Sources) -> Iterator[Markup]:
    story = Story.of(sources.timeline, sources.words)
    if not story.events:
        yield _row(element("p", sources.words.say("sections.empty"), style=f"{_TEXT}margin:0"))
    for name, events in story.parts():
        yield _heading(sources.words.say(f"sections.{name}"))
        yield _row(_days(events, story, sources))


def _days(events: Sequence[Event], story: Story, sources: Sources) -> Markup:
    """A table within the table: days on one side, what happened on the other."""
    cell = f"{_TEXT}padding:12px 0 0;vertical-align:top;word-break:break-word"
    rows = (
        element(
            "tr",
            element("td", element("h3", one_line(heading), style=_DAY), width="22%", style=cell),
            element("td", (_event(event, sources) for event in same_day), width="78%", style=cell),
        )
        for heading, same_day in story.days(events)
    )
    return element("table", element("tbody", rows), style="width:100%", **_PLAIN)


def _event(event: Event, sources: Sources) -> Markup:
    beside = dates.under_heading(event.when, sources.words)
    marks = ", ".join(doubts(event, sources.words))
    head = element(
        "p",
        f"{one_line(beside)} " if beside else None,
        element("b", one_line(event.title)),
        element("span", f" ({marks})", style=_DOUBT) if marks else None,
        style=f"{_TEXT}margin:0 0 2px",
    )
    quotes = (
        _note(in_marks(one_line(report.quote)), _cited(sources.number_of(report), sources))
        for report in sources.quoted(event)
    )
    return join(head, *quotes, *(_dispute(each, sources) for each in event.disagreements))


def _note(*content: Child) -> Markup:
    return element("p", content, style=f"{_SMALL}margin:0 0 6px")


def _dispute(disagreement: Disagreement, sources: Sources) -> Markup:
    sides = (
        join("; " if place else " ", one_line(said), _cited(numbers, sources))
        for place, (said, numbers) in enumerate(sources.sides(disagreement))
    )
    return _note(element("b", f"{one_line(sources.differ(disagreement))}:"), *sides)


def _cited(numbers: Sequence[int], sources: Sources) -> Markup:
    """The numbers of sources, each leading to its article; places within a mail cannot be led to."""
    articles = sources.timeline.articles
    return join(join(" ", _linked(f"[{number}]", articles[number - 1])) for number in numbers)


def _linked(text: str, article: Article) -> Markup:
    url = link(article)
    return element("a", text, href=url, style=_LINK) if url else element("span", text)


def _after(sources: Sources) -> Iterator[Markup]:
    """What is in no event, and the sources."""
    say = sources.words.say
    for name, lines in sources.aside():
        yield _heading(say(f"sections.{name}"))
        yield from (_row(_note(line)) for line in lines)
    if sources.timeline.articles:
        yield _heading(say("sections.sources"))
    for number, article in enumerate(sources.timeline.articles, 1):
        title, *facts = map(one_line, sources.facts(article))
        yield _row(_note(f"[{number}] ", _linked(title, article), "".join(f", {fact}" for fact in facts)))
