"""A run taken apart: titles, nationalities and other names in front of a name are none of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.events.clauses.tagging.tags import DETERMINER, NAME, POSSESSIVE, WORD
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.names.candidates import Run, ends_sentence
from timeline.events.names.mention import Candidate
from timeline.events.words.gazetteer import given_names
from timeline.events.words.namecues import Guide

_TAIL = 3
_LONGEST_PLACE = 3


class Parts:
    """Takes runs apart; ``runs`` are the tokens of all of the article, as it may use a word by itself too."""

    def __init__(self, guide: Guide, runs: Iterable[tuple[str, ...]]) -> None:
        self._guide = guide
        self._known = {" ".join(run) for run in runs}
        self._surnames = {
            " ".join(run[at:]).lower()
            for run in runs
            for at in range(1, len(run) - 1)
            if run[at] in guide.cues.particles
        }

    def candidates(self, index: int, sentence: Sentence, run: Run) -> Iterator[Candidate]:
        """The names of one run, in order."""
        start, end = run
        if end - start > 1:
            start, end = self._trimmed(sentence, start, end)
            if self._ends_in_title(sentence, start, end):
                yield from self._left(index, sentence, start, end)
                return
        role, cut = self._role(sentence, start, end)
        if not role and end - start > 1:
            cut = self._split(sentence, start, end)
        if cut > start:
            yield from self._left(index, sentence, start, cut)
            start = cut
        start = self._with_particles(sentence, start, end)
        start, end, is_body = self._with_common_nouns(sentence, start, end)
        tokens = tuple(sentence.texts[start:end])
        if self._is_nationality(sentence, start, end):
            return
        if len(tokens) == 1 and (self._guide.is_title(tokens[0].lower()) or len(tokens[0]) == 1):
            return
        tokens = _glued(tokens, self._guide)
        yield Candidate(index, start, end, tokens, " ".join(tokens), role, is_body)

    def _ends_in_title(self, sentence: Sentence, start: int, end: int) -> bool:
        """Tell the "US Ambassador" to somewhere from the Coast Guard."""
        if end - start < 2 or not self._guide.is_title(sentence.lowers[end - 1]):
            return False
        if sentence.texts[start] in given_names():
            return False  # a Paul Pastor
        name = " ".join(sentence.texts[start:end])
        return name not in self._guide.cues.known_organisations and not self._is_body(sentence, start, end)

    def _is_nationality(self, sentence: Sentence, start: int, end: int) -> bool:
        """Tell "South Korean" and "Russian" (or nothing at all) from a name."""
        demonyms, lowers = self._guide.demonyms, sentence.lowers[start:end]
        return demonyms.issuperset(lowers) or (len(lowers) > 1 and " ".join(lowers) in demonyms)

    def _trimmed(self, sentence: Sentence, start: int, end: int) -> Run:
        """Without "former" in front, and without a nationality before a person or a thing."""
        guide, lowers = self._guide, sentence.lowers
        is_place = lowers[end - 1] in guide.places
        if " ".join(sentence.texts[start:end]) in guide.known_places:
            return start, end
        if not is_place and self._is_body(sentence, start, end):
            return start, end
        while start < end and lowers[start] in guide.cues.modifiers:
            start += 1
        for length in (2, 1):
            while (
                end - start > length + is_place and " ".join(lowers[start : start + length]) in guide.demonyms
            ):
                start += length
        return start, end

    def _is_body(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a run holds a word for institutions, places or things: then all of it is the name."""
        return any(map(self._guide.is_body, sentence.lowers[start:end]))

    def _role(self, sentence: Sentence, start: int, end: int) -> tuple[str, int]:
        """The title or office before a person's name, and where the name begins."""
        guide, lowers = self._guide, sentence.lowers
        if self._is_ship(sentence, start):
            return "", start
        office = self._office(sentence, start, end)
        if office > start:
            return lowers[start - 2], office
        titles = [at for at in range(start, end - 1) if guide.is_title(lowers[at])]
        if titles:
            after = titles[-1] + 1
            honours = lowers[titles[-1]] in guide.words.names.honorifics
            if (honours and end - after == 1) or not any(map(guide.is_organisation, lowers[after:end])):
                first = (
                    next((at for at in range(after - 1, start - 1, -1) if at not in titles), start - 1) + 1
                )
                return " ".join(lowers[first:after]), after
        before = start - 1
        if before > 0 and sentence.texts[before] == "," and self._is_apposed(sentence, start, end):
            before -= 1
        if before >= 0 and sentence.tags[before] == WORD and guide.is_title(lowers[before]):
            return lowers[before], start
        return "", start

    def _is_apposed(self, sentence: Sentence, start: int, end: int) -> bool:
        """Tell a name set off by commas after an office: "The mayor, Ida Orth, …"."""
        closed = end == len(sentence.texts) or sentence.texts[end] in ",."
        return closed and start > 2 and sentence.tags[start - 3] in (DETERMINER, POSSESSIVE, WORD, NAME)

    def _office(self, sentence: Sentence, start: int, end: int) -> int:
        """Where the person begins in "(Secretary of) State Grace Orth", ``start`` if no office is before."""
        if not self._is_of_office(sentence, start):
            return start
        given = [at for at in range(start + 1, end - 1) if sentence.texts[at] in given_names()]
        return given[0] if given else start

    def _is_of_office(self, sentence: Sentence, start: int) -> bool:
        """Whether an office and "of" or "to" stand before: "Secretary of …", "Ambassador to …"."""
        lowers = sentence.lowers
        return (
            start > 1
            and lowers[start - 1] in self._guide.connectors
            and self._guide.is_title(lowers[start - 2])
        )

    def _is_ship(self, sentence: Sentence, start: int) -> bool:
        """Tell "the Lady Anda" and "the ferry Lord Veld", named as persons are, from "Lady Anda"."""
        names, lowers = self._guide.words.names, sentence.lowers
        before = start - 1
        if before > 0 and sentence.tags[before] == WORD and sentence.tags[before - 1] == DETERMINER:
            led = not self._guide.is_title(lowers[before])  # "the burnt Lady Anda"
        else:
            led = before >= 0 and (sentence.tags[before] == DETERMINER or lowers[before] in names.vessels)
        titles = names.honorifics, self._guide.cues.ship_titles
        return led and start < len(lowers) and any(lowers[start] in words for words in titles)

    def _split(self, sentence: Sentence, start: int, end: int) -> int:
        """Where a person's name begins behind another ("Toria Grace Orth"), ``start`` if it does not."""
        if self._is_body(sentence, start, end) or sentence.texts[start] in given_names():
            return start
        for at in range(start + 1, min(start + 1 + _LONGEST_PLACE, end)):
            left = " ".join(sentence.texts[start:at])
            if left in self._guide.known_places and (end - at > 1 or sentence.texts[at] in given_names()):
                return at
            if sentence.texts[at] in given_names() and end - at > 1 and left in self._known:
                return at
        return start

    def _left(self, index: int, sentence: Sentence, start: int, end: int) -> Iterator[Candidate]:
        """What stands before a title or a person, if it is a name by itself ("Norgrid CEO Tan")."""
        while end > start and self._guide.is_title(sentence.lowers[end - 1]):
            end -= 1
        while start < end and sentence.lowers[start] in self._guide.cues.modifiers:
            start += 1
        if self._is_nationality(sentence, start, end):
            return
        name = " ".join(sentence.texts[start:end])
        words = self._guide.words.names
        is_board = end - start > 1 and sentence.lowers[end - 1] in words.short_names
        is_post = (
            self._is_of_office(sentence, start) and sentence.lowers[start - 1] in words.place_prepositions
        )
        if is_board or is_post or name in self._guide.known_places or name in self._known:
            tokens = _glued(tuple(sentence.texts[start:end]), self._guide)
            yield Candidate(index, start, end, tokens, " ".join(tokens))

    def _with_particles(self, sentence: Sentence, start: int, end: int) -> int:
        """Take in the "van der" of "Mr. van der Loo"; of "Von Essen said" only where it is known."""
        at, texts, lowers = start, sentence.texts, sentence.lowers
        while at and lowers[at - 1] in self._guide.cues.particles:
            at -= 1
        if at == start or " ".join(lowers[at:end]) in self._surnames:
            return at
        capital = texts[at][0].isupper() or self._guide.words.names.nouns_have_capitals
        return start if capital else at

    def _with_common_nouns(self, sentence: Sentence, start: int, end: int) -> tuple[int, int, bool]:
        """Take in the common words of "Toria's foreign ministry", "Veld city council", "Reederei Anda"."""
        cues, lowers, tags = self._guide.cues, sentence.lowers, sentence.tags
        owned = end < len(tags) and tags[end] == POSSESSIVE
        at = end + 1 if owned else end
        for ahead in range(at, min(at + (_TAIL if owned else _TAIL - 1), len(tags))):
            if tags[ahead] != WORD or sentence.texts[ahead][0].isupper():
                break
            if lowers[ahead] in cues.tails and not (ahead + 1 < len(tags) and tags[ahead + 1] == WORD):
                return start, ahead + 1, True
        before = start - 1
        if self._guide.words.names.nouns_have_capitals and before >= 0 and tags[before] == WORD:
            led = sentence.texts[before][0].isupper() and self._guide.is_organisation(lowers[before])
            if led and not cues.legal.intersection(lowers[start:end]):
                return before, end, True
        return start, end, False


def _glued(tokens: tuple[str, ...], guide: Guide) -> tuple[str, ...]:
    """Glue a possessive to the word before it, leave out a last stop: so a name reads as in the text."""
    if all(map(str.isalpha, tokens)):
        return tokens
    glued: list[str] = []
    for token in tokens:
        if glued and token[0] in "'’" and len(token) <= 2:
            glued[-1] += token
        else:
            glued.append(token)
    if glued and ends_sentence(glued[-1], "A", guide):
        glued[-1] = glued[-1][:-1]
    return tuple(glued)
