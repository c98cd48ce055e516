"""A headless Chromium for the tests of the page; they are skipped where there is none, but never in CI."""

from __future__ import annotations

import importlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from timeline.model import Timeline
from timeline.write import Options, write

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Open = Callable[..., Any]


def needed(module: str) -> Any:
    """A module that a test needs: without it the test is skipped, but in CI it fails."""
    if os.environ.get("CI"):
        return importlib.import_module(module)
    return pytest.importorskip(module, reason=f"{module} is not installed (it is in the dev extra)")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One browser for all tests."""
    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("no Chromium on this machine; set CHROMIUM to one")
    with needed("playwright.sync_api").sync_playwright() as starter:
        started = starter.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens a timeline as a page; fails the test on a script error or on anything that leaves the page.

    ``open_page(timeline, width=…, height=…, hash=…, options=…, edit=…, **context)`` returns playwright's
    Page; ``edit`` changes the file's text first, ``context`` are options of a browser context.
    """
    contexts: list[Any] = []
    wrong: list[str] = []

    def opener(
        timeline: Timeline,
        *,
        width: int = 1200,
        height: int = 900,
        hash: str = "",
        options: Options | None = None,
        edit: Callable[[str], str] | None = None,
        **context: Any,
    ) -> Any:
        target = tmp_path / f"page-{len(contexts)}.html"
        write(timeline, target, options=options or Options())
        if edit:
            target.write_text(edit(target.read_text("utf-8")), "utf-8")
        made = browser.new_context(viewport={"width": width, "height": height}, **context)
        contexts.append(made)
        page = made.new_page()
        page.on("pageerror", lambda error: wrong.append(f"script error: {error}"))
        page.on(
            "console", lambda said: wrong.append(f"console: {said.text}") if said.type == "error" else None
        )
        page.on("request", lambda asked: _watch(asked.url, target, wrong))
        page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
        page.goto(target.as_uri() + hash)
        if context.get("java_script_enabled", True) and not (options and options.lite) and timeline.events:
            page.wait_for_selector("html.ready")
        return page

    yield opener
    for each in contexts:
        each.close()
    assert not wrong


def _watch(url: str, target: Path, wrong: list[str]) -> None:
    if not url.startswith((target.as_uri(), "data:", "blob:")):
        wrong.append(f"request: {url}")
