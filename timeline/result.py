"""The Timeline that ``build`` returns: the record of the model, with the ways to hand it over."""

from __future__ import annotations

from dataclasses import fields
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline import model, write
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.write.figure import Figure


class Timeline(model.Timeline):
    """An ordered, cited timeline that can write and show itself; its fields are ``model.Timeline``'s."""

    __slots__ = ()

    def __repr__(self) -> str:
        """A line for the console; the fields would fill pages."""
        counts = {"event": self.events, "article": self.articles, "refused input": self.refused}
        told = (f"{len(each)} {noun}{'s'[: len(each) != 1]}" for noun, each in counts.items() if each)
        return f"<Timeline {self.title!r}: {', '.join(told) or 'empty'}>"

    def save(self, target: str | Path, *, format: str | None = None, **options: Any) -> None:
        """Write to the file ``target`` in ``format``, by default the one of its suffix.

        ``options`` are the fields of ``timeline.write.Options``. Raises UsageError for a format or an option
        that is not known, OutputError if the file cannot be written.
        """
        write.write(self, target, format=format, options=_options(options))

    def to_html(self, target: str | Path | None = None, **options: Any) -> str:
        """The self-contained interactive page; also written to ``target`` if one is given."""
        return self._text("html", target, options)

    def to_json(self, target: str | Path | None = None, **options: Any) -> str:
        """The timeline as JSON (the package holds its schema); also written to ``target`` if one is given."""
        return self._text("json", target, options)

    def figure(self, **options: Any) -> Figure:
        """The chart as a new plotly Figure, to change and reuse."""
        from timeline.write.figure import figure

        return figure(self, _options(options))

    def to_frame(self) -> Any:
        """The events as a ``pyarrow.Table``, one row each, as in a Parquet file.

        ``polars.from_arrow`` takes it as it is, and so does whatever reads Arrow's C streams or data frames;
        for pandas there is its method ``to_pandas``. Raises UsageError without the extra ``parquet``.
        """
        from timeline.write.frame import table

        return table(self, "a data frame")

    def _text(self, format: str, target: str | Path | None, options: dict[str, Any]) -> str:
        if target is not None:
            self.save(target, format=format, **options)
        return write.render(self, format, _options(options)).decode("utf-8")

    def _repr_html_(self) -> str:
        """What a notebook shows: the page in a frame of its own, so that neither styles the other."""
        page = escape(self.to_html(), quote=True)
        return f'<iframe srcdoc="{page}" style="width:100%;height:720px;border:0" title="Timeline"></iframe>'

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """The same, and the list as text for a notebook without HTML."""
        return {"text/html": self._repr_html_(), "text/plain": self._text("txt", None, {})}


def _options(given: dict[str, Any]) -> write.Options:
    """The options of a call by name. Raises UsageError for one that there is not."""
    known = [field.name for field in fields(write.Options)]
    for name in given:
        if name not in known:
            raise UsageError(f"there is no option {name!r}; known are {', '.join(known)}")
    return write.Options(**given)
