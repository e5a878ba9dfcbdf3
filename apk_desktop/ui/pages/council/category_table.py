"""The composition against the norm: a line per category, and the figures of the quorum."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from apk_desktop.services.composition import CategoryLine, Composition
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.cards import Card, separator
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.ui.widgets.painted import Bar, Pill, StatusPill
from apk_desktop.wording.composition import category_state, norm_in_words, part_in_words
from apk_desktop.wording.memberships import category_said, said_day

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
BAR_WIDTH = 116
COLUMNS = 5
UNKNOWN = "—"


class CategoryTable(Card):
    """Categories with norm, seats filled, and state; below them members, quorum and majority."""

    def __init__(self, look: Look) -> None:
        super().__init__(look.text("Composition and norm"))
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.body.setContentsMargins(14, 4, 14, 6)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(24)
        self.body.addLayout(self._grid)
        self.body.addLayout(self._figures)

    def show_composition(self, found: Composition, on: date) -> None:
        """Show a body's composition as of a day."""
        look = self._look
        words = look.words.catalogue
        self.note.setText(norm_in_words(found.category_norm or found.norm, words))
        clear(self._grid)
        headings = (look.text("Category"), look.text("Norm"), look.text("Filled"))
        for at, heading in enumerate(headings):
            alignment = RIGHT if at else Qt.AlignmentFlag.AlignLeft
            shown = label(heading, "heading", role="secondary", wraps=at == 0)
            self._grid.addWidget(shown, 0, at, alignment)
        for at, line in enumerate(found.categories):
            self._grid.addWidget(separator(), 2 * at + 1, 0, 1, COLUMNS)
            self._add(2 * at + 2, at + 1, line)
        self._grid.addWidget(separator(), 2 * len(found.categories) + 1, 0, 1, COLUMNS)
        clear(self._figures)
        for name, value, basis in self._quorum(found):
            self._add_figure(name, value, basis)

    def _add(self, at: int, number: int, line: CategoryLine) -> None:
        words = self._look.words.catalogue
        name = category_said(line.category, line.name, words) or self._look.text("Seats")
        numbered = self._look.text("{number}. {category}", number=number, category=name)
        norm = UNKNOWN if line.norm is None else str(line.norm)
        self._grid.addWidget(label(numbered), at, 0)
        self._grid.addWidget(label(norm, wraps=False), at, 1, RIGHT)
        self._grid.addWidget(label(str(line.filled), "strong", wraps=False), at, 2, RIGHT)
        bar = Bar(self._look, line.filled / max(line.norm or line.seats, 1))
        bar.setFixedWidth(BAR_WIDTH)
        self._grid.addWidget(bar, at, 3)
        kind, state = category_state(line, words)
        icon = Icon.ATTENTION if kind == "warn" else None
        self._grid.addWidget(StatusPill(self._look, Pill(kind, state, icon)), at, 4)

    def _quorum(self, found: Composition) -> list[tuple[str, str, str]]:
        """Give label, figure and legal basis of each figure below the categories."""
        look = self._look
        words = look.words.catalogue
        figures = [(look.text("Members / seats"), f"{found.members} / {len(found.seats)}", "")]
        if found.quorum_norm is not None:
            part = part_in_words(found.quorum_norm)
            named = look.text("Quorum ({part} of {members})", part=part, members=found.members)
            basis = norm_in_words(found.quorum_norm, words)
            figures.append((named, str(found.quorum), basis))
        if found.majority_norm is not None:
            named = look.text("Votes needed of {present} present", present=found.members)
            basis = norm_in_words(found.majority_norm, words)
            figures.append((named, str(found.majority), basis))
        met = said_day(found.last_met_on, words) or UNKNOWN
        figures.append((look.text("Last meeting"), met, ""))
        return figures

    def _add_figure(self, name: str, value: str, basis: str) -> None:
        shown = QWidget()
        shown.setLayout(
            column(
                label(name, "secondary", role="secondary"), label(value, "name"), None, spacing=1
            )
        )
        shown.setToolTip(basis)
        self._figures.addWidget(shown, 1)
