"""Parquet: one row an event with its reports inside, for pandas, polars, DuckDB and archives."""

from __future__ import annotations

import io

from timeline.model import Timeline
from timeline.write.extras import need
from timeline.write.frame import table
from timeline.write.options import Options

NAME = "parquet"
SUFFIX = ".parquet"


def check(options: Options) -> None:
    """UsageError without the extra ``parquet``."""
    need("pyarrow.parquet", "parquet", "Parquet")


def render(timeline: Timeline, options: Options) -> bytes:
    """The file; UsageError without the extra ``parquet``."""
    parquet = need("pyarrow.parquet", "parquet", "Parquet")
    out = io.BytesIO()
    parquet.write_table(table(timeline, "Parquet"), out, compression="zstd")
    return out.getvalue()
