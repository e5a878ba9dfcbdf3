"""The form of a membership, ready for one vacant seat."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.services.held_seats import SeatHeld
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.membership_dialog import MembershipDialog
from apk_desktop.ui.pages.people.membership_services import MembershipServices


def filling_dialog(
    look: Look,
    services: MembershipServices,
    on: date,
    parent: QWidget,
    body_id: int,
    seat: SeatHeld,
) -> MembershipDialog:
    """Make the form with the seat, its category and on whose behalf it is; the person is open."""
    dialog = MembershipDialog(look, services, on, parent, body=body_id)
    dialog.post.set_value(seat.id)
    if seat.on_behalf_of_id is not None:
        dialog.behalf.set_value((seat.on_behalf_of_id, seat.on_behalf_of.say(look.language)))
    return dialog
