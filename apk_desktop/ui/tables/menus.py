"""The menus of a table: of its columns and row height, and of the rows that are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.column_layout import ColumnLayout

if TYPE_CHECKING:
    from apk_desktop.ui.tables.register_table import RegisterTable


def columns_menu(table: RegisterTable, look: Look, layout: ColumnLayout) -> QMenu:
    """Make the menu that shows and hides columns, copies the table and sets the density."""
    menu = QMenu(table)
    for at, column in enumerate(table.model.columns):
        action = QAction(column.heading, menu)
        action.setCheckable(True)
        action.setChecked(not table.view.isColumnHidden(at))
        action.setEnabled(at > 0)
        action.toggled.connect(lambda on, place=at: layout.show_column(place, shown=on))
        menu.addAction(action)
    menu.addSeparator()
    menu.addAction(look.text("Copy table")).triggered.connect(table.copying.copy_table)
    menu.addSeparator()
    names = {
        "comfortable": look.text("Two lines"),
        "normal": look.text("One line"),
        "compact": look.text("Compact"),
    }
    for density, text in names.items():
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked=False, one=density: table.set_density(one))
    return menu


def row_menu(table: RegisterTable, look: Look) -> QMenu:
    """Make the menu of the rows that are selected."""
    menu = QMenu(table)
    if table.current_id is not None:
        menu.addAction(look.text("Open")).triggered.connect(table.open_current)
        rows = menu.addAction(look.text("Copy the selected rows"))
        rows.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        rows.triggered.connect(table.view.copy)
    menu.addAction(look.text("Copy table")).triggered.connect(table.copying.copy_table)
    return menu
