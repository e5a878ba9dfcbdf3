"""The page of candidates: the list with its panel, and the forms of the chain."""

from __future__ import annotations

from collections.abc import Callable

from apk_desktop.domain.chain import State
from apk_desktop.services.chain.candidate_list import CandidateCard
from apk_desktop.services.chain.nominations import Nominated
from apk_desktop.services.chain.offices import OFFICES
from apk_desktop.ui.forms.form_dialog import FormDialog, run_dialog
from apk_desktop.ui.frame.list_page import ListPage
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.candidates.candidate_columns import candidate_columns
from apk_desktop.ui.pages.candidates.candidate_panel import CandidatePanel
from apk_desktop.ui.pages.candidates.candidate_services import CandidateServices
from apk_desktop.ui.pages.candidates.decision_dialogs import AppointmentDialog, ElectionDialog
from apk_desktop.ui.pages.candidates.nomination_dialog import (
    NominationDialog,
    NominationWithdrawalDialog,
)
from apk_desktop.ui.pages.candidates.papers_dialog import PapersDialog
from apk_desktop.ui.pages.candidates.submission_dialog import (
    Chosen,
    LotDialog,
    SubmissionDialog,
)
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.wording.chain import OFFICES as OFFICE_WORDS
from apk_desktop.wording.chain import STATES
from apk_desktop.wording.numbers import grouped

DEPUTY_CHAIR = "rotating_deputy_chair"
_DRAWN = (State.RECOMMENDED, State.SUBMITTED)


class CandidatesPage(ListPage):
    """Everybody nominated or recommended, and how far each has come."""

    def __init__(self, look: Look, memory: ColumnMemory, services: CandidateServices) -> None:
        super().__init__(look, look.text("Candidates"))
        self._services = services
        placeholder = look.text("Filter the list")
        listing = RegisterList(look, "candidates", candidate_columns(look), memory, placeholder)
        offices = [(code, look.text(OFFICE_WORDS[code])) for code in OFFICES]
        states = [(state.value, look.text(STATES[state.value])) for state in State]
        rounds = [
            (str(number), look.text("Round {number}", number=number))
            for number in services.listing.rounds()
        ]
        listing.bar.add_choice("office", look.text("Nominated for"), offices)
        listing.bar.add_choice("round", look.text("Round"), rounds)
        listing.bar.add_choice("state", look.text("State"), states)
        listing.finish_bar()
        self.panel = CandidatePanel(look)
        self.lay_out_list(listing, self.panel, self.panel.name)
        self._add_actions()
        self._connect()

    def open_target(self, target: Target) -> None:
        if target.filter == "new":
            self._nominate()
        if target.record is not None:
            self.list.bar.reset()
            self.choose(target.record)
            self.list.table.select(target.record)
            self.split.show_panel()

    def show_list(self) -> None:
        rows = self._services.listing.rows(self.list.question(self.on))
        whole = self._services.listing.count(self.on)
        self.list.show_source(
            ListSource(rows),
            whole if self.list.has_conditions else None,
            self.look.text("Nobody is nominated yet. Nominate the first one."),
        )
        say = self.look.language
        self.context.setText(
            self.look.text(
                "{found} of {whole}", found=grouped(len(rows), say), whole=grouped(whole, say)
            )
        )
        self.empty_with_list()

    def show_record(self) -> None:
        self.panel.show_card(self._card(), self.on, editable=self.editable)

    def _add_actions(self) -> None:
        look = self.look
        self.add_action(look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E")
        self.submit = self.add_action(
            look.text("Prepare the submission…"), self._submit, Icon.ACT, edits=True
        )
        self.add_action(
            look.text("Nominate…"), self._nominate, Icon.ADD, primary=True, edits=True,
            shortcut="Ctrl+N",
        )  # fmt: skip
        self.add_key("F2", self._edit)

    def _connect(self) -> None:
        panel = self.panel
        panel.edit_asked.connect(self._edit)
        panel.papers_asked.connect(self._note_papers)
        panel.withdraw_asked.connect(self._withdraw)
        panel.lot_asked.connect(self._draw_lots)
        panel.election_asked.connect(self._elect)
        panel.order_asked.connect(self._appoint)
        panel.go_to.connect(self.go_to)

    def _card(self) -> CandidateCard | None:
        return None if self.record is None else self._services.listing.card(self.record, self.on)

    def _nomination(self) -> tuple[CandidateCard, Nominated] | None:
        """Give the card and the nomination under the cursor, where there is one to work on."""
        card = self._card()
        if card is None or card.candidacy.nomination is None or not self.editable:
            return None
        return card, self._services.nominations.one(card.candidacy.nomination.id)

    def _name(self, card: CandidateCard) -> str:
        return card.row.name.in_language(self.look.language).full

    def _nominate(self) -> None:
        dialog = NominationDialog(self.look, self._services, self.on, self)
        self._run(
            dialog, lambda: dialog.nomination_id, self.look.text("The nomination is entered.")
        )

    def _edit(self) -> None:
        found = self._nomination()
        if found is not None:
            card, nominated = found
            dialog = NominationDialog(self.look, self._services, self.on, self, nominated)
            self._run(dialog, lambda: card.row.id, self.look.text("The nomination is changed."))

    def _note_papers(self) -> None:
        found = self._nomination()
        if found is not None:
            card, nominated = found
            dialog = PapersDialog(
                self.look, self._services.nominations, nominated, self._name(card), self.on, self
            )
            self._run(dialog, lambda: card.row.id, self.look.text("The papers are noted."))

    def _withdraw(self) -> None:
        found = self._nomination()
        if found is not None:
            card, nominated = found
            dialog = NominationWithdrawalDialog(
                self.look, self._services.nominations, nominated, self._name(card), self.on, self
            )
            self._run(dialog, lambda: card.row.id, self.look.text("The nomination is withdrawn."))

    def _draw_lots(self) -> None:
        card = self._card()
        if card is not None:
            among = self._services.listing.standing(card.row, _DRAWN, self.on)
            dialog = LotDialog(self.look, self._services.lots, among, self.on, self)
            self._run(dialog, lambda: card.row.id, self.look.text("The lot is recorded."))

    def _submit(self) -> None:
        """Submit for the office of the candidate under the cursor, else for deputy chair."""
        card = self._card()
        office = card.row.office if card and card.row.office != "majilis_deputy" else DEPUTY_CHAIR
        ready: Chosen = self._services.listing.ready(office, self.on)
        if not ready:
            said = self.look.text("Nobody waits for a submission: the Council recommends first.")
            self.message.tell(said, kind="warn")
            return
        dialog = SubmissionDialog(
            self.look, self._services.submissions, office, ready, self.on, self,
            chosen=card.row.id if card else None,
        )  # fmt: skip
        self._run(
            dialog, lambda: card.row.id if card else None,
            self.look.text("The submission is recorded."),
        )  # fmt: skip

    def _elect(self) -> None:
        card = self._card()
        if card is not None:
            dialog = ElectionDialog(
                self.look, self._services.elections, card.candidacy, self._name(card), self.on, self
            )
            self._run(dialog, lambda: card.row.id, self.look.text("The election is recorded."))

    def _appoint(self) -> None:
        """The order on deputy chairs is recorded with its round, on the page of the rotation."""
        card = self._card()
        if card is None:
            return
        if card.row.office == DEPUTY_CHAIR:
            self.go_to.emit(Target("rotation"))
            return
        dialog = AppointmentDialog(
            self.look, self._services.appointments, card.candidacy, self._name(card), self.on, self
        )
        self._run(dialog, lambda: card.row.id, self.look.text("The order is recorded."))

    def _run(self, dialog: FormDialog, record: Callable[[], int | None], told: str) -> None:
        run_dialog(dialog, lambda: self.tell_saved(record(), told))

    def _export(self) -> None:
        export_shown(self, self.list.table, self.look.text("candidates"))
