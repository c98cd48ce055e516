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


CRANE = "Two workers were hurt on Tuesday when a crane fell at the port of Orm."
LOCK = "The lock at Tarn was shut on Friday after a barge had struck its gate."
MORE = "… [+900 chars]"

SHAPES: dict[str, object] = {
    "an answer of a newspaper": {
        "status": "OK",
        "response": {
            "docs": [
                {
                    "web_url": "https://orm.example/1",
                    "headline": {"main": "Crane falls", "kicker": None},
                    "lead_paragraph": CRANE,
                    "snippet": "Two",
                    "pub_date": "2021-03-17T08:00:00+0000",
                    "keywords": [{"name": "place", "value": "Orm"}],
                    "multimedia": [{"url": "x"}],
                },
                {"headline": {"main": "Lock shut"}, "abstract": LOCK, "pub_date": "2021-03-20T08:00:00+0000"},
            ]
        },
    },
    "fields in an object of their own": {
        "response": {
            "results": [
                {
                    "webTitle": "Crane falls",
                    "webUrl": "https://orm.example/1",
                    "webPublicationDate": "2021-03-17T08:00:00Z",
                    "fields": {"bodyText": CRANE, "wordcount": "30"},
                },
                {
                    "webTitle": "Lock shut",
                    "webPublicationDate": "2021-03-20T08:00:00Z",
                    "fields": {"body": f"<p>{LOCK}</p>"},
                },
            ]
        }
    },
    "texts that are cut, beside summaries": {
        "articles": [
            {
                "source": {"id": None, "name": "Post"},
                "title": "Crane falls",
                "description": CRANE,
                "content": CRANE[:20] + MORE,
                "publishedAt": "2021-03-17T08:00:00Z",
            },
            {
                "title": "Lock shut",
                "description": LOCK,
                "content": None,
                "publishedAt": "2021-03-20T08:00:00Z",
            },
        ]
    },
    "hits of a search": {
        "hits": {
            "total": 2,
            "hits": [
                {"_id": "1", "_source": {"title": "Crane falls", "body": CRANE, "date": 1615968000000}},
                {"_id": "2", "_source": {"title": "Lock shut", "body": LOCK, "date": 1616227200000}},
            ],
        }
    },
    "a blog": [
        {
            "title": {"rendered": "Crane&nbsp;falls"},
            "content": {"rendered": f"<p>{CRANE}</p>", "protected": False},
            "date": "2021-03-17T08:00:00",
        },
        {
            "title": {"rendered": "Lock shut"},
            "content": {"rendered": f"<p>{LOCK}</p>"},
            "date": "2021-03-20T08:00:00",
        },
    ],
    "a feed": {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Post",
        "authors": [{"name": "Ada Quill"}],
        "items": [
            {
                "title": "Crane falls",
                "content_html": f"<p>{CRANE}</p>",
                "date_published": "2021-03-17T08:00:00+01:00",
            },
            {"title": "Lock shut", "content_text": LOCK, "date_published": "2021-03-20T08:00:00+01:00"},
        ],
    },
    "records by their ids": {
        "a1": {"title": "Crane falls", "text": CRANE, "published": "2021-03-17"},
        "a2": {"title": "Lock shut", "text": LOCK, "published": "2021-03-20"},
    },
    "columns": {
        "title": {"0": "Crane falls", "1": "Lock shut"},
        "text": {"0": CRANE, "1": LOCK},
        "date": {"0": 1615968000000, "1": 1616227200000},
    },
    "columns as lists": {
        "title": ["Crane falls", "Lock shut"],
        "text": [CRANE, LOCK],
        "date": ["2021-03-17", "2021-03-20"],
    },
    "rows": {
        "columns": ["title", "text", "date"],
        "index": [0, 1],
        "data": [["Crane falls", CRANE, "2021-03-17"], ["Lock shut", LOCK, "2021-03-20"]],
    },
    "each in an object": [
        {"article": {"title": "Crane falls", "text": CRANE, "published": "2021-03-17"}, "meta": {"score": 1}},
        {"article": {"title": "Lock shut", "text": LOCK, "published": "2021-03-20"}, "meta": {"score": 2}},
    ],
    "a database": [
        {"title": "Crane falls", "text": CRANE, "date": {"$date": "2021-03-17T08:00:00Z"}},
        {"title": "Lock shut", "text": LOCK, "date": {"$date": {"$numberLong": "1616227200000"}}},
    ],
    "a library": [
        {"title": "Crane falls", "abstract": CRANE, "issued": {"date-parts": [[2021, 3, 17]]}},
        {"title": "Lock shut", "abstract": LOCK, "issued": {"date-parts": [["2021", "3", "20"]]}},
    ],
    "a table in German": [
        {"Titel": "Crane falls", "Datum": "17.03.2021", "Text": CRANE},
        {"Titel": "Lock shut", "Datum": "20.03.2021", "Text": LOCK},
    ],
}


@pytest.mark.parametrize("shape", SHAPES)
def test_records_are_found_in_the_shapes_that_users_have(shape: str, tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, "a.json", json.dumps(SHAPES[shape]).encode())
    assert [(each.title, each.published and each.published.earliest) for each in reading.articles] == [
        ("Crane falls", "2021-03-17"),
        ("Lock shut", "2021-03-20"),
    ]
    assert [text for each in reading.articles for text in (CRANE, LOCK) if text in each.text] == [CRANE, LOCK]
    assert told(reading) == []


@pytest.mark.parametrize(
    "posts",
    [
        {
            "name": "Orm News",
            "messages": [
                {"type": "service", "date": "2021-03-01T00:00:00", "text": ""},
                {"date": "2021-03-17T08:00:00", "text": [{"type": "bold", "text": "Crane"}, f"\n{CRANE}"]},
            ],
        },
        {"data": [{"message": CRANE, "created_time": "2021-03-17T08:00:00+0000"}], "paging": {"next": "x"}},
        [{"timestamp": 1615968000, "data": [{"post": CRANE}]}],
        [{"full_text": CRANE, "created_at": "Wed Mar 17 08:00:00 +0000 2021", "user": {"name": "x"}}],
    ],
    ids=["pieces", "a page", "a post within", "a stamp of a program"],
)
def test_posts_are_articles(posts: object, tmp_path: Path) -> None:
    (article,) = read_bytes(tmp_path, "a.json", json.dumps(posts).encode()).articles
    assert CRANE in article.text
    assert article.published is not None and article.published.earliest == "2021-03-17"


def test_when_a_record_was_made_is_told_as_a_doubt_and_counts_last(tmp_path: Path) -> None:
    made = {"text": CRANE, "created_at": "2023-01-05"}
    assert told(read_bytes(tmp_path, "a.json", json.dumps([made]).encode())) == ["pub-suspect"]
    reading = read_bytes(tmp_path, "a.json", json.dumps([made | {"date_publish": "2021-03-17"}]).encode())
    assert reading.articles[0].published is not None and told(reading) == []
    assert reading.articles[0].published.earliest == "2021-03-17"


def test_remarks_of_readers_are_no_articles_and_date_none(tmp_path: Path) -> None:
    record = {"title": "Crane falls", "text": CRANE, "comments": [{"text": "Sad.", "date": "2022-01-01"}]}
    (article,) = read_bytes(tmp_path, "a.json", json.dumps({"items": [record]}).encode()).articles
    assert (article.text, article.published) == (CRANE, None)


def test_the_dates_of_a_table_settle_the_order_of_day_and_month(tmp_path: Path) -> None:
    table = f'title,text,date\na,"{CRANE}",17/3/2021\nb,"{LOCK}",4/3/2021\n'
    reading = read_bytes(tmp_path, "a.csv", table.encode())
    assert [each.published.earliest for each in reading.articles if each.published] == [
        "2021-03-17",
        "2021-03-04",
    ]
    assert told(reading) == []
    alone = read_bytes(tmp_path, "a.csv", f'title,text,date\nb,"{LOCK}",4/3/2021\n'.encode())
    assert told(alone) == ["ambiguous-order"]


def test_a_table_below_some_lines_and_cells_that_say_nothing(tmp_path: Path) -> None:
    table = f'# of 5 May 2023\n\ntitle,text,date\nnan,"{CRANE}",NaT\n'
    (article,) = read_bytes(tmp_path, "a.csv", table.encode()).articles
    assert (article.title, article.text, article.published) == ("", CRANE, None)


def test_a_table_without_a_head_is_told(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, "a.csv", f'Crane falls,"{CRANE}",2021-03-17\n'.encode())
    assert told(reading) == ["bad-record"] and "no column is named" in reading.refused[0].reason


def test_a_saved_timeline_is_no_article(tmp_path: Path) -> None:
    data = {"events": [{"title": "x"}], "articles": [{"title": "y"}], "refused": [], "notices": []}
    reading = read_bytes(tmp_path, "a.json", json.dumps(data).encode())
    assert told(reading) == ["bad-record"] and "timeline render" in reading.refused[0].reason
