"""The date that a sentence without one rests on: of its entry, told before it, or of publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import PAST, WAS
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.dates.dating import opens_with_a_stamp, tells_something
from timeline.events.telling.dates.entries import Entries
from timeline.events.telling.dates.publication import is_news
from timeline.events.telling.layout.page import Page
from timeline.events.telling.scene import Ground, Scene
from timeline.events.telling.status import was_planned
from timeline.events.words.lexicon import Lexicon
from timeline.model import Resolution, When


@dataclass(slots=True)
class _Told:
    """A date told before, and where."""

    when: When
    phrase: str
    paragraph: int


class WeakGround:
    """Remembers the dates told in an article, sentence by sentence, for those that tell none.

    ``published`` is the day of publication, ``until`` the one up to which the text tells; ``every`` are the
    resolutions of the whole article.
    """

    def __init__(
        self,
        page: Page,
        words: Lexicon,
        every: Sequence[Resolution],
        *,
        published: When | None,
        until: When | None,
    ) -> None:
        self._page = page
        self._words = words
        self._published = published
        self._until = until
        self._told: _Told | None = None
        self._story: _Told | None = None
        self._stamped = -1
        self._entries = Entries(page.article, page.sentences, every)

    @property
    def is_told(self) -> bool:
        """Whether a date was told that a sentence may go on from."""
        return self._told is not None

    def remember(self, sentence: Sentence, when: When, phrase: str, *, opens: bool) -> None:
        """Keep the date told last; the story is at the first of the news, or one that opens a paragraph."""
        self._told = _Told(when, phrase, sentence.paragraph)
        if (self._story is None or opens) and is_news(when, self._until):
            self._story = self._told

    def forget(self) -> None:
        """Go on from no date told before."""
        self._told = None

    def of_entry(self, scene: Scene) -> Ground | None:
        """The date of the entry of a chronology or a live report that a sentence stands in; None outside."""
        return self._entries.ground(scene.index, scene.sentence)

    def of_sentence(self, scene: Scene) -> Ground | None:
        """A sentence in the past goes on with the date just told; any other holds on publication's."""
        main = scene.parts[scene.main]
        if self._is_background(scene.sentence, main) or not tells_something(
            scene.sentence, main, self._words
        ):
            return None
        if was_planned(scene.sentence, main, self._words):
            return None
        told = self._story
        if self._told is not None and (self._told.paragraph == scene.sentence.paragraph or told is None):
            told = self._told if is_news(self._told.when, self._until) or self._published is None else told
        if told is not None and told.when.earliest[:4] != told.when.latest[:4]:
            told = None  # "had served from 2006 to 2009" says nothing of when the next happened
        if opens_with_a_stamp(scene.sentence, self._page.resolutions[scene.index]):
            self._stamped = scene.sentence.paragraph  # an entry of a live report tells of the day itself
        stamped = scene.sentence.paragraph == self._stamped
        if told is not None and scene.sentence.tags[main.verb] in (PAST, WAS) and not stamped:
            why = f"no date of its own; goes on from “{told.phrase}” ({told.when.text}), told before"
            return Ground(told.when, why, None, "paragraph")
        if self._published is not None:
            why = f"no date of its own; the day of publication, {self._published.text}"
            return Ground(self._published, why, None, "published")
        return None

    def _is_background(self, sentence: Sentence, main: Clause) -> bool:
        """Tell a sentence in the past that goes on from a day long before the news, in its paragraph."""
        told = self._told
        if told is None or self._published is None or told.paragraph != sentence.paragraph:
            return False
        past = sentence.tags[main.verb] in (PAST, WAS)
        past = past and sentence.lowers[main.verb] not in self._words.attribution.verbs  # which is news again
        return past and not is_news(told.when, self._until) and told.when.latest < self._published.latest
