"""Operators for weekdays: "Monday", "last Friday", "Friday the 28th", "next Tuesday and Wednesday"."""

from __future__ import annotations

from timeline import calendar
from timeline.calendar import Period
from timeline.model import Meaning
from timeline.resolve.context import Context
from timeline.resolve.operators.answer import Answer, counted, nothing_told
from timeline.resolve.operators.relative import dated, day_of_story, from_publication, no_anchor, shift_of
from timeline.resolve.wording import now_and_day, now_of, spoken, weekday_name

_SOON = 4  # days ahead that are as near as any behind
_NEAR = 14  # days from now within which bare weekdays are listed


def weekday(meaning: Meaning, context: Context) -> Answer:
    """Resolve "Monday".

    The day of publication or the last one before it for a past clause, the next one for one to come.
    """
    number = meaning.number("weekday")
    base = _base_of_weekday(context)
    if base is None:
        return no_anchor(f"XXXX-WXX-{number}")
    if (named := context.explained) is not None and calendar.weekday(named) == number:
        return dated(calendar.whole_day(named), f"the weekday of {spoken(named)}", context)
    if (joined := _day_joined(number, base, context)) is not None:
        return joined
    if (ended := _day_of_end(number, context)) is not None:
        return ended
    if (limited := _day_of_limit(number, context)) is not None:
        return limited
    if (gathered := _day_of_gathering(number, context)) is not None:
        return gathered
    if (owner := _day_around_told(number, context)) is not None:
        return owner
    cue = context.cue
    if (since := _day_since(number, base, context)) is not None:
        return since
    if calendar.weekday(base) == number and (not context.history or cue.direction != "future"):
        return dated(base, f"the day of {now_of(context)} itself, a {weekday_name(number)}", context)
    to_come = calendar.next_weekday(base, number, after=True)
    ahead = (
        cue.direction == "future"
        or _is_told_on(base, context)
        or (cue.nearest and _days_between(base, to_come) <= _SOON)
    )
    day = to_come if ahead else calendar.next_weekday(base, number, after=False)
    points = "names the nearest" if cue.nearest else "points ahead" if ahead else "is past"
    by_cue = (cue.word and (cue.direction == "future") == ahead) or cue.nearest
    word = f", because “{cue.word}” {points}" if by_cue else ""
    side = "after" if ahead else "before"
    what = now_of(context) if base == context.published else "the date just told"
    return dated(day, f"{weekday_name(number)} {side} {what} ({spoken(base)}){word}", context)


def weekday_relative(meaning: Meaning, context: Context) -> Answer:
    """Resolve "last Friday" (before today), "this Friday" (of this week), "next Friday" (of the next calendar
    week, or with ``nearest`` the first one ahead: "kommenden Freitag")."""
    number, shift = meaning.number("weekday"), shift_of(meaning)
    base = _base_of_weekday(context)
    if base is None:
        return no_anchor(f"XXXX-WXX-{number}")
    if shift < 0:
        return dated(
            calendar.next_weekday(base, number, after=False),
            f"the last {weekday_name(number)} before {spoken(base)}",
            context,
        )
    if meaning.get("nearest"):
        ahead = calendar.next_weekday(base, number, after=True)
        return dated(ahead, f"the first {weekday_name(number)} after {spoken(base)}", context)
    monday = calendar.first_day(calendar.week_of(base))
    day = calendar.from_ordinal(monday + number - 1 + 7 * shift)
    if (
        shift == 0
        and context.cue.direction == "future"
        and calendar.first_day(day) < calendar.first_day(base)
    ):
        day = calendar.shift(day, 1, "week")
    to_come = calendar.first_day(day) > calendar.last_day(base)
    if shift == 0 and to_come and context.tense.just_happened(context.cue, context.span[0]):
        day = calendar.shift(day, -1, "week")
    weeks = (calendar.first_day(day) - monday) // 7
    named = {-1: "the calendar week before that of", 0: "the calendar week of"}
    week = named.get(weeks, "the calendar week after that of" if weeks == 1 else "weeks after")
    return dated(day, f"{weekday_name(number)} of {week} {spoken(base)}", context)


def weekday_of_week(meaning: Meaning, context: Context) -> Answer:
    """Resolve "Monday last week"."""
    number, shift = meaning.number("weekday"), shift_of(meaning)
    if context.published is None:
        return no_anchor(f"XXXX-WXX-{number}")
    monday = calendar.first_day(calendar.week_of(context.published))
    return dated(
        calendar.from_ordinal(monday + number - 1 + 7 * shift),
        from_publication(shift, "week", context),
        context,
    )


def weekday_named(meaning: Meaning, context: Context) -> Answer:
    """Resolve "(8 May, a) Friday": the day that it says the weekday of, else as any weekday."""
    before = context.previous
    if before and before.day and calendar.weekday(before) == meaning.number("weekday"):
        same = calendar.whole_day(before)
        return dated(same, f"the weekday of {spoken(same)}", context)
    return weekday(meaning, context)


def some_weekday(meaning: Meaning, context: Context) -> Answer:
    """Resolve "(on a) Tuesday": which one is not said."""
    value = f"XXXX-WXX-{meaning.number('weekday')}"
    return Answer("DATE", value, why="which week is not said", unresolved="vague")


def weekdays_ago(meaning: Meaning, context: Context) -> Answer:
    """Resolve "two Mondays ago": the last Monday but one before publication."""
    number, count = meaning.number("weekday"), meaning.get("n")
    if context.published is None or not isinstance(count, int):
        return no_anchor(f"XXXX-WXX-{number}")
    last = calendar.next_weekday(context.published, number, after=False)
    why = f"counting back {count} {weekday_name(number)}s from {now_and_day(context)}"
    return dated(calendar.shift(last, 1 - count, "week"), why, context)


def weekday_day(meaning: Meaning, context: Context) -> Answer:
    """Resolve "Friday the 28th": the nearest month in which that day is that weekday."""
    number, day = meaning.number("weekday"), meaning.number("day")
    base = context.base
    if base is None:
        return no_anchor("XXXX-XX-XX")
    month = calendar.truncate(base, "month")
    for step in (0, -1, 1, -2, 2, -3, 3):
        there = calendar.shift(month, step, "month")
        if there.month is None or day > calendar.days_in_month(there.year, there.month):
            continue
        found = calendar.day(there.year, there.month, day)
        if calendar.weekday(found) == number:
            return dated(found, f"the nearest month in which that day is a {weekday_name(number)}", context)
    raise calendar.ImpossibleDateError(f"no {weekday_name(number)} the {day}. is near")


def weekday_told(meaning: Meaning, context: Context) -> Answer:
    """Resolve "the following Monday", "the previous Friday", "that Friday": counted from the day told."""
    base = context.told if context.told and context.told.day else context.published
    if base is None:
        return nothing_told()
    number, shift = meaning.number("weekday", 1), meaning.number("shift", 1)
    if shift == 0 and base is context.published and not context.history:
        return weekday(meaning, context)  # no day was told
    if shift == 0:
        monday = calendar.first_day(calendar.week_of(base))
        return counted(calendar.from_ordinal(monday + number - 1), base, "in the week of")
    how = (
        f"the {'first' if shift > 0 else 'last'} {weekday_name(number)} {'after' if shift > 0 else 'before'}"
    )
    return counted(calendar.next_weekday(base, number, after=shift > 0), base, how)


def _days_between(one: Period, other: Period) -> int:
    return calendar.first_day(other) - calendar.first_day(one)


def _day_since(number: int, base: Period, context: Context) -> Answer | None:
    """The weekday between publication and the day on which the page was last changed: a text of Tuesday that
    was changed on Wednesday, and says "fled on Wednesday", means that day."""
    changed = context.setting.changed
    if changed is None or base != context.setting.issued or context.cue.direction == "future":
        return None
    day = (
        changed
        if calendar.weekday(changed) == number
        else calendar.next_weekday(changed, number, after=False)
    )
    if calendar.first_day(day) <= calendar.first_day(base):
        return None
    return dated(
        day, f"{weekday_name(number)} up to the last change of the page ({spoken(changed)})", context
    )


def _day_joined(number: int, base: Period, context: Context) -> Answer | None:
    """The weekday after the day that it is joined to ("next Tuesday and Wednesday"), not across now."""
    before = context.joined_day
    if before is None or abs(calendar.first_day(before) - calendar.first_day(base)) > _NEAR:
        return None
    day = calendar.next_weekday(before, number, after=True)
    now = calendar.first_day(base)
    crosses = calendar.first_day(before) <= now < calendar.first_day(day)
    if crosses and context.range_begun is None:  # a range ends behind its beginning, wherever that lies
        return None
    return dated(day, f"{weekday_name(number)} after {spoken(before)}, which it is joined to", context)


def _day_of_end(number: int, context: Context) -> Answer | None:
    """The weekday that ends a range of times of day ("from 4 to 8 p.m. Thursday", "8 p.m. Friday to 6 a.m.
    Saturday")."""
    begun = context.range_begun
    if begun is None or begun.grain not in ("minute", "daypart"):
        return None
    first = calendar.whole_day(begun)
    same = calendar.weekday(first) == number
    day = first if same else calendar.next_weekday(first, number, after=True)
    if calendar.first_day(day) - calendar.first_day(first) > 1:
        return None  # "10 p.m. to 5 a.m. Tuesday": the first has no day of its own
    return dated(day, f"the end of what begins on {spoken(first)}", context)


def _day_of_limit(number: int, context: Context) -> Answer | None:
    """The weekday until which lasts what its sentence tells of a day before ("on Monday … until Friday")."""
    told = context.told_in_limit
    if told is None:
        return None
    day = calendar.next_weekday(told, number, after=True)
    return dated(day, f"{weekday_name(number)} after {spoken(told)}, from which it goes on", context)


def _day_of_gathering(number: int, context: Context) -> Answer | None:
    """The weekday of what somebody went to on the day told in its sentence ("flew home on Monday for Friday's
    qualifier")."""
    told = (
        context.told if context.told and context.told.day and context.same_sentence(context.told_at) else None
    )
    if told is None or not context.tense.is_for_gathering(*context.span):
        return None
    day = calendar.next_weekday(told, number, after=True)
    return dated(day, f"{weekday_name(number)} after {spoken(told)}", context)


def _day_around_told(number: int, context: Context) -> Answer | None:
    """The weekday that owns what came before the day beside it ("resumes Monday after Friday's holiday"), or
    what comes after that ("met on Monday ahead of Friday's vote"), or is that of a deed done before or after
    ("met on Monday before flying home on Wednesday")."""
    end, (start, over) = context.span_before[1], context.span
    told = context.previous if context.previous_at == context.span_before[0] else None
    side = context.tense.side_of(end, start, over)
    if not side and (side := context.tense.side_of_deed(context.told_at, start)):
        told = context.told
    if told is None or told.day is None or not side:
        return None
    day = calendar.next_weekday(calendar.whole_day(told), number, after=side > 0)
    where = "after" if side > 0 else "before"
    return dated(day, f"{weekday_name(number)} {where} {spoken(told)}, told beside it", context)


def _base_of_weekday(context: Context) -> Period | None:
    told = day_of_story(context) if context.history else context.told_before
    return calendar.whole_day(told) if told is not None else context.published


def _is_told_on(base: Period, context: Context) -> bool:
    """Whether a weekday tells what came after the day told, as a story does that never looks back."""
    from_told = base != context.published and context.told is not None
    return from_told and not context.tense.reaches_away(context.span[0], back=True)
