"""Paragraphs, links and tables of a Word document, as far as python-docx leaves them to the caller.

Every text passes ``one_line``, so that nothing reaches the XML that it cannot hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from timeline.write.visible import one_line
from timeline.write.words import Words

_LINK = RGBColor(0x1F, 0x5F, 0xBF)
_QUIET = RGBColor(0x59, 0x61, 0x6E)
_SMALL = Pt(9)
_A4 = (Mm(210), Mm(297))
_MARGIN = Mm(20)


def _tagged(tag: str, **values: str) -> Any:
    made = OxmlElement(f"w:{tag}")
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made


def set_page(document: Any) -> None:
    """A4 with the number of the page at its foot; for documents without a template."""
    section = document.sections[0]
    section.page_width, section.page_height = _A4
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    foot = section.footer.paragraphs[0]
    field = _tagged("fldSimple", instr="PAGE")
    field.append(foot.add_run("1")._r)  # a reader replaces it by the page's own number
    foot._p.append(field)


def set_language(document: Any, words: Words) -> None:
    """Tell the language of the text, for spelling and for those who are read to, and its direction."""
    normal = document.styles.default(WD_STYLE_TYPE.PARAGRAPH).element
    properties = normal.get_or_add_rPr()
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(_tagged("lang", val=words.tag, eastAsia=words.tag, bidi=words.tag))
    if words.direction == "rtl":
        paragraph = normal.get_or_add_pPr()
        after = [each for each in paragraph if each.tag in (qn("w:spacing"), qn("w:ind"), qn("w:jc"))]
        paragraph.insert(paragraph.index(after[0]) if after else len(paragraph), _tagged("bidi"))


def paragraph(document: Any, text: str, style: str = "") -> Any:
    """A paragraph at the end; in a template that has no such style, in that of its plain text."""
    known = {each.name for each in document.styles if each.type == WD_STYLE_TYPE.PARAGRAPH}
    return document.add_paragraph(one_line(text), style if style in known else None)


def add(to: Any, text: str, *, bold: bool = False, quiet: bool = False) -> None:
    """More text at the end of a paragraph, ``quiet`` is small and grey."""
    run = to.add_run(one_line(text))
    run.bold = bold or None
    if quiet:
        run.font.size, run.font.color.rgb = _SMALL, _QUIET


def add_link(to: Any, text: str, *, url: str = "", bookmark: str = "") -> None:
    """A link at the end of a paragraph, after a space: to an address, or to a bookmark of the document."""
    if to.text:
        to.add_run(" ")
    made = _tagged("hyperlink", **({"anchor": bookmark} if bookmark else {}))
    if url:
        made.set(qn("r:id"), to.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = to.add_run(one_line(text))
    run.font.color.rgb, run.underline = _LINK, True
    made.append(run._r)
    to._p.append(made)


def mark(paragraph: Any, bookmark: str, number: int) -> None:
    """Let links lead to a paragraph."""
    start = paragraph._p.pPr
    begin = _tagged("bookmarkStart", id=str(number), name=bookmark)
    paragraph._p.insert(0 if start is None else 1, begin)
    paragraph._p.append(_tagged("bookmarkEnd", id=str(number)))


def table(document: Any, headings: Sequence[str], widths: Sequence[int], label: str, words: Words) -> Any:
    """A table with a row of headings that every page repeats; ``widths`` are shares of the room there is."""
    made = document.add_table(rows=1, cols=len(headings))
    known = {each.name for each in document.styles if each.type == WD_STYLE_TYPE.TABLE}
    made.style = "Table Grid" if "Table Grid" in known else None
    made.autofit = False
    for column, share in zip(made.columns, widths, strict=True):
        column.width = int(room(document) * share / sum(widths))
    for cell, heading in zip(made.rows[0].cells, headings, strict=True):
        add(cell.paragraphs[0], heading, bold=True)
    made.rows[0]._tr.get_or_add_trPr().append(_tagged("tblHeader"))
    if words.direction == "rtl":
        made._tbl.tblPr.insert(1, _tagged("bidiVisual"))
    made._tbl.tblPr.append(_tagged("tblCaption", val=one_line(label)))
    return made


def row(table: Any, *, whole: bool) -> Sequence[Any]:
    """The first paragraphs of a new row's cells; a ``whole`` row stays on one page."""
    made = table.add_row()
    if whole:
        made._tr.get_or_add_trPr().append(_tagged("cantSplit"))
    for cell, column in zip(made.cells, table.columns, strict=True):
        cell.width = column.width
    return [cell.paragraphs[0] for cell in made.cells]


def describe(picture: Any, label: str) -> None:
    """The alternative text of a picture."""
    picture._inline.docPr.set("descr", one_line(label))


def room(document: Any) -> int:
    """The width of the text, in English Metric Units."""
    section = document.sections[-1]
    return int(section.page_width - section.left_margin - section.right_margin)
