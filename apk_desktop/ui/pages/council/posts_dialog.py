"""The posts of a body, apart from who holds them, and the form of one."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtWidgets import QDialog, QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.composition import Composition
from apk_desktop.services.posts import PostEntry, PostRow, Posts
from apk_desktop.services.seat_categories import SeatCategories
from apk_desktop.ui.forms.fields import ChoiceField, DateField, NumberField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog, run_dialog
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import Forgetful
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button, primary_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.wording.bodies import POST_KINDS, body_refusal, post_said
from apk_desktop.wording.memberships import category_said, said_period

WIDTH, HEIGHT = 820, 620


class BodyPosts(NamedTuple):
    """The posts of a body as of a day, and the categories it has."""

    posts: Posts
    categories: SeatCategories
    found: Composition
    on: date


class PostDialog(FormDialog):
    """Sets up a post of a body, or corrects and ends the one it gets."""

    def __init__(
        self, look: Look, body: BodyPosts, parent: QWidget, row: PostRow | None = None
    ) -> None:
        title = look.text("Edit post") if row else look.text("New post")
        super().__init__(look, title, look.text("Save"), parent)
        self._of, self._row = body, row
        entry = row.entry if row else PostEntry(kind="member", title=Trilingual(),
                                                starts_on=body.on.isoformat())  # fmt: skip
        words, say = look.words.catalogue, look.language
        kinds = [(code, look.text(word)) for code, word in POST_KINDS.items()]
        self.kind = ChoiceField(look, "kind", look.text("Kind"), kinds, entry.kind, required=True)
        titles = (look.text("Title in Kazakh"), look.text("Title in Russian"),
                  look.text("Title in English"))  # fmt: skip
        self.titles = [
            TextField(look, f"title_{language}", text, value)
            for language, text, value in zip(Trilingual._fields, titles, entry.title, strict=True)
        ]
        self.number = NumberField(look, "number", look.text("Number"), entry.number)
        categories = [
            (one.code, category_said(one.code, one.name, words))
            for one in body.categories.of(body.found.body_id).values()
        ]
        self.category = ChoiceField(
            look, "category", look.text("Category"), categories, entry.category or None
        )
        offices = [
            (one.id, look.text("{body}: {role}", body=one.body.say(say),
                               role=look.text(POST_KINDS[one.kind])))
            for one in body.posts.offices(body.on)
            if row is None or one.id != row.id
        ]  # fmt: skip
        self.follows = ChoiceField(
            look, "follows_post_id", look.text("Goes with the office"), offices,
            entry.follows_post_id,
        )  # fmt: skip
        self.starts = DateField(look, "starts_on", look.text("From"), entry.starts_on,
                                partial=True)  # fmt: skip
        self.ends = DateField(look, "ends_on", look.text("To"), entry.ends_on, partial=True)
        for field in (self.kind, *self.titles, self.number, self.category, self.follows,
                      self.starts, self.ends):  # fmt: skip
            self.add_field(field)
        self.body.addStretch(1)

    def save(self) -> None:
        of, row = self._of, self._row
        entry = PostEntry(
            kind=self.kind.code,
            title=Trilingual(*(field.value for field in self.titles)),
            number=self.number.value,
            category=self.category.code,
            follows_post_id=self.follows.id,
            on_behalf_of_id=row.entry.on_behalf_of_id if row else None,
            starts_on=self.starts.iso,
            ends_on=self.ends.iso,
        )
        if row is None:
            of.posts.add(of.found.body_id, entry, of.on)
        else:
            of.posts.edit(row, of.found.body_id, entry, of.on)

    def explain(self, refusal: Refused) -> str:
        return body_refusal(refusal, self.look.words.catalogue)


class PostsDialog(QDialog):
    """Lists the posts of a body, past ones too; Enter opens one."""

    def __init__(self, look: Look, body: BodyPosts, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._of = look, body
        self._rows: dict[int, PostRow] = {}
        self.setWindowTitle(look.text("Posts"))
        self.setModal(True)
        self.resize(WIDTH, HEIGHT)
        self.table = RegisterTable(look, "posts", post_columns(look), Forgetful())
        self.table.opened.connect(self._edit)
        new = primary_button(look, look.text("New post"), self._add, Icon.ADD)
        edit = outlined_button(look, look.text("Edit"), self._edit_chosen, Icon.EDIT)
        close = outlined_button(look, look.text("Close"), self.accept)
        for button in (new, edit):
            button.setProperty("opens", "dialog")
        box = column(
            label(name, "name"), self.table, flow(new, edit, close), spacing=12, margins=16
        )
        self.setLayout(box)
        self._show()

    def _show(self) -> None:
        rows = self._of.posts.of(self._of.found.body_id, self._of.on)
        self._rows = {row.id: row for row in rows}
        self.table.show_rows(ListSource(rows), self._look.text("{count} in the list",
                                                               count="{count}"))  # fmt: skip
        if self.table.current_id is None:
            self.table.select_first()

    def _add(self) -> None:
        run_dialog(PostDialog(self._look, self._of, self), self._show)

    def _edit_chosen(self) -> None:
        self._edit(self.table.current_id or 0)

    def _edit(self, row_id: int) -> None:
        row = self._rows.get(row_id)
        if row is not None:
            run_dialog(PostDialog(self._look, self._of, self, row), self._show)


def post_columns(look: Look) -> list[TableColumn]:
    """Give the columns of the list of posts."""
    words, say = look.words.catalogue, look.language

    def named(row: PostRow) -> str:
        return post_said(row.entry.kind, row.entry.number, row.entry.title.say(say), words)

    return [
        TableColumn(key="post", heading=look.text("Post"), width=240, stretch=True, strong=True,
                    text=named),
        TableColumn(key="holder", heading=look.text("Holder"), width=160,
                    text=lambda row: row.holder.in_language(say).with_initials),
        TableColumn(key="follows", heading=look.text("Goes with the office"), width=170,
                    text=lambda row: row.follows.say(say)),
        TableColumn(key="period", heading=look.text("Period"), width=150,
                    text=lambda row: said_period(row.entry.starts_on, row.entry.ends_on, words)),
    ]  # fmt: skip
