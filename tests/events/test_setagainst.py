"""Two counts that one sentence gives as those of two who count are disputed, whenever they were given."""

from __future__ import annotations

from pathlib import Path

import pytest

import timeline
from timeline.events.merging.comparing.counted import spelled
from timeline.events.merging.differing.setagainst import set_against
from timeline.events.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "The board counts 43 injured, Veld Line 41.", [("43", "the board"), ("41", "Veld Line")]),
        (
            "en",
            "Police counted about 3,000 marchers, while the organisers spoke of 10,000.",
            [("3,000", "Police"), ("10,000", "the organisers")],
        ),
        (
            "de",
            "Die Behörde zählt 43 Verletzte, die Reederei 41.",
            [("43", "die Behörde"), ("41", "die Reederei")],
        ),
        ("en", "The board counts 43 injured, Veld Line 43.", []),
        ("en", "The board counts 43 injured, 12 of them children.", []),
        ("en", "The board counts 43 injured, and the fire burned until 2021.", []),
        ("en", "The ferry carried 43 people, Veld Line 41.", []),
    ],
)
def test_counts_that_one_sentence_sets_against_each_other(
    language: str, text: str, said: list[tuple[str, str]]
) -> None:
    words = lexicon(language)
    found = [
        (spelled(each.counted.value, words), each.by) for pair in set_against(text, language) for each in pair
    ]
    assert found == said


def test_what_two_count_in_one_sentence_is_disputed_and_no_change(tmp_path: Path) -> None:
    fire = "A fire broke out on the ferry Lady Orm off Veld on 18 May."
    early = "41 people were injured when a fire broke out on the ferry Lady Orm on 18 May."
    late = f"{fire} The harbour board counts 43 injured, Veld Line 41."
    for name, text in (("19 May 2021", early), ("30 May 2021", late)):
        (tmp_path / f"{name}.txt").write_text(f"Published {name}\n\n{text}\n", encoding="utf-8")
    found = timeline.build(tmp_path).events
    disputed = [each for event in found for each in event.disagreements]
    assert [(each.kind, each.text) for each in disputed] == [("number", "43 injured or 41")]
    assert [(side.value, side.said_by, len(side.articles)) for side in disputed[0].sides] == [
        ("43", "the harbour board", 1),
        ("41", "Veld Line", 2),
    ]
