"""What the words right beside a phrase show, and the sentence that it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import islice

from timeline import languages
from timeline.errors import LanguageError
from timeline.letters import SMALL, WITHOUT_SPACES
from timeline.resolve.cue import Cue, Cues
from timeline.sentences import sentences

# In a script without spaces each letter is a word, as it is a token; the vowels of Hindi are marks.
WORD = re.compile(rf"[{WITHOUT_SPACES}]|[\u0900-\u0963]+|[^\W\d_]+(?:['’][^\W\d_]+)?|[;:—–\"“”]")
_NEXT_WORD = re.compile(rf" ([{SMALL}]+)")
_RIGHT_BEFORE = 2  # words before a date: "closed on"
_REACH_OF_ABOUT = 6  # words before a date: "the killing of Lise Ort on"
_REACH_OF_MEASURES = 3  # words before a date: "after its weak"
_CLAUSE_CHARS = 120  # between a time of day and a day behind it, of one clause
_PARTS = re.compile(r"""[,;:()"“”\n]|[.!?] |[–—]""")
WIDEST_WORD = 40  # characters that a word takes at most, with what parts it from the next one
_ABOUT_CHARS = 3 * WIDEST_WORD  # where "about" is looked for


@lru_cache(maxsize=64)
def _cues_of(language: str) -> Cues:
    try:
        return Cues(languages.load("dates", language).get("cues", {}))
    except LanguageError:
        return Cues({})


class Beside:
    """Answers, for places in one text, what the words right beside them show."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language
        self._cues = _cues_of(language)
        self._sentences: list[tuple[int, int]] | None = None
        self._starts: list[int] = []  # of the sentences
        self._words_from: dict[int, set[str]] = {}  # where a sentence starts → its words
        self._held: dict[str, bool] = {}  # by the name of a list

    @property
    def week_opens_on_sunday(self) -> bool:
        """Whether "this week", said on a Sunday of what is to come, is the week behind it."""
        return bool(self._cues["week_of_sunday"])

    def ends_in_limit(self, start: int) -> bool:
        """Whether the word for a limit stands before a place: "by"."""
        return any(word.lower() in self._cues["limit"] for word in self._last_words(start, 1))

    def is_end(self, start: int) -> bool:
        """Whether a place is where a stretch of time ends: "the quarter ending Aug. 31"."""
        return not self._cues["ends"].isdisjoint(self._last_words(start, 1))

    def is_since(self, start: int) -> bool:
        """Whether "since" stands right before a place."""
        held = self._holds("past_limit")
        return held and not self._cues["past_limit"].isdisjoint(self._last_words(start, 1))

    def names_happening(self, start: int, end: int) -> bool:
        """Whether a date only names what stands behind it: "the April 20 blast"."""
        behind = _NEXT_WORD.match(self._text, end)
        if not behind or behind[1] in self._cues["phrase_end"]:
            return False
        return any(word.lower() in self._cues["definite"] for word in self._last_words(start, 1))

    def names_behind(self, end: int, cue: str) -> bool:
        """Whether a word of a list stands right behind a place: "fourth-quarter sales guidance"."""
        if not self._holds(cue):
            return False
        words = islice(WORD.finditer(self._text, end, self.sentence(end)[1]), _REACH_OF_MEASURES)
        return any(word.group() in self._cues[cue] for word in words)

    def is_of_year(self, between: str) -> bool:
        """Whether the text between a day and a year names a happening of both: "(Boxing Day) tsunami of"."""
        *nouns, joiner = between.split() or [""]
        return joiner in self._cues["year_of"] and len(nouns) in (1, 2) and "".join(nouns).isalpha()

    def is_named_by(self, start: int) -> bool:
        """Whether a year only names what stands before it: "the treaty of 1987"."""
        return not self._cues["year_of"].isdisjoint(self._last_words(start, 1))

    def measures(self, start: int) -> bool:
        """Whether the date at a place is one that another is measured by: "after a flat second quarter"."""
        words = self._last_words(start, _REACH_OF_MEASURES, self.sentence(start)[0])
        return any(word.lower() in self._cues["measure"] for word in words)

    def is_for_gathering(self, start: int, end: int) -> bool:
        """Whether a day owns what people come together for: "flew home for Friday's qualifier"."""
        led = not self._cues["gathered_for"].isdisjoint(self._last_words(start, 1))
        return led and self.names_behind(end, "gathering")

    def tells_business(self, position: int) -> bool:
        """Whether the sentence tells of a company or the economy, whose halves are those of a year."""
        words = self.words_of_sentence(position)
        return not self._cues["business"].isdisjoint(words) and self._cues["pitch"].isdisjoint(words)

    def follows_clock(self, position: int, halves: str = "half_of_day") -> bool:
        """Whether the sentence tells a time of day in figures before a place, with its half ("6:30 p.m.");
        ``halves`` names the list of those that count."""
        if not self._holds(halves):
            return False
        before = self._text[self.sentence(position)[0] : position].lower()
        marks = "|".join(map(re.escape, sorted(self._cues[halves])))
        return re.search(rf"\d ?(?:{marks})\b", before) is not None

    def tells_evening_show(self, position: int) -> bool:
        """Whether the sentence tells of what is shown or played in the evening."""
        return not self._cues["evening_show"].isdisjoint(self.words_of_sentence(position))

    def reaches_now(self, start: int) -> bool:
        """Whether the words right before a place say that something is so up to now: "as of February"."""
        words = [word.lower() for word in self._last_words(start, 2)]
        ends = {" ".join(words[-count:]) for count in (1, 2)}
        return bool(ends & self._cues["to_now"])

    def happened_in(self, cue: Cue, start: int, end: int, *, day: bool) -> bool:
        """Whether a verb of the past stands right before a place, and nothing points ahead: with "in" between
        them, or for a day "on", "between" or no word, and no noun behind ("rejected May 3 elections"). A day
        that opens the sentence ("On May 3 the ferry sank") has its verb behind it."""
        if cue.direction != "past":
            return False
        if day and self._opens_with_day(start):
            return self.is_over(cue, start)
        words = self._last_words(start, _REACH_OF_MEASURES + 1)
        if not words or cue.word not in words:
            return False
        between = words[words.index(cue.word) + 1 :]
        if between and between[0] in self._cues["between"]:  # "to recall vans built between May 2"
            return True
        if not self.is_over(cue, start):
            return False
        if not self._cues["joiner"].isdisjoint(between):
            return False
        if not day:
            return words[-1] in self._cues["year_opener"]
        behind = _NEXT_WORD.match(self._text, end)
        no_day = self._cues["phrase_end"] | self._cues["definite"]
        if between and between[-1] in no_day and between[-1] not in self._cues["day_opener"]:
            return False
        return behind is None or behind[1] in self._cues["phrase_end"]

    def _opens_with_day(self, start: int) -> bool:
        """Whether nothing stands before a day in its sentence but the word that such a day opens with."""
        opener = self._text[self.sentence(start)[0] : start].strip().lower()
        return opener in self._cues["day_opener"]

    def is_about(self, cue: Cue, start: int) -> bool:
        """Whether a day behind a clause of what is to come may be that of what it is about: "will look into
        the fire of Dec. 3", "a trial over the killing on Dec. 3"."""
        low = max(start - _ABOUT_CHARS, self.sentence(start)[0])
        words = [word.lower() for word in WORD.findall(self._text, low, start)]
        if not words or words[-1] not in self._cues["about_joiner"]:
            return False
        while cue.word.lower() in words:
            words = words[words.index(cue.word.lower()) + 1 :]
        while words and words[0] in self._cues["before_verb"]:
            words = words[1:]
        # "Will close on Boxing Day" tells of no close: what stands behind the cue is its verb.
        happened = self._cues["past_noun"].intersection(words[1:][-_REACH_OF_ABOUT:])
        return bool(happened or self._cues["about"].intersection(words))

    def just_happened(self, cue: Cue, start: int) -> bool:
        """Whether a verb of the past stands right before a place, and nothing points ahead: "closed this"."""
        return cue.word in self._last_words(start, _RIGHT_BEFORE) and self.is_over(cue, start)

    def is_over(self, cue: Cue, position: int) -> bool:
        """Whether what a cue shows to be past is so for certain: no word in its sentence points ahead."""
        return cue.direction == "past" and not self.words_of_sentence(position) & self._cues["future"]

    def words_before(self, position: int) -> set[str]:
        """The words, in lower case, of a sentence before a place in it."""
        return self._words_between(self.sentence(position)[0], position)

    def words_of_sentence(self, position: int) -> set[str]:
        """The words, in lower case, of the sentence that a position lies in."""
        low, high = self.sentence(position)
        if low not in self._words_from:
            self._words_from[low] = self._words_between(low, high)
        return self._words_from[low]

    def same_clause(self, end: int, start: int) -> bool:
        """Whether nothing between two phrases of a sentence parts them: no mark, no word of saying, no other
        clause."""
        between = self._text[end:start]
        openers = self._cues["clause_opener"]
        if not openers or not 0 < len(between) <= _CLAUSE_CHARS or _PARTS.search(between):
            return False
        words = WORD.findall(between)
        parting = self._cues["saying"] | self._cues["aside"] | self._cues["past_perfect"]
        led = openers | parting
        return len(words) > 1 and led.isdisjoint(map(str.lower, words))

    def same_paragraph(self, one: int, other: int) -> bool:
        """Whether no line break stands between two places."""
        return "\n" not in self._text[min(one, other) : max(one, other)]

    def sentence(self, position: int) -> tuple[int, int]:
        """The span of the sentence that a position lies in."""
        if self._sentences is None:
            self._sentences = sentences(self._text, self._language)
            self._starts = [start for start, _ in self._sentences]
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return 0, len(self._text)
        return self._sentences[index]

    def _holds(self, cue: str) -> bool:
        """Whether the text has any word of a list at all: of some lists few texts have one."""
        if cue not in self._held:
            self._held[cue] = any(word in self._text for word in self._cues[cue])
        return self._held[cue]

    def _last_words(self, position: int, count: int, low: int = 0) -> list[str]:
        """The last words before a place, as they are written, of those behind another one (``low``)."""
        return WORD.findall(self._text, max(position - count * WIDEST_WORD, low), position)[-count:]

    def _words_between(self, start: int, end: int) -> set[str]:
        return {word.lower() for word in WORD.findall(self._text, start, end)}
