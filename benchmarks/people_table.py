"""P2a: the people table's first paint over a million rows, against Qt's own QSqlTableModel.

Run it as `python -m benchmarks.people_table [ROWS]`. Both tables are shown in turn in this process
over the same file, from the moment they are asked to show rows until the view is painted.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QApplication, QTableView

from apk_desktop.app.program import dress
from apk_desktop.db.connections import connect
from apk_desktop.db.migrating import make_register_file
from apk_desktop.db.opening import open_register
from apk_desktop.db.register import Authorship
from apk_desktop.domain.alphabet import search_key, sort_key
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
from benchmarks.measuring import Ratio, show

ROWS, RUNS, MUST = 1_000_000, 7, 2.0
SURNAMES = [f"{start}{end}" for start in ("Үлгі", "Қиял", "Әріп", "Сынақ") for end in ("ов", "ұлы")]


def fill(path: Path, rows: int) -> None:
    """Make a register of so many invented people, past the door: nobody will work on it."""
    make_register_file(path)
    connection = connect(path)
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO person (uid, version, surname_kk, given_name_kk, sort_key_kk, sort_key_ru, "
        "sort_key_en, search_key) VALUES (?, 1, ?, ?, ?, ?, ?, ?)",
        (_row(number) for number in range(rows)),
    )
    connection.execute("COMMIT")
    connection.close()


def _row(number: int) -> tuple[str, ...]:
    surname = SURNAMES[number * 7919 % len(SURNAMES)]
    given = f"Үлгі{number}"
    key = sort_key(surname) + f" {number * 7919 % 1_000_003:07}"
    return (f"uid-{number}", surname, given, key, key, key, search_key(surname))


def main(words: list[str]) -> None:
    """Measure and print the ratio."""
    rows = int(words[0]) if words else ROWS
    application = QApplication(sys.argv[:1])
    dress(application)
    theme = Theme()
    theme.choose(Mode.LIGHT)
    look = Look(theme, UiWords(Language.KK))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.apk-register"
        fill(path, rows)
        people = People(open_register(path, Authorship()))
        source = QSqlDatabase.addDatabase("QSQLITE")
        source.setDatabaseName(str(path))
        source.open()
        pairs = [(_ours(look, people), _qt()) for _ in range(RUNS + 1)][1:]
        source.close()
    measured = Ratio(
        statistics.median(one for one, _ in pairs),
        statistics.median(other for _, other in pairs),
        statistics.median(one / other for one, other in pairs),
    )
    show(f"P2a first paint of {rows} people", measured, MUST)


def _ours(look: Look, people: People) -> float:
    begun = time.perf_counter()
    table = RegisterTable(look, "people", person_columns(look, {}), Forgetful())
    table.resize(1100, 800)
    table.show()
    table.show_rows(PeopleSource(people, ListQuestion(on=date(2026, 11, 23))))
    table.grab()
    return _ended(table, begun)


def _qt() -> float:
    begun = time.perf_counter()
    view = QTableView()
    model = QSqlTableModel(view)
    model.setTable("person")
    model.select()
    view.setModel(model)
    view.resize(1100, 800)
    view.show()
    view.grab()
    return _ended(view, begun)


def _ended(widget: QTableView | RegisterTable, begun: float) -> float:
    seconds = time.perf_counter() - begun
    widget.hide()
    widget.deleteLater()
    QApplication.processEvents()
    return seconds


if __name__ == "__main__":
    main(sys.argv[1:])
