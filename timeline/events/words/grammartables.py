"""The tables of words that sentences are read by: verbs, what becomes of them, who says so, clauses.

One class a table of a language file, one field a key; ``languages/telling/en.toml`` has an example of each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

_EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class VerbWords:
    """How a verb is told from other words: listed forms, endings, helpers. ``active`` forms have no passive.

    ``present_endings`` make a verb of a word in the place of one, ``prefixes`` part from a verb that moves
    forward, ``indicative`` gives the plain form of those that pass on what somebody says, and participles and
    infinitives are told by how they begin and end; all these are for languages with the verb in second place.
    """

    past: frozenset[str] = _EMPTY
    participles: frozenset[str] = _EMPTY
    past_endings: frozenset[str] = _EMPTY
    active: frozenset[str] = _EMPTY
    present_endings: frozenset[str] = _EMPTY
    participle_openings: frozenset[str] = _EMPTY
    participle_endings: frozenset[str] = _EMPTY
    infinitive_endings: frozenset[str] = _EMPTY
    plural_endings: frozenset[str] = _EMPTY  # a verb with one has a subject
    gerund_endings: frozenset[str] = _EMPTY
    not_verbs: frozenset[str] = _EMPTY  # with the ending of a verb
    of_crimes: frozenset[str] = _EMPTY  # before a bare noun: "attempted burglary"
    done_to: frozenset[str] = _EMPTY  # "the jet involved in": done to the noun before
    takes_of: frozenset[str] = _EMPTY  # present forms that "of" may follow
    be: frozenset[str] = _EMPTY
    helpers_past: frozenset[str] = _EMPTY
    helpers_present: frozenset[str] = _EMPTY
    perfect: frozenset[str] = _EMPTY  # helpers of what has been
    present: frozenset[str] = _EMPTY  # base forms; the third person is made by rule
    third_person: tuple[tuple[str, ...], ...] = ()  # rows of two endings: base form, third person
    base_after: frozenset[str] = _EMPTY  # "to": a base form follows
    states: frozenset[str] = _EMPTY  # with them no long stretch dates a happening
    only_active: frozenset[str] = _EMPTY  # past forms that are never passive: "died"
    of_places: frozenset[str] = _EMPTY  # done to a place, not to what happens there
    prefixes: frozenset[str] = _EMPTY
    closers: frozenset[str] = _EMPTY  # helpers that close a clause behind the verb of its deed
    indicative: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StatusWords:
    """What makes of a happening a plan, a denial, hearsay or a mere possibility."""

    future: frozenset[str] = _EMPTY
    future_in_past: frozenset[str] = _EMPTY
    refused: frozenset[str] = _EMPTY  # "would not say" is a refusal
    doubt: frozenset[str] = _EMPTY  # helpers: "might"
    conditions: frozenset[str] = _EMPTY
    open: frozenset[str] = _EMPTY  # "whether": nobody knows it
    plans: frozenset[str] = _EMPTY
    denials: frozenset[str] = _EMPTY
    denied_things: frozenset[str] = _EMPTY  # what stands behind a denial
    undone: frozenset[str] = _EMPTY  # what was to be on its date and was not
    moved: frozenset[str] = _EMPTY  # "postponed from … to …" names two days
    moved_between: frozenset[str] = _EMPTY  # the "from" and "to" of it
    inverted: frozenset[str] = _EMPTY  # "Had the law taken effect, …" did not happen
    hearsay: frozenset[str] = _EMPTY
    feared: frozenset[str] = _EMPTY  # "fears that …": nobody knows
    pointers: frozenset[str] = _EMPTY  # "Hinweise darauf, dass", between such a noun and its clause
    known_by: frozenset[str] = _EMPTY  # "no sign that …": without it nobody knows
    charging: frozenset[str] = _EMPTY  # "accuses" somebody
    charging_with: frozenset[str] = _EMPTY  # "of" doing something
    wishes: frozenset[str] = _EMPTY  # "called for", before what is to come
    reported: frozenset[str] = _EMPTY  # forms of a verb by which it is passed on: "habe"
    reported_endings: frozenset[str] = _EMPTY  # and endings of such forms: "intensiviere"
    charged: frozenset[str] = _EMPTY  # "accused of": what follows is claimed
    hearsay_endings: frozenset[str] = _EMPTY  # the clause ends on them: "soll … haben"
    negation: frozenset[str] = _EMPTY
    negation_endings: frozenset[str] = _EMPTY  # of helpers: "didn't"


@dataclass(frozen=True)
class AttributionWords:
    """Who says so: verbs of saying, and openings such as "according to"."""

    claims: frozenset[str] = _EMPTY  # verbs that pass on what may not be so
    deeds: frozenset[str] = _EMPTY  # verbs whose saying happened: "warned", "ruled"
    no_nouns: frozenset[str] = _EMPTY  # present forms of them that are no nouns: "says", not "claims"
    hears: frozenset[str] = _EMPTY  # "the court heard that …" passes on what others said
    hearers: frozenset[str] = _EMPTY  # those before whom something is said
    parted: frozenset[str] = _EMPTY  # claims whose verb parts: first and last word of "gab … an"
    own_sources: frozenset[str] = _EMPTY  # "by his own account": the subject says so
    goes_on: frozenset[str] = _EMPTY  # "continued to insist"
    claim_doing: frozenset[str] = _EMPTY  # "reported seeing": what was done follows
    listeners: frozenset[str] = _EMPTY  # verbs with a listener before what is said
    listener_words: frozenset[str] = _EMPTY  # nouns of such listeners
    helpers: frozenset[str] = _EMPTY  # "ha dichiarato": before the verb, in languages without a grammar
    sources: frozenset[str] = _EMPTY  # "according to", before who says so
    sources_before_compound: frozenset[str] = _EMPTY  # "nach", before a source in one word with the ending …
    source_endings: frozenset[str] = _EMPTY  # … "angaben": "nach Polizeiangaben"
    sources_after: frozenset[str] = _EMPTY  # behind who says so
    sources_opening: frozenset[str] = _EMPTY  # only where a stretch begins
    not_sources: frozenset[str] = _EMPTY  # "according to plan" names nobody
    reminders: frozenset[str] = _EMPTY  # "it should be noted", which nobody claims
    nobody: frozenset[str] = _EMPTY  # "according to | the information", which names nobody
    source_tails: frozenset[str] = _EMPTY  # "a person | familiar with the matter"
    quoting: frozenset[str] = _EMPTY  # "quoted", before or behind who says it
    quoted_as: frozenset[str] = _EMPTY  # "as", before the verb of saying of who is quoted
    as_said: frozenset[str] = _EMPTY  # opens "as … said"
    points_back: frozenset[str] = _EMPTY  # "das" of "Das teilte die Polizei mit"
    complementizers: frozenset[str] = _EMPTY  # "that", before what is said
    speaker_nouns: frozenset[str] = _EMPTY  # persons and bodies that say things

    @cached_property
    def verbs(self) -> frozenset[str]:
        """All verbs of saying."""
        return self.claims | self.deeds

    @cached_property
    def passing_on(self) -> frozenset[str]:
        """All verbs with which a clause may pass on what somebody says."""
        parted = frozenset(each.split(" ", 1)[0] for each in self.parted)
        return self.verbs | self.hears | parted


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
    # By a pronoun and the article before its noun: the article in the case of the pronoun; by pronouns, the
    # endings of nouns that would change, too; pronouns that may be objects, and what begins a subject only.
    relative_nouns: Mapping[str, str] = field(default_factory=dict)
    weak_nouns: frozenset[str] = _EMPTY
    relative_objects: frozenset[str] = _EMPTY
    articles_of: Mapping[str, str] = field(default_factory=dict)  # by a pronoun, the article of what it means
    nominative: frozenset[str] = _EMPTY
    oblique: frozenset[str] = _EMPTY
    genitive: frozenset[str] = _EMPTY
    attributive: frozenset[str] = _EMPTY
    journeys: frozenset[str] = _EMPTY  # "der Zug | vom Hafen nach Tarn": where somebody goes from, …
    goals: frozenset[str] = _EMPTY  # … before where to: then it hangs on no noun
    governs: frozenset[str] = _EMPTY  # ends of nouns with the preposition of what hangs on them: "prozess um"
    attribute_endings: frozenset[str] = _EMPTY  # of a participle before its noun: "die angekündigten"
    counted_by: frozenset[str] = _EMPTY  # "the number of": what counts stands behind it
    contracted: frozenset[str] = _EMPTY  # helpers written as one word with their subject: "he'd"
    relative_possessive: frozenset[str] = _EMPTY
    free_relatives: frozenset[str] = _EMPTY  # "what the prosecutor called a long case"
    restrictive: str = ""
    relative_place: frozenset[str] = _EMPTY
    personal: frozenset[str] = _EMPTY  # "who": of persons, not of their deeds
    impersonal: frozenset[str] = _EMPTY  # "which": of deeds
    deed_endings: frozenset[str] = _EMPTY  # of nouns of deeds, which "who" is not about: "-ment"
    of_persons: frozenset[str] = _EMPTY  # "the case of Tal, who …" is about Tal
    goes_on: frozenset[str] = _EMPTY  # "is forecast, followed by rain", which is at no other time
    through: frozenset[str] = _EMPTY  # "at the hands of the board, whose …" is about the board
    bereaved: frozenset[str] = _EMPTY  # "relatives of the sailors who drowned" is about the sailors
    places_persons: frozenset[str] = _EMPTY  # "a Scot from Tarn who …": a place follows, not who it is about
    parts: frozenset[str] = _EMPTY  # "the eve of the vote, which …" is about the vote
    further: frozenset[str] = _EMPTY  # so many beside those told just before: "and injured dozens more"
    weak_relative: str = ""
    adverbials: frozenset[str] = _EMPTY
    noun_adverbials: frozenset[str] = _EMPTY  # those that also stand before a bare noun
    before_hyphen: frozenset[str] = _EMPTY  # beginnings parted from their word: "mid - August"
    after_dash: frozenset[str] = _EMPTY  # what may follow a dash without spaces
    takes_clause: frozenset[str] = _EMPTY  # "the day Orm won": a clause without "that" follows
    concessive: frozenset[str] = _EMPTY  # the clause says more of the subject around it
    coordinators: frozenset[str] = _EMPTY
    not_adverbials: frozenset[str] = _EMPTY  # phrases in which they open no clause: "such as"
    agent: frozenset[str] = _EMPTY  # "by", before the doer
    stand_ins: frozenset[str] = _EMPTY  # "the one", for a noun before it
    determiners: frozenset[str] = _EMPTY
    prepositions: frozenset[str] = _EMPTY
    pronouns: frozenset[str] = _EMPTY
    reflexives: frozenset[str] = _EMPTY
    degrees: frozenset[str] = _EMPTY  # "so scarred": no noun that a participle hangs on
    adverb_endings: frozenset[str] = _EMPTY
    not_adverbs: frozenset[str] = _EMPTY
    many: frozenset[str] = _EMPTY  # verbs with a subject of many
    one: frozenset[str] = _EMPTY  # verbs with a subject of one
    adverbs: frozenset[str] = _EMPTY
    possessive: frozenset[str] = _EMPTY
    possessive_ending: str = ""
    owned_behind: frozenset[str] = _EMPTY  # endings of words that an apostrophe alone makes owners
    may_end: frozenset[str] = _EMPTY  # their stop may be that of the sentence: "p.m."
    based: frozenset[str] = _EMPTY  # ends of "Texas-based"
    copula: Mapping[str, str] = field(default_factory=dict)  # "was" and "were", by the number of the subject
    plurals: frozenset[str] = _EMPTY
    plural_endings: frozenset[str] = _EMPTY
    plural_not: frozenset[str] = _EMPTY
