"""Choose among the years (or weeks) that a date without one may belong to, and say why."""

from __future__ import annotations

from collections.abc import Callable

from timeline.calendar import ImpossibleDate, Period, first_day, last_day, timex
from timeline.resolve.context import Context

Candidate = Callable[[int], Period]


def by_year(of_year: Candidate, context: Context) -> tuple[Period, str] | None:
    """The period that ``of_year`` gives for the right year, with the reason; None without any anchor.

    In the story's own year if the story was told with one just before; else, in news, the nearest before
    publication for a past clause, after it for one to come, the nearest of all where the clause does not say.
    """
    story = _story_year(context)
    if story is not None:
        chosen = _nearest(_candidates(of_year, story.year), story)
        return (chosen, f"in {_year_text(chosen.year)}, the year that was just told") if chosen else None
    published = context.published
    if published is None:
        return None
    candidates = _candidates(of_year, published.year)
    if not candidates:
        return None
    cue = context.cue
    now = first_day(published)
    if cue.direction == "past" and (past := [each for each in candidates if first_day(each) <= now]):
        return past[-1], f"the last one before publication ({timex(published)}), because “{cue.word}” is past"
    if cue.direction == "future" and (ahead := [each for each in candidates if last_day(each) >= now]):
        return ahead[0], f"the next one after publication ({timex(published)}), because of “{cue.word}”"
    nearest = min(candidates, key=lambda each: (abs(_middle(each) - now), -first_day(each)))
    return nearest, f"the one nearest to publication ({timex(published)})"


def _story_year(context: Context) -> Period | None:
    """The date whose year the story is in, if it is the story and not publication that counts."""
    if context.history:
        return context.told_year
    told = context.told_year
    if told is None or context.published is None:
        return told
    far = abs(told.year - context.published.year) >= 1 and told.grain != "decade"
    return told if far and context.same_sentence(context.told_start) else None


def _candidates(of_year: Candidate, around: int) -> list[Period]:
    found = []
    for year in (around - 1, around, around + 1):
        try:
            found.append(of_year(year))
        except ImpossibleDate:
            continue
    return found


def _nearest(candidates: list[Period], story: Period) -> Period | None:
    """Within the year just told; across its end only where the story stands at that end."""
    if not candidates:
        return None
    same = [each for each in candidates if each.year == story.year]
    if story.month is None:
        return same[0] if same else candidates[0]
    now = first_day(story)
    nearest = min(candidates, key=lambda each: abs(first_day(each) - now))
    return nearest if abs(first_day(nearest) - now) < 150 or not same else same[0]


def _middle(of: Period) -> int:
    return (first_day(of) + last_day(of)) // 2


def _year_text(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"
