"""When an article was published: what it states, on what ground, and what contradicts it."""

from timeline.read.published.choose import Dating, choose, given

__all__ = ["Dating", "choose", "given"]
