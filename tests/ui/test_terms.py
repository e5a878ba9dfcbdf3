"""Terms, successors and alternates in the built window, with the keyboard."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, post
from apk_desktop.services.composition import Composition
from apk_desktop.ui.pages.council.council_page import CouncilPage
from apk_desktop.ui.pages.people.membership_dialog import MembershipDialog
from apk_desktop.ui.pages.people.term_dialog import TermDialog
from tests.registers import dump
from tests.ui.keyboard import type_text

Found = TypeVar("Found", bound=QWidget)


@pytest.fixture
def page(qtbot: QtBot, program: Program) -> CouncilPage:
    program.window.show_page("council")
    page = program.window.current_page
    assert isinstance(page, CouncilPage)
    qtbot.waitUntil(lambda: page.found is not None)
    return page


@pytest.fixture
def register(program: Program) -> Register:
    assert program.working is not None
    return program.working.register


def _opened(qtbot: QtBot, parent: QWidget, kind: type[Found]) -> Found:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in parent.findChildren(kind)))
    return next(one for one in parent.findChildren(kind) if one.isVisible())


def _found(page: CouncilPage) -> Composition:
    assert page.found is not None
    return page.found


def test_a_term_is_extended_from_the_seat_with_the_keyboard_alone(
    qtbot: QtBot, page: CouncilPage, register: Register
) -> None:
    seat = next(one for one in _found(page).seats if one.until)
    page.grid.select(seat.id)
    page.panel.term_button.setFocus()
    qtbot.keyClick(page.panel.term_button, Qt.Key.Key_Space)
    dialog = _opened(qtbot, page, TermDialog)
    before = dump(register)
    dialog.until.editor.selectAll()
    type_text(dialog.until.editor, "31.12.2031")
    assert "is extended by" in dialog.outcome.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.reason.trouble.text(), "a reason is asked for, and nothing typed is lost"
    assert dialog.until.value == "31.12.2031"
    type_text(dialog.reason.editor, "As the Council decided")
    dialog.save_button.setFocus()
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    assert (dialog.trouble.text(), dialog.reason.trouble.text()) == ("", "")
    qtbot.waitUntil(lambda: dump(register) != before)
    changed = next(one for one in _found(page).seats if one.id == seat.id)
    assert (changed.membership_id, changed.until) == (seat.membership_id, "2031-12-31")


def test_a_new_mayor_takes_the_chair_along_in_one_change_that_one_undo_takes_back(
    qtbot: QtBot, page: CouncilPage, program: Program, register: Register
) -> None:
    chair = register.ask(
        post.select()
        .join(organization, organization.c.id == post.c.organization_id)
        .where(post.c.follows_post_id.is_not(None), organization.c.kind == "regional_assembly")
    )[0]
    office = register.ask(post.select().where(post.c.id == chair.follows_post_id))[0]
    before = dump(register)
    page.roles.add(body=office.organization_id)
    dialog = _opened(qtbot, page, MembershipDialog)
    person = dialog._find_people("Kair")[0]
    dialog.person.set_value(person[:2])
    dialog.post.set_value(office.id)
    dialog.handover.reason.set_value("change_of_post")
    assert "has one holder at a time" in dialog.handover.holder.text()
    said = [box.accessibleName() for box, _one in dialog.handover.seats.choices]
    assert len(said) == 1
    assert "takes the seat of" in said[0]
    dialog.save_button.click()
    qtbot.waitUntil(lambda: dump(register) != before)
    held = register.ask(
        membership.select().where(
            membership.c.post_id.in_([office.id, chair.id]), membership.c.ends_on.is_(None)
        )
    )
    assert {one.person_id for one in held} == {person[0]}
    assert len(held) == 2
    program.window.undo_asked.emit()
    assert dump(register) == before


def test_an_alternate_is_entered_for_a_member_and_shown_on_the_seat(
    qtbot: QtBot, page: CouncilPage
) -> None:
    members, quorum = _found(page).members, _found(page).quorum
    seat = next(one for one in _found(page).seats if one.membership_id)
    page.add_member()
    dialog = _opened(qtbot, page.window(), MembershipDialog)
    assert not dialog.alternate_for.isVisible()
    dialog.role.set_value("alternate")
    assert dialog.alternate_for.isVisible()
    assert not dialog.post.isEnabled()
    sitting = {one.person_id for one in _found(page).seats}
    person = next(one for one in dialog._find_people("a") if one[0] not in sitting)
    dialog.person.set_value(person[:2])
    dialog.save_button.click()
    assert "in whose place" in dialog.alternate_for.trouble.text()
    dialog.alternate_for.set_value(seat.membership_id)
    dialog.save_button.click()
    qtbot.waitUntil(page.message.isVisible)
    page.grid.select(seat.id)
    shown = next(one for one in _found(page).seats if one.id == seat.id)
    assert len(shown.alternates) == 1
    assert (_found(page).members, _found(page).quorum) == (members, quorum)
    page.views.segment("list").click()
    assert page.roster.model.row(page.roster.model.rowCount() - 1).role == "alternate"


def test_changing_the_first_day_keeps_the_role_that_was_chosen(
    qtbot: QtBot, page: CouncilPage
) -> None:
    page.add_member()
    dialog = _opened(qtbot, page.window(), MembershipDialog)
    dialog.role.set_value("deputy_chair")
    dialog.starts.editor.selectAll()
    type_text(dialog.starts.editor, "01.02.2024")
    assert (dialog.role.code, dialog.post.id) == ("deputy_chair", None)
    dialog.done(0)
