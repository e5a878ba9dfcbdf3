"""The composition against the norm: a line per category, and the figures of the quorum."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from apk_desktop.services.composition import CategoryLine, Composition
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.ui.widgets.painted import Bar, Pill, StatusPill
from apk_desktop.wording.memberships import category_name

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
BAR_WIDTH = 140


class CategoryTable(Card):
    """Categories with norm, seats filled, and state; below them members, quorum and majority."""

    def __init__(self, look: Look) -> None:
        super().__init__(look.text("Composition and norm"))
        self._look = look
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(0, 1)
        holder = QWidget()
        holder.setLayout(self._grid)
        self.body.addWidget(holder)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(24)
        figures = QWidget()
        figures.setLayout(self._figures)
        self.body.addWidget(figures)

    def show_composition(self, found: Composition) -> None:
        """Show a body's composition."""
        clear(self._grid)
        look = self._look
        headings = (look.text("Category"), look.text("Norm"), look.text("Filled"), "", "")
        for at, heading in enumerate(headings):
            self._grid.addWidget(label(heading, "heading", role="secondary"), 0, at)
        for at, line in enumerate(found.categories, 1):
            self._add(at, line)
        clear(self._figures)
        seats = len(found.seats)
        for name, value in (
            (look.text("Members"), str(found.members)),
            (look.text("Seats"), str(seats) if seats else "—"),
            (look.text("Quorum (2/3 of the members)"), str(found.quorum)),
            (look.text("Needed for a decision with all present"), str(found.majority)),
        ):
            words = label(name, "secondary", role="secondary")
            self._figures.addLayout(column(words, label(value, "name"), spacing=1), 1)

    def _add(self, at: int, line: CategoryLine) -> None:
        name = category_name(line.category, self._look.words.catalogue) or self._look.text("Seats")
        self._grid.addWidget(label(name), at, 0)
        self._grid.addWidget(label(str(line.norm), wraps=False), at, 1, RIGHT)
        self._grid.addWidget(label(str(line.filled), "strong", wraps=False), at, 2, RIGHT)
        bar = Bar(self._look, line.filled / max(line.norm, 1))
        bar.setFixedWidth(BAR_WIDTH)
        self._grid.addWidget(bar, at, 3)
        self._grid.addWidget(StatusPill(self._look, self._state(line)), at, 4)

    def _state(self, line: CategoryLine) -> Pill:
        if line.over:
            return Pill("error", self._look.text("over by {count}", count=line.over))
        if line.vacant:
            return Pill("warn", self._look.text("vacant {count}", count=line.vacant))
        return Pill("ok", self._look.text("complete"))
