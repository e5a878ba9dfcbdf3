"""The form that ends a membership: its last day, why, and by which act."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.membership_entry import END_REASONS as REASON_CODES
from apk_desktop.services.membership_entry import REASONS_WITH_ACT
from apk_desktop.services.person_card import Paper, PersonRole
from apk_desktop.ui.forms.fields import ChoiceField, DateField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.act_fields import ActFields
from apk_desktop.ui.pages.people.follow_choices import FollowChoices
from apk_desktop.ui.pages.people.membership_services import MembershipServices
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.memberships import END_REASONS as REASON_WORDS
from apk_desktop.wording.memberships import membership_refusal

WIDTH, HEIGHT = 520, 400


class EndMembershipDialog(FormDialog):
    """Ends a membership, with the seats that go with its post. Nothing is deleted."""

    def __init__(
        self,
        look: Look,
        services: MembershipServices,
        role: PersonRole,
        what: str,
        on: date,
        parent: QWidget | None,
    ) -> None:
        title = look.text("End the membership?")
        super().__init__(look, title, look.text("End membership"), parent)
        self._services, self._role = services, role
        self.resize(WIDTH, HEIGHT)
        self.body.addWidget(label(what))
        self.ends = DateField(look, "ends_on", look.text("Last day"), on, required=True)
        reasons = [
            (code, look.text(REASON_WORDS[code])) for code in (*REASON_CODES, *REASONS_WITH_ACT)
        ]
        self.reason = ChoiceField(look, "end_reason", look.text("Reason"), reasons, required=True)
        self.add_field(self.ends)
        self.add_field(self.reason)
        self.act = ActFields(look, Paper())
        self.body.addWidget(self.act)
        for field in self.act.fields:
            self.watch(field)
        self._told = label(look.text("These seats go with the office:"), "strong")
        self.seats = FollowChoices(look)
        self.body.addWidget(self._told)
        self.body.addWidget(self.seats)
        self.body.addStretch(1)
        self.ends.changed.connect(self._offer_seats)
        self._offer_seats()

    def save(self) -> None:
        day = self.ends.day
        if day is None:
            raise Refused("day_missing", "ends_on")
        self._services.memberships.end(
            self._role.id, self._role.version, day, self.reason.code, self.act.paper(),
            self.seats.chosen,
        )  # fmt: skip

    def explain(self, refusal: Refused) -> str:
        return membership_refusal(refusal, self.look.words.catalogue)

    def _offer_seats(self) -> None:
        """Show which seats are left with the post on its last day."""
        role, day = self._role, self.ends.day
        if day is None:
            return
        person = self._services.memberships.person_of(role.id)
        left = (
            self._services.following.on_leaving(role.post_id, person, day) if role.post_id else []
        )
        self.seats.offer(left)
        self._told.setVisible(bool(left))
        self.seats.setVisible(bool(left))
