"""Fields say under themselves what is wrong, keep numbers hidden, and take days as typed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.ui.forms.fields import DateField, NumberField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.forms.masked_field import MaskedField
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.sheet import style_sheet
from apk_desktop.ui.widgets.layouts import column
from tests.ui.keyboard import type_text

NUMBER = "990000300014"


class NameDialog(FormDialog):
    """A form with one name that refuses what the test wants refused."""

    def __init__(self, look: Look, fault: Exception | None = None) -> None:
        super().__init__(look, "Add name", "Save name", None)
        self.name = TextField(look, "name", "Name", required=True)
        self.add_field(self.name)
        self.saved: list[str] = []
        self._fault = fault

    def save(self) -> None:
        if self._fault is not None:
            raise self._fault
        self.saved.append(self.name.value)


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Stay in the form whenever it asks whether to leave, and keep count."""
    answers: list[bool] = []

    def stay(_look: Look, _parent: QWidget) -> bool:
        answers.append(True)
        return False

    monkeypatch.setattr(NameDialog, "ask_to_leave", staticmethod(stay))
    return answers


@pytest.fixture
def dialog(look: Look, qtbot: QtBot) -> NameDialog:
    made = NameDialog(look)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_missing_value_is_told_under_its_field_and_nothing_is_saved(dialog: NameDialog) -> None:
    dialog.save_button.click()
    assert dialog.name.trouble.isVisible()
    assert dialog.name.trouble.text() == "Fill in this field."
    assert dialog.name.editor.accessibleDescription() == "Fill in this field."
    assert dialog.saved == []


def test_a_field_is_checked_when_the_keyboard_leaves_it(dialog: NameDialog, qtbot: QtBot) -> None:
    dialog.name.editor.setFocus()
    qtbot.waitUntil(dialog.name.editor.hasFocus)
    assert not dialog.name.trouble.isVisible()
    qtbot.keyClick(dialog.name.editor, Qt.Key.Key_Tab)
    assert dialog.name.trouble.isVisible()


def test_ctrl_s_saves_and_closes(dialog: NameDialog, qtbot: QtBot) -> None:
    type_text(dialog.name.editor, "Қайрат")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert dialog.saved == ["Қайрат"]


def test_a_refusal_is_told_under_the_field_it_is_about(look: Look, qtbot: QtBot) -> None:
    made = NameDialog(look, Refused("taken", field="name"))
    qtbot.addWidget(made)
    made.show()
    type_text(made.name.editor, "x")
    made.save_button.click()
    assert "taken" in made.name.trouble.text()
    assert made.isVisible()


def test_a_record_that_somebody_else_changed_is_told_in_the_form(look: Look, qtbot: QtBot) -> None:
    made = NameDialog(look, EditedByAnother("person", 1, {}))
    qtbot.addWidget(made)
    made.show()
    type_text(made.name.editor, "x")
    made.save_button.click()
    assert "Somebody else changed this record" in made.trouble.text()
    assert made.isVisible()


def test_escape_asks_only_where_something_was_entered(
    dialog: NameDialog, qtbot: QtBot, asked: list[bool]
) -> None:
    type_text(dialog.name.editor, "x")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert (asked, dialog.isVisible()) == ([True], True)
    other = NameDialog(dialog.look)
    qtbot.addWidget(other)
    other.show()
    qtbot.keyClick(other, Qt.Key.Key_Escape)
    assert (asked, other.isVisible()) == ([True], False)


def test_a_number_is_hidden_but_for_two_digits_until_the_eye_is_pressed(
    look: Look, qtbot: QtBot
) -> None:
    field = MaskedField(look, "iin", "IIN", NUMBER)
    qtbot.addWidget(field)
    assert field.editor.text() == "••••••••••14"
    assert field.editor.isReadOnly()
    assert field.value == NUMBER
    with qtbot.waitSignal(field.revealed):
        field.eye.click()
    assert field.editor.text() == NUMBER
    field._timer.timeout.emit()
    assert field.editor.text() == "••••••••••14"
    assert field.value == NUMBER


def test_a_number_that_is_being_typed_is_readable(look: Look, qtbot: QtBot) -> None:
    field = MaskedField(look, "iin", "IIN")
    qtbot.addWidget(field)
    type_text(field.editor, NUMBER)
    assert field.editor.text() == field.value == NUMBER


@pytest.mark.parametrize("typed", ["12.3.2026", "12/03/2026", "2026-03-12"])
def test_a_day_is_read_as_clerks_type_it(look: Look, qtbot: QtBot, typed: str) -> None:
    field = DateField(look, "on", "Day")
    qtbot.addWidget(field)
    type_text(field.editor, typed)
    assert field.validate()
    assert field.iso == "2026-03-12"


def test_a_year_alone_is_a_day_only_where_history_may_be_partial(look: Look, qtbot: QtBot) -> None:
    for partial, accepted in ((True, True), (False, False)):
        field = DateField(look, "on", "Day", partial=partial)
        qtbot.addWidget(field)
        type_text(field.editor, "1965")
        assert field.validate() is accepted


# Popups grab the keyboard, which a platform without a screen cannot.
@pytest.mark.qt_log_ignore(r"^This plugin does not support (raise|grabbing)", extend=True)
def test_a_day_is_chosen_from_the_calendar(look: Look, qtbot: QtBot) -> None:
    field = DateField(look, "on", "Day", date(2026, 3, 12))
    qtbot.addWidget(field)
    field.show()
    field.editor.setFocus()
    qtbot.waitUntil(field.editor.hasFocus)
    qtbot.keyClick(field.editor, Qt.Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    calendar = popup.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 3, 12)
    with qtbot.waitSignal(field.changed):
        calendar.activated.emit(QDate(2026, 3, 20))
    assert field.iso == "2026-03-20"
    assert not popup.isVisible()


def test_a_number_has_room_to_be_read(look: Look, qtbot: QtBot) -> None:
    """Qt gives a spin box without buttons one pixel for its text where a style sheet dresses it."""
    holder = QWidget()
    holder.setStyleSheet(style_sheet(look.theme.tokens, 13))
    field = NumberField(look, "number", "Number", 7)
    holder.setLayout(column(field, margins=8))
    qtbot.addWidget(holder)
    holder.resize(300, 90)
    holder.show()
    qtbot.waitExposed(holder)
    assert field.editor.lineEdit().width() > 200
