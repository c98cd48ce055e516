"""The floors: figures that a measurement must not fall below. They only go up."""

from __future__ import annotations

import math
import tomllib
from pathlib import Path

from tests.quality.measure import Figures

FILE = Path(__file__).with_name("floors.toml")


def floors() -> dict[str, Figures]:
    """The floors of every corpus."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def below(corpus: str, figures: Figures) -> list[str]:
    """What fell below its floor, in words."""
    return [
        f"{corpus}: {name} {figures[name]:g} is below its floor {floor:g}"
        for name, floor in floors()[corpus].items()
        if figures[name] < floor
    ]


def raise_floors(corpus: str, figures: Figures) -> None:
    """Lift the floors of a corpus to the figures, rounded down, where they are higher."""
    known = floors()
    old = known.get(corpus, {})
    known[corpus] = {name: max(old.get(name, 0.0), _rounded_down(value)) for name, value in figures.items()}
    head = "".join(
        line for line in FILE.read_text(encoding="utf-8").splitlines(keepends=True) if line.startswith("#")
    )
    tables = (
        "\n".join([f"[{name}]", *(f"{key} = {value:g}" for key, value in values.items())])
        for name, values in known.items()
    )
    FILE.write_text(head + "\n" + "\n\n".join(tables) + "\n", encoding="utf-8")


def _rounded_down(value: float) -> float:
    """Percentages to one digit after the point, shares to three."""
    digits = 10 if value > 1 else 1000
    return math.floor(value * digits) / digits
