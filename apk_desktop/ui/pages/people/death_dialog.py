"""What a death ends: the roles a person still holds, each to be confirmed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.services.memberships import Memberships
from apk_desktop.services.person_card import Paper, PersonRole
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.act_fields import ActFields
from apk_desktop.ui.pages.people.role_lines import role_title
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.memberships import membership_refusal, said_day

WIDTH, HEIGHT = 560, 420


class DeathDialog(FormDialog):
    """Ends the roles that stay ticked on the day of death, with death as the reason."""

    def __init__(
        self,
        look: Look,
        memberships: Memberships,
        person_id: int,
        roles: Sequence[PersonRole],
        died_on: str,
        parent: QWidget,
    ) -> None:
        super().__init__(look, look.text("End the roles that are still open?"),
                         look.text("End the roles"), parent)  # fmt: skip
        self._memberships, self._person, self._died = memberships, person_id, died_on
        self.resize(WIDTH, HEIGHT)
        words = look.words.catalogue
        told = look.text(
            "The powers end by death on {day}. Choose which of the roles end now.",
            day=said_day(died_on, words),
        )
        self.body.addWidget(label(told, "secondary", role="secondary"))
        self.choices: list[tuple[QCheckBox, PersonRole]] = [
            (self.add_choice(role_title(one, words)), one) for one in roles
        ]
        self.act = ActFields(look, Paper())
        self.body.addWidget(self.act)
        for field in self.act.fields:
            self.watch(field)
        self.body.addStretch(1)

    def save(self) -> None:
        chosen = [one for box, one in self.choices if box.isChecked()]
        died = PartialDate.parse(self._died)
        self._memberships.end_by_death(self._person, chosen, died, self.act.paper())

    def explain(self, refusal: Refused) -> str:
        return membership_refusal(refusal, self.look.words.catalogue)
