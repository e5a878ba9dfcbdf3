"""The agenda and its paper side by side, or one above the other where there is no room."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from apk_desktop.services.agenda_papers import AgendaPaper, AgendaPapers
from apk_desktop.services.agendas import Agendas
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.services.people import People
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.meetings.agenda_editor import AgendaEditor
from apk_desktop.ui.paper.preview_pane import PreviewPane

BESIDE_FROM = 860
EDITOR_HEIGHT, PREVIEW_HEIGHT = 420, 460


class AgendaTab(QWidget):
    """Hands every edit to the preview before it is kept."""

    def __init__(self, look: Look, agendas: Agendas, papers: AgendaPapers, people: People) -> None:
        super().__init__()
        self._papers = papers
        self._head: AgendaPaper | None = None
        self.editor = AgendaEditor(look, agendas, people)
        self.preview: PreviewPane[AgendaPaper] = PreviewPane(look, papers)
        self.editor.setMinimumHeight(EDITOR_HEIGHT)
        self.preview.setMinimumHeight(PREVIEW_HEIGHT)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        for at, widget in enumerate((self.editor, self.preview)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(at, 3 - at)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.addWidget(self._splitter)
        self.editor.writing.edited.connect(self._preview)

    def show_meeting(self, card: MeetingCard, on: date, *, editable: bool) -> None:
        """Show the agenda of a meeting and its paper."""
        self._head = self._papers.head(card, on)
        self.editor.show_agenda(card, editable=editable)
        self._preview(pause=False)

    def _preview(self, *, pause: bool = True) -> None:
        if self._head is not None:
            paper = self._papers.paper(self._head, self.editor.writing.rows)
            self.preview.show_paper(paper, pause=pause)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= BESIDE_FROM
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._splitter.orientation() != wanted:
            self._splitter.setOrientation(wanted)
        height = max(EDITOR_HEIGHT, PREVIEW_HEIGHT) if beside else EDITOR_HEIGHT + PREVIEW_HEIGHT
        self._splitter.setMinimumHeight(height)
