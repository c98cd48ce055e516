"""JSON, JSON lines and tables that no program should have written."""

from __future__ import annotations

import json

from tests.trust.inputs.case import DAY, HIDDEN, TEXT, Case

LATER = "The dam broke on 3 May 2020."


def record(**fields: object) -> bytes:
    """A list of one record with a text."""
    return json.dumps([{"text": TEXT, **fields}]).encode()


def published(value: object, *, told: str = "pub-suspect") -> Case:
    """A record that says it was published at something that is no time, and is used without."""
    name = f"published {value!r}"[:60]
    return Case(
        name, "a.json", record(published=value), told=(told,) if told else (), days=(DAY,), articles=1
    )


NO_TIMES: tuple[object, ...] = (
    -62135596800000,
    True,
    [],
    {"$date": {"$numberLong": "-1"}},
    1e18,
    None,
    "2021-03-15T10:00:00+25:00",
    "2021-03-15T25:00:00",
    "2021-03-15T10:00:00+99:99",
)
CASES = [
    *map(
        published,
        [
            "0000-00-00",
            "2021-02-30",
            "2021-13-01",
            "10000-01-01",
            "31/02/2021",
            "13/13/2021",
            "20211332",
            "Mon, 15 Mar 0021 10:00:00 GMT",
            "the day before yesterday",
            "99999999999999999999",
            "=cmd|' /C calc'!A0",
        ],
    ),
    *(published(value, told="") for value in NO_TIMES),
    published("9999-12-31"),
    published("2999-12-31", told="pub-in-future"),
    Case(
        "numbers out of all bounds",
        "a.json",
        b'[{"text": "%s", "published": 1e999999, "id": -1e999999}]' % TEXT.encode(),
        told=("bad-json",),
        days=(DAY,),
    ),
    Case("brackets in one another", "a.json", b"[" * 1_000_000, told=("bad-json",), articles=0),
    Case(
        "objects in one another",
        "a.json",
        b'{"a":' * 200_000 + b"1" + b"}" * 200_000,
        told=("bad-json",),
        articles=0,
    ),
    Case(
        "a name twice in an object",
        "a.json",
        b'[{"text": "%s", "text": "%s"}]' % (HIDDEN.encode(), TEXT.encode()),
        days=(DAY,),
    ),
    Case(
        "names that nothing can show",
        "a.json",
        b'[{"text": "%s", "\\ud800\\u0000": "\\udfff", "title": "\\udcff\\u202e"}]' % TEXT.encode(),
        told=("encoding-repair",),
        days=(DAY,),
    ),
    Case(
        "a text of other types",
        "a.json",
        json.dumps(
            [{"text": None}, {"text": 5}, {"text": {"a": 1}}, {"text": [[[[TEXT]]]]}, TEXT, 3, None, []]
        ).encode(),
        told=("bad-record",),
        days=(DAY,),
    ),
    Case("JSON that is one text", "a.json", json.dumps(TEXT).encode(), told=("bad-record",), articles=0),
    Case("JSON in UTF-16 with its mark", "a.json", record().decode().encode("utf-16"), days=(DAY,)),
    Case("JSON in UTF-16 without its mark", "a.json", record().decode().encode("utf-16-be"), days=(DAY,)),
    Case("JSON in UTF-32 with its mark", "a.json", record().decode().encode("utf-32"), days=(DAY,)),
    Case("JSON in UTF-32 without its mark", "a.json", record().decode().encode("utf-32-le"), days=(DAY,)),
    Case("JSON with zeros behind it", "a.json", record() + b"\0" * 4096, told=("bad-json",)),
    Case("JSON with a comment", "a.json", b"// news\n" + record(), told=("bad-json",)),
    Case(
        "addresses that are none to go to",
        "a.json",
        json.dumps(
            [
                {"text": f"{TEXT} {number}", "url": url}
                for number, url in enumerate(
                    [
                        "javascript:alert(1)",
                        "\tjava\nscript:alert(1)",
                        "data:text/html,<script>alert(1)</script>",
                        "file:///etc/passwd",
                        'https://x.example/"onclick=alert(1)',
                        "https://x.example/\r\nX: y",
                        "https://x.example/)](javascript:x)",
                        "https://x.example/`>\u2028",
                        "http://[::1",
                        "https://\ud800.example/",
                        "ht\x1btps://x.example",
                        "https:x",
                        "//x.example",
                    ]
                )
            ]
        ).encode(),
        days=(DAY,),
        articles=13,
    ),
    Case(
        "what a cell, a link and a terminal obey",
        "a.json",
        json.dumps(
            [
                {
                    "title": mark + "1+1",
                    "source": mark,
                    "author": mark,
                    "url": "https://x.example/" + mark,
                    "text": f"{mark} {TEXT} {mark} was said of it. {mark}",
                    "id": f"{n}{mark}",
                }
                for n, mark in enumerate(
                    [
                        "=cmd|' /C calc'!A0",
                        "@SUM(1)",
                        "+1",
                        "-1",
                        "\t=1",
                        "\r=1",
                        "＝1",
                        "a;=1",
                        "[x](javascript:x)",
                        "![x](//x.example/i)",
                        "<img src=x onerror=alert(1)>",
                        "</script><script>alert(1)</script>",
                        "]]><x/>",
                        "{{7*7}}",
                        "${x}",
                        "%{x}",
                        "\x1b]8;;x\x07y",
                        "\\N{x}\\",
                        "\r\nBEGIN:VEVENT\r\nATTACH:x",
                        "--><!--",
                        "```mermaid\nclick a call x()",
                        ":::js\nx",
                        'click A href "javascript:x"',
                        "\u2028alert(1)",
                        "title: x",
                        "---\nx: !!python/object",
                        "# x",
                        '#[read("/etc/passwd")',
                        "$x$",
                        "@ref",
                        "\u202etxt",
                    ]
                )
            ]
        ).encode(),
        days=(DAY,),
        articles=31,
    ),
    Case(
        "ids that are paths",
        "a.json",
        json.dumps(
            [
                {"id": each, "text": f"{TEXT} {each}"}
                for each in ("../../x", "/etc/x", "CON", "a\x00b", "x" * 300, ".", "..", "")
            ]
        ).encode(),
        days=(DAY,),
        articles=8,
    ),
    Case(
        "an id many times",
        "a.json",
        json.dumps([{"id": "a", "text": f"{TEXT} {n}"} for n in range(30)]).encode(),
        days=(DAY,),
        articles=30,
    ),
    Case(
        "JSON lines with a mark and carriage returns",
        "a.jsonl",
        b"\xef\xbb\xbf" + b"\r\n".join([record()[1:-1], b"", record(text=LATER)[1:-1]]),
        days=(DAY, "2020-05-03"),
        articles=2,
    ),
    Case("JSON lines in UTF-16", "a.jsonl", (record()[1:-1].decode() + "\n").encode("utf-16"), days=(DAY,)),
    Case(
        "JSON lines of which most are broken",
        "a.jsonl",
        b"{x\n" * 5000 + record()[1:-1] + b"\n[1,\n",
        told=("bad-json",),
        days=(DAY,),
    ),
    Case(
        "a table with a quote that does not end", "a.csv", f'id,text\n1,"{TEXT}\n2,x\n'.encode(), days=(DAY,)
    ),
    Case("a table of a head alone", "a.csv", b"id,text\n", told=("empty",), articles=0),
    Case(
        "a table with its sign said first",
        "a.csv",
        f"sep=;\nid;text\n1;{TEXT}\n".encode(),
        days=(DAY,),
        articles=1,
    ),
    Case("a table in UTF-16", "a.tsv", f"id\ttext\r\n1\t{TEXT}\r\n".encode("utf-16"), days=(DAY,)),
    Case(
        "a table of old line ends",
        "a.csv",
        f"id,text\r1,{TEXT}\r2,{LATER}\r".encode(),
        days=(DAY, "2020-05-03"),
        articles=2,
    ),
    Case("a table with columns of one name", "a.csv", f"text,text,text\n{TEXT},,\n".encode(), days=(DAY,)),
    Case(
        "rows of other lengths than their head",
        "a.csv",
        f"id,text\n1\n2,{TEXT},x,y,z\n\n,,,,\n".encode(),
        days=(DAY,),
    ),
    Case(
        "a table without columns that are known",
        "a.csv",
        f"x,y\n1,{TEXT}\n".encode(),
        told=("bad-record",),
        articles=0,
    ),
]
