"""Record the President's order: who is appointed to each seat, by which order, from which day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.rotation.board import CandidateLine, ProposedSeat, RotationBoard
from apk_desktop.services.rotation.deciding import Appointment, Order
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.ui.forms.fields import ChoiceField, DateField, LongTextField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.candidate_columns import is_proposed
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.wording.appointing import Compared, appointed_otherwise
from apk_desktop.wording.catalogue import Catalogue, Language, message
from apk_desktop.wording.order import order_refusal

SIGNER = message("President of the Republic of Kazakhstan")
TITLE = message("On the appointment of deputy chairs of the Assembly")


class _SeatFields(NamedTuple):
    """What is entered for one seat."""

    seat: ProposedSeat
    decided: QCheckBox
    person: ChoiceField


class OrderDialog(FormDialog):
    """A form whose people are the candidates, the proposed ones chosen already."""

    def __init__(
        self,
        look: Look,
        rotation: Rotation,
        board: RotationBoard,
        outcome: Callable[[CandidateLine], str],
        parent: QWidget,
    ) -> None:
        super().__init__(
            look, look.text("Record the President's order"), look.text("Record"), parent
        )
        self._rotation, self._board = rotation, board
        told = look.text(
            "The old terms end and the new ones begin in one step, which can be undone."
        )
        self.body.addWidget(label(told, "secondary", role="secondary"))
        lines = sorted(board.candidates, key=lambda line: not is_proposed(line))
        choices = [(line.person_id, self._shown(line, outcome)) for line in lines]
        self._seats = [self._add_seat(seat, choices) for seat in board.proposed]
        self.number = TextField(look, "number", look.text("Number of the order"), required=True)
        self.signed_on = DateField(look, "signed_on", look.text("Signed on"), required=True)
        starts = [seat.starts_on for seat in board.proposed if seat.starts_on]
        effective = min(starts) if starts else None
        self.effective_on = DateField(
            look, "effective_on", look.text("Has effect from"), effective, required=True
        )
        for field in (self.number, self.signed_on, self.effective_on):
            self.watch(field)
        self.body.addLayout(row(self.number, self.signed_on, self.effective_on, spacing=12))
        self.reason = LongTextField(
            look, "reason", look.text("Why somebody else than proposed (if so)")
        )
        self.add_field(self.reason)
        self.difference = label("", role="warn")
        self.body.addWidget(self.difference)
        self.body.addStretch(1)
        for seat in self._seats:
            seat.person.changed.connect(self._tell_difference)
            seat.decided.toggled.connect(self._tell_difference)
        self._tell_difference()

    def save(self) -> None:
        order = Order(
            number=self.number.value,
            signed_on=self.signed_on.day,
            effective_on=self.effective_on.day,
            signer=_in_three_languages(SIGNER),
            title=_in_three_languages(TITLE),
        )
        self._rotation.record(self._board, order, self._appointments(), self.reason.value)

    def explain(self, refusal: Refused) -> str:
        return order_refusal(self.look.words.catalogue, refusal)

    def _tell_difference(self) -> None:
        """Say for each seat in what who is appointed differs from who is proposed."""
        lines = {line.person_id: line for line in self._board.candidates}
        told = [
            appointed_otherwise(
                self.look.words.catalogue,
                self._board.rule,
                self._compared(one.seat.line),
                self._compared(lines[one.person.id]),
                self._namer,
            )
            for one in self._seats
            if one.decided.isChecked() and one.person.id not in (None, one.seat.line.person_id)
        ]
        self.difference.setText("\n".join(told))
        self.difference.setVisible(bool(told))

    def _compared(self, line: CandidateLine) -> Compared:
        say = self.look.language
        community = line.community.plural.say(say) if line.community else "—"
        name = line.name.in_language(say).with_initials
        return Compared(name, community, line.place, line.results)

    def _namer(self, code: str) -> str:
        found = (line.community for line in self._board.candidates if line.community)
        return next((one.plural.say(self.look.language) for one in found if one.code == code), code)

    def _shown(self, line: CandidateLine, outcome: Callable[[CandidateLine], str]) -> str:
        language = self.look.language
        name = line.name.in_language(language).full
        community = line.community.plural.say(language) if line.community else "—"
        return f"{name} · {community} · {outcome(line)}"

    def _add_seat(self, seat: ProposedSeat, choices: Sequence[tuple[int, str]]) -> _SeatFields:
        title = self.look.text("Seat {number}", number=seat.seat_number)
        decided = QCheckBox(self.look.text("{seat} is decided by this order", seat=title))
        decided.setChecked(True)
        # The service names the person field where both seats are at odds; the last one shows it.
        field = ChoiceField(self.look, "person", title, choices, seat.line.person_id)
        decided.toggled.connect(field.setEnabled)
        self.body.addWidget(decided)
        self.add_field(field)
        return _SeatFields(seat, decided, field)

    def _appointments(self) -> list[Appointment]:
        lines = {line.person_id: line for line in self._board.candidates}
        found = []
        for seat, decided, person in self._seats:
            if not decided.isChecked() or person.id is None:
                continue
            line = lines[person.id]
            found.append(
                Appointment(
                    seat.post_id,
                    line.person_id,
                    line.community_id,
                    line.association_id,
                    seat.line.person_id,
                    seat.line.community_id,
                )
            )
        return found


def _in_three_languages(text: str) -> Trilingual:
    return Trilingual(*(Catalogue(language).text(text) for language in Language))
