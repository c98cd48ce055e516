"""The words of languages/labels.toml, of all languages together, as patterns."""

from __future__ import annotations

import re
from functools import cache

from timeline import languages
from timeline.errors import LanguageError

KINDS = (
    "published", "published_after", "updated", "itself", "linking", "ordinal", "of", "clock", "beside", "by",
    "section", "in_names", "in_titles", "caption", "picture", "picture_agency", "furniture", "appeal",
    "agency", "source", "outlet", "credit_line", "remark", "elsewhere", "in_this", "this", "indefinite",
    "shown", "provided", "shows", "still", "taken", "list", "items", "consent", "remarks", "others",
    "newsletter",
)  # fmt: skip


@cache
def words(kind: str) -> tuple[str, ...]:
    """Every word or phrase of that kind in lower case, the longest first."""
    found = {word.lower() for language in _table().values() for word in language.get(kind, ())}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def pattern(kind: str) -> str:
    """An alternation of the words of that kind, for use inside a regular expression that ignores case."""
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in words(kind)) + ")"


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    table = languages.read("labels")
    for language, kinds in table.items():
        unknown = set(kinds) - set(KINDS)
        if unknown:
            raise LanguageError(f"labels.toml, [{language}]: unknown kind {', '.join(sorted(unknown))}")
    return table
