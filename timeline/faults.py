"""A fault of ours in one article must not cost the reader the others."""

from __future__ import annotations

import sys

from timeline.errors import InputError
from timeline.model import Refusal


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
