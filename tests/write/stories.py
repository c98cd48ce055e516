"""Timelines to test with: one invented story told by hand, random ones of any size, and a hostile one."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from timeline import calendar
from timeline.model import (
    Disagreement,
    Event,
    Grain,
    Modifier,
    Refusal,
    Report,
    Side,
    Status,
    Timeline,
    When,
)
from timeline.write import load


def when(
    earliest: str,
    latest: str = "",
    *,
    text: str = "",
    grain: Grain = "day",
    modifier: Modifier = "",
    edtf: str = "",
) -> When:
    """A stretch of time; a range of days has a slash in its EDTF."""
    last = latest or earliest
    spelled = edtf or (earliest if grain in ("day", "minute") and earliest == last else f"{earliest}/{last}")
    return When(text or earliest, spelled, earliest, earliest, last, grain, modifier)


def report(article: str, quote: str, phrase: str, at: When | None, why: str, **more: Any) -> Report:
    """A report whose date phrase stands in its quote (or "" for none)."""
    start = 100
    found = quote.find(phrase) if phrase else -1
    span = (start + found, start + found + len(phrase)) if found >= 0 else None
    return Report(
        article=article,
        start=start,
        end=start + len(quote),
        quote=quote,
        title=more.pop("title", quote),
        text=more.pop("text", quote),
        when=at,
        why=why,
        phrase=span,
        **more,
    )


def event(id: str, at: When, title: str, reports: Sequence[Report], **more: Any) -> Event:
    """An event told by one voice a report, unless said otherwise."""
    return Event(
        id=id,
        when=at,
        title=title,
        text=more.pop("text", reports[0].text),
        status=more.pop("status", "happened"),
        weight=more.pop("weight", 0.5),
        voices=more.pop("voices", len(reports)),
        reports=tuple(reports),
        **more,
    )


@cache
def story() -> Timeline:
    """The flood of Ardle: background, a cluster of days, doubts of all kinds, plans, and what could not be
    used.
    """
    return load(Path(__file__).with_name("ardle.json"))


_VERBS = (
    "opens",
    "closes",
    "denies",
    "visits",
    "strikes",
    "leaves",
    "sells",
    "warns",
    "votes on",
    "repairs",
    "blocks",
    "loses",
)
_NOUNS = (
    "harbour",
    "bridge",
    "school",
    "mine",
    "parliament",
    "the old mill",
    "council",
    "railway",
    "archive",
)
_TAIL = ["after", "the", "long", "night", "of", "the", "northern", "storm"]
_STATUS: tuple[Status, ...] = ("happened", "happened", "happened", "happened", "claimed", "planned", "denied")


def _random_when(dice: random.Random, base: int, spread: int) -> When:
    first = base + int(dice.triangular(0, spread, spread * 0.8))
    day = calendar.iso_day(first)
    kind = dice.random()
    if kind < 0.35:
        return when(f"{day}T{dice.randrange(24):02d}:{dice.randrange(60):02d}", grain="minute")
    if kind < 0.75:
        return when(day)
    last = calendar.iso_day(first + dice.randrange(1, 40))
    if kind < 0.88:
        return when(day, last, text=f"{day} to {last}")
    return when(day, last, grain="month", modifier="approx", text=f"about {day}")


def random_story(count: int, seed: int = 1, spread: int | None = None) -> Timeline:
    """``count`` events on ``spread`` days with a dense end; the same numbers give the same story."""
    dice = random.Random(f"{seed}/{count}")
    articles = story().articles
    base = calendar.ordinal(2024, 1, 1)
    days = spread or max(3, count * 2)
    events = []
    for number in range(count):
        title = " ".join(
            f"{dice.choice(_NOUNS)} {dice.choice(_VERBS)} {dice.choice(_NOUNS)}".capitalize().split()
            + _TAIL[: dice.randrange(9)]
        )
        source = dice.choice(articles).id
        at = _random_when(dice, base, days)
        told = report(
            source, f"{title}, people said on {at.text}.", at.text, at, f"“{at.text}” names the date."
        )
        events.append(
            event(
                f"r{number}",
                at,
                title,
                [told],
                status=dice.choice(_STATUS),
                weight=dice.randrange(100) / 100,
                voices=dice.randrange(1, 9),
                actors=(dice.choice(_NOUNS),),
            )
        )
    events.sort(key=lambda each: (each.when.earliest[:10], each.when.latest, each.id))
    return Timeline(title=f"A random story of {count}", events=tuple(events), articles=articles)


HOSTILE = (
    "</script><script>document.title='owned'</script>",
    "<img src=x onerror=\"document.title='owned'\">",
    '"><svg onload="document.title=\'owned\'">',
    "<span style=\"background:url(https://evil.example/x)\">x</span> $\\href{javascript:alert(1)}{x}$",
    "]]> --> <!-- {{7*7}} ${7*7} %{customdata} &lt;b&gt; &amp;",
    "nul\x00 bell\x07 esc\x1b[31m \u202egnirts\u202c \ud800 \u2028 \u2066x\u2069",
    "=cmd|' /C calc'!A0",
    "@import 'https://evil.example/x.css'; </style><style>*{display:none}</style>",
)  # fmt: skip


def hostile_story() -> Timeline:
    """The story with hostile text in every field that holds text from outside."""
    base = story()
    articles = tuple(
        replace(
            each, title=evil, source=evil, author=evil, url=f"javascript:document.title='{number}'//{evil}"
        )
        for number, (each, evil) in enumerate(zip(base.articles, HOSTILE, strict=True))
    )
    events = []
    for number, each in enumerate(base.events):
        evil = HOSTILE[number % len(HOSTILE)]
        reports = tuple(
            replace(
                told,
                quote=evil,
                title=evil,
                text=evil,
                why=evil,
                said_by=evil,
                start=0,
                end=len(evil),
                phrase=(1, 4),
            )
            for told in each.reports
        )
        sides = (Side(evil, (articles[0].id,), evil), Side("other", (articles[1].id,)))
        events.append(
            replace(
                each,
                id=f"{each.id}{evil}",
                title=evil,
                text=evil,
                when=replace(each.when, text=evil, edtf=evil, timex=evil),
                actors=(evil,),
                places=(evil,),
                reports=reports,
                disagreements=(Disagreement(evil, evil, sides),),
            )
        )
    undated = tuple(
        replace(told, quote=evil, why=evil) for told, evil in zip(base.undated, HOSTILE, strict=False)
    )
    refused = tuple(Refusal(evil, evil, evil) for evil in HOSTILE)
    return Timeline(HOSTILE[0], tuple(events), articles, undated, refused)
