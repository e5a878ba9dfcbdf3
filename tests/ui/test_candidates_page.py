"""The page of candidates, as a clerk works on it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import make_page
from apk_desktop.db.register import Register
from apk_desktop.services.journal import Journal
from apk_desktop.services.preferences import Preferences
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.candidates.candidates_page import CandidatesPage
from apk_desktop.ui.pages.candidates.decision_dialogs import ElectionDialog
from apk_desktop.ui.pages.candidates.nomination_dialog import (
    NominationDialog,
    NominationWithdrawalDialog,
)
from apk_desktop.ui.pages.candidates.papers_dialog import PapersDialog
from apk_desktop.ui.pages.candidates.submission_dialog import LotDialog, SubmissionDialog
from tests.story_day import STORY_DAY

Dialog = TypeVar("Dialog", bound=FormDialog)
SKAZKIN, OBRAZTSOV, LEKALOVA, ELECTED, NOMINEE = 14, 17, 21, 23, 33


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register, tmp_path: Path) -> CandidatesPage:
    made = make_page("candidates", demonstration, look, Preferences(tmp_path / "p.json"))
    assert isinstance(made, CandidatesPage)
    qtbot.addWidget(made)
    made.resize(1220, 820)
    made.show_day(STORY_DAY, editable=True)
    made.show()
    demonstration.on_change(lambda _announcement: made.refresh())
    return made


def dialog_of(page: CandidatesPage, kind: type[Dialog]) -> Dialog:
    return page.findChildren(kind)[-1]


def said(page: CandidatesPage) -> list[str]:
    """Give what the chain says, links too."""
    steps = page.panel.steps
    labels = [one.text() for one in steps.findChildren(QLabel) if one.text()]
    return labels + [one.text() for one in steps.findChildren(QAbstractButton)]


def test_the_list_is_narrowed_by_office_round_and_state(page: CandidatesPage) -> None:
    assert page.context.text() == "41 of 41"
    page.list.bar.set_filter("office", "senate_candidate")
    assert page.context.text() == "5 of 41"
    page.list.bar.reset()
    page.list.bar.set_filter("round", "16")
    page.list.bar.set_filter("state", "submitted")
    assert page.context.text() == "2 of 41"
    page.list.bar.reset()
    page.list.bar.words.setText("Lekalova")
    page.list.bar.changed.emit()
    assert page.context.text() == "1 of 41"


def test_each_link_opens_its_record_and_the_next_one_is_told(
    qtbot: QtBot, page: CandidatesPage
) -> None:
    page.open_target(Target("candidates", SKAZKIN))
    lines = said(page)
    assert "Next: the order of the President." in lines
    assert "69 of 72 for, needed 48: recommended" in lines
    with qtbot.waitSignal(page.go_to) as asked:
        link = next(
            one
            for one in page.panel.steps.findChildren(QAbstractButton)
            if one.text().startswith("Submission")
        )
        link.click()
    assert asked.args is not None
    assert asked.args[0].page == "acts"
    with qtbot.waitSignal(page.go_to) as rotation:
        page.panel.order.click()
    assert rotation.args == [Target("rotation")]


def test_an_elected_deputy_shows_the_vote_the_unknown_norm_and_the_list(
    page: CandidatesPage,
) -> None:
    page.open_target(Target("candidates", ELECTED))
    assert "No norm of the majority is known for that day; it is not enforced." in said(page)
    assert page.panel._criteria.text().startswith("9 people on the list")


def test_a_nomination_says_beside_each_field_what_is_missing(page: CandidatesPage) -> None:
    page._nominate()
    dialog = dialog_of(page, NominationDialog)
    dialog.try_save()
    assert dialog.person.trouble.text() == "Fill in this field."
    assert not dialog.nominated_by.isVisible()
    dialog.source.set_value("regional_session")
    assert dialog.nominated_by.isVisible()
    assert dialog.nominated_by.editor.count() == 21


def test_papers_are_ticked_and_scanned(
    page: CandidatesPage, demonstration: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open_target(Target("candidates", LEKALOVA))
    assert any(line.startswith("missing: ") for line in said(page))
    page.panel.papers.click()
    dialog = dialog_of(page, PapersDialog)
    scan = tmp_path / "minutes.txt"
    scan.write_bytes(b"Extract")
    monkeypatch.setattr(PapersDialog, "ask_file", classmethod(lambda *_args: scan))
    dialog.lines[2].add_file.click()
    dialog.lines[3].tick.click()
    dialog.try_save()
    assert "received 4 of 4" in said(page)
    assert page.message.text == "The papers are noted."
    Journal(demonstration).undo()
    assert "received 2 of 4" in said(page)


def test_a_withdrawal_is_kept_with_its_reason(page: CandidatesPage) -> None:
    page.open_target(Target("candidates", OBRAZTSOV))
    page.panel.withdraw.click()
    dialog = dialog_of(page, NominationWithdrawalDialog)
    dialog.by.set_value("nominator")
    dialog.reason.set_value("Another candidate")
    dialog.try_save()
    assert "Withdrawn by the nominator on 23/11/2026: Another candidate" in said(page)
    assert not page.panel.withdraw.isVisible()


def test_lots_are_drawn_among_those_of_one_round(page: CandidatesPage) -> None:
    page.open_target(Target("candidates", OBRAZTSOV))
    page.panel.lot.click()
    dialog = dialog_of(page, LotDialog)
    dialog.minutes.set_value("6")
    first, second = list(dialog.places.values())[:2]
    first.editor.setValue(1)
    dialog.try_save()
    assert dialog.fields["places"].trouble.text().startswith("Lots are drawn between two")
    second.editor.setValue(2)
    dialog.try_save()
    assert page.message.text == "The lot is recorded."


def test_a_submission_carries_the_candidate_under_the_cursor(page: CandidatesPage) -> None:
    page.open_target(Target("candidates", OBRAZTSOV))
    page._submit()
    dialog = dialog_of(page, SubmissionDialog)
    assert [box.isChecked() for _at, box in dialog.carried].count(True) == 1
    dialog.number.set_value("15-У")
    dialog.try_save()
    assert any(line.startswith("Submission No. 15-У") for line in said(page))


def test_the_result_of_an_old_election_can_be_unknown(page: CandidatesPage) -> None:
    page.open_target(Target("candidates", NOMINEE))
    assert "The result is not known." in said(page)
    page._elect()
    dialog = dialog_of(page, ElectionDialog)
    dialog.meeting.editor.setCurrentIndex(1)
    QTest.keyClicks(dialog.voted.editor, "12x")
    dialog.try_save()
    assert dialog.voted.trouble.text().startswith("Enter a whole number")
    dialog.done(0)
