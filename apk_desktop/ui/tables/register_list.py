"""A register's list: filter bar above, table below, and a sentence where nothing is found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.saved_filters import SavedQuestion
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.ui.tables.rows_model import RowSource
from apk_desktop.ui.tables.vast_rows import VastSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button
from apk_desktop.ui.widgets.filter_bar import FilterBar
from apk_desktop.ui.widgets.messages import EmptyState
from apk_desktop.wording.numbers import grouped


class RegisterList(QWidget):
    """Tells when it is asked something else; the page answers with `show_source`."""

    asked = Signal()
    shown = Signal()
    counted = Signal(int)

    def __init__(
        self,
        look: Look,
        name: str,
        columns: Sequence[TableColumn],
        memory: ColumnMemory,
        placeholder: str,
    ) -> None:
        super().__init__()
        self._look, self.name = look, name
        self._empty_said = ""
        self.bar = FilterBar(look, placeholder)
        self.bar.changed.connect(self.asked)
        self.bar.done.connect(self._go_to_rows)
        self.table = RegisterTable(look, name, columns, memory)
        self._sort, self._descending = self.table.remembered_sort("name")
        self.table.show_sorted(self._sort, descending=self._descending)
        self.table.sort_changed.connect(self._sort_by)
        self.table.model.shown.connect(self._settle)
        self.table.model.counted.connect(self._show_count)
        self.empty = EmptyState(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.bar)
        box.addWidget(self._stack, 1)

    def finish_bar(self) -> None:
        """Put the button of the columns after the conditions."""
        self._columns_button = icon_button(
            self._look, Icon.COLUMNS, self._look.text("Columns and row height"), self._show_menu
        )
        self.bar.add_widget(self._columns_button)

    def question(self, on: date) -> ListQuestion:
        """Give what the bar and the sorted column ask, as of a day."""
        return ListQuestion(
            on=on,
            language=self._look.language,
            text=self.bar.text,
            filters=self.bar.filters(),
            sort=self._sort,
            descending=self._descending,
        )

    def asked_now(self) -> SavedQuestion:
        """Give what the list is asked and how it is shown, to be asked again."""
        return SavedQuestion(
            text=self.bar.text,
            filters=self.bar.filters(),
            sort=self._sort,
            descending=self._descending,
            columns=[one.key for one in self.table.visible_columns()],
        )

    def ask_again(self, question: SavedQuestion) -> list[str] | None:
        """Ask what was asked once, and show it so.

        Gives None where all of it is known, else the titles of the conditions that are not.
        """
        self.table.arrange(question.columns)
        if self.table.has_order(question.sort):
            self._sort, self._descending = question.sort, question.descending
            self.table.show_sorted(self._sort, descending=self._descending)
        return self.bar.ask(question.text, question.filters)

    def show_source(self, source: RowSource, whole: int | None, empty: str) -> None:
        """Show rows; `whole` is how many there are without conditions, None where none is set."""
        self._empty_said = empty
        self.table.show_rows(source, self._footer(whole))

    def show_vast(self, source: VastSource, whole: int | None, empty: str) -> None:
        """Show rows that are read in another thread; `shown` tells when the first are there."""
        self._empty_said = empty
        self.table.show_vast(source, self._footer(whole))

    def _footer(self, whole: int | None) -> str:
        if whole is None:
            return self._look.text("{count} in the list", count="{count}")
        return self._look.text(
            "{count} of {whole} in the list",
            count="{count}",
            whole=grouped(whole, self._look.language),
        )

    def _settle(self) -> None:
        nothing = self.is_empty
        if nothing and self.has_conditions:
            text = self._look.text("Nothing fits these conditions.")
            self.empty.explain(text, self._look.text("Reset filters"), self.bar.reset)
        elif nothing:
            self.empty.explain(self._empty_said)
        self._stack.setCurrentIndex(1 if nothing else 0)
        if self.table.current_id is None:
            self.table.select_first()
        self.shown.emit()

    @property
    def has_conditions(self) -> bool:
        """Whether words or values are asked for."""
        return bool(self.bar.text or self.bar.filters())

    @property
    def is_empty(self) -> bool:
        """Whether no row is shown."""
        return not self.table.model.rowCount()

    def headings(self) -> list[tuple[str, str]]:
        """Give key and heading of the columns that are shown, in order."""
        return self.table.headings()

    def shown_rows(self) -> Iterator[list[str]]:
        """Give all rows as they are shown, read a page at a time."""
        return self.table.shown_rows()

    def _sort_by(self, key: str, descending: Any) -> None:  # noqa: ANN401 Qt gives a bool
        self._sort, self._descending = key, bool(descending)
        self.asked.emit()

    def _show_count(self, count: int) -> None:
        self.counted.emit(count)

    def _go_to_rows(self) -> None:
        """Put the keyboard on what was found."""
        if not self.is_empty:
            self.table.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_menu(self) -> None:
        button = self._columns_button
        self.table.columns_menu().popup(button.mapToGlobal(QPoint(0, button.height())))
