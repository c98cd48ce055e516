"""Forms that only the rest of their sentence settles: a noun "calls", a participle "released"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.tagging.forms import BASE, word_forms
from timeline.events.clauses.tagging.nocomma import is_verb_of_opening
from timeline.events.clauses.tagging.tags import (
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
    POSSESSIVE,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    THAT,
    WAS,
    WORD,
)
from timeline.events.words.lexicon import Lexicon, is_plural, may_be_participle, phrase_at

_AFTER_VERB = frozenset({DETERMINER, PREPOSITION, NAME, NUMBER, PRONOUN, ADVERB, THAT})
_STRETCH_ENDS = frozenset({PUNCTUATION, RELATIVE, THAT, ADVERBIAL, COORDINATOR})


def settle_present(tags: list[str], lowers: Sequence[str], words: Lexicon) -> None:
    """A form that may be a plural noun ("calls") is a verb only where the stretch has no other; "officials
    say" has one where what they say follows.

    After a comma it is one only where an object or a phrase follows.
    """
    if PRESENT not in tags:
        return
    for at, tag in enumerate(tags):
        if (
            tag == PRESENT
            and at
            and tags[at - 1] == PUNCTUATION
            and (at + 1 == len(tags) or tags[at + 1] not in _AFTER_VERB)
        ) or (tag == PRESENT and (_is_noun_by_phrase(tags, lowers, at, words) or _is_subject(tags, at))):
            tags[at] = WORD
    start = 0
    for index in range(len(tags) + 1):
        if index < len(tags) and tags[index] not in _STRETCH_ENDS:
            continue
        stretch = range(start, index)
        if any(tags[at] in (PAST, WAS, IS, MODAL) for at in stretch):
            for at in stretch:
                noun = tags[at] == PRESENT and at and _is_noun_there(tags, lowers, at, words)
                if noun and not is_verb_of_opening(tags, lowers, at, words):
                    tags[at] = WORD
        start = index + 1


def settle_once(tags: list[str], lowers: Sequence[str], words: Lexicon) -> None:
    """The "once" of "a once proud yard" opens no clause."""
    if ADVERBIAL in tags and DETERMINER in tags:
        for at in range(1, len(tags) - 1):
            led = tags[at] == ADVERBIAL and tags[at - 1 : at + 2 : 2] == [DETERMINER, WORD]
            if led and lowers[at] in words.clauses.adverbs:
                tags[at] = ADVERB


def _is_noun_by_phrase(tags: Sequence[str], lowers: Sequence[str], at: int, words: Lexicon) -> bool:
    """Tell "the worst fears of the yard", ", in 2006 for heart issues." from "the mayor speaks of it"."""
    first = next((k for k in range(at - 1, 0, -1) if tags[k] not in (WORD, NAME)), at)
    called = tags[first] == ADVERBIAL and tags[first - 1] == PARTICIPLE and first < at - 1
    if called and phrase_at(lowers, first - 1, words.clauses.not_adverbials) > 1:
        return True  # "known as old-age plans"
    if words.names.nouns_have_capitals:
        return False  # "Die Polizei geht von einem Unfall aus"
    if not words.dates.of.isdisjoint(lowers[at + 1 : at + 2]):
        return tags[at - 1] == WORD and lowers[at] not in words.verbs.takes_of
    start = at
    while start > 0 and tags[start - 1] == WORD:
        start -= 1
    if not 1 < start < at or tags[start - 1] != PREPOSITION:
        return False
    while start > 0 and tags[start - 1] in (PREPOSITION, NUMBER):
        start -= 1
    return (
        start > 0
        and tags[start - 1] == PUNCTUATION
        and tags[at + 1 : at + 2] in ([], [PUNCTUATION], [COORDINATOR])
    )


def _is_subject(tags: Sequence[str], at: int) -> bool:
    """Tell the noun of "where shares | have tumbled" and of "old plans, which are safe, | have failed", whose
    verb follows.
    """
    if tags[at - 1] in (RELATIVE, ADVERBIAL, THAT):
        return tags[at + 1 : at + 2] in ([IS], [WAS], [MODAL])
    if tags[at - 1] != WORD or tags[at + 1 : at + 3] != [PUNCTUATION, RELATIVE]:
        return False
    closes = next((k for k in range(at + 3, len(tags)) if tags[k] == PUNCTUATION), len(tags))
    return tags[closes + 1 : closes + 2] in ([IS], [WAS], [MODAL], [PAST])


def _is_noun_there(tags: Sequence[str], lowers: Sequence[str], at: int, words: Lexicon) -> bool:
    """Tell "the shares" from "officials say he left" and "the indictment says Veld left"."""
    says = lowers[at] in words.attribution.verbs & (words.verbs.present | words.attribution.no_nouns)
    return tags[at - 1] == WORD and not (says and FINITE.isdisjoint(tags[at + 1 : at + 2]))


def settle_that(tags: list[str], lowers: Sequence[str], words: Lexicon) -> None:
    """The first word of "That ship sank" belongs to its noun; no such noun stands alone, as in "That ships
    sank is known".
    """
    pointed = tags[:2] == [THAT, WORD] and lowers[0] == words.clauses.weak_relative
    if pointed and not is_plural(lowers[1], words) and not FINITE.isdisjoint(tags[2:3]):
        tags[0] = DETERMINER
    if THAT in tags and COORDINATOR in tags:
        for at in range(1, len(tags) - 4):
            if tags[at] == THAT and _is_object(tags, lowers, at, words):
                tags[at] = DETERMINER


def _is_object(tags: Sequence[str], lowers: Sequence[str], at: int, words: Lexicon) -> bool:
    """Tell "challenged that ruling and the ban | was lifted", two clauses, from "said that rain and the wind
    | were strong", of which the number of the verb tells.
    """
    if lowers[at] != words.clauses.weak_relative or tags[at - 1] not in (PAST, PARTICIPLE):
        return False
    if tags[at + 2 : at + 4] != [COORDINATOR, DETERMINER] or tags[at + 1] not in (WORD, GERUND):
        return False
    if is_plural(lowers[at + 1], words):
        return False
    verb = next((k for k in range(at + 4, len(tags)) if tags[k] != WORD), at)
    return lowers[verb] in words.clauses.one


def settle_reduced(tags: list[str], lowers: Sequence[str], words: Lexicon) -> None:
    """In "figures released by the group showed" the first past form is a participle: a later verb is the
    clause's.
    """
    saying = words.attribution.verbs
    for index in reversed([at for at, tag in enumerate(tags) if tag == PAST]):
        if index + 1 >= len(tags) or index == 0:
            continue
        if _has_agent(tags, lowers, index, words) or phrase_at(lowers, index, words.verbs.done_to):
            tags[index] = PARTICIPLE
            continue
        helps = lowers[index] in words.verbs.closers  # "Die Brücke | konnte nicht geöffnet werden"
        if helps or lowers[index] in saying or not may_be_participle(lowers[index], words):
            continue  # "since the spill | began on Monday"
        if _is_told_of_noun(tags, index) or is_verb_of_opening(tags, lowers, index, words):
            continue
        if index == 1 and lowers[0] in words.dates.following and tags[2] == WORD:
            tags[1] = WORD  # "Following lost votes, the mayor left"
            continue
        attributive = tags[index - 1] == GERUND and tags[index + 1] == WORD  # "representing injured workers"
        after_noun = tags[index - 1] in (WORD, NAME) and _may_follow(tags, lowers, index + 1, words)
        if not (attributive or after_noun):
            continue
        ends = _STRETCH_ENDS - {COORDINATOR} if attributive else _STRETCH_ENDS
        opening = words.attribution.complementizers
        following = (at for at in range(index + 1, len(tags)) if not _is_bare_relative(tags, at))
        following = (at for at in following if not _relates(tags, lowers, at, words))
        later = next((tags[at] for at in following if tags[at] in FINITE | ends or lowers[at] in opening), "")
        if later in FINITE:
            tags[index] = WORD if attributive else PARTICIPLE


def _is_told_of_noun(tags: Sequence[str], index: int) -> bool:
    """Tell "Reports that the mayor resigned on Friday were denied", whose first verb is that of "that"."""
    at = index - 1
    while at > 0 and tags[at] in NOMINAL:
        at -= 1
    return 0 < at < index - 1 and tags[at] == THAT and FINITE.isdisjoint(tags[:at])


def _is_bare_relative(tags: Sequence[str], at: int) -> bool:
    """Tell the verb of "the lenders | it regulates"."""
    return tags[at] in FINITE and tags[at - 1] == PRONOUN and tags[at - 2 : at - 1] in ([WORD], [NAME])


def _relates(tags: Sequence[str], lowers: Sequence[str], at: int, words: Lexicon) -> bool:
    """Tell the two words "that resulted", of which the verb is that of no main clause."""
    first = at if lowers[at] == words.clauses.weak_relative else at - 1
    return lowers[first] == words.clauses.weak_relative and not FINITE.isdisjoint(tags[first + 1 : first + 2])


def _may_follow(tags: Sequence[str], lowers: Sequence[str], at: int, words: Lexicon) -> bool:
    """Tell what may follow a participle ("released Monday by …", "passed 20 years ago") from an object."""
    if tags[at] == NAME:
        return lowers[at] in words.names.no_names
    if tags[at] == NUMBER:  # "passed 20 years ago", but not "judges spent two hours on it"
        counts = not words.stop.units.isdisjoint(lowers[at + 1 : at + 2])
        return counts and lowers[at - 1] not in words.dates.spending
    return tags[at] in (PREPOSITION, DATE)


def _has_agent(tags: Sequence[str], lowers: Sequence[str], index: int, words: Lexicon) -> bool:
    """Tell "the one used by the army" from "prices dropped by 3 percent" and "they left by Sunday", in a
    sentence that has another verb.
    """
    if lowers[index + 1] not in words.clauses.agent or index + 2 >= len(tags) or tags[index + 2] == NUMBER:
        return False
    if lowers[index + 2] in words.names.no_names:
        return False
    return may_be_participle(lowers[index], words) and any(
        tag in FINITE for at, tag in enumerate(tags) if at != index
    )


def settle_contracted(tags: list[str], lowers: Sequence[str], words: Lexicon) -> None:
    """The "'s" of "The past year's been hard" is a verb."""
    if POSSESSIVE not in tags:
        return
    been = words.verbs.be & words.verbs.participles
    if been.isdisjoint(lowers):
        return
    for at in range(1, len(tags) - 1):
        if tags[at] == POSSESSIVE and lowers[at + 1] in been:
            tags[at], tags[at + 1] = IS, PARTICIPLE


def settle_behind_date(tags: list[str], texts: Sequence[str], words: Lexicon) -> None:
    """In "The wives of the miners who died in May | want answers" the only word that can be the main verb is
    it; dates are marked by now.
    """
    if RELATIVE not in tags or DATE not in tags:
        return
    verbs = [at for at, tag in enumerate(tags) if tag in FINITE]
    if len(verbs) != 1 or verbs[0] < tags.index(RELATIVE):
        return
    for at in range(verbs[0] + 1, len(tags)):
        if tags[at - 1] == DATE and tags[at] == WORD and word_forms(words)[texts[at]] in (BASE, PRESENT):
            tags[at] = PRESENT
            return
