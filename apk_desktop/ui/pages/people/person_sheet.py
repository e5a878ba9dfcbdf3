"""A person as a page of its own: three spellings, facts, roles by time, the chronicle."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QWidget

from apk_desktop.services.chronicle.events import Event
from apk_desktop.services.papers import Owner
from apk_desktop.services.person_card import PersonCard
from apk_desktop.services.photos import Photos
from apk_desktop.ui.frame.page import GAP
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.chronicle_card import ChronicleCard
from apk_desktop.ui.pages.people.name_rows import LANGUAGES, PARTS
from apk_desktop.ui.pages.people.person_panel import person_facts
from apk_desktop.ui.pages.people.photo_box import PhotoBox
from apk_desktop.ui.pages.people.recommendation_lines import recommendation_moments
from apk_desktop.ui.pages.people.role_lines import RoleLines, role_title
from apk_desktop.ui.pages.people.role_years import RoleYears
from apk_desktop.ui.records.record_tabs import RecordServices, RecordTabs
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.facts import FactRows, Moments
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.wording.names import dative_said

NARROW, KEPT_HEIGHT = 820, 380


class PersonSheet(QScrollArea):
    """Two columns of cards, one below the other where the window is narrow."""

    go_to = Signal(object)
    erase_asked = Signal()

    def __init__(self, look: Look, records: RecordServices, photos: Photos) -> None:
        super().__init__()
        self._look = look
        self._names = QGridLayout()
        self._names.setSpacing(8)
        names = Card(look.text("Name in three spellings"), look.text("search finds any of them"))
        names.body.addLayout(self._names)
        self.roles = RoleLines(look)
        self.years = RoleYears(look)
        roles = Card(look.text("Roles by year"), look.text("below them the newest first"))
        roles.body.addWidget(self.years)
        roles.body.addWidget(self.roles)
        self._facts = FactRows()
        facts = Card(look.text("Facts"))
        self.photo = PhotoBox(look, photos)
        facts.body.addWidget(self.photo)
        facts.body.addWidget(self._facts)
        self.erase = link_button("", self.erase_asked.emit)
        facts.body.addWidget(self.erase)
        self._recommendations = Moments(look)
        self._recommended = Card(look.text("Recommendations of the Council"))
        self._recommended.body.addWidget(self._recommendations)
        self.kept = RecordTabs(look, records)
        self.kept.setMinimumHeight(KEPT_HEIGHT)
        kept = Card().without_padding()
        kept.body.addWidget(self.kept)
        main, side = QWidget(), QWidget()
        self.chronicle = ChronicleCard(look)
        self.chronicle.go_to.connect(self.go_to)
        self.chronicle.paper_asked.connect(self.kept.papers.open_by_id)
        main.setLayout(column(names, roles, self.chronicle, None, spacing=GAP))
        side.setLayout(column(facts, self._recommended, kept, None, spacing=GAP))
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(GAP)
        self._columns.addWidget(main, 2)
        self._columns.addWidget(side, 1)
        holder = QWidget()
        holder.setProperty("role", "plain")
        holder.setLayout(self._columns)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_card(
        self, card: PersonCard, events: Sequence[Event], on: date, *, editable: bool
    ) -> None:
        """Show a person as of a day, with the chronicle below."""
        look = self._look
        words = look.words.catalogue
        self._show_names(card)
        self.photo.show_person(card, editable=editable)
        self._facts.show_facts(person_facts(look, card))
        self.erase.setText(
            look.text("Save the protocol of the erasure…")
            if card.erased_on
            else look.text("Erase personal data by law…")
        )
        self.erase.setVisible(editable)
        self.years.show_roles(card.roles, on)
        self.roles.show_roles(
            [(one, role_title(one, words), 0) for one in card.roles],
            editable=editable,
            empty=look.text("No roles are recorded."),
        )
        self.chronicle.show_events(events, on)
        self._recommendations.show_moments(recommendation_moments(look, card))
        self._recommended.setVisible(bool(card.recommendations))
        self.kept.show_record(Owner("person_id", card.id), editable=editable, on=on)

    def _show_names(self, card: PersonCard) -> None:
        look = self._look
        clear(self._names)
        titles = (look.text("Surname"), look.text("Given name"), look.text("Patronymic"),
                  look.text("In papers"))  # fmt: skip
        for across, title in enumerate(titles, 1):
            self._names.addWidget(label(title, "label", role="secondary"), 0, across)
            self._names.setColumnStretch(across, 1)
        languages = (look.text("In Kazakh"), look.text("In Russian"), look.text("In Latin"))
        for down, (language, spoken) in enumerate(zip(LANGUAGES, languages, strict=True), 1):
            self._names.addWidget(label(spoken, "secondary", wraps=False), down, 0)
            spelling = getattr(card.entry.name, language)
            for across, (part, title) in enumerate(zip(PARTS, titles, strict=False), 1):
                shown = QLineEdit(getattr(spelling, part))
                shown.setReadOnly(True)
                shown.setAccessibleName(f"{title}, {spoken}")
                self._names.addWidget(shown, down, across)
            forms = card.entry.in_papers[language]
            said = (forms.running, forms.signature, dative_said(forms, look.words.catalogue))
            papers = "\n".join(dict.fromkeys(one for one in said if one))
            self._names.addWidget(label(papers, "secondary", role="secondary"), down, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns one below the other in a narrow window."""
        narrow = event.size().width() < NARROW
        self._columns.setDirection(
            QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        )
        super().resizeEvent(event)
