"""Corrections by the user: when articles were published, whatever they state or could be inferred."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

from timeline.errors import UsageError
from timeline.model import Article, Notice, Published
from timeline.ownfile import read_own
from timeline.read.published import given


class Corrections:
    """The dates of publication that a file of the user gives.

    The file is TOML; its table ``published`` has ids of articles, or patterns of them (``*``, ``?``), as keys
    and dates as values: ``"reports/tarn*.txt" = "2024-06-24"``. The first key that fits an article counts.
    Raises UsageError where the file cannot be read or a value is no date.
    """

    def __init__(self, file: str | Path) -> None:
        self._file = str(file)
        self._dates = _dates(Path(file))

    def corrected(self, article: Article) -> Article:
        """The article with the date that the file gives, if it gives one."""
        key = self._key(article)
        return article if key is None else replace(article, published=self._dates[key])

    def in_vain(self, articles: Iterable[Article]) -> tuple[Notice, ...]:
        """What the file says of no article, when those are all."""
        used = set(map(self._key, articles))
        unused = (key for key in self._dates if key not in used)
        return tuple(
            Notice(self._file, "no-such-article", f"no article has the id {key!r}") for key in unused
        )

    def _key(self, article: Article) -> str | None:
        return next((key for key in self._dates if article.id == key or fnmatchcase(article.id, key)), None)


def _dates(file: Path) -> Mapping[str, Published]:
    try:
        table = tomllib.loads(read_own(file).decode("utf-8")).get("published", {})
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{file}: the corrections cannot be read: {reason}") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{file}: not TOML: {error}") from None
    if not isinstance(table, dict):
        raise UsageError(f'{file}: published must be a table, with lines such as "tarn.txt" = "2024-06-24"')
    return {key: _published(str(value), file) for key, value in table.items()}


def _published(text: str, file: Path) -> Published:
    stated = given(text)
    if stated is None:
        raise UsageError(f"{file}: a date of publication is empty; give a day such as 2024-06-24")
    return replace(stated, why=f"the corrections in {file.name} give it")
