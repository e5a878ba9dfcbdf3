"""The page of associations: finding, reading, entering, renaming, closing."""

from __future__ import annotations

from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import membership_services, record_services
from apk_desktop.db.register import Register
from apk_desktop.services.associations import Associations
from apk_desktop.services.journal import Journal
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.associations.association_dialog import AssociationDialog
from apk_desktop.ui.pages.associations.associations_page import AssociationsPage
from apk_desktop.ui.pages.associations.change_dialogs import RenameDialog, StateDialog
from apk_desktop.ui.pages.people.membership_dialog import MembershipDialog
from apk_desktop.ui.tables.memory import Forgetful
from tests.story_day import STORY_DAY
from tests.ui.keyboard import type_text

KOREAN = "Korean Centre “Primer”"

Dialog = TypeVar("Dialog", bound=FormDialog)


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register) -> AssociationsPage:
    services = membership_services(demonstration)
    associations, records = Associations(demonstration), record_services(demonstration)
    made = AssociationsPage(look, Forgetful(), associations, services, records, tuple)
    qtbot.addWidget(made)
    made.resize(1220, 820)
    made.show_day(STORY_DAY, editable=True)
    made.show()
    qtbot.waitUntil(made.panel.body.isVisible)
    demonstration.on_change(lambda _announcement: made.refresh())
    return made


@pytest.fixture
def korean(page: AssociationsPage) -> AssociationsPage:
    found = page._associations.find(KOREAN, STORY_DAY, "en")[0].id
    page.open_target(Target("associations", found))
    return page


def dialog_of(page: AssociationsPage, kind: type[Dialog]) -> Dialog:
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_typing_finds_an_association_and_the_panel_follows(
    qtbot: QtBot, page: AssociationsPage
) -> None:
    with qtbot.waitSignal(page.list.bar.changed):
        type_text(page.list.bar.words, "улги карис орталыгы")
    qtbot.waitUntil(lambda: page.panel.name.text() == KOREAN)
    assert page.context.text().startswith("2 of 76 ")


def test_closed_associations_are_left_out_until_asked_for(page: AssociationsPage) -> None:
    working = page._associations.count(STORY_DAY)
    assert page.context.text().startswith(f"{working} of 76 ")
    page.list.bar.reset()
    assert page.context.text().startswith("76 of 76 ")


def test_the_header_counts_what_the_filter_lists(page: AssociationsPage) -> None:
    page.open_target(Target("associations", None, "due"))
    ending = len(page._associations.rows(page.list.question(STORY_DAY)))
    assert page.context.text() == (
        f"{ending} of 76 · accreditation ends soon: {ending - 1}, expired: 1"
    )


def test_the_card_names_leaders_papers_and_missing_papers(korean: AssociationsPage) -> None:
    assert korean.panel.name.text() == KOREAN
    assert korean.panel.missing.isVisible()
    assert len(korean.panel.leaders.menus) == 2


def test_a_leader_opens_the_page_of_people(qtbot: QtBot, korean: AssociationsPage) -> None:
    card = korean._card()
    assert card is not None
    with qtbot.waitSignal(korean.go_to) as asked:
        korean.panel.leaders.opened.emit(card.leaders[0].person_id)
    assert asked.args == [Target("people", card.leaders[0].person_id)]


def test_an_association_is_added_and_undone(
    qtbot: QtBot, page: AssociationsPage, demonstration: Register
) -> None:
    page._add()
    dialog = dialog_of(page, AssociationDialog)
    dialog.save_button.click()
    assert dialog.level.trouble.text()
    dialog.level.set_value("city")
    dialog.save_button.click()
    assert "at least one language" in dialog.fields["name_kk"].trouble.text()
    type_text(dialog.names.fields[0].editor, "«Жаңа» орталығы")
    dialog.save_button.click()
    assert page.message.text == "The association is added."
    assert page.panel.name.text() == "«Жаңа» орталығы"
    Journal(demonstration).undo()
    assert not page._associations.find("Жаңа орталығы", STORY_DAY, "kk")


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("bin", "12", "twelve digits"),
        ("founded_on", "99", "no date"),
        ("phone", "x", "no phone number"),
        ("email", "x", "no e-mail address"),
    ],
)
def test_wrong_input_is_told_under_its_field(
    korean: AssociationsPage, field: str, typed: str, told: str
) -> None:
    korean._edit()
    dialog = dialog_of(korean, AssociationDialog)
    dialog.fields[field].set_value(typed)  # type: ignore[attr-defined]
    dialog.save_button.click()
    assert dialog.isVisible()
    assert told in dialog.fields[field].trouble.text()


def test_a_new_name_begins_and_the_old_one_stays_in_the_history(
    korean: AssociationsPage,
) -> None:
    korean._rename()
    dialog = dialog_of(korean, RenameDialog)
    dialog.names.fields[2].set_value("Korean Centre “New”")
    dialog.starts.set_value("01/01/2010")
    dialog.save_button.click()
    assert "began on 01/07/2019" in dialog.starts.trouble.text()
    dialog.starts.set_value("01/11/2026")
    dialog.save_button.click()
    assert korean.panel.name.text() == "Korean Centre “New”"
    card = korean._card()
    assert card is not None
    assert len(card.names) == 3


def test_closing_asks_for_a_reason(korean: AssociationsPage) -> None:
    korean._change_state("closed")
    dialog = dialog_of(korean, StateDialog)
    dialog.save_button.click()
    assert dialog.reason.trouble.text()
    dialog.reason.editor.setPlainText("Dissolved")
    dialog.save_button.click()
    card = korean._card()
    assert card is not None
    assert (card.status, card.status_reason) == ("closed", "Dissolved")


def test_a_leader_is_added_with_body_and_role_filled_in(korean: AssociationsPage) -> None:
    korean._add_leader()
    dialog = dialog_of(korean, MembershipDialog)
    card = korean._card()
    assert card is not None
    assert (dialog.organization.id, dialog.role.code) == (card.id, "leader")
    dialog.save_button.click()
    assert dialog.person.trouble.text()


def test_a_narrow_page_shows_the_card_in_place_of_the_list(
    qtbot: QtBot, korean: AssociationsPage
) -> None:
    korean.resize(680, 420)
    qtbot.waitUntil(lambda: korean.split.folded)
    assert not korean.panel.isVisible()
    assert korean.record is not None
    korean._open(korean.record)
    assert korean.panel.isVisible()
    assert not korean.list.isVisible()
    korean.split.show_list()
    assert korean.list.isVisible()
