"""Every form says beside each field what is wrong with it, loses nothing, and saves by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import dress
from apk_desktop.db.register import Register
from apk_desktop.domain.writing import LINE_AT_MOST, TEXT_AT_MOST
from apk_desktop.ui.forms.fields import ChoiceField, DateField, Field, LongTextField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.forms.masked_field import MaskedField
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.theme import Mode, Theme
from apk_desktop.ui.words import UiWords
from apk_desktop.wording.catalogue import Language
from tests.ui.every_form import OPEN, Desk, form_classes

DAY_WRITTEN = "23.11.2026"
PAIRS = (("starts_on", "ends_on"), ("starts_on", "planned_end_on"))
Wrong = dict[str, str]


NEEDS_MORE_THAN_FIELDS = {"AppointmentDialog", "LotDialog"}
"""An order on a senator follows a submission, and a lot has two places."""


@pytest.fixture(params=OPEN)
def forms(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, demonstration: Register
) -> Iterator[list[FormDialog]]:
    """Give one form in the three languages, all of them on the same records."""
    dress(qapp)
    theme = Theme()
    theme.choose(Mode.LIGHT)
    made = []
    window = QWidget()
    window.resize(1440, 900)
    qtbot.addWidget(window)
    window.show()
    for language in Language:
        desk = Desk(demonstration, Look(theme, UiWords(language)), window)
        made.append(OPEN[request.param](desk))
    for one in made:
        one.setModal(False)
    yield made
    for one in made:
        one.done(0)


def test_every_form_of_the_program_is_tried() -> None:
    assert set(OPEN) == set(form_classes())


def test_wrong_input_is_named_beside_each_field_and_nothing_typed_is_lost(
    qtbot: QtBot, forms: list[FormDialog]
) -> None:
    for wrong in (_too_long, _unseen, _ends_first):
        told = []
        for form in forms:
            _to_front(qtbot, form)
            before = {name: _text(field) for name, field in _typed(form).items()}
            typed = {name: text for name, text in wrong(form).items() if name in before}
            for name, text in typed.items():
                _write(form.fields[name], text)
            if not typed:
                continue
            _save(form)
            assert form.isVisible(), typed
            written = {name: _text(form.fields[name]) for name in typed}
            assert written == typed
            told.append(_told(form, typed if wrong is not _ends_first else {}))
            for name in typed:
                _write(form.fields[name], before[name])
        for sentences in zip(*told, strict=True):
            assert len(set(sentences)) == len(forms), sentences


def test_a_form_is_filled_and_saved_by_the_keyboard(qtbot: QtBot, forms: list[FormDialog]) -> None:
    form = forms[0]
    if type(form).__name__ in NEEDS_MORE_THAN_FIELDS:
        pytest.skip("it needs more than its fields")
    _to_front(qtbot, form)
    for field in form.fields.values():
        if field.required and field.is_empty():
            _fill(field)
    _save(form)
    for _ in form.fields:  # what only this kind needs is said on saving, one after the other
        for field in form.fields.values():
            if form.isVisible() and field.trouble.text() and field.is_empty():
                _fill(field)
                _save(form)
    told = {name: one.trouble.text() for name, one in form.fields.items() if one.trouble.text()}
    if not told and not form.trouble.text():
        qtbot.waitUntil(lambda: not form.isVisible())  # some are saved by another thread
    assert not form.isVisible(), (told, form.trouble.text())
    assert form.result() == FormDialog.DialogCode.Accepted


def _to_front(qtbot: QtBot, form: FormDialog) -> None:
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)


def _typed(form: FormDialog) -> dict[str, TextField | LongTextField]:
    """Give the fields that a clerk can type into."""
    return {
        name: field
        for name, field in form.fields.items()
        if isinstance(field, TextField | LongTextField)
        and field.editor.isVisible()
        and field.editor.isEnabled()
        and not field.editor.isReadOnly()
    }


def _too_long(form: FormDialog) -> Wrong:
    return {
        name: "31.02.2026"
        if isinstance(field, DateField)
        else "ж" * ((TEXT_AT_MOST if isinstance(field, LongTextField) else LINE_AT_MOST) + 1)
        for name, field in _typed(form).items()
    }


def _unseen(form: FormDialog) -> Wrong:
    return {
        name: "ертең" if isinstance(field, DateField) else "Үлгі\x07"
        for name, field in _typed(form).items()
    }


def _ends_first(form: FormDialog) -> Wrong:
    typed = _typed(form)
    for first, last in PAIRS:
        if first in typed and last in typed:
            return {first: DAY_WRITTEN, last: "22.11.2026"}
    return {}


def _told(form: FormDialog, typed: Wrong) -> list[str]:
    """Give what is said; each wrong field has its own sentence, or one field has that of a pair."""
    beside = {name: field.trouble.text() for name, field in form.fields.items()}
    silent = [name for name in typed if not beside[name]]
    assert silent == []
    said = [text for text in beside.values() if text]
    assert said, "it is not said beside a field"
    return said


def _text(field: Field) -> str:
    editor = field.focusProxy()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    assert isinstance(editor, QLineEdit)
    return editor.text()


def _write(field: Field, text: str) -> None:
    """Replace what stands in a field, as Ctrl A and Ctrl V do."""
    editor = field.focusProxy()
    assert editor is not None
    editor.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(editor, Qt.Key.Key_A, control)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    if text:
        QApplication.clipboard().setText(text)
        QTest.keyClick(editor, Qt.Key.Key_V, control)


def _fill(field: Field) -> None:
    if isinstance(field, ChoiceField):
        editor = field.focusProxy()
        assert isinstance(editor, QComboBox)
        editor.setFocus()
        QTest.keyClick(editor, Qt.Key.Key_Down)
    elif isinstance(field, DateField):
        _write(field, DAY_WRITTEN)
    elif not isinstance(field, MaskedField):
        _write(field, "Үлгі")


def _save(form: FormDialog) -> None:
    QTest.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
