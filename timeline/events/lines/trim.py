"""What a line leaves out: words that only open a sentence, and what is too long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.clauses.tokens import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    Sentence,
)
from timeline.events.clauses.unparted import is_left_open
from timeline.events.words.lexicon import Lexicon, phrase_at

_SHORTEST = 4
_PAIRED = 5  # words from "both" to "and"
_ENOUGH = 10  # words after which a line may end with a clause that is not its last
_SILENT = frozenset({PUNCTUATION, DATE, POSSESSIVE})
_VERB_OR_STOP = FINITE | {PUNCTUATION}
_QUOTE_OR_VERB = _VERB_OR_STOP | {QUOTED}
_BOUNDARIES = frozenset({PREPOSITION, PUNCTUATION, RELATIVE, ADVERBIAL, COORDINATOR})


def shorten(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """End a line that is too long where a clause ends, else before its last phrase that still fits.

    One that is only a little too long stays whole; none ends inside a quotation.
    """
    if len(kept) <= words.line.most or count(sentence, kept) <= words.line.most:
        return list(kept)
    verb_seen, length, best, clause_end, needed, sure = False, 0, 0, 0, 1, 0
    opening = _opening(sentence.tags)
    for position, at in enumerate(kept):
        tag = sentence.tags[at]
        says = tag in FINITE and _says_what(sentence, kept, position, words)
        verb_seen = not says and (verb_seen or tag in FINITE)  # what is said has its own verb
        left_open = tag == RELATIVE and is_left_open(sentence, at - 1, words)
        if tag in _BOUNDARIES and verb_seen and not left_open and _may_end(sentence, kept, position, words):
            best = position if length >= _SHORTEST else best
            sure = best if needed == 0 else sure
            whole = needed == 0 and length >= _ENOUGH and (tag in (PUNCTUATION, RELATIVE) or at in opening)
            clause_end = position if whole else clause_end
        length += tag not in (PUNCTUATION, POSSESSIVE)
        opens = tag in (RELATIVE, THAT) or at in opening
        needed = max(0, needed - (tag in FINITE)) + (opens or says)
        verb_seen = verb_seen and not opens
        if length > words.line.words and best:
            return list(kept[: clause_end or sure or best])
    return list(kept)


def _says_what(sentence: Sentence, kept: Sequence[int], position: int, words: Lexicon) -> bool:
    """Tell a verb of saying that a quotation follows, or a clause with a verb of its own."""
    if sentence.lowers[kept[position]] not in words.attribution.verbs:
        return False
    following = (sentence.tags[at] for at in kept[position + 1 :])
    return next((tag != PUNCTUATION for tag in following if tag in _QUOTE_OR_VERB), False)


def _opening(tags: Sequence[str]) -> set[int]:
    """The words that open a clause with a verb of its own: "after the dam burst", not "after the vote"."""
    opening, verb_follows = set(), False
    for at in range(len(tags) - 1, -1, -1):
        if tags[at] == ADVERBIAL and verb_follows:
            opening.add(at)
        if tags[at] in _VERB_OR_STOP:
            verb_follows = tags[at] in FINITE
    return opening


def without_asides(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """Drop what stands in brackets (a long form, a translation, a credit), and where somebody stands in a
    picture (", right,").
    """
    kept = _without_positions(sentence, kept, words)
    if "(" not in sentence.texts and "[" not in sentence.texts:
        return list(kept)
    rest: list[int] = []
    depth = 0
    for at in kept:
        text = sentence.texts[at]
        depth += text in ("(", "[")
        if not depth:
            rest.append(at)
        depth -= text in (")", "]") and depth > 0
    return rest


def _without_positions(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    lowers, texts = sentence.lowers, sentence.texts
    gone: set[int] = set()
    for at in kept[1:] if words.line.positions.intersection(lowers) else ():
        end = at + phrase_at(lowers, at, words.line.positions)
        if end > at and texts[at - 1] == "," and texts[end : end + 1] == [","]:
            gone.update(range(at, end + 1))
    if gone:
        gone.update(at - 1 for at in list(gone) if texts[at - 1] == ",")
    return [at for at in kept if at not in gone]


def without_openers(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """Drop "Meanwhile," and "But" in front."""
    lowers, tags = sentence.lowers, sentence.tags
    at = 0
    if len(kept) > 1 and tags[kept[0]] == ADVERB and kept[1] > kept[0] + 1:
        at = 1  # the "even" of "Even as the rain fell, …"
    while at < len(kept):
        length = phrase_at(lowers, kept[at], words.line.openers)
        rest = at + length
        set_off = length and rest < len(kept) and tags[kept[rest] - 1] == PUNCTUATION
        if tags[kept[at]] == PUNCTUATION:
            at += 1
        elif length and (set_off or tags[kept[at]] in (COORDINATOR, ADVERB, DATE) or length > 1):
            at = rest
        else:
            break
    return list(kept[at:])


def without_loose_ends(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """Drop what was left at the end of a line: the "even" of "even though …", "and again", a conjunction."""
    rest = list(kept)
    while rest and _dangles(sentence, rest, words):
        rest.pop()
    return rest


def before_last_phrase(sentence: Sentence, kept: Sequence[int], verb: int) -> list[int]:
    """Drop the last phrase: "… to convey its belief" says nothing without what is believed."""
    for position in range(len(kept) - 1, _SHORTEST, -1):
        if sentence.tags[kept[position]] == PREPOSITION and kept[position] > verb + 1:
            return list(kept[:position])
    return list(kept)


def count(sentence: Sentence, tokens: Iterable[int]) -> int:
    """Return how many words of a line the tokens make; its dates do not stay in it."""
    tags, texts = sentence.tags, sentence.texts
    return len([at for at in tokens if tags[at] not in _SILENT and texts[at][0].isalnum()])


def _may_end(sentence: Sentence, kept: Sequence[int], position: int, words: Lexicon) -> bool:
    """A line does not end on a verb, a determiner or a preposition, and "of" stays with its noun."""
    before, here = sentence.tags[kept[position - 1]], kept[position]
    word = next(
        (sentence.tags[at] for at in reversed(kept[:position]) if sentence.tags[at] != PUNCTUATION), ""
    )
    loose = FINITE | {
        PREPOSITION,
        DETERMINER,
        PARTICIPLE,
        GERUND,
        THAT,
        POSSESSIVE,
        COORDINATOR,
        RELATIVE,
        ADVERBIAL,
    }
    if sentence.lowers[kept[position - 1]] in words.line.loose | words.line.leading:
        return False
    if sentence.lowers[here] in words.names.weak_connectors | words.line.binding or word in loose:
        return False
    if sentence.tags[here] == COORDINATOR and any(
        sentence.lowers[at] in words.line.paired for at in kept[max(0, position - _PAIRED) : position]
    ):
        return False
    return not (before == QUOTED and sentence.tags[here] == QUOTED)


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
    if tags[last] in (ADVERB, PREPOSITION) and following in (ADVERBIAL, THAT, RELATIVE):
        return True
    after_and = len(kept) > 1 and tags[kept[-2]] == COORDINATOR
    after_that = len(kept) > _SHORTEST and tags[kept[-2]] in (THAT, RELATIVE) and kept[-2] == last - 1
    return (after_and and tags[last] == ADVERB) or (after_that and tags[last] == PRONOUN)
