"""What is done to a person: the forms, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from apk_desktop.domain.dates import PartialDate
from apk_desktop.services.bin import Bin
from apk_desktop.services.chronicle.chronicle import Chronicles
from apk_desktop.services.erasure import Erasures
from apk_desktop.services.mentions import Mentions
from apk_desktop.services.merging import Merging
from apk_desktop.services.own_fields.values import OfferedField
from apk_desktop.services.person_card import PersonCard
from apk_desktop.services.photos import Photos
from apk_desktop.ui.forms.form_dialog import FormDialog, run_dialog
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.pages.people.death_dialog import DeathDialog
from apk_desktop.ui.pages.people.erasure_work import ErasureWork
from apk_desktop.ui.pages.people.membership_services import MembershipServices
from apk_desktop.ui.pages.people.merge_dialog import MergeDialog
from apk_desktop.ui.pages.people.person_dialog import PersonDialog
from apk_desktop.ui.pages.people.role_work import RoleWork


class PersonServices(NamedTuple):
    """What work on a person asks and writes through."""

    roles: MembershipServices
    own_fields: Callable[[], tuple[OfferedField, ...]]
    merging: Merging
    chronicles: Chronicles
    erasures: Erasures
    photos: Photos
    mentions: Mentions


class PersonWork(QObject):
    """Opens the forms over a page; `told` says what was done and can be undone."""

    added = Signal(int)
    told = Signal(str)

    def __init__(self, page: Page, services: PersonServices, deleted: Bin) -> None:
        super().__init__(page)
        self._page, self._services = page, services
        self._look = page.look
        self.roles = RoleWork(page, services.roles, deleted)
        self.roles.told.connect(self.told)
        self.erasing = ErasureWork(page, services.erasures, services.mentions)

    def add(self) -> None:
        """Open the form of a new person."""
        page, roles = self._page, self._services.roles
        dialog = PersonDialog(self._look, roles.people, roles.references, page.on, page)
        run_dialog(dialog, lambda: self.added.emit(dialog.person_id))

    def edit(self, card: PersonCard) -> None:
        """Open the form of a person."""
        page, roles = self._page, self._services.roles
        dialog = PersonDialog(self._look, roles.people, roles.references, page.on, page, card)
        run_dialog(dialog, lambda: self._edited(card))

    def merge(self, card: PersonCard) -> None:
        """Put another record beside a person's, to make one of the two."""
        services, page = self._services, self._page
        dialog = MergeDialog(
            self._look, services.roles.people, services.merging, card, page.on, page
        )
        self._run(dialog, self._look.text("The two records are one now."))

    def _edited(self, before: PersonCard) -> None:
        """Say so, and where a death was entered offer to end what the person still holds."""
        self.told.emit(self._look.text("The person is changed."))
        page, memberships = self._page, self._services.roles.memberships
        card = self._services.roles.people.card(before.id, page.on)
        died = card.entry.died_on if card else None
        if died is None or died == before.entry.died_on:
            return
        roles = memberships.open_after(before.id, PartialDate.parse(died), page.on)
        if roles:
            dialog = DeathDialog(self._look, memberships, before.id, roles, died, page)
            run_dialog(dialog, lambda: self.roles.tell(self._look.text("The roles are ended.")))

    def _run(self, dialog: FormDialog, told: str) -> None:
        run_dialog(dialog, lambda: self.told.emit(told))
