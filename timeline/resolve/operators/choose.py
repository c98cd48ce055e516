"""Choose among the years (or weeks) that a date without one may belong to, and say why."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from timeline.calendar import ImpossibleDateError, Period, first_day, last_day, whole_day
from timeline.resolve.context import Context
from timeline.resolve.wording import now_and_day, spoken

Candidate = Callable[[int], Period]
# How much farther a day ahead, a day behind counts, by the direction of the clause. News looks back. A day of
# another year mostly has its year beside it; a month has none as long as it is the last or the next one.
_FARTHER = {"past": (5.0, 1.0), "future": (1.0, 2.5), "": (1.6, 1.0)}
_FARTHER_MONTHS = {"past": (12.0, 1.0), "future": (1.0, 4.0), "": (1.6, 1.0)}
_FAR = 150  # days over the end of a year to the date that a story goes on with
_NEAR = 62  # or goes back to
_ANNIVERSARY = 31  # days before publication within which a day of another year may be told anew
_JUST_OVER = 10  # days since a limit that the clause may still speak of as to come


def by_year(of_year: Candidate, context: Context) -> tuple[Period, str] | None:
    """The period that ``of_year`` gives for the right year, with the reason; None without any anchor.

    Where it opens an entry of a chronology, by its place there. Else in the story's own year if the story was
    told with one just before; else, in news, the nearest before publication for a past clause, after it for
    one to come, the nearest of all where the clause does not say.
    """
    if (listed := context.entry_year) is not None and (there := fitting(of_year, listed, 0)):
        return there[0], f"in {_year_text(listed)}, by its place among the entries of the text"
    story = _story_year(context)
    if story is not None:
        back = _FAR if context.tense.goes_back(context.span[0]) else _NEAR
        chosen = _nearest(fitting(of_year, story.year, 1), story, back)
        return (chosen, f"in {_year_text(chosen.year)}, the year that was just told") if chosen else None
    if (next_day := _next_of_story(of_year, context)) is not None:
        return next_day, f"in {_year_text(next_day.year)}, going on from the date just told"
    published = context.published
    if published is None:
        return None
    candidates = fitting(of_year, published.year, 1)
    if not candidates:
        return None
    cue = context.cue
    now_first, now_last = first_day(published), last_day(published)
    candidates = _possible(candidates, published, context) or candidates
    either = _is_about(context) or context.tense.goes_on(cue) or context.tense.is_end(context.span[0])
    direction = "" if either else cue.direction
    nearest = min(candidates, key=lambda each: _distance(each, now_first, now_last, direction))
    begun = context.range_begun
    ends = begun and begun.grain == nearest.grain and first_day(nearest) < first_day(begun)
    if begun and ends and not _tells_again(nearest, context):
        after = [each for each in fitting(of_year, begun.year, 1) if first_day(each) >= first_day(begun)]
        return (after[0], f"the first one after {spoken(begun)}, from which it goes on") if after else None
    side = "before" if first_day(nearest) <= now_first else "after"
    because = (
        f", because of “{cue.word}”" if cue.word and (side == "before") == (cue.direction == "past") else ""
    )
    return nearest, f"the nearest one {side} {now_and_day(context)}{because}"


def _tells_again(day: Period, context: Context) -> bool:
    """Tell a day that was told in the sentence already: "Tuesday and Saturday - June 21 and 25"."""
    told = takewhile(lambda each: context.same_sentence(each[0]), reversed(context.dated))
    return any(each == day for _, each in told)


def _possible(candidates: list[Period], published: Period, context: Context) -> list[Period]:
    """Those that the clause allows for certain: what will be, what has been since, what was to be done by."""
    now_first, now_last = first_day(published), last_day(published)
    if context.tense.began(context.cue):
        return [each for each in candidates if first_day(each) <= now_last]
    if (
        context.lies_ahead
        and context.follows_cue
        and not context.tense.is_about(context.cue, context.span[0])
    ):
        return [each for each in candidates if last_day(each) >= now_first]
    if not _goes_on_ahead(now_last, context) and context.tense.happened_in(
        context.cue, *context.span, day=candidates[0].day is not None
    ):
        return [each for each in candidates if first_day(each) <= now_last]
    if (limit := context.limit_from) is not None:
        return [each for each in candidates if last_day(each) >= first_day(limit) - _JUST_OVER]
    return candidates


def _goes_on_ahead(now_last: int, context: Context) -> bool:
    """Whether the date before, in the same sentence, lies ahead: "no buses Jan. 18, fewer Jan. 20"."""
    before = context.previous if context.same_sentence(context.previous_at) else None
    return before is not None and before.day is not None and first_day(before) > now_last


def _is_about(context: Context) -> bool:
    """Whether the clause is to come, and the phrase may be when that happened which it is about."""
    return context.cue.direction == "future" and context.tense.is_about(context.cue, context.span[0])


def _distance(of: Period, now_first: int, now_last: int, direction: str) -> float:
    """Days from publication; the side that the clause does not point to counts as farther away."""
    ahead, behind = first_day(of) - now_last, now_first - last_day(of)
    far_ahead, far_behind = (_FARTHER_MONTHS if of.day is None else _FARTHER)[direction]
    return ahead * far_ahead if ahead > 0 else max(behind, 0) * far_behind


def _story_year(context: Context) -> Period | None:
    """The date whose year the story is in, if it is the story and not publication that counts."""
    if context.history:
        return None if context.lies_ahead else context.told_year
    told = context.told_year
    to_come = context.cue.direction == "future"
    on = context.counted_on
    opens = context.opens_sentence(context.span[0])
    counted = on is not None and (on.day is not None or (on.month is not None and opens))
    goes_on = counted and context.cue.direction == "past"
    told_on = (
        context.is_near if goes_on else context.same_sentence
    )  # "Two days later he left. On 9 June he …"
    if on is not None and context.published and told_on(context.counted_at):
        return on if not to_come and abs(on.year - context.published.year) >= 2 else None
    if told is None:
        return None
    if context.published is None:
        frames = told.month is not None or context.opens_sentence(context.told_year_at)
        return told if frames and context.same_paragraph(context.told_year_at) else None
    far = abs(told.year - context.published.year) >= 2 and told.grain != "decade"
    here = context.same_sentence(context.told_year_at) and not to_come
    frames = context.opens_sentence(context.told_year_at) and not context.reaches_now
    if told.month is None and context.tense.is_named_by(context.told_year_at):
        return None  # "the treaty of 1987 lapses in February"
    return told if far and frames and here else None


def _next_of_story(of_year: Candidate, context: Context) -> Period | None:
    """The day that opens a sentence and goes on from the full date of the one before: "On 1 August 1944 they
    rose. By 4 August …"."""
    told, now = context.told_year, context.published
    if context.history or told is None or told.day is None or now is None or told.year == now.year:
        return None
    past = context.cue.direction == "past" and context.is_near(context.told_year_at)
    there = fitting(of_year, told.year, 0)
    if not (past and there and context.opens_sentence(context.span[0])):
        return None
    reach = _NEAR if now.year - told.year == 1 else _FAR
    return there[0] if 0 < first_day(there[0]) - first_day(told) <= reach else None


def known_day(nearest: Period, context: Context) -> tuple[Period, str] | None:
    """The same day of an earlier year, told before with that year, where the clause looks back, with the
    reason: "died on 25 June 2009", later "on the night of 25 June he had called". Not near an anniversary,
    nor in a history, which tells of one day of the year in many years.
    """
    published = context.published
    if nearest.day is None or published is None or context.history or context.cue.direction == "future":
        return None
    if first_day(published) - first_day(nearest) <= _ANNIVERSARY:
        return None
    told = (day for _, day in reversed(context.dated) if (day.month, day.day) == (nearest.month, nearest.day))
    known = next(told, None)
    if known is None or known.year >= nearest.year:
        return None
    return whole_day(known), f"in {_year_text(known.year)}, as this day was told before with its year"


def fitting(of_year: Candidate, around: int, reach: int = 3) -> list[Period]:
    """The periods of the years around one, without those that do not exist (29 February)."""
    found = []
    for year in range(around - reach, around + reach + 1):
        try:
            found.append(of_year(year))
        except ImpossibleDateError:
            continue
    return found


def _nearest(candidates: list[Period], story: Period, back: int) -> Period | None:
    """Within the year just told; across its end only where the story stands at that end, by so many days:
    a story goes on, if it does not say that something had been before."""
    if not candidates:
        return None
    same = [each for each in candidates if each.year == story.year]
    if story.grain == "season" and last_day(story) > first_day(Period("year", story.year + 1)):
        now = (first_day(story) + last_day(story)) // 2  # "in the winter of 1941–42 … by March"
        nearest = min(candidates, key=lambda each: abs(first_day(each) - now))
        return same[0] if same and first_day(nearest) > last_day(story) + _NEAR else nearest
    if story.month is None or candidates[0].grain == "season":
        return same[0] if same else candidates[0]
    now = first_day(story)
    nearest = min(candidates, key=lambda each: abs(first_day(each) - now))
    return nearest if -back < first_day(nearest) - now < _FAR or not same else same[0]


def _year_text(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"
