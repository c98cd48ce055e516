"""Bytes to text: byte order mark, valid UTF-8, declaration, then the content, in this order of trust. A
declaration that the bytes contradict is told.

UTF-7 is never honoured (it hides markup from every check), nor any codec that is no character set.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})""")
_DECLARED_WITHIN = 4096
_COMMENT = re.compile(rb"<!--.*?-->", re.S)
_CHARACTER_SETS = re.compile(
    r"(?:utf-?(?:8|16|32)|ascii|us-ascii|latin|iso|cp|windows|koi8|gb|hz|big5|euc|shift|sjis|ms932|mac|tis|johab|ks)",
    re.I,
)
# What browsers read these labels as (WHATWG Encoding Standard, section 4.2).
_AS_BROWSERS_DO = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# What is guessed among, after the East Asian ones: one code page for each alphabet, and KOI8.
_CODE_PAGES = [
    *(f"cp125{page}" for page in (2, 0, 1, 3, 4, 5, 6, 7)),
    "koi8_r",
    "koi8_u",
    "cp874",
    "iso8859_2",
]
_WELL_FORMED_RUN = re.compile(rb"[\xc0-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf7][\x80-\xbf]{3}")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_NEVER_IN_TEXT = re.compile(rb"[\x01-\x07\x0e-\x1a\x1c-\x1f]")
_LINE_END = re.compile(r"(?<!\r)\r+\n")
_GUESSED_FROM = 100_000
_WESTERN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ\s\x00-\x7f‘’“”„‚–—…•€£§©®°«»¿¡´·ºª½¼¾\xa0]*")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read in, and what has to be told: (code, reason) pairs."""

    text: str
    encoding: str
    told: tuple[tuple[str, str], ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    """Return the text of ``data``. ``declared`` is a charset named outside (a mail or WARC header)."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    if encoding := _utf32_without_mark(data) or _utf16_without_mark(data):
        return _guessed(data, encoding)
    stated = [encoding for name in (declared, _declaration(data)) if (encoding := _character_set(name))]
    if b"\x1b$" not in data[:_GUESSED_FROM]:
        try:
            text = data.decode("utf-8")
            return Decoded(text, "utf-8", _contradicted(stated[:1], text))
        except UnicodeDecodeError:
            pass
    for encoding in stated:
        # Of wide characters some are always of the first 256: white space, say.
        if encoding != "utf-8" and not (_is_wide(encoding) and b"\0" not in data):
            return _lenient(data, encoding)
    return _by_content(data)


def unix_lines(text: str) -> str:
    """A text whose lines end as everywhere here, also those that a program has ended twice (CR CR LF). A lone
    carriage return ends one where nothing else does, as on an old Macintosh.
    """
    return _LINE_END.sub("\n", text) if "\n" in text else text.replace("\r", "\n")


def is_binary(head: bytes) -> bool:
    """Whether these first bytes are of no text in any encoding: a picture, a program, what is packed.

    They hold zeros and other controls that no text has, and are no UTF-8, nor of wide characters; or they
    are mostly zeros, those behind them aside.
    """
    if head.startswith(tuple(mark for mark, _ in _MARKS)) or _utf32_without_mark(head):
        return False
    if b"\0" not in head or _utf16_without_mark(head):
        return False
    within = head.rstrip(b"\0")
    if 2 * within.count(0) > len(within):
        return True
    try:
        codecs.getincrementaldecoder("utf-8")("strict").decode(head)
    except UnicodeDecodeError:
        return len(_NEVER_IN_TEXT.findall(head)) > 0.03 * (len(head) - head.count(0))
    return False


def _contradicted(stated: list[str], text: str) -> tuple[tuple[str, str], ...]:
    """What to tell of an encoding that is declared where the bytes are UTF-8, and would read otherwise."""
    return tuple(
        ("encoding-declared", f"it declares {encoding}, but its bytes are UTF-8 and were read as such")
        for encoding in stated
        if encoding != "utf-8" and (_is_wide(encoding) or not text.isascii())
    )


def _is_wide(encoding: str) -> bool:
    """Whether each character takes at least two bytes."""
    return encoding.startswith(("utf-16", "utf-32"))


def _utf32_without_mark(data: bytes) -> str:
    """UTF-32, whose first byte is always zero and whose second nearly always; else ""."""
    sample = data[: _GUESSED_FROM // 4 * 4]
    quarter = len(sample) // 4
    for encoding, first, second in (("utf-32-le", sample[3::4], sample[2::4]),
                                    ("utf-32-be", sample[::4], sample[1::4])):  # fmt: skip
        if quarter and not first.strip(b"\0") and second.count(0) > 0.9 * quarter:
            return encoding
    return ""


def _utf16_without_mark(data: bytes) -> str:
    """UTF-16 of a mostly Latin text, where nearly every second byte is zero and hardly another; else ""."""
    sample = data[:_GUESSED_FROM]
    zeros = (sample[::2].count(0), sample[1::2].count(0))
    if max(zeros) < 0.8 * (len(sample) // 2) or min(zeros) > 0.1 * max(zeros):
        return ""
    return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"


def _declaration(data: bytes) -> str:
    head = _COMMENT.sub(b"", data[:_DECLARED_WITHIN])
    if not head.lstrip().startswith(b"<"):
        return ""
    match = _DECLARED.search(head)
    return match.group(1).decode("ascii") if match else ""


def _character_set(name: str) -> str:
    """The codec for a declared character set, "" if it is none or one that must not be honoured."""
    if not _CHARACTER_SETS.match(name):
        return ""
    try:
        encoding = codecs.lookup(name).name
    except LookupError:
        return ""
    return _AS_BROWSERS_DO.get(encoding, encoding)


def _lenient(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    broken = text.count("\ufffd")
    if not broken:
        return Decoded(text, encoding)
    told = f"{broken} places are not valid {encoding} and were replaced by U+FFFD"
    return Decoded(text, encoding, (("encoding-repair", told),))


def _by_content(data: bytes) -> Decoded:
    if b"\x1b$" in data[:_GUESSED_FROM] and not _HIGH_RUN.search(data):
        return _guessed(data, "iso2022_jp")
    if _is_damaged_utf8(data):
        return _lenient(data, "utf-8")
    return _guessed(data, _guess(data))


def _guessed(data: bytes, encoding: str) -> Decoded:
    """The text in an encoding that nothing but the bytes themselves speaks for."""
    found = _lenient(data, encoding)
    told = f"no encoding that fits is declared; the content reads as {encoding}"
    return Decoded(found.text, encoding, (("encoding-guess", told), *found.told))


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell UTF-8 with faults (cut, overlong, surrogates): nearly all high bytes form lead-and-tail runs."""
    formed = sum(len(run) for run in _WELL_FORMED_RUN.findall(data))
    high = sum(len(run) for run in _HIGH_RUN.findall(data))
    cut = data[-1] >= 0xC0
    return formed + cut > 0.9 * high and (formed > 0 or cut)


def _guess(data: bytes) -> str:
    sample = data[:_GUESSED_FROM]
    high = sum(len(run) for run in _HIGH_RUN.findall(sample))
    if high < 0.2 * len(sample):
        western = sample.decode("cp1252", errors="replace")
        # charset-normalizer takes short western texts for DOS code pages; quotes and accents settle it.
        if _WESTERN.fullmatch(western) and _looks_western(western):
            return "cp1252"
    return _east_asian(sample) or _by_library(sample)


def _looks_western(text: str) -> bool:
    """No run of accented letters as other alphabets give when they are read as Western European."""
    return not re.search(r"[À-ÿ]{3}", text)


def _by_library(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_CODE_PAGES).best()
    return best.encoding if best else "cp1252"


def _east_asian(sample: bytes) -> str:
    """The East Asian encoding whose common characters make up nearly all of the text, "" if none does.

    Common are kana, Hangul syllables and the first level of each national standard (JIS X 0208,
    GB 2312, Big5), told by the lead byte. Where two fit, the narrower wins.
    """
    shares = {
        "cp932": _share(sample, "cp932", rb"[\x81-\x83\x88-\x97][\x40-\x7e\x80-\xfc]"),
        "euc_jp": _share(sample, "euc_jp", rb"[\xa1-\xa5\xb0-\xcf][\xa1-\xfe]"),
        "cp949": _share(sample, "cp949", rb"[\xa1-\xa3\xb0-\xc8][\xa1-\xfe]"),
        "gb18030": _share(sample, "gb18030", rb"[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]"),
        "big5hkscs": _share(sample, "big5hkscs", rb"[\xa1-\xa3\xa4-\xc6][\x40-\x7e\xa1-\xfe]"),
    }
    if shares["euc_jp"] and not re.search(rb"[\xa4\xa5][\xa1-\xf6]", sample):
        shares["euc_jp"] = 0.0
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] > 0.9 else ""


def _share(sample: bytes, encoding: str, common: bytes) -> float:
    """The share of the non-ASCII characters that are common ones, 0.0 where the bytes do not decode."""
    try:
        text = codecs.getincrementaldecoder(encoding)("strict").decode(sample, final=False)
    except UnicodeDecodeError:
        return 0.0
    foreign = [char for char in text if char > "\x7f"]
    pattern = re.compile(common)
    hits = sum(bool(pattern.fullmatch(char.encode(encoding))) for char in foreign)
    return hits / len(foreign) if foreign else 0.0
