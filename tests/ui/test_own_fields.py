"""Own fields by the keyboard alone: set up, filled in, listed, asked for, retired."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.domain.own_fields import Choice
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.own_fields.fields import OwnFieldEntry, OwnFields
from apk_desktop.services.own_fields.values import own_key
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.pages.associations.associations_page import AssociationsPage
from apk_desktop.ui.pages.own_fields.own_field_dialog import OwnFieldDialog
from apk_desktop.ui.pages.own_fields.own_fields_page import OwnFieldsPage
from apk_desktop.ui.pages.people.people_page import PeoplePage
from apk_desktop.ui.records.own_values_dialog import OwnValuesDialog
from tests.ui.keyboard import type_text

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Shown = TypeVar("Shown", bound=Page)
Form = TypeVar("Form", bound=FormDialog)

# The platform without a display has no pop-up that takes the keyboard; the menu itself is real.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _page(program: Program, key: str, kind: type[Shown]) -> Shown:
    program.window.show_page(key)
    page = program.window.current_page
    assert isinstance(page, kind)
    return page


def _fields(program: Program) -> OwnFields:
    assert program.working is not None
    return OwnFields(program.working.register)


def _form(qtbot: QtBot, kind: type[Form]) -> Form:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def _keyboard() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _to(name: str) -> QWidget:
    """Go on with Tab to what a screen reader calls so."""
    for _ in range(60):
        if _keyboard().accessibleName() == name:
            return _keyboard()
        QTest.keyClick(_keyboard(), Qt.Key.Key_Tab)
    raise AssertionError(name)


def _press(program: Program, qtbot: QtBot, at: QWidget, key: Qt.Key, how: object) -> None:
    program.window.activateWindow()
    at.setFocus()
    qtbot.waitUntil(at.hasFocus)
    qtbot.keyClick(at, key, how)


def _names(page: OwnFieldsPage) -> list[str]:
    return [row[0] for row in page.list.shown_rows()]


def _set_up(program: Program, qtbot: QtBot, page: OwnFieldsPage, name: str) -> OwnFieldDialog:
    _press(program, qtbot, page.list.bar.words, Qt.Key.Key_N, CTRL)
    dialog = _form(qtbot, OwnFieldDialog)
    type_text(_to("Name in English"), name)
    return dialog


def test_a_choice_is_set_up_put_in_order_retired_and_brought_back(
    program: Program, qtbot: QtBot
) -> None:
    page = _page(program, "own_fields", OwnFieldsPage)
    assert page.list.is_empty
    dialog = _set_up(program, qtbot, page, "Employer")
    QTest.keyClick(_to("What the field takes"), Qt.Key.Key_Down)
    QTest.keyClick(dialog, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: _names(page) == ["Employer"])

    dialog = _set_up(program, qtbot, page, "Degree")
    for _ in range(4):
        QTest.keyClick(_to("What the field takes"), Qt.Key.Key_Down)
    QTest.keyClick(dialog, Qt.Key.Key_S, CTRL)
    assert dialog.fields["choice_0_kk"].trouble.text() == "Write down what can be chosen."
    type_text(_to("Choice 1: In English"), "Doctor")
    while _keyboard() is not dialog.choices.more:
        QTest.keyClick(_keyboard(), Qt.Key.Key_Tab)
    QTest.keyClick(_keyboard(), Qt.Key.Key_Space)
    type_text(_to("Choice 2: In English"), "Master")
    QTest.keyClick(_to("Choice 2 one place up"), Qt.Key.Key_Space)
    QTest.keyClick(dialog, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: _names(page) == ["Employer", "Degree"])
    assert _fields(program).of("person")[1].codes == ("Master", "Doctor")

    view = page.list.table.view
    qtbot.waitUntil(page.up.isEnabled)
    _press(program, qtbot, view, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: _names(page) == ["Degree", "Employer"])
    page.turn.setFocus()
    qtbot.keyClick(page.turn, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _names(page) == ["Employer", "Degree"])
    assert "offered no more" in page.message.text
    assert page.turn.text() == "Bring back"
    qtbot.keyClick(page.turn, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _names(page) == ["Degree", "Employer"])
    _press(program, qtbot, view, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: _names(page) == ["Employer"])
    _press(program, qtbot, view, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: _names(page) == ["Degree", "Employer"])


def _two_fields(program: Program, subject: str) -> tuple[int, int]:
    fields = _fields(program)
    levels = (Choice("", Trilingual(en="Doctor")), Choice("", Trilingual(en="Master")))
    degree = OwnFieldEntry(kind="choice", name=Trilingual(en="Degree"), choices=levels)
    years = OwnFieldEntry(kind="number", name=Trilingual(en="Years of service"))
    return fields.add(subject, degree), fields.add(subject, years)


def test_values_are_filled_in_by_keys_and_a_wrong_one_is_named_beside_its_field(
    program: Program, qtbot: QtBot
) -> None:
    page = _page(program, "people", PeoplePage)
    degree, years = _two_fields(program, "person")
    qtbot.waitUntil(page.panel.body.isVisible)
    page.open_card(page.list.table.current_id or 0)
    button = page.sheet.kept.own.edit_button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    dialog = _form(qtbot, OwnValuesDialog)
    QTest.keyClick(_to("Degree"), Qt.Key.Key_Down)
    number = _to("Years of service")
    type_text(number, "twelve")
    QTest.keyClick(dialog, Qt.Key.Key_S, CTRL)
    assert "is no number" in dialog.fields[own_key(years)].trouble.text()
    assert isinstance(number, QLineEdit)
    assert number.text() == "twelve", "nothing typed is lost"
    number.clear()
    type_text(number, "12,5")
    QTest.keyClick(dialog, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: page.sheet.kept.own.count == 2)
    card = page._card()
    assert card is not None
    assert {one.field.id: one.value for one in card.own} == {degree: "Doctor", years: "12.5"}

    page.close_card()
    page.list.bar.set_filter(own_key(degree), "is:Doctor")
    qtbot.waitUntil(lambda: page.list.table.model.rowCount() == 1)
    assert "Degree" not in dict(page.list.headings()).values(), "own columns are hidden at first"
    page.list.table.arrange(["name", own_key(degree), own_key(years)])
    rows = list(page.list.shown_rows())
    assert [row[1:] for row in rows] == [["Doctor", "12.5"]]
    chosen = [one.text() for one in page.list.table.columns_menu().actions() if one.isChecked()]
    assert chosen == ["Full name", "Degree", "Years of service"]

    fields = _fields(program)
    fields.retire(fields.of("person")[0], page.on)
    assert own_key(degree) not in page.list.bar.filters()
    assert "Degree" not in dict(page.list.headings()).values()
    assert [one.value for one in page._card().own] == ["12.5", "Doctor"]  # type: ignore[union-attr]


def test_an_association_shows_its_own_fields_in_the_panel_and_the_list(
    program: Program, qtbot: QtBot
) -> None:
    page = _page(program, "associations", AssociationsPage)
    qtbot.waitUntil(page.panel.body.isVisible)
    assert page.panel.kept.own.isHidden()
    _degree, years = _two_fields(program, "organization")
    assert not page.panel.kept.own.isHidden()
    page.panel.kept.own.edit()
    dialog = _form(qtbot, OwnValuesDialog)
    type_text(_to("Years of service"), "1 250")
    QTest.keyClick(dialog, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: page.panel.kept.own.count == 1)
    page.list.bar.set_filter(own_key(years), "filled")
    page.list.table.arrange(["name", own_key(years)])
    assert [row[1] for row in page.list.shown_rows()] == ["1,250"]
