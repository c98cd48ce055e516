"""The deeds that a noun phrase names: "a rocket attack on the port", "received a doping ban"."""

from __future__ import annotations

from timeline.events.clauses.clause import Span
from timeline.events.clauses.tagging.tags import ADVERB, GERUND, NAME, NOMINAL, PREPOSITION
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.deeds.rows import phrases_of, rows, several_words, stemmer
from timeline.events.words.lexicon import Lexicon, phrase_at


def held(sentence: Sentence, verb: int, words: Lexicon) -> frozenset[str]:
    """The deeds of what a general verb does: "will hold a strike over pay", "handed | down a verdict",
    "got a year in jail".
    """
    while sentence.tags[verb + 1 : verb + 2] == [ADVERB]:
        verb += 1
    end = _object_end(sentence, verb)
    several = several_words(words)
    for at in range(verb + 1, min(end + 1, len(sentence.lowers))):
        if length := phrase_at(sentence.lowers, at, several):
            return frozenset(phrases_of(words)[" ".join(sentence.lowers[at : at + length])])
    return named_deeds(sentence, (verb + 1, end), words)


def made_by(sentence: Sentence, verb: int, words: Lexicon) -> frozenset[str]:
    """The rows of what somebody begins or orders: "opened a criminal inquiry", "ordered his release"."""
    stem, deeds = stemmer(words.language), rows(words)
    said = sentence.lowers[verb + 1 : _object_end(sentence, verb)]
    return frozenset(deeds.get(stem(said[-1]), ())) if said else frozenset()


def _object_end(sentence: Sentence, verb: int) -> int:
    """Where the words of what stands behind a verb end: "received a doping ban | on Monday"."""
    at = verb + 1
    while at < len(sentence.tags) and (sentence.tags[at] in NOMINAL or sentence.tags[at] == GERUND):
        at += 1
    return at


def named_deeds(sentence: Sentence, noun: Span, words: Lexicon) -> frozenset[str]:
    """The deeds that a noun phrase names before its first preposition: "a rocket attack on the port", but
    not "Fire Chief Orrel".
    """
    stem, deeds, nouns = stemmer(words.language), rows(words), words.actions.event_nouns
    end = next((at for at in range(*noun) if sentence.tags[at] == PREPOSITION), noun[1])
    named = [
        lower
        for at, lower in enumerate(sentence.lowers[noun[0] : end], noun[0])
        if lower in nouns and not (at + 1 < end and _is_in_name(sentence, at))
    ]
    return frozenset(row for lower in named for row in deeds.get(stem(lower), (stem(lower),)))


def _is_in_name(sentence: Sentence, at: int) -> bool:
    """Tell the "Fire" of "Fire Chief Orrel", which goes on as a name, from that of "the Tarn Fire"."""
    return sentence.tags[at + 1] == NAME and (at == 0 or sentence.tags[at] == NAME)
