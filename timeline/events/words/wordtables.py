"""The tables of words for what is told: dates, lines, names, deeds, and words that say nothing.

One class a table of a language file, one field a key; ``languages/telling/en.toml`` has an example of each.
Those that sentences are read by stand in ``grammartables``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

_EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class DateWords:
    """What stands around a date phrase, and what such a phrase does not date."""

    before: frozenset[str] = _EMPTY  # prepositions that go with a date
    qualifiers: frozenset[str] = _EMPTY  # what may stand around them: "effective", "early"
    weekdays: frozenset[str] = _EMPTY
    not_on_days: frozenset[str] = _EMPTY  # prepositions that lead to no weekday
    joins: frozenset[str] = _EMPTY  # between two dates
    this_then: frozenset[str] = _EMPTY  # "this last": right after a verb its object
    meridiems: frozenset[str] = _EMPTY  # behind the figures of a clock, and verbs elsewhere: "am"
    led_qualifiers: frozenset[str] = _EMPTY  # only before a preposition: "back in May"
    limiting: frozenset[str] = _EMPTY  # goes with the date behind it: "no later than"
    trailing: frozenset[str] = _EMPTY  # goes with the date before it: "at the latest"
    spending: frozenset[str] = _EMPTY  # the date is their object: "spent Saturday"
    named: frozenset[str] = _EMPTY  # behind these the date is what was said
    offsets: frozenset[str] = _EMPTY  # a date that ends so takes no preposition: "ago"
    comparisons: frozenset[str] = _EMPTY  # the date behind is only compared with
    changes: frozenset[str] = _EMPTY  # so is a date from which something is one of these
    than: frozenset[str] = _EMPTY  # so is the one right behind these
    rises: frozenset[str] = _EMPTY  # "from", where a change began
    rises_to: frozenset[str] = _EMPTY  # "to", where it led
    former: frozenset[str] = _EMPTY  # "two earlier speeches in March" were told before
    since: frozenset[str] = _EMPTY
    of: frozenset[str] = _EMPTY
    aim: frozenset[str] = _EMPTY  # "for": it lies ahead
    ahead: frozenset[str] = _EMPTY  # "adjourned until Friday": so does this
    deadline: frozenset[str] = _EMPTY
    simultaneous: frozenset[str] = _EMPTY
    keep: frozenset[str] = _EMPTY  # they stay in the line with the date
    determiners: frozenset[str] = _EMPTY
    indefinite: frozenset[str] = _EMPTY  # "a Wednesday ceremony" was on it
    naming: frozenset[str] = _EMPTY  # "under a June agreement" only names it
    falling_due: frozenset[str] = _EMPTY  # "bonds due 1993"
    giving: frozenset[str] = _EMPTY  # "a second statement gave Wednesday"
    parts_in: frozenset[str] = _EMPTY  # "a suspect in the June 4 raid" is named by it
    dates: frozenset[str] = _EMPTY  # "sell-by dates from 3 to 9 May"
    ending: frozenset[str] = _EMPTY  # "a term ending in May"
    later: frozenset[str] = _EMPTY
    dated_nouns: frozenset[str] = _EMPTY  # "the Sept. 4 vote": they are dated
    measured: frozenset[str] = _EMPTY  # "2004 levels": they are not
    stretches: frozenset[str] = _EMPTY  # "a record year" has words of its own
    blaming: frozenset[str] = _EMPTY  # "responsible for": whoever is so now was not found so then
    concerning: frozenset[str] = _EMPTY  # "an inquiry into": what follows is only named
    relating: frozenset[str] = _EMPTY  # so is what stands behind these: "in connection with Sunday's raid"
    answering: frozenset[str] = _EMPTY  # verbs of what is said of what was done: "condemned the arrest"
    inside: frozenset[str] = _EMPTY  # what was done in a happening has its date: "have died in a fire"
    times_of_day: frozenset[str] = _EMPTY  # "since dawn on Friday" names no happening
    following: frozenset[str] = _EMPTY  # a happening stands behind, whatever it is called
    follows: frozenset[str] = _EMPTY
    judging: frozenset[str] = _EMPTY  # verbs about what was done before: "convicted"
    figures: frozenset[str] = _EMPTY  # behind a number: "percent"
    likenesses: frozenset[str] = _EMPTY  # "similarities between the fire on Sunday and …"
    between: frozenset[str] = _EMPTY
    other: frozenset[str] = _EMPTY  # "after another in May"
    beside: frozenset[str] = _EMPTY  # "With Orm hoping to sail on 15 July, …"
    extremes: frozenset[str] = _EMPTY  # the most of its kind "since" another
    habits: frozenset[str] = _EMPTY  # with them a month is of no one year
    beginnings: frozenset[str] = _EMPTY  # with them a century dates what happened
    ages: frozenset[str] = _EMPTY  # "aged", "born": an age, not a happening
    after_words: frozenset[str] = _EMPTY  # between a length and its event
    before_words: frozenset[str] = _EMPTY  # the same, the other way


@dataclass(frozen=True)
class LineWords:
    """What a line for a briefing leaves out, and how long it may be.

    One of more than ``most`` words is cut to at most ``words``, or where it cannot end there, to ``longest``;
    not before a ``binding`` word.
    """

    openers: frozenset[str] = _EMPTY  # phrases a line does without at its beginning
    positions: frozenset[str] = _EMPTY  # ", right," in a picture
    asides: frozenset[str] = _EMPTY  # and inside it
    photo_words: frozenset[str] = _EMPTY
    presenting: frozenset[str] = _EMPTY  # "here is what": what they open tells of what follows
    does_so: frozenset[str] = _EMPTY  # "and would do so on Friday" cannot stand alone
    pointing: frozenset[str] = _EMPTY  # mean something told before
    back: frozenset[str] = _EMPTY  # mean it where their own clause has nothing before them: "dort"
    counting: frozenset[str] = _EMPTY  # mean some of those told before, where they are all of a subject
    impersonal: frozenset[str] = _EMPTY  # their pronoun means nothing: "es gab"
    own: frozenset[str] = _EMPTY  # mean who writes and who reads
    things: frozenset[str] = _EMPTY  # mean what any noun before may name
    told_before: frozenset[str] = _EMPTY  # mean, led by "the" alone, what was told before: "the move"
    objects: frozenset[str] = _EMPTY  # to whom or what something is done: "him"
    there: frozenset[str] = _EMPTY  # means a place named before
    lasting: frozenset[str] = _EMPTY  # verbs of what goes on: "continues"
    days_off: frozenset[str] = _EMPTY  # count from the day of publication: "yesterday"
    never_subjects: frozenset[str] = _EMPTY  # "him", "them"
    wants_object: frozenset[str] = _EMPTY  # lose it at the end of a line
    binding: frozenset[str] = _EMPTY
    paired: frozenset[str] = _EMPTY  # are not cut from their second half
    open_heads: frozenset[str] = _EMPTY  # say nothing without a clause: "anyone"
    any: frozenset[str] = _EMPTY  # before what is only told to be so: "no yard that closed"
    either: frozenset[str] = _EMPTY  # joins what may be so: "killed or injured"
    loose: frozenset[str] = _EMPTY  # no line ends on them
    unfinished: frozenset[str] = _EMPTY  # nor on these, as it is printed
    says_what: frozenset[str] = _EMPTY  # say nothing without what is said
    says_of: frozenset[str] = _EMPTY  # lead to what is said
    leading: frozenset[str] = _EMPTY  # nor on these, which lead to what follows
    limits: frozenset[str] = _EMPTY  # what is denied needs them: "until"
    leads_to: frozenset[str] = _EMPTY  # before "to"
    counted_on: frozenset[str] = _EMPTY  # before "after"
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

    connectors: frozenset[str] = _EMPTY  # inside a name: "Bank of Skerrin"
    weak_connectors: frozenset[str] = _EMPTY  # those that join only beside a word for an organisation
    honorifics: frozenset[str] = _EMPTY  # "Mr", before a person's name
    roles: frozenset[str] = _EMPTY  # "mayor", before it or alone
    former: frozenset[str] = _EMPTY  # past forms before a title or a name: "ousted mayor Ida Orm"
    called: frozenset[str] = _EMPTY  # past forms between a noun and its name: "a ferry named"
    organisations: frozenset[str] = _EMPTY  # words in the names of organisations: "Ministry"
    places: frozenset[str] = _EMPTY  # and of places: "Bay"
    place_prepositions: frozenset[str] = _EMPTY  # before a place
    sure_place_prepositions: frozenset[str] = _EMPTY  # those before hardly anything else
    no_names: frozenset[str] = _EMPTY  # with a capital, and the name of nothing: "Monday"
    he: frozenset[str] = _EMPTY  # pronouns for one person
    it: frozenset[str] = _EMPTY  # for a thing or a body
    they: frozenset[str] = _EMPTY  # for several
    them: frozenset[str] = _EMPTY  # for those of whom some are counted: "nine of them"
    writers: frozenset[str] = _EMPTY  # for who writes and who reads
    objects: frozenset[str] = _EMPTY  # for whom something is done to
    done_to: frozenset[str] = _EMPTY  # verbs of what is done to bodies: "fined it"
    as_role: frozenset[str] = _EMPTY  # before the part that somebody plays: "worked as a doctor"
    possessive_pronouns: frozenset[str] = _EMPTY
    its: frozenset[str] = _EMPTY  # the possessive of a thing or a body
    definite: str = ""  # the article that points back: "the ministry"
    alternative: str = ""  # between two who may be meant: "Orm or Tal"
    short_names: frozenset[str] = _EMPTY  # nouns by which such a body is named again
    vessels: frozenset[str] = _EMPTY  # "the ferry Lady Maren": what follows is its name
    counting: frozenset[str] = _EMPTY  # before a noun, whatever it looks like: "more collapses"

    @cached_property
    def titles(self) -> frozenset[str]:
        """What may stand before a person's name."""
        return self.roles | self.honorifics


@dataclass(frozen=True)
class ActionWords:
    """Deeds: rows of words for one kind of deed, verbs that say nothing, nouns that name a happening.

    A row is called by its first word.
    """

    same: tuple[tuple[str, ...], ...] = ()  # one row, one kind of deed: words for it and their forms
    manners: tuple[tuple[str, ...], ...] = ()  # ways of telling one happening that cannot both be
    kinds: tuple[tuple[str, ...], ...] = ()  # things of which one is not another; "|" parts ways to call one
    beside: frozenset[str] = _EMPTY  # behind them stands a thing that it was not done to
    of_things: frozenset[str] = _EMPTY  # rows that two things tell apart, and those that two people do
    of_people: frozenset[str] = _EMPTY
    of_itself: frozenset[str] = _EMPTY  # rows of what befalls the subject: "flights resumed"
    of_one_thing: tuple[tuple[str, ...], ...] = ()  # rows that are one deed where they are done to one thing
    aged: frozenset[str] = _EMPTY  # "year-old"
    alike: tuple[tuple[str, ...], ...] = ()  # nouns that may mean the same thing: "law", "bill"
    anything: frozenset[str] = _EMPTY  # nouns that may mean another's thing: "building"
    shared: Mapping[str, str] = field(
        default_factory=dict
    )  # by row, the name that other languages know it by
    outcomes: frozenset[str] = _EMPTY  # rows of what comes of another deed
    lives: frozenset[str] = _EMPTY  # what a deed that kills claims
    everyday: frozenset[str] = _EMPTY  # rows of what many do on any day
    vague: frozenset[str] = _EMPTY  # verbs that leave open what was done
    light: frozenset[str] = _EMPTY  # verbs so general that sharing them proves nothing
    counted: frozenset[str] = _EMPTY  # rows by which a bare number joins an event
    refusals: frozenset[str] = _EMPTY  # what stands behind was not done
    with_object: frozenset[str] = _EMPTY  # verbs of saying that are a deed where they take an object
    answers: frozenset[str] = _EMPTY  # rows of what answers another deed and is none of it
    asks: frozenset[str] = _EMPTY  # rows of what asks for another deed
    another: frozenset[str] = _EMPTY  # say that it was done before: "a second man was arrested"
    begun: frozenset[str] = _EMPTY  # say of a happening that it began
    makes: frozenset[str] = _EMPTY  # say that somebody made a happening: "ordered the evacuation"
    unstemmed: frozenset[str] = _EMPTY  # words that have the stem of another word: "fired", "fire"
    raising: frozenset[str] = _EMPTY  # "known to have died": what is known was done
    event_nouns: frozenset[str] = _EMPTY  # name a happening: "shooting"
    tolls: Mapping[str, str] = field(default_factory=dict)  # what counts a deed, and its row: "death toll"
    counting: frozenset[str] = _EMPTY  # verbs of those who count
    toll_verbs: frozenset[str] = _EMPTY  # say that a toll came to something: "rose"
    toll_setters: frozenset[str] = _EMPTY  # before it, that somebody made it so: "brought the toll"
    toll_joints: frozenset[str] = _EMPTY  # before the number: "to"
    toll_steps: frozenset[str] = _EMPTY  # before one that it came from or by
    toll_falls: frozenset[str] = _EMPTY  # say that it was more
    counters: frozenset[str] = _EMPTY  # stand between who counts and the count: "the board counts 43"
    toll_firsts: frozenset[str] = _EMPTY  # say that it was the count before: "initially"
    people: frozenset[str] = _EMPTY  # counted for whatever happened to them
    vague_happenings: frozenset[str] = _EMPTY  # do not say what happened: "accident"
    may_fall: frozenset[str] = _EMPTY  # rows whose count may become less
    intents: frozenset[str] = _EMPTY  # "decision", before what is to be done
    decides: frozenset[str] = _EMPTY
    gives: frozenset[str] = _EMPTY  # "gave the crew a week to leave": an ultimatum
    demands: frozenset[str] = _EMPTY  # "demanded that they leave within nine days": so is this
    within: frozenset[str] = _EMPTY
    single: frozenset[str] = _EMPTY  # "one week"


@dataclass(frozen=True)
class StopWords:
    """Words that say nothing about what happened, and numbers written out."""

    words: frozenset[str] = _EMPTY
    units: frozenset[str] = _EMPTY  # a number before them counts no deed: "three days"
    grouping: str = ","  # parts thousands in digits
    including: frozenset[str] = (
        _EMPTY  # opens an aside that counts some again: "four, including two children"
    )
    roughly: frozenset[str] = _EMPTY  # may stand between a deed and its number: "killed at least four"
    counts: frozenset[str] = _EMPTY  # numbers behind an article: "about a dozen"
    shares: frozenset[str] = _EMPTY  # parts of a number behind them, and no number: "most of the 12 miners"
    bounds: Mapping[str, str] = field(default_factory=dict)  # phrases before one: "about", "least" or "most"
    numbers: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def bounding(self) -> frozenset[str]:
        """The phrases of ``bounds``."""
        return frozenset(self.bounds)
