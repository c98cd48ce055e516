"""An article laid out for telling: its sentences, tokenized once, each with the part it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.events.clauses.tagging.attributes import settle_attributes
from timeline.events.clauses.tagging.datemarks import mark_dates
from timeline.events.clauses.tagging.tags import FINITE, PRONOUN, PUNCTUATION
from timeline.events.clauses.tagging.tokens import Sentence, tokenize
from timeline.events.names.names import Names
from timeline.events.names.opinion import SecondOpinion
from timeline.events.telling.layout.furniture import is_of_page, told_from
from timeline.events.telling.layout.openquotes import quoted_until
from timeline.events.telling.layout.runin import parted
from timeline.events.telling.layout.spoken import with_speakers
from timeline.events.words.lexicon import Lexicon
from timeline.model import Article, Part, PartKind, Resolution
from timeline.sentences import sentences as spans_of

UNDATED = frozenset({"no-anchor", "other-calendar"})
"""The reason codes of phrases that date something, though on no day that is known."""

_BRACKET = 60  # characters of a bracket across the end of what looks like a sentence
_LONGEST = 4_000  # characters of a sentence that is joined

TELLING: frozenset[PartKind] = frozenset({"body", "caption", "deck"})
_HEADLINES: frozenset[PartKind] = frozenset({"title"})


@dataclass(frozen=True, slots=True)
class Page:
    """The sentences of an article that can tell something, their names, and the resolutions of each.

    ``has_only_titles`` marks an entry of a list of headlines: there is no text, and the headline tells.
    """

    article: Article
    sentences: list[Sentence]
    names: Names
    resolutions: list[list[Resolution]]
    quoted_until: list[int]
    has_only_titles: bool = False


def lay_out(
    article: Article,
    resolutions: Sequence[Resolution],
    words: Lexicon,
    opinion: SecondOpinion | None = None,
) -> Page:
    """Split and tokenize an article; titles (where there is more), bylines and furniture are left out.

    ``opinion`` is asked about its names, besides the rules.
    """
    has_only_titles = is_headline(article)
    found = [
        each
        for whole in _telling(article, resolutions, words, has_only_titles=has_only_titles)
        for sentence in parted(article.text, whole, words)
        for each in _halves(article.text, sentence, words)
    ]
    found = with_speakers(article.text, found, words)
    quoted = quoted_until(found)
    dated = _by_sentence(found, resolutions)
    for sentence, own in zip(found, dated, strict=True):
        mark_dates(
            sentence, [(each.expression.start, each.expression.end) for each in own if _says_when(each)]
        )
        settle_attributes(sentence, words)
    return Page(
        article,
        found,
        Names(found, words, opinion(article.text, article.language) if opinion else ()),
        dated,
        quoted,
        has_only_titles,
    )


def _telling(
    article: Article, resolutions: Sequence[Resolution], words: Lexicon, *, has_only_titles: bool
) -> Iterator[Sentence]:
    """The sentences in parts that tell something, each without what the page runs into it."""
    text = article.text
    parts = article.parts or (Part(0, len(text), "body"),)
    telling = TELLING | _HEADLINES if has_only_titles else TELLING
    paragraph = -1
    last_end = -1
    part = 0
    for start, end in _unbroken(text, spans_of(text, article.language), resolutions):
        while part + 1 < len(parts) and parts[part].end <= start:
            part += 1
        if last_end < 0 or "\n" in text[last_end:start]:
            paragraph += 1
        last_end = end
        told, kind = start, parts[part].kind
        if kind == "dateline" and parts[part].end < end and part + 1 < len(parts):
            told, kind = parts[part].end, parts[part + 1].kind  # "PORT ELDEN (Wire) – Three people died …"
        if kind in telling:
            told = told_from(text, told, end)
            if told < end and not is_of_page(text, told, end):
                yield tokenize(text, told, end, "body" if has_only_titles else kind, paragraph, words)


def _halves(text: str, sentence: Sentence, words: Lexicon) -> list[Sentence]:
    """Part a sentence at a semicolon between two clauses, and at the stop of "4 p.m." where another sentence
    follows it: each half tells its own.
    """
    if ";" not in sentence.texts and words.clauses.may_end.isdisjoint(sentence.lowers):
        return [sentence]
    for at in range(1, len(sentence.texts) - 1):
        halves = sentence.tags[:at], sentence.tags[at + 1 :]
        if _parts(sentence, at, words) and all(FINITE & set(half) for half in halves):
            kind, paragraph = sentence.kind, sentence.paragraph
            first = tokenize(text, sentence.start, sentence.spans[at][1], kind, paragraph, words)
            rest = tokenize(text, sentence.spans[at + 1][0], sentence.end, kind, paragraph, words)
            return [first, *_halves(text, rest, words)]
    return [sentence]


def _parts(sentence: Sentence, at: int, words: Lexicon) -> bool:
    """Whether a sentence may end at a token that is a semicolon or "p.m."."""
    if sentence.lowers[at] in words.clauses.may_end:
        following, lower = sentence.texts[at + 1], sentence.lowers[at + 1]
        return following.istitle() and lower not in words.names.no_names
    return sentence.texts[at] == ";" and sentence.tags[at] == PUNCTUATION and sentence.tags[at + 1] != PRONOUN


def is_headline(article: Article) -> bool:
    """Tell an entry of a list of headlines: its text is its title, by its parts or word for word."""
    headline = article.title.split()
    told = not article.parts or any(part.kind in TELLING for part in article.parts)
    return not told or headline == article.text.split(maxsplit=len(headline))


def _unbroken(
    text: str, spans: Sequence[tuple[int, int]], resolutions: Sequence[Resolution]
) -> list[tuple[int, int]]:
    """The spans of sentences, joined where a date stands across two, or a bracket: no sentence ends in "am
    18. Mai" or in "(Corvel Plc.". What has no end is not joined again.
    """
    whole: list[tuple[int, int]] = []
    dates = sorted((each.expression.start, each.expression.end) for each in resolutions)
    at = 0
    for start, end in spans:
        while at < len(dates) and dates[at][1] <= start:
            at += 1
        in_date = at < len(dates) and dates[at][0] < start
        short = whole and end - whole[-1][0] <= _LONGEST
        if short and (in_date or _in_bracket(text, whole[-1], start)):
            whole[-1] = whole[-1][0], end
        else:
            whole.append((start, end))
    return whole


def _in_bracket(text: str, before: tuple[int, int], start: int) -> bool:
    """Tell whether a bracket that the span before left open closes soon after ``start``, in its paragraph."""
    opened = text.rfind("(", *before)
    if opened < 0 or text.find(")", opened, start) >= 0:
        return False
    closed = text.find(")", start, start + _BRACKET)
    return closed >= 0 and "\n\n" not in text[opened:closed] and "(" not in text[start:closed]


def _says_when(resolution: Resolution) -> bool:
    """Tell a phrase that stands for a date from "recently" or "for two days", which are plain words of a
    line.
    """
    if resolution.dates == "anchor":
        return False
    return resolution.when is not None or (
        resolution.unresolved in UNDATED and resolution.type in ("DATE", "TIME")
    )


def _by_sentence(sentences: Sequence[Sentence], resolutions: Sequence[Resolution]) -> list[list[Resolution]]:
    """Deal the resolutions out to the sentences they begin in; both are in the order of the text."""
    dealt: list[list[Resolution]] = [[] for _ in sentences]
    at = 0
    for resolution in sorted(resolutions, key=lambda each: each.expression.start):
        start = resolution.expression.start
        while at < len(sentences) and sentences[at].end <= start:
            at += 1
        if at == len(sentences):
            break
        if sentences[at].start <= start:
            dealt[at].append(resolution)
    return dealt
