"""The rows of deeds: words for one kind of deed, by their stems, so that two words for one deed meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from timeline.events.words.lexicon import Lexicon, lexicon

SAYING = "say"
"""The row of deeds of verbs of saying."""
_KEPT = 1 << 15  # words of which the stem is kept, so that the reports that say one share it


@lru_cache(maxsize=16)
def phrases_of(words: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """From a deed of several words ("stepped down") to its rows."""
    found: dict[str, tuple[str, ...]] = {}
    for row in words.actions.same:
        for word in row:
            if " " in word:
                found[word] = (*found.get(word, ()), _name(row, words))
    return found


@lru_cache(maxsize=16)
def several_words(words: Lexicon) -> frozenset[str]:
    """Return the deeds of several words."""
    return frozenset(phrases_of(words))


def _name(row: tuple[str, ...], words: Lexicon) -> str:
    """What a row is called: by its first word, or as other languages call the same deed."""
    return words.actions.shared.get(row[0], row[0])


@lru_cache(maxsize=16)
def stemmer(language: str) -> Callable[[str], str]:
    """Return a function from a lower-case word to its stem (Snowball); the word itself where there is no
    stemmer, and where another word would have that stem: "fired" is of no fire.
    """
    import Stemmer
    from babel import Locale, UnknownLocaleError

    try:
        name = (Locale.parse(language).get_language_name("en") or "").lower()
    except (UnknownLocaleError, ValueError):
        name = ""
    if name not in Stemmer.algorithms():
        return str
    stem, apart = Stemmer.Stemmer(name).stemWord, lexicon(language).actions.unstemmed
    return lru_cache(maxsize=_KEPT)(lambda word: word if word in apart else stem(word))


@lru_cache(maxsize=16)
def rows(words: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """From a stem to the rows of deeds it belongs to, by their names."""
    stem = stemmer(words.language)
    found: dict[str, tuple[str, ...]] = {}
    for row in words.actions.same:
        name = _name(row, words)
        for word in row:
            if " " not in word and word not in words.actions.light:
                known = found.get(stem(word), ())
                found[stem(word)] = known if name in known else (*known, name)
    return found


@lru_cache(maxsize=16)
def row_names(language: str) -> frozenset[str]:
    """The names of all rows of deeds; what a line did that is none of them is the stem of a verb."""
    return frozenset(name for names in rows(lexicon(language)).values() for name in names)


@lru_cache(maxsize=16)
def answers(language: str) -> frozenset[str]:
    """The rows of what answers another deed: "appealed against the verdict", "the strike was cancelled"."""
    return lexicon(language).actions.answers


@lru_cache(maxsize=16)
def asks(language: str) -> frozenset[str]:
    """The rows of what asks for another deed: "called on the mayor to resign"."""
    return lexicon(language).actions.asks


@lru_cache(maxsize=16)
def everyday(language: str) -> frozenset[str]:
    """The rows of what many do on one day, saying something among them."""
    return lexicon(language).actions.everyday | {SAYING}


@lru_cache(maxsize=16)
def vague(language: str) -> frozenset[str]:
    """The rows of verbs that leave open what was done."""
    words = lexicon(language)
    stems = map(stemmer(words.language), words.actions.vague)
    return frozenset(row for stem in stems for row in rows(words).get(stem, (stem,)))


@lru_cache(maxsize=16)
def words_for(row: str, language: str) -> frozenset[str]:
    """The stems of a row of deeds, and the row as lines hold it."""
    return frozenset({f"={row}", *(stem for stem, known in rows(lexicon(language)).items() if row in known)})
