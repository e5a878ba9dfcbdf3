"""The what-if bench: everything that can be supposed, beside the real plan; nothing is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.services.rotation.supposing import Supposition
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.pages.rotation.scenario_bar import ScenarioBar
from apk_desktop.ui.pages.rotation.supposed_chips import SupposedChips
from apk_desktop.ui.pages.rotation.what_if_choices import WhatIfChoices
from apk_desktop.ui.pages.rotation.what_if_result import BothPlans, WhatIfResult
from apk_desktop.ui.pages.rotation.what_if_work import WhatIfWork
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.ui.widgets.messages import InlineMessage
from apk_desktop.ui.widgets.painted import IconMark

WIDTH, HEIGHT, LEAST_WIDTH, NARROW = 1080, 760, 460, 760


class WhatIfDialog(QDialog):
    """Choices above, the result as sentences, both plans below; Esc first resets, then closes."""

    def __init__(
        self, page: Page, rotation: Rotation, board: RotationBoard, supposed: Supposition
    ) -> None:
        super().__init__(page.window())
        look = page.look
        self._look = look
        self.setWindowTitle(look.text("What if…"))
        self.setModal(True)
        self.work = WhatIfWork(rotation.what_if, page.background, self)
        self.work.supposed = supposed
        self.work.show_board(board)
        self.message = InlineMessage(look)
        self.message.undo_asked.connect(page.undo_asked)
        self.choices = WhatIfChoices(look, self.work)
        self.chips = SupposedChips(look, self.work)
        self.told = WhatIfResult(look, self.work)
        self.plans = BothPlans(look, self.work)
        self.scenarios = ScenarioBar(
            look, self.work, rotation.scenarios, self.message, editable=page.editable
        )
        self.message.undo_asked.connect(self.scenarios.refresh)
        self.scenarios.opened.connect(self.choices.show_supposed)
        self._lay_out()
        room = page.window().size()
        self.setMinimumWidth(LEAST_WIDTH)
        self.resize(min(WIDTH, room.width() - 40), min(HEIGHT, room.height() - 40))

    def reset(self) -> None:
        """Let everything be as it is."""
        self.work.reset()
        self.choices.show_supposed()
        self.scenarios.refresh()

    def _lay_out(self) -> None:
        look = self._look
        unchanged = label(look.text("data are not changed"), "secondary", role="secondary")
        head = row(
            label(look.text("What if…"), "name"), None, IconMark(look, Icon.LOCK), unchanged,
            spacing=6,
        )  # fmt: skip
        inner = QWidget()
        inner.setProperty("role", "plain")
        body = QVBoxLayout(inner)
        body.setContentsMargins(20, 0, 20, 0)
        body.setSpacing(12)
        parts = (self.choices, self.chips, self.told, self.plans, self.scenarios)
        for part in parts:
            body.addWidget(part)
        forecast = look.text("Forecast: a projection, not a decision.")
        body.insertWidget(4, label(forecast, "label", role="secondary"))
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 16, 0, 14)
        outer.setSpacing(12)
        head.setContentsMargins(20, 0, 20, 0)
        outer.addLayout(head)
        outer.addWidget(self.message)
        outer.addWidget(scroll, 1)
        foot = row(
            outlined_button(look, look.text("As it is"), self.reset), None,
            outlined_button(look, look.text("Close"), self.reject),
        )  # fmt: skip
        foot.setContentsMargins(20, 0, 20, 0)
        outer.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.choices.fold(is_narrow=event.size().width() < NARROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.work.supposed.changes_nothing:
            self.reset()
        else:
            super().keyPressEvent(event)
