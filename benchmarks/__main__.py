"""Measure chosen goals at chosen sizes: `python -m benchmarks [GOAL …] [--rows N …] [--encrypted]`.

Without anything chosen every goal is measured over 1,000 and 100,000 people in a plain register,
which takes some minutes; `--rows 1000 100000 1000000 --encrypted` is the whole table.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks import bodies, opening, people_table, search
from benchmarks.many_people import Registers, kept_registers
from benchmarks.measuring import Figure

GOALS = {
    "opening": opening.measure,
    "table": people_table.measure,
    "search": search.measure,
    "bodies": bodies.measure,
}
ROWS = (1_000, 100_000)


def main() -> None:
    """Measure and print a table: a line for each goal and size, with the growth at its end."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("goals", nargs="*", metavar="GOAL", help=", ".join(GOALS))
    parser.add_argument("--rows", type=int, nargs="+", default=ROWS, metavar="N")
    parser.add_argument("--encrypted", action="store_true", help="measure encrypted ones too")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the registers here")
    chosen = parser.parse_args()
    unknown = set(chosen.goals) - set(GOALS)
    if unknown:
        parser.error(f"unknown goal: {', '.join(sorted(unknown))}")
    kinds = (False, True) if chosen.encrypted else (False,)
    print("| goal | measure | people | ours | yardstick | ratio | must | | growth |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    with kept_registers(chosen.keep) as registers:
        for goal in chosen.goals or GOALS:
            for encrypted in kinds:
                _measure(registers, goal, chosen.rows, encrypted=encrypted)


def _measure(registers: Registers, goal: str, sizes: list[int], *, encrypted: bool) -> None:
    smallest: dict[str, float] = {}
    for rows in sizes:
        for figure in GOALS[goal](registers, rows, encrypted=encrypted):
            grown = figure.ours / smallest.setdefault(figure.name, figure.ours)
            people = f"{rows:,} {'encrypted' if encrypted else 'plain'}"
            print(_line(figure, people, grown), flush=True)


def _line(figure: Figure, people: str, grown: float) -> str:
    must = "" if figure.must is None else f"≤ {figure.must:g}"
    parts = (figure.goal, figure.name, people, figure.said(figure.ours),
             figure.said(figure.yardstick), f"{figure.ratio:.2f}", must, figure.verdict,
             f"× {grown:.2f}")  # fmt: skip
    return f"| {' | '.join(parts)} |"


if __name__ == "__main__":
    main()
