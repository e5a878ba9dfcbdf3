"""The page on which the office sets up its own fields, without a programmer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut

from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.services.own_fields.fields import OwnField, OwnFields
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.page import Page, flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.own_fields.own_field_columns import own_field_columns
from apk_desktop.ui.pages.own_fields.own_field_dialog import OwnFieldDialog
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import SegmentedChoice, outlined_button, reword
from apk_desktop.wording.numbers import grouped
from apk_desktop.wording.own_fields import KINDS, SUBJECTS, own_field_refusal


class OwnFieldsPage(Page):
    """Fields of people or of associations, in the order in which records show them."""

    def __init__(self, look: Look, memory: ColumnMemory, fields: OwnFields) -> None:
        super().__init__(look, look.text("Own fields"))
        self._fields = fields
        self._rows: dict[int, OwnField] = {}
        subjects = [(code, look.text(word)) for code, word in SUBJECTS.items()]
        self.subjects = SegmentedChoice(subjects, look.text("Whose fields"))
        self.subjects.chosen.connect(lambda _subject: self._show_list())
        placeholder = look.text("Filter the list")
        self.list = RegisterList(look, "own_fields", own_field_columns(look), memory, placeholder)
        kinds = [(code, look.text(word)) for code, word in KINDS.items()]
        self.list.bar.add_choice("kind", look.text("Kind"), kinds)
        self.list.finish_bar()
        self._make_tools()
        tools = (self.change, self.up, self.down, self.turn, self.delete)
        self.content.addWidget(flow(self.subjects, *tools))
        self.content.addWidget(self.list, 1)
        self.add_action(look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E")
        self.add_action(
            look.text("New field"), self._add, Icon.ADD, primary=True, edits=True,
            shortcut="Ctrl+N",
        )  # fmt: skip
        self.list.asked.connect(self._show_list)
        self.list.table.selected.connect(lambda _row: self._show_tools())
        self.list.table.opened.connect(lambda _row: self._edit())

    def refresh(self) -> None:
        self._show_list()

    def _make_tools(self) -> None:
        look = self.look
        self.change = outlined_button(look, look.text("Edit"), self._edit, Icon.EDIT, "F2")
        self.change.setProperty("opens", "dialog")
        self.up = outlined_button(
            look, look.text("Move up"), partial(self._move, -1), Icon.ARROW_UP, "Alt+Up"
        )
        self.down = outlined_button(
            look, look.text("Move down"), partial(self._move, 1), Icon.ARROW_DOWN, "Alt+Down"
        )
        self.turn = outlined_button(look, look.text("Retire"), self._turn)
        self.delete = outlined_button(look, look.text("Delete"), self._delete, Icon.BIN)
        key = QShortcut(QKeySequence("Delete"), self.list.table.view, self._delete)
        key.setAutoRepeat(False)

    def _chosen(self) -> OwnField | None:
        return self._rows.get(self.list.table.current_id or 0)

    def _show_list(self) -> None:
        question = self.list.question(self.on)
        wanted, kind = search_key(question.text).split(), question.filters.get("kind")
        whole = self._fields.of(self.subjects.value, retired=True)
        rows = [
            one
            for one in whole
            if kind in (None, one.kind)
            and all(word in search_key(" ".join(one.name)) for word in wanted)
        ]
        self._rows = {one.id: one for one in rows}
        empty = self.look.text(
            "There are no own fields here yet. “New field” sets up the first one."
        )
        whole_count = len(whole) if self.list.has_conditions else None
        self.list.show_source(ListSource(rows), whole_count, empty)
        offered = sum(one.retired_on is None for one in whole)
        say = self.look.language
        self.context.setText(
            self.look.text(
                "in use: {offered} · retired: {retired}",
                offered=grouped(offered, say),
                retired=grouped(len(whole) - offered, say),
            )
        )
        self._show_tools()

    def _show_tools(self) -> None:
        chosen = self._chosen()
        can = chosen is not None and self.editable
        retired = chosen is not None and chosen.retired_on is not None
        reword(self.turn, self.look.text("Bring back") if retired else self.look.text("Retire"))
        for tool in (self.change, self.turn, self.delete):
            tool.setEnabled(can)
        for tool in (self.up, self.down):
            tool.setEnabled(can and not retired)

    def _add(self) -> None:
        self._run(OwnFieldDialog(self.look, self._fields, self.subjects.value, self))

    def _edit(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self.editable:
            self._run(OwnFieldDialog(self.look, self._fields, chosen.subject, self, chosen))

    def _run(self, dialog: OwnFieldDialog) -> None:
        run_dialog(dialog, lambda: self._saved(dialog))

    def _saved(self, dialog: OwnFieldDialog) -> None:
        if dialog.field_id is not None:
            self.list.table.select(dialog.field_id)
        self.message.tell(dialog.told, undoable=True)

    def _move(self, step: int) -> None:
        chosen = self._chosen()
        if chosen is not None and self.editable:
            self._do(lambda: self._fields.move(chosen, step), "")

    def _turn(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        name = chosen.name.say(self.look.language)
        if chosen.retired_on:
            told = self.look.text("“{name}” is offered again.", name=name)
            self._do(lambda: self._fields.bring_back(chosen), told)
        else:
            told = self.look.text(
                "“{name}” is offered no more; what was entered stays with the records.", name=name
            )
            self._do(lambda: self._fields.retire(chosen, self.on), told)

    def _delete(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self.editable:
            name = chosen.name.say(self.look.language)
            told = self.look.text("The field “{name}” is deleted.", name=name)
            self._do(lambda: self._fields.delete(chosen), told)

    def _do(self, change: Callable[[], object], told: str) -> None:
        try:
            change()
        except Refused as refusal:
            self.message.tell(own_field_refusal(refusal, self.look.words.catalogue), kind="warn")
        except EditedByAnother:
            text = self.look.text("Somebody else changed this field meanwhile. Look at it again.")
            self.message.tell(text, kind="warn")
            self._show_list()
        else:
            if told:
                self.message.tell(told, undoable=True)

    def _export(self) -> None:
        name = self.look.text("own fields")
        title = self.look.text(SUBJECTS[self.subjects.value])
        shown = self.look.text("{page}: {part}", page=self.title.text(), part=title)
        export_shown(self, self.list.table, name, shown)
