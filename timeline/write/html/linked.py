"""The timeline as linked data for search engines: schema.org's Event and NewsArticle in JSON-LD.

https://schema.org/Event asks for ISO 8601 dates: ``startDate`` and ``endDate`` are the first and the last day
(or minute) that the event's date can mean. What is planned is EventScheduled; doubts are told in words.
"""

from __future__ import annotations

from typing import Any

from timeline.model import Article, Event
from timeline.write.doubts import doubts
from timeline.write.markup import Markup, linked_data, web_address
from timeline.write.story import Story, page_id
from timeline.write.visible import one_line

_SCHEDULED = "https://schema.org/EventScheduled"


def linked(story: Story, title: str) -> Markup:
    """Every event with its articles, each told once; ids are those of the page's links."""
    told = [_event(event, story) for event in story.events]
    items = [
        {"@type": "ListItem", "position": place, "item": event} for place, event in enumerate(told, start=1)
    ]
    listed = {"@type": "ItemList", "name": title, "numberOfItems": len(items), "itemListElement": items}
    articles = [
        _article(number, article, story.titles[article.id]) for number, article in story.articles.values()
    ]
    return linked_data({"@context": "https://schema.org", "@graph": [listed, *articles]})


def _event(event: Event, story: Story) -> dict[str, Any]:
    marks = ", ".join(doubts(event, story.words))
    sources = dict.fromkeys(report.article for report in event.reports)
    return _filled(
        {
            "@type": "Event",
            "@id": f"#{page_id(event)}",
            "name": one_line(event.title),
            "description": one_line(event.text),
            "disambiguatingDescription": marks,
            "startDate": event.when.earliest,
            "endDate": event.when.latest if event.when.latest != event.when.earliest else "",
            "eventStatus": _SCHEDULED if event.status == "planned" else "",
            "location": [_named("Place", place) for place in event.places],
            "subjectOf": [{"@id": f"#s{story.articles[id][0]}"} for id in sources if id in story.articles],
        }
    )


def _article(number: int, article: Article, title: str) -> dict[str, Any]:
    published = article.published
    day = published.earliest if published and published.earliest == published.latest else ""
    return _filled(
        {
            "@type": "NewsArticle",
            "@id": f"#s{number}",
            "headline": one_line(title),
            "url": web_address(article.url),
            "inLanguage": one_line(article.language),
            "author": _named("Person", article.author),
            "publisher": _named("Organization", article.source),
            "datePublished": day,
        }
    )


def _named(kind: str, name: str) -> dict[str, str] | None:
    return {"@type": kind, "name": one_line(name)} if name else None


def _filled(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value}
