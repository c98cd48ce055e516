"""Named days of the year, by the rule that fixes them; the names in each language are in its language
file."""

from __future__ import annotations

from timeline.calendar import ImpossibleDateError, Period, day, days_in_month, from_ordinal, ordinal

_FIXED = {
    "new-year": (1, 1), "groundhog-day": (2, 2), "valentine": (2, 14), "st-patrick": (3, 17),
    "may-day": (5, 1),
    "independence-day-us": (7, 4), "bastille-day": (7, 14), "assumption": (8, 15), "german-unity": (10, 3),
    "halloween": (10, 31), "all-saints": (11, 1), "veterans-day-us": (11, 11), "nikolaus": (12, 6),
    "christmas-eve": (12, 24), "christmas": (12, 25), "boxing-day": (12, 26), "new-years-eve": (12, 31),
    "epiphany": (1, 6), "earth-day": (4, 22),
    "april-fools": (4, 1), "all-souls": (11, 2), "st-george": (4, 23),
    "st-andrew": (11, 30), "st-david": (3, 1), "burns-night": (1, 25), "canada-day": (7, 1),
    "australia-day": (1, 26), "cinco-de-mayo": (5, 5), "flag-day-us": (6, 14),
    "anzac-day": (4, 25), "juneteenth-us": (6, 19), "bonfire-night": (11, 5), "armistice-day": (11, 11),
}  # fmt: skip
# (month, ISO weekday, which of that weekday; -1 is the last)
_WEEKDAYS = {
    "mlk-day-us": (1, 1, 3), "presidents-day-us": (2, 1, 3), "memorial-day-us": (5, 1, -1),
    "labor-day-us": (9, 1, 1),
    "mothers-day-us": (5, 7, 2), "fathers-day": (6, 7, 3),
    "columbus-day-us": (10, 1, 2), "thanksgiving": (11, 4, 4),
    "remembrance-sunday": (11, 7, 2),
}  # fmt: skip
_FROM_EASTER = {
    "carnival-monday": -48, "shrove-tuesday": -47, "ash-wednesday": -46, "mothering-sunday": -21,
    "palm-sunday": -7, "maundy-thursday": -3, "good-friday": -2, "holy-saturday": -1,
    "easter": 0, "easter-monday": 1, "ascension": 39, "pentecost": 49, "whit-monday": 50,
    "corpus-christi": 60,
}  # fmt: skip
# Month and day, by the year of an American election.
_SUPER_TUESDAYS = {
    1988: (3, 8), 1992: (3, 10), 1996: (3, 12), 2000: (3, 7), 2004: (3, 2), 2008: (2, 5), 2012: (3, 6),
    2016: (3, 1), 2020: (3, 3), 2024: (3, 5),
}  # fmt: skip
_AFTER_THANKSGIVING = {"black-friday": 1, "cyber-monday": 4}
_SHOPPING_SINCE = 1961  # "Black Friday" of years before is another day


def holiday(name: str, year: int) -> Period:
    """The day on which a holiday falls in a year; KeyError for a name that is not known."""
    if name in _FIXED:
        return day(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return from_ordinal(_easter(year) + _FROM_EASTER[name])
    if name == "election-day-us":
        # The Tuesday after the first Monday of November (2 U.S.C. § 7).
        return from_ordinal(_nth_weekday(year, 11, 1, 1) + 1)
    if name in _AFTER_THANKSGIVING:
        if year < _SHOPPING_SINCE:
            raise ImpossibleDateError(f"{name} had another meaning in {year}")
        return from_ordinal(_nth_weekday(year, 11, 4, 4) + _AFTER_THANKSGIVING[name])
    if name == "super-tuesday-us":
        if year not in _SUPER_TUESDAYS:
            raise ImpossibleDateError(f"no Super Tuesday of {year} is known")
        return day(year, *_SUPER_TUESDAYS[year])
    if name == "inauguration-day-us":
        if year % 4 != 1:
            raise ImpossibleDateError(f"no president took office in {year}")
        return day(year, 1, 20)
    month, weekday, which = _WEEKDAYS[name]
    return from_ordinal(_nth_weekday(year, month, weekday, which))


def _nth_weekday(year: int, month: int, weekday: int, which: int) -> int:
    if which < 0:
        last = ordinal(year, month, days_in_month(year, month))
        return last - (last - weekday) % 7
    first = ordinal(year, month, 1)
    return first + (weekday - first) % 7 + 7 * (which - 1)


def _easter(year: int) -> int:
    """Ordinal of Easter Sunday (the anonymous Gregorian algorithm, Meeus 1991)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, skipped = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    quarter, remainder = divmod(rest, 4)
    offset = (32 + 2 * skipped + 2 * quarter - epact - remainder) % 7
    correction = (golden + 11 * epact + 22 * offset) // 451
    month, day_of_month = divmod(epact + offset - 7 * correction + 114, 31)
    return ordinal(year, month, day_of_month + 1)
