"""What was reached on the corpora stays reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality import floors
from tests.quality.measure import CORPORA, GOLD, MINUTES, measure


@pytest.mark.skipif(not GOLD.is_dir(), reason=f"the corpora are not ours to ship; {GOLD} is not there")
@pytest.mark.parametrize("corpus", sorted(set(floors.floors()) - MINUTES))
def test_no_corpus_is_below_its_floor(corpus: str) -> None:
    assert not floors.below(corpus, measure(corpus))


def test_every_floor_is_of_a_corpus() -> None:
    assert set(floors.floors()) <= set(CORPORA)


def test_floors_only_go_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "FILE", tmp_path / "floors.toml")
    floors.FILE.write_text("# A comment stays.\n\n[dates]\nstrict = 80.5\nvalue = 70\n", encoding="utf-8")
    floors.raise_floors("dates", {"strict": 79.0, "value": 71.29})
    floors.raise_floors("published", {"precision": 0.9618})
    assert floors.FILE.read_text(encoding="utf-8").startswith("# A comment stays.\n")
    assert floors.floors() == {"dates": {"strict": 80.5, "value": 71.2}, "published": {"precision": 0.961}}
    assert floors.below("dates", {"strict": 80.4, "value": 71.2}) == [
        "dates: strict 80.4 is below its floor 80.5"
    ]
