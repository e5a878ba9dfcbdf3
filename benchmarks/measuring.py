"""Time whole processes in turn, A B A B …, and give medians and their ratio."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

RUNS = 9


class Ratio(NamedTuple):
    """Median seconds of ours and of the yardstick, and the median of the paired ratios."""

    ours: float
    yardstick: float
    ratio: float


def in_turn(ours: Sequence[str], yardstick: Sequence[str], runs: int = RUNS) -> Ratio:
    """Run two commands in turn, after one run of each that is not counted."""
    pairs = [(_seconds(ours), _seconds(yardstick)) for _ in range(runs + 1)][1:]
    return Ratio(
        statistics.median(one for one, _ in pairs),
        statistics.median(other for _, other in pairs),
        statistics.median(one / other for one, other in pairs),
    )


def show(name: str, measured: Ratio, must: float) -> None:
    """Print one line: the goal's name, both times, the ratio, and whether the gate holds."""
    verdict = "holds" if measured.ratio <= must else "DOES NOT HOLD"
    print(
        f"{name}: {measured.ours * 1000:.0f} ms vs {measured.yardstick * 1000:.0f} ms, "
        f"ratio {measured.ratio:.2f}, must be at most {must}: {verdict}"
    )


def python(code: str) -> list[str]:
    """Give the command that runs a piece of Python."""
    return [sys.executable, "-c", code]


def _seconds(command: Sequence[str]) -> float:
    environment = dict(os.environ)
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - begun
