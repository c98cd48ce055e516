"""The data that the page's script works with, and the files that a reader can take out of the page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from concurrent.futures import Executor
from functools import partial
from typing import Any

from timeline.model import Timeline
from timeline.write import axis, dates, days
from timeline.write.axis import Scale
from timeline.write.figure import skeleton
from timeline.write.html import controls
from timeline.write.html.assets import packed
from timeline.write.marks import marks_of, scale_of
from timeline.write.markup import Markup, raw_element, script_data
from timeline.write.options import Options
from timeline.write.outputs import json
from timeline.write.registry import writer
from timeline.write.story import Story
from timeline.write.visible import one_line
from timeline.write.words import Words

_FILES = ("json", "csv")


def data(story: Story) -> Markup:
    """What the script works with."""
    return script_data(_data(story), id="tl-data")


def files(story: Story, options: Options, thread: Executor) -> Iterable[Markup]:
    """The downloads, compressed by ``thread`` after they are asked for, or where they lie.

    They are as they would be written, but for the spaces of the JSON, which the script puts in (share.js).
    """
    if options.assets:
        return [_beside(name, f"{options.assets}/{file_name(story.timeline, name)}") for name in _FILES]
    timeline = story.timeline
    made = {"json": partial(json.compact, timeline), "csv": partial(writer("csv").render, timeline, options)}
    written = (made[name]() for name in _FILES)
    return thread.map(packed, written, (f"tl-{name}" for name in _FILES))


def _beside(name: str, source: str) -> Markup:
    return raw_element("script", "", type="text/plain", id=f"tl-{name}", data_src=source)


def beside(timeline: Timeline, options: Options) -> dict[str, bytes]:
    """The downloads as files for a folder of assets, by name."""
    return {file_name(timeline, name): writer(name).render(timeline, options) for name in _FILES}


def file_name(timeline: Timeline, format: str) -> str:
    """A name that two timelines in one folder do not share."""
    told = "\n".join([timeline.title, *(event.id for event in timeline.events)])
    return f"{hashlib.sha256(told.encode('utf-8', 'backslashreplace')).hexdigest()[:8]}.{format}"


def _data(story: Story) -> dict[str, Any]:
    """Everything about the chart that does not depend on its width."""
    marks = marks_of(story.events)
    extents = [(mark.start, mark.end) for mark in marks]
    cut, true = scale_of(marks), scale_of(marks, true=True)
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
                int(mark.major),
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
            "shown": words.form("shown", len(marks)).replace("{all}", words.number(len(marks))),
        },
    }


def _scale(scale: Scale, words: Words) -> dict[str, Any]:
    return {
        "knots": scale.knots,
        "cuts": [[cut.first, cut.last, days.length(cut.minutes, words)] for cut in scale.cuts],
    }
