"""The words that tell what a name names: ``languages/names/*.toml``, beside those of telling."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline import languages
from timeline.events.words.gazetteer import Gender, territories
from timeline.events.words.lexicon import Lexicon, table

_SHORTEST_STEM = 4
_NONE: frozenset[str] = frozenset()

Judge = Callable[[str], bool]
"""Says something of a word in lower case."""


@dataclass(frozen=True, eq=False)
class Cues:
    """The tables of one file, as they stand there; what each is for is said there."""

    demonyms: frozenset[str] = _NONE
    small_demonyms: frozenset[str] = _NONE
    demonym_endings: frozenset[str] = _NONE
    modifiers: frozenset[str] = _NONE
    no_names: frozenset[str] = _NONE
    things: frozenset[str] = _NONE
    departments: frozenset[str] = _NONE
    held: frozenset[str] = _NONE
    company_parts: frozenset[str] = _NONE
    organisation_nouns: frozenset[str] = _NONE
    place_nouns: frozenset[str] = _NONE
    place_openers: frozenset[str] = _NONE
    place_endings: frozenset[str] = _NONE
    legal: frozenset[str] = _NONE
    small_legal: frozenset[str] = _NONE
    organisation_words: frozenset[str] = _NONE
    known_organisations: frozenset[str] = _NONE
    known_places: frozenset[str] = _NONE
    same: tuple[tuple[str, ...], ...] = ()
    particles: frozenset[str] = _NONE
    glued: frozenset[str] = _NONE
    tails: frozenset[str] = _NONE
    purpose: frozenset[str] = _NONE
    ship_titles: frozenset[str] = _NONE
    personal: frozenset[str] = _NONE
    undergone: frozenset[str] = _NONE
    people: frozenset[str] = _NONE
    more_people: frozenset[str] = _NONE
    men: frozenset[str] = _NONE
    women: frozenset[str] = _NONE
    he: frozenset[str] = _NONE
    she: frozenset[str] = _NONE
    deeds: frozenset[str] = _NONE
    companies: frozenset[str] = _NONE
    plural_endings: frozenset[str] = _NONE
    noun_plurals: frozenset[str] = _NONE
    written_out: tuple[tuple[str, ...], ...] = ()
    titles: frozenset[str] = _NONE
    compound_roles: frozenset[str] = _NONE
    compound_organisations: frozenset[str] = _NONE
    compound_women: frozenset[str] = _NONE


@dataclass(frozen=True, eq=False)
class Guide:
    """All that is known before an article is read: the words of telling and of names, and places.

    ``titles`` may stand before a person's name; ``organisations`` and ``places`` are words inside names, in
    lower case; ``connectors`` may stand between a noun and the name that it is of; ``closed`` are words that
    have a capital only where they open a sentence. ``is_title`` tells a title or an office, itself or by the
    last part of a compound, ``is_person`` these and other words for persons ("soldier"); ``is_organisation``
    a word that makes a name an organisation's; ``is_body`` one that makes it an institution's, a place's or a
    thing's, and no person's. Their answers are remembered. ``bodies`` are what institutions are called;
    ``peoples`` always have a capital ("Parisians").
    """

    words: Lexicon
    cues: Cues
    titles: frozenset[str]
    organisations: frozenset[str]
    places: frozenset[str]
    known_places: frozenset[str]
    no_names: frozenset[str]
    closed: frozenset[str]
    demonyms: frozenset[str]
    peoples: frozenset[str]
    connectors: frozenset[str]
    written_out: Mapping[str, str]
    nouns: frozenset[str]
    bodies: frozenset[str]
    is_title: Judge
    is_person: Judge
    is_organisation: Judge
    is_body: Judge

    def gender_of_title(self, lower: str) -> Gender:
        """Whether a title is a man's or a woman's."""
        if lower in self.cues.men:
            return "man"
        return "woman" if lower in self.cues.women or _ends(lower, self.cues.compound_women) else "either"

    def short_names(self, lower: str) -> tuple[str, ...]:
        """The nouns by which an organisation with this word in its name may be called: a bank of Ostbank."""
        return _short_names(lower, self.nouns, self.cues.noun_plurals)


@lru_cache(maxsize=64)
def guide(words: Lexicon) -> Guide:
    """What is known beforehand of names in the language of a lexicon."""
    cues = _cues(words.language)
    names, rules = words.names, words.clauses
    small = rules.determiners | rules.prepositions | rules.pronouns | rules.adverbials | rules.coordinators
    small |= rules.relatives | rules.adverbs | words.line.openers | words.stop.words | cues.modifiers
    titles, places = names.titles | cues.titles, names.places | cues.place_endings
    organisations = names.organisations | cues.organisation_words
    return Guide(
        words=words,
        cues=cues,
        titles=titles,
        organisations=organisations,
        places=places,
        known_places=territories(words.language) | cues.known_places,
        no_names=names.no_names | cues.no_names,
        closed=small - titles,
        demonyms=_with_plurals(cues.demonyms, cues),
        peoples=frozenset() if names.nouns_have_capitals else _peoples(words.language, cues),
        connectors=names.connectors | names.place_prepositions,
        written_out={row[0]: row[1] for row in cues.written_out},
        nouns=names.short_names | cues.organisation_nouns,
        bodies=names.organisations | cues.organisation_nouns | cues.tails,
        is_title=_judge(titles, cues.compound_roles),
        is_person=_judge(titles | cues.people, cues.compound_roles),
        is_organisation=_judge(organisations, cues.compound_organisations),
        is_body=_judge(organisations | places | cues.things, cues.compound_organisations),
    )


def _judge(words: frozenset[str], endings: frozenset[str]) -> Judge:
    """Whether a word is one of ``words``, or ends in one of ``endings``."""
    return lru_cache(maxsize=20_000)(lambda lower: lower in words or _ends(lower, endings))


def _with_plurals(words: frozenset[str], cues: Cues) -> frozenset[str]:
    return words | {f"{word}{ending}" for word in words for ending in cues.noun_plurals}


def _peoples(language: str, cues: Cues) -> frozenset[str]:
    """Words in lower case for who or what is of a territory, a city, a people or a faith."""
    known = set(_with_plurals(cues.demonyms - cues.small_demonyms, cues))
    for place in territories(language):
        if place.isalpha():
            lower = place.lower()
            stems = {lower, lower[: max(len(lower) - 1, _SHORTEST_STEM)]}
            known |= {lower, *(f"{stem}{ending}" for stem in stems for ending in cues.demonym_endings)}
    return frozenset(known)


@lru_cache(maxsize=20_000)
def _short_names(lower: str, nouns: frozenset[str], plurals: frozenset[str]) -> tuple[str, ...]:
    forms = (lower, *(lower.removesuffix(ending) for ending in plurals))
    return tuple(sorted(noun for noun in nouns if noun in forms or lower.endswith(noun)))


def _ends(lower: str, endings: frozenset[str]) -> bool:
    return bool(endings) and lower.endswith(tuple(endings))


@lru_cache(maxsize=64)
def _cues(language: str) -> Cues:
    data = languages.load("names", language) if languages.has("names", language) else {}
    return table(Cues, data, f"names/{language}.toml")
