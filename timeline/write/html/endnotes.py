"""The end of the page: reports without a date, inputs that were not read, and the sources, told plainly."""

from __future__ import annotations

from collections import Counter

from timeline.model import Article, Notice, Refusal, Report
from timeline.write.html.report import cite, in_english, quote
from timeline.write.markup import Markup, element, join, web_address
from timeline.write.quotes import marking
from timeline.write.sources import published
from timeline.write.story import Story
from timeline.write.visible import one_line
from timeline.write.words import Words


def endnotes(story: Story) -> Markup:
    """All sections after the list; those that have nothing to tell are left out."""
    timeline, words = story.timeline, story.words
    return join(
        _section(
            words.say("sections.undated"),
            element("p", words.say("sections.undated_note"), class_="note"),
            element("ol", (_undated(report, story) for report in timeline.undated), class_="undated"),
            id="n-undated",
        )
        if timeline.undated
        else None,
        _section(words.say("sections.refused"), _notices(timeline.refused, words), id="n-refused")
        if timeline.refused
        else None,
        _section(words.say("sections.notices"), _notices(timeline.notices, words), id="n-notices")
        if timeline.notices
        else None,
        _sources(story) if timeline.articles else None,
    )


def _section(title: str, *content: Markup, id: str) -> Markup:
    return element("section", element("h2", title), *content, id=id, class_="endnote")


def _undated(report: Report, story: Story) -> Markup:
    return element(
        "li",
        element("p", element("q", quote(report), class_=marking(report.quote) or None)),
        element(
            "p",
            cite(report.article, story),
            join(" · ", in_english(report.why, story.words)) if report.why else None,
            class_="why",
        ),
    )


def _notices(notices: tuple[Refusal, ...] | tuple[Notice, ...], words: Words) -> Markup:
    return element(
        "ul",
        (
            element(
                "li",
                element("b", one_line(each.input)),
                ": ",
                in_english(each.reason, words),
                " ",
                element("code", one_line(each.code)),
            )
            for each in notices
        ),
        class_="notices",
    )


def _sources(story: Story) -> Markup:
    told = Counter(
        article for event in story.events for article in {report.article for report in event.reports}
    )
    items = (_source(number, article, told[article.id], story) for number, article in story.articles.values())
    return _section(
        story.words.say("sections.sources"), element("ol", items, class_="sources"), id="n-sources"
    )


def _source(number: int, article: Article, events: int, story: Story) -> Markup:
    url = web_address(article.url)
    title = one_line(story.titles[article.id])
    words = story.words
    facts = [one_line(name) for name in (article.source, article.author) if name]
    facts += [published(article, words), words.count("events", events)]
    inferred = article.published is not None and article.published.basis == "inferred"
    return element(
        "li",
        element("a", title, href=url) if url else title,
        element("span", " · ".join(facts)),
        element("span", in_english(article.published.why, words)) if inferred and article.published else None,
        element("span", article.url) if article.url and not url else None,  # print shows a link's address
        id=f"s{number}",
    )
