"""What the page's script brings to life: legend, search, filters, buttons, and the list of keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, get_args

from timeline.model import Event, Status
from timeline.write import dates
from timeline.write.doubts import is_disputed
from timeline.write.markup import Markup, element, join
from timeline.write.story import Story
from timeline.write.visible import one_line
from timeline.write.words import Words

STATUSES: tuple[str, ...] = get_args(Status)
_MOST_CHOICES = 200
_TAKE_OUT = ("download_csv", "download_json", "download_picture", "print")
_KEYS = (
    ("↓ ↑", "walk"),
    ("Enter", "open"),
    ("/", "search"),
    ("c", "copy"),
    ("+ − 0", "zoom"),
    ("← →", "pan"),
    ("s", "scale"),
    ("d", "theme"),
    ("Esc", "escape"),
    ("?", "help"),
)


def names(story: Story, kind: str) -> list[str]:
    """What a filter can be set to: the 200 most frequent names, in order of the alphabet, or how many of the
    heaviest events.
    """
    if kind == _WEIGHT:
        return [str(most) for most in story.levels]
    counts = Counter(name for event in story.events for name in set(values(event, story, kind)))
    frequent = sorted(counts, key=lambda name: (-counts[name], name))[:_MOST_CHOICES]
    return sorted(frequent, key=str.casefold)


_WEIGHT = "weight"
_VALUES: dict[str, Callable[[Event, Story], Sequence[str]]] = {
    _WEIGHT: lambda event, story: [str(most) for most, ids in story.levels.items() if event.id in ids],
    "source": lambda event, story: story.source_names(event),
    "actor": lambda event, story: event.actors,
    "place": lambda event, story: event.places,
    "kind": lambda event, story: (dates.kind_of(event.when),),
}
FILTERS = tuple(_VALUES)


def values(event: Event, story: Story, kind: str) -> Sequence[str]:
    """An event's values for a filter: "weight", "source", "actor", "place" or "kind"."""
    return [one_line(value) for value in _VALUES[kind](event, story)]


def legend(story: Story, *, live: bool) -> Markup:
    """What the signs in the chart mean, as far as they occur; a live page makes them filters."""
    words, events = story.words, story.events
    counts: Counter[str] = Counter(event.status for event in events)
    counts["disputed"] = sum(is_disputed(event) for event in events)
    button: dict[str, Any] = {"type": "button", "aria_pressed": "false", "disabled": True}
    chips = (
        element(
            "li",
            element(
                "button" if live else "span",
                element("span", class_=f"sign {status}", aria_hidden="true"),
                words.say(f"status.{status}"),
                " ",
                element("small", words.number(counts[status])),
                **({**button, "data_status": status} if live else {}),
            ),
        )
        for status in (*STATUSES, "disputed")
        if counts[status]
    )
    return element("ul", chips, class_="legend", aria_label=words.say("controls.status"))


def chart_buttons(words: Words) -> Markup:
    """Buttons over the chart."""
    button = partial(_button, words)
    return element(
        "div",
        button("zoom_in", "+"),
        button("zoom_out", "−"),
        button("reset"),
        button("true_scale", title=words.say("controls.true_scale_hint"), aria_pressed="false"),
        class_="buttons live",
        hidden=True,
    )


def _button(words: Words, name: str, face: str | None = None, **more: str | bool) -> Markup:
    said = words.say(f"controls.{name}")
    label = {"aria_label": said, "title": said} if face else {}
    return element("button", face or said, type="button", data_do=name, **label, **more)


def toolbar(story: Story) -> Markup:
    """Search and filters, then what can be done with the page."""
    words = story.words
    search = element(
        "input",
        type="search",
        id="q",
        aria_label=words.say("controls.search_hint"),
        placeholder=words.say("controls.search_hint"),
        autocomplete="off",
        spellcheck="false",
    )
    button = partial(_button, words)
    downloads = element(
        "details",
        element("summary", words.say("controls.download")),
        element("div", *(button(name) for name in _TAKE_OUT), class_="menu"),
        class_="drop",
    )
    count = element("span", words.count("events", len(story.events)), id="status", role="status")
    return element(
        "section",
        element(
            "div",
            search,
            button("filters", aria_expanded="false", aria_controls="filters"),
            element("div", _filters(story), class_="filters", id="filters"),
            class_="search",
            role="search",
        ),
        element(
            "div",
            element("p", count, button("clear", hidden=True), class_="found"),
            button("unfold"),
            downloads,
            button("theme", "◐"),
            button("keys", "?"),
            class_="buttons",
        ),
        id="toolbar",
        class_="live",
        aria_label=words.say("controls.filters"),
        hidden=True,
    )


def _filters(story: Story) -> Iterator[Markup]:
    words = story.words
    for kind in FILTERS:
        choices = names(story, kind)
        if len(choices) < (1 if kind == _WEIGHT else 2):
            continue
        shown = [_choice(kind, name, words) for name in choices]
        options = [element("option", text, value=name) for name, text in zip(choices, shown, strict=True)]
        label = words.say(f"controls.{kind}")
        any_value = element("option", f"{label}: {words.say('controls.any')}", value="")
        yield element("select", any_value, options, id=f"filter-{kind}", aria_label=label, data_filter=kind)


def _choice(kind: str, name: str, words: Words) -> str:
    """What a value of a filter is called on the page."""
    if kind == _WEIGHT:
        return words.say("controls.heaviest", n=words.number(int(name)))
    return words.say(f"kinds.{name}") if kind == "kind" else name


def keys_dialog(words: Words) -> Markup:
    """The list of keys."""
    rows = (
        element(
            "div",
            element("dt", join(element("kbd", key) for key in keys.split())),
            element("dd", words.say(f"keys.{name}")),
        )
        for keys, name in _KEYS
    )
    return element(
        "dialog",
        element("h2", words.say("controls.keys"), id="tl-keys-title"),
        element("dl", rows),
        element("form", element("button", words.say("controls.close")), method="dialog"),
        id="keys",
        aria_labelledby="tl-keys-title",
    )
