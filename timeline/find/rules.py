"""One rule of a language file, ready to match."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from timeline.errors import LanguageError
from timeline.find.pattern import ClassPattern, ClassSignatures, captures, expression, outline

Value = str | int | float


@dataclass(frozen=True)
class Rule:
    """A rule: where it matches, what it yields for later stages, and the operator it stands for.

    ``opens`` are the signatures that a match may begin with, ``needs`` those of each other thing that it
    cannot do without, the rarest first: elsewhere it need not be tried, nor compiled.
    """

    name: str
    expression: str
    opens: frozenset[str]
    needs: tuple[frozenset[str], ...]
    gives: tuple[str, ...]
    operator: str
    constants: tuple[tuple[str, Value], ...]
    emits: bool
    captures: tuple[tuple[str, tuple[str, ...]], ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when it is first needed: most texts need few rules."""
        try:
            return re.compile(self.expression)
        except re.error as error:
            raise LanguageError(f"rule {self.name!r}: {error}") from error

    def match(self, line: str, place: int, held: frozenset[str]) -> re.Match[str] | None:
        """The match at a place of a line in which the signatures ``held`` stand."""
        if "pattern" not in self.__dict__ and any(map(held.isdisjoint, self.needs)):
            return None
        return self.pattern.match(line, place)

    def classes_of(self, capture: str) -> tuple[str, ...]:
        """The classes that a capture of the pattern may be of."""
        return dict(self.captures)[capture]


def gives(rule: dict[str, Any]) -> tuple[str, ...]:
    """The classes that a match of a rule is of, for later stages."""
    named = rule.get("gives", "")
    return tuple([named] if isinstance(named, str) else named) if named else ()


def rule_of(
    language: str,
    rule: dict[str, Any],
    expression_of: ClassPattern,
    signatures_of: ClassSignatures,
) -> Rule:
    """The rule that an entry of a language file describes; LanguageError if its pattern cannot be read, or
    matches nothing at all.
    """
    try:
        written = expression(rule["pattern"], expression_of)
        known = outline(rule["pattern"], signatures_of)
        if known.may_be_empty:
            raise ValueError("the pattern matches nothing at all")
    except ValueError as error:
        raise LanguageError(f"{language}.toml, rule {rule['name']!r}: {error}") from error
    return Rule(
        name=rule["name"],
        expression=written,
        opens=known.opens,
        needs=tuple(sorted({need for need in known.needs if need != known.opens}, key=len)),
        gives=gives(rule),
        operator=rule.get("op", ""),
        constants=tuple(sorted(rule.get("with", {}).items())),
        emits=rule.get("emits", True),
        captures=captures(rule["pattern"]),
    )
