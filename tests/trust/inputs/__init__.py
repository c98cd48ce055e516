"""Hostile and broken inputs by kind, each with what must come of it. ``cases`` gathers them."""

from __future__ import annotations

import importlib
import pkgutil

from tests.trust.inputs.case import Case


def cases() -> list[Case]:
    """Every case of every module of this folder."""
    modules = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found = (importlib.import_module(f"{__name__}.{name}") for name in modules)
    return [each for module in found for each in getattr(module, "CASES", ())]
