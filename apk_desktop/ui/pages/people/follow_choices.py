"""Seats that go with an office as lines to be ticked: which of them follow now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from apk_desktop.services.following import Follow
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column, row
from apk_desktop.wording.bodies import follow_said


class FollowChoices(QWidget):
    """Each seat is ticked at first; one that is left out can follow later."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = column(spacing=8)
        self.setLayout(self._column)
        self.choices: list[tuple[QCheckBox, Follow]] = []

    def offer(self, due: Sequence[Follow]) -> None:
        """Show the seats."""
        clear(self._column)
        self.choices = []
        for one in due:
            said = follow_said(one, self._look.words.catalogue)
            box = QCheckBox()
            box.setAccessibleName(said)
            box.setChecked(True)
            line = row(box, label(said), spacing=8)
            line.setStretch(1, 1)
            self._column.addLayout(line)
            self.choices.append((box, one))

    @property
    def chosen(self) -> tuple[Follow, ...]:
        """The seats that follow."""
        return tuple(one for box, one in self.choices if box.isChecked())

    @property
    def left_out(self) -> set[int]:
        """The posts that do not follow now."""
        return {one.post_id for box, one in self.choices if not box.isChecked()}
