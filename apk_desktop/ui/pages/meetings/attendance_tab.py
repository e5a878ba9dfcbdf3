"""Who came to a meeting: the members of its day, marked one by one or many at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from apk_desktop.domain.alphabet import search_key
from apk_desktop.services.attendance import AttendanceRow, Turnout
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.filter_bar import FilterBar
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.ui.widgets.messages import EmptyState
from apk_desktop.ui.widgets.painted import Pill, StatusPill
from apk_desktop.wording.meetings import MARKS, quorum_sentence
from apk_desktop.wording.memberships import category_name

PILLS = {
    "present": ("ok", Icon.OK),
    "late": ("warn", Icon.ENDS_SOON),
    "excused": ("info", Icon.INFO),
    "absent": ("error", Icon.ERROR),
    "": ("neutral", None),
}
KEYS = {"present": "Alt+1", "late": "Alt+2", "excused": "Alt+3", "absent": "Alt+4"}


class AttendanceTab(QWidget):
    """Tells which people are to be marked; the page keeps the marks."""

    marked = Signal(list, str)
    opened = Signal(int)

    def __init__(self, look: Look, memory: ColumnMemory) -> None:
        super().__init__()
        self._look = look
        self._rows: list[AttendanceRow] = []
        self.sentence = label("", "sentence")
        self._pill = StatusPill(look, Pill("neutral", ""))
        self._counts = label("", "secondary", role="secondary")
        self.bar = FilterBar(look, look.text("Filter the list"))
        marks = [(code, look.text(word)) for code, word in MARKS.items() if code in KEYS]
        self.bar.add_choice("state", look.text("Mark"), [*marks, ("-", look.text("Not marked"))])
        self.bar.changed.connect(self._filter)
        self.table = RegisterTable(look, "attendance", _columns(look), memory)
        self.table.opened.connect(self.opened)
        self._empty = EmptyState(look)
        self.tools = self._make_tools()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 0)
        box.setSpacing(8)
        box.addLayout(row(self.sentence, self._pill))
        for widget in (self._counts, self.bar, flow(*self.tools), self.table, self._empty):
            box.addWidget(widget, 1 if widget in (self.table, self._empty) else 0)

    def show_rows(
        self, card: MeetingCard, rows: list[AttendanceRow], turnout: Turnout, *, editable: bool
    ) -> None:
        """Show the people of a meeting; marks are entered once its day has come."""
        self._rows = rows
        for tool in self.tools:
            tool.setEnabled(editable and bool(rows))
        self._show_counts(turnout, known=bool(rows))
        for widget in (self.table, self.bar):
            widget.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if card.day is None:
            self._empty.explain(
                self._look.text(
                    "The day of this meeting is not known, so its members are not known either."
                )
            )
        else:
            self._empty.explain(
                self._look.text("No members are recorded for the day of this meeting.")
            )
        self._filter()

    def selected(self) -> list[int]:
        """Give the people who are selected, or the one under the cursor."""
        places = {one.row() for one in self.table.view.selectionModel().selectedRows()}
        rows = [self.table.model.row(at) for at in sorted(places)]
        return [one.id for one in rows if one is not None]

    def unmarked(self) -> list[int]:
        """Give the members nothing has been said of."""
        return [one.id for one in self._rows if one.is_member and one.state not in KEYS]

    def _make_tools(self) -> list[QWidget]:
        look = self._look
        tools: list[QWidget] = []
        for state, key in KEYS.items():
            mark = partial(self._mark, state)
            tools.append(outlined_button(look, look.text(MARKS[state]), mark))
            tools[-1].setToolTip(f"{look.text(MARKS[state])} ({key})")
            shortcut = QShortcut(QKeySequence(key), self, mark)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        tools.append(outlined_button(look, look.text("Take the mark back"), lambda: self._mark("")))
        tools.append(
            outlined_button(look, look.text("All others present"), self._mark_others, Icon.TICK)
        )
        return tools

    def _mark(self, state: str) -> None:
        people = self.selected()
        if people and self.tools[0].isEnabled():
            self.marked.emit(people, state)

    def _mark_others(self) -> None:
        people = self.unmarked()
        if people:
            self.marked.emit(people, "present")

    def _show_counts(self, turnout: Turnout, *, known: bool) -> None:
        look = self._look
        self.sentence.setText(quorum_sentence(turnout, look.words.catalogue) if known else "")
        self._pill.setVisible(known and turnout.needed is not None)
        if turnout.has_quorum:
            self._pill.show_pill(Pill("ok", look.text("quorum")))
        else:
            self._pill.show_pill(Pill("error", look.text("no quorum")))
        self._counts.setText(
            look.text(
                "excused: {excused} · absent: {absent} · not marked: {unmarked}",
                excused=turnout.excused,
                absent=turnout.absent,
                unmarked=turnout.unmarked,
            )
            if known
            else ""
        )

    def _filter(self) -> None:
        state = self.bar.filters().get("state")
        wanted = search_key(self.bar.text).split()
        rows = [
            one
            for one in self._rows
            if (state is None or (one.state if one.state in KEYS else "-") == state)
            and _has_words(one, wanted)
        ]
        footer = self._look.text("{count} of {whole}", count="{count}", whole=len(self._rows))
        self.table.show_rows(ListSource(rows), footer)


def _has_words(one: AttendanceRow, wanted: list[str]) -> bool:
    folded = search_key(" ".join(spelling.full for spelling in one.name)) if wanted else ""
    return all(word in folded for word in wanted)


def _columns(look: Look) -> list[TableColumn]:
    words = look.words.catalogue

    def pill(one: AttendanceRow) -> Pill:
        state = one.state if one.state in PILLS else ""
        kind, icon = PILLS[state]
        return Pill(kind, look.text(MARKS[state]), icon)

    def category(one: AttendanceRow) -> str:
        if not one.is_member:
            return look.text("no member on that day")
        return category_name(one.category, words)

    return [
        TableColumn(
            key="name", heading=look.text("Name"), width=240, strong=True, stretch=True,
            text=lambda one: one.name.in_language(look.language).full,
            second=lambda one: one.behalf.say(look.language),
        ),
        TableColumn(key="category", heading=look.text("Category"), width=190, text=category),
        TableColumn(
            key="state", heading=look.text("Mark"), width=150,
            text=lambda one: look.text(MARKS.get(one.state, "")), pill=pill,
        ),
        TableColumn(
            key="reason", heading=look.text("Reason"), width=200, text=lambda one: one.reason
        ),
    ]  # fmt: skip
