"""The page of norms: reading what holds, changing it from a day, and what is refused."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from apk_desktop.db.register import Register
from apk_desktop.services.composition import Compositions
from apk_desktop.services.journal import Journal
from apk_desktop.services.norm_entry import NormBook
from apk_desktop.services.norms import norms_in_force
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.norms.norm_dialog import EndNormDialog, NormDialog
from apk_desktop.ui.pages.norms.norms_page import NormsPage
from apk_desktop.ui.tables.memory import Forgetful
from tests.story_day import STORY_DAY
from tests.ui.keyboard import type_text

Dialog = TypeVar("Dialog", bound=FormDialog)


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register) -> NormsPage:
    made = NormsPage(look, Forgetful(), NormBook(demonstration))
    qtbot.addWidget(made)
    made.resize(1220, 820)
    made.show_day(STORY_DAY, editable=True)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.inner.isVisible)
    demonstration.on_change(lambda _announcement: made.refresh())
    return made


def choose(qtbot: QtBot, page: NormsPage, code: str) -> None:
    wanted = next(row for row in page._rows if row.entry.code == code)
    page.list.table.select(wanted.id)
    qtbot.waitUntil(lambda: page.record == wanted.id)


def dialog_of(qtbot: QtBot, page: NormsPage, kind: type[Dialog]) -> Dialog:
    qtbot.waitUntil(lambda: page.findChild(kind) is not None)
    found = page.findChild(kind)
    assert isinstance(found, kind)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def save(qtbot: QtBot, dialog: FormDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_a_norm_is_said_in_words_with_its_basis(qtbot: QtBot, page: NormsPage) -> None:
    choose(qtbot, page, "council_quorum")
    assert page.name.text() == "Council of the Assembly of the People of Kazakhstan: quorum"
    assert "not verified: " in page.context.text()


def test_a_changed_law_begins_a_new_period_by_keyboard_and_undo_takes_it_back(
    qtbot: QtBot, page: NormsPage, demonstration: Register
) -> None:
    choose(qtbot, page, "council_quorum")
    page.change.setFocus()
    qtbot.keyClick(page.change, Qt.Key.Key_Space)
    dialog = dialog_of(qtbot, page, NormDialog)
    dialog.value.editor.clear()
    type_text(dialog.value.editor, "1/2")
    save(qtbot, dialog)
    assert norms_in_force(demonstration, STORY_DAY)["council_quorum"].value == "1/2"
    assert page.message.isVisible()
    found = Compositions(demonstration).of("council", STORY_DAY)
    assert found.quorum == -(-found.members // 2)
    Journal(demonstration).undo()
    assert norms_in_force(demonstration, STORY_DAY)["council_quorum"].value == "2/3"


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("value", "many", "part of a whole"),
        ("starts", "99", "no date"),
        ("ends", "01.01.1990", "before"),
    ],
)
def test_wrong_input_is_told_under_its_field(
    qtbot: QtBot, page: NormsPage, field: str, typed: str, told: str
) -> None:
    choose(qtbot, page, "council_quorum")
    page.change.click()
    dialog = dialog_of(qtbot, page, NormDialog)
    wrong = getattr(dialog, field)
    wrong.set_value(typed)
    save(qtbot, dialog)
    assert dialog.isVisible()
    assert told in wrong.trouble.text()
    assert wrong.value == typed
    dialog.hide()


def test_an_ended_norm_leaves_the_list_of_the_day(qtbot: QtBot, page: NormsPage) -> None:
    choose(qtbot, page, "session_interval")
    page.end.click()
    dialog = dialog_of(qtbot, page, EndNormDialog)
    dialog.ends.set_value("01/11/2026")
    save(qtbot, dialog)
    assert "session_interval" not in {row.entry.code for row in page._rows}
    page.list.bar.set_filter("periods", "all")
    assert "session_interval" in {row.entry.code for row in page._rows}


def test_on_another_day_the_norms_of_that_day_are_shown_for_reading(page: NormsPage) -> None:
    page.show_day(date(2010, 1, 1), editable=False)
    codes = {row.entry.code for row in page._rows}
    assert "majilis_deputies" in codes
    assert "senate_candidates" not in codes
    assert not page.change.isEnabled()


def test_after_saving_only_the_new_norm_is_selected_and_the_log_names_it_in_words(
    qtbot: QtBot, page: NormsPage, demonstration: Register
) -> None:
    choose(qtbot, page, "council_quorum")
    press = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page, Qt.Key.Key_N, press)
    dialog = dialog_of(qtbot, page, NormDialog)
    save(qtbot, dialog)
    assert dialog.code.trouble.text()
    assert dialog.value.trouble.text()
    dialog.code.set_value("majilis_deputies")
    dialog.value.set_value("3")
    dialog.basis[0].set_value("Заң")
    save(qtbot, dialog)
    rows = page.list.table.view.selectionModel().selectedRows()
    assert [page._rows[index.row()].entry.code for index in rows] == ["majilis_deputies"]
    (entry,) = Journal(demonstration).latest(1)
    assert entry.subject == "Ассамблея сайлайтын Мәжіліс депутаттары"
