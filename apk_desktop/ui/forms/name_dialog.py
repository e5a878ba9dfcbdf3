"""A form that asks for a name alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.ui.forms.fields import TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.wording.catalogue import Catalogue


class NameDialog(FormDialog):
    """Keeps something under the name entered; `say` puts the refusals of `keep` into words."""

    def __init__(
        self,
        look: Look,
        title: str,
        name: str,
        keep: Callable[[str], object],
        say: Callable[[Refused, Catalogue], str],
        parent: QWidget,
    ) -> None:
        super().__init__(look, title, look.text("Save"), parent)
        self._keep, self._say = keep, say
        self.name = TextField(look, "name", look.text("Name"), name, required=True)
        self.add_field(self.name)
        self.body.addStretch(1)
        self.name.setFocus()
        self.name.editor.selectAll()

    def save(self) -> None:
        self._keep(self.name.value)

    def explain(self, refusal: Refused) -> str:
        return self._say(refusal, self.look.words.catalogue)
