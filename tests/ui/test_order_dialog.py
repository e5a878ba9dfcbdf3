"""The form of the order says in what somebody else appointed differs from who is proposed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from apk_desktop.db.register import Register
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.order_dialog import OrderDialog
from tests.story_day import STORY_DAY


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(window: QWidget, look: Look, demonstration: Register) -> OrderDialog:
    rotation = Rotation(demonstration)
    made = OrderDialog(look, rotation, rotation.board(STORY_DAY), lambda _line: "", window)
    made.setModal(False)
    made.show()
    return made


def _appoint(dialog: OrderDialog, surname: str) -> str:
    """Choose somebody for the first seat and give what the form says of it."""
    first = dialog._seats[0].person
    found = [one for one in first._choices if surname in one[1]]
    first.set_value(found[0][0])
    return dialog.difference.text().replace("\u00a0", " ")


def test_whoever_is_proposed_needs_no_word(dialog: OrderDialog) -> None:
    assert not dialog.difference.isVisible()


def test_the_criterion_and_both_figures_part_two_who_passed(dialog: OrderDialog) -> None:
    assert _appoint(dialog, "Primerova") == (
        "Proposed is Vymyslova A. R. (Uyghurs), appointed Primerova V. (Koreans); by the rule "
        "what parts them is: rounds waited, 11 and 8."
    )
    assert dialog.difference.isVisible()


def test_a_rule_that_keeps_the_appointed_out_is_named(dialog: OrderDialog) -> None:
    assert "appointed Uslovnov G. (Germans), whom a rule keeps out: E6: for 44, needed 48." in (
        _appoint(dialog, "Uslovnov")
    )
