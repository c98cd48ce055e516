"""What the tests of the readers share: a text, a page of it, and short ways to read bytes."""

from __future__ import annotations

from pathlib import Path

from timeline.read import Limits, Reading, read

TEXT = "The dam at Ahrbeck opened on 14 March 2021 after two years of work."
HTML = f"<html><title>Dam</title><body><article><h1>Dam opens</h1><p>{TEXT}</p></article></body></html>"


def read_bytes(tmp_path: Path, name: str, data: bytes, limits: Limits | None = None) -> Reading:
    (tmp_path / name).write_bytes(data)
    return read([tmp_path / name], limits=limits)


def told(reading: Reading) -> list[str]:
    return [refusal.code for refusal in reading.refused] + [notice.code for notice in reading.notices]
