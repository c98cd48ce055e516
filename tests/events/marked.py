"""Articles from marked text: every date phrase stands as ``[phrase|TIMEX3 value]``, and is resolved by hand.

So the tests of telling and merging stand on their own: they do not move when the date engine does.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.calendar import DAY_PARTS
from timeline.model import Article, Grain, Meaning, Published, Resolution, TimeExpression, When

_MARK = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
_GRAINS: tuple[tuple[str, Grain], ...] = (
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d", "minute"),
    (r"\d{4}-\d\d-\d\dT[A-Z]{2}", "daypart"),
    (r"\d{4}-\d\d-\d\d", "day"),
    (r"\d{4}-\d\d", "month"),
    (r"\d{4}-Q\d", "quarter"),
    (r"\d{4}-SU", "season"),
    (r"\d{4}-W\d\d-WE", "weekend"),
    (r"\d{4}-W\d\d", "week"),
    (r"\d{4}", "year"),
    (r"\d{3}", "decade"),
)


def article(marked: str, *, id: str = "a", published: str = "2024-06-14") -> tuple[Article, list[Resolution]]:
    """Return the article of a marked text, and the resolutions of its marks; an empty value leaves plain
    text.
    """
    text, resolutions, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        phrase, value = match.groups()
        if value:
            expression = TimeExpression(len(text), len(text) + len(phrase), phrase, "test", Meaning("test"))
            when = at(value)
            resolutions.append(Resolution(expression, "DATE", value, when, "as marked"))
        text += phrase
        last = match.end()
    text += marked[last:]
    stated = Published(published, published, "given", "as given") if published else None
    return Article(id=id, text=text, language="en", published=stated), resolutions


def at(value: str) -> When:
    """Return the stretch of time that a TIMEX3 date of our tests means."""
    grain = next(name for pattern, name in _GRAINS if re.fullmatch(pattern, value))
    first, last = _bounds(value, grain)
    return When(value, value, value, first, last, grain)


def _bounds(value: str, grain: Grain) -> tuple[str, str]:
    if grain == "daypart":
        low, high = DAY_PARTS[value[11:]]
        return f"{value[:11]}{low}", f"{value[:11]}{high}"
    if grain in ("minute", "day"):
        return value, value
    if grain == "month":
        year, month = int(value[:4]), int(value[5:])
        following = date(year + month // 12, month % 12 + 1, 1)
        return f"{value}-01", (following - timedelta(1)).isoformat()
    if grain == "week":
        year, week = int(value[:4]), int(value[6:])
        first_day = date.fromisocalendar(year, week, 1)
        return first_day.isoformat(), (first_day + timedelta(6)).isoformat()
    if grain in ("quarter", "season", "weekend"):
        first = 3 * int(value[6]) - 2 if grain == "quarter" else 6
        return f"{value[:4]}-{first:02}-01", f"{value[:4]}-{first + 2:02}-30"
    low, high = (value, value) if grain == "year" else (f"{value}0", f"{value}9")
    return f"{low}-01-01", f"{high}-12-31"
