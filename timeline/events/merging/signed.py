"""What merging needs to know of one article: worked out by itself, in whichever process tells the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.events.judging.judge import ALONE
from timeline.events.kept import LEAD, counts
from timeline.events.merging.attach import counts_deeds
from timeline.events.merging.comparing.signature import Signature, signature
from timeline.events.merging.voices import sentences_of
from timeline.events.telling.layout.page import is_headline
from timeline.events.words.lexicon import lexicon
from timeline.model import Article, Report


class Signed(NamedTuple):
    """The dated reports of an article that merging can use, each with what it is compared by.

    The ``strong`` ones make events, the ``weak`` ones may say how many an event befell. They are numbered in
    the order in which the article tells them, from 0 to ``number``; ``sentences`` stand for all that it says.
    """

    article: str
    number: int
    strong: tuple[Signature, ...]
    weak: tuple[Signature, ...]
    sentences: frozenset[int]


def sign(article: Article, reports: Iterable[Report]) -> Signed:
    """Return what merging needs to know of an article that gives these reports.

    Strong are the reports with a date phrase of their own, of the others those that open the article and tell
    news: every sentence has a date, and a timeline of all sentences would be none. A headline without a text
    is strong.
    """
    language = article.language or "en"
    dated = sorted((each for each in reports if each.when), key=lambda each: (each.start, each.end))
    leads = LEAD if len({report.text for report in dated}) > 1 else 0
    is_all_headline = bool(article.title) and is_headline(article)
    strong: list[Signature] = []
    weak: list[Signature] = []
    for place, report in enumerate(dated):
        is_firm = report.ground == "phrase" or is_all_headline
        if is_firm or place < leads:
            signed = signature(place, report, language)
            if is_firm or _is_news(signed):
                strong.append(signed)
                continue
        if not report.title:
            continue  # told in brief, as it counts nothing
        if counts(report.ground, report.quote, lexicon(language)) and counts_deeds(report, language):
            weak.append(signature(place, report, language))
    return Signed(article.id, len(dated), tuple(strong), tuple(weak), sentences_of(dated))


def signed_of(reports: Iterable[Report], articles: Sequence[Article]) -> list[Signed]:
    """Return what merging needs to know of each article, in their order, by all their reports together."""
    own: dict[str, list[Report]] = {article.id: [] for article in articles}
    for report in reports:
        own.setdefault(report.article, []).append(report)
    known = {article.id: article for article in articles}
    return [sign(known.get(id) or Article(id, ""), given) for id, given in own.items()]


def _is_news(each: Signature) -> bool:
    """Tell a sentence without a date that tells news from one that muses: somebody did something."""
    cast = each.report.actors or each.report.places
    return bool(cast) and each.report.status != "hypothetical" and each.standing >= ALONE
