"""What is done to a role: beginning, correcting, ending it, and the bin."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from apk_desktop.services.bin import Bin
from apk_desktop.services.papers import Owner
from apk_desktop.services.person_card import PersonRole
from apk_desktop.ui.forms.form_dialog import FormDialog, run_dialog
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.pages.people.end_dialog import EndMembershipDialog
from apk_desktop.ui.pages.people.follow_dialog import FollowDialog
from apk_desktop.ui.pages.people.membership_dialog import MembershipDialog
from apk_desktop.ui.pages.people.membership_services import MembershipServices
from apk_desktop.ui.pages.people.role_lines import RoleLines, role_title
from apk_desktop.ui.pages.people.term_dialog import TermDialog
from apk_desktop.ui.records.bin_dialog import BinDialog


class RoleWork(QObject):
    """Opens the forms of roles over a page; `told` says what was done and can be undone."""

    told = Signal(str)

    def __init__(self, page: Page, services: MembershipServices, deleted: Bin) -> None:
        super().__init__(page)
        self._page, self._services, self._bin = page, services, deleted
        self._look = page.look
        self._left_out: set[int] = set()  # seats the clerk did not let follow; not asked again

    def follow(self, lines: RoleLines) -> None:
        """Do what the menus of these lines ask for."""
        lines.edit_asked.connect(self.edit)
        lines.term_asked.connect(self.change_term)
        lines.end_asked.connect(self.end)
        lines.bin_asked.connect(self.delete)

    def add(
        self, *, person: int | None = None, body: int | None = None, first_role: str = "member"
    ) -> None:
        """Open the form of a new role of a person, or in a body."""
        page = self._page
        dialog = MembershipDialog(
            self._look, self._services, page.on, page, person=person, body=body,
            first_role=first_role,
        )  # fmt: skip
        dialog.accepted.connect(lambda: self.leave_out(dialog.handover.seats.left_out))
        self._run(dialog, self._look.text("The membership is added."))

    def edit(self, membership_id: int) -> None:
        """Open the form of a role."""
        page, memberships = self._page, self._services.memberships
        role = memberships.role(membership_id, page.on)
        person = memberships.person_of(membership_id)
        dialog = MembershipDialog(
            self._look, self._services, page.on, page, person=person, role=role
        )
        self._run(dialog, self._look.text("The membership is changed."))

    def change_term(self, membership_id: int) -> None:
        """Open the form that extends, shortens or moves a term."""
        page, memberships = self._page, self._services.memberships
        role = memberships.role(membership_id, page.on)
        dialog = TermDialog(self._look, memberships, role, self._what(role), page)
        self._run(dialog, self._look.text("The term is changed."))

    def end(self, membership_id: int) -> None:
        """Ask for the last day of a role and the reason."""
        page = self._page
        role = self._services.memberships.role(membership_id, page.on)
        dialog = EndMembershipDialog(
            self._look, self._services, role, self._what(role), page.on, page
        )
        dialog.accepted.connect(lambda: self.leave_out(dialog.seats.left_out))
        self._run(dialog, self._look.text("The membership is ended."))

    def leave_out(self, posts: set[int]) -> None:
        """Do not ask again about seats that the clerk did not let follow."""
        self._left_out |= posts

    def _what(self, role: PersonRole) -> str:
        name = self._services.people.named(self._services.memberships.person_of(role.id))
        return self._look.text(
            "{person}: {role}",
            person=name.in_language(self._look.language).full,
            role=role_title(role, self._look.words.catalogue),
        )

    def delete(self, membership_id: int) -> None:
        """Move a role that was entered by mistake to the bin."""
        owner = Owner("membership_id", membership_id)
        dialog = BinDialog(self._look, self._bin, owner, self._page.on, self._page)
        self._run(dialog, self._look.text("The record is in the bin."))

    def offer_following(self) -> None:
        """Where seats go with an office that changed hands, ask whether they follow."""
        page, following = self._page, self._services.following
        due = [one for one in following.due(page.on) if one.post_id not in self._left_out]
        if not due or not page.editable:
            return
        self._left_out |= {one.post_id for one in due}
        dialog = FollowDialog(self._look, following, due, page.on, page)
        told = self._look.text("The seats follow the office.")
        run_dialog(dialog, lambda: self._followed({one.post_id for one in due}, told))

    def _followed(self, posts: set[int], told: str) -> None:
        self._left_out -= posts
        self.told.emit(told)

    def _run(self, dialog: FormDialog, told: str) -> None:
        run_dialog(dialog, lambda: self.tell(told))

    def tell(self, told: str) -> None:
        """Say what was done, and ask about what follows from it."""
        self.told.emit(told)
        self.offer_following()
