"""Every format there is, through the command line: the same bytes from build and render, here and there."""

from __future__ import annotations

import io
import itertools
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import Call
from tests.trust.environments import ENVIRONMENTS
from timeline.write import formats

NEWS = {
    "mill.txt": "The mill at Ostrand burned down on 14 March 2021. Two days later the council met; it will "
    "vote in late April.\nMara Olm said: “It burned in 1988 as well.” On Tuesday it rained.",
    "dam.json": json.dumps(
        {
            "id": "d1",
            "url": "https://olm.example/1",
            "source": "Olm Post",
            "title": "Mill burns",
            "published": "2021-03-19T08:00:00+01:00",
            "text": "The mill at Ostrand burned down on 15 March 2021, police said. Three people were hurt.",
        }
    ),
    "broken.json": '{"text": ',
}


@pytest.fixture
def news(folder: Path) -> Path:
    (folder / "news").mkdir()
    for name, text in NEWS.items():
        (folder / "news" / name).write_text(text, encoding="utf-8")
    return folder


def outputs(stem: str) -> list[str]:
    return list(itertools.chain.from_iterable(("-o", stem + suffix) for suffix in formats().values()))


@pytest.mark.parametrize(
    "look", [(), ("--title", "Der Brand", "--locale", "de", "--theme", "dark", "--lite")]
)
def test_render_writes_what_build_does_in_every_format(news: Path, call: Call, look: tuple[str, ...]) -> None:
    assert call("build", "news", *outputs("built"), *look).status == 1
    shutil.copy(news / "built.json", news / "t.json")
    rendered = call("render", "t.json", *outputs("rendered"), *look)
    assert (rendered.status, rendered.err.count("wrote: ")) == (0, len(formats()))
    for name, suffix in formats().items():
        built = (news / f"built{suffix}").read_bytes()
        assert built, name
        assert (news / f"rendered{suffix}").read_bytes() == built, name


def test_the_same_bytes_in_every_format_wherever_it_runs(news: Path, call: Call) -> None:
    call("build", "news", "-o", "t.json")
    for place, environment in enumerate(ENVIRONMENTS):
        subprocess.run(
            [sys.executable, "-m", "timeline", "render", "t.json", *outputs(str(place))],
            env={**os.environ, **environment},
            check=True,
            capture_output=True,
        )
    for name, suffix in formats().items():
        made = {(news / f"{place}{suffix}").read_bytes() for place in range(len(ENVIRONMENTS))}
        assert len(made) == 1, name


def test_render_reads_standard_input(folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    call("build", "story.txt", "-o", "t.json", "-o", "built.md")
    saved = io.BytesIO((folder / "t.json").read_bytes())
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=saved))
    assert call("render", "-", "-o", "t.md").status == 0
    assert (folder / "t.md").read_bytes() == (folder / "built.md").read_bytes()
