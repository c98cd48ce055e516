"""Corrections by the user: when articles were published, whatever they state or could be inferred."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

from timeline.errors import UsageError
from timeline.model import Article, Notice, Published
from timeline.read.published import given


def corrected(
    articles: Iterable[Article], file: str | Path
) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles with the dates of publication that a corrections file gives, and what it says in vain.

    The file is TOML; its table ``published`` has ids of articles, or patterns of them (``*``, ``?``), as keys
    and dates as values: ``"reports/tarn*.txt" = "2024-06-24"``. The first key that fits an article counts.
    Raises UsageError where the file cannot be read or a value is no date.
    """
    dates = _dates(Path(file))
    used: set[str] = set()
    done = []
    for article in articles:
        key = next((key for key in dates if article.id == key or fnmatchcase(article.id, key)), None)
        done.append(article if key is None else replace(article, published=dates[key]))
        used.update([key] if key is not None else [])
    return tuple(done), _in_vain(str(file), [key for key in dates if key not in used])


def _dates(file: Path) -> Mapping[str, Published]:
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8")).get("published", {})
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: the corrections cannot be read: {error}") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file}: not TOML: {error}") from None
    if not isinstance(table, dict):
        raise UsageError(f'{file}: published must be a table, with lines such as "tarn.txt" = "2024-06-24"')
    return {key: _published(str(value), file) for key, value in table.items()}


def _published(text: str, file: Path) -> Published:
    stated = given(text)
    if stated is None:
        raise UsageError(f"{file}: a date of publication is empty; give a day such as 2024-06-24")
    return replace(stated, why=f"the corrections in {file.name} give it")


def _in_vain(file: str, keys: Sequence[str]) -> tuple[Notice, ...]:
    return tuple(Notice(file, "no-such-article", f"no article has the id {key!r}") for key in keys)
