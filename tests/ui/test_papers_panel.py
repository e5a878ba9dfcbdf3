"""Papers and reminders of a record, by mouse and by keyboard alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import record_services
from apk_desktop.db.connections import connect
from apk_desktop.db.register import Register
from apk_desktop.db.tables import person
from apk_desktop.services import papers as papers_module
from apk_desktop.services.journal import Journal
from apk_desktop.services.papers import Owner, Papers
from apk_desktop.services.reminders import ReminderEntry, Reminders, When
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.records.paper_dialog import PaperDialog
from apk_desktop.ui.records.paper_preview import PaperPreview
from apk_desktop.ui.records.papers_panel import PapersPanel
from apk_desktop.ui.records.record_tabs import RecordTabs
from apk_desktop.ui.records.reminder_dialog import ReminderDialog
from apk_desktop.ui.widgets.wrapping_link import WrappingLink
from tests.services.papers_made import TEXT, pdf, png
from tests.ui.keyboard import type_text

TODAY = date(2026, 3, 12)


@pytest.fixture
def owner(register: Register) -> Owner:
    with register.change("Add person") as change:
        return Owner("person_id", change.insert(person, surname_kk="Әлиев"))


@pytest.fixture
def tabs(look: Look, qtbot: QtBot, register: Register, owner: Owner) -> RecordTabs:
    made = RecordTabs(look, record_services(register))
    qtbot.addWidget(made)
    made.resize(360, 600)
    made.show_record(owner, editable=True, on=TODAY)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def titles(tabs: RecordTabs) -> list[str]:
    return [tabs.tabs.tabText(at) for at in range(tabs.tabs.count())]


def lines(tabs: RecordTabs) -> list[str]:
    return [one.text() for one in tabs.papers.findChildren(WrappingLink) if one.isVisible()]


def active(qtbot: QtBot, dialog: FormDialog) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


def choose(button: QToolButton, text: str) -> None:
    menu = button.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text() == text).trigger()


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    made = {"Бұйрық.pdf": pdf(2), "Сурет.dat": png(40, 20), "Жазба.txt": TEXT, "empty.pdf": b""}
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "Қалта").mkdir()
    return {one.name: one for one in tmp_path.iterdir()}


def test_files_are_added_by_the_button(
    tabs: RecordTabs, qtbot: QtBot, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [files["Бұйрық.pdf"], files["Сурет.dat"]]
    monkeypatch.setattr(PapersPanel, "ask_files", staticmethod(lambda _look, _parent: chosen))
    with qtbot.waitSignal(tabs.told) as told:
        qtbot.mouseClick(tabs.papers.add_button, Qt.MouseButton.LeftButton)
    assert told.args == ["2 papers were added."]
    qtbot.waitUntil(lambda: lines(tabs) == ["Сурет", "Бұйрық"])
    assert titles(tabs)[1:] == ["Papers 2", "Reminders 0", "History"]
    assert [one.media_type for one in tabs.papers.shown] == ["image/png", "application/pdf"]


def test_dropped_files_are_kept_and_those_that_cannot_be_are_named(
    tabs: RecordTabs, qtbot: QtBot, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(papers_module, "LARGEST", 800)
    mime = QMimeData()
    dropped = [*files.values(), files["Қалта"].parent / "gone.pdf"]
    mime.setUrls([QUrl.fromLocalFile(str(one)) for one in dropped])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    (files["Сурет.dat"]).write_bytes(b"x" * 801)
    with qtbot.waitSignal(tabs.told):
        tabs.papers.dropEvent(event)
    qtbot.waitUntil(lambda: sorted(lines(tabs)) == ["Бұйрық", "Жазба"])
    told = tabs.papers.trouble.text().splitlines()
    assert len(told) == 4
    for name, said in (
        ("Қалта", "is a folder"),
        ("empty.pdf", "is empty"),
        ("gone.pdf", "cannot be read"),
        ("Сурет.dat", "too large: 801 bytes. Papers of up to 800 bytes"),
    ):
        assert any(name in line and said in line for line in told)


def test_a_file_kept_already_is_told_and_not_doubled(
    tabs: RecordTabs, qtbot: QtBot, files: dict[str, Path]
) -> None:
    with qtbot.waitSignal(tabs.told):
        tabs.papers.add_files([files["Жазба.txt"]])
    tabs.papers.add_files([files["Жазба.txt"]])
    qtbot.waitUntil(tabs.papers.trouble.isVisible)
    assert tabs.papers.trouble.text() == "A file that is kept here already was not added again."
    qtbot.waitUntil(lambda: lines(tabs) == ["Жазба"])


def test_nothing_is_added_while_the_window_is_for_viewing(
    tabs: RecordTabs, owner: Owner, files: dict[str, Path]
) -> None:
    tabs.show_record(owner, editable=False, on=TODAY)
    assert not tabs.papers.add_button.isVisible()
    tabs.papers.add_files([files["Жазба.txt"]])
    assert not tabs.papers._work.is_busy


def keep(tabs: RecordTabs, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(tabs.told):
        tabs.papers.add_files([path])


def preview(tabs: RecordTabs, qtbot: QtBot) -> PaperPreview:
    link = tabs.papers.findChildren(WrappingLink)[-1]
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    dialog = tabs.papers.findChild(PaperPreview)
    assert isinstance(dialog, PaperPreview)
    qtbot.waitUntil(lambda: dialog.pages > 0 or "Reading" not in dialog.told.text())
    return dialog


@pytest.mark.parametrize(("name", "pages"), [("Бұйрық.pdf", 2), ("Сурет.dat", 1)])
def test_a_pdf_and_a_picture_are_shown_inside_the_window(
    tabs: RecordTabs, qtbot: QtBot, files: dict[str, Path], name: str, pages: int
) -> None:
    keep(tabs, qtbot, files[name])
    dialog = preview(tabs, qtbot)
    assert dialog.pages == pages
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_other_kinds_say_that_they_open_in_their_own_program(
    tabs: RecordTabs, qtbot: QtBot, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tabs, qtbot, files["Жазба.txt"])
    dialog = preview(tabs, qtbot)
    assert dialog.told.text() == "This kind of file opens in its own program."
    opened: list[Path] = []

    def note(path: Path) -> bool:
        opened.append(path)
        return True

    monkeypatch.setattr(PapersPanel, "open_file", staticmethod(note))
    dialog.open_asked.emit()
    assert opened[0].name == "Жазба.txt"
    assert opened[0].read_bytes() == TEXT
    dialog.close()


def test_a_broken_pdf_and_changed_content_are_told(
    tabs: RecordTabs, qtbot: QtBot, register: Register, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    keep(tabs, qtbot, broken)
    dialog = preview(tabs, qtbot)
    assert dialog.told.text() == "The file cannot be shown here. Open it in its own program."
    dialog.close()
    qtbot.waitUntil(lambda: tabs.papers.findChild(PaperPreview) is None)
    connection = connect(register.path)
    connection.execute("UPDATE document_content SET content = x'00'")
    connection.commit()
    connection.close()
    dialog = preview(tabs, qtbot)
    assert dialog.told.text().startswith("“broken” is damaged")
    dialog.close()
    tabs.papers.open_outside(tabs.papers.shown[0])
    assert tabs.papers.trouble.text().startswith("“broken” is damaged")


def test_a_paper_is_saved_where_the_clerk_wants_it(
    tabs: RecordTabs,
    qtbot: QtBot,
    files: dict[str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep(tabs, qtbot, files["Бұйрық.pdf"])
    target = tmp_path / "Қалта" / "copy.pdf"
    monkeypatch.setattr(PapersPanel, "ask_path", staticmethod(lambda _look, _parent, _name: target))
    tabs.papers.save_as(tabs.papers.shown[0])
    assert target.read_bytes() == pdf(2)
    gone = tmp_path / "nowhere" / "copy.pdf"
    monkeypatch.setattr(PapersPanel, "ask_path", staticmethod(lambda _look, _parent, _name: gone))
    tabs.papers.save_as(tabs.papers.shown[0])
    assert "There is no folder" in tabs.papers.trouble.text()


def test_title_and_date_are_edited_by_keyboard_and_a_paper_is_deleted_and_brought_back(
    tabs: RecordTabs, qtbot: QtBot, register: Register, owner: Owner, files: dict[str, Path]
) -> None:
    keep(tabs, qtbot, files["Бұйрық.pdf"])
    more = tabs.papers.findChild(QToolButton)
    assert more is not None
    choose(more, "Title, date, note…")
    dialog = tabs.papers.findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    active(qtbot, dialog)
    dialog.title.editor.clear()
    qtbot.keyClick(dialog.title.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert dialog.title.trouble.text() == "Fill in this field."
    type_text(dialog.title.editor, "Өкім № 5")
    type_text(dialog.dated_on.editor, "32.01.2026")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "no such day" in dialog.dated_on.trouble.text()
    dialog.dated_on.editor.clear()
    type_text(dialog.dated_on.editor, "03.2026")
    with qtbot.waitSignal(tabs.told):
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: lines(tabs) == ["Өкім № 5"])
    assert tabs.papers.shown[0].dated_on == "2026-03"
    with qtbot.waitSignal(tabs.told) as told:
        tabs.papers.delete(tabs.papers.shown[0])
    assert told.args == ["The paper “Өкім № 5” is deleted."]
    assert titles(tabs)[1] == "Papers 0"
    Journal(register).undo()
    tabs.show_record(owner, editable=True, on=TODAY)
    qtbot.waitUntil(lambda: lines(tabs) == ["Өкім № 5"])


def test_a_reminder_is_added_done_and_reopened_by_keyboard(
    tabs: RecordTabs, qtbot: QtBot, owner: Owner
) -> None:
    tabs.tabs.setCurrentIndex(2)
    panel = tabs.reminders
    panel.add_button.setFocus()
    qtbot.keyClick(panel.add_button, Qt.Key.Key_Space)
    dialog = panel.findChild(ReminderDialog)
    assert isinstance(dialog, ReminderDialog)
    active(qtbot, dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert dialog.text.trouble.text() == "Fill in this field."
    type_text(dialog.text.editor, "Құжат сұрау")
    type_text(dialog.due_on.editor, "10.03.2026")
    with qtbot.waitSignal(tabs.told):
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert titles(tabs)[2] == "Reminders 1"
    assert panel.shown[0].when is When.OVERDUE
    buttons = panel.findChildren(QToolButton)
    tick = next(one for one in buttons if one.accessibleName() == "Done: Құжат сұрау")
    with qtbot.waitSignal(tabs.told) as told:
        qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert told.args == ["“Құжат сұрау” is done."]
    assert titles(tabs)[2] == "Reminders 0"
    panel.turn(panel.shown[0])
    assert panel.shown[0].when is When.OVERDUE
    panel.delete(panel.shown[0])
    assert panel.shown == []


def test_an_overtaken_reminder_is_told(tabs: RecordTabs, register: Register, owner: Owner) -> None:
    reminders = Reminders(register)
    reminders.add(owner, ReminderEntry(text="call", due_on=TODAY))
    tabs.show_record(owner, editable=True, on=TODAY)
    stale = tabs.reminders.shown[0]
    reminders.finish(stale, TODAY)
    tabs.reminders.turn(stale)
    assert "Somebody else changed this reminder" in tabs.reminders.trouble.text()
    assert tabs.reminders.shown[0].when is When.DONE


def test_a_long_title_is_never_cut(
    tabs: RecordTabs, qtbot: QtBot, register: Register, owner: Owner
) -> None:
    long = "Қазақстан халқы Ассамблеясы Кеңесінің отырысына қатысушылардың тізімі " * 3
    Papers(register).add(owner, "x" * 80 + ".pdf", pdf(), title=long)
    Papers(register).add(owner, "y" * 80, png())
    tabs.show_record(owner, editable=True, on=TODAY)
    qtbot.wait(20)
    for link in tabs.papers.findChildren(WrappingLink):
        assert link.height() >= link.heightForWidth(link.width())
        assert link.mapTo(tabs, QPoint(link.width(), 0)).x() <= tabs.width()
