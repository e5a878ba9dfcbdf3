"""The roster of a body as a list: search, conditions, order and columns."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from apk_desktop.services.references import References
from apk_desktop.services.roster_view import RosterOrder, RosterView
from apk_desktop.services.rosters import Roster
from apk_desktop.ui.frame.page import GAP
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.council.roster_columns import roster_columns
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button
from apk_desktop.ui.widgets.filter_bar import FilterBar
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.ui.widgets.messages import EmptyState
from apk_desktop.wording.memberships import category_said
from apk_desktop.wording.rosters import roster_count


class RosterList(QWidget):
    """Shows the rows that fit; `shown` is what an export holds, in the same order."""

    opened = Signal(int)

    def __init__(self, look: Look, memory: ColumnMemory, references: References) -> None:
        super().__init__()
        self._look = look
        self._whole: Roster | None = None
        self.shown: Roster | None = None
        self._on = date.min
        self._order, self._descending = RosterOrder.POSTS, False
        self._places: dict[int, int] = {}
        self.bar = FilterBar(look, look.text("Find by name"))
        self.bar.changed.connect(self._apply)
        columns = roster_columns(look, self._place_of, self._kind)
        self.table = RegisterTable(look, "roster", columns, memory)
        self.table.opened.connect(self.opened)
        self.table.sort_changed.connect(self._sort_by)
        self.empty = EmptyState(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._offer_conditions(references)
        self.setLayout(column(self.bar, self._stack, spacing=GAP))

    def show_roster(self, roster: Roster, on: date) -> None:
        """Show a body's roster as of a day, with the conditions that are set."""
        self._whole, self._on = roster, on
        self.bar.offer_values("category", self._categories(roster))
        self._apply()

    def columns(self) -> list[str]:
        """Give the columns that are shown, in their order."""
        return [one.key for one in self.table.visible_columns()]

    def _apply(self) -> None:
        whole = self._whole
        if whole is None:
            return
        view = RosterView(
            text=self.bar.text,
            values=self.bar.filters(),
            order=self._order,
            descending=self._descending,
        )
        shown = self.shown = view.of(whole, self._on)
        self._places = {row.id: at for at, row in enumerate(shown.rows, 1)}
        self.table.show_rows(ListSource(shown.rows), self._count(shown, whole))
        self._explain(shown, whole)

    def _count(self, shown: Roster, whole: Roster) -> str:
        words = self._look.words.catalogue
        said = roster_count(len(whole.rows), whole.members, words)
        if len(shown.rows) == len(whole.rows):
            return said
        return self._look.text("{shown} shown · {whole}", shown=len(shown.rows), whole=said)

    def _explain(self, shown: Roster, whole: Roster) -> None:
        look = self._look
        if whole.rows:
            text = look.text("Nothing fits these conditions.")
            self.empty.explain(text, look.text("Reset filters"), self.bar.reset)
        else:
            self.empty.explain(look.text("Nobody is a member of this body on this day."))
        self._stack.setCurrentIndex(0 if shown.rows else 1)

    def _offer_conditions(self, references: References) -> None:
        look, language = self._look, self._look.language
        communities = [
            (one.code, one.plural.say(language) or one.name.say(language))
            for one in references.communities(language)
        ]
        regions = [(one.code, one.name.say(language)) for one in references.regions(language)]
        ends = [
            ("soon", look.text("ends soon or is over")),
            ("over", look.text("over, not ended")),
        ]
        self.bar.add_choice("category", look.text("Category"), [])
        self.bar.add_choice("community", look.text("Community"), communities)
        self.bar.add_choice("region", look.text("Region"), regions)
        self.bar.add_choice("ends", look.text("Term"), ends)
        name = look.text("Columns and row height")
        self._columns = icon_button(look, Icon.COLUMNS, name, self._show_menu)
        self.bar.add_widget(self._columns)

    def _categories(self, roster: Roster) -> list[tuple[str, str]]:
        """Give the categories of those listed, in the order of the body."""
        words = self._look.words.catalogue
        listed = sorted(roster.rows, key=lambda row: row.category_place)
        return list(
            {
                row.category: (row.category, category_said(row.category, row.category_name, words))
                for row in listed
                if row.category
            }.values()
        )

    def _sort_by(self, key: str, descending: object) -> None:
        self._order, self._descending = RosterOrder(key), bool(descending)
        self._apply()

    def _show_menu(self) -> None:
        below = self._columns.mapToGlobal(QPoint(0, self._columns.height()))
        self.table.columns_menu().popup(below)

    def _place_of(self, person_id: int) -> int:
        return self._places.get(person_id, 0)

    def _kind(self) -> str:
        return self._whole.kind if self._whole else ""
