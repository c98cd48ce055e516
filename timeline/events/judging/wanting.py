"""Whether what is kept of a sentence still waits for a verb."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from timeline.events.clauses.clause import Clause
from timeline.events.clauses.stretches.openings import openings
from timeline.events.clauses.tagging.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    FINITE,
    GERUND,
    NAME,
    NOMINAL,
    PAST,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    THAT,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_BEFORE_VERB = frozenset({ADVERB, DATE, PUNCTUATION})
_JOINTS = frozenset({COORDINATOR, THAT, RELATIVE, ADVERBIAL, PUNCTUATION, QUOTED, PRONOUN})
_WHEN = (ADVERB, DATE, PREPOSITION)
_VERB_OR_JOINT = FINITE | {THAT, RELATIVE, ADVERBIAL, PREPOSITION, QUOTED}
_QUOTE = 6  # tokens of a quotation that may have a verb


def waits_for_verb(sentence: Sentence, clause: Clause, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell a line without the verb that it needs: "The plan, which the council passed, in May | has failed",
    "The mayor said that half of the yard | that burned has gone", "When the yard closed | , it left".
    """
    tags = sentence.tags
    if clause.kind == "relative" and kept[0] >= clause.start and _has_two_verbs(sentence, clause, words):
        return True
    if FINITE.isdisjoint(tags[kept[-1] + 1 :]) and len(kept) == kept[-1] - kept[0] + 1:
        return False
    if clause.kind == "main" and _leaves_verb(sentence, kept, words):
        return True
    if clause.kind == "relative":
        return _has_open_saying(sentence, kept, words)
    begins = clause.subject[0] if clause.kind == "main" and clause.subject else 0
    set_off = begins > 0 and sentence.texts[begins - 1] == "," and clause.verb in kept
    leads = _only_leads(sentence, kept, words, set_off=set_off)  # not "In May, the mayor left"
    if (
        leads
        or _has_open_noun(sentence, kept)
        or _has_half_subject(sentence, kept, words)
        or _only_says(sentence, clause, kept, words)
        or _says_of_somebody(sentence, clause, kept, words)
    ):
        return True
    return _has_open_saying(sentence, kept, words)


def _leaves_verb(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell a verb without a subject of its own behind what is kept: "…, as well as Tarn, | echoed it"."""
    tags, held = sentence.tags, set(kept)
    gaps = [at for at in kept if at + 1 < len(tags) and at + 1 not in held]
    for at in gaps:
        comma = PUNCTUATION if sentence.texts[at + 1] == "," else ""
        here = at + 1
        while here < len(tags) and tags[here] in _BEFORE_VERB and here not in held:
            here += 1
        if here in held or here >= len(tags) or tags[here] not in FINITE:
            continue
        says = sentence.lowers[here] in words.attribution.verbs or _only_dates(sentence, here)
        if not says and (comma or tags[at] not in (RELATIVE, ADVERBIAL)):
            return True
    return False


def _only_dates(sentence: Sentence, verb: int) -> bool:
    """Tell the "ended" of "for the quarter | ended on Sunday", which goes with its date."""
    following = sentence.tags[verb + 1 :]
    end = next((at for at, tag in enumerate(following) if tag not in _WHEN), len(following))
    return sentence.tags[verb] == PAST and DATE in following[:end]


def _has_open_saying(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell "said that half of the yard", where the verb of what is said was lost."""
    tags = sentence.tags
    if THAT not in tags:
        return False
    opened = next((at for at in reversed(kept) if tags[at] == THAT), -1)
    if opened < 1 or tags[opened - 1] == PREPOSITION:  # "of that day"
        return False
    inside, opening = [at for at in kept if at > opened], openings(sentence, words)
    verbs = sum(tags[at] in FINITE and tags[at - 1] not in FINITE for at in inside)
    inner = sum(at in opening or tags[at] == RELATIVE for at in inside)  # "that if the plan failed"
    told = verbs > inner or sum(tags[at] == QUOTED for at in inside) > _QUOTE
    return not told and not FINITE.isdisjoint(tags[opened + 1 :])


def _has_open_noun(sentence: Sentence, kept: Sequence[int]) -> bool:
    """Tell "fell since Orm Works |, a builder, opened": a clause up to what says who its subject is."""
    tags, after = sentence.tags, kept[-1] + 1
    if sentence.texts[after : after + 1] != [","]:
        return False
    opened = next((at for at in reversed(kept) if tags[at] == ADVERBIAL), -1)
    if opened < 0 or after < opened + 2:
        return False
    if not all(tags[at] in NOMINAL for at in range(opened + 1, after)):
        return False
    verb = next((at for at in range(after + 1, len(tags)) if tags[at] in _VERB_OR_JOINT), len(tags) - 1)
    if tags[verb] in FINITE and COORDINATOR in tags[after:verb]:
        return True  # "sank after the cook |, the mate and a boy left"
    close = next((at for at in range(after + 1, len(tags)) if sentence.texts[at] == ","), len(tags))
    return FINITE.isdisjoint(tags[after:close]) and not FINITE.isdisjoint(tags[close + 1 : close + 2])


def _has_half_subject(sentence: Sentence, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell "arguing the harbour | and the coast cannot be closed"."""
    tags, last = sentence.tags, kept[-1]
    says = last
    while says > 0 and tags[says] in NOMINAL:
        says -= 1
    after = tags[last + 1 : last + 2] in ([COORDINATOR], *([tag] for tag in FINITE))
    says_so = sentence.lowers[says] in words.attribution.claims and (
        tags[says] in FINITE or tags[says] == GERUND
    )
    return after and says < last and says_so


def _only_says(sentence: Sentence, clause: Clause, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell "some analysts predict |, prices could double"."""
    says = kept[-1] == clause.verb and sentence.lowers[clause.verb] in words.attribution.verbs
    goes_on = sentence.texts[kept[-1] + 1 : kept[-1] + 2] == [","]
    return says and goes_on and not FINITE.isdisjoint(sentence.tags[kept[-1] + 1 :])


def _says_of_somebody(sentence: Sentence, clause: Clause, kept: Sequence[int], words: Lexicon) -> bool:
    """Tell "the mayor said residents | who had lost their homes needed help" and "said half of the residents
    | who had".
    """
    tags, verb = sentence.tags, clause.verb
    of_whom = [at for at in kept if at > verb]
    says = verb in kept and sentence.lowers[verb] in words.attribution.claims
    if not says or tags[kept[-1] + 1 : kept[-1] + 2] != [RELATIVE] or not of_whom:
        return False
    led = tags[of_whom[0]] == PREPOSITION  # "said in a letter | that …"
    return not led and (NOMINAL | {PREPOSITION}).issuperset(tags[at] for at in of_whom)


def _has_two_verbs(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "which sank early | has been raised", of which half is another clause's."""
    tags, lowers = sentence.tags, sentence.lowers
    low, high = max(clause.spans)
    verbs = [at for at in range(max(low, clause.verb), high) if tags[at] in FINITE]
    if len(verbs) < 2:
        return False
    between = [at for at in range(verbs[0] + 1, verbs[1]) if tags[at] != DATE]
    joined = any(tags[at] in _JOINTS or lowers[at] in words.attribution.complementizers for at in between)
    says = words.attribution.verbs | words.clauses.takes_clause
    told = {lowers[at] for at in (verbs[0], *between, verbs[1])}
    return verbs[1] > verbs[0] + 1 and not joined and says.isdisjoint(told)


def _only_leads(sentence: Sentence, kept: Sequence[int], words: Lexicon, *, set_off: bool) -> bool:
    """Tell "When the yard, the smallest of three, closed" and "In a speech he gave, and published by the
    paper", which lead to a clause that is still to come.
    """
    tags = sentence.tags
    first = next((at for at in kept if tags[at] not in _BEFORE_VERB), kept[0])
    leads = tags[first] == ADVERBIAL or (tags[first] == PREPOSITION and not set_off)
    if not leads or FINITE.isdisjoint(tags[kept[-1] + 1 :]):
        return False
    opening = openings(sentence, words)
    if sentence.lowers[first] in clausal(words):
        opening.add(first)
    verbs = [at for at in kept if tags[at] in FINITE and tags[at - 1] not in FINITE]
    verbs = [at for at in verbs if tags[at - 1 : at + 2] != [WORD, PAST, PREPOSITION]]  # "a row seen in Tarn"
    opened = sum(at in opening or tags[at] in (RELATIVE, THAT) for at in kept)
    opened += sum(_is_bare_relative(sentence, at) for at in kept)
    return len(verbs) <= opened


@lru_cache(maxsize=16)
def clausal(words: Lexicon) -> frozenset[str]:
    """The words behind which a verb always comes: "when", "although", "if", but not "after the vote"."""
    opens = words.clauses.concessive | words.status.conditions | words.dates.simultaneous
    return opens & words.clauses.adverbials - words.clauses.degrees


def _is_bare_relative(sentence: Sentence, at: int) -> bool:
    """Tell the "he" of "a speech | he gave"."""
    return at > 0 and sentence.tags[at] == PRONOUN and sentence.tags[at - 1] in (WORD, NAME)
