"""The scenarios of the bench: keep what is supposed under a name, open it again, rename, remove."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import EditedByAnother
from apk_desktop.services.rotation.scenarios import Scenario, Scenarios
from apk_desktop.ui.forms.fields import ChoiceField
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.forms.name_dialog import NameDialog
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.what_if_work import WhatIfWork
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.ui.widgets.messages import InlineMessage
from apk_desktop.wording.what_if import outdated_scenario, what_if_refusal


class ScenarioBar(QWidget):
    """A choice of the kept scenarios with what can be done to them."""

    opened = Signal()

    def __init__(
        self, look: Look, work: WhatIfWork, scenarios: Scenarios, message: InlineMessage,
        *, editable: bool,
    ) -> None:  # fmt: skip
        super().__init__()
        self._look, self._work = look, work
        self._scenarios, self._message = scenarios, message
        self._found: list[Scenario] = []
        self.choice = ChoiceField(look, "scenario", look.text("Scenario"), [])
        self.choice.changed.connect(self._open)
        self.keep_button = outlined_button(
            look, look.text("Keep as a scenario"), self.keep, Icon.SAVED_VIEW
        )
        self.rename_button = outlined_button(look, look.text("Rename"), self.rename, Icon.EDIT)
        self.remove_button = outlined_button(look, look.text("Remove"), self.remove, Icon.BIN)
        self._editable = editable
        actions = flow(self.keep_button, self.rename_button, self.remove_button)
        self.setLayout(column(self.choice, actions, spacing=8))
        self.refresh()

    def refresh(self, chosen: int | None = None) -> None:
        """Read the scenarios anew and show one as chosen, without opening it."""
        self._found = self._scenarios.all()
        self.choice.blockSignals(True)
        none = self._look.text("none is open")
        self.choice.set_choices([(one.id, one.name) for one in self._found], chosen, none=none)
        self.choice.blockSignals(False)
        self._enable()

    def keep(self) -> None:
        """Ask for a name and keep what is supposed under it."""
        self._ask(self._look.text("Keep as a scenario"), "", self._keep)

    def rename(self) -> None:
        """Ask for another name of the scenario that is open."""
        one = self._chosen()
        if one is not None:
            rename = partial(self._scenarios.rename, one)
            self._ask(self._look.text("Rename the scenario"), one.name, rename, one.id)

    def remove(self) -> None:
        """Remove the scenario that is open, with the way back."""
        one = self._chosen()
        if one is None:
            return
        try:
            self._scenarios.remove(one)
        except EditedByAnother:
            told = self._look.text("Somebody else changed this scenario meanwhile. Open it again.")
            self._message.tell(told, kind="warn")
        else:
            told = self._look.text("The scenario “{name}” is removed.", name=one.name)
            self._message.tell(told, undoable=True)
        self.refresh()

    def _ask(
        self, title: str, name: str, keep: Callable[[str], object], chosen: int | None = None
    ) -> None:
        dialog = NameDialog(self._look, title, name, keep, what_if_refusal, self.window())
        run_dialog(dialog, lambda: self._kept(dialog.name.value, chosen))

    def _keep(self, name: str) -> None:
        bench = self._work.bench
        if bench is not None:
            self._scenarios.keep(name, self._work.supposed, bench.board)

    def _kept(self, name: str, chosen: int | None) -> None:
        known = {" ".join(one.name.split()): one.id for one in self._scenarios.all()}
        self.refresh(chosen or known.get(" ".join(name.split())))
        told = self._look.text("The scenario “{name}” is kept.", name=name)
        self._message.tell(told, undoable=True)

    def _chosen(self) -> Scenario | None:
        return next((one for one in self._found if one.id == self.choice.id), None)

    def _enable(self) -> None:
        chosen = self._chosen() is not None
        self.keep_button.setEnabled(self._editable)
        self.rename_button.setEnabled(self._editable and chosen)
        self.remove_button.setEnabled(self._editable and chosen)

    def _open(self) -> None:
        """Suppose what the chosen scenario does, and say where it was made on an older state."""
        self._enable()
        one, bench = self._chosen(), self._work.bench
        if one is None or bench is None:
            return
        look = self._look
        if one.supposed is None:
            told = look.text("The scenario “{name}” cannot be read. Keep it anew.", name=one.name)
            self._message.tell(told, kind="warn")
            return
        self._work.open(one.supposed)
        if one.is_older_than(bench.board):
            told = outdated_scenario(look.words.catalogue, one.name, one.based_on)
            self._message.tell(told, kind="warn")
        else:
            self._message.hide()
        self.opened.emit()
