"""JSON and JSON lines: an article a record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.read.samples import HTML, TEXT, read_bytes, told
from timeline.read import read


def test_record_text_is_kept_to_the_character(tmp_path: Path) -> None:
    text = " Dam opens\r\n\r\n\u200bOn 14 March\u00a02021\t… \n"
    reading = read_bytes(
        tmp_path, "a.jsonl", json.dumps({"ID": "r1", "Text": text, "authors": ["A", "B"]}).encode()
    )
    (article,) = reading.articles
    assert (article.id, article.text, article.author) == ("r1", text, "A, B")


def test_json_lists_wrapped_lists_and_lines_without_suffix(tmp_path: Path) -> None:
    records = [{"title": "One", "text": TEXT}, {"title": "Two", "text": TEXT}]
    lines = "\n\n".join(map(json.dumps, records))
    for name, data in (
        ("a.json", json.dumps(records)),
        ("b.json", json.dumps({"articles": records})),
        ("c.json", lines),
    ):
        articles = read_bytes(tmp_path, name, data.encode()).articles
        assert [article.title for article in articles] == ["One", "Two"]
        assert [article.id for article in articles] == [str(tmp_path / name), f"{tmp_path / name}#2"]


@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("[", "]"), ("[\n", "\n]"), ('{\n"content": [', "]}")]
)
def test_json_is_told_by_how_it_begins(tmp_path: Path, before: str, after: str) -> None:
    data = f"{before}{json.dumps({'title': 'One', 'text': TEXT})}{after}".encode()
    (article,) = read_bytes(tmp_path, "records", data).articles
    assert (article.title, article.text) == ("One", TEXT)


@pytest.mark.parametrize("data", [b'{"text": "x",}', b'[{"text": "x"}', b"[" * 100_000])
def test_broken_json_is_refused(tmp_path: Path, data: bytes) -> None:
    assert told(read_bytes(tmp_path, "a.json", data)) == ["bad-json"]


def test_what_json_does_not_know_is_left_out(tmp_path: Path) -> None:
    data = b'{"title": NaN, "published": 1%s, "text": "The dam opened."}' % (b"0" * 5000)
    reading = read_bytes(tmp_path, "a.json", data)
    assert told(reading) == ["bad-json"]
    assert reading.articles[0].published is None


def test_lone_surrogates_and_control_characters(tmp_path: Path) -> None:
    reading = read_bytes(
        tmp_path, "a.json", b'{"title": "a\\ud800b\\u0000", "text": "The dam\\u0007 opened."}'
    )
    assert (reading.articles[0].title, reading.articles[0].text) == (
        "a\ufffdb\ufffd",
        "The dam\ufffd opened.",
    )
    assert told(reading) == ["encoding-repair"]


def test_bad_records_are_summed_up(tmp_path: Path) -> None:
    data = "\n".join(["{}"] * 1000 + [json.dumps({"text": TEXT}), "[1]", "{broken"])
    reading = read_bytes(tmp_path, "a.jsonl", data.encode())
    assert len(reading.articles) == 1
    assert sorted(told(reading)) == ["bad-json", "bad-record"]
    assert "1,001 of 1,002" in reading.refused[1].reason


def test_ids_and_addresses_that_come_twice_are_told(tmp_path: Path) -> None:
    records = [{"id": "r", "text": TEXT}, {"id": "r", "text": TEXT}]
    assert told(read_bytes(tmp_path, "a.json", json.dumps(records).encode())) == ["same-id"]
    (tmp_path / "a.json").unlink()
    for name in ("b.html", "c.html"):
        (tmp_path / name).write_text(
            HTML.replace("<title>", '<link rel="canonical" href="https://olm.example/1"><title>')
        )
    assert told(read([tmp_path])) == ["same-url"]


@pytest.mark.parametrize("name", ["[" * 900 + '"x"' + "]" * 900, '{"name":' * 900 + '"x"' + "}" * 900])
def test_a_name_nested_as_none_is_costs_no_record(tmp_path: Path, name: str) -> None:
    data = f'[{{"text": "{TEXT}", "author": {name}}}, {{"text": "{TEXT}"}}]'
    reading = read_bytes(tmp_path, "a.json", data.encode())
    assert ([article.author for article in reading.articles], reading.refused) == (["", ""], ())
