"""What a line leaves out: brackets, words that only open a sentence, what would be left at its end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    NAME,
    NOMINAL,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, phrase_at

_SHORTEST = 4
_DASHES = ("—", "–", "--", "-")
_SAID = (PUNCTUATION, QUOTED, THAT)
_INVERTED = (PARTICIPLE, PAST)
_OBJECT = (DETERMINER, NAME, PRONOUN)  # what begins what is done something to


def without_asides(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """Drop what stands in brackets (a long form, a translation, a credit), and where somebody stands in a
    picture (", right,"). A quotation stays as it is, and so does what a bracket opens that never closes,
    and a line that is a bracket.
    """
    kept = _without_torn_dashes(sentence, _without_positions(sentence, kept, words))
    if "(" not in sentence.texts and "[" not in sentence.texts:
        return list(kept)
    last = max((at for at, text in enumerate(sentence.texts) if text in (")", "]")), default=-1)
    rest: list[int] = []
    depth = 0
    for at in kept:
        text = sentence.texts[at]
        depth += at < last and text in ("(", "[") and sentence.tags[at] != QUOTED
        if not depth:
            rest.append(at)
        depth -= text in (")", "]") and depth > 0
    return rest if any(sentence.tags[at] != PUNCTUATION for at in rest) else list(kept)


def without_fillers(sentence: Sentence, kept: Sequence[int], verb: int, words: Lexicon) -> list[int]:
    """Drop "aber" and "dabei" behind the verb of a clause; not what a comma or nothing follows ("half dabei,
    das Feuer zu löschen")."""
    fillers = words.line.asides
    if fillers.isdisjoint(sentence.lowers):
        return list(kept)
    goes_on = {at for at, following in pairwise(kept) if sentence.tags[following] != PUNCTUATION}
    gone = {at for at in goes_on if at > verb and sentence.lowers[at] in fillers}
    gone = {at for at in gone if sentence.texts[at - 1] != ","}  # "in Tarn, aber auch in Orden"
    return [at for at in kept if at not in gone]


def _without_torn_dashes(sentence: Sentence, kept: Sequence[int]) -> Sequence[int]:
    """Drop what is left between two dashes where a part of it is gone, or one of them: "Orm left the yard —
    founded by his father | after a quarrel".
    """
    dashes = [at for at, text in enumerate(sentence.texts) if text in _DASHES]
    if len(dashes) != 2 or not kept or not kept[0] < dashes[0]:
        return kept
    between, held = range(dashes[0], dashes[1] + 1), set(kept)
    whole = all(at in held for at in between if sentence.tags[at] not in (DATE, PUNCTUATION))
    if (whole and dashes[1] + 1 in held) or held.isdisjoint(between) or kept[-1] < dashes[1]:
        return kept
    return [at for at in kept if at not in between]


def _without_positions(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    lowers, texts = sentence.lowers, sentence.texts
    gone: set[int] = set()
    for at in kept[1:] if words.line.positions.intersection(lowers) else ():
        end = at + phrase_at(lowers, at, words.line.positions)
        if end > at and texts[at - 1] == "," and texts[end : end + 1] == [","]:
            gone.update(range(at, end + 1))
    if not gone:
        return list(kept)
    gone.update(at - 1 for at in list(gone) if texts[at - 1] == ",")
    return [at for at in kept if at not in gone]


def without_openers(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """Drop "Meanwhile," and "But" in front; in "Finally sank the ferry" the verb needs what is before it."""
    lowers, tags = sentence.lowers, sentence.tags
    at = 0
    if len(kept) > 1 and tags[kept[0]] == ADVERB and kept[1] > kept[0] + 1:
        at = 1  # the "even" of "Even as the rain fell, …"
    while at < len(kept):
        length = phrase_at(lowers, kept[at], words.line.openers)
        rest = at + length
        set_off = (
            length and rest < len(kept) and PUNCTUATION in tags[kept[rest] - 1 : kept[rest] + 1]
        )  # "However, …"
        if length and rest < len(kept) and tags[kept[rest - 1]] == ADVERB and tags[kept[rest]] in _INVERTED:
            break
        is_phrase = length > 1 and tags[kept[min(rest, len(kept) - 1)]] != PREPOSITION  # "As a result of …"
        if tags[kept[at]] == PUNCTUATION:
            at += 1
        elif length and (set_off or tags[kept[at]] in (COORDINATOR, ADVERB, DATE) or is_phrase):
            at = rest
        else:
            break
    return list(kept[at:])


def without_loose_ends(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """Drop what was left at the end of a line: the "even" of "even though …", "and again", a conjunction."""
    rest = _before_half_clause(sentence, _before_strange_doing(sentence, kept), words)
    while rest and _dangles(sentence, rest, words):
        rest.pop()
    return rest


def _before_strange_doing(sentence: Sentence, kept: Sequence[int]) -> Sequence[int]:
    """End a line before the "and then sending" of "on charges of hiding a report when he led the yard | and
    then sending men to it", which goes with what stands before the line.
    """
    tags = sentence.tags
    for position in range(2, len(kept) - 2):
        if tags[kept[position]] == COORDINATOR:
            doing = position + 1 + (tags[kept[position + 1]] == ADVERB)
            if tags[kept[doing]] != GERUND or (
                doing == position + 1 and tags[kept[doing] + 1] not in _OBJECT
            ):
                continue
            before = [tags[at] for at in kept[:position]]
            return kept[:position] if GERUND not in before and not FINITE.isdisjoint(before) else kept
    return kept


def _before_half_clause(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """End a line before the "although officials stress" of "although officials stress that could …"."""
    if words.clauses.concessive.isdisjoint(sentence.lowers):
        return list(kept)
    for position in range(len(kept) - 2, _SHORTEST, -1):
        if sentence.lowers[kept[position]] in words.clauses.concessive:
            half = sentence.tags[kept[position + 1]] in NOMINAL
            return list(kept[:position] if half and not _has_verb(sentence, kept[position:]) else kept)
    return list(kept)


def _has_verb(sentence: Sentence, tokens: Sequence[int]) -> bool:
    return any(sentence.tags[at] in FINITE for at in tokens)


def before_last_phrase(sentence: Sentence, kept: Sequence[int], verb: int) -> list[int]:
    """Drop the last phrase: "… to convey its belief" says nothing without what is believed."""
    for position in range(len(kept) - 1, _SHORTEST, -1):
        if sentence.tags[kept[position]] == PREPOSITION and kept[position] > verb + 1:
            return list(kept[:position])
    return list(kept)


def _dangles(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> bool:
    tags, last = sentence.tags, kept[-1]
    if sentence.lowers[last] in words.attribution.claims and tags[last - 1] == PRONOUN:
        return len(kept) > _SHORTEST and tags[last - 2] in (THAT, RELATIVE)  # "data that it says | shows …"
    if tags[last] in (PUNCTUATION, COORDINATOR, ADVERBIAL, THAT):
        return True
    if sentence.lowers[last] in words.line.loose and tags[last + 1 : last + 2] != [PUNCTUATION]:
        return True  # "with weapons so | that …", but "did so, however"
    if sentence.lowers[last] in words.line.leading and last + 2 < len(tags):
        return (
            sentence.lowers[last - 1] not in words.verbs.be
        )  # "the rent was due", but "in years due |, in part"
    if tags[last] == GERUND and sentence.texts[last - 1] == ",":
        return True  # ", pledging" of what is not told
    following = tags[last + 1] if last + 1 < len(tags) else ""
    if tags[last] == GERUND and sentence.lowers[last] in words.attribution.verbs and following in _SAID:
        return True  # "left Skerrin saying | : “…”"
    if tags[last] in (ADVERB, PREPOSITION) and following in (ADVERBIAL, THAT, RELATIVE):
        return True
    after_and = len(kept) > 1 and tags[kept[-2]] == COORDINATOR
    after_that = len(kept) > _SHORTEST and tags[kept[-2]] in (THAT, RELATIVE) and kept[-2] == last - 1
    return (after_and and tags[last] == ADVERB) or (after_that and tags[last] == PRONOUN)
