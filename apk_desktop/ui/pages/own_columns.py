"""Own fields as columns and conditions of a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from apk_desktop.domain.own_fields import NO, YES
from apk_desktop.services.own_fields.fields import OwnField
from apk_desktop.services.own_fields.values import EMPTY, FILLED, IS, YEAR, OfferedField, own_key
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.wording.own_fields import own_value_said

WIDTH = 150


class OwnColumns:
    """Keeps the columns and conditions of a list in step with the own fields there are."""

    def __init__(
        self,
        look: Look,
        listing: RegisterList,
        usual: Sequence[TableColumn],
        offered: Callable[[], tuple[OfferedField, ...]],
    ) -> None:
        self._look, self._list, self._usual = look, listing, list(usual)
        self._offered = offered
        self._known: tuple[OfferedField, ...] = ()

    def bring_up_to_date(self) -> None:
        """Offer what is set up now; columns that are new stay hidden until they are chosen."""
        found = self._offered()
        if found == self._known:
            return
        gone = {one.field.id for one in self._known} - {one.field.id for one in found}
        for field_id in gone:
            self._list.bar.withdraw_choice(own_key(field_id))
        for one in found:
            title = one.field.name.say(self._look.language)
            self._list.bar.offer_choice(own_key(one.field.id), title, self._values(one))
        columns = [self._column(one.field) for one in found]
        if [one.field for one in found] != [one.field for one in self._known]:
            self._list.table.change_columns([*self._usual, *columns])
        self._known = found

    def _column(self, field: OwnField) -> TableColumn:
        words = self._look.words.catalogue

        def said(row: Any) -> str:  # noqa: ANN401 a row with the values of own fields
            return own_value_said(field, row.own.get(field.id, ""), words)

        return TableColumn(
            key=own_key(field.id), heading=field.name.say(self._look.language), text=said,
            width=WIDTH, right=field.kind == "number", shown=False,
        )  # fmt: skip

    def _values(self, one: OfferedField) -> list[tuple[str, str]]:
        look, field = self._look, one.field
        ends = [(FILLED, look.text("filled in")), (EMPTY, look.text("not filled in"))]
        if field.kind == "date":
            years = [(f"{YEAR}{year}", year) for year in one.values]
            return [*ends, *years]
        values = (YES, NO) if field.kind == "yes_no" else one.values
        words = look.words.catalogue
        return [*ends, *((f"{IS}{value}", own_value_said(field, value, words)) for value in values)]
