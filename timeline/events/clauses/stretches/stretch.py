"""A stretch of a sentence in a language whose verb stands second: the marks that do not end one (around an
aside in brackets, inside a noun phrase, between the parts of a date), and what stands in the place of a verb.
"""

from __future__ import annotations

from timeline.events.clauses.stretches.nobreak import lists_on, waits_on
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    DATE,
    DETERMINER,
    FINITE,
    NAME,
    NUMBER,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_LONGEST_ASIDE = 8  # tokens in brackets
_SUBJECTS = frozenset({DETERMINER, NAME, NUMBER, PRONOUN, ADVERB})


def goes_on(sentence: Sentence, start: int, at: int, words: Lexicon) -> int:
    """The token at which the stretch from ``start`` goes on behind the mark at ``at``; 0 where it ends."""
    if at >= len(sentence.tags) - 1 or at == start:
        return 0
    if sentence.texts[at] == "(":
        return _behind_bracket(sentence, at)
    if sentence.texts[at] != ",":
        return 0
    inside = words.names.nouns_have_capitals and (
        _is_open_noun_phrase(sentence, start, at)
        or lists_on(sentence, start, at, words)
        or waits_on(sentence, start, at, words)
    )
    return at + 1 if inside or _parts_date(sentence, at) else 0


def _behind_bracket(sentence: Sentence, at: int) -> int:
    """Behind "(TB)" and "(3. Juli)", which hold no clause, in the midst of one."""
    for end in range(at + 1, min(at + _LONGEST_ASIDE, len(sentence.tags) - 2)):
        if sentence.texts[end] == ")":
            return end + 1
        if sentence.tags[end] in FINITE or sentence.tags[end] == QUOTED:
            return 0
    return 0


def _is_open_noun_phrase(sentence: Sentence, start: int, at: int) -> bool:
    """Tell "ihren dritten, | diesmal fünftägigen Streik": an article, and no noun yet."""
    low = at
    while low > start and sentence.tags[low - 1] in (WORD, NUMBER) and sentence.texts[low - 1].islower():
        low -= 1
    is_led = low < at and low > start and sentence.tags[low - 1] == DETERMINER
    return is_led and sentence.texts[at + 1].islower() and sentence.tags[at + 1] not in FINITE


def _parts_date(sentence: Sentence, at: int) -> bool:
    """Tell the comma of "kommende Woche, | am Donnerstag, | 4. Juli, | um 11 Uhr"."""
    before, after, second = (sentence.tags[k : k + 1] for k in (at - 1, at + 1, at + 2))
    return before == [DATE] and (after == [DATE] or (after == [PREPOSITION] and second == [DATE]))


def settle_present(sentence: Sentence, first: int, end: int, words: Lexicon) -> None:
    """Tag as a verb the word with a verb's ending that stands second: before a subject, after a date or a
    phrase that opens the stretch; or behind the pronoun that opens it.
    """
    tags, lowers = sentence.tags, sentence.lowers
    if any(tags[at] in FINITE for at in range(first, end)):
        return
    formed = tuple(words.status.reported_endings)
    present = (
        at
        for at in range(first + 1, end)
        if lowers[at] in words.verbs.present | words.status.reported
        or (formed and lowers[at].endswith(formed))
    )
    known = next((at for at in present if tags[at] == WORD and sentence.texts[at] == lowers[at]), -1)
    if known >= 0:
        tags[known] = PRESENT  # "Das am 3. Mai verabschiedete Gesetz | tritt in Kraft"
        return
    endings = tuple(words.verbs.present_endings)
    for at in range(first + 1, end - 1):
        if tags[at] != WORD or not lowers[at].endswith(endings) or not sentence.texts[at].islower():
            continue
        if _is_second(sentence, first, at):
            tags[at] = PRESENT
            return


def _is_second(sentence: Sentence, first: int, at: int) -> bool:
    tags = sentence.tags
    if tags[first] == PRONOUN and at == first + 1:
        return True
    if tags[at + 1 : at + 3] == [PREPOSITION, DATE] and tags[at - 1] in (WORD, NAME):
        return sentence.texts[at - 1][0].isupper()
    behind_phrase = tags[first] == PREPOSITION and at > first + 1 and sentence.texts[at - 1][0].isupper()
    return (tags[at - 1] == DATE or behind_phrase) and tags[at + 1] in _SUBJECTS


def opens_with_form(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell the infinitive or the participle of "Enden | soll der Streik" and "Betroffen | ist die Fähre" from
    a noun, which has a capital there, too.
    """
    lower, verbs = sentence.lowers[at], words.verbs
    helper = "".join(sentence.lowers[at + 1 : at + 2])
    if helper in words.status.future:
        return lower.endswith(tuple(verbs.infinitive_endings))
    if helper not in verbs.be | verbs.helpers_past | verbs.helpers_present:
        return False
    return may_be_participle(lower, words)


def may_be_participle(lower: str, words: Lexicon) -> bool:
    """Tell "betroffen", "eingestürzt" by how it begins and ends."""
    verbs = words.verbs
    openings = tuple(verbs.participle_openings)
    stem = next((lower.removeprefix(each) for each in verbs.prefixes if lower.startswith(each)), lower)
    begins = lower.startswith(openings) or stem.startswith(openings)
    return begins and lower.endswith(tuple(verbs.participle_endings))
