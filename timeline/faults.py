"""A fault of ours in one article must not cost the reader the others."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TypeVar

from timeline.errors import InputError
from timeline.model import Article, Refusal

Result = TypeVar("Result")


def each(
    articles: Iterable[Article], step: Callable[[Article], Result], refused: list[Refusal]
) -> list[tuple[Article, Result]]:
    """Do a step for each article, and give the articles for which it succeeded, with the results.

    An article for which it fails is added to ``refused`` with the code "internal". In Python's development
    mode (``python -X dev``) the error is raised instead.
    """
    done = []
    for article in articles:
        try:
            done.append((article, step(article)))
        except Exception as error:
            refused.append(refusal(error, article.input or article.id))
    return done


def refusal(error: Exception, input: str) -> Refusal:
    """Why an input is not used: what an InputError says, else that it is a fault of ours ("internal").

    Such a fault is raised in Python's development mode.
    """
    if isinstance(error, InputError):
        return Refusal(error.input, error.code, error.reason)
    if sys.flags.dev_mode:
        raise error
    told = f"not used: a fault of ours, please report it: {type(error).__name__}: {error}"
    return Refusal(input, "internal", told)
