"""The act that begins or ends a membership: its kind, number and day of signing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.services.membership_entry import PaperEntry
from apk_desktop.services.person_card import Paper
from apk_desktop.ui.forms.fields import ChoiceField, DateField, Field, TextField
from apk_desktop.ui.look import Look
from apk_desktop.wording.memberships import ACT_KINDS

KINDS = ("order", "decree", "decision")


class ActFields(QWidget):
    """Three fields in a row; without a number there is no act."""

    def __init__(self, look: Look, act: Paper) -> None:
        super().__init__()
        kinds = [(kind, look.text(ACT_KINDS[kind])) for kind in KINDS]
        if act.kind and act.kind not in KINDS:
            kinds.append((act.kind, look.text(ACT_KINDS[act.kind])))
        self.kind = ChoiceField(look, "act_kind", look.text("Act"), kinds, act.kind or KINDS[0])
        self.number = TextField(look, "act_number", look.text("Number"), act.number)
        self.signed_on = DateField(
            look, "act_signed_on", look.text("Signed on"), act.signed_on, partial=True
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for at, field in enumerate(self.fields):
            grid.addWidget(field, 0, at, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at, 1)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields, for the dialog to check."""
        return (self.kind, self.number, self.signed_on)

    def paper(self) -> PaperEntry:
        """Give the act as it stands in the fields."""
        return PaperEntry(
            kind=self.kind.code or KINDS[0],
            number=self.number.value,
            signed_on=self.signed_on.iso,
        )
