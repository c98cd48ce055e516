"""What comes twice: ids, which are made to differ, and addresses, which is told."""

from __future__ import annotations

from dataclasses import replace

from timeline.model import Article, Notice
from timeline.read.found import Draft


class Ids:
    """The ids given so far."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def named(self, draft: Draft) -> Draft:
        """The draft with an id of its own: its record's, else its path; the second of a name gets "#2".

        An empty draft keeps its name: it will be no article.
        """
        wanted = draft.id or draft.input
        if not (draft.text.strip() or draft.html):
            return replace(draft, id=wanted)
        self._counts[wanted] = count = self._counts.get(wanted, 0) + 1
        own = wanted if count == 1 else f"{wanted}#{count}"
        told = f"another article has the id {wanted!r} too; this one is {own}"
        again = (Notice(draft.input, "same-id", told),) if draft.id and count > 1 else ()
        return replace(draft, id=own, notices=(*draft.notices, *again))


class Addresses:
    """The addresses met so far, each with the input that had it first."""

    def __init__(self) -> None:
        self._inputs: dict[str, str] = {}

    def checked(self, article: Article) -> Article:
        """The article, with a notice if another input has its address."""
        first = self._inputs.setdefault(article.url, article.input) if article.url else article.input
        if first == article.input:
            return article
        told = f"{first} has the address {article.url} too; both are kept"
        return replace(article, notices=(*article.notices, Notice(article.input, "same-url", told)))
