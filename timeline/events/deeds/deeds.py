"""Deeds: what a line says was done, by the lexicon's rows of words, so that two words for one deed meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    DETERMINER,
    GERUND,
    MODAL,
    NAME,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.deeds.closing import closing
from timeline.events.deeds.intended import intended
from timeline.events.deeds.terms import term_set
from timeline.events.words.lexicon import Lexicon, lexicon, phrase_at

SAYING = "say"
"""The row of deeds of verbs of saying."""
_CLOSING = 3  # words that may close a clause together: "ums Leben gekommen"
_KEPT = 1 << 15  # words of which the stem is kept, so that the reports that say one share it
_OF_AN_OBJECT = NOMINAL | {ADVERB, PRONOUN}
_PARTICLE = 8  # how far behind its verb a particle may stand: "brought the recorder up"


def verb_deeds(sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> frozenset[str]:
    """The deeds of a line: what its subject names ("a rocket attack killed …"), else its main verb's.

    A verb that says nothing ("took place") has none; one that no row knows is a deed by its stem.
    """
    main = next((part for part in parts if part.kind == "main" and part.verb >= 0), parts[0])
    named = main.subject or main.spans[0]
    happening = _named_deeds(sentence, named, words)
    if main.verb < 0:
        said = happening or frozenset({SAYING} if QUOTED in sentence.tags else ())
        return said | _headline_deeds(sentence, main, words)
    at = main.verb
    after = PARTICIPLE if sentence.tags[at] != MODAL else WORD
    being = words.verbs.be
    while at + 1 < len(sentence.tags) and (
        sentence.tags[at + 1] in (after, PARTICIPLE, ADVERB)
        or (sentence.tags[at + 1] == GERUND and sentence.lowers[at + 1] in being)
    ):
        at += 1
        if sentence.tags[at] == WORD and sentence.lowers[at] not in words.verbs.be:
            break  # "will return to": the verb itself
        after = PARTICIPLE if sentence.tags[at] == WORD else after  # "will be closed"
    while sentence.tags[at] == ADVERB:
        at -= 1
    phrase = phrase_at(sentence.lowers, at, several_words(words))
    if phrase:
        return happening | {*phrases_of(words)[" ".join(sentence.lowers[at : at + phrase])]}
    parted = _parted_phrase(sentence, at, words)
    if parted:
        return happening | {*parted}
    if sentence.lowers[at] in words.attribution.claims and not _has_object(sentence, at, words):
        return happening or _said_deeds(sentence, parts, main, words)
    happening |= term_set(sentence, at, words)
    closed = _closing(sentence, main, words)
    if closed:
        return happening | {*closed}
    if sentence.lowers[at] in words.actions.light:
        return happening or _held(sentence, at, words) or _meanwhile(sentence, parts, main, words)
    if happening and sentence.lowers[at] in words.actions.begun:
        return happening
    stem = stemmer(words.language)(sentence.lowers[at])
    deeds = happening | _done(sentence, at, words)
    if not happening and stem not in rows(words):
        deeds |= _meanwhile(sentence, parts, main, words)
    deeds |= _announced(sentence, parts, main, at, words)
    claims = sentence.lowers[at] in words.attribution.claims  # "claimed the lives of four" says nothing
    return deeds - {SAYING} if claims else deeds


def _done(sentence: Sentence, verb: int, words: Lexicon) -> frozenset[str]:
    """The rows of a verb, its stem where no row knows it; of "announced its decision to block" also those of
    what is decided, which leaves nothing to the announcing.
    """
    stem, known = stemmer(words.language), rows(words)
    own = frozenset(known.get(stem(sentence.lowers[verb]), ()))
    done = intended(sentence, verb, words)
    if done >= 0:
        own |= {*known.get(stem(sentence.lowers[done]), ())}
    return own or frozenset({stem(sentence.lowers[verb])})


def _said_deeds(sentence: Sentence, parts: Sequence[Clause], main: Clause, words: Lexicon) -> frozenset[str]:
    """The deeds of what is said: "The board said that divers had found it" tells of a find."""
    content = _content(parts, main)
    if content is None:
        return frozenset({SAYING})
    return verb_deeds(sentence, [replace(content, kind="main")], words) | {SAYING}


def _announced(
    sentence: Sentence, parts: Sequence[Clause], main: Clause, verb: int, words: Lexicon
) -> frozenset[str]:
    """The deeds of what is announced ("announced that nine were missing"), without those that its subject
    names: "ruled that the vote be repeated" is of no vote.
    """
    content = _content(parts, main) if sentence.lowers[verb] in words.attribution.deeds else None
    if content is None:
        return frozenset()
    named = _named_deeds(sentence, content.subject, words) if content.subject else frozenset()
    return verb_deeds(sentence, [replace(content, kind="main")], words) - named - {SAYING}


def _meanwhile(sentence: Sentence, parts: Sequence[Clause], main: Clause, words: Lexicon) -> frozenset[str]:
    """The deeds of "as the probe landed", behind a verb that says little: "made history as …"."""
    for part in parts:
        behind = part.kind == "adverbial" and part.verb >= 0 and parts[part.parent] is main
        if behind and part.start > main.verb and sentence.lowers[part.start] in words.dates.simultaneous:
            return verb_deeds(sentence, [replace(part, kind="main")], words) - {SAYING}
    return frozenset()


def _content(parts: Sequence[Clause], main: Clause) -> Clause | None:
    """The first clause of what is said, None where there is none."""
    said = (
        part for part in parts if part.kind == "content" and parts[part.parent] is main and part.verb >= 0
    )
    return next(said, None)


def _parted_phrase(sentence: Sentence, verb: int, words: Lexicon) -> tuple[str, ...]:
    """The row of a verb whose particle stands behind its object: "brought the recorder up", "found
    her guilty".
    """
    phrases = phrases_of(words)
    for at in range(verb + 2, min(verb + _PARTICLE, len(sentence.lowers))):
        row = phrases.get(f"{sentence.lowers[verb]} {sentence.lowers[at]}")
        if row and sentence.tags[at] in (ADVERB, WORD):
            return row
        if sentence.tags[at] not in _OF_AN_OBJECT:
            break
    return ()


def _closing(sentence: Sentence, main: Clause, words: Lexicon) -> tuple[str, ...]:
    """The row of what closes a clause whose verbs stand apart: "wurde … eröffnet", "kamen … ums Leben"."""
    at = closing(sentence, main, words)
    if at < 0:
        return ()
    for first in range(max(main.start, main.verb, at - _CLOSING) + 1 if at > main.verb else at - 1, at):
        if phrase := phrases_of(words).get(" ".join(sentence.lowers[first : first + 2])):
            return phrase
    verb = sentence.lowers[main.verb]
    if verb not in words.actions.light and verb not in words.verbs.closers:
        return ()
    if sentence.lowers[at] in words.actions.begun:
        return ()
    stem = stemmer(words.language)(sentence.lowers[at])
    return rows(words).get(stem, (stem,))


def _headline_deeds(sentence: Sentence, main: Clause, words: Lexicon) -> frozenset[str]:
    """The row of what closes a headline without its helper: "Ehemaliger Minister in Halm festgenommen"."""
    at = closing(sentence, main, words)
    stem = stemmer(words.language)(sentence.lowers[at]) if at >= 0 else ""
    return frozenset(rows(words).get(stem, ()))


def _has_object(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "reported a leak" and "war was declared", which are deeds, from "reported that …"."""
    if sentence.lowers[verb - 1 : verb] and sentence.lowers[verb - 1] in words.verbs.be:
        return sentence.lowers[verb] in words.actions.with_object
    following = sentence.tags[verb + 1] if verb + 1 < len(sentence.tags) else ""
    return sentence.lowers[verb] in words.actions.with_object and following in (DETERMINER, NUMBER)


def _held(sentence: Sentence, verb: int, words: Lexicon) -> frozenset[str]:
    """The deeds of what a general verb does: "will hold a strike over pay"."""
    at = verb + 1
    while at < len(sentence.tags) and (sentence.tags[at] in NOMINAL or sentence.tags[at] == GERUND):
        at += 1  # "received a | doping ban"
    return _named_deeds(sentence, (verb + 1, at), words)


def _named_deeds(sentence: Sentence, noun: Span, words: Lexicon) -> frozenset[str]:
    """The deeds that a noun phrase names before its first preposition: "a rocket attack on the port", but
    not "Fire Chief Orrel".
    """
    stem, deeds, nouns = stemmer(words.language), rows(words), words.actions.event_nouns
    end = next((at for at in range(*noun) if sentence.tags[at] == PREPOSITION), noun[1])
    named = [
        lower
        for at, lower in enumerate(sentence.lowers[noun[0] : end], noun[0])
        if lower in nouns and not (at + 1 < end and _is_in_name(sentence, at))
    ]
    return frozenset(row for lower in named for row in deeds.get(stem(lower), (stem(lower),)))


def _is_in_name(sentence: Sentence, at: int) -> bool:
    """Tell the "Fire" of "Fire Chief Orrel", which goes on as a name, from that of "the Tarn Fire"."""
    return sentence.tags[at + 1] == NAME and (at == 0 or sentence.tags[at] == NAME)


@lru_cache(maxsize=16)
def phrases_of(words: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """From a deed of several words ("stepped down") to its rows."""
    found: dict[str, tuple[str, ...]] = {}
    for row in words.actions.same:
        for word in row:
            if " " in word:
                found[word] = (*found.get(word, ()), _name(row, words))
    return found


@lru_cache(maxsize=16)
def several_words(words: Lexicon) -> frozenset[str]:
    """Return the deeds of several words."""
    return frozenset(phrases_of(words))


def _name(row: tuple[str, ...], words: Lexicon) -> str:
    """What a row is called: by its first word, or as other languages call the same deed."""
    return words.actions.shared.get(row[0], row[0])


@lru_cache(maxsize=16)
def stemmer(language: str) -> Callable[[str], str]:
    """Return a function from a lower-case word to its stem (Snowball); the word itself where there is no
    stemmer.
    """
    import Stemmer
    from babel import Locale, UnknownLocaleError

    try:
        name = (Locale.parse(language).get_language_name("en") or "").lower()
    except (UnknownLocaleError, ValueError):
        name = ""
    if name not in Stemmer.algorithms():
        return str
    return lru_cache(maxsize=_KEPT)(Stemmer.Stemmer(name).stemWord)


@lru_cache(maxsize=16)
def rows(words: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """From a stem to the rows of deeds it belongs to, by their names."""
    stem = stemmer(words.language)
    found: dict[str, tuple[str, ...]] = {}
    for row in words.actions.same:
        name = _name(row, words)
        for word in row:
            if " " not in word and word not in words.actions.light:
                known = found.get(stem(word), ())
                found[stem(word)] = known if name in known else (*known, name)
    return found


@lru_cache(maxsize=16)
def row_names(language: str) -> frozenset[str]:
    """The names of all rows of deeds; what a line did that is none of them is the stem of a verb."""
    return frozenset(name for names in rows(lexicon(language)).values() for name in names)


@lru_cache(maxsize=16)
def answers(language: str) -> frozenset[str]:
    """The rows of what answers another deed: "appealed against the verdict", "the strike was cancelled"."""
    return lexicon(language).actions.answers


@lru_cache(maxsize=16)
def everyday(language: str) -> frozenset[str]:
    """The rows of what many do on one day, saying something among them."""
    return lexicon(language).actions.everyday | {SAYING}


@lru_cache(maxsize=16)
def vague(language: str) -> frozenset[str]:
    """The rows of verbs that leave open what was done."""
    words = lexicon(language)
    stems = map(stemmer(words.language), words.actions.vague)
    return frozenset(row for stem in stems for row in rows(words).get(stem, (stem,)))


@lru_cache(maxsize=16)
def words_for(row: str, language: str) -> frozenset[str]:
    """The stems of a row of deeds, and the row as lines hold it."""
    return frozenset({f"={row}", *(stem for stem, known in rows(lexicon(language)).items() if row in known)})
