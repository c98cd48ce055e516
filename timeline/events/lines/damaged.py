"""Signs of a bad cut in a finished line, however it was made: what ends where more has to follow, runs on
where it should end, or waits for what it says.
"""

from __future__ import annotations

from itertools import pairwise

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tags import (
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
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
)
from timeline.events.clauses.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, is_event_noun

_FURNITURE = frozenset("|\\")
_HEADING = 6  # tokens of a headline up to its colon
_OPEN = frozenset({COORDINATOR, THAT, RELATIVE, MODAL})
_SMALL = frozenset({PREPOSITION, DETERMINER, COORDINATOR, THAT})
_VERBAL = FINITE | {PARTICIPLE, GERUND}
_SAID = frozenset({THAT, GERUND, *FINITE})


def is_damaged(sentence: Sentence, main: Clause | None, words: Lexicon) -> bool:
    """Tell a line that shows a bad cut: "The paper said in an editorial", "Mergers so far", "of and"."""
    return (
        not _FURNITURE.isdisjoint(sentence.texts)
        or _has_no_verb(sentence, main, words)
        or _ends_open(sentence, words)
        or _stutters(sentence, words)
        or (main is not None and (_says_nothing(sentence, main, words) or _is_set_off(sentence, main)))
        or _has_headline(sentence, words)
    )


def _has_no_verb(sentence: Sentence, main: Clause | None, words: Lexicon) -> bool:
    """Tell "Mergers so far" from "The death of Tam Orm", "Orm: “Never”" and "Six killed in Corvel"."""
    tags = sentence.tags
    if main is not None or QUOTED in tags or not _VERBAL.isdisjoint(tags):
        return False
    return NAME not in tags or not any(is_event_noun(lower, words) for lower in sentence.lowers)


def _ends_open(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "The culmination was likely to be", "said that Orm" and "found their"."""
    tags, lowers, last = sentence.tags, sentence.lowers, len(sentence.tags) - 1
    if last < 1 or lowers[last] in words.line.unfinished or lowers[last] in words.line.loose:
        return True
    if tags[last] in _OPEN:
        return True
    bare = lowers[last] in words.verbs.be and lowers[last - 1] in words.verbs.base_after
    return bare or (tags[last] in NOMINAL and tags[last - 1] == THAT)


def _stutters(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "of and", "to to" and "the the": a small word before another that it cannot lead to."""
    articles = words.dates.indefinite | {words.names.definite}
    pairs = pairwise(zip(sentence.tags, sentence.lowers, strict=True))
    for (tag, lower), (following, second) in pairs:
        if lower == second and tag in _SMALL:
            return True
        if following in (PREPOSITION, COORDINATOR) and lower in articles:
            return True
    return False


def _says_nothing(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell "The paper said in an editorial" and "Orm told reporters", which leave out what was said."""
    said = sentence.lowers[main.verb]
    if (
        said not in words.line.says_what
        or ":" in sentence.texts[:-1]
        or QUOTED in sentence.tags
        or main.verb == 0
    ):
        return False
    at = main.verb + 1
    while at < len(sentence.tags) and (
        sentence.tags[at] == DATE
        or (said in words.attribution.listeners and sentence.tags[at] in NOMINAL | {PRONOUN})
    ):
        at += 1
    if at == len(sentence.tags):
        return True
    of_what = words.line.says_of.isdisjoint(sentence.lowers[at:])
    return sentence.tags[at] == PREPOSITION and of_what and _SAID.isdisjoint(sentence.tags[at:])


def _is_set_off(sentence: Sentence, main: Clause) -> bool:
    """Tell "Orm, says the yard is his", a comma between a subject and its verb with none before it."""
    commas = [at for at, text in enumerate(sentence.texts[: main.verb]) if text == ","]
    subject = sentence.tags[: main.verb - 1]
    return commas == [main.verb - 1] and NOMINAL.issuperset(subject) and sentence.tags[0] != NUMBER


def _has_headline(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "Tarn crisis: Port row goes on Orm said …": a headline that a sentence runs into."""
    texts, tags = sentence.texts, sentence.tags
    colon = next((at for at, text in enumerate(texts[:_HEADING]) if text == ":"), -1)
    if colon < 1 or QUOTED in tags[colon + 1 : colon + 3] or not FINITE.isdisjoint(tags[:colon]):
        return False
    verbs = [at for at in range(colon, len(tags)) if tags[at] in FINITE]
    return len(verbs) > 1 and not any(
        tags[at] in (PUNCTUATION, COORDINATOR, THAT, RELATIVE, ADVERBIAL, PRONOUN)
        for at in range(verbs[0], verbs[1])
    )
