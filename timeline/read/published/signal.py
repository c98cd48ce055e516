"""A signal: one place that states when an article was published, or modified."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.absolute import Stated


@dataclass(frozen=True, slots=True)
class Signal:
    """A date that some place states.

    ``kind`` is the name of the ground in trust.toml ("json-ld", "meta:article:published_time" …),
    ``place`` says for the reader where it stands, ``text`` is what stands there, ``distance`` how far
    from the headline (0 for what has no place in the text).
    """

    kind: str
    place: str
    text: str
    stated: Stated
    modified: bool = False
    distance: int = 0

    @property
    def basis(self) -> str:
        """The basis of Published: the kind up to its first colon."""
        return self.kind.partition(":")[0]
