"""What can be chosen in an own field: a row for each, in three languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.domain.own_fields import Choice
from apk_desktop.domain.trilingual import LANGUAGES, Trilingual
from apk_desktop.ui.forms.fields import Field, TextField
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button, link_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column


class ChoiceRows(QWidget):
    """Rows are added, removed and put one place up; `made` is told of the fields there are.

    With Tab the keyboard comes here from the widget `before`.
    """

    def __init__(
        self,
        look: Look,
        made: Callable[[list[Field]], object],
        before: QWidget,
    ) -> None:
        super().__init__()
        self._look, self._made, self._before = look, made, before
        self._codes: list[str] = []
        self.cells: list[list[TextField]] = []
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self.more = link_button(look.text("One more choice"), self.add)
        caption = label(look.text("What can be chosen"), "label", role="secondary")
        self.setLayout(column(caption, holder, self.more, spacing=6))

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show a row for each, or an empty one; by then the rows stand in their form."""
        self._show(list(choices) or [Choice("", Trilingual())])

    def choices(self) -> tuple[Choice, ...]:
        """Give the rows as they stand; empty ones that are new are left out."""
        rows = zip(self._codes, self.cells, strict=True)
        read = [Choice(code, Trilingual(*(one.value for one in cells))) for code, cells in rows]
        return tuple(one for one in read if one.code or one.name)

    def add(self) -> None:
        """Add an empty row and put the keyboard there."""
        self._show([*self._as_written(), Choice("", Trilingual())])
        self.cells[-1][0].setFocus()

    def _as_written(self) -> list[Choice]:
        rows = zip(self._codes, self.cells, strict=True)
        return [Choice(code, Trilingual(*(one.value for one in cells))) for code, cells in rows]

    def _remove(self, at: int) -> None:
        rows = self._as_written()
        del rows[at]
        self.show_choices(rows)
        self.cells[min(at, len(self.cells) - 1)][0].setFocus()

    def _raise(self, at: int) -> None:
        rows = self._as_written()
        rows.insert(max(at - 1, 0), rows.pop(at))
        self._show(rows)
        self.cells[max(at - 1, 0)][0].setFocus()

    def _show(self, rows: Sequence[Choice]) -> None:
        look = self._look
        clear(self._grid)
        self._codes = [one.code for one in rows]
        titles = (look.text("In Kazakh"), look.text("In Russian"), look.text("In English"))
        for across, title in enumerate(titles):
            self._grid.addWidget(label(title, "label", role="secondary"), 0, across)
            self._grid.setColumnStretch(across, 1)
        self._last = self._before
        self.cells = [self._row(at, one, titles) for at, one in enumerate(rows)]
        self._next(self.more)
        self._made([cell for cells in self.cells for cell in cells])

    def _row(self, at: int, one: Choice, titles: Sequence[str]) -> list[TextField]:
        look, top = self._look, Qt.AlignmentFlag.AlignTop
        cells = []
        for across, (language, title) in enumerate(zip(LANGUAGES, titles, strict=True)):
            name = look.text("Choice {number}: {language}", number=at + 1, language=title)
            cell = TextField(look, f"choice_{at}_{language}", name, one.name[across])
            cell.caption.hide()
            self._grid.addWidget(cell, at + 1, across, top)
            cell.show()
            self._next(cell.editor)
            cells.append(cell)
        up = icon_button(
            look, Icon.ARROW_UP, look.text("Choice {number} one place up", number=at + 1),
            partial(self._raise, at),
        )  # fmt: skip
        up.setEnabled(at > 0)
        gone = icon_button(
            look, Icon.CLOSE, look.text("Remove choice {number}", number=at + 1),
            partial(self._remove, at),
        )  # fmt: skip
        self._grid.addWidget(up, at + 1, len(LANGUAGES), top)
        self._grid.addWidget(gone, at + 1, len(LANGUAGES) + 1, top)
        self._next(up)
        self._next(gone)
        return cells

    def _next(self, widget: QWidget) -> None:
        """Let Tab go on to a widget, and show it at once so that it can have the keyboard."""
        widget.show()
        QWidget.setTabOrder(self._last, widget)
        self._last = widget
