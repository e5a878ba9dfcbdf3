"""Memberships as dated lines, each with what can be done to it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from apk_desktop.services.person_card import PersonRole
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button, link_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.ui.widgets.painted import Dot
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.memberships import (
    act_quoted,
    alternate_said,
    category_name,
    end_reason,
    role_in_body,
    said_day,
    said_period,
)


def role_title(role: PersonRole, catalogue: Catalogue) -> str:
    """Say what a role is: its post where it has one in the Assembly, else the role in the body."""
    return role_in_body(role.role, role.body_kind, role.body.say(catalogue.language), catalogue)


def role_details(role: PersonRole, catalogue: Catalogue) -> list[str]:
    """Give the facts of a role: days, post, on whose behalf, papers, why it ended."""
    say = catalogue.language
    days = said_period(role.starts_on, role.ends_on, catalogue)
    if role.state == "future":
        days = catalogue.text("begins {day}", day=said_day(role.starts_on, catalogue))
    planned = said_day(role.planned_end_on, catalogue) if not role.ends_on else ""
    until = message("planned to {day}")
    if role.is_held_over:
        until = message("term ended {day}, stays until a successor is appointed")
    behalf = role.behalf.say(say)
    return [
        days,
        catalogue.text(until, day=planned) if planned else "",
        alternate_said(role.alternate_for, catalogue),
        role.post.say(say) if role.role != "member" else category_name(role.category, catalogue),
        catalogue.text("on behalf of {body}", body=behalf) if behalf else "",
        act_quoted(*role.begun_by, catalogue),
        end_reason(role.end_reason, catalogue) if role.ends_on else "",
        act_quoted(*role.ended_by, catalogue),
    ]


class RoleLines(QWidget):
    """Dated lines; the menu of a line corrects or ends the membership."""

    edit_asked = Signal(int)
    term_asked = Signal(int)
    end_asked = Signal(int)
    bin_asked = Signal(int)
    opened = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = column(spacing=8)
        self.setLayout(self._column)
        self.menus: dict[int, QToolButton] = {}

    def show_roles(
        self, roles: Iterable[tuple[PersonRole, str, int]], *, editable: bool, empty: str
    ) -> None:
        """Show roles, each with its title and the record that the title opens (0 for none)."""
        clear(self._column)
        self.menus.clear()
        for role, title, record in roles:
            self._column.addLayout(self._line(role, title, record, editable=editable))
        if not self._column.count():
            self._column.addWidget(label(empty, "secondary", role="secondary"))

    def _line(self, role: PersonRole, title: str, record: int, *, editable: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        current = role.state == "current"
        line.addWidget(Dot(self._look, current=current), 0, Qt.AlignmentFlag.AlignTop)
        details = role_details(role, self._look.words.catalogue)
        facts = " · ".join(one for one in details if one)
        head: QWidget = (
            link_button(title, lambda: self.opened.emit(record))
            if record
            else label(title, "strong" if current else "body")
        )
        below = label(facts, "secondary", role="secondary")
        line.addLayout(column(head, below, spacing=0), 1)
        if editable:
            line.addWidget(self._menu(role, title), 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _menu(self, role: PersonRole, title: str) -> QToolButton:
        look = self._look
        name = look.text("Actions: {thing}", thing=title)
        made = icon_button(look, Icon.MORE, name, lambda: self._show_menu(role, made))
        self.menus[role.id] = made
        return made

    def _show_menu(self, role: PersonRole, button: QToolButton) -> None:
        menu = QMenu(button)
        correct = menu.addAction(self._look.text("Correct…"))
        correct.triggered.connect(lambda: self.edit_asked.emit(role.id))
        term = menu.addAction(self._look.text("Change the term…"))
        term.triggered.connect(lambda: self.term_asked.emit(role.id))
        if role.state != "past":
            end = menu.addAction(self._look.text("End membership…"))
            end.triggered.connect(lambda: self.end_asked.emit(role.id))
        delete = menu.addAction(self._look.text("Move to the bin…"))
        delete.triggered.connect(lambda: self.bin_asked.emit(role.id))
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
