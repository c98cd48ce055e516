"""Which way a clause points: told in the past, or lying ahead. The words come from the language file."""

from __future__ import annotations

import re

from timeline.resolve.aims import aimed
from timeline.resolve.beside import WIDEST_WORD, WORD, Beside
from timeline.resolve.breaks import BREAKS
from timeline.resolve.cue import Cue

_WORD_OR_NUMBER = re.compile(rf"{WORD.pattern}|\d[\d.,]*")
_MONEY = re.compile(r"[$€£¥%]")
_REACH_OF_ASIDES = 8  # words before a date among which "had" or "until" leads away from the story
_APPOSITION = frozenset({"", ",", "-", "–", "—", "--"})
_ENDS_APPOSITION = (",", ".", ";", ")", "")
_REACH = 24  # words on either side of the phrase that may govern it
_REACH_NEAR = 14  # and those that show that what it tells happened then
_REACH_CHARS = WIDEST_WORD * _REACH  # where they are looked for
_REACH_CHARS_OF_DEED = 120  # between a day and that of a deed done before or after
_APOSTROPHES = ("'", "’")
_LISTED = re.compile(r"(?:,\s[^\W\d_]+){0,4},?\s([^\W\d_]+)\s(?=[^\W\d_])")


class Tense(Beside):
    """Answers, for places in one text, whether their clause is past or to come."""

    def __init__(self, text: str, language: str) -> None:
        super().__init__(text, language)
        self._cue_at: dict[tuple[int, int], Cue] = {}

    def at(self, start: int, end: int) -> Cue:
        """The cue that governs the phrase at ``start``–``end``: the nearest before it, else after it."""
        cue = self._cue_at.get((start, end))
        if cue is None:
            cue = self._cue_at[start, end] = self._governing(start, end, _REACH)
        return cue

    def happened(self, start: int, end: int) -> bool:
        """Whether a verb of the past stands near the phrase at ``start``–``end``, and governs it."""
        return self._governing(start, end, _REACH_NEAR).direction == "past"

    def _governing(self, start: int, end: int, reach: int) -> Cue:
        low, high = self.sentence(start)
        headline = self._is_headline(low, high)
        low, high = max(low, start - _REACH_CHARS), min(high, end + _REACH_CHARS)
        if self._owns(end):
            comma = self._text.find(",", end, high)
            found = self._cue_between(low, start, end, comma, reach) if comma >= 0 else Cue("")
            if found.direction:
                return self._unless_over(found, start)
        if self._cues["commas_part"]:
            clause = self._text.rfind(",", low, start) + 1 or low, self._text.find(",", end, high)
            found = self._cue_between(clause[0], start, end, clause[1] if clause[1] >= 0 else high, reach)
            if not found.direction:
                behind = _WORD_OR_NUMBER.findall(self._text, end, clause[1] if clause[1] >= 0 else high)
                found = aimed(self._cues, WORD.findall(self._text, low, start), behind[:reach])
            if found.direction:
                return self._unless_over(found, start)
        return self._unless_over(self._cue_between(low, start, end, high, reach, headline=headline), start)

    def _owns(self, end: int) -> bool:
        """Whether the phrase that ends at a place owns what stands behind it: "Friday's vote, …"."""
        letter = self._text[end + 1 : end + 2]
        return self._text[end : end + 1] in _APOSTROPHES and letter in self._cues["possessive"]

    def _cue_between(
        self, low: int, start: int, end: int, high: int, reach: int, *, headline: bool = False
    ) -> Cue:
        """The cue among the words from ``low`` to a phrase, and from it to ``high``."""
        before = _WORD_OR_NUMBER.findall(self._text, low, start)[-reach:]
        after = _WORD_OR_NUMBER.findall(self._text, end, high)[:reach]
        return self._cues.governing(before, after, headline=headline)

    def _unless_over(self, cue: Cue, position: int) -> Cue:
        """The cue; past where it looks ahead from a past perfect ("until Friday they had not called") or from
        what was not done ("did not call until Friday")."""
        if cue.word.lower() not in self._cues["future_limit"]:
            return cue
        had = self._cues["past_perfect"] & self.words_of_sentence(position)
        return Cue("past", cue.word) if had or self._not_until(position) else cue

    def _not_until(self, position: int) -> bool:
        """Whether something was not done up to the phrase at a place: "did not reach port until"."""
        before = WORD.findall(self._text, self.sentence(position)[0], position)[-_REACH_OF_ASIDES:]
        words = [
            word.lower()
            for word in before[max((p for p, w in enumerate(before) if w in BREAKS), default=-1) + 1 :]
        ]
        for place, word in enumerate(words[:-1]):
            for helper in (word, f"{word} {words[place + 1]}"):
                verb = words[place + 1 + helper.count(" ") :][:1]
                if helper in self._cues["not_until"] and self._cues["not_until_unless"].isdisjoint(verb):
                    return True
        return False

    def limits(self, cue: Cue) -> bool:
        """Whether a cue says that something goes on up to the phrase: "until"."""
        return cue.word.lower() in self._cues["future_limit"]

    def goes_on(self, cue: Cue) -> bool:
        """Whether a cue says that something goes on, and may have begun: "runs from"."""
        return cue.word in self._cues["ongoing"]

    def began(self, cue: Cue) -> bool:
        """Whether a cue says that something has been so from the phrase on: "since"."""
        return cue.word in self._cues["past_limit"]

    def joins(self, between: str) -> bool:
        """Whether the text between two dates makes them one list or range ("March and April 1918")."""
        return between in self._cues["joiner"]

    def is_no_prose(self, date: str) -> bool:
        """Whether a sentence of prose would not begin with a date, but with a word before it ("On 3 May")."""
        openers = self._cues["before_day"]
        return bool(openers) and date.split(maxsplit=1)[0].lower() not in openers

    def opens_day(self, between: str) -> bool:
        """Whether a word may stand between a time of day and its day: "um 9 Uhr am Freitag"."""
        return between in self._cues["day_opener"]

    def tells_figures(self, position: int) -> bool:
        """Whether the sentence tells of money or shares, which a year before is compared with."""
        low, high = self.sentence(position)
        by_sign = _MONEY.search(self._text, low, high)
        return bool(by_sign or self.words_of_sentence(position) & self._cues["figures"])

    def foresees(self, position: int) -> bool:
        """Whether the sentence tells what is expected of figures: "analysts forecast 45 cents"."""
        return not self._cues["outlook"].isdisjoint(self.words_of_sentence(position))

    def is_told_in(self, start: int, end: int) -> bool:
        """Whether a year is when its past main clause happened: "she joined the survey in 1961"."""
        low = self.sentence(start)[0]
        words = [word.lower() for word in WORD.findall(self._text, low, start)]
        if not words or words[-1] not in self._cues["year_opener"]:
            return False
        return not self._cues["aside"].intersection(words) and self.happened(start, end)

    def looks_back_from_saying(self, told: int, start: int) -> bool:
        """Whether the date at ``told`` is when it was said what had been.

        So it is in "On Friday he confirmed that a letter had come a day later".
        """
        had, saying = (self._cues[name] for name in ("past_perfect", "saying"))
        if had.isdisjoint(self.words_of_sentence(start)):
            return False
        words = list(WORD.finditer(self._text, self.sentence(start)[0], start))
        said = [found.group().lower() for found in words]
        first = next((place for place, word in enumerate(said) if word in had), -1)
        return first >= 0 and words[first].start() > told and not saying.isdisjoint(said[:first])

    def reaches_away(self, start: int, *, back: bool) -> bool:
        """Whether a date leaves the story, by a word in its clause: back to what had been before it ("who had
        come in 1943"), or on to its end ("held out until the fall of Tarn in 1945")."""
        words = [word.lower() for word in self._last_words(start, _REACH_OF_ASIDES, self.sentence(start)[0])]
        clause = words[max((place + 1 for place, word in enumerate(words) if word in BREAKS), default=0) :]
        away = self._cues["past_perfect" if back else "future_limit"]
        return not away.isdisjoint(clause)

    def goes_back(self, start: int) -> bool:
        """Whether a clause may tell what had been before: by its words, or as its language has none"""
        return not self._cues["past_perfect"] or self.reaches_away(start, back=True)

    def lists(self, end: int, start: int, over: int) -> bool:
        """Whether a word such as "and" or "to" stands between two phrases and nothing else, or a comma where
        the list goes on behind the second, which ends at ``over`` ("Tuesday, Thursday and Saturday").
        """
        between = self._text[end:start].strip().lower()
        if between != ",":
            return self.joins(between)
        joint = _LISTED.match(self._text, over)
        return joint is not None and self.joins(joint[1].lower())

    def side_of(self, end: int, start: int, over: int) -> int:
        """Whether a day that owns something, from ``start`` to ``over``, lies after the one that ends at
        ``end`` (1) or before it (-1), by the words between."""
        if not self._owns(over) or not self.sentence(start)[0] <= end:
            return 0
        between = self._text[end:start].strip().lower()
        return (between in self._cues["before_that"]) - (between in self._cues["after_that"])

    def side_of_deed(self, told: int, start: int) -> int:
        """Whether the day at ``start`` is that of a deed done after what the sentence tells of the day at
        ``told`` (1: "on Monday before flying to Tarn on"), or before it (-1), by the words between."""
        sides, suffixes = self._cues["deed_after"] | self._cues["deed_before"], self._cues["gerund_suffix"]
        if not sides or start - told > _REACH_CHARS_OF_DEED or not self.sentence(start)[0] <= told:
            return 0
        found = list(WORD.finditer(self._text, told, start))
        words = [word.group() for word in found]
        joint = next((place for place in reversed(range(len(words))) if words[place] in sides), None)
        if joint is None or words[max(joint - 1, 0)] in self._cues["joiner"]:
            return 0  # "came on Monday, and after meeting them on Friday left"
        if "," in self._text[found[joint].end() : start].rstrip(" ,"):
            return 0
        deed, *behind = words[joint + 1 :] or [""]
        ends = self._cues["deed_unless"] | BREAKS
        if not deed.endswith(tuple(suffixes)) or not ends.isdisjoint(behind):
            return 0
        return 1 if words[joint] in self._cues["deed_after"] else -1

    def in_apposition(self, end: int, start: int) -> bool:
        """Whether no word stands between two phrases, or nothing but a comma or a dash."""
        return self._text[end:start].strip() in _APPOSITION

    def is_apposed(self, end: int, start: int, over: int) -> bool:
        """Whether the phrase from ``start`` to ``over`` stands between commas behind the one that ends at
        ``end``, or ends the sentence: "in 1741, 12 years later, …"."""
        return self.in_apposition(end, start) and self._text[over : over + 1] in _ENDS_APPOSITION

    def leads_away(self, start: int, end: int) -> bool:
        """Whether the words between two dates lead from the first to when something else was, or was said.

        What was said leads on from when it was said ("said on Monday that it would close on Friday").
        """
        saying, aside = self._cues["saying"], self._cues["aside"]
        if self._words_between(self.sentence(start)[0], start) & saying:
            return False
        return bool(self._words_between(start, end) & (saying | aside))

    def in_brackets(self, position: int) -> bool:
        """Whether a place stands in round brackets within its sentence."""
        before = self._text[self.sentence(position)[0] : position]
        return before.rfind("(") > before.rfind(")")

    def event_after(self, position: int) -> str:
        """The noun of the event that stands behind "after" or "before": the last word of its noun phrase."""
        clause = self._text[position : self.sentence(position)[1]].partition(",")[0]
        words = WORD.findall(clause)[1:7]
        if not words or words[0].lower() not in self._cues["definite"]:
            return ""
        noun, ends = "", self._cues["phrase_end"]
        for word in words[1:]:
            if word.lower() in ends or word in BREAKS or self._cues.has_past_suffix(word):
                break
            noun = word.lower()
        return noun

    def counts_from_event(self, position: int) -> bool:
        """Whether "after the strike" stands there, so that the date before is not that of the strike."""
        word = WORD.search(self._text, position, self.sentence(position)[1])
        return (
            word is not None and word[0].lower() in self._cues["measure"] and bool(self.event_after(position))
        )

    def is_sure(self, cue: Cue, position: int) -> bool:
        """Whether what a cue shows to lie ahead does so for certain: "will", in no sentence of the past."""
        sure = cue.direction == "future" and cue.word.lower() in self._cues["sure_ahead"]
        return sure and not self.words_of_sentence(position) & self._cues["looking_back"]

    def looked_ahead(self, cue: Cue, start: int) -> bool:
        """Whether a clause lay ahead of what was said, and perhaps no longer of publication: "would", also
        behind the phrase ("that Friday's deadline would be missed")."""
        then = self._cues["ahead_then"]
        if cue.direction != "future" or cue.word.lower() in then:
            return cue.word.lower() in then
        owned = self._cues["settled_noun"] | self._cues["contest"]
        behind = self._words_between(start, self.sentence(start)[1])
        return cue.word.lower() in owned and not then.isdisjoint(behind)

    def in_quotes(self, position: int) -> bool:
        """Whether a place stands between quotation marks opened in its paragraph."""
        before = self._text[self._text.rfind("\n", 0, position) + 1 : position]
        return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1

    def follows_clause(self, start: int) -> bool:
        """Whether the phrase stands behind its clause ("the move came two days after a strike")."""
        return bool(WORD.search(self._text, self.sentence(start)[0], start))

    def spans(self, start: int, between: str) -> bool:
        """Whether the text between two dates makes them the ends of one range ("3 to 9 May"), with the word
        before the first, which begins at ``start``, or without it ("between 3 and 9 May")."""
        if between in self._cues["range"]:
            return True
        if between not in self._cues["between_joiner"]:
            return False
        before = " ".join(self._last_words(start, 2, self.sentence(start)[0]))
        openers = self._cues["between"]
        return before.lower() in openers or before.rpartition(" ")[2].lower() in openers

    def ends_range(self, start: int, end: int, last: int) -> bool:
        """Whether the date at ``last`` ends a range that the one from ``start`` to ``end`` begins."""
        return self.spans(start, self.between(end, last))

    def between(self, end: int, last: int) -> str:
        """The text between two phrases; where nothing is, the word that joins the second to the first, if it
        is a part of it ("del 23 | al 27 de junio").
        """
        text = self._text[end:last].strip().lower()
        word = None if text or not self._cues["range"] else WORD.match(self._text, last)
        return word[0].lower() if word and word[0].lower() in self._cues["range"] else text

    def _is_headline(self, start: int, end: int) -> bool:
        """Whether a sentence is a line of its own that nothing closes: "Quay to reopen on Saturday"."""
        return self._text[start:end].rstrip()[-1:].isalnum() and self._text[end : end + 1] in ("", "\n")
