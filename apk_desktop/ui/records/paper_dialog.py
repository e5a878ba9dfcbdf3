"""The form of a paper: its title, its date, a note."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.papers import Paper, PaperEntry, Papers
from apk_desktop.ui.forms.fields import DateField, LongTextField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.wording.kept_papers import paper_refusal


class PaperDialog(FormDialog):
    """Edits what a clerk writes of a paper; its content is never changed."""

    def __init__(self, look: Look, papers: Papers, paper: Paper, parent: QWidget | None) -> None:
        super().__init__(look, look.text("Edit paper"), look.text("Save"), parent)
        self._papers, self._paper = papers, paper
        self.title = TextField(look, "title", look.text("Title"), paper.title, required=True)
        self.dated_on = DateField(
            look, "dated_on", look.text("Date of the paper"), paper.dated_on, partial=True
        )
        self.note = LongTextField(look, "note", look.text("Note"), paper.note)
        for field in (self.title, self.dated_on, self.note):
            self.add_field(field)
        self.body.addStretch(1)
        self.title.editor.selectAll()
        self.title.setFocus()

    def save(self) -> None:
        entry = PaperEntry(title=self.title.value, dated_on=self.dated_on.iso, note=self.note.value)
        self._papers.edit(self._paper.id, self._paper.version, entry)

    def explain(self, refusal: Refused) -> str:
        return paper_refusal(refusal, self.look.words.catalogue)
