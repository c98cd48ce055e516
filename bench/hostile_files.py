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
import tempfile
from collections.abc import Callable
from pathlib import Path

import timeline

NOISE = 1.0
WORST = 1.35
TEXT = "The mill of Ostrand burned down on 14 March 2021. "
PAGE = "<!doctype html><html><head>{}</head><body><article><h1>Mill</h1>{}</article></body></html>"
LD = '<script type="application/ld+json">{}</script>'


def _page(body: str, head: str = "") -> str:
    return PAGE.format(head, f"<p>{TEXT}</p>{body}")


def _mail(number: int) -> str:
    return f"From a@x.example Mon Mar 15 10:00:00 2021\nSubject: {number}\n\n{TEXT}\n\n"


FILES: dict[str, tuple[str, Callable[[int], str]]] = {
    "nested elements": ("a.html", lambda n: _page("<div>" * n + TEXT + "</div>" * n)),
    "nested tables": ("a.html", lambda n: _page("<table><tr><td>" * n + TEXT)),
    "nested lists": ("a.html", lambda n: _page("<ul><li>" * n + TEXT)),
    "nested quotations": ("a.html", lambda n: _page("<blockquote>" * n + TEXT)),
    "rows": ("a.html", lambda n: _page("<table>" + f"<tr><td>{TEXT}</td></tr>" * n + "</table>")),
    "cells": ("a.html", lambda n: _page("<table><tr>" + "<td>1</td>" * n + "</tr></table>")),
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
    "a field": ("a.csv", lambda n: f'id,text\n1,"{TEXT * n}"\n'),
    "columns": ("a.csv", lambda n: "text," + ",".join(f"c{i}" for i in range(n)) + f'\n"{TEXT}"\n'),
    "quotation marks": ("a.csv", lambda n: 'id,text\n1,"' + '""' * n + f'{TEXT}"\n'),
    "nested quotes of Markdown": ("a.md", lambda n: ">" * n + " " + TEXT),
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
    idle = min(take("a.html", lambda size: _page(""), 0) for _ in range(2))  # a child starts; nothing grows
    worse = 0
    print(f"{'file of many':28} {'exponent':>8}  seconds above {idle:.1f} at {options.sizes}")
    for what, (name, make) in FILES.items():
        if options.only not in what:
            continue
        taken = [max(take(name, make, size) - idle, 0.02) for size in options.sizes]
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
