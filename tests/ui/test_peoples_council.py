"""The People's Council of 2026 is set up in the window, as data alone; the old Council closes."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.services.composition import Composition
from apk_desktop.services.rosters import Rosters
from apk_desktop.ui.pages.council.body_dialogs import CategoryDialog
from apk_desktop.ui.pages.council.body_form import BodyDialog, CloseBodyDialog
from apk_desktop.ui.pages.council.council_page import CouncilPage
from apk_desktop.ui.pages.council.posts_dialog import PostDialog, PostsDialog
from apk_desktop.ui.pages.norms.norm_dialog import NormDialog
from apk_desktop.ui.pages.norms.norms_page import NormsPage
from apk_desktop.ui.pages.people.membership_dialog import MembershipDialog
from tests.story_day import STORY_DAY
from tests.ui.keyboard import type_text

PARTS = ("Associations of communities", "Public associations", "Local councils")
SEATS_OF_EACH = 42
COUNCIL_MEMBERS = 81

Found = TypeVar("Found", bound=QWidget)


def _opened(qtbot: QtBot, parent: QWidget, kind: type[Found]) -> Found:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in parent.findChildren(kind)))
    return next(one for one in parent.findChildren(kind) if one.isVisible())


@pytest.fixture
def page(program: Program) -> CouncilPage:
    program.window.show_page("council")
    shown = program.window.current_page
    assert isinstance(shown, CouncilPage)
    return shown


def _found(page: CouncilPage) -> Composition:
    assert page.found is not None
    return page.found


def _set_up_the_body(qtbot: QtBot, page: CouncilPage) -> None:
    page.work.add_body()
    form = _opened(qtbot, page.window(), BodyDialog)
    type_text(form.names[0].editor, "Қазақстанның Халық Кеңесі")
    type_text(form.names[2].editor, "Assembly of the day")
    form.kind.set_value("peoples_council")
    form.founded.set_value("01.07.2026")
    form.save_button.click()
    qtbot.waitUntil(lambda: page.title.text() == "Assembly of the day")
    for part in PARTS:
        page.work.add_category()
        category = _opened(qtbot, page.window(), CategoryDialog)
        type_text(category.names[0].editor, part)
        type_text(category.names[2].editor, part)
        category.save_button.click()
        qtbot.waitUntil(lambda one=category: not one.isVisible())  # type: ignore[misc]


def _set_the_norms(qtbot: QtBot, program: Program) -> None:
    program.window.show_page("norms")
    norms = program.window.current_page
    assert isinstance(norms, NormsPage)
    for part in PARTS:
        norms._add()
        form = _opened(qtbot, norms, NormDialog)
        texts = [form.code.editor.itemText(at) for at in range(form.code.editor.count())]
        form.code.editor.setCurrentIndex(next(at for at, one in enumerate(texts) if part in one))
        type_text(form.value.editor, str(SEATS_OF_EACH))
        form.starts.set_value("01.07.2026")
        type_text(form.basis[2].editor, "Constitution of 2026, article 70")
        form.save_button.click()
        qtbot.waitUntil(lambda one=form: not one.isVisible())  # type: ignore[misc]


def _set_up_posts(qtbot: QtBot, page: CouncilPage) -> None:
    page.work.set_up_seats()
    page.work.show_posts()
    posts = _opened(qtbot, page.window(), PostsDialog)
    for number in (1, 2):
        posts._add()
        form = _opened(qtbot, posts, PostDialog)
        form.kind.set_value("rotating_deputy_chair")
        form.number.editor.setValue(number)
        form.save_button.click()
        qtbot.waitUntil(lambda one=form: not one.isVisible())  # type: ignore[misc]
    posts.accept()


def test_the_peoples_council_is_set_up_by_a_clerk_and_the_old_council_keeps_its_past(
    qtbot: QtBot, program: Program, page: CouncilPage
) -> None:
    """Elsewhere an abolished body lost its former members (gewisweb 1796)."""
    assert program.working is not None
    register = program.working.register
    _set_up_the_body(qtbot, page)
    code = page.bodies.code
    _set_the_norms(qtbot, program)
    program.window.show_page("council")
    page.show_body(code)
    assert _found(page).missing == len(PARTS) * SEATS_OF_EACH
    _set_up_posts(qtbot, page)
    page.refresh()
    lines = [(one.name.en, one.norm, one.seats, one.filled) for one in _found(page).categories]
    assert lines == [(part, SEATS_OF_EACH, SEATS_OF_EACH, 0) for part in PARTS]
    assert len(_found(page).vacancies) == len(PARTS) * SEATS_OF_EACH

    seat = _found(page).vacancies[0]
    page.fill_seat(seat.id)
    form = _opened(qtbot, page.window(), MembershipDialog)
    assert form.category.editor.currentText() == PARTS[0], "a category of the body's own"
    form.person.set_value(form._find_people("a")[0][:2])
    form.save_button.click()
    qtbot.waitUntil(lambda: _found(page).members == 1)
    assert _found(page).categories[0].filled == 1

    page.show_body("council")
    page.work.close_body()
    closing = _opened(qtbot, page.window(), CloseBodyDialog)
    type_text(closing.reason.editor, "The Constitution of 2026 names it no more")
    closing.save_button.click()
    qtbot.waitUntil(lambda: not closing.isVisible())
    then = Rosters(register).of("council", date(2024, 1, 1), "en")
    assert then.members > 0
    assert Rosters(register).of("council", STORY_DAY, "en").members == COUNCIL_MEMBERS
    after = STORY_DAY.replace(day=STORY_DAY.day + 1)
    assert Rosters(register).of("council", after, "en").members == 0
    program.window.undo_asked.emit()
    assert Rosters(register).of("council", after, "en").members == COUNCIL_MEMBERS
