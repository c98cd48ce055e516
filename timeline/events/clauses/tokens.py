"""Sentences as tokens, each with the little that clauses are made of: is it a verb, a name, a small word?

The tags are those of a shallow chunker, not of a parser: they are told from word lists, endings and the
neighbours to the left, in one pass.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.clauses.capitals import is_name
from timeline.events.clauses.forms import APOSTROPHE, CAPITAL, SETTLED, first_form, word_forms
from timeline.events.clauses.quotations import mark_quotations
from timeline.events.clauses.tags import (
    ADVERB,
    ADVERBIAL,
    COORDINATOR,
    DATE,
    DETERMINER,
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
    QUOTED,
    RELATIVE,
    THAT,
    WAS,
    WORD,
)
from timeline.events.words.lexicon import Lexicon, phrase_at
from timeline.model import PartKind

__all__ = [
    "ADVERB", "ADVERBIAL", "COORDINATOR", "DATE", "DETERMINER", "FINITE", "GERUND", "IS", "MODAL", "NAME",
    "NOMINAL", "NUMBER", "PARTICIPLE", "PAST", "POSSESSIVE", "PREPOSITION", "PRESENT", "PRONOUN",
    "PUNCTUATION", "QUOTED", "RELATIVE", "THAT", "WAS", "WORD", "Sentence", "mark_dates", "tokenize",
]  # fmt: skip

FINITE = frozenset({PAST, PRESENT, WAS, IS, MODAL})
_BEFORE_PRESENT = frozenset({NAME, WORD, PRONOUN, RELATIVE, THAT, QUOTED, COORDINATOR, NUMBER, PUNCTUATION})
_AFTER_VERB = frozenset({DETERMINER, PREPOSITION, NAME, NUMBER, PRONOUN, ADVERB, THAT})
_STRETCH_ENDS = frozenset({PUNCTUATION, RELATIVE, THAT, ADVERBIAL, COORDINATOR})
NOMINAL = frozenset({NAME, NUMBER, WORD, DETERMINER, POSSESSIVE, QUOTED})

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:-\w+)*"  # U.S., U.S.-built
    r"|[’']s\b"
    r"|\d[\d.,:]*(?:-[^\W\d]+)+(?:[’']s\b)?"  # a 100-tonne dome, the 50-year-old's death
    r"|\d[\d.,:]*\d"
    r"|``|''|` `"
    r"|\w+(?:[-.&]\w+|[’'](?!s\b)\w+)*(?:\.(?=\s+\S))?"  # a stop inside a sentence belongs to the word: Mr.
    r"|[^\w\s]"
)


@dataclass(slots=True)
class Sentence:
    """One sentence of an article: its span, its tokens with their absolute spans, and their tags."""

    start: int
    end: int
    kind: PartKind
    paragraph: int
    texts: list[str]
    lowers: list[str]
    spans: list[tuple[int, int]]
    tags: list[str]

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that ends after ``offset``."""
        at = bisect_left(self.spans, (offset + 1,))
        return at - 1 if at and self.spans[at - 1][1] > offset else at


def tokenize(text: str, start: int, end: int, kind: PartKind, paragraph: int, words: Lexicon) -> Sentence:
    """Return the sentence ``text[start:end]`` with its tokens tagged by the words of its language."""
    spans = [
        span
        for match in _TOKEN.finditer(text, start, end)
        for span in (_parted(match, words) if "-" in match[0][1:] else [match.span()])
    ]
    texts = [text[low:high] for low, high in spans]
    lowers = list(map(str.lower, texts))
    sentence = Sentence(start, end, kind, paragraph, texts, lowers, spans, [])
    _tag(sentence, words)
    return sentence


def _parted(match: re.Match[str], words: Lexicon) -> list[tuple[int, int]]:
    """The tokens of "Tam-who", a dash that lost the spaces around it."""
    low, high = match.span()
    dash = low + match[0].index("-", 1)
    if match.string[dash + 1 : high].lower() not in words.clauses.relatives:
        return [(low, high)]
    return [(low, dash), (dash, dash + 1), (dash + 1, high)]


def mark_dates(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> None:
    """Mark the tokens inside ``spans`` (offsets in the article) as parts of a date phrase."""
    for low, high in spans:
        at = sentence.token_at(low)
        while at < len(sentence.spans) and sentence.spans[at][0] < high:
            if sentence.tags[at] != QUOTED:
                sentence.tags[at] = DATE
            at += 1


def _tag(sentence: Sentence, words: Lexicon) -> None:
    tags, texts = sentence.tags, sentence.texts
    tags += map(word_forms(words).__getitem__, texts)
    tags[:1] = [first_form(text, words) for text in texts[:1]]
    mark_quotations(texts, tags)
    for index, form in enumerate(tags):
        if form not in SETTLED:
            tags[index] = _tag_of(form, sentence, index, words)
    _settle_present(sentence, words)
    _settle_reduced(sentence, words)


def _tag_of(form: str, sentence: Sentence, index: int, words: Lexicon) -> str:
    """Settle a form by the tokens around it."""
    if form == APOSTROPHE:
        return POSSESSIVE if _ends_plural(sentence, index) else PUNCTUATION
    if form == CAPITAL:
        return NAME if is_name(sentence.texts, index, words) else WORD
    if form in (WAS, IS):
        grouped = _before(sentence, index) in (WAS, IS, MODAL)
        if form == IS and index and sentence.lowers[index - 1] in words.verbs.base_after:
            return WORD  # "to have"
        return PARTICIPLE if grouped else form
    return _verb_tag(form, sentence, index, words)


def _ends_plural(sentence: Sentence, index: int) -> bool:
    """Tell the apostrophe of "the Dockers' Union"."""
    if not index or sentence.spans[index - 1][1] != sentence.spans[index][0]:
        return False
    return sentence.lowers[index - 1].endswith("s") and index + 1 < len(sentence.texts)


def _verb_tag(form: str, sentence: Sentence, index: int, words: Lexicon) -> str:
    """Settle a form that may be a verb by the word before it."""
    before = _before(sentence, index)
    after_to = index > 0 and sentence.lowers[index - 1] in words.verbs.base_after
    if form in (PAST, PARTICIPLE):
        if index + 1 < len(sentence.lowers) and _modifies_title(sentence, index, words):
            return WORD
        if before in (WAS, IS, MODAL) or _helped(sentence, index, words) or index == 0:
            return PARTICIPLE
        if sentence.lowers[index] in words.verbs.of_crimes and before in (COORDINATOR, PUNCTUATION):
            return WORD if sentence.tags[index + 1 : index + 2] == [WORD] else form  # "and attempted murder"
        attributive = before == PRESENT and not words.clauses.verb_second  # "seeks unspecified damages"
        return WORD if before in (DETERMINER, POSSESSIVE, PREPOSITION) or after_to or attributive else form
    if form == GERUND:
        return WORD if before in (DETERMINER, POSSESSIVE) else GERUND
    if form == PRESENT:
        return PRESENT if before in _BEFORE_PRESENT and not _is_subject(sentence, index, words) else WORD
    plural = before == PRONOUN or (before in (WORD, NAME) and _is_plural(sentence, index, words))
    return PRESENT if plural else WORD


def _is_subject(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Tell "Tarn shares rose 3 percent" from "Tarn sells used cars", "which Orm says was …"."""
    forms = [word_forms(words)[text] for text in sentence.texts[index + 1 : index + 3]]
    rises = forms[:1] == [PAST] and forms[1:] in ([NUMBER], [PREPOSITION])
    return rises and sentence.lowers[index] not in words.attribution.verbs


def _modifies_title(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Tell "…, retired Adm. Tal Veld, said" from "Tal Veld retired Friday"."""
    return (
        sentence.lowers[index] in words.names.former
        and sentence.texts[index + 1][0].isupper()
        and sentence.tags[index - 1 : index] != [NAME]
    )


def _helped(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Tell the last verb of "has been released" and "to be released": the one before is a helper, adverbs
    skipped.
    """
    at = index - 1
    while at >= 0 and sentence.tags[at] == ADVERB:
        at -= 1
    return (
        at >= 0
        and sentence.tags[at] in (PARTICIPLE, GERUND, WORD)
        and sentence.lowers[at] in words.verbs.be | words.verbs.perfect
    )


def _is_plural(sentence: Sentence, index: int, words: Lexicon) -> bool:
    lower, rules = sentence.lowers[index - 1], words.clauses
    return lower.endswith(tuple(rules.plural_endings)) and not lower.endswith(tuple(rules.plural_not))


def _before(sentence: Sentence, index: int) -> str:
    """The tag of the token before, adverbs skipped: "has long been" is one verb."""
    at = index - 1
    while at >= 0 and sentence.tags[at] == ADVERB:
        at -= 1
    return sentence.tags[at] if at >= 0 else ""


def _settle_present(sentence: Sentence, words: Lexicon) -> None:
    """A form that may be a plural noun ("calls") is a verb only where the stretch has no other; "officials
    say" has one where what they say follows.

    After a comma it is one only where an object or a phrase follows.
    """
    tags = sentence.tags
    if PRESENT not in tags:
        return
    for at, tag in enumerate(tags):
        if (
            tag == PRESENT
            and at
            and tags[at - 1] == PUNCTUATION
            and (at + 1 == len(tags) or tags[at + 1] not in _AFTER_VERB)
        ):
            tags[at] = WORD
    start = 0
    for index in range(len(tags) + 1):
        if index < len(tags) and tags[index] not in _STRETCH_ENDS:
            continue
        stretch = range(start, index)
        if any(tags[at] in (PAST, WAS, IS, MODAL) for at in stretch):
            for at in stretch:
                if tags[at] == PRESENT and at and _is_noun_there(sentence, at, words):
                    tags[at] = WORD
        start = index + 1


def _is_noun_there(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell "the shares" from "officials say he left"."""
    tags = sentence.tags
    says = sentence.lowers[at] in words.attribution.verbs & words.verbs.present
    return tags[at - 1] == WORD and not (says and FINITE.isdisjoint(tags[at + 1 : at + 2]))


def _settle_reduced(sentence: Sentence, words: Lexicon) -> None:
    """In "figures released by the group showed" the first past form is a participle: a later verb is the
    clause's.
    """
    tags, lowers = sentence.tags, sentence.lowers
    saying = words.attribution.verbs
    for index in reversed([at for at, tag in enumerate(tags) if tag == PAST]):
        if index + 1 >= len(tags) or index == 0:
            continue
        if _has_agent(sentence, index, words) or phrase_at(lowers, index, words.verbs.done_to):
            tags[index] = PARTICIPLE
            continue
        formed = lowers[index] in words.verbs.participles or lowers[index].endswith(
            tuple(words.verbs.past_endings)
        )
        if lowers[index] in saying or not formed:
            continue  # "since the spill | began on Monday"
        attributive = tags[index - 1] == GERUND and tags[index + 1] == WORD  # "representing injured workers"
        after_noun = tags[index - 1] in (WORD, NAME) and _may_follow(sentence, index + 1, words)
        if not (attributive or after_noun):
            continue
        ends = _STRETCH_ENDS - {COORDINATOR} if attributive else _STRETCH_ENDS
        opening = words.attribution.complementizers
        following = zip(tags[index + 1 :], lowers[index + 1 :], strict=True)
        later = next((tag for tag, lower in following if tag in FINITE | ends or lower in opening), "")
        if later in FINITE:
            tags[index] = WORD if attributive else PARTICIPLE


def _may_follow(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Tell what may follow a participle ("released Monday by …", "passed 20 years ago") from an object."""
    tags, lowers = sentence.tags, sentence.lowers
    if tags[at] == NAME:
        return lowers[at] in words.names.no_names
    if tags[at] == NUMBER:
        return not words.stop.units.isdisjoint(lowers[at + 1 : at + 2])
    return tags[at] in (PREPOSITION, DATE)


def _has_agent(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Tell "the one used by the army" from "prices dropped by 3 percent", in a sentence that has another
    verb.
    """
    lowers, tags = sentence.lowers, sentence.tags
    if lowers[index + 1] not in words.clauses.agent or index + 2 >= len(tags) or tags[index + 2] == NUMBER:
        return False
    takes_agent = lowers[index] in words.verbs.participles or lowers[index].endswith(
        tuple(words.verbs.past_endings)
    )
    return takes_agent and any(tag in FINITE for at, tag in enumerate(tags) if at != index)
