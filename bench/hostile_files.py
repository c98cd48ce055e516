"""How the time of a build grows with a file that invites bad cases: markup, records, mail, tables.

    python -m bench.hostile_files [--sizes 1000 2000 4000] [--only WORD]

For each way of making a file of so many parts, the seconds of processor time that ``timeline.build`` takes,
its children too, and the growth exponent between the first size and the last, as in hostile.py. Ends with
status 1 where one that takes longer than ``NOISE`` seconds grows faster than ``WORST``.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import timeline

NOISE = 1.0
WORST = 1.35
LEAST = 0.1  # seconds that are told apart from nothing
TEXT = "The mill of Ostrand burned down on 14 March 2021. "
PAGE = "<!doctype html><html><head>{}</head><body><article><h1>Mill</h1>{}</article></body></html>"
MESSAGE = "Content-Type: message/rfc822\n"
ATTACHED = 'Content-Disposition: attachment; filename="a.txt"\n'
LD = '<script type="application/ld+json">{}</script>'


def _page(body: str, head: str = "") -> str:
    return PAGE.format(head, f"<p>{TEXT}</p>{body}")


def _name(number: int) -> str:
    """A name that is another for each number."""
    syllables = ("ar", "bo", "cu", "do", "es", "fa", "go", "ha", "iv", "ja")
    return "".join(syllables[int(digit)] for digit in f"{number:04d}").title()


def _day(number: int) -> str:
    return f"{number % 28 + 1} May {1900 + number % 120}"


def _said(number: int, day: str) -> str:
    return f"{_name(number)} sold the mill of {_name(number * 7)} on {day}. "


def _later(number: int) -> str:
    return f"A day later {_name(number)} left. "


def _today(number: int) -> str:
    return f"Today {_name(number)} left. "


def _records(*articles: list[str]) -> str:
    """A record of each article's sentences."""
    return json.dumps([{"id": str(at), "text": "".join(each)} for at, each in enumerate(articles)])


def _parts(part: str, number: int) -> str:
    return 'Content-Type: multipart/mixed; boundary="z"\n\n' + f"--z\n{part}\n" * number + "--z--"


def _mail(number: int) -> str:
    return f"From a@x.example Mon Mar 15 10:00:00 2021\nSubject: {number}\n\n{TEXT}\n\n"


FILES: dict[str, tuple[str, Callable[[int], str]]] = {
    "nested elements": ("a.html", lambda n: _page("<div>" * n + TEXT + "</div>" * n)),
    "nested tables": ("a.html", lambda n: _page("<table><tr><td>" * n + TEXT)),
    "nested lists": ("a.html", lambda n: _page("<ul><li>" * n + TEXT)),
    "nested quotations": ("a.html", lambda n: _page("<blockquote>" * n + TEXT)),
    "rows": ("a.html", lambda n: _page("<table>" + f"<tr><td>{TEXT}</td></tr>" * n + "</table>")),
    "cells": ("a.html", lambda n: _page("<table><tr>" + "<td>1</td>" * n + "</tr></table>")),
    "cells without a row": ("a.html", lambda n: _page("<table>" + "<td>1</td>" * n + "</table>")),
    "links of a paragraph": ("a.html", lambda n: _page("<p>" + "<a href=x>x</a> " * n + "</p>")),
    "words marked": ("a.html", lambda n: _page("<div>" + "<b>x</b> " * n + "</div>")),
    "tables": ("a.html", lambda n: _page("<table>x</table> " * n)),
    "paragraphs": ("a.html", lambda n: _page(f"<p>{TEXT}</p>" * n)),
    "empty paragraphs": ("a.html", lambda n: _page("<p></p>" * n)),
    "headings": ("a.html", lambda n: _page(f"<h2>{TEXT}</h2>" * n)),
    "list items": ("a.html", lambda n: _page("<ul>" + f"<li>{TEXT}</li>" * n + "</ul>")),
    "line breaks": ("a.html", lambda n: _page("<br>" * n)),
    "open tags": ("a.html", lambda n: _page("<b><i>" * n)),
    "open brackets": ("a.html", lambda n: _page("<" * n)),
    "comments": ("a.html", lambda n: _page("<!--" * n)),
    "attributes": ("a.html", lambda n: _page(f"<p {' '.join(f'a{i}=1' for i in range(n))}>{TEXT}</p>")),
    "links": ("a.html", lambda n: _page('<a href="https://x.example/2021/03/14">x</a> ' * n)),
    "times": ("a.html", lambda n: _page('<time datetime="2021-03-14">x</time>' * n)),
    "metas": ("a.html", lambda n: _page("", '<meta name="date" content="2021-03-14">' * n)),
    "JSON-LD": ("a.html", lambda n: _page("", LD.format(json.dumps([{"datePublished": "2021-03-14"}] * n)))),
    "JSON-LDs": ("a.html", lambda n: _page("", LD.format('{"datePublished": "2021-03-14"}') * n)),
    "records": ("a.json", lambda n: json.dumps([{"text": TEXT}] * n)),
    "empty records": ("a.json", lambda n: json.dumps([{}] * n)),
    "lines that are none": ("a.jsonl", lambda n: "{bad\n" * n),
    "long ids": ("a.json", lambda n: json.dumps([{"text": TEXT, "id": "x" * n}] * 20)),
    "mails": ("a.mbox", lambda n: "".join(map(_mail, range(n)))),
    "headers": ("a.eml", lambda n: "X-A: b\n" * n + f"Subject: x\n\n{TEXT}"),
    "encoded words": ("a.eml", lambda n: "Subject: " + "=?utf-8?q?a?= " * n + f"\nFrom: x\n\n{TEXT}"),
    "encoded words without an end": (
        "a.eml",
        lambda n: "Subject: " + "=?a?q?x " * n + f"\nFrom: x\n\n{TEXT}",
    ),
    "sentences of one day": ("a.json", lambda n: _records([_said(i, "3 May 2020") for i in range(n)])),
    "sentences of many days": ("a.json", lambda n: _records([_said(i, _day(i)) for i in range(n)])),
    "days of one deed": ("a.json", lambda n: _records([_said(7, _day(i)) for i in range(n)])),
    "days that count on": ("a.json", lambda n: _records([TEXT, *map(_later, range(n))])),
    "articles of one day": ("a.json", lambda n: _records(*([_said(i, "3 May 2020")] for i in range(n)))),
    "articles of many days": ("a.json", lambda n: _records(*([_said(i, _day(i))] for i in range(n)))),
    "articles without a day": ("a.json", lambda n: _records(*([_today(i)] for i in range(n)))),
    "links of Markdown": ("a.md", lambda n: "[a](http://x.example) ![" * n + TEXT),
    "messages in messages": ("a.eml", lambda n: f"{MESSAGE}\n" * n + f"Subject: x\n\n{TEXT}"),
    "attachments": ("a.eml", lambda n: _parts(f"{ATTACHED}\n{TEXT}", n)),
    "parts of a mail": ("a.eml", lambda n: _parts(f"Content-Type: text/plain\n\n{TEXT}", n)),
    "entities of a page": ("a.html", lambda n: _page("&amp;&#1234;&nosuch;" * n)),
    "hidden elements": ("a.html", lambda n: _page(f"<p style='display:none'>{TEXT}</p>" * n)),
    "comments of a feed": ("a.xml", lambda n: "<!--" * n + '--><rss version="2.0"/>'),
    "a field": ("a.csv", lambda n: f'id,text\n1,"{TEXT * n}"\n'),
    "columns": ("a.csv", lambda n: "text," + ",".join(f"c{i}" for i in range(n)) + f'\n"{TEXT}"\n'),
    "quotation marks": ("a.csv", lambda n: 'id,text\n1,"' + '""' * n + f'{TEXT}"\n'),
    "nested quotes of Markdown": ("a.md", lambda n: ">" * n + " " + TEXT),
    "quoted fences of Markdown": ("a.md", lambda n: TEXT + "\n" + ">```\na\n" * n),
    "quoted headings of Markdown": ("a.md", lambda n: TEXT + "\n" + "># a\na\n" * n),
    "nested items of Markdown": ("a.md", lambda n: "- " * n + TEXT),
    "brackets of Markdown": ("a.md", lambda n: "[" * n + TEXT),
    "stars of Markdown": ("a.md", lambda n: "*a **b " * n + TEXT),
    "ticks of Markdown": ("a.md", lambda n: "".join("`" * (i % 99) + "a" for i in range(n))),
    "entries of a feed": (
        "a.rss",
        lambda n: (
            '<rss version="2.0"><channel>'
            + f"<item><title>Mill</title><description>{TEXT}</description></item>" * n
            + "</channel></rss>"
        ),
    ),
    "groups of RTF": ("a.rtf", lambda n: "{\\rtf1 " + "{" * n + TEXT + "}" * n + "}"),
    "marks of TimeML": ("a.tml", lambda n: "<TimeML><TEXT>" + f"<s>{TEXT}</s>" * n + "</TEXT></TimeML>"),
}


def take(name: str, make: Callable[[int], str], size: int) -> float:
    """Seconds of processor time, of this process and its children, of a build of one file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(make(size), encoding="utf-8")
        before = sum(os.times()[:4])
        timeline.build(path, published="2026-03-06", language="en")
        return sum(os.times()[:4]) - before


def main() -> int:
    """Print one line for each way of making a file; 1 if one grows faster than it may."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 2_000, 4_000])
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    first, last = options.sizes[0], options.sizes[-1]
    worse = 0
    sys.executable = ""  # all in this process: to start another takes longer than most of what is measured
    print(f"{'file of many':28} {'exponent':>8}  seconds above those of one at {options.sizes}")
    for what, (name, make) in FILES.items():
        if options.only not in what:
            continue
        idle = min(take(name, make, 1) for _ in range(2))  # what is loaded once is not measured
        taken = [max(take(name, make, size) - idle, LEAST) for size in options.sizes]
        growth = math.log(taken[-1] / taken[0]) / math.log(last / first)
        bad = growth > WORST and taken[-1] > NOISE
        worse += bad
        print(
            f"{what:28} {growth:8.2f}{'!' if bad else ' '} {' '.join(f'{each:.2f}' for each in taken)}",
            flush=True,
        )
    print(f"{worse} of the files grow faster than their parts to the power of {WORST}")
    return 1 if worse else 0


if __name__ == "__main__":
    raise SystemExit(main())
