"""An association beside the list: names, facts, leaders, accreditations, people."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QMenu, QTabWidget, QVBoxLayout, QWidget

from apk_desktop.services.association_card import Accreditation, AssociationCard
from apk_desktop.services.contacts import phone_to_show
from apk_desktop.services.papers import Owner
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.associations.association_columns import STATE_KINDS
from apk_desktop.ui.pages.associations.branch_lines import BranchLines
from apk_desktop.ui.pages.people.masked_number import MaskedNumber
from apk_desktop.ui.pages.people.person_columns import Marks
from apk_desktop.ui.pages.people.role_lines import RoleLines
from apk_desktop.ui.records.own_values_panel import own_facts
from apk_desktop.ui.records.record_tabs import RecordServices, RecordTabs
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import ICON_SIZE, icon_button, outlined_button
from apk_desktop.ui.widgets.cards import separator
from apk_desktop.ui.widgets.facts import FactRows, Moment, Moments, marked_name
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column, row
from apk_desktop.ui.widgets.painted import Pill, StatusPill
from apk_desktop.ui.widgets.scrolling import scrolling
from apk_desktop.wording.associations import accreditation_said, level_name, state_since
from apk_desktop.wording.memberships import role_in_body, said_day, said_period
from apk_desktop.wording.missing_papers import papers_named

SHOWN_DIGITS = 6
RENEWAL_LEAD = timedelta(days=90)


class AssociationPanel(QFrame):
    """Follows the selection of the list."""

    edit_asked = Signal()
    rename_asked = Signal()
    leader_asked = Signal()
    contact_asked = Signal()
    association_asked = Signal(int)
    state_asked = Signal(str)

    def __init__(self, look: Look, marks: Marks, records: RecordServices) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look, self._marks = look, marks
        self._status = ""
        self._pills = QVBoxLayout()
        self.name = label("", "name")
        self._spellings = label("", "secondary", role="secondary")
        self.facts = FactRows()
        self.leaders, self.people, self.contacts = (RoleLines(look) for _ in range(3))
        self.branches = BranchLines(look)
        self.branches.opened.connect(self.association_asked)
        self.accreditations = Moments(look)
        self.missing = _Warning(look)
        text = look.text("No accreditation is recorded.")
        self._unaccredited = label(text, "secondary", role="secondary")
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(scrolling(self._about()), look.text("Facts"))
        self.tabs.addTab(scrolling(self.people), "")
        self.kept = RecordTabs(look, records)
        self.kept.join(self.tabs)
        self.more = icon_button(look, Icon.MORE, look.text("Actions"), self._show_menu)
        head = column(self._pills, self.name, self._spellings, spacing=4)
        self.edit = outlined_button(look, look.text("Edit"), self.edit_asked.emit, Icon.EDIT)
        self.add_leader = outlined_button(
            look, look.text("Add leader…"), self.leader_asked.emit, Icon.ADD
        )
        self.body = QWidget()
        top = row(head, self.more, margins=14)
        foot = row(flow(self.edit, self.add_leader), margins=10)
        self.body.setLayout(column(top, self.tabs, foot, spacing=0))
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self.body)
        self.body.hide()

    def show_card(self, card: AssociationCard | None, on: date, *, editable: bool) -> None:
        """Show an association as of a day, or nothing."""
        self.body.setVisible(card is not None)
        if card is None:
            return
        self._status = card.status
        self._show_head(card, on)
        self.facts.show_facts(association_facts(self._look, card, self._marks))
        self._show_people(card, editable=editable)
        self.accreditations.show_moments(self._accreditation_moments(card, on))
        self._unaccredited.setVisible(not card.accreditations)
        self._show_missing(card, on)
        self.branches.show_branches(card.branches)
        self.kept.show_record(Owner("organization_id", card.id), editable=editable, on=on)
        for widget in (self.edit, self.add_leader, self.more):
            widget.setEnabled(editable)

    def _about(self) -> QWidget:
        look = self._look
        holder = QWidget()
        holder.setLayout(
            column(
                self.facts, separator(), label(look.text("Leaders"), "strong"), self.leaders,
                separator(), label(look.text("Contact persons"), "strong"), self.contacts,
                separator(), label(look.text("Accreditation"), "strong"), self.accreditations,
                self._unaccredited, self.missing, self.branches, spacing=10,
            )
        )  # fmt: skip
        return holder

    def _show_head(self, card: AssociationCard, on: date) -> None:
        look, words = self._look, self._look.words.catalogue
        clear(self._pills)
        if card.status == "active":
            until = max((one.last_day for one in card.accreditations), default="")
            kind, said = accreditation_said(until, on, words)
            text = look.text("Accreditation: {until}", until=said)
        else:
            kind, text = STATE_KINDS[card.status], state_since(card.status, card.status_on, words)
        self._pills.addWidget(StatusPill(look, Pill(kind, text)))
        name = card.entry.name
        shown = name.say(look.language)
        self.name.setText(shown)
        self._spellings.setText(
            "\n".join(dict.fromkeys(one for one in name if one not in ("", shown)))
        )

    def _show_people(self, card: AssociationCard, *, editable: bool) -> None:
        look, words, say = self._look, self._look.words.catalogue, self._look.language
        self.leaders.show_roles(
            [(one.role, one.name.in_language(say).full, one.person_id) for one in card.leaders],
            editable=editable,
            empty=look.text("No leader is recorded."),
        )
        self.contacts.show_roles(
            [(one.role, one.name.in_language(say).full, one.person_id) for one in card.contacts],
            editable=editable,
            empty=look.text("No contact person is recorded."),
        )
        lines = []
        for one in card.represented_by:
            role = role_in_body(one.role.role, one.role.body_kind, one.role.body.say(say), words)
            name = one.name.in_language(say).full
            title = look.text("{person}: {role}", person=name, role=role)
            lines.append((one.role, title, one.person_id))
        self.people.show_roles(
            lines, editable=editable, empty=look.text("Nobody speaks for it in the bodies.")
        )
        self.tabs.setTabText(1, look.text("People {count}", count=len(lines)))

    def _accreditation_moments(self, card: AssociationCard, on: date) -> list[Moment]:
        return [self._moment(one, on) for one in card.accreditations]

    def _moment(self, one: Accreditation, on: date) -> Moment:
        words = self._look.words.catalogue
        days = said_period(one.starts_on, one.ends_on, words)
        decision = self._look.text("Council {decision}", decision=one.decision)
        detail = f"{days} · {decision}" if one.decision else days
        title = self._look.text("No. {number}", number=one.number)
        return Moment(title, detail, one.first_day <= on.isoformat() <= one.last_day)

    def _show_missing(self, card: AssociationCard, on: date) -> None:
        running = [one for one in card.accreditations if one.last_day >= on.isoformat()]
        words = self._look.words.catalogue
        papers = papers_named(running[0].missing_papers, words) if running else []
        due = running[0].renewal_due_on if running else None
        told = []
        if due and due <= (on + RENEWAL_LEAD).isoformat():
            told.append(self._look.text("Renewal is due on {day}.", day=said_day(due, words)))
        if papers:
            told.append(
                self._look.plural(
                    "{count} paper is missing for renewal: {papers}.",
                    "{count} papers are missing for renewal: {papers}.",
                    len(papers),
                    papers=", ".join(papers),
                )
            )
        self.missing.setVisible(bool(told))
        self.missing.told.setText(" ".join(told))

    def _show_menu(self) -> None:
        look = self._look
        menu = QMenu(self.more)
        menu.addAction(look.text("New name…")).triggered.connect(self.rename_asked)
        menu.addAction(look.text("Add contact person…")).triggered.connect(self.contact_asked)
        states = {
            "active": look.text("Reopen…"),
            "suspended": look.text("Suspend…"),
            "closed": look.text("Close…"),
        }
        for status, text in states.items():
            if status != self._status:
                action = menu.addAction(text)
                action.triggered.connect(
                    lambda _checked=False, one=status: self.state_asked.emit(one)
                )
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))


class _Warning(QFrame):
    """A sentence that stays as long as what it warns of."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "message-warn")
        icon = label("")
        icon.setPixmap(look.icon(Icon.ATTENTION, "warn").pixmap(ICON_SIZE))
        self.told = label("", "secondary")
        line = row(icon, self.told, margins=10)
        line.setStretch(1, 1)
        self.setLayout(line)


def association_facts(
    look: Look, card: AssociationCard, marks: Marks
) -> list[tuple[str, str | QWidget]]:
    """Give the facts of an association with their labels; of the BIN the beginning is shown."""
    words, say, entry = look.words.catalogue, look.language, card.entry
    community: str | QWidget = ""
    if card.community:
        mark = marks.get(card.community_code, ("", ""))
        community = marked_name(look, *mark, card.community.say(say))
    hidden = entry.bin[:SHOWN_DIGITS] + "•" * len(entry.bin[SHOWN_DIGITS:])
    registered = (entry.registration_number, said_day(entry.registered_on, words),
                  entry.registered_by)  # fmt: skip
    number: str | QWidget = MaskedNumber(look, entry.bin, hidden) if entry.bin else ""
    level = level_name(entry.level, words)
    branches = len(card.branches)
    if branches:
        told = look.plural("{count} branch", "{count} branches", branches)
        level = look.text("{level} · {branches}", level=level, branches=told)
    seats = look.text(
        "{assembly} in the Assembly, {council} in the Council",
        assembly=card.in_assembly, council=card.in_council,
    )  # fmt: skip
    return [
        (look.text("State"), state_since(card.status, card.status_on, words)),
        (look.text("Reason"), card.status_reason),
        (look.text("Community"), community),
        (look.text("Level"), level),
        (look.text("Part of"), card.parent.say(say)),
        (look.text("BIN"), number),
        (look.text("Legal form"), entry.legal_form),
        (look.text("Registration"), " · ".join(one for one in registered if one)),
        (look.text("Founded"), said_day(entry.founded_on, words)),
        (look.text("Region"), card.region.say(say)),
        (look.text("Address"), entry.address or entry.place.say(say)),
        (look.text("Phone"), phone_to_show(entry.phone)),
        (look.text("E-mail"), entry.email),
        (look.text("Website"), entry.website),
        (look.text("Members"), seats),
        (look.text("Note"), entry.note),
        (look.text("Source"), card.source),
        *own_facts(look, card.own),
    ]
