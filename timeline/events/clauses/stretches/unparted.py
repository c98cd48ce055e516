"""What parts no clause: marks inside names and dates, the second of a pair; whom something is told."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses.tagging.ahead import finite_ahead
from timeline.events.clauses.tagging.tags import (
    ADVERBIAL,
    DATE,
    DETERMINER,
    FINITE,
    GERUND,
    NAME,
    NOMINAL,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    WORD,
)
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_DASH = "—"
_DASHES = frozenset((_DASH, "–", "-"))
_IN_PAIR = NOMINAL | {PREPOSITION}
_VERB_OR_MARK = FINITE | {PUNCTUATION}
_SUBJECT = NOMINAL | {PRONOUN}
_NOUN = NOMINAL | {GERUND}


def joins(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell the dash of "the 2008–2010 slump", "Karim al - Tal" and "mid - May", and the commas of "21,
    23 and 25 June", "the Veld, Toria-based firm" and "outside Veld, Toria, divers were …".
    """
    text = sentence.texts[at]
    if text not in _DASHES and text != ",":
        return False
    around = sentence.tags[max(0, at - 1) : at + 2]
    if text == ",":
        if around == [DATE, PUNCTUATION, DATE]:
            return True  # "on 21, 23 and 25 June but"
        if around[0] != NAME or at + 1 == len(sentence.lowers):
            return False
        return sentence.lowers[at + 1].endswith(tuple(words.clauses.based)) or _is_place(sentence, at)
    particles = words.names.connectors - words.names.weak_connectors
    named = around[-1:] == [NAME] and sentence.lowers[at - 1] in particles
    begun = sentence.lowers[at - 1] in words.clauses.before_hyphen
    return around == [DATE, PUNCTUATION, DATE] or named or begun or _is_hyphen(sentence, at, around)


def _is_hyphen(sentence: Sentence, at: int, around: list[str]) -> bool:
    """Tell the hyphen of "voted 89-52" and "a military–political row", and of "passed Orm - Mart to become
    the first", the only one of its sentence, with a name on either side and more behind it.
    """
    spans = sentence.spans
    if not 0 < at < len(spans) - 1:
        return False
    tight = spans[at - 1][1] == spans[at][0] and spans[at][1] == spans[at + 1][0]
    if tight and (NUMBER in around or (around == [WORD, PUNCTUATION, WORD] and sentence.texts[at] != _DASH)):
        return True
    if around != [NAME, PUNCTUATION, NAME]:
        return False
    if any(text in _DASHES and k != at for k, text in enumerate(sentence.texts)):
        return False
    end = next((k for k in range(at + 1, len(sentence.tags)) if sentence.tags[k] != NAME), at + 1)
    return end == at + 2 and sentence.tags[end] not in _VERB_OR_MARK


def _is_place(sentence: Sentence, comma: int) -> bool:
    """Tell "after a fire in Veld |, Toria, divers were sent", a place and where it lies, from "after a fire
    in Veld |, Orr, the mayor, said", whose subject follows.
    """
    tags, texts = sentence.tags, sentence.texts
    start, end = comma, comma + 1
    while start > 0 and tags[start - 1] == NAME:
        start -= 1
    while end < len(tags) and tags[end] == NAME:
        end += 1
    if not start or tags[start - 1] != PREPOSITION or end == comma + 1 or texts[end : end + 1] != [","]:
        return False
    subject = next((at for at in range(end + 1, len(tags)) if tags[at] not in _SUBJECT), end)
    return subject > end + 1 and tags[subject] in FINITE


def is_second_of_pair(sentence: Sentence, start: int, joint: int, words: Lexicon) -> bool:
    """Tell "after talks between the owners | and the union broke down", whose verb is that of the talks."""
    tags = sentence.tags
    paired = (at for at in range(joint - 1, start, -1) if sentence.lowers[at] in words.line.paired)
    first = next(paired, -1)
    return first >= 0 and tags[first] == PREPOSITION and _IN_PAIR.issuperset(tags[first + 1 : joint])


def leaves_verb_to_come(sentence: Sentence, start: int, words: Lexicon, *, told: bool) -> bool:
    """Tell whether an inner clause waits for its verb before token ``start``, a clause set off by commas
    behind its subject: "when the ferry, which the yard was refitting, | sank"; where the main clause is
    ``told``, also "has been closed since the ferry, owned by Tarn, | sank".
    """
    tags, texts = sentence.tags, sentence.texts
    comma = next((at for at in range(start - 2, 0, -1) if texts[at] == ","), 0)
    if not comma or texts[start - 1] != ",":
        return False
    if is_left_open(sentence, comma, words):
        return True
    noun = comma
    while noun > 0 and tags[noun - 1] in _NOUN:  # "the drilling rig"
        noun -= 1
    opens = (
        0 < noun < comma
        and tags[noun - 1] == ADVERBIAL
        and not words.clauses.degrees & {sentence.lowers[noun - 1]}
    )
    return told and opens and tags[noun] != GERUND and tags[comma + 1] in (RELATIVE, PARTICIPLE)


def is_left_open(sentence: Sentence, comma: int, words: Lexicon) -> bool:
    """Tell "when the ferry |, which …" by the comma: a subject without a verb, the clause's opener before."""
    tags, at = sentence.tags, comma
    if sentence.tags[comma + 1 : comma + 2] != [RELATIVE]:
        return False
    while at > 0 and tags[at - 1] in NOMINAL:
        at -= 1
    before_nouns = (
        words.clauses.noun_adverbials | words.clauses.degrees
    )  # "after the fire, which …", "as mayor, who …"
    return 0 < at < comma and tags[at - 1] == ADVERBIAL and sentence.lowers[at - 1] not in before_nouns


def before_listener(sentence: Sentence, at: int, verb: int, index: int, words: Lexicon) -> int:
    """The verb before who is told: "told | reporters it had left" and "told | Ida Tal on Friday it had left";
    ``at`` where nobody is. ``verb`` is that of the stretch, ``index`` where what is told may begin.
    """
    tags, lowers = sentence.tags, sentence.lowers
    bare = lowers[at] in words.attribution.listener_words and DETERMINER not in tags[at - 1 : at + 1]
    if bare and at - 1 >= verb:
        return at - 1
    named = at
    while named > verb and tags[named] in (NAME, WORD):
        named -= 1
    named -= named > verb and tags[named] == DETERMINER and named < at
    plain = WORD in tags[named + 1 : at + 1] and tags[named + 1] != DETERMINER  # "told | anxious Ida Tal"
    told = lowers[named] in words.attribution.listeners and _begins_told(tags, index)
    return named if told and not plain else at


def is_listener(sentence: Sentence, index: int) -> bool:
    """Tell "told | Ida Tal on Friday it had left" and "told | a hearing it had left", which go on with a
    subject, from "told | Ida Tal had left"; in "warned | the pills it sold were fake" they do not.
    """
    tags, at = sentence.tags, index
    definite = tags[at] == DETERMINER
    first = at = at + definite
    while at < len(tags) and tags[at] in ((NAME, WORD) if definite else (NAME,)):
        if definite and _begins_told(tags, at):
            break
        at += 1
    named = at > first
    while at < len(tags) and (tags[at] == DATE or tags[at : at + 2] == [PREPOSITION, DATE]):
        at += 1
    goes_on = named and at < len(tags) and _begins_told(tags, at)
    verb = finite_ahead(tags, at) if goes_on and definite else -1
    return goes_on and (not definite or (verb >= 0 and FINITE.isdisjoint(tags[verb + 1 : verb + 2])))


def _begins_told(tags: Sequence[str], at: int) -> bool:
    """Tell the subject of what is told: "told the council | it had left"; a name only behind a date or with
    its verb, as in "told the council on Monday | Veld had left" and "told the council | Veld had left".
    """
    if tags[at] not in (NAME, NUMBER):
        return tags[at] in (PRONOUN, DETERMINER)
    if tags[at - 1] == DATE:
        return finite_ahead(tags, at + 1) >= 0
    end = next((k for k in range(at, len(tags)) if tags[k] != NAME), at)
    return tags[at - 2 : at] == [DETERMINER, WORD] and end > at and tags[end] in FINITE
