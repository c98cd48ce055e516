"""Bytes to text: mark, UTF-8, declaration, content."""

from __future__ import annotations

import pytest

from timeline.read.decode import decode

GERMAN = "Die Brücke über die Olm wurde am 3. Mai für „alle“ geöffnet – endlich."
RUSSIAN = "Мост через реку Ольму открыли для движения третьего мая, сообщил совет города."
JAPANESE = "オルム川の橋は二年の工事を終えて開通した。"
CHINESE = "奥尔姆河大桥经过两年施工后重新开放通车。"
KOREAN = "올름강 다리가 이년간의 공사를 마치고 다시 열렸다."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-8"])
def test_what_the_bytes_themselves_say(encoding: str) -> None:
    decoded = decode(GERMAN.encode(encoding))
    assert decoded.text == GERMAN
    assert not decoded.told


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(GERMAN, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (JAPANESE, "cp932"), (JAPANESE, "euc_jp"),
     (CHINESE, "gb18030"), (KOREAN, "cp949"), (JAPANESE, "iso2022_jp"), (GERMAN, "utf-16-le"),
     (GERMAN, "utf-16-be")],
)  # fmt: skip
def test_guessed_from_the_content_and_told(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert [code for code, _ in decoded.told] == ["encoding-guess"]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [(b'<meta charset="windows-1250">', "cp1250"),
     (b'<?xml version="1.0" encoding="iso-8859-2"?>', "iso8859-2"),
     (b'<meta http-equiv=content-type content="text/html; charset=latin1">', "cp1252")],
)  # fmt: skip
def test_declared_in_the_markup(head: bytes, encoding: str) -> None:
    text = "<p>Ölmbrücke offen</p>"
    assert decode(head + text.encode(encoding)).text.endswith(text)


def test_a_declaration_outside_the_bytes() -> None:
    assert decode("Brücke".encode("latin-1"), "iso-8859-1").text == "Brücke"


def test_valid_utf8_is_believed_before_a_declaration() -> None:
    assert "Brücke" in decode('<meta charset="iso-8859-1"><p>Brücke</p>'.encode()).text


@pytest.mark.parametrize("name", ["utf-7", "idna", "unicode_escape", "rot13", "no-such"])
def test_what_is_no_character_set_is_not_honoured(name: str) -> None:
    data = b"+ADw-script+AD4- \\x41"
    assert decode(f'<meta charset="{name}">'.encode() + data).text.endswith(data.decode())
    assert decode(data + b"\xe9", name).text.startswith(data.decode())


@pytest.mark.parametrize(
    "data", [b"The dam caf\xc3", b"\xc0\xbcscript\xc0\xbe The dam", b"\xed\xa0\xbd\xed\xb8\x80 The dam"]
)
def test_damaged_utf8_is_repaired_and_told(data: bytes) -> None:
    decoded = decode(data)
    assert "The dam" in decoded.text
    assert "<" not in decoded.text
    assert decoded.text.encode("utf-8")
    assert [code for code, _ in decoded.told] == ["encoding-repair"]
