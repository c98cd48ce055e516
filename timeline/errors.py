"""Every error that this project raises on purpose.

TimelineError
├── InputError     an input cannot be read; carries a reason code (becomes a Refusal)
├── LanguageError  a language file is wrong; names the file and the rule
├── OutputError    an output cannot be written; names the path
└── UsageError     a call or a command line makes no sense; says what would
"""

from __future__ import annotations


class TimelineError(Exception):
    """The root: what is wrong, where, and what to do, in one sentence without a traceback."""


class InputError(TimelineError):
    """An input that cannot be read. ``code`` is a stable word for programs, e.g. "bad-json"."""

    def __init__(self, input: str, code: str, reason: str) -> None:
        super().__init__(f"{input}: {reason} [{code}]")
        self.input = input
        self.code = code
        self.reason = reason

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str, str]]:
        """How it goes from one process to another: as what it was made of."""
        return InputError, (self.input, self.code, self.reason)


class LanguageError(TimelineError):
    """A language file that does not load: names the file, the rule and what is wrong with it."""


class OutputError(TimelineError):
    """An output that cannot be written: names the path and the reason. ``code`` is always "output"."""


class UsageError(TimelineError):
    """A call that makes no sense, e.g. an unknown format: says which are known."""
