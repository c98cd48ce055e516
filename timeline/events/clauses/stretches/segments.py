"""A sentence cut into stretches at commas, dashes and the words that open clauses."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.clauses.stretches.baresaid import SUBJECTS, begins_what_is_said
from timeline.events.clauses.stretches.plainasides import plain_asides
from timeline.events.clauses.stretches.segment import Segment
from timeline.events.clauses.stretches.unparted import is_second_of_pair, joins
from timeline.events.clauses.tagging.ahead import (
    behind_date,
    finite_ahead,
    has_own_verb,
    is_contact_relative,
    is_timed,
    is_told_of,
    noun_waits,
)
from timeline.events.clauses.tagging.nocomma import begins_main
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
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, phrase_at

_QUANTIFIER = 2
_BREAKS = frozenset(",;:—–-()[]")
_OPENERS = FINITE | {RELATIVE, PREPOSITION, THAT, ADVERBIAL, COORDINATOR}
_PARTS = frozenset({RELATIVE, THAT, ADVERBIAL, COORDINATOR, PUNCTUATION})  # without them nothing is parted
_NOUN_AFTER = (DETERMINER, WORD, POSSESSIVE, NAME)
_NO_OBJECT = (PREPOSITION, DATE, ADVERB, ADVERBIAL, PUNCTUATION, COORDINATOR)
_TELLING = _OPENERS | {PUNCTUATION}  # where a stretch may begin or end, or have its verb
_TELLING_OR_SAID = _TELLING | SUBJECTS


def segments(sentence: Sentence, words: Lexicon) -> list[Segment]:
    """Cut a tagged sentence; the stretches cover it in order, without the punctuation between them."""
    says = not words.attribution.verbs.isdisjoint(sentence.lowers)
    if not says and _PARTS.isdisjoint(sentence.tags[:-1]):
        end = len(sentence.tags) - (sentence.tags[-1:] == [PUNCTUATION])
        return [Segment(0, end, "", finite_ahead(sentence.tags[:end], 0), "")] if end else []
    found, aside = list[Segment](), plain_asides(sentence, words)
    tags = [ADVERB if k in aside else tag for k, tag in enumerate(sentence.tags)] if aside else sentence.tags
    state = _State(sentence, words, tags, found, says)
    looked_at = _TELLING_OR_SAID if says else _TELLING
    for index, tag in enumerate(sentence.tags):
        if tag not in looked_at and state.opener != ADVERBIAL:
            continue
        if state.opener == ADVERBIAL and state.verb >= 0 and begins_main(tags, state.start, index):
            state.close(index)
            state.start, state.comma = index, ","
        told = says and state.verb >= 0 and tag in SUBJECTS  # what is said may begin here
        if not told and tag not in _TELLING:
            continue
        if index in aside or (tag == PUNCTUATION and joins(sentence, index, words)):
            continue
        if tag == PUNCTUATION and sentence.texts[index] in _BREAKS:
            state.close(index)
            state.start, state.opener, state.comma = index + 1, "", sentence.texts[index]
        elif tag == PUNCTUATION and index == len(sentence.tags) - 1:
            state.close(index)
            state.start = index + 1
        elif index >= state.start:
            opener = _opens(sentence, index, state, words) if told or tag in _OPENERS else ""
            if opener:
                begin = index - _before_opener(sentence, index, opener, state, words)
                state.close(begin)
                state.start, state.opener = begin, opener
            if tag in FINITE and (state.verb < 0 or _is_what_is_said(sentence, index, state, words)):
                state.verb = index
    state.close(len(sentence.tags))
    return found


@dataclass(slots=True)
class _State:
    """The stretch being read; in ``tags`` plain brackets stand as adverbs, which part nothing.

    ``says`` tells whether there is a verb of saying in the sentence.
    """

    sentence: Sentence
    words: Lexicon
    tags: list[str]
    found: list[Segment]
    says: bool
    start: int = 0
    opener: str = ""
    verb: int = -1
    comma: str = ""

    def close(self, end: int) -> None:
        if end > self.start:
            self.found.append(Segment(self.start, end, self.opener, self.verb, self.comma))
            self.comma = ""
        self.opener, self.verb = "", -1

    def subject_waits(self) -> bool:
        """Tell whether all that stands before is a noun: "The fact | that he left"."""
        if not self.found or self.comma or any(part.verb >= 0 for part in self.found):
            return False
        first = self.found[0].start
        first += self.tags[first] == COORDINATOR
        return self.tags[first] not in (PREPOSITION, ADVERBIAL, PARTICIPLE, GERUND)

    def has_main_verb(self) -> bool:
        """Tell whether a stretch before this one holds the verb of the main clause; of the second one, where
        "and the refit" has opened that.
        """
        waits = (
            number
            for number in range(len(self.found) - 1, -1, -1)
            if self.found[number].opener == COORDINATOR and self.found[number].verb < 0
        )
        return any(
            part.verb >= 0 and part.opener not in (RELATIVE, ADVERBIAL)
            for part in self.found[next(waits, 0) :]
        )


def _before_opener(sentence: Sentence, index: int, opener: str, state: _State, words: Lexicon) -> int:
    """How many tokens before ``index`` go with what opens there: "say | at least", "Just hours | after"."""
    lowers = sentence.lowers
    if opener == WORD and lowers[index - 1] in words.status.negation:
        return 1  # "a truce that was agreed in May | never took hold"
    if opener == THAT:
        return int(words.stop.roughly.issuperset(lowers[index - 1 : index + 1]))
    led = opener == ADVERBIAL and index > state.start
    measure = led and (lowers[index - 1] in words.stop.units or lowers[index - 1] in words.line.counted_on)
    if measure and all(tag in (ADVERB, NUMBER, WORD, DETERMINER) for tag in state.tags[state.start : index]):
        return index - state.start
    return 0


def _opens(sentence: Sentence, index: int, state: _State, words: Lexicon) -> str:
    """Return the tag under which a clause opens at token ``index``, or ""."""
    tags = state.tags
    tag = tags[index]
    following = tags[index + 1] if index + 1 < len(tags) else ""
    if tag == RELATIVE and state.opener != RELATIVE and following not in ("", PUNCTUATION):
        return RELATIVE
    if tag == PREPOSITION and following == RELATIVE and index > state.start:
        if state.comma and index - state.start <= _QUANTIFIER:  # ", some of whom"
            state.opener = RELATIVE
            return ""
        return RELATIVE
    if tag == THAT:
        again = state.opener == COORDINATOR and index == state.start + 1
        return "" if again else _that(sentence, index, tags, words)
    asks = index == 0 or following in (WAS, IS, MODAL)  # "Why did he leave?", "Why on earth would he?"
    asks = asks and sentence.lowers[index] in words.attribution.complementizers
    if tag == ADVERBIAL and not (asks or is_timed(tags, index + 1)) and has_own_verb(tags, index + 1):
        if not state.found and _needs_the_verb(sentence, index, state, words):
            return ""
        if tags[index - 1] in (WAS, IS, MODAL) or tags[state.start : index] == [ADVERBIAL]:
            return ""  # "have since eased", "until after it sank"
        plain = words.clauses.not_adverbials
        joined = any(phrase_at(sentence.lowers, max(0, index - back), plain) > back for back in range(3))
        return "" if joined else ADVERBIAL
    if tag == COORDINATOR and (index > state.start or state.comma):
        return _coordinates(tags, index, state)
    if state.verb < 0:
        return ""
    if tag in FINITE and _resumes(sentence, index, state, words):
        return WORD
    bare = state.says and begins_what_is_said(sentence, tags, index, state.verb, words)
    return THAT if bare else ""


def _needs_the_verb(sentence: Sentence, index: int, state: _State, words: Lexicon) -> bool:
    """Tell "The search after the quake | ended", whose one verb is that of the search, from "The search began
    after the quake ended". Headlines, which have no verb ("Search after quake ends"), have no articles.
    """
    tags = state.tags
    is_noun_phrase = state.verb < 0 and not state.opener and tags[state.start] == DETERMINER
    if not is_noun_phrase or sentence.lowers[index] not in words.clauses.noun_adverbials:
        return False
    return (
        tags[index + 1 : index + 2] == [DETERMINER]
        and finite_ahead(tags, finite_ahead(tags, index + 1) + 1) < 0
    )


def _resumes(sentence: Sentence, index: int, state: _State, words: Lexicon) -> bool:
    """Tell the second verb of "The man who took office | said …", which goes on with the main clause."""
    in_subject = state.opener == RELATIVE or (
        state.tags[index] != PRESENT and state.opener in (THAT, ADVERBIAL) and state.subject_waits()
    )
    if not in_subject or _says_more(sentence, index, state, words):
        return False
    last = state.found[-1] if state.found else None
    subject_is_parted = last is not None and last.opener == THAT and last.verb < 0
    waits = last is not None and noun_waits(state.tags, last.verb, state.start)
    return subject_is_parted or waits or not state.has_main_verb()


def _is_what_is_said(sentence: Sentence, index: int, state: _State, words: Lexicon) -> bool:
    """Tell the second verb of "who police said | had fled": the clause tells of that."""
    adjoins = state.opener == RELATIVE and state.verb == index - 1 > state.start + 1
    return adjoins and sentence.lowers[state.verb] in words.attribution.claims


def _says_more(sentence: Sentence, index: int, state: _State, words: Lexicon) -> bool:
    """Tell the second verb of "the man who said that … was", "the man who she said was", which is what is
    said.
    """
    said, between = words.attribution, sentence.lowers[state.verb + 1 : index]
    adjoins = not between and sentence.lowers[state.verb] in said.claims
    return adjoins or not said.complementizers.isdisjoint(between)


def _that(sentence: Sentence, index: int, tags: list[str], words: Lexicon) -> str:
    """Tell "said that …" and "the ship that sank" from "that day"."""
    lowers = sentence.lowers
    waits = is_told_of(tags, index + 1)
    if index == 0 or (finite_ahead(tags, index + 1) < 0 and not waits):
        return ""
    listens = lowers[index - 1] in words.attribution.listener_words
    if tags[index - 1] in (WORD, NAME) and tags[index + 1] in FINITE and not listens:
        return RELATIVE  # "say he gave her a dose | that caused the stroke"
    saying = words.attribution.verbs
    behind = [at for at in range(max(0, index - 10), index) if tags[at] != PUNCTUATION]
    if any(lowers[at] in saying for at in behind):
        return THAT
    if tags[index - 1] == PUNCTUATION and tags[index + 1] in FINITE:
        return RELATIVE
    if lowers[index - 1] in words.status.known_by and tags[index + 1] not in FINITE:
        return THAT  # "Rumours | that the yard was sold"
    if tags[index - 1] in (WORD, NAME) and tags[index + 1] in FINITE | {ADVERB}:
        return RELATIVE
    if _wants_object(sentence, index, tags, words):
        return RELATIVE
    return THAT if tags[index - 1] in FINITE | {WORD, PARTICIPLE, DATE, ADVERB} else ""


def _wants_object(sentence: Sentence, index: int, tags: list[str], words: Lexicon) -> bool:
    """Tell "the ferry that Corvel built in 2003" from "the fact that he left in 2003": nothing that was built
    stands behind the verb, and the noun is none that a clause explains.
    """
    noun, verb = sentence.lowers[index - 1], finite_ahead(tags, index + 1)
    if tags[index - 1] != WORD or noun in words.clauses.takes_clause or tags[index - 2] not in _NOUN_AFTER:
        return False
    if tags[index + 1] not in (PRONOUN, NAME, DETERMINER) or tags[verb] != PAST:
        return False
    return tags[verb + 1 : verb + 2] in ([], *([tag] for tag in _NO_OBJECT))


def _coordinates(tags: list[str], index: int, state: _State) -> str:
    """A coordinator opens a clause before a verb, or before a subject where the clause has its verb
    already.
    """
    at = index + 1
    while at < len(tags) and tags[at] in (ADVERB, DATE):
        at += 1
    follows = tags[at : at + 1]
    is_verb = follows == [PAST] or (tags[state.start] == PREPOSITION and FINITE.issuperset(follows))
    goes_on = index == state.start or (bool(state.comma) and state.verb < 0 and bool(follows) and is_verb)
    has_verb = state.verb >= 0 or (goes_on and state.has_main_verb())
    if at >= len(tags) or not has_verb or tags[index - 1] in (WAS, IS, MODAL):
        return ""
    if state.sentence.lowers[index - 1] in state.words.status.negation:
        return ""  # "have not yet confirmed"
    if tags[at] in FINITE:
        return COORDINATOR
    if tags[at] == PARTICIPLE and tags[state.verb] in (WAS, IS):
        return COORDINATOR
    if tags[at] == THAT and tags[at + 1 : at + 2] in ([ADVERBIAL], [PREPOSITION], [PUNCTUATION]):
        comma = next((k for k in range(at + 2, len(tags)) if tags[k] == PUNCTUATION), len(tags))
        return COORDINATOR if finite_ahead(tags, comma + 1) >= 0 else ""  # "and that as of May, it sank"
    if tags[at] in (ADVERBIAL, PREPOSITION, RELATIVE, THAT):
        return COORDINATOR if finite_ahead(tags, behind_date(tags, at)) >= 0 else ""
    if tags[at] not in (PRONOUN, DETERMINER, NAME, WORD) or is_second_of_pair(
        state.sentence, state.start, index, state.words
    ):
        return ""
    if is_contact_relative(tags, state.sentence.lowers, at, state.words):
        return ""
    return COORDINATOR if has_own_verb(tags, at) or is_told_of(tags, at) else ""
