"""The command ``timeline``: how it starts, and how a signal ends it. Only then is anything heavy imported."""

from __future__ import annotations

import gc
import os
import signal
import sys
from types import FrameType

SOON = 0.01  # seconds
# Garbage that stands in circles is looked for among what is new as Python does, among all that lives more
# rarely: a timeline of many articles is large, hardly anything is such garbage, and the program is over soon.
_RARELY = 1000


def _end(number: int, _frame: FrameType | None) -> None:
    """Unwind as SystemExit does, so that temporary files go, with the exit status that shells expect."""

    def insist(_swallowed: object) -> None:
        """Python drops an exception that comes up inside a finaliser: once that is over, signal again."""
        from threading import Timer

        Timer(SOON, os.kill, [os.getpid(), number]).start()

    sys.unraisablehook = insist
    raise SystemExit(128 + number)


def main() -> None:
    """Run the command line; Ctrl-C ends it with status 130, SIGTERM with 143, neither with a traceback."""
    for number in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)
    gc.set_threshold(*gc.get_threshold()[:2], _RARELY)
    from timeline.cli.main import run

    status = run(sys.argv[1:])
    gc.freeze()  # else all that still lives is looked through at the end
    sys.exit(status)


if __name__ == "__main__":
    main()
