"""An act beside the list: its facts, and everything it brought about."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout, QWidget

from apk_desktop.services.act_effects import Effects
from apk_desktop.services.acts import ActCard
from apk_desktop.services.papers import Owner
from apk_desktop.ui.frame.page import Target, flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.records.record_tabs import RecordServices, RecordTabs
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import link_button, outlined_button
from apk_desktop.ui.widgets.cards import separator
from apk_desktop.ui.widgets.facts import FactRows
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column, row
from apk_desktop.ui.widgets.scrolling import scrolling
from apk_desktop.wording.acts import meeting_convened, role_changed
from apk_desktop.wording.chain import OFFICES
from apk_desktop.wording.memberships import ACT_KINDS, act_quoted, said_day


class ActPanel(QFrame):
    """Follows the selection of the list."""

    edit_asked = Signal()
    go_to = Signal(object)

    def __init__(self, look: Look, records: RecordServices) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self.title = label("", "name")
        self._spellings = label("", "secondary", role="secondary")
        self.facts = FactRows()
        self.effects = QVBoxLayout()
        self.effects.setSpacing(8)
        self.edit = outlined_button(look, look.text("Edit"), self.edit_asked.emit, Icon.EDIT)
        inner = QWidget()
        heading = label(look.text("What it brought about"), "strong")
        inner.setLayout(column(self.facts, separator(), heading, self.effects, spacing=10))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(scrolling(inner), look.text("Facts"))
        self.kept = RecordTabs(look, records)
        self.kept.join(self.tabs)
        self.body = QWidget()
        foot = row(flow(self.edit), margins=10)
        head = column(self.title, self._spellings, spacing=4, margins=14)
        self.body.setLayout(column(head, self.tabs, foot, spacing=0))
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self.body)
        self.body.hide()

    def show_card(self, card: ActCard | None, on: date, *, editable: bool) -> None:
        """Show an act as of a day, or nothing."""
        self.body.setVisible(card is not None)
        if card is None:
            return
        look, entry = self._look, card.entry
        words, say = look.words.catalogue, look.language
        quoted = act_quoted(entry.kind, entry.number, entry.signed_on, words)
        self.title.setText(quoted or look.text(ACT_KINDS[entry.kind]))
        self._spellings.setText(entry.title.say(say))
        self.facts.show_facts(
            [
                (look.text("Signed on"), said_day(entry.signed_on, words)),
                (look.text("In effect from"), said_day(entry.effective_on, words)),
                (look.text("Signed by"), entry.signer.say(say)),
                (look.text("Other language"), entry.title.second(say)),
                (look.text("Source"), entry.source),
            ]
        )
        self._show_effects(card.effects)
        self.kept.show_record(Owner("act_id", card.id), editable=editable, on=on)
        self.edit.setEnabled(editable)

    def _show_effects(self, effects: Effects) -> None:
        clear(self.effects)
        look = self._look
        words, say = look.words.catalogue, look.language
        for one in effects.roles:
            said = role_changed(
                one.role, one.body_kind, one.body, one.day, words, begins=one.begins
            )
            name = one.name.in_language(say).full
            self._add_effect(name, said, Target("people", one.person_id))
        for meeting in effects.meetings:
            said = meeting_convened(meeting.kind, meeting.number, meeting.starts_on, words)
            self._add_effect(said, look.text("convened"), Target("meetings", meeting.id))
        for round_ in effects.rounds:
            said = look.text("Round {number} of rotation", number=round_.number)
            self._add_effect(said, look.text("decided"), Target("rotation"))
        for carried in effects.submitted:
            office = look.text(OFFICES[carried.office])
            said = look.text("submitted to the President: {office}", office=office)
            name = carried.name.in_language(say).full
            self._add_effect(name, said, Target("candidates", carried.candidacy_id))
        if not any(effects):
            text = look.text("Nothing in the register refers to this act.")
            self.effects.addWidget(label(text, "secondary", role="secondary"))

    def _add_effect(self, what: str, detail: str, target: Target) -> None:
        holder = QWidget()
        link = link_button(what, partial(self.go_to.emit, target))
        holder.setLayout(column(link, label(detail, "secondary", role="secondary"), spacing=0))
        self.effects.addWidget(holder)
