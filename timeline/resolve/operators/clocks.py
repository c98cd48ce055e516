"""Operators for times of day: "10:35 a.m. EST Thursday", "Friday night", "that morning", "noon"."""

from __future__ import annotations

from dataclasses import replace

from timeline import calendar
from timeline.calendar import Period, whole_day
from timeline.model import Meaning
from timeline.resolve.context import Context
from timeline.resolve.operators.answer import Answer
from timeline.resolve.operators.choose import by_year
from timeline.resolve.operators.durations import length_in_words
from timeline.resolve.operators.relative import day_of_story, from_publication
from timeline.resolve.wording import counted_from, now_and_day, spoken
from timeline.resolve.zones import days_between, hours

_EVENING = 18  # o'clock, from which on the small hours told next are those of the next day
_SMALL_HOURS = 6
_NOON = 12
_BEFORE_PLAN = 2  # hours by which what is told next may lie before: "due at 6 p.m., but left at 5"
_WEEK = 7
_LOCAL = "local"
_NIGHT_BEGINS = 6  # o'clock in the evening: "2 in the night" is after midnight, "10 in the night" before it


def clock(meaning: Meaning, context: Context) -> Answer:
    """A time of the day just told, or of the day of publication; its value ends in ``mark`` ("Z": GMT)."""
    meaning = _with_half(meaning, context)
    month = context.told if context.told and context.told.grain == "month" else None
    if month and context.same_sentence(context.told_at):  # "in May, a shop was robbed at noon"
        value = f"{calendar.timex(month)}-XX" + _clock_text(_hour(meaning), meaning.get("minute"))
        why = f"in {spoken(month)}, just told; the day is not known"
        return Answer("TIME", value, month, why=why, anchor=calendar.timex(month))
    opens = context.setting.entries.is_opened_at(context.span[0])
    told = (context.entry or context.published) if opens else day_told(context)
    if not context.history and context.tense.is_since(context.told_at):
        told = None  # "out since Thursday, the jury returned at noon"
    base = told or (None if context.history else context.published)
    hour, minute = _hour(meaning), meaning.get("minute")
    if base is None:
        return Answer(
            "TIME",
            "XXXX-XX-XX" + _clock_text(hour, minute),
            why="the day is not known",
            unresolved="no-anchor",
        )
    begun = context.range_begun
    if (
        begun
        and begun.hour is not None
        and whole_day(base) == whole_day(begun)
        and _hour(meaning) < begun.hour
    ):
        base = calendar.shift(whole_day(base), 1, "day")  # "10 p.m. to 6 a.m."
        return _moment(base, meaning, f"past midnight, on {spoken(base)}")
    if days := _days_on(meaning, context):
        base = calendar.shift(whole_day(base), days, "day")
        return _moment(base, meaning, f"on {spoken(base)}, as the time told just before it shows")
    here = context.same_sentence(context.told_at)  # "on Sunday evening, at half past seven"
    return _moment(base if here else whole_day(base), meaning, _on(whole_day(base), context))


def _days_on(meaning: Meaning, context: Context) -> int:
    """How many days after the one told a time is: in the small hours after a night, or elsewhere."""
    told, zone = context.told, meaning.word("zone")
    if told is None or not context.just_told:
        return 0
    if zone and zone != _LOCAL and told.hour is not None and context.same_sentence(context.told_at):
        aside = context.tense.in_brackets(context.span[0])
        here = told.hour + (told.minute or 0) / 60
        return -days_between(here, hours(meaning), zone) if aside else 0
    small = meaning.get("meridiem") == "am" or str(meaning.get("hour", "")).startswith("0")
    return int(_is_late(told) and small and _hour(meaning) <= _SMALL_HOURS and not meaning.word("part"))


def _days_after_night(meaning: Meaning, context: Context) -> int:
    """How many days after the night or evening just told a morning is: "on Friday night … by dawn"."""
    told, shift = context.told, meaning.get("shift")
    if told is None or not context.just_told or shift or meaning.get("that"):
        return 0
    return int(_is_late(told) and meaning.word("part") == "MO")


def _is_late(told: Period) -> bool:
    return told.part in ("EV", "NI") or (told.hour or 0) >= _EVENING


def clock_of_habit(meaning: Meaning, context: Context) -> Answer:
    """A time of each day on which something happens ("at noon on Saturdays")."""
    value = "XXXX-XX-XX" + _clock_text(_hour(meaning), meaning.get("minute"))
    return Answer("TIME", value, why="a time of day of what happens again and again", unresolved="set")


def clock_about(meaning: Meaning, context: Context) -> Answer:
    """Resolve "around 7:15 p.m."."""
    inner = meaning.inner("clock")
    return replace(clock(inner, context), mod=meaning.word("mod")) if inner else Answer("TIME", "")


def clock_now(meaning: Meaning, context: Context) -> Answer:
    """Resolve "9 p.m. tonight", "10 this morning": a time on the day of publication."""
    time = meaning.inner("clock")
    if context.published is None or time is None:
        why = "counts from publication, and no publication date is known"
        return Answer("TIME", "", why=why, unresolved="no-anchor")
    day = replace(context.published, part=meaning.word("part"))
    return _moment(day, time, f"on the day of {now_and_day(context)}")


def at(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """A time on the day that the phrase itself names."""
    named = meaning.inner("clock")
    time = _with_half(named, context) if named else None
    if inner.period is None or inner.period.day is None or not isinstance(time, Meaning):
        hour = _clock_text(_hour(time), time.get("minute")) if isinstance(time, Meaning) else ""
        return replace(inner, type="TIME", value=(inner.value or "XXXX-XX-XX") + hour)
    days, part = meaning.number("days"), meaning.word("part") or inner.period.part
    day = replace(calendar.shift(whole_day(inner.period), days, "day"), part=part)
    where = f"; a day {'later' if days > 0 else 'earlier'} where the clock stands" if days else ""
    moment = _moment(day, time, inner.why + where)
    return replace(moment, mod=meaning.word("mod"))


def part_of_day(meaning: Meaning, context: Context, inner: Answer) -> Answer:
    """Resolve "Friday night", "the morning of April 19"; ``days`` moves it: "die Nacht auf Sonntag" is -1."""
    part, mod = meaning.word("part"), meaning.word("mod")
    if inner.period is None:
        return replace(inner, type="TIME", value=f"{inner.value}T{part}" if inner.value else "", mod=mod)
    day = calendar.shift(whole_day(inner.period), meaning.number("days"), "day")
    return _part(day, part, mod, inner.why, inner.anchor)


def part_relative(meaning: Meaning, context: Context) -> Answer:
    """Resolve "this morning", "tonight", "last night"."""
    if context.published is None:
        return Answer(
            "TIME",
            "",
            why="counts from publication, and no publication date is known",
            unresolved="no-anchor",
        )
    day = calendar.shift(context.published, meaning.number("shift"), "day")
    return _part(
        day,
        meaning.word("part"),
        meaning.word("mod"),
        from_publication(meaning.number("shift"), "day", context),
        calendar.timex(context.published),
    )


def overnight(meaning: Meaning, context: Context) -> Answer:
    """Resolve "overnight", "(through) the night": in news the night before publication where it is told as
    past, else the one after; in a history, and with ``told``, the night of a day told before publication."""
    day = day_told(context) if meaning.get("told") else None
    if context.history or context.published is None or (day is not None and context.is_over(day)):
        return part_told(meaning, context)
    over = context.cue.direction == "past"
    night = calendar.shift(whole_day(context.published), -1 if over else 0, "day")
    why = f"the night {'before' if over else 'after'} {now_and_day(context)}"
    return _part(night, meaning.word("part"), "", why, calendar.timex(context.published))


def part_told(meaning: Meaning, context: Context) -> Answer:
    """Resolve "that morning", "the next morning"; after "one night in May" no day is known."""
    told = context.told
    if told and told.grain == "month" and (context.same_sentence(context.told_at) or meaning.get("that")):
        return _part_in_month(told, meaning, f"in {spoken(told)}, just told")
    base = day_told(context) or context.published
    if base is None:
        return Answer("TIME", "", why="counts from a day that the text does not tell", unresolved="no-anchor")
    shift = meaning.number("shift") + _days_after_night(meaning, context)
    day = calendar.shift(whole_day(base), shift, "day")
    return _part(
        day,
        meaning.word("part"),
        meaning.word("mod"),
        _on(whole_day(base), context, shift),
        calendar.timex(whole_day(base)),
    )


def part_of_month(meaning: Meaning, context: Context) -> Answer:
    """Resolve "a November night in 2023": some night of that month."""
    month, year = meaning.number("month", 1), meaning.get("year")
    if isinstance(year, int):
        return _part_in_month(Period("month", year, month), meaning, "the text names month and year")
    chosen = by_year(lambda of: Period("month", of, month), context)
    if chosen is None:
        return Answer("TIME", f"XXXX-{month:02d}-XXT{meaning.word('part')}", unresolved="no-anchor")
    return _part_in_month(chosen[0], meaning, chosen[1])


def _part_in_month(month: Period, meaning: Meaning, why: str) -> Answer:
    value = f"{calendar.timex(month)}-XXT{meaning.word('part')}"
    return Answer("TIME", value, month, meaning.word("mod"), why, calendar.timex(month))


def day_told(context: Context) -> Period | None:
    """The day last told; in news one still to come is passed over, unless the clause points ahead as well."""
    told, published = day_of_story(context), context.published
    if told is None:
        return None
    ahead = published is not None and calendar.first_day(told) > calendar.last_day(published)
    same_sentence = context.same_sentence(context.told_at)
    if not context.history and published is not None and _is_told_aside(context, same_sentence=same_sentence):
        return None
    told_here = same_sentence or context.cue.direction == "future"
    return None if ahead and not context.history and not told_here else told


def _is_told_aside(context: Context, *, same_sentence: bool) -> bool:
    """Whether the day last told only names what it stands before, or is counted from in a quotation."""
    quoted = context.tense.in_quotes(context.told_at) and not context.tense.in_quotes(context.span[0])
    return quoted or (context.told_names and not same_sentence) or _is_old(context)


def _is_old(context: Context) -> bool:
    """Whether the day last told lies more than a week back, and not in this or the last sentence."""
    told, now = context.told, context.published
    if told is None or now is None or context.just_told:
        return False
    return calendar.first_day(now) - calendar.last_day(told) > _WEEK


def _on(base: Period, context: Context, shift: int = 0) -> str:
    """On which day, in words: on the one that a phrase counts from, or so many days before or after it."""
    if shift == 0:
        return f"on {'the day of ' if base == context.published else ''}{counted_from(base, context)}"
    side = "after" if shift > 0 else "before"
    return f"{length_in_words(abs(shift), 'day')} {side} {counted_from(base, context)}"


def _part(day: Period, part: str, mod: str, why: str, anchor: str) -> Answer:
    period = replace(whole_day(day), grain="daypart", part=part)
    return Answer("TIME", calendar.timex(period), period, mod, why, anchor)


def _moment(day: Period, time: Meaning, why: str) -> Answer:
    hour, minute = _hour(time, day.part), time.get("minute")
    value = calendar.timex(whole_day(day)) + _clock_text(hour, minute) + time.word("mark")
    if hour == 24:
        return Answer("TIME", value, whole_day(day), why=why)
    period = replace(
        whole_day(day),
        grain="minute",
        hour=hour,
        minute=int(minute) if isinstance(minute, int) else 0,
    )
    return Answer("TIME", value, period, why=why)


def minutes_after(of: Period, minutes: int) -> Period:
    """The moment so many minutes after another one, or before it."""
    days, left = divmod((of.hour or 0) * 60 + (of.minute or 0) + minutes, 24 * 60)
    return replace(
        calendar.shift(whole_day(of), days, "day"), grain="minute", hour=left // 60, minute=left % 60
    )


def _hour(time: Meaning, part: str = "") -> int:
    """The hour from 0 to 24; one without "a.m." or "p.m." may be of a part of the day that the text names."""
    hour = time.get("hour", time.get("number_word", 0))
    hour = int(hour) if isinstance(hour, (int, float)) else 0
    hour += time.number("shift")  # "halb neun" is half an hour to nine
    part = time.word("part") or part
    late = part in ("AF", "EV") or (part == "NI" and hour >= _NIGHT_BEGINS)
    if isinstance(until := time.get("until"), int) and hour > until and hour < 12:
        return hour  # "11 to 2 p.m." begins before noon
    if hour < 12 and (time.get("meridiem") == "pm" or (late and not time.get("meridiem"))):
        return hour + 12
    return 0 if time.get("meridiem") == "am" and hour == 12 else hour


def _with_half(time: Meaning, context: Context) -> Meaning:
    """A time of day; in its second half where the words around show that: "8 Eastern" of a debate, "at 7"
    behind "6:30 p.m."."""
    hour = time.get("hour")
    if not isinstance(hour, int) or not 0 < hour < _NOON or time.get("meridiem") or time.get("part"):
        return time
    shown = time.get("spoken") and context.tense.tells_evening_show(context.span[0])
    told = context.previous if context.same_sentence(context.previous_at) else None
    near = told is not None and _NOON <= (told.hour or 0) <= hour + _NOON + _BEFORE_PLAN
    goes_on = near and (time.get("spoken") or not time.get("zone"))
    if not shown and not (goes_on and context.tense.follows_clock(context.span[0], "half_after_noon")):
        return time
    return replace(time, arguments=(*time.arguments, ("meridiem", "pm")))


def _clock_text(hour: int, minute: object) -> str:
    return f"T{hour:02d}:{int(minute) if isinstance(minute, int) else 0:02d}"
