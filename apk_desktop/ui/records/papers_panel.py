"""The papers of a record: adding by button or by dropping files, opening, saving, deleting."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.exchange.media_types import IMAGES, PDF
from apk_desktop.exchange.whole_files import NotWritten
from apk_desktop.services.paper_files import ViewingCopies, read_file, safe_name, save_paper
from apk_desktop.services.papers import ContentDiffers, NewPaper, Owner, Paper, Papers
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.records.lines import MenuEntry, line, menu_button
from apk_desktop.ui.records.paper_dialog import PaperDialog
from apk_desktop.ui.records.paper_preview import PaperPreview
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.background import BackgroundWork
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.ui.widgets.painted import IconMark
from apk_desktop.wording.files import not_written
from apk_desktop.wording.kept_papers import (
    content_differs,
    kind_of_paper,
    paper_refusal,
    size_said,
)
from apk_desktop.wording.memberships import said_day

BUTTON_HEIGHT = 32


class PapersPanel(QWidget):
    """Shows the papers of one record; `told` says what was done and can be undone."""

    told = Signal(str)
    changed = Signal()

    def __init__(self, look: Look, papers: Papers) -> None:
        super().__init__()
        self._look, self._papers = look, papers
        self._owner: Owner | None = None
        self._editable = False
        self._work = BackgroundWork(self)
        self._copies = ViewingCopies()
        self.destroyed.connect(self._copies.clear)
        self.add_button = outlined_button(look, look.text("Add files…"), self.ask_and_add, Icon.ADD)
        self._hint = label(look.text("or drop files here"), "secondary", role="secondary")
        self._hint.setMinimumHeight(BUTTON_HEIGHT)
        self.trouble = label("", "secondary", role="error")
        self.trouble.hide()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self.shown: list[Paper] = []
        self.setLayout(
            column(flow(self.add_button, self._hint), self.trouble, self._lines, spacing=10)
        )
        self.setAcceptDrops(True)

    def show_record(self, owner: Owner | None, *, editable: bool) -> None:
        """Show the papers of a record, or none."""
        if owner != self._owner:
            self._say([])
        self._owner, self._editable = owner, editable
        self.shown = self._papers.of(owner) if owner else []
        self.add_button.setVisible(editable)
        self._hint.setVisible(editable)
        clear(self._lines)
        for paper in self.shown:
            self._lines.addWidget(self._line(paper))
        if not self.shown:
            text = self._look.text("No papers are kept with this record.")
            self._lines.addWidget(label(text, "secondary", role="secondary"))

    def ask_and_add(self) -> None:
        """Ask for files and keep them."""
        self.add_files(self.ask_files(self._look, self))

    def add_files(self, paths: Sequence[Path]) -> None:
        """Read files away from the window's thread, keep those that can be, name the others."""
        owner = self._owner
        if owner is None or not self._editable or not paths:
            return
        self._work.do(
            lambda: _read_all(paths), lambda read: self._keep(owner, *read), lambda _fault: None
        )

    def open_paper(self, paper: Paper) -> None:
        """Show a paper inside the window, or say that it opens in its own program."""
        dialog = PaperPreview(self._look, self._papers, paper, self)
        dialog.open_asked.connect(lambda: self.open_outside(paper))
        dialog.save_asked.connect(lambda: self.save_as(paper))
        dialog.open()

    def open_by_id(self, document_id: int) -> None:
        """Show a paper of which the id is known; one that is gone is not shown."""
        paper = self._papers.one(document_id)
        if paper is not None:
            self.open_paper(paper)

    def open_outside(self, paper: Paper) -> None:
        """Open a copy of a paper in its own program."""
        content = self._content(paper)
        if content is None:
            return
        try:
            path = self._copies.copy(paper, content)
        except OSError:
            self._say([self._look.text("“{name}” cannot be opened: there is no room for a copy.",
                                       name=paper.title)])  # fmt: skip
            return
        if not self.open_file(path):
            self._say([self._look.text("No program opens “{name}”. Save it and open it there.",
                                       name=path.name)])  # fmt: skip

    def save_as(self, paper: Paper) -> None:
        """Ask where to, and write a paper there."""
        path = self.ask_path(self._look, self, safe_name(paper))
        content = self._content(paper) if path else None
        if path is None or content is None:
            return
        try:
            save_paper(path, content)
        except NotWritten as fault:
            words = self._look.words.catalogue
            self._say([not_written(fault.fault, fault.path, words)])

    def edit(self, paper: Paper) -> None:
        """Open the form of a paper."""
        dialog = PaperDialog(self._look, self._papers, paper, self)
        run_dialog(dialog, lambda: self._done(self._look.text("The paper is changed.")))

    def delete(self, paper: Paper) -> None:
        """Take a paper off the record."""
        look = self._look
        try:
            self._papers.delete(paper.id, paper.version)
        except EditedByAnother:
            self._say([look.text("Somebody else changed this paper meanwhile. Look at it again.")])
        else:
            self._done(look.text("The paper “{title}” is deleted.", title=paper.title))

    @classmethod
    def ask_files(cls, look: Look, parent: QWidget) -> list[Path]:
        """Ask for files; tests replace this."""
        chosen, _kind = QFileDialog.getOpenFileNames(parent, look.text("Add files"))
        return [Path(one) for one in chosen]

    @classmethod
    def ask_path(cls, look: Look, parent: QWidget, name: str) -> Path | None:
        """Ask where to save; tests replace this."""
        chosen, _kind = QFileDialog.getSaveFileName(parent, look.text("Save the paper as"), name)
        return Path(chosen) if chosen else None

    @classmethod
    def open_file(cls, path: Path) -> bool:
        """Hand a file to the system; tests replace this."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _line(self, paper: Paper) -> QWidget:
        look, words = self._look, self._look.words.catalogue
        kind = Icon.PICTURE if paper.media_type in IMAGES else Icon.ACT
        facts = [
            said_day(paper.dated_on, words),
            kind_of_paper(paper.media_type, words),
            size_said(paper.size, words),
        ]
        made = QFrame()
        tools = [menu_button(look, paper.title, lambda: self._offered(paper))]
        below = [" · ".join(one for one in facts if one), paper.note]
        mark = IconMark(look, kind)
        title = (paper.title, lambda: self.open_paper(paper))
        made.setLayout(line(look, mark, title, below, tools))
        return made

    def _offered(self, paper: Paper) -> list[MenuEntry]:
        look = self._look
        seen = paper.media_type == PDF or paper.media_type in IMAGES
        entries = [MenuEntry(look.text("Show"), lambda: self.open_paper(paper))] if seen else []
        entries += [
            MenuEntry(look.text("Open in its program"), lambda: self.open_outside(paper)),
            MenuEntry(look.text("Save as…"), lambda: self.save_as(paper)),
        ]
        if self._editable:
            entries += [
                MenuEntry(look.text("Title, date, note…"), lambda: self.edit(paper)),
                MenuEntry(look.text("Delete"), lambda: self.delete(paper)),
            ]
        return entries

    def _keep(self, owner: Owner, files: list[NewPaper], refused: list[Refused]) -> None:
        look, words = self._look, self._look.words.catalogue
        troubles = [paper_refusal(one, words) for one in refused]
        if files:
            before = self._papers.count(owner)
            self._papers.add_all(owner, files)
            added = self._papers.count(owner) - before
            if added < len(files):
                troubles.append(look.text("A file that is kept here already was not added again."))
            if added:
                told = look.plural("{count} paper was added.", "{count} papers were added.", added)
                self._done(told)
        self._say(troubles)

    def _content(self, paper: Paper) -> bytes | None:
        try:
            return self._papers.content(paper.id)
        except ContentDiffers as differs:
            self._say([content_differs(differs.title, self._look.words.catalogue)])
            return None

    def _done(self, told: str) -> None:
        self.show_record(self._owner, editable=self._editable)
        self.changed.emit()
        self.told.emit(told)

    def _say(self, troubles: Sequence[str]) -> None:
        self.trouble.setText("\n".join(troubles))
        self.trouble.setVisible(bool(troubles))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._editable and self._owner is not None and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.add_files(paths)


def _read_all(paths: Sequence[Path]) -> tuple[list[NewPaper], list[Refused]]:
    files: list[NewPaper] = []
    refused: list[Refused] = []
    for path in paths:
        try:
            files.append(read_file(path))
        except Refused as refusal:
            refused.append(refusal)
    return files, refused
