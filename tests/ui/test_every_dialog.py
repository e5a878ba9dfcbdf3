"""Every dialog that a page opens can be worked with the keyboard alone, and names its parts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import PAGES
from apk_desktop.app.program import Program
from apk_desktop.ui.forms.form_dialog import FormDialog

KEYS = [page.key for page in PAGES if page.key]
WORKED = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractSpinBox, QAbstractButton)
MOST_TABS = 120
OPENING = {
    "associations": 1,
    "people": 1,
    "council": 1,
    "meetings": 1,
    "candidates": 2,
    "acts": 1,
    "norms": 3,
}
"""How many dialogs the buttons of a page open at least, so that none is left out unseen."""


def opened(qtbot: QtBot, program: Program, key: str) -> Iterator[QDialog]:
    """Open the dialogs behind the buttons of a page, one after another."""
    program.window.show_page(key)
    page = program.window.current_page
    assert page is not None
    QTest.qWait(120)
    seen = 0
    for button in page.findChildren(QPushButton):
        usable = button.isVisible() and button.isEnabled()
        if not usable or button.property("opens") != "dialog":
            continue
        button.click()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog), button.text()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        yield dialog
        assert not dialog.isVisible(), button.text()
        seen += 1
    assert seen >= OPENING.get(key, 0)


def worked(dialog: QDialog) -> list[QWidget]:
    """Give what a clerk works a dialog with; a combo box's own line counts as the box."""
    return [
        one
        for kind in WORKED
        for one in dialog.findChildren(kind)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox)
    ]


def reached_by_tab(dialog: QDialog) -> list[QWidget]:
    """Go round the dialog with Tab and give what had the keyboard on the way."""
    reached: list[QWidget] = []
    for _ in range(MOST_TABS):
        focus = dialog.focusWidget()
        assert focus is not None
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return reached


def said(widget: QWidget) -> str:
    """Give what a screen reader says of a widget."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


@pytest.mark.parametrize("key", KEYS)
def test_a_dialog_is_worked_with_the_keyboard_alone(
    qtbot: QtBot, program: Program, key: str
) -> None:
    for dialog in opened(qtbot, program, key):
        parts = worked(dialog)
        assert [type(one).__name__ for one in parts if not said(one)] == []
        reached = reached_by_tab(dialog)
        assert [said(one) for one in parts if one not in reached] == []
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("key", KEYS)
def test_an_empty_form_is_refused_in_words_or_saved_whole(
    qtbot: QtBot, program: Program, key: str
) -> None:
    for dialog in opened(qtbot, program, key):
        if isinstance(dialog, FormDialog):
            dialog.try_save()
            if dialog.isVisible():
                told = [field.trouble.text() for field in dialog.fields.values()]
                assert any([*told, dialog.trouble.text()]), dialog.windowTitle()
                assert "(" not in dialog.trouble.text(), dialog.trouble.text()
        dialog.done(0)
