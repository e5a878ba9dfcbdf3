"""Lines of a panel: a mark, a title to click, a fact below it, and a menu of what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column, row
from apk_desktop.ui.widgets.wrapping_link import WrappingLink

Act = Callable[[], object]


class MenuEntry(NamedTuple):
    """What a menu offers: a verb, and what it does."""

    text: str
    chosen: Act


def line(
    look: Look,
    mark: QWidget,
    title: tuple[str, Act | None],
    below: Sequence[str | QWidget],
    tools: Sequence[QWidget],
) -> QHBoxLayout:
    """Lay out a line; a title that opens something is a link, empty texts below are left out."""
    made = QHBoxLayout()
    made.setSpacing(8)
    top = Qt.AlignmentFlag.AlignTop
    made.addWidget(mark, 0, top)
    rows = [
        label(one, "secondary", role="secondary") if isinstance(one, str) else row(one, None)
        for one in below
        if one
    ]
    text, opened = title
    head = WrappingLink(look, text, opened) if opened else label(text)
    made.addLayout(column(head, *rows, spacing=2), 1)
    for tool in tools:
        made.addWidget(tool, 0, top)
    return made


def menu_button(look: Look, thing: str, entries: Callable[[], Sequence[MenuEntry]]) -> QToolButton:
    """Make the button of a line's menu; what it offers is asked when it opens."""
    made = icon_button(look, Icon.MORE, look.text("Actions: {thing}", thing=thing), lambda: None)
    menu = QMenu(made)

    def fill() -> None:
        menu.clear()
        for entry in entries():
            menu.addAction(entry.text).triggered.connect(
                lambda _checked=False, one=entry: one.chosen()
            )

    menu.aboutToShow.connect(fill)
    made.setMenu(menu)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return made
