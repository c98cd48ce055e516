"""Texts whose bytes or letters are not what they seem; files whose name says another kind than they are."""

from __future__ import annotations

from tests.read.test_kinds import pdf
from tests.trust.inputs.archives import zipped
from tests.trust.inputs.case import DAY, TEXT, Case

BEFORE = "It rained in Bost. "

CASES = [
    Case(
        "letters of no width in a date",
        "a.txt",
        f"{BEFORE}The mill burned on 14 Ma\u200brch 20\u200d21.".encode(),
        told=("invisible-chars",),
        never=("2020", "0020", "0021", "2021-01"),
    ),
    Case(
        "a date turned around",
        "a.txt",
        f"{BEFORE}The mill burned on \u202e12-30-1202\u202c.".encode(),
        never=("1202", "2021"),
    ),
    Case(
        "digits that are none",
        "a.txt",
        "The mill of x² burned in ²⁰²¹ and ①④ March ⑳㉑, or ½ of MMXXI.".encode(),
        never=("2021", "0014"),
    ),
    Case(
        "digits of other scripts",
        "a.txt",
        f"{TEXT} Then ٣٠ of 𝟛𝟘 fell, १५ stood and 〇 lay.".encode(),
        days=(DAY,),
    ),
    Case(
        "a footnote behind a year",
        "a.txt",
        "The mill at Ostrand burned down on 14 March 2021¹.".encode(),
        days=(DAY,),
    ),
    Case("old line ends", "a.txt", f"Mill burns\r\rBy Ardle Bost\r\r{TEXT}\r".encode(), days=(DAY,)),
    Case(
        "line ends of every kind",
        "a.txt",
        "\x85".join([TEXT, "a\u2028b\u2029c\x0bd\x0ce\x1cf"]).encode(),
        days=(DAY,),
    ),
    Case("zeros in a text", "a.txt", TEXT.replace("Ostrand", "Ost\0rand").encode(), days=(DAY,)),
    Case("UTF-32 without its mark", "a.txt", TEXT.encode("utf-32-le"), days=(DAY,)),
    Case(
        "UTF-16 cut in mid-character",
        "a.txt",
        TEXT.encode("utf-16")[:-1],
        told=("encoding-repair",),
        days=(DAY,),
    ),
    Case("UTF-7", "a.txt", b"+ADw-script+AD4- " + TEXT.encode(), days=(DAY,), lost=("<script>",)),
    Case("two marks", "a.txt", b"\xef\xbb\xbf\xef\xbb\xbf" + TEXT.encode(), days=(DAY,)),
    Case(
        "what steers a terminal",
        "a.txt",
        f"\x1b]0;x\x07\x1b[31mMill\r\n\n{TEXT} \x1b]8;;http://x\x1b\\y\x9b2J\rgone".encode(),
        days=(DAY,),
    ),
    Case(
        "a program",
        "a.txt",
        b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40,
        told=("unknown-kind",),
        articles=0,
    ),
    Case(
        "a picture",
        "a.txt",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
        told=("unknown-kind",),
        articles=0,
    ),
    Case(
        "a photograph named as a page",
        "a.html",
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 40,
        told=("unknown-kind",),
        articles=0,
    ),
    Case("a PDF named as a text", "a.txt", pdf(TEXT), told=("kind-by-content",), days=(DAY,)),
    Case(
        "an archive named as a text",
        "a.txt",
        zipped(("b.txt", TEXT.encode())),
        told=("kind-by-content",),
        days=(DAY,),
    ),
    Case("every control in a text", "a.txt", bytes(range(32)) + b" " + TEXT.encode(), days=(DAY,)),
    Case(
        "a page named as a text",
        "a.txt",
        f"<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>".encode(),
        days=(DAY,),
    ),
    Case("a text named as a page", "a.html", TEXT.encode(), days=(DAY,)),
    Case("a text named as JSON", "a.json", TEXT.encode(), told=("bad-json",), articles=0),
    Case("a text named as a PDF", "a.pdf", TEXT.encode(), told=("bad-pdf",), articles=0),
    Case("a text named as Word", "a.docx", TEXT.encode(), told=("bad-docx",), articles=0),
    Case(
        "an old Word file",
        "a.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        told=("bad-docx",),
        articles=0,
    ),
    Case(
        "marks on every letter",
        "a.txt",
        ("a" + "\u0301" * 300 + " ").encode() * 200 + TEXT.encode(),
        days=(DAY,),
    ),
    Case(
        "Markdown with a script and addresses",
        "a.md",
        f"# Mill\n\n{TEXT} [x](javascript:x) ![i](//x.example/i)\n\n<script>alert(1)</script>\n".encode(),
        days=(DAY,),
        lost=("alert(1)</script>",),
    ),
    Case(
        "Markdown with a head of YAML",
        "a.md",
        f"---\ntitle: !!python/object/apply:os.system [x]\n---\n\n{TEXT}\n".encode(),
        days=(DAY,),
    ),
    Case(
        "RTF with an object and a field",
        "a.rtf",
        b"{\\rtf1\\ansi{\\object\\objemb{\\*\\objdata 0105}}"
        b'{\\field{\\*\\fldinst HYPERLINK "file://x"}{\\fldrslt y}} ' + TEXT.encode() + b"}",
        days=(DAY,),
        lost=("0105",),
    ),
    Case("RTF that is cut", "a.rtf", b"{\\rtf1\\ansi{\\b " + TEXT.encode(), days=(DAY,)),
    Case(
        "RTF of numbers out of bounds",
        "a.rtf",
        b"{\\rtf1\\ansi\\u99999999999?\\'zz\\u-70000? " + TEXT.encode() + b"}",
        told=("bad-rtf",),
        articles=0,
    ),
    Case(
        "TimeML with an entity of a file",
        "a.tml",
        f'<!DOCTYPE TimeML [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        f"<TimeML><TEXT>{TEXT} &x;</TEXT></TimeML>".encode(),
        days=(DAY,),
        lost=("root:",),
    ),
    Case(
        "a WARC of one broken record",
        "a.warc",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx",
        articles=0,
    ),
]
