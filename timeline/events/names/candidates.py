"""Where names stand: runs of capitalised words, cut where a title, a nationality or another name begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.events.clauses.tagging.capitals import is_name
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    DATE,
    FINITE,
    GERUND,
    NAME,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.gazetteer import given_names
from timeline.events.words.namecues import Guide

Run = tuple[int, int]

_FIRST_PLACES = frozenset({".", "!", "?", "…", ":", "“", '"', "„", "»", "«", "•", "*", "–", "—"})
_VERBAL = FINITE | {GERUND, PARTICIPLE, ADVERB}
_LONG = 4
_MODIFIER = re.compile(r"\w+(?:\.\w+)*\.?-[a-zß]\w*")
"""American-owned, U.S.-supplied, Paris-based."""
_GLUED = re.compile(r"([a-zß]{1,3})[-’'](\w)")
_TAIL = 3


class Finder:
    """Finds the runs of one article: a word is judged by how the article writes it elsewhere."""

    def __init__(self, sentences: Sequence[Sentence], guide: Guide) -> None:
        self._guide = guide
        self._names = guide.words.names
        self._sentences = sentences
        self.capitals = [[at for at, text in enumerate(s.texts) if text[0].isupper()] for s in sentences]
        self._shouted = [_is_shouted(s, at, guide) for s, at in zip(sentences, self.capitals, strict=True)]
        self._inner = {
            s.texts[at]
            for s, capitals, shouted in zip(sentences, self.capitals, self._shouted, strict=True)
            if not shouted
            for at in capitals
            if s.tags[at] == NAME and not _opens(s, at)
        }
        self._texts = set[str]().union(*(s.texts for s in sentences))
        self._glued = {text for text in self._texts if not text.isalpha() and is_glued(text, guide)}

    def runs(self, index: int) -> Iterator[Run]:
        """The runs of the sentence with that index, in order; none where capitals say nothing."""
        sentence, end = self._sentences[index], 0
        for at in () if self._shouted[index] else self._places(index):
            if at >= end and self._begins(sentence, at):
                end = self._end(sentence, at)
                yield at, end

    def _places(self, index: int) -> list[int]:
        """Where a name may begin: at a capital, or at a word such as "al-Masri"."""
        texts, capitals = self._sentences[index].texts, self.capitals[index]
        if self._glued.isdisjoint(texts):
            return capitals
        return sorted(capitals + [at for at, text in enumerate(texts) if text in self._glued])

    def is_capital(self, sentence: Sentence, at: int) -> bool:
        """Whether a token is written as (part of) a name, wherever it stands."""
        text, tag = sentence.texts[at], sentence.tags[at]
        if tag == DATE or not written_as_name(text, self._guide):
            return False
        if tag == QUOTED and self._names.nouns_have_capitals:
            return is_name(sentence.texts, at, self._guide.words)
        return tag == NAME or (tag == QUOTED and len(text) > 1) or text[0].islower()

    def _begins(self, sentence: Sentence, at: int) -> bool:
        """Whether a name begins at a token that none covers yet."""
        text, lower, tag = sentence.texts[at], sentence.lowers[at], sentence.tags[at]
        if text.isupper() and sentence.texts[at + 1 : at + 2] == [":"]:
            return False  # who speaks, in an interview
        if text in self._guide.known_places or text in self._guide.cues.known_organisations:
            return tag != DATE
        if lower == self._names.definite and text[0].isupper() and at and not _opens(sentence, at):
            return " ".join(sentence.texts[at : at + 2]) in self._guide.known_places  # "in The Hague"
        if not _opens(sentence, at):
            return self.is_capital(sentence, at) and not _is_initial(sentence, at)
        if tag == DATE or not text[0].isupper() or not written_as_name(text, self._guide):
            return False
        return self._opens_as_name(sentence, at)

    def _opens_as_name(self, sentence: Sentence, at: int) -> bool:
        """A word that opens a sentence has a capital anyway: the article, or what follows, must say more."""
        text, lower, tag = sentence.texts[at], sentence.lowers[at], sentence.tags[at]
        after = at + 1
        if text in self._inner and lower not in self._texts:
            return True
        if lower in self._texts or tag in (PREPOSITION, *_VERBAL):
            return False
        if after >= len(sentence.tags):
            return False
        follows = sentence.tags[after] == POSSESSIVE or self.is_capital(sentence, after)
        return follows or text in given_names() or self._is_bare_subject(sentence, at)

    def _is_bare_subject(self, sentence: Sentence, at: int) -> bool:
        """Tell "Veldland summoned …" from "Dockers went …": a singular without an article, before a verb."""
        lower, words = sentence.lowers[at], self._guide.words
        if self._names.nouns_have_capitals or sentence.tags[at] not in (WORD, NAME, QUOTED):
            return False
        if sentence.tags[at + 1] not in FINITE:
            return False
        plural = lower.endswith(tuple(words.clauses.plural_endings)) or lower in words.clauses.plurals
        return not plural and lower not in words.attribution.speaker_nouns

    def _end(self, sentence: Sentence, start: int) -> int:
        end = start + 1
        lowers, texts, tags = sentence.lowers, sentence.texts, sentence.tags
        while end < len(texts):
            if ends_sentence(texts[end - 1], texts[end], self._guide):
                break
            if self.is_capital(sentence, end) or (
                texts[end].isupper() and self._guide.is_organisation(lowers[end])
            ):
                end += 1
                continue
            if texts[end] in self._guide.cues.small_legal:
                return end + 1
            if tags[end] == POSSESSIVE and self._owns(sentence, end):
                end += 2
                continue
            ahead = end
            while ahead < len(texts) and ahead - end < _TAIL and lowers[ahead] in self._names.connectors:
                ahead += 1
            if ahead == end or ahead >= len(texts) or not self.is_capital(sentence, ahead):
                ahead = self._joined_by_and(sentence, start, end)
                if not ahead:
                    break
            elif not self._connects(sentence, start, end, ahead):
                break
            end = ahead + 1
        return end

    def _connects(self, sentence: Sentence, start: int, end: int, ahead: int) -> bool:
        """Whether "of", "for" or "&" between two capitals joins them: beside a word for institutions."""
        between = set(sentence.lowers[end:ahead])
        if "&" in between or not between & self._names.weak_connectors:
            return True
        left = sentence.lowers[start:end]
        if between & self._guide.cues.purpose:
            return any(map(self._guide.is_organisation, left))
        return any(map(self._guide.is_body, left))

    def _joined_by_and(self, sentence: Sentence, start: int, end: int) -> int:
        """Return the capital after the "and" of "Department of Trade and Industry" and of "the Trade and
        Industry Board", 0 if it joins nothing.
        """
        lowers, texts = sentence.lowers, sentence.texts
        if end + 1 >= len(lowers) or lowers[end] not in self._guide.words.clauses.coordinators:
            return 0
        if not self.is_capital(sentence, end + 1) or texts[end + 1] in self._guide.known_places:
            return 0
        if lowers[start] in self._guide.cues.departments:
            return end + 1
        if (
            start == 0
            or lowers[start - 1] != self._names.definite
            or any(map(self._guide.is_body, lowers[start:end]))
        ):
            return 0
        last = end + 1
        while last + 1 < len(texts) and self.is_capital(sentence, last + 1):
            last += 1
        joins = last > end + 1 and self._guide.is_organisation(lowers[last])
        return end + 1 if joins and " ".join(texts[start:end]) not in self._guide.known_places else 0

    def _owns(self, sentence: Sentence, mark: int) -> bool:
        """Tell "the Dockers' Union" and "Toria's Foreign Ministry" from "Toria's President"."""
        if mark + 1 >= len(sentence.texts) or not self.is_capital(sentence, mark + 1):
            return False
        if sentence.texts[mark] in "'’":
            return True
        last = mark + 1
        while last + 1 < len(sentence.texts) and self.is_capital(sentence, last + 1):
            last += 1
        if last > mark + 1 and sentence.lowers[last] in self._guide.cues.tails:
            return True
        after = sentence.lowers[mark + 1]
        is_body = self._guide.is_body(after) and after not in self._guide.cues.tails
        return last == mark + 1 and is_body and sentence.texts[mark - 1] not in self._guide.known_places


@lru_cache(maxsize=50_000)
def written_as_name(text: str, guide: Guide) -> bool:
    """Whether a word can be (part of) a name as it is written: "Orth", "al-Orth"; not "The", "May"."""
    if not text[0].isupper():
        return is_glued(text, guide)
    lower = text.lower()
    if lower in guide.no_names or _MODIFIER.fullmatch(text):
        return False
    if len(text) > 1 and text.isupper():
        return True  # US and IT are written as no small word is
    return lower not in guide.closed and _head(lower) not in guide.closed


def is_glued(text: str, guide: Guide) -> bool:
    """Tell "al-Masri" and "d'Estrade", which begin with a small letter."""
    glue = _GLUED.match(text)
    return glue is not None and glue[1] in guide.cues.glued and glue[2].isupper()


def _is_shouted(sentence: Sentence, capitals: Sequence[int], guide: Guide) -> bool:
    """Tell a line in which capitals say nothing: A HEADLINE LIKE THIS, or Like This One."""
    if len(capitals) <= _LONG:
        return False
    if not guide.words.names.nouns_have_capitals and not all(
        text[0].isupper() or len(text) < _LONG - 1 or text in guide.closed for text in sentence.texts
    ):
        return False
    longer = [text for text in sentence.texts if len(text) >= _LONG and text[0].isalpha()]
    return len(longer) > _LONG and (
        not guide.words.names.nouns_have_capitals or all(map(str.isupper, longer))
    )


def _opens(sentence: Sentence, at: int) -> bool:
    """Whether a token stands where every word has a capital: at the start, or after what ends a sentence."""
    if at == 0:
        return True
    before = sentence.texts[at - 1]
    if before in _FIRST_PLACES and sentence.tags[at - 1] in (PUNCTUATION, QUOTED):
        return True
    return at == 1 and sentence.tags[0] == PUNCTUATION


def _head(lower: str) -> str:
    """The word before an apostrophe: "we" of "we'll"."""
    return lower.partition("’")[0].partition("'")[0]


def _is_initial(sentence: Sentence, at: int) -> bool:
    """Tell a letter that stands alone ("A new day") from the first of a name ("J. Orth")."""
    alone = len(sentence.texts[at]) == 1
    return alone and not (at + 1 < len(sentence.tags) and sentence.tags[at + 1] == NAME)


def ends_sentence(text: str, after: str, guide: Guide) -> bool:
    """Tell "… the Banco del Sur. Hale wept", where the sentence was not parted, from "Dr. Orth"."""
    if not text.endswith(".") or len(text) < _LONG or "." in text[:-1] or not after[0].isupper():
        return False
    lower = text.lower()
    return lower not in guide.titles and lower not in guide.organisations and lower not in guide.cues.legal
