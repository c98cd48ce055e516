"""What speaks for a kind: the words inside a name, and those beside it where it stands.

Each cue gives votes; those of all mentions of a name are added up. The numbers order the cues (a title before
a name says more than "in" does); they were set by hand on the development half of tests/corpus/names.toml.
"""

from __future__ import annotations

from functools import lru_cache

from timeline.events.clauses.tagging.tags import DETERMINER, FINITE, NUMBER, POSSESSIVE, PREPOSITION, WORD
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.names.mention import ORGANISATION, PERSON, PLACE, THING, Candidate, Votes
from timeline.events.words.gazetteer import given_names
from timeline.events.words.namecues import Guide

_CERTAIN, _STRONG, _FAIR, _WEAK = 12, 6, 3, 1
_LONGEST_PERSON = 4
_ADULT = 3  # digits of an age
_APPOSITION = 6
_OFFICE = 3


@lru_cache(maxsize=20_000)
def inside(tokens: tuple[str, ...], guide: Guide) -> tuple[int, ...]:
    """The votes of a name's own words."""
    votes: Votes = [0, 0, 0, 0]
    name, lowers = " ".join(tokens), [token.lower() for token in tokens]
    if name in guide.known_places:
        votes[PLACE] += _CERTAIN
    if name in guide.cues.known_organisations:
        votes[ORGANISATION] += _CERTAIN
    if guide.cues.legal.intersection(lowers[1:]):
        votes[ORGANISATION] += _STRONG
    if any(map(guide.is_organisation, lowers)):
        votes[ORGANISATION] += _FAIR + _WEAK + _STRONG * guide.is_organisation(lowers[-1])
    if len(tokens) > 1:
        ends = lowers[-1] in guide.places, lowers[0] in guide.places or lowers[0] in guide.cues.place_openers
        votes[PLACE] += (_STRONG + 2 * _WEAK) * ends[0] + _FAIR * ends[1]
        if guide.cues.things & {lowers[0], lowers[-1]}:
            votes[THING] += _CERTAIN
        votes[PERSON] += _person(tokens, lowers, guide)
    elif name in given_names():
        votes[PERSON] += _WEAK
    if len(tokens) == 1 and name.isupper() and len(name) > 1:
        votes[ORGANISATION] += _FAIR
    return tuple(votes)


def _person(tokens: tuple[str, ...], lowers: list[str], guide: Guide) -> int:
    """How much a name of several words looks like a person's."""
    if len(tokens) > _LONGEST_PERSON or not all(token[0].isalpha() for token in tokens):
        return 0
    votes = _WEAK
    if tokens[0].partition("-")[0] in given_names():
        votes += _STRONG
    if any(token.endswith(".") or (len(token) == 1 and token.isupper()) for token in tokens[:-1]):
        votes += _STRONG
    if guide.cues.particles.intersection(lowers[:-1]):
        votes += _FAIR
    return votes


def add_beside(sentence: Sentence, each: Candidate, guide: Guide, votes: Votes) -> None:
    """Add the votes of the words beside a name where it stands."""
    if each.role:
        votes[PERSON] += _CERTAIN
    if each.start:
        _before(sentence, each, guide, votes)
    if each.end < len(sentence.tags):
        _after(sentence, each, guide, votes)


def _before(sentence: Sentence, each: Candidate, guide: Guide, votes: Votes) -> None:
    names, cues, lowers, tags = guide.words.names, guide.cues, sentence.lowers, sentence.tags
    at = each.start - 1
    lower, connects = lowers[at], lowers[at] in guide.connectors
    if lower in names.vessels:
        votes[THING] += _CERTAIN
    elif tags[at] == DETERMINER:
        votes[PERSON] -= 0 if _qualifies(sentence, each.end) else _FAIR
    elif lower in names.sure_place_prepositions and at > 0 and lowers[at - 1] in cues.held:
        votes[ORGANISATION] += _FAIR
    elif lower in names.sure_place_prepositions:
        votes[PLACE] += 0 if _owns(sentence, each.end) else _FAIR
    elif connects and at > 0 and lowers[at - 1] in cues.place_nouns:
        votes[PLACE] += _STRONG
    elif connects and any(map(guide.is_title, lowers[max(0, at - _OFFICE) : at])):
        votes[PLACE] += _FAIR  # "President Orth of Toria", "the ambassador to Toria"
    elif lower in cues.place_nouns and names.nouns_have_capitals:
        votes[PLACE] += _STRONG
    elif lower in cues.organisation_nouns:
        votes[ORGANISATION] += _STRONG
    elif lower in guide.words.attribution.verbs:
        votes[PERSON] += _WEAK


def may_be_where(sentence: Sentence, each: Candidate, guide: Guide) -> bool:
    """Whether a name follows "to", "from" or "at", which says a little, and no more when it does so again."""
    return sentence.lowers[each.start - 1] in guide.words.names.place_prepositions and not _owns(
        sentence, each.end
    )


def _qualifies(sentence: Sentence, end: int) -> bool:
    """Tell a name that only qualifies a noun: "the Orth years"."""
    return end < len(sentence.tags) and sentence.tags[end] == WORD


def _owns(sentence: Sentence, end: int) -> bool:
    """Tell a name that owns what the preposition is about: "in Orth's house"."""
    return end < len(sentence.tags) and sentence.tags[end] == POSSESSIVE


def _after(sentence: Sentence, each: Candidate, guide: Guide, votes: Votes) -> None:
    texts, lowers, tags, at = sentence.texts, sentence.lowers, sentence.tags, each.end
    if lowers[at] in guide.words.attribution.verbs and tags[at] in FINITE:
        votes[PERSON] += _WEAK
        votes[ORGANISATION] += _WEAK
    following = lowers[at + 1 : at + 3]
    if lowers[at] in guide.words.verbs.be and guide.cues.undergone.intersection(following):
        votes[PERSON] += _FAIR  # "Lomax was later jailed"
    if tags[at] == POSSESSIVE and guide.cues.company_parts.intersection(following):
        votes[ORGANISATION] += _FAIR
    if texts[at] != "," or at + 2 >= len(tags):
        return
    if tags[at + 1] == NUMBER and len(texts[at + 1]) < _ADULT and texts[at + 2] in ",.":
        votes[PERSON] += _STRONG  # an age
    elif lowers[at + 1] in guide.cues.personal:
        votes[PERSON] += _FAIR
    elif texts[at + 1] in guide.known_places:
        votes[PLACE] += _FAIR
    else:
        _apposition(sentence, at + 1, guide, votes)


def _apposition(sentence: Sentence, start: int, guide: Guide, votes: Votes) -> None:
    """ "Khairan, the provincial capital": the noun after the comma says what is named before it."""
    tags, lowers = sentence.tags, sentence.lowers
    if tags[start] == WORD and guide.is_title(lowers[start]):
        votes[PERSON] += _FAIR  # "Orth, president of the union"
    if tags[start] != DETERMINER:
        return
    for at in range(start + 1, min(start + _APPOSITION, len(tags))):
        if tags[at] in (PREPOSITION, *FINITE) or sentence.texts[at] == ",":
            return
        if tags[at] != WORD or (at + 1 < len(tags) and tags[at + 1] == WORD):
            continue
        if guide.is_title(lowers[at]):
            votes[PERSON] += _STRONG
        elif lowers[at] in guide.cues.place_nouns:
            votes[PLACE] += _STRONG
        elif lowers[at] in guide.cues.organisation_nouns:
            votes[ORGANISATION] += _STRONG
        return
