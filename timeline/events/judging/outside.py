"""Whether a line points outside itself: at somebody named before, the writer, another day, a picture."""

from __future__ import annotations

import re

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.nouns.enumeration import is_capital
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    MODAL,
    NAME,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, has_phrase, phrase_from

_TOLD_WHICH = frozenset({RELATIVE, THAT, PARTICIPLE, PREPOSITION})
_CUT = "…?"
_SAYS = (WORD, NAME, PARTICIPLE, GERUND)
_TELLING = 4  # words of "es gab Streit", with whom
_WORD = re.compile(r"\w+")
_OTHERS = 2  # whom a line has to name before "ihn" can mean one of them
_NEAR = 4  # tokens from a comma to the name of a subject
_BARE = 2  # words of "the statement"


def points(sentence: Sentence, main: Clause | None, words: Lexicon) -> bool:
    """Tell a subject that means something outside the line: "it", "nobody", "her sailing", "nine of them",
    "each has a phrase".
    """
    if main is None:
        return False
    if main.subject is None:  # "Das geht aus dem Urteil hervor"
        return sentence.lowers[0] in words.line.counting and main.verb == 1
    if has_phrase(sentence.lowers, words.line.impersonal):
        return len(sentence.texts) < _TELLING  # "Es kommt nicht"
    start, end = main.subject
    if end - start == 1 and sentence.lowers[start] in words.line.counting:
        return True
    named = next((at for at in range(start + 1, end) if sentence.tags[at] in (NAME, POSSESSIVE)), end)
    first = start if sentence.tags[start] == DETERMINER else -1  # "these sailors", not "former sailors"
    owning, pointing = words.names.possessive_pronouns, words.line.pointing
    return sentence.tags[start] == PRONOUN or any(
        sentence.lowers[at] in owning
        or (sentence.lowers[at] in pointing and (at in (first, named - 1) or sentence.tags[at] == PRONOUN))
        for at in range(start, named)  # "the former", not "hundreds of former sailors", "of both lands"
    )


def _means_what_was_told(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "that move", "the statement" and "the nine workers it employs" from "the statement of the council"
    and "the men Orm said he employs".
    """
    tags, lowers = sentence.tags, sentence.lowers
    if lowers[start] == words.clauses.weak_relative and end - start > 1:
        return True
    definite = lowers[start] == words.names.definite or lowers[start] in words.line.pointing
    if definite and end - start >= _BARE and lowers[start + 1] in words.line.told_before:
        behind = lowers[start + _BARE : start + _BARE + 1]
        by = bool(behind) and behind[0] in words.clauses.agent  # "the move by the council"
        return by or (end - start == _BARE and tags[end : end + 1] != [PREPOSITION])
    inside = end - start > _BARE and tags[end - 1] == PRONOUN
    return inside and tags[end - 2] in (WORD, NAME) and NAME not in tags[start : end - 1]


def refers_back(sentence: Sentence, main: Clause | None, words: Lexicon) -> bool:
    """Tell "that move came", "the nine workers it employs", "took control of it" and "nine were left there",
    which mean what was told before.
    """
    if main is not None and main.subject is not None and _means_what_was_told(sentence, *main.subject, words):
        return True
    return (main is not None and _has_object_outside(sentence, main, words)) or _is_there(sentence, words)


def leans(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "denied this", "called for his resignation" where no name stands before, "a version of those
    principles", "asked us", "nine died [the mine]", what was cut or is asked, and a caption.
    """
    if sentence.texts[-1] in _CUT or "[" in sentence.texts:
        return True
    said = _unquoted(sentence)
    return (
        _has_pointer(sentence, words)
        or _means_before(sentence, words)
        or has_phrase(said, words.line.days_off)
        or has_phrase(said, words.line.photo_words)
    )


def voices(line: str, words: Lexicon) -> bool:
    """Tell "Orm: “Our hearts are heavy”", words that tell what their speaker feels or thinks more often than
    what happened.
    """
    said = line.partition(": “")[2] or line.partition(': "')[2]
    return bool(said) and not words.line.own.isdisjoint(_WORD.findall(said.casefold()))


def _has_pointer(sentence: Sentence, words: Lexicon) -> bool:
    tags, names = sentence.tags, words.names
    owners, pronouns = names.possessive_pronouns, words.clauses.pronouns
    pointing, own = words.line.pointing - words.line.paired, words.line.own
    person = thing = _names_behind(sentence)
    for at, lower in enumerate(sentence.lowers):
        if (
            tags[at] == QUOTED
            or phrase_from(sentence.lowers, max(0, at - 1), at + 1, words.line.impersonal) >= 0
        ):
            continue
        following = tags[at + 1] if at + 1 < len(tags) else PUNCTUATION
        if (
            lower in pointing
            and tags[at] == DETERMINER
            and (following == PUNCTUATION or _points_back(sentence, at, words))
        ):
            return True
        if _means_other(sentence, at, words):
            return True
        if lower in own and sentence.texts[at] in (lower, lower.capitalize()):
            return True  # not "the US"
        owns = lower in owners or lower in pronouns
        if owns and not (thing if _may_be_thing(sentence, at, words) else person):
            return True
        person = person or tags[at] == NAME or (at == 0 and _may_name(sentence, words))
        thing = thing or tags[at] in (NAME, WORD)
    return False


def _means_other(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "Das Amt warnte ihn" and "Dieser solle antworten", where nobody but the subject stands before, in
    languages with cases.
    """
    lower, tags = sentence.lowers[at], sentence.tags
    if not words.clauses.verb_second:
        return False
    object_of = lower in words.clauses.oblique and lower in words.clauses.pronouns
    bare = lower in words.line.pointing and tags[at + 1 : at + 2] not in ([WORD], [NAME], [NUMBER])
    if not (object_of and lower not in words.line.own) and not bare:
        return False
    nouns = [k for k in range(at) if is_capital(sentence, k) and sentence.texts[k][0].isupper()]
    return sum(k - 1 not in nouns for k in nouns) < _OTHERS


def _means_before(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "Dort brach ein Feuer aus" from "Orm fuhr nach Tarn und starb dort" and "dafür, dass"."""
    if words.line.back.isdisjoint(sentence.lowers):
        return False
    parted = (at for at, text in enumerate(sentence.texts) if text == "," or sentence.tags[at] == COORDINATOR)
    end = next(parted, len(sentence.texts))
    back = [at for at in range(end) if sentence.lowers[at] in words.line.back]
    return any(at + 1 < end or end == len(sentence.texts) for at in back)


def _is_there(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "in that area" and "nine were left there", where no name stands before."""
    tags, named = sentence.tags, False
    for at, lower in enumerate(sentence.lowers):
        following = tags[at + 1] if at + 1 < len(tags) else PUNCTUATION
        led = at > 0 and tags[at] == THAT and tags[at - 1] == PREPOSITION
        if led and following == WORD and _points_back(sentence, at, words):
            return True
        if lower in words.line.there and at > 0 and not named and following not in FINITE:
            return tags[at] != QUOTED
        named = named or tags[at] == NAME
    return False


def _has_object_outside(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell "Orm sold it to Tarn" and "The army took control of it": what something is done to is not who does
    it, and nothing else is named before.
    """
    tags, lowers = sentence.tags, sentence.lowers
    at = main.verb + 1
    while at < main.end and tags[at] in (PARTICIPLE, ADVERB):
        at += 1
    noun = at
    while noun < main.end and tags[noun] in (WORD, DETERMINER):
        noun += 1
    if noun > at and lowers[noun : noun + 1] and lowers[noun] in words.dates.of:
        at = noun + 1
    pronoun = at < main.end and tags[at] == PRONOUN and lowers[at] in words.line.objects
    opens = main.subject is not None and main.subject[0] == 0  # "Having pumped the yard dry, Orm sold it"
    return pronoun and opens and (FINITE | {MODAL}).isdisjoint(tags[at + 1 : at + 3])


def _names_behind(sentence: Sentence) -> bool:
    """Tell "In his address, Orm announced …" and "After its recall, Orm Works has …"."""
    tags = sentence.tags
    commas = [at for at, text in enumerate(sentence.texts) if text == ","]
    return tags[0] in (PREPOSITION, ADVERBIAL) and any(NAME in tags[at + 1 : at + _NEAR] for at in commas)


def _may_be_thing(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "its harbour", "it would close" and "choke the well by feeding it", which a noun before may mean,
    from "a senator moved to raise it".
    """
    tags, lowers = sentence.tags, sentence.lowers
    does = not (FINITE | {MODAL}).isdisjoint(tags[at + 1 : at + 3])
    known = tags[at] == DETERMINER or does or words.names.definite in lowers[1:at]
    return lowers[at] in words.line.things and known


def _may_name(sentence: Sentence, words: Lexicon) -> bool:
    """Tell the name that may open a line from "Payment for …", "The mayor" and "Police said"."""
    first = sentence.lowers[0]
    many = first in words.clauses.plurals or first in words.attribution.speaker_nouns
    opens = sentence.tags[0] not in (DETERMINER, NUMBER, PREPOSITION) and not many
    return opens and sentence.tags[1:2] != [PREPOSITION]


def _points_back(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "a version of those principles" from "of those yards that burned", "those yards in Tarn"."""
    tags, end = sentence.tags, at + 1
    while end < len(tags) and tags[end] in NOMINAL - {DETERMINER}:
        end += 1
    told = tags[end : end + 1]
    doing = sentence.lowers[min(at + 1, len(tags) - 1)].endswith(tuple(words.verbs.gerund_endings))
    nouns = sentence.lowers[at + 1 : end] if words.clauses.verb_second else sentence.lowers[end - 1 : end]
    time = doing or DATE in tags[at + 1 : end + 1] or not words.stop.units.isdisjoint(nouns)
    return at + 1 < end and not time and (not told or told[0] not in _TOLD_WHICH)


def _unquoted(sentence: Sentence) -> list[str]:
    return [lower for lower, tag in zip(sentence.lowers, sentence.tags, strict=True) if tag != QUOTED]
