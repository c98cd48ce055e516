"""Measure anew and compare with the floors: python -m tests.quality [--raise] [CORPUS ...]"""

from __future__ import annotations

import argparse
import sys
import time

from tests.quality.floors import below, floors, raise_floors
from tests.quality.measure import CORPORA, GOLD, measure


def main() -> int:
    """Print the figures of every corpus, floors in brackets; 1 if one fell below its floor."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("corpora", nargs="*", metavar="CORPUS", help=f"of {', '.join(CORPORA)}; else all")
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="lift the floors to what is measured"
    )
    arguments = parser.parse_args()
    if not GOLD.is_dir():
        print(f"nothing to measure on: {GOLD} is not there")
        return 0
    fallen = []
    for corpus in arguments.corpora or CORPORA:
        started = time.perf_counter()
        figures = measure(corpus)
        if arguments.lift:
            raise_floors(corpus, figures)
        known = floors().get(corpus, {})
        said = "   ".join(f"{name} {value:.4g} [{known.get(name, 0):g}]" for name, value in figures.items())
        print(f"{corpus:12} {said}   {time.perf_counter() - started:.1f} s", flush=True)
        fallen += below(corpus, figures) if known else []
    print(*fallen, sep="\n", end="\n" if fallen else "")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
