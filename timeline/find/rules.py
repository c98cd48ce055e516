"""One rule of a language file, ready to match, and what finds the places where a rule of a stage matches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from timeline.errors import LanguageError
from timeline.find.pattern import ClassPattern, captures, expression

Value = str | int | float


@dataclass(frozen=True)
class Rule:
    """A rule: where it matches, what it yields for later stages, and the operator it stands for."""

    name: str
    stage: int
    expression: str
    gives: tuple[str, ...]
    operator: str
    constants: tuple[tuple[str, Value], ...]
    emits: bool
    captures: tuple[tuple[str, tuple[str, ...]], ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when it is first needed: most texts need few rules."""
        return re.compile(self.expression)

    def classes_of(self, capture: str) -> tuple[str, ...]:
        """The classes that a capture of the pattern may be of."""
        return dict(self.captures)[capture]


def gives(rule: dict[str, Any]) -> tuple[str, ...]:
    """The classes that a match of a rule is of, for later stages."""
    named = rule.get("gives", "")
    return tuple([named] if isinstance(named, str) else named) if named else ()


def opener_of(language: str, rules: Sequence[Rule]) -> re.Pattern[str]:
    """What matches wherever one of the rules does; LanguageError names the rule that cannot be one."""
    bare = "|".join(re.sub(r"\(\?P<\w+>", "(?:", rule.expression) for rule in rules)
    try:
        opener = re.compile(bare)
        if not opener.match(""):
            return opener
    except re.error:
        pass
    for rule in rules:
        try:
            if not rule.pattern.match(""):
                continue
        except re.error as error:
            raise LanguageError(f"{language}.toml, rule {rule.name!r}: {error}") from error
        raise LanguageError(f"{language}.toml, rule {rule.name!r}: the pattern matches nothing at all")
    raise AssertionError("no rule is wrong, and all of them together are")


def rule_of(language: str, rule: dict[str, Any], stage: int, expression_of: ClassPattern) -> Rule:
    """The rule that an entry of a language file describes; LanguageError if its pattern cannot be read."""
    try:
        written = expression(rule["pattern"], expression_of)
    except ValueError as error:
        raise LanguageError(f"{language}.toml, rule {rule['name']!r}: {error}") from error
    return Rule(
        name=rule["name"],
        stage=stage,
        expression=written,
        gives=gives(rule),
        operator=rule.get("op", ""),
        constants=tuple(sorted(rule.get("with", {}).items())),
        emits=rule.get("emits", True),
        captures=captures(rule["pattern"]),
    )
