"""trust.toml: the order of trust and the names of the places that state a date."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def table() -> dict[str, Any]:
    """The whole of trust.toml."""
    return tomllib.loads((resources.files(__package__) / "trust.toml").read_text("utf-8"))


@cache
def _ranks() -> dict[str, int]:
    return {kind: rank for rank, kinds in enumerate(table()["order"]) for kind in kinds}


def rank(kind: str) -> int:
    """Where a kind of signal stands in the order of trust, 0 the most trusted."""
    ranks = _ranks()
    return ranks.get(kind, ranks.get(kind.partition(":")[0], len(ranks)))
