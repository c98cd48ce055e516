"""Lists of nouns where nouns have capitals: "nasser Keller, voller Straßen und kalter Häuser"."""

from __future__ import annotations

from timeline.events.clauses.tagging.tags import DETERMINER, NAME, NUMBER, WORD
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.words.lexicon import Lexicon

_ENTRY = 6  # tokens of an entry at most
_IN_ENTRY = frozenset({DETERMINER, NAME, NUMBER, WORD})


def end_of_list(sentence: Sentence, comma: int, words: Lexicon) -> int:
    """Return where the list ends whose first comma stands at ``comma``; 0 where there is none."""
    joints = words.clauses.coordinators & words.dates.joins
    at = comma
    while at < len(sentence.tags) and sentence.texts[at] == ",":
        at = _end_of_entry(sentence, at + 1)
        if not at:
            return 0
    joined = at < len(sentence.tags) and sentence.lowers[at] in joints
    return _end_of_entry(sentence, at + 1) if joined else 0


def is_capital(sentence: Sentence, at: int) -> bool:
    """Tell a noun or a name by its capital."""
    return sentence.tags[at] == NAME or (sentence.tags[at] == WORD and sentence.texts[at][0].isupper())


def _end_of_entry(sentence: Sentence, start: int) -> int:
    """Where "voller Straßen" or "das Amt" ends; 0 where no noun stands."""
    tags, end = sentence.tags, 0
    for at in range(start, min(start + _ENTRY, len(tags))):
        if tags[at] not in _IN_ENTRY:
            break
        if is_capital(sentence, at):
            end = at + 1
        elif end:
            break
    return end
