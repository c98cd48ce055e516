"""What the tests of the readers share: a text, a page of it, and short ways to read bytes."""

from __future__ import annotations

import io
import plistlib
import zipfile
from collections.abc import Mapping
from pathlib import Path

from timeline.read import Limits, Reading, read

TEXT = "The dam at Ahrbeck opened on 14 March 2021 after two years of work."
HTML = f"<html><title>Dam</title><body><article><h1>Dam opens</h1><p>{TEXT}</p></article></body></html>"


def read_bytes(tmp_path: Path, name: str, data: bytes, limits: Limits | None = None) -> Reading:
    (tmp_path / name).write_bytes(data)
    return read([tmp_path / name], limits=limits)


def told(reading: Reading) -> list[str]:
    return [refusal.code for refusal in reading.refused] + [notice.code for notice in reading.notices]


def zipped(members: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """A zip archive; stored, so that a change of one byte is a change of what it holds."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2021, 3, 15, 8, 0, 0)), data, method)
    return out.getvalue()


_ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>{}'
    "</office:text></office:body></office:document-content>"
)


def odt(body: str) -> bytes:
    """An OpenDocument text whose body is this XML."""
    kind = b"application/vnd.oasis.opendocument.text"
    meta = b'<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Dam opens</dc:title></m>'
    return zipped({"mimetype": kind, "content.xml": _ODT.format(body).encode(), "meta.xml": meta})


def webarchive(page: bytes, url: str = "https://olm.example/2021/03/15/dam") -> bytes:
    """A page as Safari saves it."""
    main = {"WebResourceData": page, "WebResourceURL": url, "WebResourceMIMEType": "text/html"}
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)
