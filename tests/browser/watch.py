"""Reading a page from outside: what its list and its chart show at the moment."""

from __future__ import annotations

from typing import Any

import pytest


def until(page: Any, expression: str) -> None:
    """Wait until it is true; playwright's own waiting would need eval, which the page's policy forbids."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {expression}")


FOLLOWED = "!document.querySelector('#chart.sketched')"
NEXT = "new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))))"


def shown(page: Any) -> list[str]:
    """Ids of the events that the list shows, once it has followed the chart."""
    page.evaluate(NEXT)
    return list(page.eval_on_selector_all("#list li[id]:not(.off, .off *)", "all => all.map(e => e.id)"))


def ringed(page: Any) -> int:
    """How many events the chart rings, once plotly has followed the sketch."""
    until(page, FOLLOWED)
    trace = "document.getElementById('chart').data.find((trace) => trace.name === 'chosen')"
    return int(page.evaluate(f"{trace}.x.length"))


def drawn(page: Any) -> int:
    """How many events the chart shows, alone or in clusters, once plotly has followed the sketch."""
    until(page, FOLLOWED)
    return int(
        page.evaluate(
            """() => {
          const of = (name) => document.getElementById("chart").data.find((trace) => trace.name === name);
          const spans = of("core").x.length / 3;
          const clusters = document.getElementById("chart").querySelectorAll(".tl-letters .clusters");
          const counts = [...clusters].map((each) => Number(each.textContent));
          return of("points").x.length + spans + counts.reduce((sum, count) => sum + count, 0); }"""
        )
    )
