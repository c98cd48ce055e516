"""Records as the systems of newsrooms export them."""

from __future__ import annotations

import json
from pathlib import Path

from tests.read.samples import TEXT, read_bytes


def test_fields_and_dates_of_newsroom_systems(tmp_path: Path) -> None:
    row = {
        "DocID": "N1",
        "Hed": "Dam opens",
        "BodyCopy": TEXT,
        "ByLine": "Ada Quill",
        "Publication": "Olm Post",
    }
    for dated in ("15-Mar-2021 09:30", "/Date(1615800600000)/", "/Date(1615800600000+0530)/"):
        data = json.dumps({**row, "PubDateTime": dated}).encode()
        (article,) = read_bytes(tmp_path, "a.jsonl", data).articles
        assert article.published is not None and article.published.earliest == "2021-03-15", dated
        assert (article.title, article.author, article.source) == ("Dam opens", "Ada Quill", "Olm Post")
        assert article.text == TEXT
    for none in ("/Date(-62135596800000)/", "/Date(99999999999999999)/", "/Date(x)/"):
        (article,) = read_bytes(
            tmp_path, "a.jsonl", json.dumps({**row, "PubDateTime": none}).encode()
        ).articles
        assert article.published is None, none
