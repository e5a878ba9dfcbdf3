"""What if: another rule, another pause, somebody withdraws; one sentence says what would come."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from apk_desktop.domain.rotation import Rule
from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.services.rotation.supposing import Supposition
from apk_desktop.ui.frame.page import Page, flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.supposed_chips import SupposedChips
from apk_desktop.ui.pages.rotation.what_if_dialog import WhatIfDialog
from apk_desktop.ui.pages.rotation.what_if_result import WhatIfResult
from apk_desktop.ui.pages.rotation.what_if_work import WhatIfWork
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import SegmentedChoice, outlined_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.ui.widgets.painted import IconMark

MOST_COOLING = 5


class WhatIfCard(Card):
    """The short form of the bench, below the candidates; Esc lets everything be as it is."""

    def __init__(self, page: Page, rotation: Rotation) -> None:
        look = page.look
        super().__init__(look.text("What if…"), look.text("data are not changed"))
        self._page, self._look, self._rotation = page, look, rotation
        self._board: RotationBoard | None = None
        self.work = WhatIfWork(rotation.what_if, page.background, self)
        self.add_to_header(IconMark(look, Icon.LOCK))
        self.rule = rule_choice(look)
        self.rule.chosen.connect(self._choose_rule)
        self.cooling = QComboBox()
        for rounds in range(MOST_COOLING + 1):
            self.cooling.addItem(look.plural("{count} round", "{count} rounds", rounds))
        self.cooling.setAccessibleName(look.text("Pause of a community"))
        self.cooling.activated.connect(self._choose_cooling)
        self.chips = SupposedChips(look, self.work)
        self.result = WhatIfResult(look, self.work)
        self.open_bench = outlined_button(look, look.text("Open the bench"), self.show_bench)
        self._lay_out()
        self.work.compared.connect(self._show_choices)

    def show_board(self, board: RotationBoard) -> None:
        """Suppose on another board."""
        self._board = board
        self.work.show_board(board)

    def show_bench(self) -> None:
        """Open the bench with what is supposed here."""
        if self._board is None:
            return
        dialog = WhatIfDialog(self._page, self._rotation, self._board, self.work.supposed)
        dialog.finished.connect(lambda _code: self.work.open(dialog.work.supposed))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _lay_out(self) -> None:
        look = self._look
        rule = _named(look.text("Rule"), self.rule)
        cooling = _named(look.text("Pause of a community"), self.cooling)
        self.body.addWidget(flow(rule, cooling))
        self.body.addWidget(self.chips)
        self.body.addWidget(self.result)
        self.body.addLayout(row(self.open_bench, None))

    def _choose_rule(self, value: str) -> None:
        real = self._board.rule if self._board else None
        rule = Rule(value)
        self.work.suppose(rule=None if rule is real else rule)

    def _choose_cooling(self, rounds: int) -> None:
        real = self._board.given.cooling_rounds if self._board else None
        self.work.suppose(cooling_rounds=None if rounds == real else rounds)

    def _show_choices(self) -> None:
        """Show the real values where nothing else is supposed."""
        if self._board is None:
            return
        supposed = self.work.supposed
        self.rule.choose(str(supposed.rule or self._board.rule))
        cooling = supposed.cooling_rounds
        real = self._board.given.cooling_rounds
        self.cooling.setCurrentIndex(min(real if cooling is None else cooling, MOST_COOLING))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.work.supposed != Supposition():
            self.work.reset()
        else:
            super().keyPressEvent(event)


def rule_choice(look: Look) -> SegmentedChoice:
    """Offer the three rules by one word each."""
    return SegmentedChoice(
        [
            (str(Rule.LONGEST_WAIT), look.text("Wait")),
            (str(Rule.LARGEST_DEFICIT), look.text("Deficit")),
            (str(Rule.SUPPORT_FIRST), look.text("Support")),
        ],
        look.text("Rule"),
    )


def _named(name: str, widget: QWidget) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 8, 0)
    line.addWidget(label(name, role="secondary", wraps=False))
    line.addWidget(widget)
    return holder
