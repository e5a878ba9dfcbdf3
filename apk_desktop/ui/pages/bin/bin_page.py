"""The page of the bin: what was deleted, when and by whom, and the way back."""

from __future__ import annotations

from apk_desktop.domain.faults import Refused
from apk_desktop.services.bin import MAIN, Bin, Deleted
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.wording.bin import bin_refusal
from apk_desktop.wording.changes import instant_said, record_kind


def bin_columns(look: Look) -> list[TableColumn]:
    """Give the columns."""
    words = look.words.catalogue
    return [
        TableColumn(key="name", heading=look.text("Name"), width=300, stretch=True, strong=True,
                    text=lambda row: row.name),
        TableColumn(key="kind", heading=look.text("Kind"), width=170,
                    text=lambda row: record_kind(row.table, words)),
        TableColumn(key="when", heading=look.text("Deleted"), width=150,
                    text=lambda row: instant_said(row.made_at, words)),
        TableColumn(key="who", heading=look.text("Who"), width=130,
                    text=lambda row: row.made_by),
        TableColumn(key="change", heading=look.text("Change"), width=200,
                    text=lambda row: look.text(row.title)),
    ]  # fmt: skip


class BinPage(Page):
    """Nothing is ever lost: a record comes back with all that was deleted with it."""

    def __init__(self, look: Look, memory: ColumnMemory, deleted: Bin) -> None:
        super().__init__(look, look.text("Bin"))
        self._bin = deleted
        self._rows: dict[int, Deleted] = {}
        self.list = RegisterList(
            look, "bin", bin_columns(look), memory, look.text("Filter the list")
        )
        kinds = [(table, record_kind(table, look.words.catalogue)) for table in MAIN]
        self.list.bar.add_choice("kind", look.text("Kind"), kinds)
        self.list.finish_bar()
        self.content.addWidget(self.list, 1)
        self.add_action(look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E")
        self.restore_button = self.add_action(
            look.text("Restore"), self.restore, Icon.UNDO, primary=True, shortcut="Ctrl+Return"
        )
        self.list.asked.connect(self.refresh)
        self.list.table.selected.connect(lambda _row: self._show_button())

    def refresh(self) -> None:
        rows = self._bin.rows(self.list.question(self.on))
        self._rows = {row.id: row for row in rows}
        self.list.show_source(ListSource(rows), None, self.look.text("The bin is empty."))
        self.context.setText(
            self.look.plural("{count} record in the bin", "{count} records in the bin", len(rows))
        )
        self._show_button()

    def restore(self) -> None:
        """Bring the chosen record back."""
        row = self._rows.get(self.list.table.current_id or 0)
        if row is None or not self.editable:
            return
        try:
            self._bin.restore(row.id, self.look.language, self.on)
        except Refused as refusal:
            self.message.tell(bin_refusal(refusal, self.look.words.catalogue), kind="warn")
        else:
            told = self.look.text("“{name}” is restored.", name=row.name)
            self.message.tell(told, undoable=True)

    def _show_button(self) -> None:
        chosen = self._rows.get(self.list.table.current_id or 0)
        self.restore_button.setEnabled(chosen is not None and self.editable)

    def _export(self) -> None:
        export_shown(self, self.list.table, self.look.text("bin"))
