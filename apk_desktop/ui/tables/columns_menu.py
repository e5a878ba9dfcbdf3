"""The menu of a table: which columns are shown, and how high its rows are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTableView

from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.column_layout import ColumnLayout
from apk_desktop.ui.tables.columns import TableColumn


def columns_menu(
    look: Look,
    view: QTableView,
    columns: Sequence[TableColumn],
    layout: ColumnLayout,
    choose_density: Callable[[str], object],
) -> QMenu:
    """Make the menu that shows and hides columns and sets the density."""
    menu = QMenu(view)
    for at, column in enumerate(columns):
        action = QAction(column.heading, menu)
        action.setCheckable(True)
        action.setChecked(not view.isColumnHidden(at))
        action.setEnabled(at > 0)
        action.toggled.connect(lambda on, place=at: layout.show_column(place, shown=on))
        menu.addAction(action)
    menu.addSeparator()
    names = {
        "comfortable": look.text("Two lines"),
        "normal": look.text("One line"),
        "compact": look.text("Compact"),
    }
    for density, text in names.items():
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked=False, one=density: choose_density(one))
    return menu
