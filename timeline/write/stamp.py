"""The time that a file of an output says it was made: the same for the same timeline, never the clock's."""

from __future__ import annotations

import io
import os
import zipfile
from datetime import UTC, datetime

from timeline.model import Timeline
from timeline.write.summary import coverage

_FIRST = datetime(1980, 1, 1, tzinfo=UTC)  # the first day that a zip archive can write
_LAST = datetime(2107, 12, 31, tzinfo=UTC)


def stamp(timeline: Timeline) -> datetime:
    """SOURCE_DATE_EPOCH if it is set, else the day of the latest article; from 1980 to 2107, in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        made = (
            datetime.fromtimestamp(int(epoch), UTC)
            if epoch.isdigit()
            else datetime.fromisoformat(coverage(timeline).as_of).replace(tzinfo=UTC)
        )
    except (ValueError, OverflowError, OSError):
        made = _FIRST
    return min(max(made, _FIRST), _LAST)


def repacked(archive: bytes, made: datetime) -> bytes:
    """A zip archive with every member stamped ``made``, in the same order."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, made.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            member.create_system = 3
            new.writestr(member, old.read(name))
    return out.getvalue()
