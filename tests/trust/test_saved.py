"""A saved timeline gives back every text that it was given, and saves to the same bytes again."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.write.stories import story
from timeline.model import Refusal
from timeline.write import loads, render

ANY_TEXT = st.one_of(st.text(), st.text(alphabet='\x00\x1b\u202e\ud800\u2028"\\</'))


@settings(deadline=None, derandomize=True)
@given(ANY_TEXT, ANY_TEXT)
def test_any_text_comes_back_from_json(one: str, other: str) -> None:
    base = story()
    event = base.events[0]
    report = replace(event.reports[0], quote=one, why=other, said_by=one)
    timeline = replace(
        base,
        title=one,
        articles=(replace(base.articles[0], title=other, source=one), *base.articles[1:]),
        events=(replace(event, text=other, actors=(one, other), reports=(report,)), *base.events[1:]),
        refused=(Refusal(one, "bad-json", other),),
    )
    saved = render(timeline, "json")
    assert loads(saved) == timeline
    assert render(loads(saved), "json") == saved
