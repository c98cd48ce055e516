"""Who says so, and whether it happened, in a language without a grammar of ours: by words that need none.

"Selon la préfecture, …", "…, ha dichiarato il ministro", "El alcalde negó que …". Whatever is not plain stays
as it is told: the sentence, of nobody, and so.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.clauses.tagging.tags import DATE
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon, has_phrase, phrase_at
from timeline.model import Status

_SUBJECT = 14  # tokens of a subject before its verb of saying
_SPEAKER = 10  # tokens of a speaker behind one
_GAP = 5  # tokens between the verb and what is said
_MARKS = frozenset(',;:()«»“”".!?–—')
_QUOTES = '«»“”"„'
_SINGLE = "‘’'"


class Said(NamedTuple):
    """The status of what a sentence tells, and who says so."""

    status: Status
    by: str


def said_in(text: str, sentence: Sentence, words: Lexicon) -> Said | None:
    """Return who says what a sentence tells, None where nothing shows that anybody does."""
    if words.attribution.sources and (found := _of_source(text, sentence, words)):
        return found
    for at, lower in enumerate(sentence.lowers):
        if lower in words.status.denials and (subject := _subject(text, sentence, at, words)):
            return Said("denied", subject)
        if lower not in words.attribution.claims:
            continue
        if _leads_on(sentence, at, words):
            return Said("claimed", _subject(text, sentence, at, words))
        if _closes_quotation(sentence, at, words) and (
            speaker := _behind(text, sentence, at + 1, words, ends=True)
        ):
            return Said("claimed", speaker)
    if not has_phrase(sentence.lowers, words.status.hearsay):
        return None
    supposed = not words.status.conditions.isdisjoint(sentence.lowers)  # "si le port fermait, il aurait …"
    return Said("hypothetical" if supposed else "claimed", "")


def is_arranged(sentence: Sentence, token: int, words: Lexicon) -> bool:
    """Tell the date at ``token`` of "La réunion était prévue pour lundi"."""
    low = max(0, token - _GAP)
    before = sentence.lowers[low:token]
    return any(
        phrase_at(before, at, words.status.plans) and _MARKS.isdisjoint(before[at:])
        for at in range(len(before))
    )


def _of_source(text: str, sentence: Sentence, words: Lexicon) -> Said | None:
    """The source of "Selon la préfecture, deux hommes ont fui" and "…, según la policía"."""
    lowers = sentence.lowers
    for at in range(len(lowers)):
        length = phrase_at(lowers, at, words.attribution.sources)
        if not length or at + length >= len(lowers):
            continue
        speaker = _behind(text, sentence, at + length, words, opens=at == 0)
        heads = {*speaker.lower().split()}
        if speaker and heads.isdisjoint(words.attribution.not_sources):
            return Said("claimed", "" if heads <= words.clauses.pronouns else speaker)
    return None


def _subject(text: str, sentence: Sentence, verb: int, words: Lexicon) -> str:
    """What stands before a verb and its helper from the beginning of the sentence on, without a date before
    it; "" where that is no plain noun phrase.
    """
    end = verb
    while end and (sentence.lowers[end - 1] in words.attribution.helpers or sentence.tags[end - 1] == DATE):
        end -= 1
    start = 0
    if sentence.tags[0] == DATE or sentence.lowers[0] in words.dates.before:
        dated = next((at for at in range(end) if sentence.texts[at] == ","), -1)
        start = dated + 1 if dated >= 0 and DATE in sentence.tags[:dated] else 0
    said = sentence.lowers[start:end]
    pronoun = set(said) <= words.clauses.pronouns
    plain = 0 < end - start <= _SUBJECT and said.count(",") in (0, 2) and not pronoun
    if not plain or not {*said}.isdisjoint(words.attribution.complementizers | {*_QUOTES}):
        return ""
    return _text(text, sentence, start, end - (sentence.texts[end - 1] == ","), words)


def _behind(
    text: str, sentence: Sentence, start: int, words: Lexicon, *, opens: bool = False, ends: bool = False
) -> str:
    """The noun phrase that begins at a token: up to a comma where it opens the sentence, up to a preposition
    where it ``ends`` what is said, else as far as names go behind its noun.
    """
    texts, lowers = sentence.texts, sentence.lowers
    while start < len(texts) and (
        sentence.tags[start] == DATE or sentence.tags[start + 1 : start + 2] == [DATE]
    ):
        start += 1
    limit = min(len(texts), start + _SPEAKER)
    mark = next((at for at in range(start, limit) if texts[at] in _MARKS), -1)
    if opens and mark > start and texts[mark] == ",":
        return _text(text, sentence, start, mark, words)
    end, nouns = start, 0
    while end < limit and texts[end] not in _MARKS and sentence.tags[end] != DATE:
        lower, is_name = lowers[end], texts[end][0].isupper()
        if lower in words.names.connectors | words.clauses.determiners:
            end += 1
            continue
        if lower in words.clauses.prepositions | words.attribution.helpers:
            break
        joined = end > start and lowers[end - 1] in words.names.connectors
        if nouns and not (is_name or joined or ends):
            break
        nouns += 1
        end += 1
    while end > start and lowers[end - 1] in words.names.connectors | words.clauses.determiners:
        end -= 1
    return _text(text, sentence, start, end, words) if nouns else ""


def _leads_on(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "a déclaré mardi | que …": nothing but a date stands before what is said."""
    joined = tuple(each for each in words.attribution.complementizers if not each[-1].isalpha())  # "qu'"
    for at in range(verb + 1, min(verb + 1 + _GAP, len(sentence.lowers))):
        if sentence.lowers[at].startswith(joined) or sentence.lowers[at] in words.attribution.complementizers:
            return True
        if sentence.tags[at] != DATE and sentence.lowers[at] not in words.dates.before:
            return False
    return False


def _closes_quotation(sentence: Sentence, verb: int, words: Lexicon) -> bool:
    """Tell "“…”, ha dichiarato | il ministro" by the quotation right before the verb and its helper."""
    at = verb - 1
    while at > 0 and sentence.lowers[at] in words.attribution.helpers:
        at -= 1
    at -= at > 0 and sentence.texts[at] == ","
    single = sentence.texts[0] in _SINGLE and sentence.texts[at] in _SINGLE  # not an apostrophe
    return at > 0 and (single or sentence.texts[at] in _QUOTES)


def _text(text: str, sentence: Sentence, start: int, end: int, words: Lexicon) -> str:
    """The words of a stretch as written; an article that opens the sentence begins small."""
    if start >= end:
        return ""
    told = " ".join(text[sentence.spans[start][0] : sentence.spans[end - 1][1]].split())
    small = start == 0 and sentence.lowers[0] in words.clauses.determiners
    return told[0].lower() + told[1:] if small else told
