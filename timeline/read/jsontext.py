"""JSON as RFC 8259 has it: no NaN, no numbers of thousands of digits, no endless nesting."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass

_DIGITS = 300


@dataclass(frozen=True, slots=True)
class Loaded:
    """A JSON value, and what in it is no JSON and was left out ("" if nothing)."""

    value: object
    odd: str = ""


def load(text: str) -> Loaded:
    """Parse ``text``. Raises ValueError with a short reason where it is not JSON."""
    odd: list[str] = []

    def constant(name: str) -> None:
        odd.append(name)

    def integer(digits: str) -> int | None:
        if len(digits) <= _DIGITS:
            return int(digits)
        odd.append(f"a number of {len(digits):,} digits")
        return None

    def fraction(digits: str) -> float | None:
        number = float(digits)
        if math.isfinite(number):
            return number
        odd.append("a number out of bounds")
        return None

    try:
        value = json.loads(
            text.lstrip("\ufeff"), parse_constant=constant, parse_int=integer, parse_float=fraction
        )
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg} (line {error.lineno}, column {error.colno})") from None
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    return Loaded(value, f"{', '.join(dict.fromkeys(odd))} is not JSON and was left out" if odd else "")
