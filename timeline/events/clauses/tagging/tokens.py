"""Sentences as tokens, each with the little that clauses are made of: is it a verb, a name, a small word?

The tags are those of a shallow chunker, not of a parser: they are told from word lists, endings and the
neighbours to the left, in one pass.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.clauses.tagging.capitals import is_name
from timeline.events.clauses.tagging.forms import (
    APOSTROPHE,
    CAPITAL,
    SETTLED,
    first_form,
    form_behind_colon,
    word_forms,
)
from timeline.events.clauses.tagging.quotations import mark_quotations
from timeline.events.clauses.tagging.settling import settle_once, settle_present, settle_reduced, settle_that
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
    QUOTED,
    RELATIVE,
    THAT,
    WAS,
    WORD,
)
from timeline.events.words.lexicon import Lexicon, is_plural, phrase_at
from timeline.model import PartKind

_BEFORE_PRESENT = frozenset({NAME, WORD, PRONOUN, RELATIVE, THAT, QUOTED, COORDINATOR, NUMBER, PUNCTUATION})

_SPEAKERS = frozenset({NAME, WORD, DETERMINER, POSSESSIVE, PREPOSITION})

_TOKEN = re.compile(
    r"\s?+("  # the space before a token: else every alternative is tried there, and fails
    r"[A-Za-z]++(?=[ ,])|"  # most tokens are plain words, which the rest would find as well, but later
    r"(?:[^\W\d_]\.){2,}(?:-\w+)*"  # U.S., U.S.-built
    r"|[’']s\b"
    r"|\d[\d.,:]*(?:-[^\W\d]+)+(?:[’']s\b)?"  # a 100-tonne dome, the 50-year-old's death
    r"|\d[\d.,:]*\d"
    r"|``|''|` `"
    r"|\w+(?:[-.&]\w+|[’'](?!s\b)\w+)*(?:\.(?=\s+\S))?"  # a stop inside a sentence belongs to the word: Mr.
    r"|[^\w\s]"
    r")"
)


_APOSTROPHE = re.compile("['’]")


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

    def date_end(self, token: int) -> int:
        """Return the token after the date phrase that goes on at ``token``; ``token`` itself if none does."""
        tags, end = self.tags, token
        most = len(tags)
        while end < most and tags[end] == DATE:
            end += 1
        return end


def tokenize(text: str, start: int, end: int, kind: PartKind, paragraph: int, words: Lexicon) -> Sentence:
    """Return the sentence ``text[start:end]`` with its tokens tagged by the words of its language."""
    spans = [match.span(1) for match in _TOKEN.finditer(text, start, end)]
    if text.find("-", start, end) >= 0:
        spans = _at_dashes(text, spans, words)
    has_mark = text.find("’", start, end) >= 0 or text.find("'", start, end) >= 0
    if has_mark and words.clauses.contracted:
        spans = _at_apostrophes(text, spans, words)
    texts = [text[low:high] for low, high in spans]
    lowers = list(map(str.lower, texts))
    sentence = Sentence(start, end, kind, paragraph, texts, lowers, spans, [])
    _tag(sentence, words)
    return sentence


def _at_apostrophes(text: str, spans: Sequence[tuple[int, int]], words: Lexicon) -> list[tuple[int, int]]:
    """The spans of tokens, "he'd" and "they've" as two each."""
    found: list[tuple[int, int]] = []
    for low, high in spans:
        mark = _APOSTROPHE.search(text, low + 1, high)
        led = mark and text[low : mark.start()].lower() in words.clauses.pronouns
        if mark and led and text[mark.start() : high].lower() in words.clauses.contracted:
            found += [(low, mark.start()), (mark.start(), high)]
        else:
            found.append((low, high))
    return found


def _at_dashes(text: str, spans: Sequence[tuple[int, int]], words: Lexicon) -> list[tuple[int, int]]:
    """The spans of tokens, parted at dashes that lost the spaces around them."""
    found: list[tuple[int, int]] = []
    opened = False
    for span in spans:
        parts = _parted(text, span, words, opened=opened)
        opened = opened or len(parts) > 1
        found += parts
    return found


def _parted(text: str, span: tuple[int, int], words: Lexicon, *, opened: bool) -> list[tuple[int, int]]:
    """The tokens of "Tam-who", a dash that lost the spaces around it; where one has ``opened`` a stretch, of
    "May-began" as well.
    """
    low, high = span
    dash = text.find("-", low + 1, high)
    if dash < 0:
        return [span]
    before, after = text[low:dash], text[dash + 1 : high].lower()
    verbs = words.verbs
    parts = after in words.clauses.relatives or after in words.clauses.after_dash
    if opened and not parts:
        parts = after in verbs.helpers_past | verbs.helpers_present | (verbs.past - verbs.participles)
        ends = after.endswith(tuple(verbs.past_endings)) and bool(verbs.past_endings)
        parts = parts or (ends and (before[0].isdigit() or before.lower() in words.names.no_names))
    if not parts:
        return [span]
    return [(low, dash), (dash, dash + 1), (dash + 1, high)]


def _tag(sentence: Sentence, words: Lexicon) -> None:
    tags, texts = sentence.tags, sentence.texts
    tags += map(word_forms(words).__getitem__, texts)
    tags[:1] = [first_form(text, words) for text in texts[:1]]
    if ":" in texts[1:-1]:
        behind = texts.index(":", 1) + 1
        tags[behind] = form_behind_colon(texts[behind], words)
    mark_quotations(texts, tags)
    for index, form in enumerate(tags):
        if form not in SETTLED:
            tags[index] = _tag_of(form, sentence, index, words)
    if tags[:1] == [ADVERB] and _may_be_named(sentence, words):
        tags[0] = NAME
    settle_once(tags, sentence.lowers, words)
    settle_present(tags, sentence.lowers, words)
    settle_that(tags, sentence.lowers, words)
    settle_reduced(tags, sentence.lowers, words)


def _may_be_named(sentence: Sentence, words: Lexicon) -> bool:
    """Tell the "Kelly" of "Kelly resigned", an adverb by its ending only, from "Sadly" and "Then"."""
    lower = sentence.lowers[0]
    listed = lower in words.clauses.adverbs or lower in words.line.openers
    return not listed and not (FINITE | {POSSESSIVE}).isdisjoint(sentence.tags[1:2])


def _tag_of(form: str, sentence: Sentence, index: int, words: Lexicon) -> str:
    """Settle a form by the tokens around it."""
    if form == APOSTROPHE:
        return POSSESSIVE if _makes_owner(sentence, index, words) else PUNCTUATION
    if form == CAPITAL:
        return NAME if is_name(sentence.texts, index, words) else WORD
    if form in (WAS, IS):
        grouped = _before(sentence, index) in (WAS, IS, MODAL)
        if form == IS and index and sentence.lowers[index - 1] in words.verbs.base_after:
            return WORD  # "to have"
        if sentence.lowers[index] in words.dates.meridiems and sentence.tags[index - 1 : index] == [NUMBER]:
            return WORD  # "at 9.15am"
        return PARTICIPLE if grouped else form
    return _verb_tag(form, sentence, index, words)


def _makes_owner(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Tell the apostrophe of "the Dockers' Union"."""
    if not index or sentence.spans[index - 1][1] != sentence.spans[index][0]:
        return False
    owner = sentence.lowers[index - 1].endswith(tuple(words.clauses.owned_behind))
    return owner and index + 1 < len(sentence.texts)


def _verb_tag(form: str, sentence: Sentence, index: int, words: Lexicon) -> str:
    """Settle a form that may be a verb by the word before it."""
    before = _before(sentence, index)
    after_to = index > 0 and sentence.lowers[index - 1] in words.verbs.base_after
    if form in (PAST, PARTICIPLE):
        if index + 1 < len(sentence.lowers) and _modifies_title(sentence, index, words):
            return WORD
        if before in (WAS, IS, MODAL) or _helped(sentence, index, words) or not before:
            return PARTICIPLE
        if before == ADVERBIAL and sentence.tags[index - 2 : index - 1] in ([WAS], [IS]):
            sentence.tags[index - 1] = ADVERB  # "had once supported"
            return PARTICIPLE
        if sentence.lowers[index] in words.verbs.of_crimes and before in (COORDINATOR, PUNCTUATION):
            return WORD if sentence.tags[index + 1 : index + 2] == [WORD] else form  # "and attempted murder"
        says = index > 0 and sentence.lowers[index - 1] in words.attribution.claims  # "who police say fled"
        attributive = before == PRESENT and not says and not words.clauses.verb_second
        described = before in (DETERMINER, POSSESSIVE, PREPOSITION) or attributive  # "seeks unclear damages"
        return WORD if described or after_to else form
    if form == GERUND:
        return WORD if before in (DETERMINER, POSSESSIVE) else GERUND
    if form == PRESENT:
        is_noun = before not in _BEFORE_PRESENT or sentence.lowers[index - 1] in words.names.counting
        return WORD if is_noun or _is_subject(sentence, index, words) else PRESENT
    who = index > 0 and sentence.lowers[index - 1] in words.clauses.personal  # "who claim to have seen it"
    plural = before == PRONOUN or (before in (WORD, NAME) and is_plural(sentence.lowers[index - 1], words))
    plural = plural or (before in (WORD, NAME) and _speak(sentence, index, words))
    return PRESENT if plural or who else WORD


def _speak(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Tell "Lawyers for Tam Orm admit …" and "Sources close to the mayor say …", in which those speak who
    stand before the preposition.
    """
    if sentence.lowers[index] not in words.attribution.verbs:
        return False
    at = index - 1
    while at > 0 and (
        sentence.tags[at] in _SPEAKERS or phrase_at(sentence.lowers, at, words.attribution.source_tails)
    ):
        at -= 1
    first = next((k for k in range(at, index) if sentence.tags[k] == PREPOSITION), -1)
    return any(is_plural(sentence.lowers[k], words) for k in range(at, first))


def _is_subject(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Tell "Tarn shares rose 3 percent" from "Tarn sells used cars", "which Orm says was …"."""
    forms = [word_forms(words)[text] for text in sentence.texts[index + 1 : index + 3]]
    rises = forms[:1] == [PAST] and forms[1:] in ([NUMBER], [PREPOSITION])
    return rises and sentence.lowers[index] not in words.attribution.verbs


def _modifies_title(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Tell "…, retired Adm. Tal Veld, said" from "Tal Veld retired Friday", "who ousted President Veld"."""
    if sentence.lowers[index] not in words.names.former or not sentence.texts[index + 1][0].isupper():
        return False
    does = sentence.tags[index - 1 : index] in ([NAME], [RELATIVE], [PRONOUN])
    return not (
        does or (sentence.tags[index - 1 : index] == [WORD] and is_plural(sentence.lowers[index - 1], words))
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
        and (sentence.lowers[at] in words.verbs.be or sentence.lowers[at] in words.verbs.perfect)
    )


def _before(sentence: Sentence, index: int) -> str:
    """The tag of the token before, adverbs skipped: "has long been" is one verb."""
    at = index - 1
    while at >= 0 and sentence.tags[at] == ADVERB:
        at -= 1
    return sentence.tags[at] if at >= 0 else ""
