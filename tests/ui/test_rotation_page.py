"""The page of the rotation: the timeline, the candidates with their rules, and the ledger."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.db.register import Register
from apk_desktop.domain.seat_terms import BarKind
from apk_desktop.services.people import People
from apk_desktop.services.references import References
from apk_desktop.services.rotation.ledger import Ledgers
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.services.rotation.timeline_papers import TimelinePapers
from apk_desktop.services.rotation.why_not import WhyNot
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.proposal_card import ProposalCard
from apk_desktop.ui.pages.rotation.rotation_page import RotationPage
from apk_desktop.ui.pages.rotation.rotation_services import RotationServices
from apk_desktop.ui.pages.rotation.timeline import SeatTimeline
from apk_desktop.ui.pages.rotation.timeline_dialog import TimelineDialog
from apk_desktop.ui.pages.rotation.why_not_dialog import WhyNotDialog
from apk_desktop.ui.paper.paper_output import PaperOutput
from apk_desktop.ui.tables.memory import Forgetful
from apk_desktop.ui.widgets.painted import StatusPill
from tests.documents.reading import whole_text
from tests.story_day import STORY_DAY
from tests.ui.keyboard import type_text


def page_of(qtbot: QtBot, look: Look, register: Register, on: date = STORY_DAY) -> RotationPage:
    services = RotationServices(
        Rotation(register),
        WhyNot(register),
        Ledgers(register),
        TimelinePapers(register),
        People(register),
        References(register),
    )
    made = RotationPage(look, Forgetful(), services)
    qtbot.addWidget(made)
    made.resize(1220, 1400)
    made.show_day(on, editable=on == STORY_DAY)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register) -> RotationPage:
    return page_of(qtbot, look, demonstration)


def told_in(widget: object) -> str:
    """Give every sentence of a part of the page."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel))  # type: ignore[attr-defined]


def drag(timeline: SeatTimeline, begin: float, end: float) -> None:
    """Hold the left button at one place and let it go at another."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, x, button, buttons in (
        (QEvent.Type.MouseButtonPress, begin, left, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    ):
        place = QPointF(x, 60)
        event = QMouseEvent(
            kind, place, timeline.viewport().mapToGlobal(place), button, buttons,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(timeline.viewport(), event)


def cursor_on(timeline: SeatTimeline) -> tuple[int, BarKind]:
    """Give seat and kind of the bar under the cursor."""
    bar = timeline.current
    assert bar is not None
    return bar.seat, bar.kind


def kinds_of(timeline: SeatTimeline) -> set[BarKind]:
    return {bar.kind for bar in timeline.bars.shown}


def test_the_timeline_walks_terms_and_seats_by_keyboard(qtbot: QtBot, page: RotationPage) -> None:
    timeline = page.over_time.timeline
    timeline.setFocus()
    assert kinds_of(timeline) == set(BarKind)
    assert cursor_on(timeline) == (1, BarKind.CURRENT)
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    assert cursor_on(timeline) == (1, BarKind.PROPOSED)
    said = timeline.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Seat 1, Uyghurs, Vymyslova")
    assert said.endswith(": proposed, 01/02/2027 — 31/01/2028")
    qtbot.keyClick(timeline, Qt.Key.Key_Down)
    assert cursor_on(timeline)[0] == 2
    with qtbot.waitSignal(page.go_to) as went:
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert went.args[0].page == "people"


def test_the_timeline_zooms_and_moves_and_comes_back(qtbot: QtBot, page: RotationPage) -> None:
    timeline = page.over_time.timeline
    timeline.setFocus()
    first, last = timeline.scale.first, timeline.scale.last
    qtbot.keyClick(timeline, Qt.Key.Key_Plus)
    assert (timeline.scale.last - timeline.scale.first) < (last - first)
    qtbot.keyClick(timeline, Qt.Key.Key_PageUp)
    assert timeline.scale.first < STORY_DAY
    qtbot.keyClick(timeline, Qt.Key.Key_Home)
    assert (timeline.scale.first, timeline.scale.last) == (first, last)
    drag(timeline, 400, 300)
    assert timeline.scale.first > first


@pytest.mark.parametrize(
    ("modifier", "zooms", "moves"),
    [
        (Qt.KeyboardModifier.ControlModifier, True, True),
        (Qt.KeyboardModifier.ShiftModifier, False, True),
        (Qt.KeyboardModifier.NoModifier, False, False),
    ],
)
def test_the_wheel_zooms_with_ctrl_moves_with_shift_and_else_scrolls_the_page(
    page: RotationPage, modifier: Qt.KeyboardModifier, zooms: bool, moves: bool
) -> None:
    timeline = page.over_time.timeline
    before = timeline.scale
    place = QPointF(300, 60)
    event = QWheelEvent(
        place, timeline.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(timeline.viewport(), event)
    assert (timeline.scale.days != before.days) is zooms
    assert (timeline.scale.first != before.first) is moves
    assert event.isAccepted() is (zooms or moves)


def test_zooming_keeps_the_day_under_the_pointer_in_its_place(page: RotationPage) -> None:
    scale = page.over_time.timeline.scale
    day = scale.day_at(300)
    for factor in (0.5, 2.0, 1.3):
        assert abs((scale.zoomed(factor, 300).day_at(300) - day).days) <= 3


def test_whoever_serves_is_told_with_the_days_that_are_left(page: RotationPage) -> None:
    deputies = page.over_time.deputies
    names = [one.text() for one in deputies.findChildren(QPushButton)]
    assert [name.split()[0] for name in names] == ["Shablonov", "Maketova"]
    told = [one.accessibleName() for one in deputies.findChildren(StatusPill)]
    assert told == ["until 31/01/2027, 69 days left", "until 31/07/2027, 250 days left"]


def test_the_proposal_says_votes_and_quorum_and_leads_to_the_minutes(
    qtbot: QtBot, page: RotationPage
) -> None:
    card = page.findChildren(ProposalCard)[0]
    assert card.reason in card.accessibleName()
    link = next(one for one in card.findChildren(QPushButton) if "minutes" in one.text())
    with qtbot.waitSignal(page.go_to) as went:
        link.click()
    assert went.args[0].page == "meetings"


def test_arrows_go_from_cell_to_cell_and_f1_explains_one(
    qtbot: QtBot, page: RotationPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(
        "apk_desktop.ui.pages.rotation.candidate_card.QWhatsThis.showText",
        lambda _place, text, _widget: shown.append(text),
    )
    table = page.candidates
    rows = [table.model.row(at) for at in range(table.model.rowCount())]
    failed = next(row for row in rows if row.line.name.en.surname == "Uslovnov")
    table.select(failed.id)
    table.view.setFocus()
    for _ in range(6):
        qtbot.keyClick(table.view, Qt.Key.Key_Right)
    qtbot.keyClick(table.view, Qt.Key.Key_F1)
    assert shown == [
        "E6: decision adopted\nNot adopted: for 44 of 72 present, needed 48.",
    ]
    index = table.view.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("E6: Not adopted: for 44")


def test_the_ledger_sorts_by_its_headings_and_tells_the_other_rules(page: RotationPage) -> None:
    table = page.ledger.table
    waits = [int(row[2]) for row in table.shown_rows()]
    assert waits == sorted(waits, reverse=True)
    table.sort_changed.emit("served", True)
    served = [int(row[1]) for row in table.shown_rows()]
    assert served == sorted(served, reverse=True)
    told = told_in(page.ledger)
    assert "Largest deficit: Nebyvalov" in told
    assert "+1.07" in told
    assert "Support first: Primerova" in told


def test_a_narrow_page_leaves_the_columns_of_the_rules_out_and_says_the_first_that_fails(
    qtbot: QtBot, page: RotationPage
) -> None:
    page.resize(640, 1400)
    qtbot.waitUntil(lambda: page.candidates.view.horizontalScrollBar().maximum() == 0)
    keys = [key for key, _heading in page.candidates.headings()]
    assert keys == ["name", "wait", "served", "support", "outcome"]


def test_an_empty_register_is_told_in_sentences(
    qtbot: QtBot, look: Look, register: Register
) -> None:
    page = page_of(qtbot, look, register)
    told = told_in(page)
    assert "No term is recorded in the rotating seats yet." in told
    assert "The Assembly has no rotating seats on this day." in told
    assert "Nothing is proposed: the Assembly has no rotating seats." in told
    assert "Nobody has been recommended since the last round." in told
    assert "No community has an association or has served yet." in told


def test_another_day_is_named_on_its_line(
    qtbot: QtBot, look: Look, demonstration: Register
) -> None:
    page = page_of(qtbot, look, demonstration, date(2024, 3, 1))
    assert not page.record.isEnabled()
    assert page.over_time.timeline.scale.on == date(2024, 3, 1)
    assert "Kurds" not in " ".join(
        one.text() for one in page.over_time.deputies.findChildren(QPushButton)
    )


def open_dialog(qtbot: QtBot, page: RotationPage) -> WhyNotDialog:
    qtbot.waitUntil(lambda: page.window().findChild(WhyNotDialog) is not None)
    found = page.window().findChild(WhyNotDialog)
    assert isinstance(found, WhyNotDialog)
    return found


def test_alt_w_answers_why_not_the_candidate_who_is_selected(
    qtbot: QtBot, page: RotationPage
) -> None:
    rows = [page.candidates.model.row(at) for at in range(page.candidates.model.rowCount())]
    failed = next(row for row in rows if row.line.name.en.surname == "Uslovnov")
    page.candidates.select(failed.id)
    page.candidates.view.setFocus()
    qtbot.keyClick(page.candidates.view, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    told = open_dialog(qtbot, page).answer.told
    assert "The first rule that stops is E6: Not adopted: for 44 of 72" in told[0]
    assert "A new vote would be needed: of 72 present at least 48 for." in told
    assert "If every rule passed, it would be place 1 of 6: proposed." in told
    assert told[-1] == "Taken for this: the least support that would do, 48 of 72 present."


def test_alt_w_answers_while_the_keyboard_is_still_in_the_sidebar(
    qtbot: QtBot, program: Program
) -> None:
    window = program.window
    window.show_page("rotation")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.sidebar.setFocus()
    qtbot.keyClick(window.sidebar, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    page = window.current_page
    assert isinstance(page, RotationPage)
    assert open_dialog(qtbot, page).answer.told


def test_anybody_in_the_register_is_found_by_typing_and_answered(
    qtbot: QtBot, page: RotationPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.ask_why_not()
    dialog = open_dialog(qtbot, page)
    completer = dialog.subject.findChild(QCompleter)
    assert isinstance(completer, QCompleter)
    monkeypatch.setattr(completer, "complete", lambda: None)
    type_text(dialog.subject.editor, "Greeks")
    completer.activated.emit("Greeks · community")
    told = dialog.answer.told
    assert told[0] == "The Greek community has never served and waits 7 rounds."
    assert "Nobody of it has been nominated" in told[1]
    assert "place" in dialog.answer.accessibleName()
    dialog.subject.editor.clear()
    type_text(dialog.subject.editor, "Скаткина")
    assert dialog.answer.told == []
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_chart_shows_the_numbers_of_the_table_in_its_order(
    qtbot: QtBot, page: RotationPage
) -> None:
    ledger = page.whole_ledger
    page.ledger.whole_asked.emit()
    assert ledger.table.view.hasFocus()
    rows = list(ledger.table.shown_rows())
    assert [(bar.name, bar.told) for bar in ledger.chart.bars] == [(row[0], row[2]) for row in rows]
    ledger.charted.segment("served").click()
    uyghurs = next(bar for bar in ledger.chart.bars if bar.name == "Uyghurs")
    assert uyghurs.told == "1 against 1.17"
    read = ledger.chart.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read == "Germans: 1 against 1.17"
    ledger.table.show_sorted("name", descending=False)
    ledger.table.sort_changed.emit("name", False)
    assert ledger.chart.bars[0].name == next(iter(ledger.table.shown_rows()))[0]
    ledger.by.segment("region").click()
    assert len(ledger.chart.bars) == 20
    assert "Gini's coefficient" in ledger.told.text()


def test_the_timeline_is_saved_as_a_paper(
    qtbot: QtBot, page: RotationPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "timeline.pdf"
    monkeypatch.setattr(PaperOutput, "ask_path", lambda *_asked: target)
    page.over_time.print_asked.emit()
    dialog = page.window().findChild(TimelineDialog)
    assert isinstance(dialog, TimelineDialog)
    qtbot.waitUntil(lambda: dialog.preview.is_fresh, timeout=20_000)
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(target.exists)
    assert "Vymyslova" in whole_text(target.read_bytes())
    assert dialog.message.isVisible()
