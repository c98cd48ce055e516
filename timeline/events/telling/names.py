"""Who and where: the names of one article, told into persons, organisations and places, aliases joined.

A name is a run of capitalised words. What it names is told by the words around and inside it (titles,
"Ministry", "River", "in …"), and by the territories that the Unicode CLDR lists (through Babel).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from timeline.events.clauses.tokens import (
    DETERMINER,
    FINITE,
    NAME,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTED,
    WORD,
    Sentence,
)
from timeline.events.words.lexicon import Lexicon

NameKind = Literal["person", "organisation", "place", "name"]

_LONGEST_PERSON = 4
_LONGEST_TAIL = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: its tokens, its fullest form in the article, and what it names."""

    start: int
    end: int
    name: str
    kind: NameKind


@dataclass(slots=True)
class _Run:
    """A run of capitalised tokens as it stands: what it names is settled when all of the article is read."""

    sentence: int
    start: int
    end: int
    tokens: tuple[str, ...]
    role: str
    evidence: NameKind | Literal[""]


class Names:
    """The names of one article."""

    def __init__(self, sentences: Sequence[Sentence], words: Lexicon) -> None:
        self._words = words
        self._sentences = sentences
        self._inner = {s.texts[i] for s in sentences for i, tag in enumerate(s.tags) if i and tag == NAME}
        self._common = {text for s in sentences for text in s.texts if text[0].islower()}
        runs = [run for index in range(len(sentences)) for run in self._runs(index)]
        self._kinds = _kinds(runs, words)
        self._full = _full_names(runs, self._kinds)
        self._holders: dict[str, set[str]] = defaultdict(set)
        self._mentions: dict[int, list[Mention]] = defaultdict(list)
        self._definite: set[str] = set()
        for run in runs:
            name = " ".join(run.tokens)
            before = sentences[run.sentence].lowers[max(0, run.start - 1) : run.start]
            if before == [words.names.definite]:
                self._definite.add(name)
            full = self._full.get(name, name)
            kind = self._kinds.get(full, "name")
            self._mentions[run.sentence].append(Mention(run.start, run.end, full, kind))
            if run.role:
                self._holders[run.role].add(full)
            for token in run.tokens if kind == "organisation" else ():
                if token.lower() in words.names.short_names:
                    self._holders[token.lower()].add(full)

    def mentions(self, sentence: int) -> list[Mention]:
        """The names in the sentence with that index, in order."""
        return self._mentions.get(sentence, [])

    def holder(self, noun: str) -> str:
        """The only one whom the article calls by this noun ("ambassador", "ministry"), "" if there are
        several.
        """
        holders = self._holders.get(noun, set())
        return next(iter(holders)) if len(holders) == 1 else ""

    def with_article(self, name: str) -> str:
        """Return a name as it stands in a sentence: "the Seafarers' Union", where the article puts it so."""
        return f"{self._words.names.definite} {name}" if name in self._definite else name

    def _runs(self, index: int) -> list[_Run]:
        sentence, runs, at = self._sentences[index], [], 0
        while at < len(sentence.tags):
            if not self._is_name(sentence, at):
                at += 1
                continue
            end = self._end_of_run(sentence, at)
            run = self._run(index, at, end)
            if run is not None:
                runs.append(run)
            at = max(end, run.end if run else end)
        return runs

    def _is_name(self, sentence: Sentence, at: int) -> bool:
        text = sentence.texts[at]
        if sentence.lowers[at] in self._words.names.no_names or not text[0].isupper():
            return False
        opens = at == 0 or (sentence.tags[at] == QUOTED and sentence.tags[at - 1 : at] == [PUNCTUATION])
        if not opens:
            return sentence.tags[at] == NAME
        if sentence.tags[at] in (DETERMINER, PREPOSITION) or sentence.lowers[at] in self._words.stop.words:
            return False
        following = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else ""
        known = text in self._inner or following in (NAME, POSSESSIVE) or self._is_bare_subject(sentence, at)
        return known and (sentence.lowers[at] not in self._common or text in self._inner)

    def _is_bare_subject(self, sentence: Sentence, at: int) -> bool:
        """Tell "Veldland summoned …" from "Dockers went …": a singular without an article, before a verb."""
        lower, words = sentence.lowers[at], self._words
        if at + 1 >= len(sentence.tags) or sentence.tags[at] != WORD or sentence.tags[at + 1] not in FINITE:
            return False
        plural = lower.endswith(tuple(words.clauses.plural_endings)) or lower in words.clauses.plurals
        return not plural and lower not in words.attribution.speaker_nouns

    def _end_of_run(self, sentence: Sentence, start: int) -> int:
        names, end = self._words.names, start + 1
        while end < len(sentence.tags):
            lower = sentence.lowers[end]
            if sentence.tags[end] == NAME and lower not in names.no_names:
                end += 1
                continue
            if sentence.texts[end] in "'’" and sentence.tags[end : end + 2] == [POSSESSIVE, NAME]:
                end += 2  # the Dockers' Union
                continue
            ahead = end
            while ahead < len(sentence.tags) and sentence.lowers[ahead] in names.connectors:
                ahead += 1
            if ahead == end or ahead >= len(sentence.tags) or sentence.tags[ahead] != NAME:
                break
            weak = any(word in names.weak_connectors for word in sentence.lowers[end:ahead])
            if weak and not names.institutions.intersection(sentence.lowers[start:end]):
                break
            end = ahead + 1
        return end

    def _run(self, index: int, start: int, end: int) -> _Run | None:
        """Make a run of the tokens: titles cut off in front, "foreign ministry" taken in behind."""
        names, sentence = self._words.names, self._sentences[index]
        role = ""
        evidence: NameKind | Literal[""] = ""
        lowers = sentence.lowers[start:end]
        titles = [at for at, lower in enumerate(lowers[:-1]) if lower in names.titles]
        if titles and self._is_ship(sentence, start):
            titles = []
        if titles and not names.organisations.intersection(lowers[titles[-1] + 1 :]):
            role = lowers[titles[-1]]
            start += titles[-1] + 1
            evidence = "person"
        elif start and sentence.lowers[start - 1] in names.roles and sentence.tags[start - 1] == WORD:
            role, evidence = sentence.lowers[start - 1], "person"
        elif start and sentence.lowers[start - 1] in names.sure_place_prepositions:
            evidence = "place"
        end, is_institution = self._tail(sentence, end)
        tokens = tuple(sentence.texts[start:end])
        if not tokens or (len(tokens) == 1 and lowers[-1] in names.titles):
            return None
        return _Run(
            index,
            start,
            end,
            _joined(tokens),
            role,
            "organisation" if is_institution else evidence or _plain(sentence, start, self._words),
        )

    def _is_ship(self, sentence: Sentence, start: int) -> bool:
        """Tell "the Lady Anda" and "the ferry Lord Veld", named as persons are, from "Lady Anda"."""
        names = self._words.names
        led = start > 0 and sentence.tags[start - 1] == DETERMINER
        led = led or (start > 0 and sentence.lowers[start - 1] in names.vessels)
        return led and sentence.lowers[start] in names.honorifics

    def _tail(self, sentence: Sentence, end: int) -> tuple[int, bool]:
        """Take in the common words of "Russia's foreign ministry", "Veld city council"."""
        at = end + 1 if end < len(sentence.tags) and sentence.tags[end] == POSSESSIVE else end
        for ahead in range(at, min(at + _LONGEST_TAIL, len(sentence.tags))):
            if sentence.tags[ahead] != WORD:
                break
            lower = sentence.lowers[ahead]
            if lower in self._words.names.tails:
                return ahead + 1, True
        return end, False


def _joined(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Glue a possessive to the word before it, so that a name reads as it stands in the text."""
    glued: list[str] = []
    for token in tokens:
        if glued and token[0] in "'’":
            glued[-1] += token
        else:
            glued.append(token)
    return tuple(glued)


def _plain(sentence: Sentence, start: int, words: Lexicon) -> Literal["name", ""]:
    """A name after "the", "a" or "the ferry" is no person's."""
    led = start and (
        sentence.tags[start - 1] == DETERMINER or sentence.lowers[start - 1] in words.names.vessels
    )
    return "name" if led else ""


def _kinds(runs: Sequence[_Run], words: Lexicon) -> dict[str, NameKind]:
    """What each name names: the words inside it decide, then the evidence around it, the majority of it."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    tokens: dict[str, tuple[str, ...]] = {}
    for run in runs:
        name = " ".join(run.tokens)
        tokens[name] = run.tokens
        votes[name][run.evidence] += 1
    countries = territories(words.language)
    kinds: dict[str, NameKind] = {}
    for name, parts in tokens.items():
        lowers = {part.lower() for part in parts}
        counts = votes[name]
        if name in countries or name.rstrip(".") in countries:
            kinds[name] = "place"
        elif counts["person"]:
            kinds[name] = "person"
        elif (
            counts["organisation"]
            or lowers & words.names.organisations
            or (name.isupper() and name.isalpha())
        ):
            kinds[name] = "organisation"
        elif lowers & words.names.places or counts["place"]:
            kinds[name] = "place"
        elif (
            2 <= len(parts) <= _LONGEST_PERSON
            and not counts["name"]
            and all(part[0].isalpha() for part in parts)
        ):
            kinds[name] = "person"
        else:
            kinds[name] = "name"
    return kinds


def _full_names(runs: Sequence[_Run], kinds: dict[str, NameKind]) -> dict[str, str]:
    """Map "Orth" to "Ilse Orth" where the article has one person of that surname."""
    surnames: dict[str, set[str]] = defaultdict(set)
    for run in runs:
        name = " ".join(run.tokens)
        if kinds[name] == "person" and len(run.tokens) > 1:
            surnames[run.tokens[-1]].add(name)
    full: dict[str, str] = {}
    for run in runs:
        name = " ".join(run.tokens)
        longer = surnames.get(name, set())
        if len(longer) == 1:
            full[name] = next(iter(longer))
    return full


@lru_cache(maxsize=16)
def territories(language: str) -> frozenset[str]:
    """The names of the world's countries and territories in a language, as the Unicode CLDR spells them."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(name for code, name in locale.territories.items() if code.isalpha() and len(code) == 2)
