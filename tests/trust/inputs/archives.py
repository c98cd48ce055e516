"""Archives that lie about what they hold, or hold what is no file."""

from __future__ import annotations

import gzip
import io
import stat
import tarfile
import warnings
import zipfile
from collections.abc import Iterable

from tests.trust.inputs.case import DAY, HIDDEN, TEXT, Case

LINK = (stat.S_IFLNK | 0o777) << 16


def zipped(*members: tuple[str, bytes], links: Iterable[str] = ()) -> bytes:
    """A zip archive of these members, in this order, those named in ``links`` as symbolic links."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a name twice
        for name, data in members:
            info = zipfile.ZipInfo(name)
            info.external_attr = LINK if name in links else 0o644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


def tarred(*members: tuple[str, bytes], kinds: Iterable[tuple[str, bytes, str]] = ()) -> bytes:
    """A tar archive of these files, and of members that are none: name, type, target."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for name, kind, target in kinds:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, target
            archive.addfile(info)
    return out.getvalue()


GOOD = ("good.txt", TEXT.encode())


def patched(data: bytes, old: bytes, new: bytes) -> bytes:
    assert old in data
    return data.replace(old, new)


def unknown_method() -> bytes:
    """A member packed in a way that there is not, beside one that is read."""
    data = bytearray(zipped(("bad.txt", TEXT.encode()), GOOD))
    central = data.index(b"PK\x01\x02")
    data[8:10] = data[central + 10 : central + 12] = (99).to_bytes(2, "little")
    return bytes(data)


def wrong_sum() -> bytes:
    """A member whose bytes are not those of its checksum."""
    data = bytearray(zipped(("bad.txt", HIDDEN.encode()), GOOD))
    central = data.index(b"PK\x01\x02")
    data[14:18] = data[central + 16 : central + 20] = b"\x01\x02\x03\x04"
    return bytes(data)


def nested(depth: int) -> bytes:
    data = TEXT.encode()
    name = "a.txt"
    for _ in range(depth):
        data, name = zipped((name, data)), "a.zip"
    return data


def sparse() -> bytes:
    """A member that says it is a terabyte of nothing (old GNU format)."""
    info = tarfile.TarInfo("big.txt")
    info.type = tarfile.GNUTYPE_SPARSE
    header = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    header[386:398], header[398:410] = b"00000000000\x00", b"00000000000\x00"
    header[483:495] = b"\x80" + (1 << 40).to_bytes(11, "big")
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\x00 " % sum(header)
    return bytes(header) + b"\0" * 1024


CASES = [
    Case(
        "a link in a zip",
        "a.zip",
        lambda: zipped(GOOD, ("link.txt", b"/etc/passwd"), links=["link.txt"]),
        told=("not-a-file",),
        days=(DAY,),
        articles=1,
        lost=("/etc/passwd",),
    ),
    Case(
        "names that lead out of a zip",
        "a.zip",
        lambda: zipped(
            ("../../up.txt", TEXT.encode()),
            ("/abs.txt", TEXT.encode()),
            ("C:\\win\\..\\x.txt", TEXT.encode()),
        ),
        days=(DAY,),
        articles=3,
    ),
    Case(
        "a name twice in a zip",
        "a.zip",
        lambda: zipped(GOOD, ("good.txt", b"The dam broke on 3 May 2020.")),
        days=(DAY, "2020-05-03"),
        articles=2,
    ),
    Case(
        "names with controls in a zip",
        "a.zip",
        lambda: zipped(("a\x1b]0;x\x07\nb\u202e.txt", TEXT.encode())),
        days=(DAY,),
        articles=1,
    ),
    Case("a member packed in an unknown way", "a.zip", unknown_method, told=("bad-archive",), days=(DAY,)),
    Case("a member with a wrong checksum", "a.zip", wrong_sum, told=("bad-archive",), days=(DAY,)),
    Case("a zip behind other bytes", "a.zip", lambda: b"#!/bin/sh\nexit\n" + zipped(GOOD), days=(DAY,)),
    Case("an empty zip", "a.zip", lambda: zipped(), told=("empty",), articles=0),
    Case("a zip of folders only", "a.zip", lambda: zipped(("news/", b"")), told=("empty",), articles=0),
    Case("zips in one another", "a.zip", lambda: nested(9), told=("too-deep",), articles=0),
    Case("a zip that is cut", "a.zip", lambda: zipped(GOOD)[:-30], told=("bad-archive",), articles=0),
    Case(
        "a tar of what is no file",
        "a.tar",
        lambda: tarred(
            GOOD,
            kinds=[
                ("l.txt", tarfile.SYMTYPE, "/etc/passwd"),
                ("d", tarfile.CHRTYPE, ""),
                ("h.txt", tarfile.LNKTYPE, "../../secret"),
                ("p", tarfile.FIFOTYPE, ""),
            ],
        ),
        told=("not-a-file",),
        days=(DAY,),
        articles=1,
    ),
    Case(
        "names that lead out of a tar",
        "a.tar",
        lambda: tarred(("/abs/a.txt", TEXT.encode()), ("../../b.txt", TEXT.encode())),
        days=(DAY,),
        articles=2,
    ),
    Case("a sparse terabyte in a tar", "a.tar", sparse, told=("too-large",), articles=0),
    Case("a gzip in a gzip", "a.txt.gz", lambda: gzip.compress(gzip.compress(TEXT.encode())), days=(DAY,)),
    Case("gzips in one another", "a.txt.gz", lambda: _gzips(9), told=("too-deep",), articles=0),
    Case(
        "a gzip that is cut",
        "a.txt.gz",
        lambda: gzip.compress((TEXT + "\n").encode() * 99)[:-12],
        told=("bad-gzip",),
    ),
    Case(
        "a picture that is a zip as well",
        "a.png",
        lambda: b"\x89PNG\r\n\x1a\n" + zipped(("x.txt", HIDDEN.encode())),
        told=("unknown-kind",),
        articles=0,
    ),
]


def _gzips(depth: int) -> bytes:
    data = TEXT.encode()
    for _ in range(depth):
        data = gzip.compress(data)
    return data
