"""What if on the rotation page and on its bench, by keyboard: nothing is saved but a scenario."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.domain.rotation import Rule
from apk_desktop.services.rotation.supposing import Supposition, Votes
from apk_desktop.ui.forms.name_dialog import NameDialog
from apk_desktop.ui.pages.rotation.rotation_page import RotationPage
from apk_desktop.ui.pages.rotation.what_if_card import WhatIfCard
from apk_desktop.ui.pages.rotation.what_if_dialog import WhatIfDialog
from apk_desktop.ui.pages.rotation.what_if_forms import AddedForm, LeavingForm, VotesForm
from tests.ui.keyboard import type_text


@pytest.fixture
def card(program: Program, qtbot: QtBot) -> WhatIfCard:
    program.window.show_page("rotation")
    page = program.window.pages["rotation"]
    assert isinstance(page, RotationPage)
    qtbot.waitUntil(lambda: page.what_if.work.comparison is not None)
    return page.what_if


@pytest.fixture
def bench(card: WhatIfCard, qtbot: QtBot) -> WhatIfDialog:
    qtbot.keyClick(card.open_bench, Qt.Key.Key_Space)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WhatIfDialog)
    qtbot.waitUntil(lambda: bool(dialog.plans.lanes.bars))
    return dialog


def _first(card: WhatIfCard) -> str:
    assert card.work.bench is not None
    return card.work.bench.board.proposed[0].line.uid


def test_who_would_be_proposed_instead_is_told_in_a_sentence(
    card: WhatIfCard, qtbot: QtBot
) -> None:
    card.chips.withdraw(_first(card))
    qtbot.waitUntil(lambda: "Vymyslova" in card.result.sentence.text())
    told = card.result.sentence.text().replace("\u00a0", " ")
    assert "Nebyvalov E. Z. (Azerbaijani) would be proposed; what decides: rounds waited." in told
    assert "Of 16 terms ahead would change:" in told
    (chip,) = card.chips.chips
    assert chip.text().replace("\u00a0", " ") == "Withdrawn: Vymyslova A. R."
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: card.chips.chips == [])
    assert "what would come of it is told here" in card.result.sentence.text()


def test_another_rule_and_pause_are_supposed_until_esc(card: WhatIfCard, qtbot: QtBot) -> None:
    qtbot.mouseClick(card.rule.segment("support_first"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(card.cooling, Qt.Key.Key_Up)
    assert card.work.supposed == Supposition(rule=Rule.SUPPORT_FIRST, cooling_rounds=0)
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: card.rule.value == "longest_wait")
    assert card.cooling.currentText() == "1 round"
    assert card.work.supposed == Supposition()


def test_the_bars_that_would_change_are_outlined(bench: WhatIfDialog, qtbot: QtBot) -> None:
    assert not any(bar.differs for bar in bench.plans.lanes.bars)
    bench.choices.seats.set_value(1)
    qtbot.waitUntil(lambda: any(bar.differs for bar in bench.plans.lanes.bars))
    lanes = bench.plans.lanes
    lanes.setFocus()
    qtbot.keyClick(lanes, Qt.Key.Key_Right)
    assert lanes.accessibleName().startswith("Round 17, the real plan")
    qtbot.keyClick(lanes, Qt.Key.Key_Down)
    assert lanes.accessibleName().startswith("Round 17, ")


def test_fifty_rounds_are_looked_ahead_and_the_window_stays_free(
    bench: WhatIfDialog, qtbot: QtBot
) -> None:
    begun = time.perf_counter()
    bench.choices.rounds.editor.setValue(50)
    assert time.perf_counter() - begun < 0.1
    qtbot.waitUntil(lambda: len({bar.round for bar in bench.plans.lanes.bars}) == 50)


def test_any_person_of_the_register_is_added_with_votes(bench: WhatIfDialog, qtbot: QtBot) -> None:
    bench.chips.add_candidate()
    form = QApplication.activeModalWidget()
    assert isinstance(form, AddedForm)
    found = bench.work.what_if.find("Эскизов", "en")
    form.person.set_value((found[0].id, found[0].name.en.full))
    form.community.set_value("german")
    form.fields["votes_for"].editor.setValue(1)  # type: ignore[attr-defined]
    form.try_save()
    assert "Needed are" in form.fields["votes_for"].trouble.text()
    form.fields["votes_for"].editor.setValue(72)  # type: ignore[attr-defined]
    form.try_save()
    qtbot.waitUntil(lambda: len(bench.chips.chips) == 1)
    assert bench.chips.chips[0].text().startswith("Added: ")
    assert "(Germans)" in bench.chips.chips[0].text()


def test_votes_are_changed_and_a_deputy_leaves(bench: WhatIfDialog, qtbot: QtBot) -> None:
    assert bench.work.bench is not None
    uid = bench.work.bench.board.proposed[0].line.uid
    bench.chips.change_votes(uid)
    form = QApplication.activeModalWidget()
    assert isinstance(form, VotesForm)
    form.fields["votes_for"].editor.setValue(10)  # type: ignore[attr-defined]
    form.try_save()
    assert bench.work.supposed.votes[uid].votes_for == 10
    bench.chips.let_leave()
    leaving = QApplication.activeModalWidget()
    assert isinstance(leaving, LeavingForm)
    leaving.on.set_value("01.01.1999")
    leaving.try_save()
    assert "before the term begins" in leaving.on.trouble.text()
    leaving.on.set_value("01.12.2026")
    leaving.try_save()
    qtbot.waitUntil(lambda: len(bench.chips.chips) == 2)
    qtbot.waitUntil(lambda: "would not be adopted" in bench.told.sentence.text())
    assert isinstance(bench.work.supposed.votes[uid], Votes)


def test_a_scenario_is_kept_closed_and_opened_again(
    card: WhatIfCard, bench: WhatIfDialog, qtbot: QtBot
) -> None:
    bench.choices.rule.set_value("support_first")
    bench.choices.cooling.set_value(3)
    qtbot.keyClick(bench.scenarios.keep_button, Qt.Key.Key_Space)
    form = QApplication.activeModalWidget()
    assert isinstance(form, NameDialog)
    type_text(form.name.editor, "Қолдау алдымен")
    qtbot.keyClick(form.name.editor, Qt.Key.Key_Return)
    assert bench.scenarios.choice.shown() == "Қолдау алдымен"
    qtbot.keyClick(bench, Qt.Key.Key_Escape)
    assert bench.work.supposed.changes_nothing
    assert bench.choices.rule.value is None
    kept = bench.scenarios.choice
    kept.editor.setCurrentIndex(1)
    assert bench.work.supposed == Supposition(rule=Rule.SUPPORT_FIRST, cooling_rounds=3)
    assert bench.choices.cooling.value == 3
    qtbot.keyClick(bench.scenarios.remove_button, Qt.Key.Key_Space)
    assert kept.shown() == "none is open"
    bench.message.undo_asked.emit()
    qtbot.waitUntil(lambda: kept.editor.count() == 2)
