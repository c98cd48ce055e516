"""From Draft to Article: the text, its parts, its language and its date."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, cast

from timeline.absolute import Order, parse
from timeline.errors import UsageError
from timeline.model import Article, Notice, Part, Published
from timeline.read import language
from timeline.read.bounded import Bounded
from timeline.read.composed import composed
from timeline.read.found import Draft
from timeline.read.limits import Limits
from timeline.read.outlet import outlet_in
from timeline.read.parts import parts_of, title_in
from timeline.read.published import Dating, address, choose, given
from timeline.read.published.named import settled_by_months
from timeline.read.published.signal import Signal
from timeline.read.published.text import signals_in

if TYPE_CHECKING:
    from timeline.read.webpage import Page

_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff\U000e0000-\U000e007f]")

_AHEAD = "2050-01-01"  # nothing that this version meets was published then
_SECONDS_DIGITS = 11  # until the year 5138


class Finisher:
    """Finishes drafts, each by itself."""

    def __init__(self, published: str, declared: str, limits: Limits, bounded: Bounded) -> None:
        self._limits = limits
        self._bounded = bounded
        self._given = given(published)
        self._language = language.code(declared)
        if declared and not self._language:
            raise UsageError(f"language: {declared!r} is no code of a language; give one such as en")

    def finish(self, draft: Draft) -> Article | Notice:
        """The article of ``draft``, or a notice if there is no text in it."""
        page = self._bounded.page(draft) if draft.html and not draft.text else None
        text = page.text if page else draft.text
        return self._bounded.over(partial(self._finished, draft), page, draft.input, len(text))

    def _finished(self, draft: Draft, page: Page | None) -> Article | Notice:
        told = list(page.told) if page else []
        text = self._text(page.text if page else composed(draft.text), told)
        if not text.strip():
            return Notice(draft.input, "empty", "there is no text in it")
        declared = (draft.language, page.language if page else "", self._language)
        spoken = next(filter(None, map(language.code, declared)), "") or language.detect(text)
        parts = parts_of(text, spoken, page.hints if page else None, draft.title)
        title = self._title(draft.title or (page.title if page else title_in(text, parts)), told)
        dating = _dating(draft, page, text, parts, spoken, self._given)
        told += dating.told
        return Article(
            id=draft.id or draft.input,
            text=text,
            input=draft.input,
            url=draft.url or (page.url if page else ""),
            source=composed(draft.source) or (page.source if page else "") or outlet_in(text, parts),
            title=title,
            author=composed(draft.author) or (page.author if page else ""),
            language=spoken,
            published=dating.published,
            modified=dating.modified,
            parts=parts,
            notices=(*draft.notices, *(Notice(draft.input, code, reason) for code, reason in told)),
        )

    def _text(self, text: str, told: list[tuple[str, str]]) -> str:
        """The text within its bound, as it is but for letters written in parts: offsets count in it."""
        most = self._limits.text_chars
        if len(text) > most:
            text = text[:most]
            told.append(("text-cut", f"the text was cut to {most:,} characters (--limit text-chars)"))
        hidden = len(_INVISIBLE.findall(text))
        if hidden:
            told.append(("invisible-chars", f"the text holds {hidden:,} invisible characters"))
        return text

    def _title(self, title: str, told: list[tuple[str, str]]) -> str:
        title = composed(" ".join(title.split()))
        if len(title) <= self._limits.title_chars:
            return title
        told.append(
            ("title-cut", f"the title has {len(title):,} characters; {self._limits.title_chars} are kept")
        )
        return title[: self._limits.title_chars - 1].rstrip() + "…"


def _dating(
    draft: Draft, page: Page | None, text: str, parts: tuple[Part, ...], spoken: str, given: Published | None
) -> Dating:
    """When the article was published, from its record, its page and its text; ``given`` if none states it."""
    signals = (
        list(page.signals) if page else [*signals_in(text, parts, spoken), *address.signals_of(draft.url)]
    )
    told: list[tuple[str, str]] = []
    for stated, changed in ((draft.published, False), (draft.modified, True)):
        parsed = parse(stated, spoken, cast("Order | None", draft.order or None)) if stated else None
        if parsed and draft.order:
            parsed = replace(parsed, other="")  # the other records of the file show which it is
        if parsed:
            place = "the record" if draft.basis == "record" else f"the {draft.basis}"
            signals.append(Signal(draft.basis, place, stated, parsed, changed))
        elif stated and not changed:
            told.append(
                ("pub-suspect", f"published {stated[:60]!r} is no date that exists, and was not used")
            )
    dating = choose(settled_by_months(signals, text, spoken or "en"), given)
    return replace(dating, told=(*told, *dating.told, *_in_future(dating)))


def _in_future(dating: Dating) -> tuple[tuple[str, str], ...]:
    """A date of publication that lies ahead is used, and told.

    No clock is asked, so that the same input gives the same bytes: ahead is what comes after
    SOURCE_DATE_EPOCH where the user sets it, else ``_AHEAD``.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    known = epoch.isascii() and epoch.isdigit() and len(epoch) <= _SECONDS_DIGITS
    ahead = (date(1970, 1, 1) + timedelta(days=int(epoch) // 86_400 + 2)).isoformat() if known else _AHEAD
    published = dating.published
    if published is None or published.earliest < ahead:
        return ()
    return (("pub-in-future", f"published {published.earliest} lies in the future"),)
