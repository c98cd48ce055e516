"""Who says so: the speaker of a clause, from "according to …", a verb of saying around it, or the one
before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from timeline.events.clauses.clause import Clause, Span
from timeline.events.clauses.said.saying import is_parted, said_at
from timeline.events.clauses.tagging.tags import (
    DATE,
    FINITE,
    GERUND,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PUNCTUATION,
    QUOTED,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.telling.charged import charge_before
from timeline.events.telling.saying.quoting import is_as_said, who_is_quoted
from timeline.events.telling.saying.speakers import speaker_of, spoken_by
from timeline.events.words.lexicon import Lexicon, phrase_at

_VERBAL = FINITE | {PARTICIPLE, GERUND}
_WHEN = frozenset({DATE, PREPOSITION})
_VERB_GROUP = 4
_SENTENCE = 5
_BEFORE_QUOTE = frozenset({",", ":"})


@dataclass(frozen=True, slots=True)
class Saying:
    """A clause that says something: its verb of saying, its speaker's tokens, and whether it is a mere claim.

    ``trails`` tells "…, the ministry said." from "The ministry said that …". ``quote`` is where the quotation
    begins in "The ministry wrote on Sunday: “We …”", -1 where none follows.
    """

    clause: int
    verb: int
    speaker: Span | None
    claims: bool
    trails: bool
    quote: int = -1


def sayings(sentence: Sentence, parts: Sequence[Clause], words: Lexicon) -> list[Saying]:
    """Return the clauses of a sentence whose verb passes on what somebody says."""
    found: list[Saying] = []
    if words.attribution.passing_on.isdisjoint(sentence.lowers):
        return found
    for index, clause in enumerate(parts):
        if relayed := _relayed(sentence, index, clause, words):
            found.append(relayed)
            continue
        if phrase_at(sentence.lowers, clause.start, words.attribution.reminders):
            continue
        if is_as_said(sentence, clause, words):
            found.append(Saying(index, clause.verb, clause.subject, claims=True, trails=True))
            continue
        quoted = who_is_quoted(sentence, clause, words)
        verb = quoted[0] if quoted else _verb_of_saying(sentence, clause, words)
        if verb < 0 or _takes_lives(sentence, verb, words):
            continue
        claims = sentence.lowers[verb] not in words.attribution.deeds or is_parted(sentence, clause, words)
        speaker = (
            spoken_by(sentence, quoted[1], words) if quoted else speaker_of(sentence, clause, verb, words)
        )
        trails = _trails(sentence, parts, index, verb, speaker, words)
        has_content = any(part.kind == "content" and part.parent == index for part in parts)
        has_content = has_content or _that_follows(sentence, verb, words)
        quotes = any(QUOTED in sentence.tags[low:high] for low, high in (*clause.spans, *clause.asides))
        passes_on = _claims_deed(sentence, verb, words) or _charges(sentence, clause, verb, words)
        if has_content or trails or quotes or passes_on:
            quote = -1 if trails or has_content else _quote_behind(sentence, clause, verb)
            found.append(Saying(index, verb, speaker, claims, trails, quote))
    return found


def _relayed(sentence: Sentence, index: int, clause: Clause, words: Lexicon) -> Saying | None:
    """Return the saying inside "who police said | had fled" and "which, officials say, | sank"."""
    verb, speaks = clause.verb - 1, clause.spans[0][0] + clause.opener
    comma = speaks < verb and sentence.texts[speaks] == "," == sentence.texts[verb]
    verb, speaks = verb - comma, speaks + comma
    if clause.kind != "relative" or verb <= speaks or sentence.lowers[verb] not in words.attribution.claims:
        return None
    if not NOMINAL.issuperset(sentence.tags[speaks:verb]):
        return None
    return Saying(index, verb, (speaks, verb), claims=True, trails=False)


def saying_over(index: int, parts: Sequence[Clause], spoken: Sequence[Saying]) -> Saying | None:
    """Return the saying that the clause ``index`` is the content of, None if it stands on its own.

    What the speaker's own relative clause tells ("X, who took office in 2012, said …") is not said by X.
    """
    if not spoken:
        return None
    at, around = index, list[int]()
    while at >= 0:
        around.append(at)
        if parts[at].kind == "content":
            over = parts[at].parent
            return next((saying for saying in spoken if saying.clause == over), None)
        at = parts[at].parent
    trailing = [saying for saying in spoken if saying.trails and saying.clause not in around]
    return trailing[0] if trailing else None


def tells(part: Clause) -> bool:
    """Tell a clause from a few words without a verb; a long stretch has one, though it was not known."""
    return part.verb >= 0 or (part.kind == "main" and part.end - part.start >= _SENTENCE)


def _verb_of_saying(sentence: Sentence, clause: Clause, words: Lexicon) -> int:
    saying = words.attribution.verbs
    if clause.verb < 0:
        return -1
    if is_parted(sentence, clause, words) or _hears(sentence, clause, words):
        return clause.verb
    end = next((high for low, high in clause.spans if low <= clause.verb < high), clause.end)
    if words.clauses.verb_second:
        return said_at(sentence, clause, words)
    for at in range(clause.verb, min(clause.verb + _VERB_GROUP, end)):
        before = sentence.lowers[at - 1]
        led = before in words.verbs.be  # "is alleged"
        if sentence.lowers[clause.verb] in words.attribution.goes_on:
            led = led or before in words.verbs.base_after  # "continue to allege"
        if sentence.lowers[at] in saying and ((led and at > clause.verb) or sentence.tags[at] in _VERBAL):
            return at
        if sentence.tags[at] == PUNCTUATION:
            break
    return -1


def _hears(sentence: Sentence, clause: Clause, words: Lexicon) -> bool:
    """Tell "The court heard that he fled" from "Neighbours heard a shot"."""
    if clause.subject is None or sentence.lowers[clause.verb] not in words.attribution.hears:
        return False
    heads = sentence.lowers[slice(*clause.subject)]
    return not words.attribution.hearers.isdisjoint(heads)


def _that_follows(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "reported on Tuesday that eels rest", where the verb of what is said was not known."""
    at = _behind_date(sentence, verb)
    goes_on = sentence.tags[at + 1 : at + 2] not in ([], [PUNCTUATION])
    return goes_on and sentence.lowers[at] == words.clauses.weak_relative


def _behind_date(sentence: Sentence, verb: int) -> int:
    """The token behind a verb and the date that follows it."""
    at = verb + 1
    while at < len(sentence.tags) and sentence.tags[at] in _WHEN and DATE in sentence.tags[at : at + 2]:
        at += 1
    return at


def _claims_deed(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "The rebels claim to have shot down a jet" and "Neighbours reported seeing a fire"."""
    at = _behind_date(sentence, verb)
    if sentence.lowers[verb] in words.attribution.claim_doing and sentence.tags[at : at + 1] == [GERUND]:
        return sentence.tags[verb] in FINITE
    to, have = ([*sentence.lowers[at : at + 2], "", ""])[:2]
    done = sentence.tags[verb] in FINITE | {GERUND} and sentence.tags[at + 2 : at + 3] == [PARTICIPLE]
    return done and to in words.verbs.base_after and have in words.verbs.perfect


def _charges(sentence: Sentence, clause: Clause, verb: int, words: Lexicon) -> bool:
    """Tell "The lawsuit accuses the yard of hiding a report"."""
    if sentence.lowers[verb] not in words.status.charging or verb != clause.verb:
        return False
    return charge_before(sentence, clause, clause.end, words) >= 0


def _takes_lives(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "the bombings claimed at least 217 lives", which says nothing, from "claimed 217 had died"."""
    at = verb + 1
    while at < len(sentence.tags) and sentence.lowers[at] in words.stop.roughly:
        at += 1
    while at < len(sentence.tags) and (
        sentence.tags[at] == NUMBER or sentence.lowers[at] in words.clauses.determiners
    ):
        at += 1
    return not words.actions.lives.isdisjoint(sentence.lowers[at : at + 1])


def _trails(
    sentence: Sentence, parts: Sequence[Clause], index: int, verb: int, speaker: Span | None, words: Lexicon
) -> bool:
    """Tell a clause that only names the speaker, after or between what is said: ", the ministry said on
    Sunday".
    """
    clause = parts[index]
    if clause.kind not in ("main", "shared") or sentence.lowers[verb] in words.status.denials:
        return False
    if any(part.kind == "content" and part.parent == index for part in parts):
        return False
    quoted = [at for low, high in clause.spans for at in range(low, high) if sentence.tags[at] == QUOTED]
    if quoted:
        run = next((k for k, at in enumerate(quoted) if k and at - quoted[k - 1] > 1), len(quoted))
        return quoted[0] < verb and run > 3  # not "Berichte von „Bild“ und „Sky“"
    others = [part for part in parts if part is not clause and tells(part) and part.start < clause.start]
    if clause.opener or sentence.texts[clause.start - 1] == ":":
        return False  # ", but the owners agreed …" goes on; after a colon it begins anew
    if speaker is None and clause.subject and sentence.lowers[clause.subject[0]] in words.names.it:
        speaker = clause.subject  # ", it was reported"
    return bool(others) and speaker is not None and _says_nothing_more(sentence, clause, verb, speaker, words)


def _says_nothing_more(sentence: Sentence, clause: Clause, verb: int, speaker: Span, words: Lexicon) -> bool:
    """After the verb (or its speaker) only a date, a listener or a place of saying follows."""
    at = max(verb, speaker[1] - 1) + 1
    rest = [index for low, high in clause.spans for index in range(low, high) if index >= at]
    if sentence.lowers[verb] in words.attribution.listeners:  # "told the council"
        rest = list(dropwhile(lambda index: sentence.tags[index] in NOMINAL, rest))
    if not rest:
        return True
    if any(sentence.tags[index] in FINITE for index in rest):
        return False  # "the summit announced on Friday would aim …"
    first = rest[0]
    if sentence.lowers[first] in words.verbs.base_after and sentence.tags[first + 1 : first + 2] == [WORD]:
        return sentence.lowers[first + 1] in words.attribution.listener_words  # "agreed to leave" says more
    return (
        sentence.tags[first] in (DATE, PREPOSITION)
        or sentence.lowers[first] in words.attribution.listener_words
    )


def _quote_behind(sentence: Sentence, clause: Clause, verb: int) -> int:
    """Where the whole sentence that is quoted behind a verb of saying begins, -1 for none: a comma or a colon
    stands before it, and it begins with a capital.
    """
    tags, texts = sentence.tags, sentence.texts
    at = next((at for at in range(verb + 1, len(tags)) if tags[at] == QUOTED), -1)
    if at < 0 or QUOTED in tags[clause.start : verb] or texts[at - 1] not in _BEFORE_QUOTE:
        return -1
    said = [text for text, tag in zip(texts[at:], tags[at:], strict=True) if tag == QUOTED]
    first = next((text for text in said if text[0].isalnum()), "")
    return at if first[:1].isupper() and len(said) >= _SENTENCE else -1
