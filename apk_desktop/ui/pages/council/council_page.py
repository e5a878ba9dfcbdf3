"""The Council against the norm of the day, and the roster of any body."""

from __future__ import annotations

from apk_desktop.services.composition import Composition
from apk_desktop.services.roster_files import RosterSheet
from apk_desktop.services.rosters import Roster
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.page import GAP, Page, Target, flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages import list_files
from apk_desktop.ui.pages.council.body_work import BodyWork
from apk_desktop.ui.pages.council.category_table import CategoryTable
from apk_desktop.ui.pages.council.council_services import CouncilServices
from apk_desktop.ui.pages.council.fitted import Fitted
from apk_desktop.ui.pages.council.roster_list import RosterList
from apk_desktop.ui.pages.council.seat_filling import filling_dialog
from apk_desktop.ui.pages.council.seat_grid import SeatGrid
from apk_desktop.ui.pages.council.seat_panel import SeatPanel
from apk_desktop.ui.pages.council.seat_tiles import legend
from apk_desktop.ui.pages.people.membership_dialog import MembershipDialog
from apk_desktop.ui.pages.people.role_work import RoleWork
from apk_desktop.ui.pages.saving_tables import write_list
from apk_desktop.ui.records.body_choice import BodyChoice
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import SegmentedChoice
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.ui.widgets.split import ListAndPanel
from apk_desktop.wording.composition import composition_in_short, members_without_seat


class CouncilPage(Page):
    """Seats and list of a body: the Council first, any other by choice."""

    def __init__(self, look: Look, memory: ColumnMemory, services: CouncilServices) -> None:
        super().__init__(look, look.text("Council"))
        self._services = services
        self._roster: Roster | None = None
        self.found: Composition | None = None
        self.bodies = BodyChoice(look, services.membership.references)
        self.bodies.chosen.connect(self.show_body)
        self.views = SegmentedChoice(
            [("seats", look.text("Seats")), ("list", look.text("List"))], look.text("Seats or list")
        )
        self.views.chosen.connect(lambda _value: self._show_view())
        self.work = BodyWork(self, services)
        self.roles = RoleWork(self, services.membership, services.deleted)
        self.categories = CategoryTable(look)
        self.grid = SeatGrid(look)
        self.panel = SeatPanel(look)
        self.list = RosterList(look, memory, services.membership.references)
        self.roster = self.list.table
        self.add_action(look.text("Export the roster"), self.export, Icon.EXPORT, shortcut="Ctrl+E")
        self.add_action(
            look.text("Add member"), self.add_member, Icon.ADD, primary=True, edits=True,
            shortcut="Ctrl+N",
        )  # fmt: skip
        self._connect()
        self._lay_out()

    def refresh(self) -> None:
        self.bodies.offer(self.on)
        if not self.bodies.known:
            self._show_nothing()
            return
        found = self._services.compositions.of(self.bodies.code, self.on)
        roster = self._services.rosters.of(self.bodies.code, self.on, self.look.language)
        self.found, self._roster = found, roster
        self.title.setText(roster.name.say(self.look.language))
        self.context.setText(self._in_words(found))
        self.work.show_body(self.bodies.code, found, self.on)
        self.categories.show_composition(found, self.on)
        self.panel.show_nothing()
        self.panel.show_vacancies(found, self.on)
        self.grid.show_seats(found, self.on)
        self.list.show_roster(roster, self.on)
        self._show_view()

    def open_target(self, target: Target) -> None:
        if target.filter:
            self.show_body(target.filter)
        elif target.record is not None:
            known = (one for one in self.bodies.known if one.id == target.record)
            body = next(known, None)
            if body is not None:
                self.show_body(body.code)

    def show_body(self, code: str) -> None:
        """Show another body."""
        self.bodies.code = code
        self.refresh()

    def export(self) -> None:
        """Ask where to, and write the columns and rows of the list, in their order."""
        shown = self.list.shown if self._as_list else self._roster
        if shown is None:
            return
        target = self.ask_target(f"{self.bodies.code}-{self.on.isoformat()}")
        if target is None:
            return
        words = self.look.words.catalogue
        practice = self._services.is_practice
        sheet = RosterSheet(shown, self.on, words, self.list.columns(), practice)
        write_list(self, sheet.as_list(), target)

    def ask_target(self, name: str) -> list_files.Target | None:
        """Ask for the file to write; tests replace this."""
        return list_files.ask_target(self.look, self, name)

    def add_member(self) -> None:
        """Open the form of a new membership in this body."""
        if self._roster is None:
            return
        dialog = MembershipDialog(
            self.look, self._services.membership, self.on, self.window(), body=self._roster.body_id
        )
        self._run(dialog, self.look.text("The membership is saved."))

    def fill_seat(self, seat_id: int) -> None:
        """Open the form of a new membership in a vacant seat."""
        if self.found is None or self._roster is None or not self.editable:
            return
        seat = next(one for one in self.found.vacancies if one.id == seat_id)
        dialog = filling_dialog(
            self.look, self._services.membership, self.on, self.window(),
            self._roster.body_id, seat,
        )  # fmt: skip
        self._run(dialog, self.look.text("The membership is saved."))

    def _run(self, dialog: MembershipDialog, told: str) -> None:
        dialog.accepted.connect(lambda: self.roles.leave_out(dialog.handover.seats.left_out))
        run_dialog(dialog, lambda: self.roles.tell(told))

    def _show_nothing(self) -> None:
        self.found, self._roster = None, None
        self.context.setText(self.look.text("This register holds no bodies yet."))
        for widget in (self.bodies, self.views, self.split, self.list):
            widget.hide()

    def _in_words(self, found: Composition) -> str:
        words = self.look.words.catalogue
        told = composition_in_short(found, len(found.ending(self.on)), words)
        if not found.seats or not found.without_seat:
            return told
        return f"{told}\n{members_without_seat(found.without_seat, words)}"

    def _show_seat(self, seat_id: int) -> None:
        if self.found is None:
            return
        seat = next(one for one in self.found.seats if one.id == seat_id)
        holders = self._services.seat_history.holders(seat_id, self.on)
        self.panel.show_seat(seat, holders, self.on)

    def _open_seat(self, seat_id: int) -> None:
        """Show the panel where it is folded away; beside the seats, open who holds the seat."""
        self._show_seat(seat_id)
        seat = self.panel.seat
        if self.split.folded:
            self.split.show_panel()
        elif seat is not None and seat.person_id is not None:
            self._open_person(seat.person_id)

    @property
    def _as_list(self) -> bool:
        return self.views.value == "list" or not (self.found and self.found.seats)

    def _show_view(self) -> None:
        has_seats = bool(self.found and self.found.seats)
        self.bodies.show()
        self.views.setVisible(has_seats)
        self.categories.setVisible(bool(self.found and self.found.categories))
        self.split.setVisible(not self._as_list)
        self.list.setVisible(self._as_list)

    def _connect(self) -> None:
        self.grid.selected.connect(self._show_seat)
        self.grid.opened.connect(self._open_seat)
        self.grid.clicked.connect(lambda _index: self.split.show_panel())
        self.grid.fill_asked.connect(self.fill_seat)
        self.panel.seat_asked.connect(self.grid.select)
        self.panel.fill_asked.connect(self.fill_seat)
        self.panel.term_asked.connect(self.roles.change_term)
        self.panel.end_asked.connect(self.roles.end)
        self.panel.person_asked.connect(self._open_person)
        self.list.opened.connect(self._open_person)
        for told in (self.work.told, self.roles.told):
            told.connect(lambda said: self.message.tell(said, undoable=True))
        self.work.body_chosen.connect(self.show_body)
        self.edits_with(self.work.button)
        self.edits_with(self.panel.fill_button)
        self.edits_with(self.panel.term_button)
        self.edits_with(self.panel.end_button)

    def _open_person(self, person_id: int) -> None:
        self.go_to.emit(Target("people", person_id))

    def _lay_out(self) -> None:
        seats = Card(self.look.text("Seats"))
        seats.add_to_header(legend(self.look))
        seats.body.setContentsMargins(11, 0, 8, 0)
        seats.body.addWidget(self.grid, 1)
        left = Fitted(column(self.categories, seats, spacing=GAP))
        self.split = ListAndPanel(self.look, left, Fitted(column(self.panel)))
        self.content.addWidget(flow(self.bodies, self.views, self.work.button))
        self.content.addWidget(self.split, 1)
        self.content.addWidget(self.list, 1)
