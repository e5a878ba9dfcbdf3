"""What is supposed about people, as chips to drop, and the menu that adds to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from apk_desktop.services.rotation.supposing import Votes
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.what_if_forms import AddedForm, LeavingForm, VotesForm
from apk_desktop.ui.pages.rotation.what_if_work import WhatIfWork
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import ICON_BESIDE_TEXT
from apk_desktop.ui.widgets.chips import dashed_chip
from apk_desktop.ui.widgets.layouts import FlowLayout, clear
from apk_desktop.wording.what_if import added_said, leaving_said, votes_said, withdrawn_said


class SupposedChip(QToolButton):
    """One supposition; a click, Del or Enter drops it."""

    def __init__(self, look: Look, text: str, drop: Callable[[], object]) -> None:
        super().__init__()
        self._drop = drop
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setChecked(True)
        self.setText(text)
        self.setIcon(look.icon(Icon.CLOSE, "accent"))
        self.setIconSize(ICON_BESIDE_TEXT)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAccessibleName(look.text("Drop: {what}", what=text))
        self.setToolTip(look.text("Drop: {what}", what=text))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked=False: drop())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        dropping = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in dropping:
            self._drop()
        else:
            super().keyPressEvent(event)


class SupposedChips(QWidget):
    """The chips in a row that flows, after them the menu to suppose more."""

    def __init__(self, look: Look, work: WhatIfWork) -> None:
        super().__init__()
        self._look, self._work = look, work
        self.chips: list[SupposedChip] = []
        self._flow = FlowLayout()
        self.setLayout(self._flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        work.compared.connect(self.show_supposed)
        self.show_supposed()

    def show_supposed(self) -> None:
        """Show a chip for everything that is supposed about people."""
        had_focus = any(chip.hasFocus() for chip in self.chips)
        clear(self._flow)
        self.chips = [SupposedChip(self._look, *one) for one in self._suppositions()]
        for chip in self.chips:
            self._flow.addWidget(chip)
        self.more = dashed_chip(self._look, self._look.text("Suppose about people"))
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.more.setMenu(menu)
        self._flow.addWidget(self.more)
        self.updateGeometry()
        if had_focus:
            self.more.setFocus()

    def withdraw(self, uid: str) -> None:
        """Suppose that a candidate withdraws."""
        self._work.suppose(withdrawn=self._work.supposed.withdrawn | {uid})

    def add_candidate(self) -> None:
        """Open the form of a candidate who is supposed to stand too."""
        self._open(AddedForm(self._look, self._work, self.window()))

    def let_leave(self) -> None:
        """Open the form of a deputy who is supposed to leave."""
        self._open(LeavingForm(self._look, self._work, self.window()))

    def change_votes(self, uid: str) -> None:
        """Open the form of other votes for a candidate."""
        bench = self._work.bench
        lines = bench.board.candidates if bench else ()
        line = next(one for one in lines if one.uid == uid)
        self._open(VotesForm(self._look, self._work, line, self.window()))

    def _open(self, form: AddedForm | LeavingForm | VotesForm) -> None:
        run_dialog(form, self.show_supposed)

    def _suppositions(self) -> list[tuple[str, Callable[[], object]]]:
        work, words, say = self._work, self._look.words.catalogue, self._look.language
        supposed, bench = work.supposed, work.bench
        if bench is None:
            return []
        found: list[tuple[str, Callable[[], object]]] = [
            (
                withdrawn_said(words, work.person(uid, say)),
                partial(work.suppose, withdrawn=supposed.withdrawn - {uid}),
            )
            for uid in sorted(supposed.withdrawn)
        ]
        for added in supposed.added:
            others = tuple(one for one in supposed.added if one != added)
            community = bench.communities[added.community].plural.say(say)
            told = added_said(words, work.person(added.person, say), community, _part(added.votes))
            found.append((told, partial(work.suppose, added=others)))
        for uid, votes in supposed.votes.items():
            rest = {one: known for one, known in supposed.votes.items() if one != uid}
            told = votes_said(words, work.person(uid, say), _part(votes))
            found.append((told, partial(work.suppose, votes=rest)))
        sitting = {term.membership_id: term for term in bench.sitting}
        for left in supposed.resignations:
            term = sitting.get(left.membership_id)
            name = term.name.in_language(say).with_initials if term else "—"
            stay = tuple(one for one in supposed.resignations if one != left)
            drop = partial(work.suppose, resignations=stay)
            found.append((leaving_said(words, name, left.on), drop))
        return found

    def _fill(self, menu: QMenu) -> None:
        look, bench = self._look, self._work.bench
        menu.clear()
        if bench is None:
            return
        standing = {one.id for one in bench.board.given.candidates}
        withdraw = menu.addMenu(look.text("Withdraw a candidate"))
        votes = menu.addMenu(look.text("Change the votes"))
        for line in bench.board.candidates:
            name = line.name.in_language(look.language).with_initials
            if line.uid in standing - self._work.supposed.withdrawn:
                _offer(withdraw, name, partial(self.withdraw, line.uid))
            _offer(votes, name, partial(self.change_votes, line.uid))
        withdraw.setEnabled(not withdraw.isEmpty())
        votes.setEnabled(not votes.isEmpty())
        _offer(menu, look.text("Add a candidate"), self.add_candidate)
        if bench.sitting:
            _offer(menu, look.text("A deputy leaves early"), self.let_leave)


def _offer(menu: QMenu, text: str, chosen: Callable[[], object]) -> None:
    menu.addAction(text).triggered.connect(lambda _checked=False: chosen())


def _part(votes: Votes) -> str:
    return f"{votes.votes_for}/{votes.present}"
