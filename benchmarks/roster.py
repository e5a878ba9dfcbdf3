"""The Council's roster as CSV, a whole process, against one that writes the same rows with `csv`.

Run it as `python -m benchmarks.roster`. No goal is set for it; the figures show where time goes.
"""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measuring import in_turn, python

PLAIN = """
import csv
rows = list(csv.reader(open({source!r}, encoding="utf-8-sig", newline=""), delimiter=";"))
with open({target!r}, "w", encoding="utf-8", newline="") as file:
    csv.writer(file).writerows(rows)
"""


def main() -> None:
    """Measure and print both times and their ratio."""
    from apk_desktop.services.registers import make_demonstration

    with tempfile.TemporaryDirectory() as folder:
        register = Path(folder) / "demonstration.apk-register"
        make_demonstration(register)
        written, plain = Path(folder) / "council.csv", Path(folder) / "plain.csv"
        ours = [sys.executable, "-m", "apk_desktop", "--register", str(register), "roster"]
        ours += ["council", "--output", str(written)]
        subprocess.run(ours, check=True)
        yardstick = python(PLAIN.format(source=str(written), target=str(plain)))
        measured = in_turn(ours, yardstick)
        with written.open(encoding="utf-8-sig", newline="") as file:
            rows = len(list(csv.reader(file, delimiter=";"))) - 1
    print(
        f"roster of {rows} people: {measured.ours * 1000:.0f} ms vs "
        f"{measured.yardstick * 1000:.0f} ms, ratio {measured.ratio:.2f}"
    )


if __name__ == "__main__":
    main()
