"""The proposal sheet as it will print: to the printer, into a file, and the case to check it by."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from apk_desktop.domain.fingerprint import solve_case
from apk_desktop.exchange.whole_files import NotWritten, write_whole
from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.proposal_papers import ProposalFacts
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.paper.paper_output import PaperOutput
from apk_desktop.ui.paper.preview_pane import PreviewPane
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button, primary_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.messages import InlineMessage
from apk_desktop.wording.files import not_written

WIDTH, HEIGHT, LEAST_WIDTH = 900, 820, 460


class ProposalSheetDialog(QDialog):
    """Shows the sheet of a board; keeping the proposal is the only step that writes."""

    undo_asked = Signal()

    def __init__(
        self,
        look: Look,
        rotation: Rotation,
        board: RotationBoard,
        parent: QWidget,
        *,
        editable: bool,
    ) -> None:
        super().__init__(parent)
        self._look, self.rotation, self._board = look, rotation, board
        self.setWindowTitle(look.text("Proposal sheet"))
        self.setModal(True)
        self.message = InlineMessage(look)
        self.message.undo_asked.connect(self.undo_asked)
        papers = rotation.papers
        self.preview: PreviewPane[ProposalFacts] = PreviewPane(look, papers)
        titles = look.text("Save the proposal sheet"), look.text("Print the proposal sheet")
        self.output = PaperOutput(self, self.message, self.preview, papers, titles)
        self._lay_out(editable=editable)
        room = parent.window().size()
        self.resize(min(WIDTH, room.width() - 40), min(HEIGHT, room.height() - 40))
        self.setMinimumWidth(LEAST_WIDTH)
        self.preview.show_paper(papers.facts(board), pause=False)

    @classmethod
    def ask_case_path(cls, look: Look, owner: QWidget, name: str) -> Path | None:
        """Ask where to save the case; tests replace this."""
        title = look.text("Save the case of the proposal")
        chosen, _kind = QFileDialog.getSaveFileName(owner, title, name, "JSON (*.json)")
        return Path(chosen) if chosen else None

    def keep(self) -> None:
        """Keep the proposal in the register, to the letter."""
        self.rotation.proposals.keep(self._board.given, self._board.on)
        self.message.tell(
            self._look.text("The proposal is kept with its case and its answer."), undoable=True
        )

    def save_case(self) -> None:
        """Save the case as a file that `solve` answers."""
        path = self.ask_case_path(self._look, self, f"{self._name()}.json")
        if path is None:
            return
        try:
            write_whole(path, solve_case(self._board.given).encode())
        except NotWritten as fault:
            told = not_written(fault.fault, fault.path, self._look.words.catalogue)
            self.message.tell(told, kind="error")
        else:
            self.message.tell(self._look.text("Saved: {path}", path=path))

    def _name(self) -> str:
        return f"proposal-{self._board.round_number}-{self._board.on.isoformat()}"

    def _lay_out(self, *, editable: bool) -> None:
        look = self._look
        self.kept = outlined_button(
            look, look.text("Keep the proposal"), self.keep, Icon.SAVED_VIEW
        )
        self.kept.setEnabled(editable)
        actions = flow(
            primary_button(look, look.text("Print"), self._print, Icon.PRINT, "Ctrl+P"),
            outlined_button(look, look.text("Save the sheet"), self._save, Icon.EXPORT, "Ctrl+S"),
            outlined_button(look, look.text("Save the case"), self.save_case, Icon.FINGERPRINT),
            self.kept,
            outlined_button(look, look.text("Close"), self.reject),
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 14)
        box.setSpacing(12)
        box.addWidget(label(look.text("Proposal sheet"), "name"))
        box.addWidget(actions)
        box.addWidget(self.message)
        box.addWidget(self.preview, 1)

    def _print(self) -> None:
        self.output.print_paper(self._look.text("Proposal sheet"))

    def _save(self) -> None:
        self.output.save(self._name())
