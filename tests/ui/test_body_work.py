"""Setting up bodies and posts, and letting seats follow an office, in the built window."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.db.tables import membership, post
from apk_desktop.ui.pages.council.body_form import BodyDialog, CloseBodyDialog
from apk_desktop.ui.pages.council.council_page import CouncilPage
from apk_desktop.ui.pages.council.posts_dialog import PostDialog, PostsDialog
from apk_desktop.ui.pages.people.end_dialog import EndMembershipDialog
from apk_desktop.ui.pages.people.follow_dialog import FollowDialog
from tests.registers import dump
from tests.ui.keyboard import type_text

Found = TypeVar("Found", bound=QWidget)


@pytest.fixture
def page(qtbot: QtBot, program: Program) -> CouncilPage:
    program.window.show_page("council")
    page = program.window.current_page
    assert isinstance(page, CouncilPage)
    qtbot.waitUntil(lambda: page.found is not None)
    return page


def _opened(qtbot: QtBot, parent: QWidget, kind: type[Found]) -> Found:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in parent.findChildren(kind)))
    return next(one for one in parent.findChildren(kind) if one.isVisible())


def test_a_working_group_is_set_up_given_a_post_and_closed(qtbot: QtBot, page: CouncilPage) -> None:
    page.work.add_body()
    dialog = _opened(qtbot, page.window(), BodyDialog)
    dialog.save_button.click()
    assert dialog.isVisible(), "it needs a name"
    type_text(dialog.names[2].editor, "Group on languages")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: page.title.text() == "Group on languages")
    page.work.show_posts()
    posts = _opened(qtbot, page.window(), PostsDialog)
    posts._add()
    form = _opened(qtbot, posts, PostDialog)
    type_text(form.titles[2].editor, "Convener")
    form.save_button.click()
    qtbot.waitUntil(lambda: posts.table.model.rowCount() == 1)
    posts.accept()
    assert page.found is not None
    qtbot.waitUntil(lambda: page.found is not None and len(page.found.vacancies) == 1)
    page.work.close_body()
    closing = _opened(qtbot, page.window(), CloseBodyDialog)
    type_text(closing.reason.editor, "Its work is done")
    closing.save_button.click()
    qtbot.waitUntil(page.message.isVisible)
    page.show_day(page.on.replace(year=page.on.year + 1), editable=False)
    assert "Group on languages" not in [page.bodies.itemText(at) for at in
                                        range(page.bodies.count())]  # fmt: skip


def test_ending_a_mayors_office_asks_about_the_chair_that_goes_with_it(
    qtbot: QtBot, program: Program, page: CouncilPage
) -> None:
    assert program.working is not None
    register = program.working.register
    seat = register.ask(post.select().where(post.c.follows_post_id.is_not(None)))[0]
    held = register.ask(
        membership.select().where(membership.c.post_id == seat.follows_post_id,
                                  membership.c.ends_on.is_(None))
    )[0]  # fmt: skip
    page.roles.end(held.id)
    dialog = _opened(qtbot, page, EndMembershipDialog)
    dialog.ends.set_value(page.on.replace(day=1).isoformat())
    dialog.reason.set_value("change_of_post")
    choices = dialog.seats.choices
    assert choices
    assert all("leaves the seat with the office" in box.accessibleName() for box, _one in choices)
    before = dump(register)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: dump(register) != before)
    assert not page.roles._services.following.due(page.on)
    assert not page.findChildren(FollowDialog), "nothing is left to ask about"
    chairs = register.ask(
        membership.select().where(membership.c.post_id == seat.id,
                                  membership.c.end_reason == "change_of_post")
    )  # fmt: skip
    assert len(chairs) == 1
    program.window.undo_asked.emit()
    assert dump(register) == before
