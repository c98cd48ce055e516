"""The words that outputs speak: one TOML file per language in ``locales/``, found by itself."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from babel import Locale, UnknownLocaleError, localedata

from timeline.errors import UsageError
from timeline.model import Article, Timeline
from timeline.write.options import Options

_FALLBACK = "en"


class Words:
    """The words of one language, and the locale that spells its dates and numbers."""

    def __init__(self, locale: Locale, table: dict[str, Any]) -> None:
        self.locale = locale
        self._table = table

    @property
    def tag(self) -> str:
        """The language as HTML wants it (BCP 47), e.g. "en-GB"."""
        return str(self.locale).replace("_", "-")

    @property
    def direction(self) -> str:
        """The direction of writing: "ltr" or "rtl"."""
        return str(self._table["direction"])

    def say(self, key: str, **values: str) -> str:
        """The words of "section.name" with ``values`` filled in."""
        section, name = key.split(".")
        return str(self._table[section][name]).format(**values)

    def count(self, name: str, number: int, **values: str) -> str:
        """A number of things in the right form: "1 event", "1,234 events"."""
        return self.form(name, number).format(n=self.number(number), **values)

    def form(self, name: str, number: int) -> str:
        """The form of words that CLDR's plural rules choose for a number, its holes not yet filled."""
        forms = self._table["counts"][name]
        return str(forms.get(self.locale.plural_form(number), forms["other"]))

    def number(self, number: int) -> str:
        """A whole number with the locale's separators."""
        return _number(number, self.locale)


@lru_cache(maxsize=1 << 10)  # a page says the same few for each event
def _number(number: int, locale: Locale) -> str:
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale=locale))


def words_for(timeline: Timeline, options: Options) -> Words:
    """The words in the locale asked for, else in the language that most articles have, else in English.

    Raises UsageError if a locale is asked for that does not exist or that has no words here.
    """
    return words_in(options.locale) if options.locale is not None else words_of(timeline.articles)


def words_of(articles: Sequence[Article]) -> Words:
    """The words in the language that most articles have; English of as many, or if none has words."""
    languages = Counter(article.language.lower().partition("-")[0] for article in articles)
    known_first = [
        (-count, language != _FALLBACK, language)
        for language, count in languages.items()
        if language in _tables()
    ]
    language = min(known_first)[2] if known_first else _FALLBACK
    table = _tables()[language]
    return Words(_by_itself(Locale.parse(table["default"], sep="-")), table)


def words_in(locale: str) -> Words:
    """The words of a locale (BCP 47); UsageError if it does not exist or has no words here."""
    try:
        wanted = Locale.parse(locale.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        raise UsageError(f"{locale!r} is no locale; write it like en-GB or de") from None
    if wanted.language not in _tables():
        known = ", ".join(sorted(_tables()))
        raise UsageError(f"there are no words for the locale {locale!r}; there are for {known}")
    return Words(_by_itself(wanted), _tables()[wanted.language])


def _by_itself(locale: Locale) -> Locale:
    """The locale with names that no other shares.

    What Babel (2.18) works out for one locale, such as its months as they stand alone, it keeps in tables
    that are those of others too: after Hebrew, Italian had Hebrew months.
    """
    _part_names(str(locale))
    return locale


@cache
def _part_names(locale: str) -> None:
    data = localedata.load(locale)
    for names in ("months", "days", "quarters"):
        data[names] = deepcopy(data[names])


@cache
def _tables() -> dict[str, dict[str, Any]]:
    folder = resources.files(__package__).joinpath("locales")
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name
    )
    return {file.name.removesuffix(".toml"): tomllib.loads(file.read_text("utf-8")) for file in files}
