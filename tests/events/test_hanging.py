"""Lines that hold the clause which a date belongs to inside a sentence about another day."""

from __future__ import annotations

import pytest

from tests.events.marked import article
from timeline.events import tell
from timeline.events.judging.judge import ALONE
from timeline.events.merging.comparing.signature import signature


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("The concert has been in doubt since it was announced in [April|2024-04].", False),
        ("Otto Falk said nothing during his trial, which ended on [Monday|2024-06-24].", False),
        # said alone, of the same time, and of the main clause
        ("The harbour has been empty since the liner Oberon sank in [April|2024-04].", True),
        ("The council met in Velk when it was asked to on [Monday|2024-06-24].", True),
        ("The council met in Velk on [Monday|2024-06-24], after it was asked to.", True),
    ],
)
def test_line_stands_for_its_day(said: str, stands: bool) -> None:
    report = next(each for each in tell(*article(said, published="2024-07-01")) if each.ground == "phrase")
    assert (signature(0, report, "en").standing >= ALONE) == stands
