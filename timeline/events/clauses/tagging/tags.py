"""The tags of tokens: those of a shallow chunker, not of a parser."""

from __future__ import annotations

PAST, PRESENT, WAS, IS, MODAL = "past", "present", "was", "is", "modal"
PARTICIPLE, GERUND = "participle", "gerund"
RELATIVE, THAT, ADVERBIAL, COORDINATOR = "relative", "that", "adverbial", "coordinator"
DETERMINER, PREPOSITION, PRONOUN, ADVERB, POSSESSIVE = "det", "prep", "pronoun", "adverb", "possessive"
NAME, NUMBER, WORD, PUNCTUATION, QUOTED, DATE = "name", "number", "word", "punct", "quoted", "date"

FINITE = frozenset({PAST, PRESENT, WAS, IS, MODAL})
"""Verbs that a clause stands with."""
NOMINAL = frozenset({NAME, NUMBER, WORD, DETERMINER, POSSESSIVE, QUOTED})
"""What noun phrases are made of."""
