"""A corrections file overrules what articles state."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.errors import UsageError
from timeline.pipeline import find_dates
from timeline.read import read

STATED = (
    "The lighthouse of Tarn\nPublished: 3 May 2021\n\nThe lighthouse of Tarn fell into the sea yesterday."
)


def write(folder: Path, corrections: str) -> Path:
    (folder / "tarn.txt").write_text(STATED, encoding="utf-8")
    (folder / "nem.txt").write_text("The bridge over the Nem closed yesterday.", encoding="utf-8")
    file = folder / "right.corrections"
    file.write_text(corrections, encoding="utf-8")
    return file


@pytest.mark.parametrize("key", ["*tarn.txt", "*/t?rn.txt"])
def test_a_correction_overrules_what_is_stated(key: str, tmp_path: Path) -> None:
    file = write(tmp_path, f'[published]\n"{key}" = "2021-05-13"\n')
    (study,) = find_dates([tmp_path / "tarn.txt"], corrections=file).studies
    assert study.article.published is not None
    assert study.article.published.text == "2021-05-13"
    assert study.article.published.why == "the corrections in right.corrections give it"
    assert study.resolutions[-1].value == "2021-05-12"


def test_other_articles_keep_their_dates_and_a_key_in_vain_is_told(tmp_path: Path) -> None:
    file = write(tmp_path, '[published]\n"*nem.txt" = 2021-05-13\n"*hask.txt" = 2021-05-14\n')
    reading = read([tmp_path / "tarn.txt", tmp_path / "nem.txt"], corrections=file)
    days = {Path(article.id).name: article.published for article in reading.articles}
    assert {name: day.text for name, day in days.items() if day} == {
        "tarn.txt": "2021-05-03",
        "nem.txt": "2021-05-13",
    }
    assert [notice.code for notice in reading.notices if "hask" in notice.reason] == ["no-such-article"]


@pytest.mark.parametrize(
    ("corrections", "says"),
    [
        ("[published", "not TOML"),
        ("published = 3", "must be a table"),
        ('[published]\n"*" = "soon"', "no date"),
        ('[published]\n"*" = ""', "empty"),
    ],
)
def test_a_bad_corrections_file_is_told(corrections: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=says):
        read([tmp_path / "tarn.txt"], corrections=write(tmp_path, corrections))


def test_a_missing_corrections_file_is_told(tmp_path: Path) -> None:
    write(tmp_path, "")
    with pytest.raises(UsageError, match="cannot be read"):
        read([tmp_path / "tarn.txt"], corrections=tmp_path / "none.toml")
