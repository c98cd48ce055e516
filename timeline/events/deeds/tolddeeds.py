"""All the deeds that a line tells, whether its verb or another word of it tells them."""

from __future__ import annotations

from timeline.events.deeds.rows import phrases_of, rows, several_words, stemmer
from timeline.events.deeds.wordform import tokens
from timeline.events.words.lexicon import Lexicon, phrase_at, phrase_from


def deeds_told(title: str, verb: frozenset[str], words: Lexicon) -> frozenset[str]:
    """Return the rows of the deeds in a line whose main verb tells the deeds ``verb``: of "touched down" that
    of landings, and not that of "down"; of "the trial opened" no opening.
    """
    said = _told(title, verb, words)
    stem, known, phrases = stemmer(words.language), rows(words), several_words(words)
    found: list[str] = []
    at = 0
    while at < len(said):
        if length := phrase_at(said, at, phrases):
            found += phrases_of(words)[" ".join(said[at : at + length])]
            at += length
        else:
            row = known.get(stem(said[at]), ())
            if said[at] not in words.actions.begun or not verb.isdisjoint(row):
                found += row
            at += 1
    return frozenset(found)


def _told(title: str, verb: frozenset[str], words: Lexicon) -> list[str]:
    """The words of a line, without those of what went before or came next: "grounded its jets after one had
    crashed" tells no crash, nor does "resumed within hours of the crash", though "nine died after the ferry
    had sunk" tells of the sinking; nor of what was refused.
    """
    said = tokens(title)
    refused = phrase_from(said, 1, len(said), words.actions.refusals)
    said = said[: refused + 1] if refused > 0 else said
    if not verb or not verb.isdisjoint(words.actions.outcomes):
        return said
    parting = words.dates.after_words | words.dates.before_words | words.actions.within
    end = next((at for at, word in enumerate(said) if word in parting), len(said))
    return said[:end] if end else said
