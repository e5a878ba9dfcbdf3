"""Filters are saved, applied, replaced and removed in every list, by the keyboard alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import PAGES
from apk_desktop.app.program import Program
from apk_desktop.db.tables import saved_filter
from apk_desktop.ui.forms.name_dialog import NameDialog
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.pages.saved_filter_menu import SavedFilterButton
from apk_desktop.ui.tables.register_list import RegisterList
from tests.ui.keyboard import type_text

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
FOUND_SOON = 500

# The platform without a display has no pop-up that takes the keyboard; the menu itself is real.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _page(program: Program, key: str) -> Page:
    program.window.show_page(key)
    page = program.window.current_page
    assert page is not None
    return page


def _press(qtbot: QtBot, program: Program, widget: QWidget, key: Qt.Key, how: object) -> None:
    program.window.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    qtbot.keyClick(widget, key, how)


def _open(qtbot: QtBot, program: Program, listing: RegisterList) -> QMenu:
    _press(qtbot, program, listing.bar.words, Qt.Key.Key_F, ALT)
    button = listing.bar.findChild(SavedFilterButton)
    assert button is not None
    menu = button.menu()
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    return menu


def _choose(qtbot: QtBot, menu: QMenu, *texts: str) -> None:
    """Go down to an entry and take it, as the arrow keys and Enter do."""
    for text in texts:
        for _step in range(20):
            active = menu.activeAction()
            if active is not None and active.text() == text:
                break
            qtbot.keyClick(menu, Qt.Key.Key_Down)
        active = menu.activeAction()
        assert active is not None
        assert active.text() == text
        inner = active.menu()
        qtbot.keyClick(menu, Qt.Key.Key_Return)
        if isinstance(inner, QMenu):
            menu = inner


def _save(qtbot: QtBot, program: Program, listing: RegisterList, name: str) -> NameDialog:
    _choose(qtbot, _open(qtbot, program, listing), "Save as a filter…")
    page = program.window.current_page
    assert page is not None
    dialog = next(one for one in page.findChildren(NameDialog) if one.isVisible())
    type_text(dialog.name.editor, name)
    qtbot.keyClick(dialog.name.editor, Qt.Key.Key_Return)
    return dialog


def test_every_register_list_has_its_saved_filters(program: Program) -> None:
    lists = 0
    for key in (page.key for page in PAGES if page.key):
        for listing in _page(program, key).findChildren(RegisterList):
            assert listing.bar.findChild(SavedFilterButton) is not None, key
            lists += 1
    assert lists >= 12


def test_a_filter_is_saved_and_applied_by_keys_alone(program: Program, qtbot: QtBot) -> None:
    page = _page(program, "people")
    listing = page.list  # type: ignore[attr-defined]
    listing.bar.set_filter("body", "council")
    type_text(listing.bar.words, "шаблонов")
    listing.table.columns_menu().actions()[2].setChecked(False)
    listing.table.view.horizontalHeader().moveSection(3, 1)
    listing.table.view.horizontalHeader().sectionClicked.emit(0)
    qtbot.waitUntil(lambda: 0 < listing.table.model.rowCount() < FOUND_SOON)
    shown = (listing.headings(), list(listing.shown_rows()))
    _save(qtbot, program, listing, "Кеңес")
    qtbot.waitUntil(lambda: "filter is saved" in page.message.text)

    listing.bar.reset()
    listing.table.arrange(["name", "region", "roles", "phone"])
    listing.table.view.horizontalHeader().sectionClicked.emit(0)
    assert listing.headings() != shown[0]
    _choose(qtbot, _open(qtbot, program, listing), "Кеңес")
    assert (listing.headings(), list(listing.shown_rows())) == shown
    assert listing.bar.filters() == {"body": "council"}
    assert listing.table.view.hasFocus()


def test_a_filter_is_replaced_renamed_removed_and_brought_back(
    program: Program, qtbot: QtBot
) -> None:
    page = _page(program, "acts")
    listing = page.list  # type: ignore[attr-defined]
    listing.bar.set_filter("kind", "decree")
    _save(qtbot, program, listing, "Acts")
    refused = _save(qtbot, program, listing, "acts")
    assert "has a filter “acts” already" in refused.name.trouble.text()
    refused._changed = False
    refused.reject()

    listing.bar.set_filter("kind", "order")
    _choose(qtbot, _open(qtbot, program, listing), "Replace by what is shown", "Acts")
    listing.bar.reset()
    _choose(qtbot, _open(qtbot, program, listing), "Acts")
    assert listing.bar.filters() == {"kind": "order"}

    _choose(qtbot, _open(qtbot, program, listing), "Remove", "Acts")
    assert "“Acts” is removed" in page.message.text
    menu = _open(qtbot, program, listing)
    assert menu.actions()[0].text() == "No filter is saved for this list yet."
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    _press(qtbot, program, listing.table.view, Qt.Key.Key_Z, CTRL)
    assert _open(qtbot, program, listing).actions()[0].text() == "Acts"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ('{"filters": {"body": "gone", "region": "KZ-75"}}', "not there any more (Body)"),
        ('{"filters": {"shoe": "42", "region": "KZ-75"}}', "is not known any more"),
        ("{", "cannot be read"),
    ],
)
def test_an_outdated_filter_gives_a_sentence_and_what_is_left_of_it(
    program: Program, qtbot: QtBot, question: str, told: str
) -> None:
    page = _page(program, "people")
    listing = page.list  # type: ignore[attr-defined]
    assert program.working is not None
    with program.working.register.change("Save filter") as change:
        change.insert(saved_filter, list_name="people", name="Old", question=question)
    _choose(qtbot, _open(qtbot, program, listing), "Old")
    assert told in page.message.text
    left = {"region": "KZ-75"} if "region" in question else {}
    assert listing.bar.filters() == left


def test_another_day_does_not_keep_filters_from_being_applied(
    program: Program, qtbot: QtBot
) -> None:
    page = _page(program, "vacancies")
    listing = page.vacant  # type: ignore[attr-defined]
    listing.bar.set_filter("kind", "seat")
    _save(qtbot, program, listing, "Seats")
    listing.bar.reset()
    program.window.day_chosen.emit(date(2026, 10, 13))
    _choose(qtbot, _open(qtbot, program, listing), "Seats")
    assert listing.bar.filters() == {"kind": "seat"}
