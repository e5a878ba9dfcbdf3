"""The page of associations: the list with its panel, and the forms."""

from __future__ import annotations

from collections.abc import Callable

from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.association_card import AssociationCard
from apk_desktop.services.associations import Associations
from apk_desktop.services.own_fields.values import OfferedField
from apk_desktop.ui.forms.form_dialog import FormDialog, run_dialog
from apk_desktop.ui.frame.list_page import ListPage
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.associations.association_columns import association_columns
from apk_desktop.ui.pages.associations.association_dialog import AssociationDialog
from apk_desktop.ui.pages.associations.association_panel import AssociationPanel
from apk_desktop.ui.pages.associations.change_dialogs import RenameDialog, StateDialog
from apk_desktop.ui.pages.own_columns import OwnColumns
from apk_desktop.ui.pages.people.membership_services import MembershipServices
from apk_desktop.ui.pages.people.person_columns import marks_of
from apk_desktop.ui.pages.people.role_work import RoleWork
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.records.record_tabs import RecordServices
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.wording.associations import LEVELS, STATES
from apk_desktop.wording.numbers import grouped


class AssociationsPage(ListPage):
    """List and panel; forms for the association, its names, its state and its leaders."""

    def __init__(
        self,
        look: Look,
        memory: ColumnMemory,
        associations: Associations,
        services: MembershipServices,
        records: RecordServices,
        own_fields: Callable[[], tuple[OfferedField, ...]],
    ) -> None:
        super().__init__(look, look.text("Associations"))
        self._associations, self._references = associations, services.references
        self.roles = RoleWork(self, services, records.deleted)
        marks = marks_of(self._references.communities(look.language))
        columns = association_columns(look, marks, lambda: self.on)
        placeholder = look.text("Filter the list")
        listing = RegisterList(look, "associations", columns, memory, placeholder)
        self._own = OwnColumns(look, listing, columns, own_fields)
        self.panel = AssociationPanel(look, marks, records)
        self.lay_out_list(listing, self.panel, self.panel.tabs)
        self._offer_filters()
        self._add_actions()
        self._connect()

    def refresh(self) -> None:
        self._own.bring_up_to_date()
        super().refresh()

    def open_target(self, target: Target) -> None:
        if target.filter:
            self.list.bar.reset()
            column = "status" if target.filter == "open" else "accreditation"
            self.list.bar.set_filter(column, target.filter)
        if target.record is not None:
            self.list.bar.reset()
            self.choose(target.record)
            card = self._card()
            if not self.list.table.select(target.record) and card is not None:
                self.list.bar.words.setText(card.entry.name.say(self.look.language))
            self.split.show_panel()

    def _add_actions(self) -> None:
        look = self.look
        self.add_action(look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E")
        self.add_action(
            look.text("New association"), self._add, Icon.ADD, primary=True, edits=True,
            shortcut="Ctrl+N",
        )  # fmt: skip
        self.add_key("F2", self._edit)

    def _connect(self) -> None:
        self.panel.edit_asked.connect(self._edit)
        self.panel.rename_asked.connect(self._rename)
        self.panel.state_asked.connect(self._change_state)
        self.panel.leader_asked.connect(self._add_leader)
        self.panel.contact_asked.connect(self._add_contact)
        self.panel.association_asked.connect(
            lambda other: self.open_target(Target("associations", other))
        )
        self.panel.kept.told.connect(self._tell)
        self.roles.told.connect(self._tell)
        for lines in (self.panel.leaders, self.panel.contacts, self.panel.people):
            self.roles.follow(lines)
            lines.opened.connect(lambda person: self.go_to.emit(Target("people", person)))

    def _offer_filters(self) -> None:
        look, say = self.look, self.look.language
        bar = self.list.bar
        bar.add_choice(
            "level", look.text("Level"), [(code, look.text(word)) for code, word in LEVELS.items()]
        )
        states = [(code, look.text(word)) for code, word in STATES.items()]
        bar.add_choice(
            "status", look.text("State"), [("open", look.text("All but closed")), *states]
        )
        bar.add_choice(
            "community",
            look.text("Community"),
            [
                (one.code, one.plural.say(say) or one.name.say(say))
                for one in self._references.communities(say)
            ],
        )
        bar.add_choice(
            "region",
            look.text("Region"),
            [(one.code, one.name.say(say)) for one in self._references.regions(say)],
        )
        bar.add_choice(
            "accreditation",
            look.text("Accreditation"),
            [("due", look.text("Ends or ended")), ("papers", look.text("Papers are missing"))],
        )
        self.list.finish_bar()
        bar.set_filter("status", "open")  # the figure of the start page counts these

    def show_list(self) -> None:
        everything = ListQuestion(on=self.on, language=self.look.language)
        whole = self._associations.rows(everything)
        rows = self._associations.rows(self.list.question(self.on))
        self.list.show_source(
            ListSource(rows),
            len(whole) if self.list.has_conditions else None,
            self.look.text("No associations are in the register yet. Add the first one."),
        )
        day = self.on.isoformat()
        working = [one for one in whole if one.status == "active" and one.accredited_until]
        expired = sum(one.accredited_until < day for one in working)
        due = ListQuestion(on=self.on, filters={"accreditation": "due"})
        ending = len(self._associations.rows(due)) - expired
        say = self.look.language
        self.context.setText(
            self.look.text(
                "{found} of {whole} · accreditation ends soon: {ending}, expired: {expired}",
                found=grouped(len(rows), say),
                whole=grouped(len(whole), say),
                ending=grouped(ending, say),
                expired=grouped(expired, say),
            )
        )
        self.empty_with_list()

    def _card(self) -> AssociationCard | None:
        return None if self.record is None else self._associations.card(self.record, self.on)

    def show_record(self) -> None:
        self.panel.show_card(self._card(), self.on, editable=self.editable)

    def _add(self) -> None:
        dialog = AssociationDialog(self.look, self._associations, self._references, self.on, self)
        told = self.look.text("The association is added.")
        run_dialog(dialog, lambda: self.tell_saved(dialog.association_id, told))

    def _edit(self) -> None:
        card = self._card()
        if card is not None and self.editable:
            dialog = AssociationDialog(
                self.look, self._associations, self._references, self.on, self, card
            )
            self._run(dialog, self.look.text("The association is changed."))

    def _rename(self) -> None:
        card = self._card()
        if card is not None:
            dialog = RenameDialog(self.look, self._associations, card, self.on, self)
            self._run(dialog, self.look.text("The new name is recorded."))

    def _change_state(self, status: str) -> None:
        card = self._card()
        if card is not None:
            dialog = StateDialog(self.look, self._associations, card, status, self.on, self)
            self._run(dialog, self.look.text("The state of the association is changed."))

    def _add_leader(self) -> None:
        self.roles.add(body=self.record, first_role="leader")

    def _add_contact(self) -> None:
        self.roles.add(body=self.record, first_role="contact")

    def _run(self, dialog: FormDialog, told: str) -> None:
        run_dialog(dialog, lambda: self._tell(told))

    def _tell(self, text: str) -> None:
        self.show_record()
        self.message.tell(text, undoable=True)

    def _export(self) -> None:
        export_shown(self, self.list.table, self.look.text("associations"))
