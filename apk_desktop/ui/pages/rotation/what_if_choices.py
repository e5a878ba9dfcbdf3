"""What is supposed about the round itself: rule, weights, pause, seats, and how far to look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.domain.forecast import ForecastMode
from apk_desktop.domain.rotation import Rule
from apk_desktop.services.rotation.comparing import EQUAL, MEMBERS
from apk_desktop.services.rotation.supposing import MOST_ROUNDS
from apk_desktop.services.rotation.what_if import Bench
from apk_desktop.ui.forms.fields import ChoiceField, Field, NumberField
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.what_if_work import WhatIfWork
from apk_desktop.wording.norms import norm_value
from apk_desktop.wording.rotation import RULE_NAMES

MOST_COOLING, NARROW_COLUMNS, WIDE_COLUMNS = 5, 2, 3


class WhatIfChoices(QWidget):
    """Six fields; whatever is left at "as it is" stays as it is."""

    def __init__(self, look: Look, work: WhatIfWork) -> None:
        super().__init__()
        self._look, self._work = look, work
        bench = work.bench
        assert bench is not None  # noqa: S101 the bench opens over a board
        as_is = look.text("as it is")
        self.rule = self._choice("rule", look.text("Rule"), _rules(look), as_is)
        self.weights = self._choice("weights", look.text("Weights"), _weights(look, bench), as_is)
        self.cooling = self._choice(
            "cooling", look.text("Pause of a community"), _rounds(look), as_is
        )
        seats = range(1, len(bench.board.seats) + 1)
        self.seats = self._choice(
            "seats", look.text("Seats to fill"), [(one, str(one)) for one in seats], as_is
        )
        self.rounds = NumberField(
            look, "rounds", look.text("Rounds ahead"), work.supposed.rounds, most=MOST_ROUNDS
        )
        self.rounds.editor.setMinimum(1)
        modes = [
            (str(ForecastMode.EVERY_COMMUNITY), look.text("every community")),
            (str(ForecastMode.SAME_CANDIDATES), look.text("the same candidates")),
        ]
        self.mode = ChoiceField(look, "mode", look.text("In later rounds stand"), [], None)
        self.mode.set_choices(modes[1:], None, none=modes[0][1])
        self._fields: list[Field] = [
            self.rule, self.weights, self.cooling, self.seats, self.rounds, self.mode,
        ]  # fmt: skip
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self.fold(is_narrow=False)
        self.show_supposed()
        for field in self._fields:
            field.changed.connect(self._suppose)

    def show_supposed(self) -> None:
        """Show what is supposed, without telling."""
        supposed = self._work.supposed
        for field in self._fields:
            field.blockSignals(True)
        self.rule.set_value(str(supposed.rule) if supposed.rule else None)
        self.weights.set_value(supposed.weights or None)
        self.cooling.set_value(supposed.cooling_rounds)
        self.seats.set_value(supposed.seats)
        self.rounds.editor.setValue(supposed.rounds)
        same = supposed.mode is ForecastMode.SAME_CANDIDATES
        self.mode.set_value(str(supposed.mode) if same else None)
        for field in self._fields:
            field.blockSignals(False)

    def fold(self, *, is_narrow: bool) -> None:
        """Put the fields into two columns or three."""
        columns = NARROW_COLUMNS if is_narrow else WIDE_COLUMNS
        for field in self._fields:
            self._grid.removeWidget(field)
        for at, field in enumerate(self._fields):
            self._grid.addWidget(field, at // columns, at % columns)
        for column in range(WIDE_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _choice(
        self, name: str, title: str, choices: Sequence[tuple[object, str]], as_is: str
    ) -> ChoiceField:
        made = ChoiceField(self._look, name, title, [], None)
        made.set_choices(choices, None, none=as_is)
        return made

    def _suppose(self) -> None:
        rule = self.rule.code
        self._work.suppose(
            rule=Rule(rule) if rule else None,
            weights=self.weights.code,
            cooling_rounds=self.cooling.id,
            seats=self.seats.id,
            rounds=self.rounds.value,
            mode=ForecastMode(self.mode.code or ForecastMode.EVERY_COMMUNITY),
        )


def _rules(look: Look) -> list[tuple[object, str]]:
    return [(str(rule), look.text(name)) for rule, name in RULE_NAMES.items()]


def _weights(look: Look, bench: Bench) -> list[tuple[object, str]]:
    return [
        (EQUAL, look.text("all alike")),
        (MEMBERS, look.text("by members of the Assembly")),
        *((one.uid, one.name.say(look.language)) for one in bench.tables),
    ]


def _rounds(look: Look) -> list[tuple[object, str]]:
    words = look.words.catalogue
    return [(one, norm_value(str(one), "rounds", words)) for one in range(MOST_COOLING + 1)]
