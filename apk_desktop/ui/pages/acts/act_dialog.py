"""The form of an act."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.acts import KINDS, ActCard, ActEntry, Acts
from apk_desktop.ui.forms.fields import ChoiceField, DateField, Field, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.wording.acts import act_refusal
from apk_desktop.wording.memberships import ACT_KINDS

WIDTH, HEIGHT = 640, 560


class ActDialog(FormDialog):
    """Enters an act, or corrects the one whose card it gets."""

    def __init__(
        self, look: Look, acts: Acts, parent: QWidget | None, card: ActCard | None = None
    ) -> None:
        title = look.text("Edit act") if card else look.text("New act")
        super().__init__(look, title, look.text("Save"), parent)
        self._acts, self._card = acts, card
        self.act_id = card.id if card else 0
        self.setMinimumWidth(WIDTH)
        self.resize(WIDTH, HEIGHT)
        entry = card.entry if card else ActEntry()
        kinds = [(kind, look.text(ACT_KINDS[kind])) for kind in KINDS]
        self.kind = ChoiceField(look, "kind", look.text("Kind"), kinds, entry.kind)
        self.number = TextField(look, "number", look.text("Number"), entry.number)
        self.signed_on = DateField(
            look, "signed_on", look.text("Signed on"), entry.signed_on, partial=True
        )
        self.effective_on = DateField(
            look, "effective_on", look.text("In effect from"), entry.effective_on
        )
        self.titles = _in_languages(look, "title", _titles(look), entry.title)
        self.signers = _in_languages(look, "signer", _signers(look), entry.signer)
        self.source = TextField(look, "source", look.text("Source"), entry.source)
        self._arrange()
        self.kind.setFocus()

    def save(self) -> None:
        entry = ActEntry(
            kind=self.kind.code or "",
            number=self.number.value,
            signed_on=self.signed_on.iso,
            effective_on=self.effective_on.iso,
            title=Trilingual(*(field.value for field in self.titles)),
            signer=Trilingual(*(field.value for field in self.signers)),
            source=self.source.value,
        )
        if self._card is None:
            self.act_id = self._acts.add(entry)
        else:
            self._acts.edit(self._card.id, self._card.version, entry)

    def explain(self, refusal: Refused) -> str:
        return act_refusal(refusal, self.look.words.catalogue)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(12)
        places: list[tuple[Field, int, int, int]] = [
            (self.kind, 0, 0, 1),
            (self.number, 0, 1, 1),
            (self.signed_on, 1, 0, 1),
            (self.effective_on, 1, 1, 1),
        ]
        places += [(field, 2 + at, 0, 2) for at, field in enumerate(self.titles)]
        places += [(field, 5 + at, 0, 2) for at, field in enumerate(self.signers)]
        places.append((self.source, 8, 0, 2))
        for field, down, across, span in places:
            grid.addWidget(field, down, across, 1, span, Qt.AlignmentFlag.AlignTop)
            self.watch(field)
        self.body.addLayout(grid)
        self.body.addStretch(1)


def _in_languages(
    look: Look, name: str, titles: tuple[str, ...], text: Trilingual
) -> list[TextField]:
    return [
        TextField(look, f"{name}_{language}", title, value)
        for language, title, value in zip(Trilingual._fields, titles, text, strict=True)
    ]


def _titles(look: Look) -> tuple[str, ...]:
    return (
        look.text("Title in Kazakh"),
        look.text("Title in Russian"),
        look.text("Title in English"),
    )


def _signers(look: Look) -> tuple[str, ...]:
    return (
        look.text("Signed by, in Kazakh"),
        look.text("Signed by, in Russian"),
        look.text("Signed by, in English"),
    )
