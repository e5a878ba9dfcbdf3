"""How a name reads in papers: initials and signature, and the dative, which a clerk may correct."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from apk_desktop.domain.dative import InPapers, in_papers
from apk_desktop.domain.names import PersonName
from apk_desktop.ui.forms.fields import TextField
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.wording.names import dative_doubt, read_in_papers

DECLINED = ("kk", "ru")


class DativeField(TextField):
    """The dative in one language: empty it follows the name, filled in it is the clerk's word."""

    def __init__(self, look: Look, language: str, title: str, value: str) -> None:
        super().__init__(look, f"dative_{language}", title, value)
        self._language = language
        self._written_for: PersonName | None = None
        self.doubt = label("", "label", role="warn")
        self.doubt.hide()
        self.box.addWidget(self.doubt)

    def follow(self, name: PersonName, said: InPapers) -> None:
        """Suggest the dative of a name, and say what is to be checked."""
        dative = said.dative
        suggestion = "" if self.value else dative.text
        shown = self.look.text("{name} (suggested)", name=suggestion) if suggestion else ""
        self.editor.setPlaceholderText(shown)
        if self._written_for is None or not self.value:
            self._written_for = name
        was = getattr(self._written_for, self._language)
        renamed = bool(self.value) and was != getattr(name, self._language)
        words = self.look.words.catalogue
        doubt = dative_doubt(is_sure=dative.is_sure, renamed=renamed, catalogue=words)
        self.doubt.setText(doubt)
        self.doubt.setVisible(bool(doubt))


class PaperForms(QWidget):
    """A line for each language, and under it the dative of Kazakh and Russian."""

    changed = Signal()

    def __init__(self, look: Look, datives: dict[str, str]) -> None:
        super().__init__()
        self._look = look
        self._name, self._sex = PersonName(), ""
        titles = {
            "kk": look.text("To whom, in Kazakh"),
            "ru": look.text("To whom, in Russian"),
        }
        self.fields = {
            one: DativeField(look, one, titles[one], datives.get(one, "")) for one in DECLINED
        }
        self.lines = {one: label("", "secondary", role="secondary") for one in PersonName._fields}
        box = column(label(look.text("How it reads in papers"), "strong"), spacing=6)
        for language, line in self.lines.items():
            box.addWidget(line)
            if language in self.fields:
                box.addWidget(self.fields[language])
        self.setLayout(box)
        for field in self.fields.values():
            field.changed.connect(lambda: self.follow(self._name, self._sex))
            field.changed.connect(self.changed)

    @property
    def datives(self) -> dict[str, str]:
        """What the clerk wrote; empty where the suggestion holds."""
        return {one: field.value for one, field in self.fields.items()}

    def follow(self, name: PersonName, sex: str) -> None:
        """Show how a name reads."""
        self._name, self._sex = name, sex
        forms = in_papers(name, sex, self.datives)
        words = self._look.words.catalogue
        for language, line in self.lines.items():
            line.setText(read_in_papers(forms[language], words))
        for language, field in self.fields.items():
            field.follow(name, forms[language])
