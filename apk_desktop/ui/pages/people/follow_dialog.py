"""What follows from an office: seats that go with it, each to be confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.following import Follow, Following
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.follow_choices import FollowChoices
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.memberships import membership_refusal

WIDTH, HEIGHT = 600, 360


class FollowDialog(FormDialog):
    """Shows which seats follow; those that are left out can follow later."""

    def __init__(
        self, look: Look, following: Following, due: Sequence[Follow], on: date, parent: QWidget
    ) -> None:
        super().__init__(look, look.text("These seats go with the office"), look.text("Let follow"),
                         parent)  # fmt: skip
        self._following, self._on = following, on
        self.resize(WIDTH, HEIGHT)
        told = look.text("The holder of the office holds them by law. Choose which follow now.")
        self.body.addWidget(label(told, "secondary", role="secondary"))
        self.seats = FollowChoices(look)
        self.seats.offer(due)
        self.body.addWidget(self.seats)
        self.body.addStretch(1)

    def save(self) -> None:
        self._following.follow(self.seats.chosen, self._on)

    def explain(self, refusal: Refused) -> str:
        return membership_refusal(refusal, self.look.words.catalogue)
