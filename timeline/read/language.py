"""Which language a text is in: as declared, by its small words, by py3langid, or else by its script."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any

from timeline import languages

_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?$", re.S)
_LONG_CODE = 3  # letters
_LOOKED_AT = 3000
_ENOUGH = 20
_SMALL_WORDS = 0.12  # share of a text's words that shows its language
_LEAST_WORDS = 2
_OTHERS = 0.25  # as many of another language's, of these, leave it open
_MARKS = ".,;:!?\"'“”‘’„()"
_LONGEST_WORD = 60  # longer ones are addresses, data or attacks, in no language


def code(declared: str) -> str:
    """The ISO 639 code of a declared language, the short one if there is one: "en" of "en-US" and of "eng";
    "" where it is none.
    """
    match = _CODE.match(declared.strip())
    found = match.group(1).lower() if match else ""
    return _short(found) if len(found) == _LONG_CODE else found


@cache
def _short(code: str) -> str:
    """The code of two letters for one of three, as CLDR knows them; the same where there is none."""
    from babel.core import get_global

    return str(get_global("language_aliases").get(code, code)).partition("_")[0]


def detect(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``; by its script where it is short, "" without letters."""
    letters: list[str] = []
    for sample in _samples(text):
        letters = list(islice(filter(str.isalpha, sample), _ENOUGH))
        if len(letters) == _ENOUGH:
            return _by_small_words(sample) or _by_model(sample) or _by_script(letters)
    return _by_script(letters)


def _samples(text: str) -> Iterator[str]:
    """Words from the beginning of a text; where they are too few, from its end, then its end as it stands."""
    for stretch in (text[: 2 * _LOOKED_AT], text[-2 * _LOOKED_AT :]):
        yield " ".join(word for word in stretch.split() if len(word) <= _LONGEST_WORD)[:_LOOKED_AT]
    yield text[-_LOOKED_AT:]


def _by_small_words(sample: str) -> str:
    """The language whose small words the text is full of, and no other's; "" where that is not plain.

    It spares most texts py3langid, whose model takes long to load.
    """
    words = [word.strip(_MARKS) for word in sample.lower().split()]
    found = {
        language: sum(map(small.__contains__, words)) for language, small in _data()["small_words"].items()
    }
    best, second, *_ = sorted(found, key=lambda language: -found[language])
    many = found[best] >= max(_LEAST_WORDS, _SMALL_WORDS * len(words))
    return best if many and found[second] <= _OTHERS * found[best] else ""


def _by_model(sample: str) -> str:
    """What py3langid says; "" where it has no room for the temporary file that it unpacks its model into."""
    try:
        return str(_identifier().classify(sample)[0])
    except OSError:
        return ""


def _by_script(letters: list[str]) -> str:
    """The language that most letters are written in; letters of its own tell it from the script's first."""
    data = _data()
    names = (unicodedata.name(char, "").partition(" ")[0] for char in letters)
    found = Counter(
        data["letters"].get(char) or data["scripts"].get(name, "")
        for char, name in zip(letters, names, strict=True)
    )
    for language, shared in data["shares"].items():
        if found[language]:
            found[language] += found.pop(shared, 0)
    return str(found.most_common(1)[0][0]) if letters else ""


@cache
def _data() -> dict[str, Any]:
    data = languages.read("detected")
    data["small_words"] = {language: frozenset(words) for language, words in data["small_words"].items()}
    return data


@cache
def _identifier() -> Any:
    # Imported here: the model takes a third of a second to load.
    import py3langid

    py3langid.set_languages(_data()["languages"])
    return py3langid
