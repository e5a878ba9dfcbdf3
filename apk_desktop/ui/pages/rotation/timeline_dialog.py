"""The timeline as it will print: to the printer or into a file, in the languages chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.timeline_papers import TimelineFacts, TimelinePapers
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.paper.paper_output import PaperOutput
from apk_desktop.ui.paper.preview_pane import PreviewPane
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button, primary_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.messages import InlineMessage

WIDTH, HEIGHT, LEAST_WIDTH = 900, 820, 460


class TimelineDialog(QDialog):
    """Shows the paper of a board's timeline; nothing is written to the register."""

    def __init__(
        self, look: Look, papers: TimelinePapers, board: RotationBoard, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look, self._board = look, board
        title = look.text("Timeline of the seats")
        self.setWindowTitle(title)
        self.setModal(True)
        self.message = InlineMessage(look)
        self.preview: PreviewPane[TimelineFacts] = PreviewPane(look, papers)
        titles = look.text("Save the timeline"), look.text("Print the timeline")
        self.output = PaperOutput(self, self.message, self.preview, papers, titles)
        actions = flow(
            primary_button(look, look.text("Print"), self._print, Icon.PRINT, "Ctrl+P"),
            outlined_button(look, look.text("Save as…"), self._save, Icon.EXPORT, "Ctrl+S"),
            outlined_button(look, look.text("Close"), self.reject),
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 14)
        box.setSpacing(12)
        box.addWidget(label(title, "name"))
        box.addWidget(actions)
        box.addWidget(self.message)
        box.addWidget(self.preview, 1)
        room = parent.window().size()
        self.resize(min(WIDTH, room.width() - 40), min(HEIGHT, room.height() - 40))
        self.setMinimumWidth(LEAST_WIDTH)
        self.preview.show_paper(papers.facts(board), pause=False)

    def _print(self) -> None:
        self.output.print_paper(self.windowTitle())

    def _save(self) -> None:
        self.output.save(f"{self._look.text('terms')} {self._board.on.isoformat()}")
