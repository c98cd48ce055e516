"""One table of how fast it is: medians of several runs, ratios taken in the same run.

    python -m bench [--runs 5] [--sizes 10 100 1000 10000] [--chrono FOLDER] [--only NAME]

Processor time is that of all processes; the clock on the wall depends on what else the machine does. The page
has a bench of its own (bench.page), as have texts that invite bad cases (bench.hostile).
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable, Iterator

from bench import building, finding, reading, telling

Rows = Iterator[tuple[str, str]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000, 10_000])
    parser.add_argument("--chrono", metavar="FOLDER", help="where npm has installed chrono-node")
    parts: dict[str, Callable[[argparse.Namespace], Rows]] = {
        "starts": lambda options: building.starts(options.runs),
        "finding": lambda options: finding.rows(options.runs, options.chrono),
        "telling": lambda options: telling.rows(options.runs),
        "reading": lambda options: reading.rows(options.runs),
        "building": lambda options: building.rows(options.sizes, options.runs),
    }
    parser.add_argument("--only", choices=parts)
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores")
    building.warm_up()
    for name, rows in parts.items():
        if options.only in (None, name):
            for what, figures in rows(options):
                print(f"{what:78} {figures}", flush=True)


if __name__ == "__main__":
    main()
