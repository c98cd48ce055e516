"""The one boundary to the libraries that parse: whatever damaged bytes make them raise refuses the input."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from timeline.errors import InputError

_TOLD = 200


@contextmanager
def parsing(input: str, code: str, what: str) -> Iterator[None]:
    """Turn what a library raises into an InputError of this code; ``what`` is the thing that it reads.

    Only calls of libraries stand within: a fault of ours has to stay one. Memory that runs out is told by
    whoever bounds it.
    """
    try:
        yield
    except (InputError, MemoryError):
        raise
    except RecursionError:
        raise InputError(input, "too-deep", f"{what} is nested too deeply") from None
    except Exception as error:
        told = f"{type(error).__name__}: {error}"[:_TOLD]
        raise InputError(input, code, f"{what} is damaged: {told}") from None
