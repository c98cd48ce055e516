"""From a match to its meaning: captured words become values, numbers are added up, inner matches nest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from timeline.find.engine import Capture, Node
from timeline.find.lexicon import Lexicon
from timeline.model import Argument, Meaning


def meaning(node: Node, words: Sequence[str], offset: int, lexicon: Lexicon) -> Meaning:
    """The meaning of a match; ``offset`` is the index in ``words`` of the first one of its island."""
    arguments: dict[str, Argument] = dict(node.rule.constants)
    for name, capture in node.captures:
        value = _value(name, capture, node, words, offset, lexicon)
        if isinstance(value, dict):
            arguments.update(value)
        else:
            arguments[name] = value
    return Meaning(node.rule.operator, tuple(sorted(arguments.items())))


@lru_cache(maxsize=50_000)
def reach(node: Node) -> tuple[int, int]:
    """The tokens of its island that the meaning of a match is read from: its own, and what it captured beside
    them.
    """
    captured = (reach(each) if isinstance(each, Node) else each for _, each in node.captures)
    spans = [(node.start, node.end), *captured]
    return min(low for low, _ in spans), max(high for _, high in spans)


def _value(
    name: str, capture: Capture, node: Node, words: Sequence[str], offset: int, lexicon: Lexicon
) -> Argument | dict[str, Argument]:
    if isinstance(capture, Node):
        if capture.rule.operator in _NUMERIC:
            spoken = words[offset + capture.start : offset + capture.end]
            return _NUMERIC[capture.rule.operator](_numbers(spoken, lexicon))
        inner = meaning(capture, words, offset, lexicon)
        return dict(inner.arguments) if capture.rule.operator == "same" else inner
    captured = words[offset + capture[0] : offset + capture[1]]
    key = " ".join(captured).lower()
    for table in node.rule.classes_of(name):
        if table in lexicon.tables and key in lexicon.tables[table].values:
            return lexicon.tables[table].values[key]
        if shape := lexicon.shape(table, captured[0]):
            return {part: _number(digits) for part, digits in shape.items()}
    digits = key.replace(",", "")
    return int(digits) if digits.isdecimal() else key


def _number(text: str) -> int | str:
    return int(text) if text.removeprefix("-").isdecimal() else text


def _numbers(words: Sequence[str], lexicon: Lexicon) -> list[int | float | str]:
    """The values of the number words and digits among the words, in order; other words do not count."""
    values: list[int | float | str] = []
    for word in words:
        key = word.lower()
        if word[0].isdigit():
            values.append(_digits(word, lexicon))
            continue
        for name, table in lexicon.tables.items():
            if name.startswith("number") and key in table.values:
                values.append(table.values[key])
                break
    return values


def _digits(text: str, lexicon: Lexicon) -> int | float:
    if fraction := lexicon.shape("fraction", text):
        return int(fraction["above"]) / max(1, int(fraction["below"]))
    if decimal := lexicon.shape("decimal", text):
        return float(f"{decimal['whole']}.{decimal['part']}")
    return int("".join(character for character in text if character.isdecimal()) or 0)


def _cardinal(values: list[int | float | str]) -> int | float | str:
    """Add up number words: 2, 100, 50 is 250; 20, 5 is 25; 2, 10, 5 (二十五) is 25; X stays X."""
    total: int | float = 0
    current: int | float = 0
    for value in values:
        if isinstance(value, str):
            return value
        if value >= 1000:
            below = total + current if total < value else current  # "a hundred thousand million"
            total, current = (total if total > value else 0) + max(below, 1) * value, 0
        elif value == 100 or (value == 10 and 0 < current < 10):
            current = max(current, 1) * value
        else:
            current += value
    total += current
    return int(total) if total == int(total) else total


def _spoken_year(values: list[int | float | str]) -> int | float | str:
    """A year as it is said: 19, 90, 6 is 1996; 2000, 5 is 2005."""
    numbers = [value for value in values if not isinstance(value, str)]
    if numbers and numbers[0] < 100:
        return numbers[0] * 100 + sum(number for number in numbers[1:] if number != 100)
    return _cardinal(values)


def _in_digits(values: list[int | float | str]) -> int | float | str:
    """A number said digit by digit: 1, 9, 9, 6 (一九九六) is 1996."""
    return int("".join(str(value) for value in values) or 0)


def _last(values: list[int | float | str]) -> int | float | str:
    return values[-1] if values else 0


_NUMERIC: dict[str, Callable[[list[int | float | str]], int | float | str]] = {
    "cardinal": _cardinal,
    "spoken_year": _spoken_year,
    "number": _last,
    "in_digits": _in_digits,
}
