"""A person beside the list: names, facts, roles and recommendations."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout, QWidget

from apk_desktop.domain.identifiers import masked
from apk_desktop.services.contacts import phone_to_show
from apk_desktop.services.papers import Owner
from apk_desktop.services.person_card import PersonCard
from apk_desktop.services.photos import Photos
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.masked_number import MaskedNumber
from apk_desktop.ui.pages.people.photo_frame import PhotoFrame
from apk_desktop.ui.pages.people.recommendation_lines import recommendation_moments
from apk_desktop.ui.pages.people.role_lines import RoleLines, role_title
from apk_desktop.ui.records.own_values_panel import own_facts
from apk_desktop.ui.records.record_tabs import RecordServices, RecordTabs
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.facts import FactRows, Moments
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column, row
from apk_desktop.ui.widgets.painted import Pill, StatusPill
from apk_desktop.ui.widgets.scrolling import scrolling
from apk_desktop.wording.memberships import said_day
from apk_desktop.wording.people import sex_name

BODIES = ("assembly", "council", "secretariat")
PHOTO_WIDTH = 54


class PersonPanel(QFrame):
    """Follows the selection of the list."""

    card_asked = Signal()
    edit_asked = Signal()
    role_asked = Signal()
    merge_asked = Signal()

    def __init__(self, look: Look, records: RecordServices, photos: Photos) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self._pills = QVBoxLayout()
        self.photo = PhotoFrame(look, photos, PHOTO_WIDTH)
        self.name = label("", "name")
        self._spellings = label("", "secondary", role="secondary")
        self._facts = FactRows()
        self.roles = RoleLines(look)
        self._recommendations = Moments(look)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for widget in (self._facts, self.roles, self._recommendations):
            self.tabs.addTab(scrolling(widget), "")
        self.kept = RecordTabs(look, records)
        self.kept.join(self.tabs)
        named = row(self.photo, column(self.name, self._spellings, spacing=4), spacing=12)
        named.setAlignment(self.photo, Qt.AlignmentFlag.AlignTop)
        named.setStretch(1, 1)
        head = column(self._pills, named, spacing=8, margins=14)
        open_card = outlined_button(look, look.text("Open card"), self.card_asked.emit)
        self.edit = outlined_button(look, look.text("Edit"), self.edit_asked.emit, Icon.EDIT)
        self.add_role = outlined_button(
            look, look.text("Add role…"), self.role_asked.emit, Icon.ADD
        )
        self.merge = outlined_button(look, look.text("Merge…"), self.merge_asked.emit, Icon.MERGE)
        self.body = QWidget()
        foot = row(flow(open_card, self.edit, self.add_role, self.merge), margins=10)
        self.body.setLayout(column(head, self.tabs, foot, spacing=0))
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self.body)
        self.body.hide()

    def show_card(self, card: PersonCard | None, on: date, *, editable: bool) -> None:
        """Show a person as of a day, or nothing."""
        self.body.setVisible(card is not None)
        if card is None:
            return
        look = self._look
        self._show_head(card)
        self._facts.show_facts(person_facts(look, card))
        words = look.words.catalogue
        self.roles.show_roles(
            [(one, role_title(one, words), 0) for one in card.roles],
            editable=editable,
            empty=look.text("No roles are recorded."),
        )
        self._recommendations.show_moments(recommendation_moments(look, card))
        self.tabs.setTabText(0, look.text("Facts"))
        self.tabs.setTabText(1, look.text("Roles {count}", count=len(card.roles)))
        recommended = look.text("Recommendations {count}", count=len(card.recommendations))
        self.tabs.setTabText(2, str(len(card.recommendations)))
        self.tabs.setTabIcon(2, look.icon(Icon.GAVEL))
        self.tabs.setTabToolTip(2, recommended)
        self.tabs.tabBar().setAccessibleTabName(2, recommended)
        self.tabs.setTabVisible(2, bool(card.recommendations))
        self.kept.show_record(Owner("person_id", card.id), editable=editable, on=on)
        self.edit.setEnabled(editable)
        self.add_role.setEnabled(editable)
        self.merge.setEnabled(editable)

    def _show_head(self, card: PersonCard) -> None:
        look = self._look
        self.photo.show_person(card)
        clear(self._pills)
        pills = [StatusPill(look, pill) for pill in person_pills(look, card)]
        if pills:
            self._pills.addWidget(flow(*pills))
        name = card.entry.name
        shown = name.in_language(look.language)
        self.name.setText(shown.full)
        others = dict.fromkeys(one.full for one in name if one and one != shown)
        self._spellings.setText("\n".join(others))


def person_pills(look: Look, card: PersonCard) -> list[Pill]:
    """Give the roles of the day in the Assembly and its Council, each once."""
    words = look.words.catalogue
    titles = [
        role_title(one, words)
        for one in card.roles
        if one.state == "current" and one.body_code in BODIES
    ]
    return [Pill("info", title, Icon.PERSON) for title in dict.fromkeys(titles)]


def person_facts(look: Look, card: PersonCard) -> list[tuple[str, str | QWidget]]:
    """Give the facts of a person with their labels; personal data are masked."""
    words, say, entry = look.words.catalogue, look.language, card.entry
    iin: str | QWidget = MaskedNumber(look, entry.iin, masked(entry.iin)) if entry.iin else ""

    def hidden(text: str, what: str) -> str | QWidget:
        return MaskedNumber(look, text, what=what) if text else ""

    community = hidden(card.community.say(say), look.text("Show the community"))
    born = hidden(said_day(entry.birth_on, words), look.text("Show the date of birth"))
    phone = hidden(phone_to_show(entry.phone), look.text("Show the phone"))
    return [
        (look.text("Community"), community),
        (look.text("Region"), card.region.say(say)),
        (look.text("Date of birth"), born),
        (look.text("Date of death"), said_day(entry.died_on, words)),
        (look.text("Sex"), sex_name(entry.sex, words)),
        (look.text("IIN"), iin),
        (look.text("Citizenship"), entry.citizenship),
        (look.text("Languages"), entry.languages),
        (look.text("Phone"), phone),
        (look.text("E-mail"), entry.email),
        (look.text("Note"), entry.note),
        (look.text("Source"), card.source),
        *own_facts(look, card.own),
    ]
