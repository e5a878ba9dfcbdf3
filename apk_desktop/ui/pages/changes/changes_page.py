"""The page of the change log: who changed what, when and why, and the way back from each change."""

from __future__ import annotations

from collections.abc import Sequence

from apk_desktop.domain.faults import LaterChangesStandInTheWay, NothingToUndo
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.change_log import ChangeLog, Logged
from apk_desktop.services.journal import Journal
from apk_desktop.ui.frame.list_page import ListPage
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.changes.change_panel import ChangePanel
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.changes import STATES_OF_CHANGES, instant_said
from apk_desktop.wording.faults import in_the_way
from apk_desktop.wording.numbers import grouped

_KINDS = {"in_force": "ok", "undone": "neutral", "undo": "info", "redo": "info"}


class LogSource:
    """Changes, read a page at a time."""

    def __init__(self, log: ChangeLog, question: ListQuestion) -> None:
        self._log, self._question = log, question

    def page(self, offset: int, limit: int) -> Sequence[Logged]:
        """Give so many changes from an offset."""
        return self._log.page(self._question, offset, limit)

    def count(self) -> int:
        """Give how many changes there are."""
        return self._log.count(self._question)

    def place(self, record: int) -> int:
        """Give at which place a change stands, or would."""
        return self._log.place(self._question, record)


def change_columns(look: Look) -> list[TableColumn]:
    """Give the columns."""

    def state(row: Logged) -> str:
        return look.text(STATES_OF_CHANGES[row.state])

    return [
        TableColumn(key="made_at", heading=look.text("When"), width=140,
                    text=lambda row: instant_said(row.made_at, look.words.catalogue)),
        TableColumn(key="made_by", heading=look.text("Who"), width=110,
                    text=lambda row: row.made_by),
        TableColumn(key="title", heading=look.text("What"), width=170, stretch=True, strong=True,
                    text=lambda row: look.text(row.title), second=lambda row: row.subject),
        TableColumn(key="subject", heading=look.text("Concerns"), width=200, shown=False,
                    text=lambda row: row.subject),
        TableColumn(key="reason", heading=look.text("Reason"), width=130,
                    text=lambda row: row.reason),
        TableColumn(key="records", heading=look.text("Records"), width=90, right=True,
                    text=lambda row: grouped(row.records, look.language)),
        TableColumn(key="state", heading=look.text("State"), width=120, text=state,
                    pill=lambda row: Pill(_KINDS[row.state], state(row))),
    ]  # fmt: skip


class ChangesPage(ListPage):
    """The log is only added to: a change taken back is a new entry of its own."""

    def __init__(self, look: Look, memory: ColumnMemory, log: ChangeLog, journal: Journal) -> None:
        super().__init__(look, look.text("Change log"))
        self._log, self._journal = log, journal
        self._offered = False
        placeholder = look.text("Filter the list")
        listing = RegisterList(look, "changes", change_columns(look), memory, placeholder)
        self.panel = ChangePanel(look)
        self.lay_out_list(listing, self.panel, self.panel.undo)
        self.add_action(look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E")
        self.list.counted.connect(self._show_count)
        self.panel.undo_asked.connect(self.undo_chosen)

    def refresh(self) -> None:
        if not self._offered:
            self._offer_filters()
        super().refresh()

    def undo_chosen(self) -> None:
        """Take back the change that is shown, or say what stands in the way."""
        words = self.look.words.catalogue
        try:
            step = self._journal.undo(self.record)
        except NothingToUndo:
            return
        except LaterChangesStandInTheWay as fault:
            self.message.tell(in_the_way(words, fault), kind="warn")
            return
        self.message.tell(self.look.text("Undone: {step}", step=self.look.text(step.title)))

    def _offer_filters(self) -> None:
        look, self._offered = self.look, True
        titles = [(title, look.text(title)) for title in self._log.titles()]
        self.list.bar.add_choice("title", look.text("What"), titles)
        clerks = [(name, name) for name in self._log.clerks() if name]
        self.list.bar.add_choice("clerk", look.text("Who"), clerks)
        self.list.finish_bar()

    def show_list(self) -> None:
        source = LogSource(self._log, self.list.question(self.on))
        text = self.look.text("Nothing was changed yet.")
        self.list.show_source(source, None, text)
        self.empty_with_list()

    def _show_count(self, count: int) -> None:
        self.context.setText(self.look.plural("{count} change", "{count} changes", count))

    def show_record(self) -> None:
        one = None if self.record is None else self._log.one(self.record)
        records = self._log.records(one.id, self.look.language, self.on) if one else []
        self.panel.show_change(one, records, editable=self.editable)

    def _export(self) -> None:
        export_shown(self, self.list.table, self.look.text("changes"))
