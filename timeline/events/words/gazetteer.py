"""Names that are known beforehand: the world's territories and large cities, given names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from timeline import languages

Gender = Literal["woman", "man", "either"]

_UNIONS = frozenset({"EU", "EZ", "UN", "ZZ", "001"})
"""Codes among CLDR's territories that are unions of states, the world, or nowhere."""
_NOWHERE = ("Antarctica/", "Etc/")


@lru_cache(maxsize=16)
def territories(language: str) -> frozenset[str]:
    """Continents, countries and cities of the time zones, as the Unicode CLDR has them in a language."""
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    countries = {name for code, name in locale.territories.items() if code not in _UNIONS}
    zones = get_global("zone_territories")
    named = {zone: data["city"] for zone, data in locale.time_zones.items() if "city" in data}
    inhabited = [zone for zone in zones if not zone.startswith(_NOWHERE)]
    cities = {str(named.get(zone) or zone.rpartition("/")[2].replace("_", " ")) for zone in inhabited}
    return frozenset(countries | cities)


@lru_cache(maxsize=1)
def given_names() -> Mapping[str, Gender]:
    """Given names, and to whom they are given."""
    data = languages.read("given")
    genders: tuple[tuple[Gender, str], ...] = (("woman", "women"), ("man", "men"), ("either", "either"))
    return {name: gender for gender, key in genders for name in data[key].split()}


def gender_of(name: str) -> Gender:
    """Whether a person is a man or a woman, by the given name; "either" where that says nothing."""
    first, space, _ = name.partition(" ")
    return given_names().get(first.partition("-")[0], "either") if space else "either"
