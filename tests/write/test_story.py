"""A story has three parts; a plan whose day has passed stands among what happened."""

from __future__ import annotations

from dataclasses import replace

from tests.write.stories import event, report, story, when
from timeline.model import Published, Timeline
from timeline.write.options import Options
from timeline.write.story import Story
from timeline.write.words import words_for


def test_a_plan_stands_behind_the_story_until_its_day_has_passed() -> None:
    article = replace(story().articles[0], published=Published("2021-03-10", "2021-03-10", "given", "given"))
    told = report(article.id, "The bridge opens.", "", None, "")
    plans = [
        event(day, when(day), "The bridge opens", [told], status="planned")
        for day in ("2021-03-09", "2021-03-10", "2021-03-11")
    ]
    timeline = Timeline(title="", articles=(article,), events=tuple(plans))
    kept = Story.of(timeline, words_for(timeline, Options()))
    assert [each.id for each in kept.main] == ["2021-03-09"]
    assert [each.id for each in kept.planned] == ["2021-03-10", "2021-03-11"]

    undated = Story.of(
        replace(timeline, articles=(replace(article, published=None),)), words_for(timeline, Options())
    )
    assert len(undated.planned) == 3
