"""What a page and a fragment both hold: the whole story as markup, and what its script needs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from timeline.model import Timeline
from timeline.write import layout
from timeline.write.html import assets, controls, endnotes, linked, listing, payload
from timeline.write.marks import marks_of, scale_of
from timeline.write.markup import Markup, compact, element, join
from timeline.write.options import Options
from timeline.write.picture import draw
from timeline.write.story import Story
from timeline.write.summary import chart_label, coverage_parts
from timeline.write.visible import one_line
from timeline.write.words import Words, words_for

_WIDTH = 1088  # CSS pixels that the page gives it at most
_NARROW, _NARROW_LANES = 568, 10  # the picture for a column and a small window, as in pack.js


@dataclass(frozen=True, slots=True)
class Content:
    """The story told in ``main``; ``extras`` for its script, which there is where it is ``live``."""

    title: str
    words: Words
    live: bool
    main: Markup
    extras: Markup


def content(timeline: Timeline, options: Options) -> Content:
    """Tell the timeline in the words of its reader."""
    story = Story.of(timeline, words_for(timeline, options), lite=options.lite)
    words = story.words
    title = one_line(timeline.title)
    live = not options.lite and bool(timeline.events)
    with ThreadPoolExecutor(1) as thread:
        # Before the list, as they are compressed while it is made; files are large only until then.
        plotly = thread.submit(assets.plotly, options.assets) if live else None
        files = payload.files(story, options, thread) if live else ()
        main = compact(
            element(
                "main",
                _header(story, title),
                _chart(story, live=live) if timeline.events else None,
                controls.toolbar(story) if live else None,
                listing.sections(story),
                endnotes.endnotes(story),
                element(
                    "footer", element("p", words.say("footer.how")), element("p", words.say("footer.made"))
                ),
            )
        )
    extras = (
        join(
            controls.keys_dialog(words),
            linked.linked(story, title),
            payload.data(story),
            files,
            plotly.result(),
        )
        if plotly
        else join()
    )
    return Content(title, words, live, main, extras)


def _header(story: Story, title: str) -> Markup:
    parts = coverage_parts(story.timeline, story.words)
    return element(
        "header",
        element("h1", title or story.words.say("sections.events")),
        element("p", (element("span", part) for part in parts), class_="coverage"),
    )


def _chart(story: Story, *, live: bool) -> Markup:
    """The picture, which the script replaces by a live chart, and the strip: all events on one line.

    A live page has a narrow picture too, so that its chart is there from the first moment at any width.
    """
    words = story.words
    marks = marks_of(story.timeline.events)
    scale = scale_of(marks)
    chart = layout.chart(marks, scale, words, _WIDTH)
    narrow = layout.chart(marks, scale, words, _NARROW, most_lanes=_NARROW_LANES) if live else None
    places = dict.fromkeys(f"{scale.at((mark.start + mark.end) / 2):.0f}" for mark in marks)
    lines = "".join(f"M{place} 4v12" for place in places)
    label = chart_label(story.timeline, words)
    return element(
        "section",
        element("h2", words.say("sections.chart"), class_="unseen"),
        controls.legend(story, live=live),
        controls.chart_buttons(words) if live else None,
        element("div", id="chart", role="img", aria_label=label, hidden=True) if live else None,
        draw(chart, label),
        draw(narrow, label, kind="narrow") if narrow else None,
        element(
            "div",
            element(
                "svg",
                element("path", d=lines),
                viewBox="0 0 1000 20",
                preserveAspectRatio="none",
                aria_hidden="true",
            ),
            id="strip",
        ),
        id="overview",
    )
