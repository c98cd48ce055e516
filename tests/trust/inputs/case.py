"""One hostile input: its bytes, and what must come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

DAY = "2021-03-14"
TEXT = "The mill at Ostrand burned down on 14 March 2021."
FALSE = "1999-05-04"  # the day of what must not be read
HIDDEN = "The vault at Bost was robbed on 4 May 1999."


@dataclass(frozen=True, slots=True)
class Case:
    """``told`` are codes that must be told; ``days`` those that events must have and ``never`` may not have
    (beginnings of ISO dates); ``articles`` how many there must be; ``shown`` what their texts must hold and
    ``lost`` what they may not.
    """

    name: str
    file: str
    data: bytes | Callable[[], bytes]
    told: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    never: tuple[str, ...] = (FALSE,)
    articles: int | None = None
    shown: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def bytes(self) -> bytes:
        """What the file holds."""
        return self.data if isinstance(self.data, bytes) else self.data()
