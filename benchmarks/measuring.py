"""Time jobs and whole processes in turn, A B A B …, and give medians and their ratio."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

RUNS = 9
FRAME, MEBIBYTE = 1 / 60, 1 << 20
CACHE = (64 + 20) * MEBIBYTE


class Ratio(NamedTuple):
    """Median seconds of ours and of the yardstick, and the median of the paired ratios."""

    ours: float
    yardstick: float
    ratio: float


class Figure(NamedTuple):
    """What was measured of a goal, in seconds or bytes; `must` is None where no goal is set."""

    goal: str
    name: str
    ours: float
    yardstick: float
    must: float | None
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the yardstick it is."""
        return self.ours / self.yardstick

    @property
    def verdict(self) -> str:
        """Whether the gate holds; beside it one frame's time and the cache's memory are allowed."""
        if self.must is None:
            return ""
        if self.ratio <= self.must:
            return "holds"
        if self.unit == "ms":
            return "within a frame" if self.ours < FRAME else "DOES NOT HOLD"
        return "within the cache" if self.ours < CACHE else "DOES NOT HOLD"

    def said(self, number: float) -> str:
        """Write a number of seconds or bytes in the unit."""
        return f"{number * 1000:.1f} ms" if self.unit == "ms" else f"{number / MEBIBYTE:.1f} MiB"


def seconds(job: Callable[[], object]) -> float:
    """Give the processor's time for one run of a job: other work on the machine does not count."""
    begun = time.process_time()
    job()
    return time.process_time() - begun


def p95(times: Sequence[float]) -> float:
    """Give the time that nineteen in twenty do not exceed."""
    return statistics.quantiles(times, n=20)[-1]


def resident_bytes() -> int:
    """Give what this process holds in memory (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


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
