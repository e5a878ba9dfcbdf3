"""P2a–P2d: the table of people against Qt's own QSqlTableModel over the same file.

First paint: from the moment a table is asked to show rows until the view is painted, each in turn.
A jump goes to the middle and to the end; Qt's model has to fetch every row before it. A frame is
one step of the wheel with its painting. Times are the processor's, which other work on the machine
does not lengthen. Memory is what the process holds after the jumps.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QApplication, QTableView

from apk_desktop.app.program import dress
from apk_desktop.db.opening import open_register
from apk_desktop.db.register import Authorship, Register
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.people import People
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.people_list import PeopleSource
from apk_desktop.ui.pages.people.person_columns import person_columns
from apk_desktop.ui.tables.memory import Forgetful
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.ui.theme.theme import Mode, Theme
from apk_desktop.ui.words import UiWords
from apk_desktop.wording.catalogue import Language
from benchmarks.many_people import ManyPeople, Registers
from benchmarks.measuring import Figure, p95, resident_bytes

RUNS, STEPS, SIZE = 7, 120, (1100, 800)
QUESTION = ListQuestion(on=date(2026, 11, 23))
Times = dict[str, float]


def measure(registers: Registers, rows: int, *, encrypted: bool) -> list[Figure]:
    """Give the four figures; Qt's model cannot read an encrypted file and reads the plain one."""
    ours = registers.of(rows, encrypted=encrypted)
    plain = registers.of(rows)
    first = _in_process("first", ours, plain)
    table, model = _in_process("ours", ours, plain), _in_process("qt", ours, plain)
    return [
        Figure("P2a", "first paint", first["ours"], first["qt"], 2.0),
        Figure("P2b", "jump to middle or end", table["jump"], model["jump"], 0.05),
        Figure("P2b", "the same and its order", table["all"], model["jump"], None),
        Figure("P2c", "frame p95 while scrolling", table["frame"], model["frame"], 2.0),
        Figure("P2d", "memory added", table["bytes"], model["bytes"], 0.12, unit="MiB"),
    ]


def _in_process(what: str, ours: ManyPeople, plain: ManyPeople) -> Times:
    """Measure in a process of its own, so that no memory of another measurement is counted."""
    command = [sys.executable, "-m", "benchmarks.people_table", what]
    command += [str(ours.path), ours.passphrase, str(plain.path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in json.loads(told.splitlines()[-1]).items()}


class Tables:
    """Makes both tables over their files."""

    def __init__(self, path: Path, passphrase: str, plain: Path) -> None:
        theme = Theme()
        theme.choose(Mode.LIGHT)
        self._look = Look(theme, UiWords(Language.KK))
        self.register: Register = open_register(path, Authorship(), passphrase=passphrase)
        self._people = People(self.register)
        source = QSqlDatabase.addDatabase("QSQLITE")
        source.setDatabaseName(str(plain))
        source.open()

    def ours(self) -> RegisterTable:
        """Show ours."""
        table = RegisterTable(self._look, "people", person_columns(self._look, {}), Forgetful())
        table.resize(*SIZE)
        table.show()
        table.show_vast(PeopleSource(self._people, QUESTION))
        table.grab()
        return table

    @staticmethod
    def qt() -> QTableView:
        """Show Qt's."""
        view = QTableView()
        model = QSqlTableModel(view)
        model.setTable("person")
        model.select()
        view.setModel(model)
        view.resize(*SIZE)
        view.show()
        view.grab()
        return view


def first_paint(tables: Tables) -> Times:
    """Time both first paints in turn, and let every table finish before the next."""
    ours, qt = [], []
    for _ in range(RUNS + 1):
        begun = time.process_time()
        table = tables.ours()
        ours.append(time.process_time() - begun)
        _finish(table)
        _drop(table)
        begun = time.process_time()
        view = tables.qt()
        qt.append(time.process_time() - begun)
        _drop(view)
    return {"ours": statistics.median(ours[1:]), "qt": statistics.median(qt[1:])}


def our_scrolling(tables: Tables) -> Times:
    """Time ours: its order and jumps, then frames; and what memory it added."""
    before = resident_bytes()
    begun = time.process_time()
    table = tables.ours()
    _finish(table)
    ordered = time.process_time() - begun
    rows = table.model.rowCount()
    jumps = [_jump(table.view, place) for place in (rows // 2, rows - 1, rows // 3)]
    frames = _frames(table.view)
    return {"jump": statistics.median(jumps), "all": ordered + jumps[0], "frame": p95(frames),
            "bytes": resident_bytes() - before}  # fmt: skip


def qt_scrolling(tables: Tables) -> Times:
    """Time Qt's model: it fetches all, then jumps; then frames, and memory."""
    before = resident_bytes()
    view = tables.qt()
    model = view.model()
    begun = time.process_time()
    while model.canFetchMore(view.rootIndex()):
        model.fetchMore(view.rootIndex())
    jump = time.process_time() - begun + _jump(view, model.rowCount() - 1)
    _jump(view, model.rowCount() // 3)
    return {"jump": jump, "frame": p95(_frames(view)), "bytes": resident_bytes() - before}


def _jump(view: QTableView, place: int) -> float:
    begun = time.process_time()
    view.scrollTo(view.model().index(place, 0), QTableView.ScrollHint.PositionAtTop)
    view.grab()
    return time.process_time() - begun


def _frames(view: QTableView) -> list[float]:
    bar, times = view.verticalScrollBar(), []
    for _ in range(STEPS):
        begun = time.process_time()
        bar.setValue(bar.value() + 3)
        view.grab()
        times.append(time.process_time() - begun)
    return times


def _finish(table: RegisterTable) -> None:
    while table.model.is_reading:
        QApplication.processEvents()
        time.sleep(0.001)


def _drop(widget: QTableView | RegisterTable) -> None:
    widget.hide()
    widget.deleteLater()
    QApplication.processEvents()


def main(words: list[str]) -> None:
    """Print one measurement as JSON."""
    what, path, passphrase, plain = words
    application = QApplication(sys.argv[:1])
    dress(application)
    tables = Tables(Path(path), passphrase, Path(plain))
    jobs = {"first": first_paint, "ours": our_scrolling, "qt": qt_scrolling}
    print(json.dumps(jobs[what](tables)), flush=True)
    os._exit(0)  # what Qt frees at exit takes longer than what was measured


if __name__ == "__main__":
    main(sys.argv[1:])
