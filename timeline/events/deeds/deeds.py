"""Deeds: what a line says was done, by the lexicon's rows of words, so that two words for one deed meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    COORDINATOR,
    DETERMINER,
    GERUND,
    MODAL,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    PRONOUN,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.deeds.closing import closing
from timeline.events.deeds.intended import intended
from timeline.events.deeds.nouns import held, made_by, named_deeds
from timeline.events.deeds.rows import SAYING, phrases_of, rows, several_words, stemmer
from timeline.events.deeds.terms import term_set
from timeline.events.words.lexicon import Lexicon, phrase_at

_CLOSING = 3  # words that may close a clause together: "ums Leben gekommen"
_OF_AN_OBJECT = NOMINAL | {ADVERB, PRONOUN, COORDINATOR}
_PARTICLE = 12  # how far behind its verb a particle may stand: "brought the recorder up"


def verb_deeds(sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> frozenset[str]:
    """The deeds of a line: what its subject names ("a rocket attack killed …"), else its main verb's.

    A verb that says nothing ("took place") has none; one that no row knows is a deed by its stem.
    """
    main = next((part for part in parts if part.kind == "main" and part.verb >= 0), parts[0])
    named = main.subject or main.spans[0]
    happening = named_deeds(sentence, named, words)
    if main.verb < 0:
        said = happening or frozenset({SAYING} if QUOTED in sentence.tags else ())
        return said | _headline_deeds(sentence, main, words)
    at = verb_at(sentence, main, words)
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
    if sentence.lowers[at] in words.actions.makes and (made := made_by(sentence, at, words)):
        return happening | made
    if sentence.lowers[at] in words.actions.light:
        return happening or held(sentence, at, words) or _meanwhile(sentence, parts, main, words)
    if happening and sentence.lowers[at] in words.actions.begun:
        return happening
    stem = stemmer(words.language)(sentence.lowers[at])
    deeds = happening | _done(sentence, at, words)
    if not happening and stem not in rows(words):
        deeds |= _meanwhile(sentence, parts, main, words)
    deeds |= _announced(sentence, parts, main, at, words)
    claims = sentence.lowers[at] in words.attribution.claims  # "claimed the lives of four" says nothing
    return deeds - {SAYING} if claims else deeds


def verb_at(sentence: Sentence, main: Clause, words: Lexicon) -> int:
    """Return the token of the verb itself behind its helpers: "will be | closed", "known to have | died"."""
    at, tags, being = main.verb, sentence.tags, words.verbs.be
    after = PARTICIPLE if tags[at] != MODAL else WORD
    while at + 1 < len(tags) and (
        tags[at + 1] in (after, PARTICIPLE, ADVERB)
        or (tags[at + 1] == GERUND and (sentence.lowers[at + 1] in being or sentence.lowers[at] in being))
    ):
        at += 1
        if tags[at] == WORD and sentence.lowers[at] not in being:
            break  # "will return to": the verb itself
        after = PARTICIPLE if tags[at] == WORD else after  # "will be closed"
    while tags[at] == ADVERB:
        at -= 1
    behind = at + 1
    leads = not words.verbs.base_after.isdisjoint(sentence.lowers[behind : behind + 1])
    if leads and sentence.lowers[at] in words.actions.raising:
        behind += 2
        while tags[behind : behind + 1] == [PARTICIPLE]:
            at, behind = behind, behind + 1
    return at


def _done(sentence: Sentence, verb: int, words: Lexicon) -> frozenset[str]:
    """The rows of a verb, its stem where no row knows it; of "announced its decision to block" also those of
    what is decided, which leaves nothing to the announcing.
    """
    stem, known = stemmer(words.language), rows(words)
    own = frozenset(known.get(stem(sentence.lowers[verb]), ()))
    done = intended(sentence, verb, words)
    if done >= 0:
        intent = stem(sentence.lowers[done])
        own |= {*known.get(intent, (intent,))}
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
    named = named_deeds(sentence, content.subject, words) if content.subject else frozenset()
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
        if not _is_of_an_object(sentence, at, words):
            break
    return ()


def _is_of_an_object(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "all of his helpers" and "Tal Renn, 72," from what stands behind an object."""
    tags, lowers = sentence.tags, sentence.lowers
    if lowers[at] == ",":
        return NUMBER in (tags[at - 1], *tags[at + 1 : at + 2])
    return tags[at] in _OF_AN_OBJECT or lowers[at] in words.dates.of


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
