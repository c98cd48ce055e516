"""Whether a clause tells what happened, what is claimed, planned, denied, or only thought of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.calendar import is_before
from timeline.events.clauses.clause import Clause
from timeline.events.clauses.tagging.quotations import quoted_around
from timeline.events.clauses.tagging.tags import (
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    IS,
    MODAL,
    NAME,
    PAST,
    PRESENT,
    QUOTED,
    WAS,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.charged import hangs_on_charge, is_charged_with
from timeline.events.telling.saying.attribution import Saying
from timeline.events.telling.saying.mood import passes_on
from timeline.events.words.lexicon import Lexicon, first_words, is_negation, phrase_at, phrase_from
from timeline.model import Report, Status, When

LONG = frozenset({"year", "decade", "century", "millennium"})
"""Grains of which a noun may bear the name ("the 2018 agreement")."""
_DENIED_WITHIN = 6
_NEGATED_WITHIN = 3
_VERB_GROUP = 4


def status_of(
    sentence: Sentence,
    parts: Sequence[Clause],
    index: int,
    saying: Saying | None,
    words: Lexicon,
    *,
    has_source: bool,
) -> Status:
    """Return the status of clause ``index``; ``saying`` is what it is the content of, if it is, and
    ``has_source`` tells whether the sentence names a source ("according to the ministry").

    Denial outweighs a plan, a plan outweighs doubt, doubt a claim: "denied that it would strike" is a denial.
    """
    clause = parts[index]
    if saying is not None and denies_saying(sentence, saying, words):
        return "hypothetical" if _is_negated(sentence, parts, saying, words) else "denied"
    if denies(sentence, clause, words):
        return "denied"
    if _is_feared(sentence, clause, words):
        return "hypothetical"
    if _is_passed_on(sentence, clause, words):
        return "claimed"
    if _is_planned(sentence, clause, saying, words):
        return "planned"
    if _is_doubtful(sentence, clause, words):
        return "hypothetical"
    if (
        has_source
        or (saying is not None and saying.claims)
        or _hangs_on_word(sentence, clause, words)
        or hangs_on_charge(sentence, parts, index, words)
        or passes_on(sentence, clause, words)
        or _has_phrase(sentence, clause, words.status.hearsay)
    ):
        return "claimed"
    return "happened"


def denies_saying(sentence: Sentence, saying: Saying, words: Lexicon) -> bool:
    """Tell a saying that denies what hangs on it, or does not deny it."""
    return not saying.claims and sentence.lowers[saying.verb] in words.status.denials


def _is_negated(sentence: Sentence, parts: Sequence[Clause], saying: Saying, words: Lexicon) -> bool:
    """Tell "has not denied that …" and "nor denied that …"."""
    low = min(parts[saying.clause].verb, saying.verb - 1)
    return not words.status.negation.isdisjoint(sentence.lowers[low : saying.verb])


def denial_over(sentence: Sentence, clause: Clause, words: Lexicon) -> Status | None:
    """The status of what hangs on a clause that denies it ("dismissed a report that …"), or does not want to
    ("have not ruled out that …"); None for other clauses.
    """
    if denies(sentence, clause, words):
        return "denied"
    if clause.verb < 0:
        return None
    denial = phrase_from(sentence.lowers, clause.verb, clause.verb + _VERB_GROUP, words.status.denials)
    if denial < 0:
        return None
    negated = not words.status.negation.isdisjoint(sentence.lowers[clause.verb : denial])
    return "hypothetical" if negated else None


def is_unknown(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell what hangs on "there is no sign | that the ferry sank"."""
    noun, lowers = _word_before(sentence, clause, words), sentence.lowers
    if not _hangs_on_word(sentence, clause, words):
        return False
    return not words.status.negation.isdisjoint(lowers[max(0, noun - _NEGATED_WITHIN) : noun])


def _hangs_on_word(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell what hangs on "there is evidence | that the ferry sank"."""
    noun = _word_before(sentence, clause, words)
    return noun >= 0 and sentence.lowers[noun] in words.status.known_by


def _word_before(sentence: Sentence, clause: Clause, words: Lexicon) -> int:
    """The token of what content hangs on: "evidence | that", "the case is |", "Hinweise darauf, | dass"."""
    at = clause.start - 1 if clause.kind == "content" else -1
    at -= at > 0 and sentence.texts[at] == ","
    at -= at > 0 and sentence.lowers[at] in words.status.pointers
    return at - (at > 0 and sentence.lowers[at] in words.verbs.be)


def _is_feared(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell what hangs on "fears | that the dam would burst"."""
    noun = _word_before(sentence, clause, words)
    return noun >= 0 and sentence.lowers[noun] in words.status.feared


def status_in_quote(sentence: Sentence, token: int, words: Lexicon) -> Status:
    """Return the status of what a quotation around ``token`` tells: somebody's claim, unless it is thought
    or planned.
    """
    said = set(sentence.lowers[slice(*quoted_around(sentence.tags, token))])
    if said & (words.status.doubt | words.status.future_in_past | words.status.conditions):
        return "hypothetical"
    return "planned" if said & words.status.future else "claimed"


def denies(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "rejected the allegation" and "denied fleeing" (denials) from "rejected the bill" (a deed)."""
    verb = clause.verb
    if verb < 0:
        return False
    denial = phrase_from(sentence.lowers, verb, verb + 3, words.status.denials)
    if denial < 0 or not words.status.negation.isdisjoint(sentence.lowers[max(0, verb - 1) : denial]):
        return False  # "have not ruled out that …"
    after = sentence.lowers[denial + 1 : denial + 1 + _DENIED_WITHIN]
    does = sentence.tags[denial + 1 : denial + 2] == [GERUND]
    return does or not words.status.denied_things.isdisjoint(after)


def _is_passed_on(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "soll gestohlen worden sein", which is hearsay, from the plans "soll eröffnet werden" and "soll zu
    sehen sein".
    """
    verb, lowers = clause.verb, sentence.lowers
    if verb < 0 or (sentence.tags[verb] != MODAL and lowers[verb] not in words.status.plans):
        return False
    if lowers[verb] in words.status.doubt:
        return False  # "könnte gesunken sein"
    last = next((at for low, at in clause.spans if low <= verb < at), clause.end) - 1
    if verb == last:  # "der gestohlen worden sein | soll"
        return sentence.lowers[last - 1] in words.status.hearsay_endings
    aims = lowers[last - 2] in words.verbs.base_after
    return last > verb + 2 and lowers[last] in words.status.hearsay_endings and not aims


def _is_planned(sentence: Sentence, clause: Clause, saying: Saying | None, words: Lexicon) -> bool:
    verb = clause.verb
    if verb >= 0 and sentence.tags[verb] == MODAL:
        if sentence.lowers[verb] in words.status.future:
            return True
        if sentence.lowers[verb] in words.status.future_in_past:
            return saying is not None or clause.kind == "content"
    if verb < 0 or clause.kind in ("participle", "gerund"):
        return _has_phrase(sentence, clause, words.status.plans)
    group = range(max(clause.start, verb - 1), min(verb + _VERB_GROUP, clause.end))
    if phrase_from(sentence.lowers, group.start, group.stop, words.status.plans) < 0:
        return False
    ends = {DETERMINER} | ({WORD} if sentence.tags[verb] == PAST else set())  # "unveiled plans to buy it"
    noun = next((at for at in group if at > verb and sentence.tags[at] in ends), clause.end)
    return any(
        sentence.tags[at] not in (QUOTED, DATE) and phrase_at(sentence.lowers, at, words.status.plans)
        for at in group
        if at < noun  # "adopted a pension plan to keep its workers" plans nothing
    )


def was_planned(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "The tour was due to open in Tarn", a plan that is past: of its day no other sentence knows."""
    if clause.verb < 0 or sentence.tags[clause.verb] != WAS:
        return False
    near = (clause.verb, clause.verb + 1)
    return any(phrase_at(sentence.lowers, at, words.status.plans) for at in near)


def as_planned(
    report: Report, sentence: Sentence, clause: Clause, token: int, published: When | None, words: Lexicon
) -> Report:
    """What is told as a fact for a day after publication, or for a day ahead, is a plan.

    The date of the ``report`` begins at ``token`` in its ``clause``.
    """
    if report.status not in ("happened", "claimed") or report.when is None:
        return report
    if is_open(sentence, clause, token, words):
        return replace(report, status="hypothetical")
    if report.status == "happened" and is_charged_with(sentence, clause, token, words):
        return replace(report, status="claimed")
    ahead = published is not None and is_before(published, report.when)
    ahead = ahead and looks_ahead(sentence, clause, token, words)
    exact = not _is_period(report.when, published)
    if ahead or (exact and lies_ahead(sentence, clause, token, words)):
        return replace(report, status="planned")
    return report


def _is_period(when: When, published: When | None) -> bool:
    """Tell a year, and any stretch of time that is over: "a loss for the second quarter" plans nothing."""
    over = published is not None and is_before(when, published)
    return when.grain in LONG or (over and not when.is_one_day)


def lies_ahead(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell by the words around the date at ``token`` that it is a plan's: "a strike for Friday", "the vote
    was put off".
    """
    verb = clause.verb
    before = token - 1
    while before > 0 and sentence.lowers[before] in words.dates.qualifiers:
        before -= 1
    end = sentence.date_end(token)
    follows = sentence.tags[end : end + 1] in ([WORD], [NAME])
    named = before == token - 1 and follows  # "met for Friday prayers"
    if before >= 0 and sentence.lowers[before] in words.dates.aim and not named:
        return True
    if verb < 0 or token > verb:
        return False
    return phrase_from(sentence.lowers, verb, min(verb + 3, clause.end), words.status.undone) >= 0


def looks_ahead(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell whether a date at ``token`` that is still to come is that of a plan: "opens on Friday", "vowed to
    sue next week", "called for a vote on Friday", "adjourned until Friday".
    """
    if clause.verb < 0:  # "versprach, die Brücke am 3. Mai | zu bauen"
        return not words.verbs.base_after.isdisjoint(sentence.lowers[token : clause.end])
    if sentence.tags[clause.verb] in (PRESENT, IS):
        return True
    wishes = phrase_from(sentence.lowers, clause.verb, clause.verb + _VERB_GROUP, words.status.wishes)
    if 0 <= wishes < token - 1:
        return True
    between = sentence.lowers[clause.start : token]
    return sentence.lowers[token - 1] in words.dates.ahead or not words.verbs.base_after.isdisjoint(between)


def is_open(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell the date at ``token`` of what nobody knows: "asked whether the ferry left on Friday"."""
    return not words.status.open.isdisjoint(sentence.lowers[clause.start : token])


def is_moved(sentence: Sentence, clause: Clause, token: int, words: Lexicon) -> bool:
    """Tell the old or the new day of a plan, at ``token``: "has been moved from 17 June to 24 June"."""
    if clause.verb < 0 or not token or sentence.lowers[token - 1] not in words.status.moved_between:
        return False
    end = min(clause.verb + _DENIED_WITHIN, clause.end)
    return phrase_from(sentence.lowers, clause.verb, end, words.status.moved) >= 0


def _is_doubtful(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    verb = clause.verb
    if verb >= 0 and sentence.tags[verb] == MODAL:
        doubt = words.status.doubt | words.status.future_in_past
        return sentence.lowers[verb] in doubt and not _refuses(sentence, verb, words)
    asks = sentence.texts[-1] == "?" and sentence.tags[0] in FINITE
    inverted = clause.start == 0 and (asks or sentence.lowers[0] in words.status.inverted)
    return inverted or phrase_at(sentence.lowers, clause.start, words.status.conditions) > 0


def _refuses(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "wouldn't budge on Friday" and "would not comment" from "would not have sunk"."""
    lower = sentence.lowers[verb]
    negated = any(is_negation(each, words) for each in sentence.lowers[verb : verb + 2])
    refused = words.status.refused.isdisjoint(sentence.lowers[verb + 1 : verb + 3])
    return lower in words.status.future_in_past and negated and not refused


def _has_phrase(sentence: Sentence, clause: Clause, phrases: frozenset[str]) -> bool:
    if first_words(phrases).isdisjoint(sentence.lowers):
        return False
    return any(
        sentence.tags[at] not in (QUOTED, DATE) and phrase_at(sentence.lowers, at, phrases)
        for low, high in clause.spans
        for at in range(low, high)
    )
