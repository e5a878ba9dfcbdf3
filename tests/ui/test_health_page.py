"""The page of data health: counts that arrive in the background, opening, accepting, undoing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from apk_desktop.db.register import Register
from apk_desktop.services.health.health import Health
from apk_desktop.services.journal import Journal
from apk_desktop.services.record_subjects import RecordSubjects
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.health.accept_dialog import AcceptDialog
from apk_desktop.ui.pages.health.health_page import HealthPage
from apk_desktop.ui.tables.memory import Forgetful
from tests.story_day import STORY_DAY
from tests.ui.keyboard import type_text

RULE = "Active associations whose accreditation has ended"


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register) -> HealthPage:
    made = HealthPage(look, Forgetful(), Health(demonstration), RecordSubjects(demonstration))
    qtbot.addWidget(made)
    made.resize(1220, 820)
    made.show_day(STORY_DAY, editable=True)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    demonstration.on_change(lambda _announcement: made.refresh())
    qtbot.waitUntil(lambda: not made.work.is_busy, timeout=20_000)
    return made


def _rules(page: HealthPage) -> dict[str, list[str]]:
    return {row[0]: row[1:] for row in page.list.shown_rows()}


def _choose(qtbot: QtBot, page: HealthPage, title: str) -> None:
    at = list(_rules(page)).index(title)
    row = page.list.table.model.row(at)
    assert row is not None
    page.list.table.select(row.id)
    qtbot.waitUntil(lambda: page.findings.title.text() == title)


def test_every_rule_has_its_count_and_what_was_found_comes_first(
    qtbot: QtBot, page: HealthPage
) -> None:
    rules = _rules(page)
    assert len(rules) == len(Health.codes(page._health))
    assert rules[RULE] == ["error", "1"]
    states = [row[0] for row in rules.values()]
    qtbot.waitUntil(lambda: page.findings.title.text() == RULE)  # the worst comes first
    assert states.index("in order") == sum(state != "in order" for state in states)
    page.list.bar.set_filter("state", "found")
    assert len(_rules(page)) == states.index("in order")
    page.list.bar.set_filter("area", "associations")
    assert RULE in _rules(page)


def test_a_finding_opens_its_record(qtbot: QtBot, page: HealthPage) -> None:
    _choose(qtbot, page, RULE)
    assert next(page.findings.list.shown_rows())[0] == "Dungan Association “Gipoteza”"
    with qtbot.waitSignal(page.go_to) as went:
        page.findings.list.table.view.setFocus()
        qtbot.keyClick(page.findings.list.table.view, Qt.Key.Key_Return)
    assert went.args[0].page == "associations"


def test_a_finding_is_accepted_with_a_reason_and_taken_back_by_undo(
    qtbot: QtBot, page: HealthPage, demonstration: Register
) -> None:
    _choose(qtbot, page, RULE)
    page.findings.accepts.click()
    dialog = page.findings.findChild(AcceptDialog)
    assert dialog is not None
    dialog.save_button.click()
    assert dialog.isVisible(), "no reason, no decision"
    type_text(dialog.reason.editor, "The renewal is signed and on its way")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: _rules(page)[RULE] == ["in order", "0"], timeout=20_000)
    assert page.message.isVisible()
    Journal(demonstration).undo()
    qtbot.waitUntil(lambda: _rules(page)[RULE] == ["error", "1"], timeout=20_000)


def test_another_day_shows_what_was_wrong_then(qtbot: QtBot, page: HealthPage) -> None:
    page.show_day(STORY_DAY.replace(year=2024), editable=False)
    qtbot.waitUntil(lambda: not page.work.is_busy, timeout=20_000)
    assert _rules(page)[RULE][1] == "0"
    _choose(qtbot, page, "Members without a name in all three spellings")
    assert not page.findings.accepts.isEnabled()


def test_a_finding_is_mended_in_one_step(
    qtbot: QtBot, page: HealthPage, demonstration: Register
) -> None:
    title = "Norms in force that nobody has verified"
    _choose(qtbot, page, title)
    count = int(_rules(page)[title][1])
    assert page.findings.mends.text() == "Mark as verified"
    page.findings.mends.click()
    qtbot.waitUntil(lambda: _rules(page)[title][1] == str(count - 1), timeout=20_000)
    assert page.message.isVisible()
    Journal(demonstration).undo()
    qtbot.waitUntil(lambda: _rules(page)[title][1] == str(count), timeout=20_000)
    _choose(qtbot, page, RULE)
    assert page.findings.mends.isHidden()


def test_the_header_counts_what_the_filter_lists(page: HealthPage) -> None:
    page.open_target(Target("health", None, "gap"))
    found = sum(int(row[1]) for row in _rules(page).values())
    assert page.context.text().startswith(f"{found} findings by {len(_rules(page))} of ")
