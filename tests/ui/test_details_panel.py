"""Details of a record as a clerk enters them: by keyboard, with what is wrong beside its field."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import record_services
from apk_desktop.db.register import Register
from apk_desktop.services.journal import Journal
from apk_desktop.services.papers import Owner
from apk_desktop.ui.forms.fields import ChoiceField, DateField, TextField
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.masked_number import MaskedNumber
from apk_desktop.ui.records.detail_dialog import DetailDialog
from apk_desktop.ui.records.details_panel import DetailsPanel
from tests.services.people_story import Story, tell_story
from tests.ui.keyboard import type_text

DAY = date(2026, 3, 12)


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


@pytest.fixture
def panel(qtbot: QtBot, look: Look, register: Register, story: Story) -> DetailsPanel:
    services = record_services(register)
    made = DetailsPanel(look, services.details, services.references)
    qtbot.addWidget(made)
    made.resize(420, 700)
    owner = Owner("organization_id", story.association)
    made.show_record(owner, editable=True, on=DAY)
    register.on_change(lambda _announcement: made.show_record(made._owner, editable=True, on=DAY))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def _dialog(qtbot: QtBot, panel: DetailsPanel) -> DetailDialog:
    qtbot.waitUntil(lambda: panel.findChild(DetailDialog) is not None)
    found = panel.findChild(DetailDialog)
    assert isinstance(found, DetailDialog)
    return found


def _text(dialog: DetailDialog, name: str) -> TextField:
    field = dialog.fields[name]
    assert isinstance(field, TextField)
    return field


def test_a_further_phone_is_added_and_a_wrong_one_is_named_beside_its_field(
    qtbot: QtBot, panel: DetailsPanel
) -> None:
    panel.add("contact")
    dialog = _dialog(qtbot, panel)
    kind = dialog.fields["kind"]
    assert isinstance(kind, ChoiceField)
    kind.set_value("phone")
    type_text(_text(dialog, "value").editor, "12")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    field = _text(dialog, "value")
    qtbot.waitUntil(lambda: "12" in field.trouble.text())
    field.editor.clear()
    type_text(field.editor, "8 701 000 00 01")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: len(panel.shown["contact"]) == 1)
    assert panel.shown["contact"][0].values["value"] == "+77010000001"
    assert not panel.findChildren(MaskedNumber), "an association's phone is no personal data"


def test_a_persons_phone_is_masked(panel: DetailsPanel, register: Register, story: Story) -> None:
    owner = Owner("person_id", story.qairat)
    entry = {"kind": "phone", "value": "+77010000001"}
    record_services(register).details.add("contact", owner, entry, DAY)
    panel.show_record(owner, editable=True, on=DAY)
    masks = panel.findChildren(MaskedNumber)
    assert len(masks) == 1


def test_an_accreditation_is_entered_corrected_and_undone(
    qtbot: QtBot, panel: DetailsPanel, register: Register
) -> None:
    panel.add("accreditation")
    dialog = _dialog(qtbot, panel)
    dialog.save_button.click()
    assert dialog.isVisible(), "the number and the first day are needed"
    type_text(_text(dialog, "number").editor, "17")
    starts = dialog.fields["starts_on"]
    assert isinstance(starts, DateField)
    type_text(starts.editor, "01.02.2026")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: len(panel.shown["accreditation"]) == 1)
    panel.edit(panel.shown["accreditation"][0])
    dialog = next(one for one in panel.findChildren(DetailDialog) if one.isVisible())
    assert _text(dialog, "number").value == "17"
    dialog.done(0)
    Journal(register).undo()
    assert panel.shown["accreditation"] == []
