"""Signs of a bad cut in a finished line, however it was made: what ends where more has to follow, runs on
where it should end, or waits for what it says.
"""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    IS,
    MODAL,
    NAME,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WAS,
    WORD,
)
from timeline.events.clauses.tokens import Sentence
from timeline.events.lines.wanting import clausal
from timeline.events.words.lexicon import Lexicon, is_event_noun, may_be_participle, phrase_at

_MARKS = frozenset("|\\")
_BARE = 4  # words of "when the yard", and one more that may be its verb
_BEFORE = 10  # tokens before the verb of a saying that opens a line
_HEADING = 6  # tokens of a headline up to its colon
_NOUNS = NOMINAL - {QUOTED} | {PREPOSITION, PRONOUN}
_OPEN = frozenset({COORDINATOR, THAT, RELATIVE, MODAL})
_HELPERS = frozenset({IS, WAS, MODAL})
_JOINTS = frozenset({COORDINATOR, THAT, RELATIVE, ADVERBIAL, PUNCTUATION})
_SMALL = frozenset({PREPOSITION, DETERMINER, COORDINATOR, THAT})
_VERBAL = FINITE | {PARTICIPLE}
_SAID = frozenset({THAT, GERUND, *FINITE})


def is_damaged(sentence: Sentence, main: Clause | None, words: Lexicon) -> bool:
    """Tell a line that shows a bad cut: "The paper said in an editorial", "Mergers so far", "of and"."""
    return (
        _has_furniture(sentence, words)
        or _has_no_verb(sentence, words)
        or _only_tells_which(sentence, words)
        or _ends_open(sentence, words)
        or _waits(sentence, words)
        or _stutters(sentence, words)
        or _runs_on(sentence, words)
        or (main is not None and (_says_nothing(sentence, main, words) or _is_set_off(sentence, main)))
        or _has_headline(sentence, words)
        or _names_twice(sentence)
    )


def _has_furniture(sentence: Sentence, words: Lexicon) -> bool:
    """Tell a menu, the name of a reader, a byline: "By Ida Orm Skerrin News The harbour is closed"."""
    texts, lowers = sentence.texts, sentence.lowers
    if any(text in _MARKS or "_" in text[1:-1] for text in texts):
        return True
    named = all(text[0].isupper() for text in texts[1:3]) and words.names.no_names.isdisjoint(lowers[1:3])
    return lowers[0] in words.clauses.agent and named and texts[3:4] != [","]


def _has_no_verb(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "Boats so far" and "Orm leaving a meeting" from "The death of Tam Orm", "Orm: “Never”" and "Six
    killed in Corvel".
    """
    tags = sentence.tags
    if QUOTED in tags or not _VERBAL.isdisjoint(tags):
        return False
    small = words.line.loose | words.line.openers
    following = zip(tags, tags[1:], sentence.lowers[1:], strict=False)
    if any(one == NAME and two == WORD and lower not in small for one, two, lower in following):
        return False  # "Orm backs Veld", in a headline
    named = NAME in tags and any(is_event_noun(lower, words) for lower in sentence.lowers)
    return GERUND in tags or not named


def _only_tells_which(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "The blast that sank the rig" and "A week after the fair killed nine", which lost their subject or
    its verb.
    """
    tags, lowers = sentence.tags, sentence.lowers
    verb = next((at for at, tag in enumerate(tags) if tag in FINITE), -1)
    if verb < 1 or QUOTED in tags:
        return False
    if tags[verb - 1] in (RELATIVE, THAT) and FINITE.isdisjoint(tags[verb + 1 :]):
        return COORDINATOR not in tags
    measure = len(lowers) > 2 and lowers[1] in words.stop.units and "," not in sentence.texts[:verb]
    return measure and phrase_at(lowers, 2, words.dates.after_words) > 0


def _ends_open(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "The culmination was likely to be", "said that Orm" and "found their"."""
    tags, lowers, last = sentence.tags, sentence.lowers, len(sentence.tags) - 1
    if last < 1 or lowers[last] in words.line.unfinished or lowers[last] in words.line.loose:
        return True
    if tags[last] in _OPEN:
        return True
    bare = lowers[last] in words.verbs.be and lowers[last - 1] in words.verbs.base_after
    says = last > 1 and lowers[last - 2] in words.attribution.verbs | words.clauses.takes_clause
    return bare or (says and tags[last] in NOMINAL and tags[last - 1] == THAT)


def _waits(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "fell when the yard", "issued a statement saying the coast", whose last clause has no verb."""
    tags, lowers = sentence.tags, sentence.lowers
    says = _last_not(sentence, _NOUNS)
    opens = _last_not(sentence, _NOUNS | {PARTICIPLE, GERUND, PUNCTUATION, ADVERB})
    noun = ([DETERMINER], [NAME], [PRONOUN])
    if says > 0 and tags[says] == GERUND and lowers[says] in words.attribution.claims:
        return tags[says + 1 : says + 2] in noun
    if opens < 0 or lowers[opens] not in clausal(words) or tags[opens + 1 : opens + 2] not in noun:
        return False
    done = (
        tags[at] == PARTICIPLE and lowers[at + 1] in words.clauses.agent for at in range(opens, len(tags) - 1)
    )
    return len(tags) - opens <= _BARE or any(done)


def _last_not(sentence: Sentence, tags: Set[str]) -> int:
    """The last token that has none of ``tags``, -1 if all have."""
    return next((at for at in range(len(sentence.tags) - 1, -1, -1) if sentence.tags[at] not in tags), -1)


def _stutters(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "of and", "to to" and "the the": a small word before another that it cannot lead to."""
    articles = words.dates.indefinite | {words.names.definite}
    tagged = zip(sentence.tags, sentence.lowers, strict=True)
    for (tag, lower), (_, second) in pairwise(tagged):
        if lower == second and tag in _SMALL:
            return True
        if lower in articles and second in words.line.unfinished:
            return True
    return False


def _runs_on(sentence: Sentence, words: Lexicon) -> bool:
    """Tell "said that 42 people were confirmed dead were missing", with more verbs than clauses."""
    tags, lowers = sentence.tags, sentence.lowers
    asks = words.attribution.complementizers | words.attribution.verbs | words.clauses.takes_clause
    verbs, room = 0, 1
    for at, tag in enumerate(tags):
        before = tags[at - 1] if at else PUNCTUATION
        says = lowers[at] in asks and tag not in _HELPERS
        says = says and (tag != PARTICIPLE or tags[at + 1 : at + 2] in ([PRONOUN], [DETERMINER], [NAME]))
        certain = tag == PAST and (says or not may_be_participle(lowers[at], words))
        verbs += (tag in _HELPERS or certain) and before not in FINITE
        room += tag in _JOINTS or (says and tags[at + 1 : at + 2] != [THAT])
        room += tag in (PRONOUN, DETERMINER) and before in (WORD, NAME)  # "the book | he wrote"
    return verbs > room


def _says_nothing(sentence: Sentence, main: Clause, words: Lexicon) -> bool:
    """Tell "The paper said in an editorial" and "Orm told reporters", which leave out what was said."""
    said = sentence.lowers[main.verb]
    if main.verb > _BEFORE:
        return False  # "The yard faces delays, an officer told the Post"
    if (
        said not in words.line.says_what
        or ":" in sentence.texts[:-1]
        or QUOTED in sentence.tags
        or main.verb == 0
    ):
        return False
    at = main.verb + 1
    while at < len(sentence.tags) and (
        sentence.tags[at] in (DATE, ADVERB)
        or sentence.lowers[at] in words.line.openers
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
    named = (NOMINAL | {PREPOSITION}).issuperset(subject)
    return commas == [main.verb - 1] and named and sentence.tags[0] != NUMBER


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


def _names_twice(sentence: Sentence) -> bool:
    """Tell "Tam Orm, head of the yard Gen Tam Orm was born …": a caption and what follows it."""
    texts, tags = sentence.texts, sentence.tags
    seen: set[tuple[str, str]] = set()
    for one, other, tag in zip(texts, texts[1:], tags, strict=False):
        if tag == QUOTED or not (one[:1].isupper() and other[:1].isupper()):
            continue
        if (one, other) in seen:
            return True
        seen.add((one, other))
    return False
