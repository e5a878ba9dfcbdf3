"""Facts of a record: label and value in rows, and a history as dots."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.ui.widgets.painted import CommunityMark, Dot


class Moment(NamedTuple):
    """One line of a history: what, when and by which paper, and whether it holds now."""

    title: str
    detail: str
    current: bool


class FactRows(QWidget):
    """Rows of label and value; empty values are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, 96)

    def show_facts(self, facts: Iterable[tuple[str, str | QWidget]]) -> None:
        """Show the facts that have a value."""
        clear(self._grid)
        for name, value in facts:
            if value:
                self._add(name, value)

    def _add(self, name: str, value: str | QWidget) -> None:
        at = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label(name, "secondary", role="secondary"), at, 0, top)
        if isinstance(value, QWidget):
            self._grid.addWidget(value, at, 1, top)
            return
        shown = label(value)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(shown, at, 1, top)


class Moments(QWidget):
    """A history as dots, newest first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = column(spacing=6)
        self.setLayout(self._column)

    def show_moments(self, moments: Iterable[Moment]) -> None:
        """Show the lines."""
        clear(self._column)
        for one in moments:
            line = QHBoxLayout()
            line.setSpacing(6)
            line.addWidget(Dot(self._look, current=one.current), 0, Qt.AlignmentFlag.AlignTop)
            title = label(one.title, "strong" if one.current else "body")
            line.addLayout(
                column(title, label(one.detail, "secondary", role="secondary"), spacing=0), 1
            )
            self._column.addLayout(line)


def marked_name(look: Look, hue: str, texture: str, name: str) -> QWidget:
    """Put a community's mark before its name."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    if hue:
        line.addWidget(CommunityMark(look, hue, texture))
    line.addWidget(label(name), 1)
    return holder
