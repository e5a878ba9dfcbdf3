"""What goes along with taking a post: who leaves it and why, and which seats follow it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.services.following import Following
from apk_desktop.services.handover import Handover
from apk_desktop.services.membership_entry import REASONS_OF_SUCCESSION, TERM_OVER
from apk_desktop.services.memberships import PostChoice
from apk_desktop.ui.forms.fields import ChoiceField
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.follow_choices import FollowChoices
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.wording.memberships import END_REASONS


class HandoverFields(QWidget):
    """Stands empty unless the post is held, or seats go with it."""

    def __init__(self, look: Look, following: Following) -> None:
        super().__init__()
        self._look, self._following = look, following
        reasons = [(code, look.text(END_REASONS[code])) for code in REASONS_OF_SUCCESSION]
        self.reason = ChoiceField(
            look, "handover_reason", look.text("The holder leaves on the eve because of"), reasons,
            none=look.text("does not leave"),
        )  # fmt: skip
        self.holder = label("", "secondary")
        self.seats = FollowChoices(look)
        self._told = label(look.text("These seats go with the office:"), "strong")
        self._leaving_id: int | None = None
        self.setLayout(column(self.holder, self.reason, self._told, self.seats))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nobody leaves, and nothing follows."""
        self._leaving_id = None
        self.seats.offer(())
        self.hide()

    def show_post(self, post: PostChoice, person_id: int | None, since: date) -> None:
        """Show who holds a post on a day, and which seats the newcomer takes along with it."""
        held = post.held_id is not None and post.holder_id != person_id
        if held and self._leaving_id != post.held_id:
            self.reason.set_value(TERM_OVER if post.is_held_over else None)
        self._leaving_id = post.held_id if held else None
        self.holder.setText(self._said(post))
        taken = self._following.on_taking(post.id, person_id, since) if person_id else []
        self.seats.offer(taken)
        self.holder.setVisible(held)
        self.reason.setVisible(held)
        self._told.setVisible(bool(taken))
        self.seats.setVisible(bool(taken))
        self.setVisible(held or bool(taken))

    def handover(self) -> Handover:
        """Give what was chosen; without a reason the holder does not leave."""
        leaves = self._leaving_id is not None and self.reason.code
        return Handover(
            leaving_id=self._leaving_id if leaves else None,
            reason=self.reason.code if leaves else "",
            seats=self.seats.chosen,
        )

    def _said(self, post: PostChoice) -> str:
        name = post.holder.in_language(self._look.language).full
        if post.is_held_over:
            return self._look.text(
                "{name} holds the post; the term ended, and a successor takes it over.", name=name
            )
        return self._look.text("{name} holds the post. A post has one holder at a time.", name=name)
