"""What a line leaves out: its date, words that only open a sentence, and what is too long."""

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
    NAME,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WORD,
    Sentence,
)
from timeline.events.words.lexicon import Lexicon, phrase_at

_SHORTEST = 4
_DESCRIBED = 3  # words between an article and a year before its noun
_ENOUGH = 10  # words after which a line may end with a clause that is not its last
_CLAUSE_ENDS = (PUNCTUATION, RELATIVE, ADVERBIAL)
_SILENT = frozenset({PUNCTUATION, DATE, POSSESSIVE})
_BOUNDARIES = frozenset({PREPOSITION, PUNCTUATION, RELATIVE, ADVERBIAL, COORDINATOR})


def without_dates(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """Take date phrases out, each with the words that lead to it; one that says "since" or "until" stays."""
    gone: set[int] = set()
    for start, end in _date_runs(sentence, kept, words):
        if (
            _belongs_to_noun(sentence, start, end, words)
            or _is_object(sentence, start, end, words)
            or _is_compared(sentence, start, end, words)
            or (_is_subject(sentence, start, end) and not words.clauses.verb_second)
        ):
            continue
        if sentence.tags[end : end + 1] == [POSSESSIVE]:
            gone.update(range(start, end))  # of "at Tuesday's debate" the rest stays
            continue
        if _opens_noun(sentence, start, end, words):
            gone.update(range(start + 1, end))  # of "the 8 October concert" the rest stays
            continue
        lead = _lead_of(sentence, start, words)
        if _is_planned_for(sentence, lead, words):
            continue
        if not words.dates.keep.intersection(sentence.lowers[lead:start]):
            gone.update(range(lead, end + phrase_at(sentence.lowers, end, words.dates.trailing)))
    return [at for at in kept if at not in gone]


def possessive_dates(sentence: Sentence, words: Lexicon) -> dict[int, str]:
    """The article to put for the ending of a date that owns something: "Tuesday's debate" is "the debate"."""
    tags = sentence.tags
    return {
        at: words.names.definite
        for at in range(1, len(tags))
        if tags[at] == POSSESSIVE and tags[at - 1] == DATE and sentence.texts[at] != "'"
    }


def shorten(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[int]:
    """End a line that is too long where a clause ends, else before its last phrase that still fits.

    One that is only a little too long stays whole; none ends inside a quotation.
    """
    if count(sentence, kept) <= words.line.most:
        return list(kept)
    verb_seen, length, best, clause_end, needed, sure = False, 0, 0, 0, 1, 0
    for position, at in enumerate(kept):
        tag = sentence.tags[at]
        says = tag in FINITE and _says_what(sentence, kept, position, words)
        verb_seen = not says and (verb_seen or tag in FINITE)  # what is said has its own verb
        if tag in _BOUNDARIES and verb_seen and _may_end(sentence, kept, position, words):
            best = position if length >= _SHORTEST else best
            sure = best if needed == 0 else sure
            whole = needed == 0 and length >= _ENOUGH and _ends_clause(sentence, at)
            clause_end = position if whole else clause_end
        length += tag not in (PUNCTUATION, POSSESSIVE)
        opens = tag in (RELATIVE, THAT) or _ends_clause(sentence, at, ADVERBIAL)
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
    return next((tag != PUNCTUATION for tag in following if tag in FINITE | {QUOTED, PUNCTUATION}), False)


def _ends_clause(sentence: Sentence, at: int, *only: str) -> bool:
    """Tell a comma, "which" and "after the dam burst" from "after the vote"; ``only`` one kind of them."""
    tags = sentence.tags
    if tags[at] not in (only or _CLAUSE_ENDS):
        return False
    if tags[at] != ADVERBIAL:
        return True
    return next((tag in FINITE for tag in tags[at + 1 :] if tag in FINITE | {PUNCTUATION}), False)


def without_brackets(sentence: Sentence, kept: Sequence[int]) -> list[int]:
    """Drop what stands in brackets: the long form of an abbreviation, a translation, a credit."""
    rest: list[int] = []
    depth = 0
    for at in kept:
        text = sentence.texts[at]
        depth += text in ("(", "[")
        if not depth:
            rest.append(at)
        depth -= text in (")", "]") and depth > 0
    return rest


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


def _date_runs(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> list[tuple[int, int]]:
    """The date phrases among the tokens; two that "and" or "to" joins are one."""
    runs: list[tuple[int, int]] = []
    for at in kept:
        if sentence.tags[at] != DATE:
            continue
        joined = runs and at - runs[-1][1] <= 1 and _joins(sentence, runs[-1][1], at, words)
        if joined:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _joins(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    between = sentence.lowers[start:end]
    return not between or between[0] in words.dates.joins


def _lead_of(sentence: Sentence, start: int, words: Lexicon) -> int:
    """The token at which "back in early" before a date begins: qualifiers, one preposition, qualifiers."""
    lowers, tags, lead = sentence.lowers, sentence.tags, start
    last = next((at for at in range(start, len(tags)) if tags[at] != DATE), len(tags)) - 1
    counts_on = lowers[last] in words.dates.offsets  # "a report came in | a day later"
    for group in (words.dates.qualifiers, words.dates.before, words.dates.qualifiers):
        many = group is words.dates.qualifiers
        if not many and counts_on:
            continue
        while lead > 0 and tags[lead - 1] != DATE and lowers[lead - 1] in group:
            if many and tags[lead - 1] == ADVERB and tags[lead - 2 : lead - 1] == [PARTICIPLE]:
                break  # "was turned back | on Sunday"
            lead -= 1
            if not many:
                break
    return lead - (lead > 0 and lead < start and lowers[lead - 1] in words.dates.keep)  # "until at least"


def _belongs_to_noun(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "a June 24 statement", which loses its shape without the date."""
    if end >= len(sentence.tags) or start == 0:
        return False
    if "-" in sentence.texts[end - 1] and sentence.tags[end] == WORD:
        return True  # "on fourth-quarter results"
    lead = start - 1
    described = not words.clauses.verb_second
    while (
        described
        and lead > start - _DESCRIBED
        and sentence.tags[lead] == WORD
        and sentence.texts[start][0].isdigit()
    ):
        lead -= 1  # "a tough 2010 bid"
    return sentence.tags[lead] in (DETERMINER, POSSESSIVE) and sentence.tags[end] in (WORD, NAME)


def _opens_noun(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "the 8 October concert", its article part of the date phrase, from "the next day workers"."""
    if sentence.lowers[start] != words.names.definite or end >= len(sentence.tags) or end - start < 2:
        return False
    first = sentence.lowers[start + 1]
    named = first in words.names.no_names or first[0].isdigit()  # not "by the end of July workers"
    return named and sentence.tags[end] in (WORD, NAME)


def _is_planned_for(sentence: Sentence, lead: int, words: Lexicon) -> bool:
    """Tell "the concert planned for Saturday", which is that concert by its day."""
    if lead < 2 or sentence.tags[lead - 1] != PARTICIPLE or sentence.tags[lead - 2] not in (WORD, NAME):
        return False
    return phrase_at(sentence.lowers, lead - 1, words.status.plans) > 0


def _is_object(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "spent Saturday waiting" and "expected the winter to be cold", which say nothing without it."""
    if start == 0:
        return False
    follows = end < len(sentence.tags) and sentence.lowers[end] in words.verbs.base_after
    verb = start - 1 - (sentence.tags[start - 1] == DETERMINER)
    expects = verb < start - 1 and sentence.tags[verb] in FINITE | {PARTICIPLE}
    return sentence.lowers[start - 1] in words.dates.spending or (follows and expects)


def _is_compared(sentence: Sentence, start: int, end: int, words: Lexicon) -> bool:
    """Tell "fell 7 percent from a year earlier" and "bonds due 1993", which say too little without it."""
    if start < 2:
        return False
    before, dates = sentence.lowers[start - 1], words.dates
    if before in dates.falling_due:
        return sentence.tags[start - 2] in (WORD, NAME)
    return before in dates.rises and sentence.lowers[end - 1] in dates.offsets


def _is_subject(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "This morning will be a test" from "and yesterday resigned"."""
    return start == 0 and end < len(sentence.tags) and sentence.tags[end] in FINITE


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
    if sentence.lowers[here] in words.names.weak_connectors | words.line.binding or word in loose:
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
    if tags[last] == GERUND and sentence.texts[last - 1] == ",":
        return True  # ", pledging" of what is not told
    following = tags[last + 1] if last + 1 < len(tags) else ""
    if tags[last] in (ADVERB, PREPOSITION) and following in (ADVERBIAL, THAT, RELATIVE):
        return True
    after_and = len(kept) > 1 and tags[kept[-2]] == COORDINATOR
    after_that = len(kept) > _SHORTEST and tags[kept[-2]] in (THAT, RELATIVE) and kept[-2] == last - 1
    return (after_and and tags[last] == ADVERB) or (after_that and tags[last] == PRONOUN)
