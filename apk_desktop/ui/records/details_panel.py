"""The details of a record by kind, each to be added, corrected and removed."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.services.details.details import Detail, Details
from apk_desktop.services.details.kinds import KINDS, kinds_of
from apk_desktop.services.papers import Owner
from apk_desktop.services.references import References
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.masked_number import MaskedNumber
from apk_desktop.ui.records.detail_dialog import DetailDialog
from apk_desktop.ui.records.lines import MenuEntry, line, menu_button
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column, row
from apk_desktop.ui.widgets.painted import Dot
from apk_desktop.wording.details import KINDS as TITLES
from apk_desktop.wording.details import detail_refusal, detail_said


class DetailsPanel(QWidget):
    """Shows the details of one record; `told` says what was done and can be undone."""

    told = Signal(str)

    def __init__(self, look: Look, details: Details, references: References) -> None:
        super().__init__()
        self._look, self._details, self._references = look, details, references
        self._owner: Owner | None = None
        self._on, self._editable = date.min, False
        self.shown: dict[str, list[Detail]] = {}
        self.trouble = label("", "secondary", role="error")
        self.trouble.hide()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.setLayout(column(self.trouble, self._lines, spacing=8))

    @property
    def count(self) -> int:
        """How many details are shown."""
        return sum(len(found) for found in self.shown.values())

    def show_record(self, owner: Owner | None, *, editable: bool, on: date) -> None:
        """Show the details of a person or an organization as of a day; others have none."""
        self._owner, self._editable, self._on = owner, editable, on
        known = owner is not None and bool(kinds_of(owner.column))
        self.shown = self._details.of(owner, on) if owner and known else {}
        self.trouble.hide()
        clear(self._lines)
        for kind, found in self.shown.items():
            if found or editable:
                self._add_kind(kind, found)

    def add(self, kind: str) -> None:
        """Open the form of a new detail."""
        if self._owner is not None:
            self._run(kind, self._owner, None, self._look.text("The detail is added."))

    def edit(self, one: Detail) -> None:
        """Open the form of a detail."""
        if self._owner is not None:
            self._run(one.kind, self._owner, one, self._look.text("The detail is changed."))

    def delete(self, one: Detail) -> None:
        """Remove a detail."""
        if self._owner is None:
            return
        try:
            self._details.delete(one, self._owner, self._on)
        except Refused as refusal:
            self._show_trouble(detail_refusal(refusal, self._look.words.catalogue))
        except EditedByAnother:
            self._show_trouble(self._look.text("This record is not there any more."))
        else:
            self.told.emit(self._look.text("The detail is removed."))

    def _run(self, kind: str, owner: Owner, one: Detail | None, told: str) -> None:
        dialog = DetailDialog(
            self._look, self._details, self._references, kind, owner, self._on, self, one
        )
        run_dialog(dialog, lambda: self.told.emit(told))

    def _add_kind(self, kind: str, found: list[Detail]) -> None:
        look = self._look
        title, new, _edit = TITLES[kind]
        head = row(label(look.text(title), "strong"), None)
        if self._editable:
            button = icon_button(look, Icon.ADD, look.text(new), partial(self.add, kind))
            button.setProperty("opens", "dialog")
            head.addWidget(button)
        self._lines.addLayout(head)
        for one in found:
            self._lines.addWidget(self._line(one))

    def _line(self, one: Detail) -> QWidget:
        look = self._look
        title, facts = detail_said(one, look.words.catalogue)
        below: list[str | QWidget] = [facts]
        if self._is_personal(one):
            below = [MaskedNumber(look, title, what=look.text("Show the phone")), facts]
            title = facts.partition(" · ")[0]
        tools: list[QWidget] = []
        opened = None
        if self._editable:
            opened = partial(self.edit, one)
            tools = [menu_button(look, title, partial(self._offered, one))]
        made = QFrame()
        made.setLayout(
            line(look, Dot(look, current=self._holds(one)), (title, opened), below, tools)
        )
        return made

    def _is_personal(self, one: Detail) -> bool:
        owner = self._owner
        is_persons = owner is not None and owner.column == "person_id"
        return is_persons and one.kind == "contact" and one.values["kind"] != "email"

    def _holds(self, one: Detail) -> bool:
        """Whether a detail with a period holds on the day."""
        if not KINDS[one.kind].has_period:
            return True
        day = self._on.isoformat()
        starts, ends = one.values["starts_on"] or "", one.values["ends_on"] or day
        return starts <= day and ends >= day[: len(ends)]

    def _offered(self, one: Detail) -> list[MenuEntry]:
        look = self._look
        return [
            MenuEntry(look.text("Edit…"), partial(self.edit, one)),
            MenuEntry(look.text("Delete"), partial(self.delete, one)),
        ]

    def _show_trouble(self, said: str) -> None:
        self.trouble.setText(said)
        self.trouble.show()
