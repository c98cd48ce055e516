"""The tables of words that a language file holds: one class a table, one field a key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

_EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class VerbWords:
    """How a verb is told from other words: listed forms, endings, helpers. ``active`` forms have no passive.

    ``present_endings`` make a verb of a word in the place of one, ``prefixes`` part from a verb that moves
    forward, ``indicative`` gives the plain form of those that pass on what somebody says; all three are for
    languages with the verb in second place.
    """

    past: frozenset[str] = _EMPTY
    participles: frozenset[str] = _EMPTY
    past_endings: frozenset[str] = _EMPTY
    active: frozenset[str] = _EMPTY
    present_endings: frozenset[str] = _EMPTY
    gerund_endings: frozenset[str] = _EMPTY
    not_verbs: frozenset[str] = _EMPTY
    of_crimes: frozenset[str] = _EMPTY
    done_to: frozenset[str] = _EMPTY
    takes_of: frozenset[str] = _EMPTY
    be: frozenset[str] = _EMPTY
    helpers_past: frozenset[str] = _EMPTY
    helpers_present: frozenset[str] = _EMPTY
    perfect: frozenset[str] = _EMPTY
    present: frozenset[str] = _EMPTY
    third_person: tuple[tuple[str, ...], ...] = ()
    base_after: frozenset[str] = _EMPTY
    states: frozenset[str] = _EMPTY
    of_places: frozenset[str] = _EMPTY
    prefixes: frozenset[str] = _EMPTY
    indicative: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StatusWords:
    """What makes of a happening a plan, a denial, hearsay or a mere possibility."""

    future: frozenset[str] = _EMPTY
    future_in_past: frozenset[str] = _EMPTY
    refused: frozenset[str] = _EMPTY
    doubt: frozenset[str] = _EMPTY
    conditions: frozenset[str] = _EMPTY
    open: frozenset[str] = _EMPTY
    plans: frozenset[str] = _EMPTY
    denials: frozenset[str] = _EMPTY
    denied_things: frozenset[str] = _EMPTY
    undone: frozenset[str] = _EMPTY
    moved: frozenset[str] = _EMPTY
    moved_between: frozenset[str] = _EMPTY
    inverted: frozenset[str] = _EMPTY
    hearsay: frozenset[str] = _EMPTY
    hearsay_endings: frozenset[str] = _EMPTY
    negation: frozenset[str] = _EMPTY


@dataclass(frozen=True)
class AttributionWords:
    """Who says so: verbs of saying, and openings such as "according to"."""

    claims: frozenset[str] = _EMPTY
    deeds: frozenset[str] = _EMPTY
    listeners: frozenset[str] = _EMPTY
    listener_words: frozenset[str] = _EMPTY
    sources: frozenset[str] = _EMPTY
    sources_after: frozenset[str] = _EMPTY
    sources_opening: frozenset[str] = _EMPTY
    not_sources: frozenset[str] = _EMPTY
    as_said: frozenset[str] = _EMPTY
    complementizers: frozenset[str] = _EMPTY
    speaker_nouns: frozenset[str] = _EMPTY

    @cached_property
    def verbs(self) -> frozenset[str]:
        """All verbs of saying."""
        return self.claims | self.deeds


@dataclass(frozen=True)
class ClauseWords:
    """Where clauses begin, and the small words that hold phrases together.

    ``verb_second`` tells a language such as German; there ``relative_articles`` open relative clauses too,
    ``oblique`` words begin noun phrases that are no subject, ``genitive`` and ``attributive`` ones what hangs
    on a noun.
    """

    verb_second: bool = False
    relatives: frozenset[str] = _EMPTY
    relative_articles: frozenset[str] = _EMPTY
    oblique: frozenset[str] = _EMPTY
    genitive: frozenset[str] = _EMPTY
    attributive: frozenset[str] = _EMPTY
    counted_by: frozenset[str] = _EMPTY
    contracted: frozenset[str] = _EMPTY
    relative_possessive: frozenset[str] = _EMPTY
    restrictive: str = ""
    relative_place: frozenset[str] = _EMPTY
    personal: frozenset[str] = _EMPTY
    impersonal: frozenset[str] = _EMPTY
    deed_endings: frozenset[str] = _EMPTY
    of_persons: frozenset[str] = _EMPTY
    parts: frozenset[str] = _EMPTY
    weak_relative: str = ""
    adverbials: frozenset[str] = _EMPTY
    noun_adverbials: frozenset[str] = _EMPTY
    before_hyphen: frozenset[str] = _EMPTY
    after_dash: frozenset[str] = _EMPTY
    takes_clause: frozenset[str] = _EMPTY
    concessive: frozenset[str] = _EMPTY
    coordinators: frozenset[str] = _EMPTY
    not_adverbials: frozenset[str] = _EMPTY
    agent: frozenset[str] = _EMPTY
    stand_ins: frozenset[str] = _EMPTY
    determiners: frozenset[str] = _EMPTY
    prepositions: frozenset[str] = _EMPTY
    pronouns: frozenset[str] = _EMPTY
    reflexives: frozenset[str] = _EMPTY
    degrees: frozenset[str] = _EMPTY
    adverb_endings: frozenset[str] = _EMPTY
    not_adverbs: frozenset[str] = _EMPTY
    many: frozenset[str] = _EMPTY
    adverbs: frozenset[str] = _EMPTY
    possessive: frozenset[str] = _EMPTY
    possessive_ending: str = ""
    may_end: frozenset[str] = _EMPTY
    based: frozenset[str] = _EMPTY
    copula: Mapping[str, str] = field(default_factory=dict)
    plurals: frozenset[str] = _EMPTY
    plural_endings: frozenset[str] = _EMPTY
    plural_not: frozenset[str] = _EMPTY


@dataclass(frozen=True)
class DateWords:
    """What stands around a date phrase, and what such a phrase does not date."""

    before: frozenset[str] = _EMPTY
    qualifiers: frozenset[str] = _EMPTY
    joins: frozenset[str] = _EMPTY
    this_then: frozenset[str] = _EMPTY
    trailing: frozenset[str] = _EMPTY
    spending: frozenset[str] = _EMPTY
    named: frozenset[str] = _EMPTY
    offsets: frozenset[str] = _EMPTY
    comparisons: frozenset[str] = _EMPTY
    than: frozenset[str] = _EMPTY
    rises: frozenset[str] = _EMPTY
    rises_to: frozenset[str] = _EMPTY
    former: frozenset[str] = _EMPTY
    since: frozenset[str] = _EMPTY
    of: frozenset[str] = _EMPTY
    aim: frozenset[str] = _EMPTY
    ahead: frozenset[str] = _EMPTY
    deadline: frozenset[str] = _EMPTY
    simultaneous: frozenset[str] = _EMPTY
    keep: frozenset[str] = _EMPTY
    determiners: frozenset[str] = _EMPTY
    indefinite: frozenset[str] = _EMPTY
    naming: frozenset[str] = _EMPTY
    falling_due: frozenset[str] = _EMPTY
    giving: frozenset[str] = _EMPTY
    later: frozenset[str] = _EMPTY
    dated_nouns: frozenset[str] = _EMPTY
    measured: frozenset[str] = _EMPTY
    stretches: frozenset[str] = _EMPTY
    concerning: frozenset[str] = _EMPTY
    following: frozenset[str] = _EMPTY
    follows: frozenset[str] = _EMPTY
    judging: frozenset[str] = _EMPTY
    figures: frozenset[str] = _EMPTY
    extremes: frozenset[str] = _EMPTY
    habits: frozenset[str] = _EMPTY
    beginnings: frozenset[str] = _EMPTY
    ages: frozenset[str] = _EMPTY
    after_words: frozenset[str] = _EMPTY
    before_words: frozenset[str] = _EMPTY


@dataclass(frozen=True)
class LineWords:
    """What a line for a briefing leaves out, and how long it may be.

    One of more than ``most`` words is cut to at most ``words``, or where it cannot end there, to ``longest``;
    not before a ``binding`` word.
    """

    openers: frozenset[str] = _EMPTY
    positions: frozenset[str] = _EMPTY
    asides: frozenset[str] = _EMPTY
    photo_words: frozenset[str] = _EMPTY
    pointing: frozenset[str] = _EMPTY
    wants_object: frozenset[str] = _EMPTY
    binding: frozenset[str] = _EMPTY
    paired: frozenset[str] = _EMPTY
    open_heads: frozenset[str] = _EMPTY
    loose: frozenset[str] = _EMPTY
    leading: frozenset[str] = _EMPTY
    limits: frozenset[str] = _EMPTY
    leads_to: frozenset[str] = _EMPTY
    counted_on: frozenset[str] = _EMPTY
    words: int = 20
    most: int = 24
    longest: int = 32


@dataclass(frozen=True)
class NameWords:
    """What tells persons, organisations and places apart.

    With ``nouns_have_capitals`` a capital alone makes no name; words with ``noun_endings`` are none.
    """

    nouns_have_capitals: bool = False
    noun_endings: frozenset[str] = _EMPTY

    connectors: frozenset[str] = _EMPTY
    weak_connectors: frozenset[str] = _EMPTY
    honorifics: frozenset[str] = _EMPTY
    roles: frozenset[str] = _EMPTY
    former: frozenset[str] = _EMPTY
    called: frozenset[str] = _EMPTY
    organisations: frozenset[str] = _EMPTY
    places: frozenset[str] = _EMPTY
    place_prepositions: frozenset[str] = _EMPTY
    sure_place_prepositions: frozenset[str] = _EMPTY
    no_names: frozenset[str] = _EMPTY
    he: frozenset[str] = _EMPTY
    it: frozenset[str] = _EMPTY
    they: frozenset[str] = _EMPTY
    them: frozenset[str] = _EMPTY
    writers: frozenset[str] = _EMPTY
    as_role: frozenset[str] = _EMPTY
    objects: frozenset[str] = _EMPTY
    done_to: frozenset[str] = _EMPTY
    possessive_pronouns: frozenset[str] = _EMPTY
    definite: str = ""
    short_names: frozenset[str] = _EMPTY
    vessels: frozenset[str] = _EMPTY
    counting: frozenset[str] = _EMPTY
    its: frozenset[str] = _EMPTY

    @cached_property
    def titles(self) -> frozenset[str]:
        """What may stand before a person's name."""
        return self.roles | self.honorifics


@dataclass(frozen=True)
class ActionWords:
    """Deeds: rows of words for one kind of deed, verbs that say nothing, nouns that name a happening.

    ``shared`` gives a row, by its first word, the name that other languages know it by; ``outcomes`` names
    the rows of what comes of another deed, ``lives`` what a deed that kills claims, ``everyday`` what many do
    on any day; a row of ``manners`` holds ways of telling that cannot both be; by those of ``counted`` a bare
    number joins an event; ``tolls`` name what counts a row's deed, and ``toll_verbs`` what it came to.
    What stands behind ``refusals`` was not done.
    """

    same: tuple[tuple[str, ...], ...] = ()
    manners: tuple[tuple[str, ...], ...] = ()
    shared: Mapping[str, str] = field(default_factory=dict)
    outcomes: frozenset[str] = _EMPTY
    lives: frozenset[str] = _EMPTY
    everyday: frozenset[str] = _EMPTY
    light: frozenset[str] = _EMPTY
    counted: frozenset[str] = _EMPTY
    refusals: frozenset[str] = _EMPTY
    with_object: frozenset[str] = _EMPTY
    event_nouns: frozenset[str] = _EMPTY
    tolls: Mapping[str, str] = field(default_factory=dict)
    toll_verbs: frozenset[str] = _EMPTY


@dataclass(frozen=True)
class StopWords:
    """Words that say nothing about what happened, and numbers written out.

    ``bounds`` says of the words before a number what they make of it: "about", "least" or "most";
    ``including`` opens an aside that counts some of them: "four people, including two children, were hurt";
    ``shares`` are parts of a number behind them that are no number: "most of the 12 miners".
    """

    words: frozenset[str] = _EMPTY
    units: frozenset[str] = _EMPTY
    including: frozenset[str] = _EMPTY
    roughly: frozenset[str] = _EMPTY
    counts: frozenset[str] = _EMPTY
    shares: frozenset[str] = _EMPTY
    bounds: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
