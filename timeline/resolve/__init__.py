"""Resolve temporal expressions: each meaning on the calendar, with the reason in words."""

from __future__ import annotations

from timeline.resolve.infer import infer
from timeline.resolve.interval import resolve

__all__ = ["infer", "resolve"]
