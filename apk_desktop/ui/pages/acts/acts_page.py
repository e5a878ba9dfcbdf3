"""The page of acts: the list with its panel, and the form."""

from __future__ import annotations

from apk_desktop.services.acts import KINDS, ActCard, Acts
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.list_page import ListPage
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.acts.act_columns import act_columns
from apk_desktop.ui.pages.acts.act_dialog import ActDialog
from apk_desktop.ui.pages.acts.act_panel import ActPanel
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.records.record_tabs import RecordServices
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.wording.memberships import ACT_KINDS
from apk_desktop.wording.numbers import grouped


class ActsPage(ListPage):
    """Every decree, order, decision and submission, and what each brought about."""

    def __init__(
        self, look: Look, memory: ColumnMemory, acts: Acts, records: RecordServices
    ) -> None:
        super().__init__(look, look.text("Acts and orders"))
        self._acts = acts
        placeholder = look.text("Filter the list")
        listing = RegisterList(look, "acts", act_columns(look), memory, placeholder)
        kinds = [(kind, look.text(ACT_KINDS[kind])) for kind in KINDS]
        listing.bar.add_choice("kind", look.text("Kind"), kinds)
        listing.finish_bar()
        self.panel = ActPanel(look, records)
        self.lay_out_list(listing, self.panel, self.panel.edit)
        self._add_actions()
        self._connect()

    def open_target(self, target: Target) -> None:
        if target.filter == "new":
            self._add()
        if target.record is not None:
            self.list.bar.reset()
            self.choose(target.record)
            self.list.table.select(target.record)
            self.split.show_panel()

    def _add_actions(self) -> None:
        look = self.look
        self.add_action(look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E")
        self.add_action(
            look.text("New act"), self._add, Icon.ADD, primary=True, edits=True, shortcut="Ctrl+N"
        )
        self.add_key("F2", self._edit)

    def _connect(self) -> None:
        self.panel.edit_asked.connect(self._edit)
        self.panel.go_to.connect(self.go_to)
        self.panel.kept.told.connect(lambda told: self.message.tell(told, undoable=True))

    def show_list(self) -> None:
        rows = self._acts.rows(self.list.question(self.on))
        whole = self._acts.count(self.on)
        self.list.show_source(
            ListSource(rows),
            whole if self.list.has_conditions else None,
            self.look.text("No acts are in the register yet. Add the first one."),
        )
        say = self.look.language
        self.context.setText(
            self.look.text(
                "{found} of {whole}", found=grouped(len(rows), say), whole=grouped(whole, say)
            )
        )
        self.empty_with_list()

    def _card(self) -> ActCard | None:
        return None if self.record is None else self._acts.card(self.record, self.on)

    def show_record(self) -> None:
        self.panel.show_card(self._card(), self.on, editable=self.editable)

    def _add(self) -> None:
        dialog = ActDialog(self.look, self._acts, self)
        run_dialog(
            dialog, lambda: self.tell_saved(dialog.act_id, self.look.text("The act is added."))
        )

    def _edit(self) -> None:
        card = self._card()
        if card is not None and self.editable:
            dialog = ActDialog(self.look, self._acts, self, card)
            run_dialog(
                dialog, lambda: self.tell_saved(card.id, self.look.text("The act is changed."))
            )

    def _export(self) -> None:
        export_shown(self, self.list.table, self.look.text("acts"))
