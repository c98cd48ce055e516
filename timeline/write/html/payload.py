"""The data that the page's script works with, and the files that a reader can take out of the page."""

from __future__ import annotations

from typing import Any

from timeline.write import axis, dates, layout
from timeline.write.axis import Scale
from timeline.write.figure import skeleton
from timeline.write.html import controls
from timeline.write.html.assets import packed
from timeline.write.html.story import Story
from timeline.write.markup import Markup, join, script_data
from timeline.write.options import Options
from timeline.write.registry import writer
from timeline.write.visible import one_line
from timeline.write.words import Words

_FILES = ("json", "csv")


def embedded(story: Story, options: Options) -> Markup:
    """The script's data, and the downloads as they would be written, compressed."""
    files = (packed(writer(name).render(story.timeline, options), f"tl-{name}") for name in _FILES)
    return join(script_data(_data(story), id="tl-data"), files)


def _data(story: Story) -> dict[str, Any]:
    """Everything about the chart that does not depend on its width."""
    marks = layout.marks_of(story.events)
    extents = [(mark.start, mark.end) for mark in marks]
    cut, true = layout.scale_of(marks), layout.scale_of(marks, true=True)
    filters = {
        kind: {name: place for place, name in enumerate(controls.names(story, kind))}
        for kind in controls.FILTERS
    }
    words = story.words
    return {
        "figure": skeleton(),
        "scales": {"cut": _scale(cut, words), "true": _scale(true, words)},
        "ticks": [[tick.minute, tick.label, tick.level] for tick in axis.ticks(extents, cut, words)],
        "events": [
            [
                mark.start,
                mark.end,
                mark.kind,
                mark.status,
                int(mark.disputed),
                round(mark.weight, 3),
                mark.voices,
                one_line(dates.phrase(event.when, words)),
                *(
                    [
                        filters[kind][value]
                        for value in controls.values(event, story, kind)
                        if value in filters[kind]
                    ]
                    for kind in controls.FILTERS
                ),
            ]
            for mark, event in zip(marks, story.events, strict=True)
        ],
        "words": {
            **{
                name: words.say(f"controls.{name}")
                for name in ("copy", "copied", "copy_failed", "fold", "unfold", "nothing", "window")
            },
            "link": words.say("event.link"),
            "shown": words.count("shown", 2, all="{all}").replace(words.number(2), "{n}", 1),
        },
    }


def _scale(scale: Scale, words: Words) -> dict[str, Any]:
    return {
        "knots": scale.knots,
        "cuts": [[cut.first, cut.last, dates.length(cut.minutes, words)] for cut in scale.cuts],
    }
