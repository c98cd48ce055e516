"""Telling without a grammar: in a language that we have no words of telling for, a sentence with a date is a
report as it stands.

Nothing is cut out of it. Who says so, and what is denied or planned, is told where a file of the language has
the few words for that (``plainsaid.py``); else nobody says it, and it counts as happened.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.calendar import day_number, is_before
from timeline.events.clauses.tagging.tags import PUNCTUATION
from timeline.events.clauses.tagging.tokens import Sentence
from timeline.events.lines.whole import whole_line
from timeline.events.nights import last_number
from timeline.events.telling.dates.publication import publication_day
from timeline.events.telling.layout.page import UNDATED, Page
from timeline.events.telling.plainsaid import is_arranged, said_in
from timeline.events.words.lexicon import Lexicon
from timeline.model import Report, Resolution, When

_SHORTEST = 10  # characters of a sentence that tells something without a date


def tell_plainly(page: Page, words: Lexicon) -> list[Report]:
    """Return a report for each date of each sentence, one on the day of publication for a sentence without.

    A sentence whose date cannot be put on the calendar gives a report without one. ``words`` are those that
    say who speaks; there may be none.
    """
    published = publication_day(page.article)
    reports: list[Report] = []
    for index, sentence in enumerate(page.sentences):
        told = [
            _report(page, words, index, each, published) for each in page.resolutions[index] if _dates(each)
        ]
        if _says_more(page, index):
            reports += _without_repeats(_without_wider(told))
        if not told and not page.resolutions[index] and published is not None and _is_whole(page, sentence):
            why = f"no date of its own; the day of publication, {published.text}"
            reports.append(_made(page, words, index, published, why))
    return reports


def _dates(resolution: Resolution) -> bool:
    if resolution.dates == "anchor" or resolution.ends_range or resolution.type not in ("DATE", "TIME"):
        return False
    return resolution.when is not None or resolution.unresolved in UNDATED


def _report(page: Page, words: Lexicon, index: int, resolution: Resolution, published: When | None) -> Report:
    """The report of a date, which with the one that ends its range is one ("del 23 al 27 de junio")."""
    phrase = resolution.expression.start, resolution.expression.end
    when = resolution.range or resolution.when
    made = _made(page, words, index, when, resolution.why, phrase)
    ahead = when is not None and published is not None and is_before(published, when)
    token = page.sentences[index].token_at(phrase[0])
    if ahead or is_arranged(page.sentences[index], token, words):
        return replace(made, status="denied" if made.status == "denied" else "planned")
    return made


def _made(
    page: Page,
    words: Lexicon,
    index: int,
    when: When | None,
    why: str,
    phrase: tuple[int, int] | None = None,
) -> Report:
    sentence = page.sentences[index]
    quote = page.article.text[sentence.start : sentence.end]
    mentions = page.names.mentions(index)
    said = said_in(page.article.text, sentence, words)
    return Report(
        article=page.article.id,
        start=sentence.start,
        end=sentence.end,
        quote=quote,
        title=whole_line(quote, words.line.longest),
        status=said.status if said else "happened",
        said_by=said.by if said else "",
        text=" ".join(quote.split()),
        when=when,
        why=why,
        actors=tuple(dict.fromkeys(each.name for each in mentions if each.kind != "place")),
        places=tuple(dict.fromkeys(each.name for each in mentions if each.kind == "place")),
        phrase=phrase,
        ground="phrase" if phrase else "published",
    )


def _without_repeats(told: list[Report]) -> list[Report]:
    """One report for each stretch of time: "on Monday, 24 June" is one."""
    seen: dict[tuple[str, str] | None, Report] = {}
    for report in told:
        when = report.when
        seen.setdefault((when.first_day, when.last_day) if when else None, report)
    return list(seen.values())


def _without_wider(told: list[Report]) -> list[Report]:
    """Leave out a part of a day that holds the time of another: "vers 2h40, dans la nuit de mercredi"."""
    times = [each.when for each in told if each.when is not None and each.when.grain == "minute"]
    return [each for each in told if not any(_holds(each.when, time) for time in times)]


def _holds(when: When | None, time: When) -> bool:
    if when is None or when.grain not in ("daypart", "day"):
        return False
    return day_number(when.earliest) <= day_number(time.earliest) <= last_number(when)


def _says_more(page: Page, index: int) -> bool:
    """Tell a sentence with a date from a line that is a date, or figures, and nothing else."""
    sentence, text = page.sentences[index], page.article.text
    place, rest = sentence.start, ""
    for each in page.resolutions[index]:
        rest += text[place : each.expression.start]
        place = each.expression.end
    return any(map(str.isalpha, rest + text[place : sentence.end]))


def _is_whole(page: Page, sentence: Sentence) -> bool:
    """Tell a sentence from a heading that was not marked as one: it ends like one."""
    if page.has_only_titles:
        return True
    long_enough = sentence.end - sentence.start >= _SHORTEST
    ends = bool(sentence.tags) and sentence.tags[-1] == PUNCTUATION and sentence.texts[-1] != ":"
    return long_enough and ends  # a colon ends what leads to a list ("Share this:")
