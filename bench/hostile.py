"""How the time for one article grows with its text, on patterns of characters that invite bad cases.

    python -m bench.hostile [--sizes 4000 16000 64000] [--only WORD] [--language en]

For each pattern, the seconds of processor time that each stage takes at each size, and the growth exponent of
the whole between the first size and the last: 1 is linear, 2 is quadratic. Short runs are noisy; an exponent
counts where the last size takes longer than ``NOISE`` seconds. Ends with status 1 if one of those is above
``WORST``.
"""

from __future__ import annotations

import argparse
import io
import math
import time
from itertools import pairwise

from timeline.events import merge, tell
from timeline.find import find
from timeline.read import read
from timeline.resolve import resolve

NOISE = 0.2
WORST = 1.3
STAGES = ("read", "find", "resolve", "tell", "merge")
PATTERNS = {
    "ones": "1",
    "digits": "1234567890",
    "digits in groups": "1,234,567,",
    "decimals": "1.",
    "numbers": "1, ",
    "ranges": "1-",
    "ISO dates": "2024-06-24 ",
    "ISO dates joined": "2024-06-24-",
    "slashes": "1/",
    "clock": "12:30:",
    "years": "2024 ",
    "ago": "ago ",
    "days ago": "two days ago ",
    "the": "the ",
    "the day after": "the day after ",
    "of the": "of the ",
    "and": "and ",
    "one of many numbers": "one hundred and ",
    "May": "May ",
    "May joined": "May",
    "June and": "June and ",
    "Monday to": "Monday to ",
    "round brackets": "(",
    "closing brackets": ")",
    "brackets": "()",
    "square brackets": "[",
    "quotes": '"',
    "opening quotes": "“",
    "quoted words": '"a" ',
    "apostrophes": "'",
    "words with apostrophes": "a's ",
    "question marks": "?",
    "full stops": ".",
    "stops apart": ". ",
    "ellipses": "… ",
    "initials": "A. ",
    "initials joined": "U.S.",
    "capital": "A",
    "capitals apart": "A ",
    "names": "Ardle Bost ",
    "named speakers": "said Ardle ",
    "one long word": "a",
    "hyphens": "-",
    "hyphened": "a-",
    "em dashes": "—",
    "dashes in sentences": "he said – ",
    "commas": ",",
    "clauses": "which, ",
    "colons": ": ",
    "underscores": "_",
    "combining marks": "\u0301",
    "letters with marks": "a\u0301",
    "spaces": " ",
    "spaces after a word": "a" + " " * 499,
    "tabs": "\t",
    "no-break spaces": "\xa0",
    "newlines": "\n",
    "lines": "a\n",
    "paragraphs": "a\n\n",
    "zero-width": "\u200b",
    "emoji": "😀",
    "Chinese digits": "一",
    "Chinese dates": "3月",
    "sentences that open a quote": "“Yes. ",
    "dated sentences": "On 3 May 2020 all slept. ",
    "days after an event": "Two days after the raid all woke. On 3 May 2020 they slept. ",
    "days later": "Two days later the mill of Ostrand burned. ",
    "bracketed dates": "(3 May 2020) ",
    "quarters": "the quarter (ended July 31), ",
    "byline": "By Ardle Bost\n",
    "markup": "<p>",
    "addresses": "http://x.example/2021/03/14 ",
    "mail addresses": "a@b.example ",
    "sums": "$5 million and ",
    "nested brackets": "([{",
    "nested quotes": "“‘",
    "numbered headings": "1. A\n\n",
    "stamps": "3 May 2020, 10:30 | ",
    "days of another calendar": "15 Nisan 5781, ",
    "yesterday": "yesterday ",
    "not": "not ",
    "if": "if ",
    "said he": "he said she said ",
    "German clauses": "dass er ging, ",
    "semicolons": "a; ",
    "slashed words": "and/or ",
    "soft hyphens": "a\u00ad",
    "right to left": "\u05d0 ",
    "Thai": "ก",
    "Arabic digits": "٣/",
    "plain sentence": "The mill of Ostrand burned down on 14 March 2021. ",
    "one long sentence": "the mill of Ostrand burned down on 14 March 2021 and ",
}


def take(unit: str, size: int, language: str) -> list[float]:
    """Seconds of processor time of each of ``STAGES`` for a text of ``size`` characters made of ``unit``."""
    text = (unit * (size // len(unit) + 1))[:size]
    times = [time.process_time()]
    stdin = io.BytesIO(text.encode())
    articles = read(["-"], published="2026-03-06", language=language, stdin=stdin).articles
    times.append(time.process_time())
    found = [find(article.text, language) for article in articles]
    times.append(time.process_time())
    resolved = [resolve(article, each) for article, each in zip(articles, found, strict=True)]
    times.append(time.process_time())
    reports = [
        report for article, each in zip(articles, resolved, strict=True) for report in tell(article, each)
    ]
    times.append(time.process_time())
    merge([report for report in reports if report.when], articles)
    times.append(time.process_time())
    return [after - before for before, after in pairwise(times)]


def main() -> int:
    """Print one line for each pattern; 1 if one grows faster than it may."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[4_000, 16_000, 64_000])
    parser.add_argument("--only", default="")
    parser.add_argument("--language", default="en")
    options = parser.parse_args()
    first, last = options.sizes[0], options.sizes[-1]
    take("a. ", 100, options.language)  # what is loaded once is not measured
    worse = 0
    print(f"{'pattern':24} {'exponent':>8}  seconds ({', '.join(STAGES)}) at {options.sizes}")
    for name, unit in PATTERNS.items():
        if options.only not in name:
            continue
        taken = [take(unit, size, options.language) for size in options.sizes]
        least, most = (max(sum(taken[place]), 1e-4) for place in (0, -1))
        growth = math.log(most / least) / math.log(last / first)
        bad = growth > WORST and most > NOISE
        worse += bad
        stages = "  ".join(f"{sum(one):.2f} ({' '.join(f'{part:.2f}' for part in one)})" for one in taken)
        print(f"{name:24} {growth:8.2f}{'!' if bad else ' '} {stages}", flush=True)
    print(f"{worse} of the patterns grow faster than text to the power of {WORST}")
    return 1 if worse else 0


if __name__ == "__main__":
    raise SystemExit(main())
