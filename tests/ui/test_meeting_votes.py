"""Attendance and recommendations of a meeting, as a clerk enters them."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from apk_desktop.db.register import Register
from apk_desktop.services.journal import Journal
from apk_desktop.services.meetings import Meetings
from apk_desktop.services.people import People
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.meetings.attendance_dialog import AttendanceDialog
from apk_desktop.ui.pages.meetings.meetings_page import MeetingsPage
from apk_desktop.ui.pages.meetings.recommendation_dialog import (
    RecommendationDialog,
    WithdrawalDialog,
)
from apk_desktop.ui.pages.meetings.votes_dialog import VotesDialog
from tests.registers import dump
from tests.ui.keyboard import type_text
from tests.ui.meetings import page_of

Dialog = TypeVar("Dialog", bound=FormDialog)


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register) -> MeetingsPage:
    made = page_of(look, demonstration)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def council(page: MeetingsPage, demonstration: Register) -> MeetingsPage:
    page.open_meeting(Meetings(demonstration).find("council-2026-4"))
    return page


def dialog_of(page: MeetingsPage, kind: type[Dialog]) -> Dialog:
    """Give the dialog that was opened last; one that was closed may still wait for its end."""
    return page.findChildren(kind)[-1]


def test_attendance_says_its_quorum_and_follows_the_marks(
    qtbot: QtBot, council: MeetingsPage, demonstration: Register
) -> None:
    tab = council.view.attendance
    council.view.tabs.setCurrentWidget(tab)
    assert tab.sentence.text() == "72 of 83, needed 56: there is a quorum"
    tab.bar.set_filter("state", "absent")
    assert tab.table.model.rowCount() == 5
    tab.table.view.selectAll()
    tab.table.view.setFocus()
    QTest.keyClick(tab.table.view, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert tab.sentence.text() == "77 of 83, needed 56: there is a quorum"
    assert council.message.text == "5 people were marked."
    Journal(demonstration).undo()
    assert tab.sentence.text().startswith("72 of 83")
    type_text(tab.bar.words, "Образцов")
    qtbot.waitUntil(lambda: tab.table.model.rowCount() == 0)


def test_a_reason_goes_with_an_absence_alone(council: MeetingsPage) -> None:
    tab = council.view.attendance
    council.view.tabs.setCurrentWidget(tab)
    tab.bar.set_filter("state", "absent")
    tab.table.select_first()
    tab.opened.emit(tab.table.current_id)
    dialog = dialog_of(council, AttendanceDialog)
    type_text(dialog.reason.editor, "Business trip")
    dialog.state.set_value("present")
    dialog.try_save()
    assert dialog.reason.trouble.text().startswith("A reason goes with an absence.")
    dialog.state.set_value(None)
    dialog.try_save()
    assert dialog.state.trouble.text() == "Fill in this field."
    dialog.state.set_value("excused")
    dialog.try_save()
    assert tab.table.model.rowCount() == 4


def test_the_rest_are_present_by_one_button(council: MeetingsPage) -> None:
    tab = council.view.attendance
    tab.marked.emit([row.id for row in tab._rows], "")
    assert tab.sentence.text() == "0 of 83, needed 56: there is no quorum"
    tab._mark_others()
    assert tab.sentence.text() == "83 of 83, needed 56: there is a quorum"


def test_a_meeting_to_come_takes_no_marks(page: MeetingsPage, demonstration: Register) -> None:
    page.open_meeting(Meetings(demonstration).find("council-2027-1"))
    assert not any(tool.isEnabled() for tool in page.view.attendance.tools)
    page.open_meeting(Meetings(demonstration).find("session-20"))
    assert not page.view.tabs.isTabVisible(2)
    assert "not known" in page.view.attendance._empty._text.text()


def test_a_recommendation_is_recorded_with_its_verdict_as_one_types(
    council: MeetingsPage, demonstration: Register
) -> None:
    before = dump(demonstration)
    council.view.recommendations.add.click()
    dialog = dialog_of(council, RecommendationDialog)
    assert dialog.counts["present"].value == 72
    assert dialog.verdict.text() == "On that day the Council had 83 members."
    meeting, services = council._card, council._services
    assert meeting is not None
    found = People(demonstration).find("Ideev", "en")
    leader = next(one.id for one in found if services.recommendations.links(one.id, meeting))
    dialog.person.set_value((leader, "Ideev"))
    dialog.person.changed.emit()
    assert dialog.association.id is not None
    assert dialog.community.id is not None
    dialog.counts["votes_for"].editor.setValue(47)
    assert dialog.verdict.text() == "47 of 72 for, needed 48: not adopted"
    dialog.counts["votes_for"].editor.setValue(48)
    assert dialog.verdict.text() == "48 of 72 for, needed 48: recommended"
    dialog.try_save()
    assert council.view.tabs.tabText(2) == "Recommendations (9)"
    Journal(demonstration).undo()
    assert dump(demonstration) == before


@pytest.mark.parametrize(
    ("counts", "field", "told"),
    [
        ({"present": 84}, "present", "The Council had 83 members on that day; 84"),
        ({"votes_for": 80}, "votes_for", "87 votes were counted, but only 72 were present."),
        ({"present": 0}, "present", "Say how many members were present."),
    ],
)
def test_impossible_votes_are_told_under_their_field(
    council: MeetingsPage,
    demonstration: Register,
    counts: dict[str, int],
    field: str,
    told: str,
) -> None:
    before = dump(demonstration)
    tab = council.view.recommendations
    tab.table.view.selectRow(4)
    tab.edit.click()
    dialog = dialog_of(council, RecommendationDialog)
    for name, value in {"votes_against": 4, "votes_abstained": 3, **counts}.items():
        dialog.counts[name].editor.setValue(value)
    dialog.try_save()
    assert dialog.fields[field].trouble.text().startswith(told)
    assert dump(demonstration) == before


def test_a_recommendation_needs_its_person(council: MeetingsPage) -> None:
    council.view.recommendations.add.click()
    dialog = dialog_of(council, RecommendationDialog)
    dialog.try_save()
    for field in (dialog.person, dialog.association, dialog.community):
        assert field.trouble.text() == "Fill in this field."


def test_a_recommendation_is_withdrawn_with_day_and_reason(council: MeetingsPage) -> None:
    tab = council.view.recommendations
    tab.table.view.selectRow(0)
    tab.withdraw.click()
    dialog = dialog_of(council, WithdrawalDialog)
    dialog.try_save()
    assert dialog.reason.trouble.text() == "Fill in this field."
    dialog.by.set_value("candidate")
    dialog.reason.set_value("Own wish")
    dialog.day.set_value("01.11.2026")
    dialog.try_save()
    assert dialog.day.trouble.text() == "This is before the meeting of 06/11/2026."
    dialog.day.set_value("20.11.2026")
    dialog.try_save()
    chosen = tab.chosen()
    assert chosen is not None
    assert (chosen.withdrawn_on, chosen.withdrawn_by) == ("2026-11-20", "candidate")
    assert not tab.edit.isEnabled()
    assert not tab.withdraw.isEnabled()


def test_votes_by_name_are_entered_from_the_keyboard_and_make_the_counts(
    council: MeetingsPage, demonstration: Register
) -> None:
    tab = council.view.recommendations
    council.view.tabs.setCurrentWidget(tab)
    before = dump(demonstration)
    tab.table.view.selectRow(0)
    tab.votes.click()
    dialog = dialog_of(council, VotesDialog)
    view = dialog.table.view
    assert dialog.verdict.text().startswith("0 of 72 for, needed 48")
    for letter in "1әі0":  # the second and third keys of a Kazakh keyboard
        type_text(view, letter)
    assert [one.choice for one in dialog.lines[:4]] == ["for", "against", "abstained", ""]
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert dialog.lines[4].choice == "for"
    QTest.keyClick(view, Qt.Key.Key_Left)
    dialog.fill_rest()
    assert dialog.verdict.text() == "70 of 72 for, needed 48: recommended"
    dialog.try_save()
    kept = tab.chosen()
    assert kept is not None
    assert (kept.entry.votes_for, kept.entry.votes_against, kept.entry.votes_abstained) == (
        70,
        1,
        1,
    )
    assert kept.named is not None
    Journal(demonstration).undo()
    assert dump(demonstration) == before
