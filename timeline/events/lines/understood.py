"""Whether a reader understands a line alone: it leans on nobody named before, on no writer and on no other
day, and is neither torn nor run into by another sentence.

``standing`` is what events are ranked and chosen by; this is stricter, and decides what is not told at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tags import (
    ADVERBIAL,
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
    PRESENT,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WORD,
)
from timeline.events.clauses.tokens import Sentence
from timeline.events.lines.standing import FRAGMENT, standing
from timeline.events.words.lexicon import Lexicon, has_phrase

_TOLD_WHICH = frozenset({RELATIVE, THAT, PARTICIPLE, PREPOSITION})
_CUT = "…?"
_SAYS = (WORD, NAME, PARTICIPLE, GERUND)
_NEAR = 4  # tokens from a comma to the name of a subject


def is_understood(sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> bool:
    """Tell a line that says enough alone; ``parts`` are its clauses.

    In a language without words for telling every line does.
    """
    if not words.verbs.past or not sentence.tags:
        return True
    main = next((part for part in parts if part.kind == "main" and part.verb >= 0), None)
    if standing(sentence, parts, words) <= FRAGMENT and not (main and _goes_on(sentence, main, words)):
        return False
    if main is not None and (_points(sentence, main, words) or _is_garbled(sentence, main, words)):
        return False
    if sentence.tags[0] == GERUND and "," not in sentence.texts:
        return False  # "Having pumped the yard dry and lent it to Tarn"
    return not (_leans(sentence, words) or _is_glued(sentence, words))


def _goes_on(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell "cut its growth forecast", "accepted the deal struck" and "continued the talks he began" from a
    second verb.
    """
    at = next((at for at in range(main.verb + 1, main.end) if sentence.tags[at] in FINITE), -1)
    if at < 0:
        return False
    if sentence.tags[at - 1] in (PRONOUN, PARTICIPLE):
        return True
    either, noun = sentence.lowers[at] in words.verbs.past, at
    while noun - 1 > main.verb and sentence.tags[noun - 1] == WORD:
        noun -= 1
    return either and sentence.tags[noun - 1] == DETERMINER


def _is_garbled(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell "died after suffering a stroke Orm's mother filed the suit" and "them have ruled"."""
    if main.subject is not None:
        first, end = main.subject
        if end - first == 1 and sentence.lowers[first] in words.line.never_subjects:
            return True
    tags, joints = sentence.tags, words.clauses.adverbials
    inside = range(main.verb + 1, main.end - 1)
    doing = next((at for at in inside if sentence.lowers[at] in joints and tags[at + 1] == GERUND), -1)
    if doing < 0:
        return False
    verb = next((at for at in range(doing + 2, main.end) if tags[at] in FINITE), -1)
    between = tags[doing + 2 : max(verb, doing + 2)]
    plain = frozenset(between) <= NOMINAL and tags[verb - 1] != PRONOUN
    return verb > 0 and plain and tags[verb] != PRESENT and NAME in between


def _is_glued(sentence: Sentence, words: Lexicon) -> bool:
    """Tell a line that breaks off ("won with a 5") and one that another sentence runs into ("a page of the
    harbour On Monday the council met"): a small word with a capital, between words without.
    """
    texts, lowers, tags = sentence.texts, sentence.lowers, sentence.tags
    last = lowers[-2] if tags[-1] == NUMBER and len(lowers) > 1 else lowers[-1]
    if last in words.dates.indefinite or lowers[-1] == words.names.definite:
        return True
    small = words.clauses.determiners | words.clauses.pronouns | words.clauses.adverbials
    people = words.clauses.plurals | words.attribution.speaker_nouns
    return not words.names.nouns_have_capitals and any(
        (lowers[at] in small or (lowers[at] in people and tags[at - 1] in _SAYS))
        and texts[at][0].isupper()
        and texts[at - 1].islower()
        and texts[at + 1].islower()
        and QUOTED not in tags[at - 1 : at + 1]
        for at in range(2, len(texts) - 1)
    )


def _points(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell a subject that means something outside the line: "it", "nobody", "her sailing", "nine of them",
    "each has a phrase".
    """
    if main.subject is None:
        return False
    start, end = main.subject
    if end - start == 1 and sentence.lowers[start] in words.line.counting:
        return True
    named = next((at for at in range(start + 1, end) if sentence.tags[at] in (NAME, POSSESSIVE)), end)
    owning, pointing = words.names.possessive_pronouns, words.line.pointing
    return sentence.tags[start] == PRONOUN or any(
        sentence.lowers[at] in owning
        or (sentence.lowers[at] in pointing and (at in (start, named - 1) or sentence.tags[at] == PRONOUN))
        for at in range(start, named)  # "the former", not "hundreds of former sailors", "of both lands"
    )


def _leans(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "denied this", "called for his resignation" where no name stands before, "a version of those
    principles", "asked us", and what was cut or is asked.
    """
    if sentence.texts[-1] in _CUT:
        return True
    return _has_pointer(sentence, words) or has_phrase(_unquoted(sentence), words.line.days_off)


def _has_pointer(sentence: Sentence, words: Lexicon) -> bool:
    tags, names = sentence.tags, words.names
    owning = names.possessive_pronouns | words.clauses.pronouns
    pointing = words.line.pointing - words.line.paired
    person = thing = _names_behind(sentence)
    for at, lower in enumerate(sentence.lowers):
        if tags[at] == QUOTED:
            continue
        following = tags[at + 1] if at + 1 < len(tags) else PUNCTUATION
        if (
            lower in pointing
            and tags[at] == DETERMINER
            and (following == PUNCTUATION or _points_back(sentence, at, words))
        ):
            return True
        if lower in words.line.own and sentence.texts[at] in (lower, lower.capitalize()):
            return True  # not "the US"
        if lower in owning and not (thing if _may_be_thing(sentence, at, words) else person):
            return True
        person = person or tags[at] == NAME or (at == 0 and _may_name(sentence, words))
        thing = thing or tags[at] in (NAME, WORD)
    return False


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
    many = sentence.lowers[0] in words.clauses.plurals | words.attribution.speaker_nouns
    opens = sentence.tags[0] not in (DETERMINER, NUMBER, PREPOSITION) and not many
    return opens and sentence.tags[1:2] != [PREPOSITION]


def _points_back(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "a version of those principles" from "of those yards that burned", "those yards in Tarn"."""
    tags, end = sentence.tags, at + 1
    while end < len(tags) and tags[end] in NOMINAL - {DETERMINER}:
        end += 1
    told = tags[end : end + 1]
    doing = sentence.lowers[min(at + 1, len(tags) - 1)].endswith(tuple(words.verbs.gerund_endings))
    time = doing or DATE in tags[at + 1 : end + 1] or sentence.lowers[end - 1] in words.stop.units
    return at + 1 < end and not time and (not told or told[0] not in _TOLD_WHICH)


def _unquoted(sentence: Sentence) -> list[str]:
    return [lower for lower, tag in zip(sentence.lowers, sentence.tags, strict=True) if tag != QUOTED]
