"""The Council against the norm of the day, and the roster of any body."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QStackedWidget, QWidget

from apk_desktop.exchange.whole_files import NotWritten
from apk_desktop.services.composition import Composition, Compositions
from apk_desktop.services.references import Body
from apk_desktop.services.roster_files import ENDINGS, RosterFiles, UnknownEnding
from apk_desktop.services.rosters import Roster, Rosters
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.page import GAP, Page, Target, flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.council.category_table import CategoryTable
from apk_desktop.ui.pages.council.roster_columns import roster_columns
from apk_desktop.ui.pages.council.seat_grid import SeatGrid
from apk_desktop.ui.pages.council.seat_panel import SeatPanel
from apk_desktop.ui.pages.people.membership_dialog import MembershipDialog, MembershipServices
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import SegmentedChoice, icon_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.ui.widgets.split import ListAndPanel
from apk_desktop.wording.files import not_written

COUNCIL = "council"
GRID_HEIGHT = 320


class CouncilPage(Page):
    """Seats and list of a body: the Council first, any other by choice."""

    def __init__(
        self,
        look: Look,
        memory: ColumnMemory,
        compositions: Compositions,
        rosters: Rosters,
        files: RosterFiles,
        membership: MembershipServices,
    ) -> None:
        super().__init__(look, look.text("Council"))
        self._compositions, self._rosters, self._files = compositions, rosters, files
        self._membership = membership
        self._known: list[Body] = []
        self._code = COUNCIL
        self._roster: Roster | None = None
        self._places: dict[int, int] = {}
        self._found: Composition | None = None
        self.bodies = QComboBox()
        self.bodies.setAccessibleName(look.text("Body"))
        self.bodies.activated.connect(self._choose_body)
        self.views = SegmentedChoice(
            [("seats", look.text("Seats")), ("list", look.text("List"))], look.text("Seats or list")
        )
        self.views.chosen.connect(lambda _value: self._show_view())
        self.categories = CategoryTable(look)
        self.grid = SeatGrid(look)
        self.grid.setMinimumHeight(GRID_HEIGHT)
        self.grid.selected.connect(self._show_seat)
        self.panel = SeatPanel(look)
        self.roster = RegisterTable(
            look, "roster", roster_columns(look, self._place_of, self._kind), memory
        )
        self.roster.opened.connect(lambda who: self.go_to.emit(Target("people", who)))
        self.add_action(look.text("Export the roster"), self.export, Icon.EXPORT)
        self.add_action(
            look.text("Add member"), self.add_member, Icon.ADD, primary=True, edits=True,
            shortcut="Ctrl+N",
        )  # fmt: skip
        self._lay_out()

    def refresh(self) -> None:
        self._offer_bodies()
        if not self._known:
            self.context.setText(self.look.text("This register holds no bodies yet."))
            return
        found = self._compositions.of(self._code, self.on)
        roster = self._rosters.of(self._code, self.on, self.look.language)
        self._found, self._roster = found, roster
        self._places = {row.id: at for at, row in enumerate(roster.rows, 1)}
        self.title.setText(roster.name.say(self.look.language))
        self.context.setText(self._in_words(found))
        self.categories.show_composition(found)
        self.grid.show_seats(found.seats, self.on)
        self.panel.show_vacancies(found)
        self.roster.show_rows(
            ListSource(roster.rows), self.look.text("{total} in the list", total=len(roster.rows))
        )
        self._show_view()

    def open_target(self, target: Target) -> None:
        if target.filter:
            self.show_body(target.filter)
        elif target.record is not None:
            known = (one for one in self._known if one.id == target.record)
            body = next(known, None)
            if body is not None:
                self.show_body(body.code)

    def show_body(self, code: str) -> None:
        """Show another body."""
        self._code = code
        self.refresh()

    def export(self) -> None:
        """Ask where to, and write the columns that are shown, in their order."""
        path = self.ask_path(f"{self._code}-{self.on.isoformat()}.csv")
        if path is None:
            return
        words = self.look.words.catalogue
        columns = [one.key for one in self.roster.visible_columns()]
        try:
            self._files.save(path, self._code, self.on, words, columns)
        except NotWritten as fault:
            self.message.tell(not_written(fault.fault, fault.path, words), kind="error")
        except UnknownEnding:
            known = " ".join(ENDINGS)
            told = self.look.text("The file must end in one of: {endings}.", endings=known)
            self.message.tell(told, kind="error")
        else:
            self.message.tell(self.look.text("Saved: {path}", path=path))

    def ask_path(self, name: str) -> Path | None:
        """Ask for the file to write; tests replace this."""
        kinds = ";;".join(f"*{ending}" for ending in ENDINGS)
        title = self.look.text("Export the roster")
        path, kind = QFileDialog.getSaveFileName(self, title, name, kinds)
        if not path:
            return None
        chosen = Path(path)
        return chosen if chosen.suffix else chosen.with_suffix(kind.removeprefix("*"))

    def add_member(self) -> None:
        """Open the form of a new membership in this body."""
        if self._roster is None:
            return
        dialog = MembershipDialog(
            self.look, self._membership, self.on, self.window(), body=self._roster.body_id
        )
        told = self.look.text("The membership is saved.")
        run_dialog(dialog, lambda: self.message.tell(told, undoable=True))

    def _offer_bodies(self) -> None:
        kinds = ("council", "assembly", "secretariat", "regional_assembly", "majilis_group",
                 "senate_group")  # fmt: skip
        language = self.look.language
        found = self._membership.references.bodies(self.on.isoformat(), *kinds, language=language)
        self._known = sorted(found, key=lambda body: kinds.index(body.kind))
        codes = [body.code for body in self._known]
        if self._code not in codes and codes:
            self._code = codes[0]
        self.bodies.clear()
        for body in self._known:
            self.bodies.addItem(body.name.say(language))
        if self._code in codes:
            self.bodies.setCurrentIndex(codes.index(self._code))

    def _choose_body(self, at: int) -> None:
        self.show_body(self._known[at].code)

    def _place_of(self, person_id: int) -> int:
        return self._places.get(person_id, 0)

    def _kind(self) -> str:
        return self._roster.kind if self._roster else ""

    def _in_words(self, found: Composition) -> str:
        if not found.seats:
            return self.look.plural("{count} member", "{count} members", found.members)
        soon = sum(seat.ends_soon(self.on) for seat in found.seats)
        return self.look.text(
            "members {members} · seats {seats} · vacancies {vacant} · end within 90 days: {soon}",
            members=found.members,
            seats=len(found.seats),
            vacant=len(found.vacancies),
            soon=soon,
        )

    def _show_seat(self, seat_id: int) -> None:
        if self._found is None:
            return
        for seat in self._found.seats:
            if seat.id == seat_id:
                self.panel.show_seat(seat, self._compositions.holders(seat_id))
                self.split.show_panel()

    def _show_view(self) -> None:
        has_seats = bool(self._found and self._found.seats)
        self.views.setVisible(has_seats)
        self.categories.setVisible(has_seats)
        as_list = self.views.value == "list" or not has_seats
        self._stack.setCurrentIndex(int(as_list))
        self._columns.setVisible(as_list)

    def _lay_out(self) -> None:
        seats = Card(self.look.text("Seats"))
        seats.body.addWidget(self.grid)
        self.split = ListAndPanel(self.look, seats, self.panel)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.split)
        self._stack.addWidget(self.roster)
        name = self.look.text("Columns")
        self._columns = icon_button(self.look, Icon.COLUMNS, name, self._choose_columns)
        self.content.addWidget(flow(self.bodies, self.views, self._columns))
        holder = QWidget()
        holder.setLayout(column(self.categories, self._stack, spacing=GAP))
        self.content.addWidget(holder, 1)

    def _choose_columns(self) -> None:
        below = self._columns.mapToGlobal(self._columns.rect().bottomLeft())
        self.roster.columns_menu().popup(below)
