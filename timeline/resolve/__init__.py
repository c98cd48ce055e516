"""Resolve temporal expressions: each meaning on the calendar, with the reason in words."""

from __future__ import annotations

from timeline.resolve.publication.infer import infer
from timeline.resolve.publication.interval import resolve

__all__ = ["infer", "resolve"]
