"""Ranges: two dates joined by "to" or a dash are one stretch of time ("from 3 to 9 May 2021")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.calendar import is_before
from timeline.model import Notice, Resolution, When
from timeline.resolve.tense import Tense

_LISTED = 6  # weekdays before the last of a list


def join(resolutions: Sequence[Resolution], text: str, tense: Tense, article: str) -> list[Resolution]:
    """Give the first date of each range the whole range, and mark the second as its end.

    A range whose end lies before its beginning stays two dates, and is told: never swapped in silence.
    """
    joined = list(resolutions)
    for place, (first, last) in enumerate(pairwise(resolutions)):
        between = tense.between(first.expression.end, last.expression.start)
        if first.when is None or last.when is None or not tense.spans(first.expression.start, between):
            continue
        if is_before(last.when, first.when):
            if last.when in [each.when for each in resolutions[max(place - _LISTED, 0) : place]]:
                continue  # "Tuesday and Saturday - June 21 and 25" tells the days again
            reason = f"“{_between(text, first, last)}” ends before it begins; kept as two dates"
            notice = Notice(article, "range-reversed", reason)
            joined[place] = replace(joined[place], notices=(*joined[place].notices, notice))
            continue
        if first.when == last.when:
            continue  # "today - June 15 -" tells the day twice
        if (
            first.when.is_one_day
            and first.when.earliest == last.when.earliest[:10]
            and last.when.grain == "minute"
        ):
            continue  # "15 January - 22:57" is one moment
        joined[place] = replace(joined[place], range=_range(first.when, last.when))
        joined[place + 1] = replace(joined[place + 1], ends_range=True)
    return joined


def _between(text: str, first: Resolution, last: Resolution) -> str:
    return text[first.expression.start : last.expression.end]


def _range(first: When, last: When) -> When:
    return When(
        text=f"{first.text} – {last.text}",
        edtf=f"{first.edtf.partition('/')[0]}/{last.edtf.rpartition('/')[2]}",
        timex=f"{first.timex}/{last.timex}",
        earliest=first.earliest,
        latest=last.latest,
        grain=first.grain,
        modifier="approx" if "approx" in (first.modifier, last.modifier) else "",
    )
