"""A second opinion on names: spaCy with whatever models the user has installed, asked only on request.

What a model says of a stretch of text counts as evidence beside the rules (``settle``): it knows names of the
real world that no rule can tell, and errs where the rules do not. Measured in docs/quality.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Protocol

from timeline.errors import UsageError
from timeline.events.names.mention import ORGANISATION, PERSON, PLACE, THING

Opinion = tuple[int, int, int]
"""A stretch of an article's text (its offsets), and which of KINDS it names."""

RULES = "rules"
_ANY = "spacy"
_KINDS = {
    "PERSON": PERSON, "PER": PERSON, "ORG": ORGANISATION, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE,
    "EVENT": THING, "PRODUCT": THING, "WORK_OF_ART": THING, "LAW": THING, "MISC": THING,
}  # fmt: skip
_NOT_NEEDED = ("tagger", "parser", "senter", "morphologizer", "attribute_ruler", "lemmatizer")
_SIZES = ("_trf", "_lg", "_md", "_sm")
_MANY_LANGUAGES = "xx"


class SecondOpinion(Protocol):
    """Whoever can say what stretches of an article name."""

    def knows(self, language: str) -> bool:
        """Whether it can say anything of texts in that language."""

    def __call__(self, text: str, language: str) -> Sequence[Opinion]:
        """What the stretches of a text in that language name, in order."""


@lru_cache(maxsize=4)
def second_opinion(names: str) -> SecondOpinion | None:
    """Return whom to ask besides the rules: nobody for "rules".

    "spacy" are the installed models of spaCy, each for the articles in its language; anything else is the
    name or the folder of one model. Raises UsageError where spaCy or the model is not installed.
    """
    return None if names == RULES else Models(names)


class Models:
    """Models of spaCy, loaded when the first article in their language comes."""

    def __init__(self, names: str) -> None:
        try:
            import spacy
        except ImportError:
            raise UsageError(
                f"names={names!r} needs spaCy, which is not installed: pip install 'newstimeline[nlp]', then "
                "a model for the language, such as: python -m spacy download en_core_web_sm"
            ) from None
        self._spacy: Any = spacy
        self._loaded: dict[str, Any] = {}
        self._installed: list[str] = sorted(spacy.util.get_installed_models(), key=_size)
        self._only = None if names == _ANY else self._load(names)
        if self._only is None and not self._installed:
            raise UsageError(
                "no model of spaCy is installed; get one, such as: python -m spacy download en_core_web_sm"
            )

    def __call__(self, text: str, language: str) -> Sequence[Opinion]:
        """What the model for that language says, nothing where there is none."""
        model = self._model(language)
        if model is None:
            return ()
        model.max_length = max(model.max_length, len(text) + 1)
        return [
            (each.start_char, each.end_char, _KINDS[each.label_])
            for each in model(text).ents
            if each.label_ in _KINDS
        ]

    def knows(self, language: str) -> bool:
        """Whether there is a model for that language."""
        return bool(self._fitting(language))

    def _model(self, language: str) -> Any:
        if language not in self._loaded:
            fitting = self._fitting(language)
            self._loaded[language] = self._only or self._load(fitting[0]) if fitting else None
        return self._loaded[language]

    def _fitting(self, language: str) -> list[str]:
        """The models for a language (BCP 47), then those for many languages."""
        wanted = (language.partition("-")[0].lower(), _MANY_LANGUAGES)
        models = [self._only.lang] if self._only is not None else self._installed
        return [name for code in wanted for name in models if name.partition("_")[0] == code]

    def _load(self, name: str) -> Any:
        try:
            return self._spacy.load(name, exclude=_NOT_NEEDED)
        except OSError:
            installed = ", ".join(self._installed) or "none"
            raise UsageError(
                f"{name!r} is neither an installed model of spaCy (installed: {installed}) nor the folder of "
                f"one; to install a model: python -m spacy download {name}"
            ) from None


def _size(name: str) -> tuple[int, str]:
    """The largest models of a language first."""
    return next((at for at, size in enumerate(_SIZES) if name.endswith(size)), len(_SIZES)), name
