"""PDF and Word files with what no reader of the text sees, or that lead round in circles."""

from __future__ import annotations

import io
import zipfile

from tests.read.test_kinds import pdf
from tests.trust.inputs.archives import patched
from tests.trust.inputs.case import DAY, HIDDEN, TEXT, Case


def locked(user: str, owner: str, algorithm: str) -> bytes:
    """A PDF with passwords."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(TEXT))))
    writer.encrypt(user, owner, algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def acting() -> bytes:
    """A PDF with a file in it."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(TEXT))))
    writer.add_attachment("more.txt", HIDDEN.encode())
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def word(inside: str = "", **parts: str) -> bytes:
    """A Word file whose paragraphs are XML, with other parts."""
    import docx

    made = docx.Document()
    made.add_paragraph(TEXT)
    out, again = io.BytesIO(), io.BytesIO()
    made.save(out)
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:sectPr", f"{inside}<w:sectPr".encode(), 1)
            new.writestr(name, parts.get(name.rpartition("/")[2].partition(".")[0], "").encode() or data)
    return again.getvalue()


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


LATER = "The dam broke on 3 May 2020."
LAUGHS = ('<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "' + "ha" * 5000 + '">]><w:document '
          'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>'
          + "&a;" * 50_000 + "</w:t></w:r></w:p></w:body></w:document>")  # fmt: skip

CASES = [
    Case(
        "a PDF that a password opens",
        "a.pdf",
        lambda: locked("x", "y", "RC4-128"),
        told=("encrypted",),
        articles=0,
    ),
    Case("a PDF that a password keeps from change", "a.pdf", lambda: locked("", "y", "RC4-128"), days=(DAY,)),
    Case(
        "a PDF locked with AES",
        "a.pdf",
        lambda: patched(locked("x", "y", "RC4-128"), b"/V 2", b"/V 5"),
        articles=0,
    ),
    Case("a PDF with a file", "a.pdf", acting, told=("unread-part",), days=(DAY,), lost=("vault",)),
    Case(
        "a PDF of no pages",
        "a.pdf",
        lambda: patched(patched(pdf(TEXT), b"[3 0 R]", b"[     ]"), b"Count 1", b"Count 0"),
        told=("empty",),
        articles=0,
    ),
    Case("a PDF that counts wrong", "a.pdf", lambda: patched(pdf(TEXT), b"Count 1", b"Count 2"), days=(DAY,)),
    Case(
        "a PDF of pages in a circle", "a.pdf", lambda: patched(pdf(TEXT), b"[3 0 R]", b"[2 0 R]"), articles=0
    ),
    Case(
        "a PDF of a page in a circle too", "a.pdf", lambda: patched(pdf(TEXT), b"[3 0 R]", b"[3 0 R 2 0 R]")
    ),
    Case(
        "a PDF of a page as large as a land",
        "a.pdf",
        lambda: patched(pdf(TEXT), b"[0 0 500 300]", b"[0 0 99999999999 9]"),
        days=(DAY,),
    ),
    Case("a PDF behind other bytes", "a.pdf", lambda: b"junk\n" * 50 + pdf(TEXT), days=(DAY,)),
    Case("a PDF that is cut", "a.pdf", lambda: pdf(TEXT)[:-80]),
    Case(
        "a PDF whose stream says it is longer",
        "a.pdf",
        lambda: patched(pdf(TEXT), b"<</Length ", b"<</Length 9999"),
        days=(DAY,),
    ),
    Case(
        "a PDF whose page is its own content",
        "a.pdf",
        lambda: patched(pdf(TEXT), b"/Contents 4 0 R", b"/Contents 3 0 R"),
        articles=0,
    ),
    Case(
        "a PDF whose font is the catalog",
        "a.pdf",
        lambda: patched(pdf(TEXT), b"/F1 5 0 R", b"/F1 1 0 R"),
        days=(DAY,),
    ),
    Case(
        "hidden words in Word",
        "a.docx",
        lambda: word(f"<w:p>{run(HIDDEN, '<w:vanish/>')}</w:p>"),
        days=(DAY,),
        lost=("vault",),
    ),
    Case(
        "words that were struck out in Word",
        "a.docx",
        lambda: word(
            f"<w:p><w:del w:id='1' w:author='x'>{run(HIDDEN).replace('w:t', 'w:delText')}</w:del></w:p>"
        ),
        days=(DAY,),
        lost=("vault",),
    ),
    Case(
        "words that were put in in Word",
        "a.docx",
        lambda: word(f"<w:p><w:ins w:id='1' w:author='x'>{run(LATER)}</w:ins></w:p>"),
        days=(DAY, "2020-05-03"),
    ),
    Case(
        "words in a control of Word",
        "a.docx",
        lambda: word(f"<w:sdt><w:sdtContent><w:p>{run(LATER)}</w:p></w:sdtContent></w:sdt>"),
        days=(DAY, "2020-05-03"),
    ),
    Case("entities in Word", "a.docx", lambda: word(document=LAUGHS)),
    Case("a Word file without its text", "a.docx", lambda: word(document="<x/>"), articles=0),
]
