"""The vocabulary that every language has without a file of ours: from CLDR (Babel) and dateparser's data.

Both are data, not programs: names of months and weekdays with their inflected forms, "yesterday" to "next
year", "3 days ago", and the order in which a language writes a date. They are brought into the shape of a
language file and joined to the rules of ``base.toml``. Nothing here parses a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from itertools import product
from typing import Any

from timeline import languages
from timeline.letters import HANGUL, WITHOUT_SPACES

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = ("second", "minute", "hour", "day", "week", "month", "year")
_FULL = 0.8  # of the length of the whole name; a shorter form is an abbreviation and needs a number beside it
Frames = Mapping[tuple[str, str], int]
_SKELETONS = ("MMMMd", "MMMd", "yMMMM", "yMMM", "MMMMEd", "y", "d")
_FIELDS = {"d": "<day>", "M": "<mon>", "L": "<mon>", "y": "<yr>", "u": "<yr>", "E": "<wday>", "c": "<wday>"}
_FIELD = re.compile(r"'(?P<quoted>[^']*)'|(?P<field>([A-Za-z])\3*)|(?P<literal>[^A-Za-z']+)")
_COUNT = re.compile(r"\(\\d[^)]*\)")
_ALTERNATIVES = re.compile(
    r"(?P<before>[^\W\d_]*)\((?P<choices>[^\W\d_]+(?:\|[^\W\d_]+)*)\)|(?P<word>[^\W\d_]+)"
)
_UNSPACED = f"[{WITHOUT_SPACES}{HANGUL}]"  # compiled when asked for: our own files need it not


@cache
def dates(language: str) -> dict[str, Any]:
    """The words and rules for dates in a language: our file, the base vocabulary, or both (``base = true``).

    A language that neither CLDR nor dateparser knows has the dates that need no words: 2024-06-24.
    LanguageError if our file is wrong.
    """
    own = languages.load("dates", language) if languages.has("dates", language) else {"base": True}
    return joined(vocabulary(language), own) if own.get("base") else own


def vocabulary(language: str) -> dict[str, Any]:
    """The base vocabulary of a language in the shape of a language file."""
    data = languages.read("base")
    spoken = list(_spoken(language))
    locales = list(_locales(language))
    words = data["words"]
    words["month"], words["month_short"] = _names(spoken, _MONTHS, locales, "months")
    words["weekday"], words["weekday_short"] = _names(spoken, _WEEKDAYS, locales, "days")
    words["unit"] = {form: unit for unit in _UNITS for form in _forms(spoken, unit)}
    words["unit_year"] = dict.fromkeys(_forms(spoken, "year"), "year")
    words["number_word"] = dict(_numbers(spoken))
    now = [form for form in _relative(spoken, "second").get(0, ()) if form not in words["unit"]]
    words["present"] = dict.fromkeys(now, "PRESENT_REF")
    for unit in ("day", "week", "month", "year"):
        words[f"relative_{unit}"] = _unambiguous(_relative(spoken, unit))
    frames = _frames(spoken)
    data["rule"] += [*_date_rules(locales, frames), *_counted_rules(frames), _slashed_rule(spoken)]
    return data


def joined(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The base with a language's own file: its words added to each table, its rules first and by name."""
    words = {name: dict(entries) for name, entries in base["words"].items()}
    for name, entries in own.get("words", {}).items():
        words[name] = words.get(name, {}) | entries
    rules = own.get("rule", [])
    named = {rule["name"] for rule in rules}
    return {
        **base,
        **own,
        "words": words,
        "shapes": base["shapes"] | own.get("shapes", {}),
        "rule": [*rules, *(rule for rule in base["rule"] if rule["name"] not in named)],
    }


# ------------------------------------------------------------------ where the words come from


def _spoken(language: str) -> Iterator[dict[str, Any]]:
    """dateparser's data of a language, one for each script that it is written in."""
    # Imported here: dateparser takes a third of a second, and languages with a file of ours need none of it.
    from dateparser.data.languages_info import language_locale_dict

    for name in sorted(language_locale_dict):
        if name.partition("-")[0] == language:
            yield import_module(f"dateparser.data.date_translation_data.{name}").info


def _locales(language: str) -> Iterator[Any]:
    """CLDR's data of a language (none for a code that CLDR does not have)."""
    from babel import Locale, UnknownLocaleError

    try:
        yield Locale.parse(language)
    except (UnknownLocaleError, ValueError, TypeError):
        return


def _forms(spoken: Iterable[dict[str, Any]], name: str) -> list[str]:
    """The forms of a word; a single letter of an alphabet is no word."""
    forms = {form.lower().rstrip(".") for info in spoken for form in info.get(name, ())}
    return sorted(form for form in forms if len(form) > 1 or re.match(_UNSPACED, form))


def _names(
    spoken: list[dict[str, Any]], names: Iterable[str], locales: list[Any], field: str
) -> tuple[dict[str, int], dict[str, int]]:
    """The names of months or weekdays by number: whole ones, and abbreviations."""
    whole: dict[str, int] = {}
    short: dict[str, int] = {}
    for number, name in enumerate(names, 1):
        wide = [_wide(locale, field, number) for locale in locales]
        forms = {*_forms(spoken, name), *wide}
        least = _FULL * min(map(len, wide or forms or [""]))
        for form in sorted(form for form in forms if len(form) > 1):
            is_whole = len(form) >= least or re.match(_UNSPACED, form)
            (whole if is_whole else short).setdefault(form, number)
    return whole, short


def _wide(locale: Any, field: str, number: int) -> str:
    # Not the stand-alone names: Babel 2.18 answers with those of another language that was asked for before.
    # dateparser's data has them.
    return str(getattr(locale, field)["format"]["wide"][number if field == "months" else number - 1]).lower()


def _relative(spoken: Iterable[dict[str, Any]], unit: str) -> dict[int, list[str]]:
    """Words such as "yesterday" and "next week" by how many units they lie from now."""
    found: dict[int, list[str]] = {}
    for info in spoken:
        for key, forms in info.get("relative-type", {}).items():
            if numbers := re.fullmatch(rf"(?:(\d+) {unit} ago|in (\d+) {unit})", key):
                shift = -int(numbers[1]) if numbers[1] else int(numbers[2])
                found.setdefault(shift, []).extend(
                    form.lower() for form in forms if len(form) > 1 or shift == 0
                )
    return found


def _unambiguous(by_shift: dict[int, list[str]]) -> dict[str, int]:
    """Form → shift, without words that point both ways (Hindi: one word for yesterday and tomorrow)."""
    shifts: dict[str, set[int]] = {}
    for shift, forms in by_shift.items():
        for form in forms:
            shifts.setdefault(form, set()).add(shift)
    return {form: each.pop() for form, each in shifts.items() if len(each) == 1}


def _numbers(spoken: Iterable[dict[str, Any]]) -> Iterator[tuple[str, int]]:
    """Number words, where dateparser writes them out ("тр(и|ёх)" for 3)."""
    for info in spoken:
        for pattern, value in (pair for entry in info.get("simplifications", ()) for pair in entry.items()):
            found = _ALTERNATIVES.fullmatch(pattern)
            if found and value.isdecimal():
                for choice in (found["choices"] or "").split("|"):
                    yield found["word"] or found["before"] + choice, int(value)


# ------------------------------------------------------------------ rules


def _date_rules(locales: Iterable[Any], frames: Frames) -> Iterator[dict[str, Any]]:
    """Rules from the patterns in which CLDR writes dates ("d 'de' MMMM 'de' y", "y年M月d日")."""
    seen: set[str] = set()
    for locale in locales:
        patterns = {f"date-{name}": locale.date_formats[name].pattern for name in ("full", "long", "medium")}
        skeletons = locale.datetime_skeletons
        patterns |= {name: str(skeletons[name].pattern) for name in _SKELETONS if name in skeletons}
        for name, pattern in patterns.items():
            compiled = _compiled(pattern)
            if compiled and compiled not in seen:
                seen.add(compiled)
                yield _date_rule(f"cldr-{name}", compiled, frames)


def _date_rule(name: str, pattern: str, frames: Frames) -> dict[str, Any]:
    rule = {"stage": "calendar", "name": name, "pattern": pattern, "op": "date"}
    if "<mon>" in pattern or "<yr>" in pattern:
        if "<day>" in pattern and "<mon>" in pattern:
            rule["pattern"] = pattern.replace(
                "<yr>", "(<yr>|<year:year_early> (?! {counted}|{unit}))"
            )  # with its day, 1066 is a year
        grain = "date_day" if "<day>" in pattern else "date_month" if "<mon>" in pattern else "date_year"
        return rule | {"gives": ["date", grain]}
    # The day alone (3日) is also the length of time in "3日前".
    after = "|".join(sorted({_literal(after) for _, after in frames if after}))
    return rule | {"pattern": f"{pattern} (?! {after})", "gives": ["date", "date_day"], "op": "range_day"}


def _compiled(pattern: str) -> str:
    """A CLDR date pattern in the pattern language of our rules, "" for one that is of no use.

    A month in digits with a word after it (6月) is a name of a month. Words of an alphabet and marks between
    the parts may be missing; the words of languages without spaces may not.
    """
    pattern = re.sub(r"(?<!M)M{1,2}(?!M)(?=[\u3040-\u9fff\uac00-\ud7af])\S", "MMMM", pattern)
    parts: list[str] = []
    for piece in _FIELD.finditer(pattern):
        field = piece["field"]
        if field is None:
            parts.append(_between(piece["quoted"] if piece["quoted"] is not None else piece["literal"]))
        elif field[0] in _FIELDS and not (field[0] in "ML" and len(field) < 3):
            parts.append(_FIELDS[field[0]])
        else:
            return ""
    text = re.sub(r" \(('[^']*' ?)+\)\?$", "", " ".join(filter(None, parts)))
    # The weekday may be missing, and with it the comma that sets it off.
    text = re.sub(r"<wday>( (?:\([^)]*\)\?))?(?= <)", r"(<wday>\1)?", text)
    text = re.sub(r"((?: \([^)]*\)\?)?) <wday>$", r" (\1 <wday>)?", text)
    return "" if text in ("<yr>", "<day>", "") else text


def _between(text: str) -> str:
    literal = _literal(text)
    return literal if not literal or re.search(_UNSPACED, text) else f"({literal})?"


def _frames(spoken: Iterable[dict[str, Any]]) -> Frames:
    """What stands before and after "3 days" where it says that they are over (-1) or to come (1)."""
    frames: dict[tuple[str, str], int] = {}
    for info, unit in product(spoken, _UNITS):
        for key, sign in ((f"\\1 {unit} ago", -1), (f"in \\1 {unit}", 1)):
            for pattern in info.get("relative-type-regex", {}).get(key, ()):
                if frame := _frame(pattern, info.get(unit, ())):
                    frames.setdefault(frame, sign)
    return dict(sorted(frames.items()))


def _counted_rules(frames: Frames) -> Iterator[dict[str, Any]]:
    """Rules for "3 days ago" and "in 3 days"."""
    for number, ((before, after), sign) in enumerate(frames.items(), 1):
        yield {
            "stage": "relation",
            "name": f"counted-{'ago' if sign < 0 else 'ahead'}-{number}",
            "pattern": f"{_literal(before)} <duration_bare> {_literal(after)}",
            "gives": "date",
            "op": "ago",
            "with": {"sign": sign},
        }


def _frame(pattern: str, units: Iterable[str]) -> tuple[str, str] | None:
    """What stands before the number and after its unit in "il y a (…) jours"; None where nothing does."""
    before, *rest = _COUNT.split(pattern)
    if len(rest) != 1:
        return None
    after = rest[0].strip()
    for form in sorted(units, key=len, reverse=True):
        tail = after[len(form) :]
        if after.startswith(form) and not (tail[:1].isalpha() and not re.match(_UNSPACED, tail)):
            frame = before.strip(), tail.strip()
            return frame if any(frame) else None
    return None


def _slashed_rule(spoken: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The rule for 24/06/2024, in the order that the language writes it; day first where nothing says."""
    month_first = any(info.get("date_order") == "MDY" for info in spoken)
    return {
        "stage": "calendar",
        "name": "slashed-date",
        "pattern": "<slashed>",
        "gives": ["date", "date_day"],
        "op": "slashed",
        "with": {"order": "month-first" if month_first else "day-first"},
    }


def _literal(text: str) -> str:
    """Words and marks of a text as literals of the pattern language."""
    pieces = (piece.strip() for piece in text.split("'"))
    return " ''' ".join(f"'{piece}'" if piece else "" for piece in pieces).strip()
