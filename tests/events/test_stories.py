"""What the stories of tests/corpus/stories tell comes out on its day; the floor only goes up."""

from __future__ import annotations

from tests.quality.stories import share_right, stories

FLOOR = 0.945


def test_the_share_of_happenings_told_on_their_day() -> None:
    assert share_right(stories()) >= FLOOR
