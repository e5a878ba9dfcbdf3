"""The checklist of a nomination: which papers came, when, and the scans of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton, QVBoxLayout, QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.chain.nominations import AskedPaper, Nominated, Nominations
from apk_desktop.services.paper_files import read_file
from apk_desktop.services.papers import NewPaper
from apk_desktop.ui.forms.fields import DateField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.wording.chain import chain_refusal, paper_said
from apk_desktop.wording.memberships import said_day

SIZE = (600, 480)


class PaperLine(QWidget):
    """One paper: a tick, the day it came, and a file."""

    def __init__(self, dialog: PapersDialog, paper: AskedPaper, on: date) -> None:
        super().__init__()
        look = dialog.look
        self.paper, self._on = paper, on
        said = paper_said(paper.kind, look.words.catalogue)
        self.tick = QCheckBox(said)
        self.tick.setChecked(paper.received_on is not None)
        self.day = DateField(look, f"paper-{paper.id}", look.text("Received on"), paper.received_on)
        self.scan: NewPaper | None = None
        self.file = label(paper.title, "secondary", role="secondary")
        self.add_file: QPushButton = outlined_button(
            look, look.text("Scan…"), lambda: dialog.ask_scan(self), Icon.PAPERS
        )
        self.add_file.setAccessibleName(look.text("Scan of: {paper}", paper=said))
        self.tick.toggled.connect(self._follow_tick)
        self.day.changed.connect(self._follow_day)
        dialog.watch(self.day)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.tick)
        box.addLayout(row(self.day, self.add_file, spacing=8, margins=0))
        box.addWidget(self.file)

    @property
    def received_on(self) -> date | None:
        """The day the paper came, or None."""
        return self.day.day if self.tick.isChecked() else None

    def show_scan(self, scan: NewPaper) -> None:
        """Take a file as the scan of the paper, which has come then."""
        self.scan = scan
        self.file.setText(scan.file_name)
        self.tick.setChecked(True)

    def _follow_tick(self, ticked: bool) -> None:
        if ticked and not self.day.value:
            self.day.set_value(said_day(self._on, self.day.look.words.catalogue))
        elif not ticked:
            self.day.set_value("")
        self.day.changed.emit()

    def _follow_day(self) -> None:
        if self.day.value and not self.tick.isChecked():
            self.tick.setChecked(True)


class PapersDialog(FormDialog):
    """Notes the papers of a nomination."""

    def __init__(
        self,
        look: Look,
        nominations: Nominations,
        nominated: Nominated,
        name: str,
        on: date,
        parent: QWidget | None,
    ) -> None:
        title = look.text("Papers of the nomination: {name}", name=name)
        super().__init__(look, title, look.text("Save"), parent)
        self._nominations, self._nominated, self._on = nominations, nominated, on
        self.resize(*SIZE)
        self.lines = [PaperLine(self, paper, on) for paper in nominated.papers]
        for line in self.lines:
            self.body.addWidget(line)
        self.body.addStretch(1)
        if self.lines:
            self.lines[0].tick.setFocus()

    @classmethod
    def ask_file(cls, look: Look, parent: QWidget) -> Path | None:
        """Ask for a file; tests replace this."""
        chosen, _kind = QFileDialog.getOpenFileName(parent, look.text("Scan…"))
        return Path(chosen) if chosen else None

    def ask_scan(self, line: PaperLine) -> None:
        """Ask for the scan of a paper."""
        path = self.ask_file(self.look, self)
        if path is not None:
            said = paper_said(line.paper.kind, self.look.words.catalogue)
            try:
                line.show_scan(read_file(path)._replace(title=said))
            except Refused as refusal:
                self._show_refusal(refusal)
            else:
                self._changed = True

    def save(self) -> None:
        received = {line.paper.id: line.received_on for line in self.lines}
        files = {line.paper.id: line.scan for line in self.lines if line.scan is not None}
        self._nominations.note_papers(self._nominated, received, self._on, files)

    def explain(self, refusal: Refused) -> str:
        if refusal.code.startswith("paper_") and refusal.code != "paper_in_future":
            from apk_desktop.wording.kept_papers import paper_refusal

            return paper_refusal(refusal, self.look.words.catalogue)
        return chain_refusal(refusal, self.look.words.catalogue)
