"""A supposition at work: what is supposed, worked out beside the real plan in another thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from apk_desktop.domain.names import PersonName
from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.comparing import Comparison, compare
from apk_desktop.services.rotation.supposing import Supposition
from apk_desktop.services.rotation.what_if import Bench, WhatIf
from apk_desktop.ui.widgets.background import BackgroundWork


class WhatIfWork(QObject):
    """Holds one supposition and tells when it was worked out; nothing here is ever written."""

    compared = Signal()

    def __init__(self, what_if: WhatIf, work: BackgroundWork, parent: QObject) -> None:
        super().__init__(parent)
        self.what_if, self._work = what_if, work
        self.bench: Bench | None = None
        self.supposed = Supposition()
        self.comparison: Comparison | None = None
        self.names: Mapping[str, PersonName] = {}
        self._asked = 0

    def show_board(self, board: RotationBoard) -> None:
        """Suppose on another state of the register."""
        self.bench = self.what_if.bench(board)
        self._work_out()

    def suppose(self, **changes: Any) -> None:  # noqa: ANN401 fields differ in type
        """Suppose something otherwise than so far."""
        self.open(replace(self.supposed, **changes))

    def open(self, supposed: Supposition) -> None:
        """Suppose exactly this."""
        self.supposed = supposed
        self._work_out()

    def reset(self) -> None:
        """Let everything be as it is; how far is looked ahead stays."""
        self.open(Supposition(rounds=self.supposed.rounds, mode=self.supposed.mode))

    def person(self, uid: str, language: str) -> str:
        """Name somebody who stands or could stand, with initials."""
        name = self.names.get(uid)
        return name.in_language(language).with_initials if name else uid

    def _work_out(self) -> None:
        """Work it out anew; of several that follow each other only the last is told."""
        bench, supposed = self.bench, self.supposed
        if bench is None:
            return
        standing = {line.uid: line.name for line in bench.board.candidates}
        strangers = {one.person for one in supposed.added} - set(standing)
        self.names = standing | (self.what_if.names(strangers) if strangers else {})
        self._asked += 1
        asked = self._asked
        self._work.do(
            lambda: compare(bench, supposed),
            lambda found: self._tell(found, asked),
            lambda _no: None,
        )

    def _tell(self, found: Comparison, asked: int) -> None:
        if asked == self._asked:
            self.comparison = found
            self.compared.emit()
