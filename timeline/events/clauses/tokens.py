"""Sentences as tokens, each with the little that clauses are made of: is it a verb, a name, a small word?

The tags are those of a shallow chunker, not of a parser: they are told from word lists, endings and the
neighbours to the left, in one pass.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.clauses.capitals import is_name
from timeline.events.words.lexicon import Lexicon
from timeline.model import PartKind

PAST, PRESENT, WAS, IS, MODAL = "past", "present", "was", "is", "modal"
PARTICIPLE, GERUND = "participle", "gerund"
RELATIVE, THAT, ADVERBIAL, COORDINATOR = "relative", "that", "adverbial", "coordinator"
DETERMINER, PREPOSITION, PRONOUN, ADVERB, POSSESSIVE = "det", "prep", "pronoun", "adverb", "possessive"
NAME, NUMBER, WORD, PUNCTUATION, QUOTED, DATE = "name", "number", "word", "punct", "quoted", "date"

_BASE = "base"
_SIGNS = "%‰°"
FINITE = frozenset({PAST, PRESENT, WAS, IS, MODAL})
_BEFORE_PRESENT = frozenset({NAME, WORD, PRONOUN, RELATIVE, THAT, QUOTED, COORDINATOR, NUMBER, PUNCTUATION})
_AFTER_VERB = frozenset({DETERMINER, PREPOSITION, NAME, NUMBER, PRONOUN, ADVERB})
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
_TYPED = ("''", '"')
_CLOSING: Mapping[str, Collection[str]] = {
    "“": "”", "«": "»", "„": "“”", '"': '"', "»": "«", "「": "」", "『": "』", "``": _TYPED, "` `": _TYPED,
}  # fmt: skip


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
        return bisect_left(self.spans, offset + 1, key=lambda span: span[1])


def tokenize(text: str, start: int, end: int, kind: PartKind, paragraph: int, words: Lexicon) -> Sentence:
    """Return the sentence ``text[start:end]`` with its tokens tagged by the words of its language."""
    spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
    texts = [text[low:high] for low, high in spans]
    lowers = [word.lower() for word in texts]
    sentence = Sentence(start, end, kind, paragraph, texts, lowers, spans, [])
    _tag(sentence, words)
    return sentence


def mark_dates(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> None:
    """Mark the tokens inside ``spans`` (offsets in the article) as parts of a date phrase."""
    for low, high in spans:
        at = sentence.token_at(low)
        while at < len(sentence.spans) and sentence.spans[at][0] < high:
            if sentence.tags[at] != QUOTED:
                sentence.tags[at] = DATE
            at += 1


def _tag(sentence: Sentence, words: Lexicon) -> None:
    tags = sentence.tags
    closing: Collection[str] = ""
    for index, text in enumerate(sentence.texts):
        if closing:
            tags.append(QUOTED)
            if text in closing:
                closing = ""
            continue
        closing = _closing_quote(sentence, index)
        tags.append(QUOTED if closing else _tag_of(sentence, index, words))
    _settle_present(tags)
    _settle_reduced(sentence, words)


def _closing_quote(sentence: Sentence, index: int) -> Collection[str]:
    """Return what would close the quotation that opens at this token, "" if it is never closed or none."""
    text = sentence.texts[index]
    closing = _CLOSING.get(text, "")
    if closing and any(later in closing for later in sentence.texts[index + 1 :]):
        return closing
    return ""


def _tag_of(sentence: Sentence, index: int, words: Lexicon) -> str:
    text, lower = sentence.texts[index], sentence.lowers[index]
    if not (text[0].isalnum() or len(text) > 1):
        if text in "'’" and _ends_plural(sentence, index):
            return POSSESSIVE
        return NUMBER if text in _SIGNS or unicodedata.category(text) == "Sc" else PUNCTUATION
    if text[0].isdigit():
        return WORD if text[-1].isalpha() and "-" in text else NUMBER
    small = _small_words(words).get(lower)
    if small is not None and (text[0].islower() or index == 0):
        grouped = small in (WAS, IS) and _before(sentence, index) in (WAS, IS, MODAL)
        if small == IS and index and sentence.lowers[index - 1] in words.verbs.base_after:
            return WORD  # "to have"
        return PARTICIPLE if grouped else small
    if lower in words.clauses.possessive:
        return POSSESSIVE
    if text[0].isupper() and words.names.nouns_have_capitals:
        return NAME if is_name(sentence.texts, index, words) else WORD
    if text[0].isupper() and index > 0:
        return NAME
    return _verb_tag(sentence, index, words)


def _ends_plural(sentence: Sentence, index: int) -> bool:
    """Tell the apostrophe of "the Dockers' Union"."""
    if not index or sentence.spans[index - 1][1] != sentence.spans[index][0]:
        return False
    return sentence.lowers[index - 1].endswith("s") and index + 1 < len(sentence.texts)


@lru_cache(maxsize=8)
def _small_words(words: Lexicon) -> dict[str, str]:
    """Closed classes in the order in which a later one overrides an earlier."""
    tags: dict[str, str] = {}
    groups = (
        (words.clauses.prepositions, PREPOSITION), (words.clauses.adverbs, ADVERB),
        (words.clauses.pronouns, PRONOUN), (words.clauses.determiners, DETERMINER),
        (words.clauses.coordinators, COORDINATOR),
        (words.clauses.adverbials, ADVERBIAL), (words.clauses.relatives, RELATIVE),
        (words.verbs.helpers_past, WAS), (words.verbs.helpers_present, IS), (words.status.future, MODAL),
        (words.status.future_in_past, MODAL), (words.status.doubt, MODAL),
    )  # fmt: skip
    for group, tag in groups:
        tags.update(dict.fromkeys(group, tag))
    if words.clauses.weak_relative:
        tags[words.clauses.weak_relative] = THAT
    return tags


def _verb_tag(sentence: Sentence, index: int, words: Lexicon) -> str:
    """Settle a form that may be a verb by the word before it."""
    form = _form(sentence.lowers[index], words)
    if form in (WORD, ADVERB):
        return form
    before = _before(sentence, index)
    after_to = index > 0 and sentence.lowers[index - 1] in words.verbs.base_after
    if form in (PAST, PARTICIPLE):
        if before in (WAS, IS, MODAL) or _helped(sentence, index, words) or index == 0:
            return PARTICIPLE
        return WORD if before in (DETERMINER, POSSESSIVE, PREPOSITION) or after_to else form
    if form == GERUND:
        return WORD if before in (DETERMINER, POSSESSIVE) else GERUND
    if form == PRESENT:
        return PRESENT if before in _BEFORE_PRESENT else WORD
    plural = before == PRONOUN or (before in (WORD, NAME) and _is_plural(sentence, index, words))
    return PRESENT if plural else WORD


@lru_cache(maxsize=100_000)
def _form(lower: str, words: Lexicon) -> str:
    """What a word can be by its form alone: PAST (also a participle), PRESENT, _BASE, … or no verb."""
    verbs = words.verbs
    if lower in verbs.not_verbs or "-" in lower:
        return WORD
    if (
        lower in verbs.past
        or _parts_from_past(lower, words)
        or (len(lower) > 3 and lower not in verbs.participles and lower.endswith(tuple(verbs.past_endings)))
    ):
        return PAST
    if lower in verbs.participles:
        return PARTICIPLE
    if len(lower) > 4 and lower.endswith(tuple(verbs.gerund_endings)):
        return GERUND
    if lower in _third_person(words):
        return PRESENT
    if lower in verbs.present:
        return _BASE
    return ADVERB if len(lower) > 4 and lower.endswith(tuple(words.clauses.adverb_endings)) else WORD


def _parts_from_past(lower: str, words: Lexicon) -> bool:
    """Tell a past form behind a prefix that parts from it: "antrat", which is "trat … an"."""
    verbs = words.verbs
    return any(lower.startswith(each) and lower[len(each) :] in verbs.past for each in verbs.prefixes)


def _helped(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Tell the last verb of "has been released": the one before is a helper, adverbs skipped."""
    at = index - 1
    while at >= 0 and sentence.tags[at] == ADVERB:
        at -= 1
    return (
        at >= 0
        and sentence.tags[at] == PARTICIPLE
        and sentence.lowers[at] in words.verbs.be | words.verbs.perfect
    )


def _is_plural(sentence: Sentence, index: int, words: Lexicon) -> bool:
    return sentence.lowers[index - 1].endswith(tuple(words.clauses.plural_endings))


def _before(sentence: Sentence, index: int) -> str:
    """The tag of the token before, adverbs skipped: "has long been" is one verb."""
    at = index - 1
    while at >= 0 and sentence.tags[at] == ADVERB:
        at -= 1
    return sentence.tags[at] if at >= 0 else ""


@lru_cache(maxsize=8)
def _third_person(words: Lexicon) -> frozenset[str]:
    forms = set()
    for base in words.verbs.present:
        for ending, replacement in words.verbs.third_person:
            if base.endswith(ending) and not (ending == "y" and base[-2:-1] in "aeou"):
                forms.add(base[: len(base) - len(ending)] + replacement)
                break
    return frozenset(forms)


def _settle_present(tags: list[str]) -> None:
    """A form that may be a plural noun ("calls") is a verb only where the stretch has no other.

    After a comma it is one only where an object or a phrase follows.
    """
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
                if tags[at] == PRESENT and at and tags[at - 1] == WORD:
                    tags[at] = WORD
        start = index + 1


def _settle_reduced(sentence: Sentence, words: Lexicon) -> None:
    """In "figures released by the group showed" the first past form is a participle: a later verb is the
    clause's.
    """
    tags, lowers = sentence.tags, sentence.lowers
    saying = words.attribution.verbs
    for index, tag in enumerate(tags):
        if tag != PAST or lowers[index] in saying or index + 1 >= len(tags) or index == 0:
            continue
        if _has_agent(sentence, index, words):
            tags[index] = PARTICIPLE
            continue
        attributive = tags[index - 1] == GERUND and tags[index + 1] == WORD  # "representing injured workers"
        after_noun = tags[index - 1] in (WORD, NAME) and tags[index + 1] in (PREPOSITION, DATE, NAME, NUMBER)
        if not (attributive or after_noun):
            continue
        ends = _STRETCH_ENDS - {COORDINATOR} if attributive else _STRETCH_ENDS
        later = next((tag for tag in tags[index + 1 :] if tag in FINITE | ends), "")
        if later in FINITE:
            tags[index] = WORD if attributive else PARTICIPLE


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
