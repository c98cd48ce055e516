"""Noun phrases in languages with cases: where one ends, and which can be a subject."""

from __future__ import annotations

from timeline.events.clauses.clause import Span
from timeline.events.clauses.nouns.enumeration import end_of_list, is_capital
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    COORDINATOR,
    DATE,
    DETERMINER,
    NAME,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, phrase_at

_REACH = 12
_ADJECTIVES = 4
_NAMED = 3  # tokens of "in Port Elden", whose last word may be of the name


def is_subject_at(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell a noun phrase that can be a subject by its first word: "der Zug", but not "dem Zug"."""
    tag, lower = sentence.tags[at], sentence.lowers[at]
    if lower in words.clauses.oblique:
        return False
    return tag in (DETERMINER, NUMBER, NAME, PRONOUN, QUOTED) or (
        tag == WORD and _noun_ahead(sentence, at) >= 0
    )


def end_of_phrase(sentence: Sentence, start: int, limit: int, words: Lexicon) -> int:
    """Return the token after the noun phrase that begins at ``start``; ``start`` itself if there is none.

    What hangs on it is part of it: a genitive, and a phrase with "aus" or "von".
    """
    if start >= limit:
        return start
    tags, lowers = sentence.tags, sentence.lowers
    if tags[start] == PRONOUN:
        return start + 1
    at = start + (tags[start] == DETERMINER)
    noun = _noun_ahead(sentence, at)
    if not at <= noun < limit:
        return start
    end = noun + 1
    while end < limit and (tags[end] in (NAME, QUOTED) or (tags[end] == WORD and _is_noun(sentence, end))):
        if tags[end] == WORD and tags[start] == DETERMINER and sentence.texts[end - 1].isupper():
            break  # "soll das THW | Trümmer räumen"
        end += 1
    if end < limit and lowers[end] in words.clauses.genitive:
        return end_of_phrase(sentence, end, limit, words)
    following = end_of_phrase(sentence, end + 1, limit, words) if end + 1 < limit else end
    attached = end < limit and tags[end + 1 : end + 2] != [DATE] and _hangs_on_noun(sentence, end, words)
    if (
        attached
        and lowers[end] in words.clauses.journeys
        and not words.clauses.goals.isdisjoint(lowers[following : following + 1])
        and tags[following + 1 : following + 2] != [DATE]
    ):
        return end
    return following if attached and following > end + 1 else end


def _hangs_on_noun(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell the "von" of "der Bau von Booten" and the "um" of "der Prozess um den Brand"."""
    noun, lower = sentence.lowers[at - 1], sentence.lowers[at]
    pairs = (each.split(" ") for each in words.clauses.governs)
    return lower in words.clauses.attributive or any(
        lower == preposition and noun.endswith(end) for end, preposition in pairs
    )


def subject_before(sentence: Sentence, start: int, verb: int, words: Lexicon) -> Span | None:
    """Return the subject where it stands before the verb, None where something else does."""
    while start < verb and sentence.tags[start] == ADVERB:
        start += 1
    if start >= verb or not is_subject_at(sentence, start, words):
        return None
    return (start, verb) if end_of_phrase(sentence, start, verb, words) > start else None


def subject_after(sentence: Sentence, verb: int, limit: int, words: Lexicon) -> Span | None:
    """Return the subject after the token ``verb``; adverbs, dates and phrases may stand between.

    A verb of many, "fielen in der Gemeinde Tarn Bäume um", has one: it may stand right behind a phrase.
    """
    at, behind = verb + 1, 0
    many = sentence.lowers[verb].endswith(tuple(words.verbs.plural_endings))
    for _ in range(_REACH):
        if at >= limit:
            break
        tag = sentence.tags[at]
        source = phrase_at(sentence.lowers, at, words.attribution.sources)
        if counted := _counted_to(sentence, at, limit, words):
            return at, _end_of_pair(sentence, counted, limit, words)
        if tag in (ADVERB, DATE):
            at += 1
        elif tag == PREPOSITION or source:
            first, at = at, max(end_of_phrase(sentence, at + max(1, source), limit, words), at + 1)
            pair = at - first > _NAMED and is_capital(sentence, at - 1) and is_capital(sentence, at - 2)
            behind = at - 1 if many and pair and not source else behind
            if source and at + 1 < limit and sentence.tags[at] == COORDINATOR:  # "laut Amt und Wehr"
                at = end_of_phrase(sentence, at + 1, limit, words)
        elif is_subject_at(sentence, at, words):
            end = end_of_phrase(sentence, at, limit, words)
            return (at, _end_of_pair(sentence, end, limit, words)) if end > at else None
        else:
            break
    return (behind, behind + 1) if behind else None


def _counted_to(sentence: Sentence, at: int, limit: int, words: Lexicon) -> int:
    """The end of "rund | 40 Menschen", "mehr als | zehn Boote" and "fast | das ganze Dorf"; 0 for others."""
    noun = at + phrase_at(sentence.lowers, at, words.stop.bounding)
    if noun == at or noun >= limit or not is_subject_at(sentence, noun, words):
        return 0
    tag, counts = sentence.tags[noun], sentence.lowers[noun] in words.stop.numbers
    whole = tag == DETERMINER and sentence.tags[at] == ADVERB
    if not whole and not counts and tag != NUMBER:
        return 0
    end = end_of_phrase(sentence, noun, limit, words)
    lasts = not words.stop.units.isdisjoint(sentence.lowers[noun:end])  # "knapp zwei Stunden lang"
    return end if end > noun and not lasts else 0


def _end_of_pair(sentence: Sentence, end: int, limit: int, words: Lexicon) -> int:
    """The end of "ein Lastwagen | und ein Bus", of "das Amt | , die Wehr und der Rat": all are one."""
    if sentence.texts[end : end + 1] == [","] and (close := end_of_list(sentence, end, words)):
        return min(close, limit)
    joins = end + 1 < limit and sentence.tags[end] == COORDINATOR and sentence.tags[end + 1] != PRONOUN
    if not joins or not is_subject_at(sentence, end + 1, words):
        return end
    return max(end_of_phrase(sentence, end + 1, limit, words), end) if end + 1 < limit else end


def _noun_ahead(sentence: Sentence, at: int) -> int:
    """The index of the noun that adjectives and numbers from ``at`` on lead to, -1 if they lead to none."""
    for index in range(at, min(at + _ADJECTIVES, len(sentence.tags))):
        if _measures(sentence, at, index):
            continue
        if sentence.tags[index] in (NAME, QUOTED) or _is_noun(sentence, index):
            return index
        if sentence.tags[index] not in (WORD, NUMBER):
            return -1
    return -1


def _measures(sentence: Sentence, first: int, at: int) -> bool:
    """Tell "Jahre" in "ein 49 | Jahre | alter Fischer", which says how old or how long."""
    tags = sentence.tags
    led = at > first > 0 and tags[first - 1] == DETERMINER and tags[at - 1] == NUMBER
    goes_on = led and at + 2 < len(tags) and tags[at + 1] == WORD and sentence.texts[at + 1].islower()
    return goes_on and _is_noun(sentence, at) and _is_noun(sentence, at + 2)


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Tell a noun by its capital, which "34-Jährige" has behind its number."""
    text = sentence.texts[at]
    return sentence.tags[at] == WORD and text.lstrip("0123456789-")[:1].isupper()
