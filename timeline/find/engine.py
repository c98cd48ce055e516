"""The engine: a cascade of rules over signatures. It knows no word of any language.

A text becomes a string of signatures, one character a token. Runs of tokens that some rule can use
(*islands*) go through the stages in order; in each stage the leftmost longest match wins, the earlier rule at
equal length, and the match becomes one element for the stages after it. What an island becomes depends on its
signatures alone, so each kind of island ("on <weekday>") is worked out once and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline.find.lexicon import MARK, NAME, OUTSIDE, Lexicon
from timeline.find.pattern import capture_name
from timeline.find.rules import Rule
from timeline.find.tokens import Tokens

# An island comes with the word after it, and with a name before it, which a rule may look at.
_ISLAND = re.compile(f"{NAME}?[^{OUTSIDE}{NAME}{MARK}]+[{OUTSIDE}{NAME}]?")
_MOST_WORDS = 200_000  # remembered; a text of nothing but new words must not fill the memory
_LONGEST_ISLAND = 64  # tokens; a longer run of usable tokens is a list or an attack, and is cut


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A match: the rule, its tokens (half-open, within the island), and what it captured.

    There is one for each match in each kind of island, hashed by identity.
    """

    rule: Rule
    start: int
    end: int
    captures: tuple[tuple[str, Capture], ...]


Capture = Node | tuple[int, int]


class _Signatures(dict[str, str]):
    """The signatures of the words met so far; those of new words are asked of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon.words)
        self._lexicon = lexicon

    def __missing__(self, word: str) -> str:
        signature = self._lexicon.signature(word)
        if len(self) < _MOST_WORDS:
            self[word] = signature
        return signature


class _Openings(dict[str, tuple[Rule, ...]]):
    """The rules of a stage by the signature that a match may begin with, gathered when it first comes up."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__()
        self._rules = rules

    def __missing__(self, signature: str) -> tuple[Rule, ...]:
        self[signature] = tuple(rule for rule in self._rules if signature in rule.opens)
        return self[signature]


class Engine:
    """The rules of one lexicon, ready to run."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._signatures = _Signatures(lexicon)
        self._stages = [_Openings(rules) for rules in lexicon.stages]
        self._work_out = lru_cache(maxsize=50_000)(self._cascade)

    def match(self, tokens: Tokens) -> Iterator[tuple[int, Node]]:
        """Yield (index of the island's first token, node) for each expression in the tokens, in order."""
        line = "".join(map(self._signatures.__getitem__, tokens.words))
        for found in _ISLAND.finditer(line):
            first, end = found.span()
            for start in range(first, end, _LONGEST_ISLAND):
                for node in self._work_out(line[start : min(end, start + _LONGEST_ISLAND)]):
                    yield start, node

    def _cascade(self, island: str) -> tuple[Node, ...]:
        line = island
        elements: list[Capture] = [(place, place + 1) for place in range(len(island))]
        for rules in self._stages:
            line, elements = self._run_stage(rules, line, elements)
        return tuple(element for element in elements if isinstance(element, Node) and element.rule.emits)

    def _run_stage(self, rules: _Openings, line: str, elements: list[Capture]) -> tuple[str, list[Capture]]:
        made_line: list[str] = []
        made: list[Capture] = []
        position, held = 0, frozenset(line)
        while position < len(line):
            opened = ((place, rules[line[place]]) for place in range(position, len(line)))
            tried = (self._longest(these, line, place, held) for place, these in opened if these)
            found = next(filter(None, tried), None)
            if not found:
                break
            rule, best = found
            made_line.append(line[position : best.start()])
            made.extend(elements[position : best.start()])
            made_line.append(self._signature(rule))
            made.append(self._node(rule, best, elements))
            position = best.end()
        made_line.append(line[position:])
        made.extend(elements[position:])
        return "".join(made_line), made

    def _longest(
        self, rules: Sequence[Rule], line: str, place: int, held: frozenset[str]
    ) -> tuple[Rule, re.Match[str]] | None:
        best: tuple[Rule, re.Match[str]] | None = None
        for rule in rules:
            found = rule.match(line, place, held)
            if found and found.end() > place and (best is None or found.end() > best[1].end()):
                best = (rule, found)
        return best

    def _signature(self, rule: Rule) -> str:
        return self.lexicon.signature_of(frozenset(rule.gives)) if rule.gives else OUTSIDE

    @staticmethod
    def _node(rule: Rule, found: re.Match[str], elements: Sequence[Capture]) -> Node:
        captures: list[tuple[str, Capture]] = []
        for group in found.re.groupindex:
            low, high = found.span(group)
            if low < 0:
                continue
            name = capture_name(group)
            if high - low == 1:
                captures.append((name, elements[low]))
            else:
                captures.append((name, (_start(elements[low]), _end(elements[high - 1]))))
        first, last = elements[found.start()], elements[found.end() - 1]
        return Node(rule, _start(first), _end(last), tuple(captures))


def _start(element: Capture) -> int:
    return element.start if isinstance(element, Node) else element[0]


def _end(element: Capture) -> int:
    return element.end if isinstance(element, Node) else element[1]
