"""The tables of weights that the Council adopted: entered, corrected, and their history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, community_weight, weight_table
from apk_desktop.db.tables.base import OPEN_END, OPEN_START
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.domain.weights import exact_weight
from apk_desktop.exchange.exact_figures import figure
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.references import Community, References
from apk_desktop.services.rotation.history import registered_communities
from apk_desktop.services.rotation.settings import rotation_norms
from apk_desktop.services.row_parts import text_columns, text_from
from apk_desktop.wording.catalogue import message

UNNAMED = Trilingual()


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightEntry:
    """A table as written in the form: a weight as text for each community, by id; days ISO."""

    name: Trilingual = UNNAMED
    act_id: int | None = None
    starts_on: str | None = None
    ends_on: str | None = None
    weights: Mapping[int, str] = field(default_factory=dict)


class ActNamed(NamedTuple):
    """An act by which a table may have been adopted."""

    id: int
    kind: str
    number: str
    signed_on: str | None


class WeightRow(NamedTuple):
    """A table as recorded, and whether it holds on the day asked about."""

    id: int
    version: int
    entry: WeightEntry
    act: ActNamed | None
    in_force: bool


class WeightTables:
    """The tables of weights of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def rows(self, on: date) -> list[WeightRow]:
        """Give every table, the latest first."""
        t, w = weight_table.c, community_weight.c
        weights: dict[int, dict[int, str]] = {}
        known = select(w.weight_table_id, w.community_id, w.weight)
        for table_id, community_id, weight in self._register.ask(known):
            weights.setdefault(table_id, {})[community_id] = weight
        query = (
            select(
                t.id, t.version, *text_columns(weight_table, "name"), t.starts_on, t.ends_on,
                t.first_day, t.last_day, act.c.id, act.c.kind, act.c.number, act.c.signed_on,
            )
            .outerjoin(act, act.c.id == t.act_id)
            .order_by(t.first_day.desc(), t.id.desc())
        )  # fmt: skip
        return [_row(row, weights.get(row[0], {}), on) for row in self._register.ask(query)]

    def weights_in_force(self, on: date) -> str:
        """Give where the weights of a day come from by the norm: equal, members or adopted."""
        return rotation_norms(self._register, on).weights

    def communities(self, language: str) -> list[Community]:
        """Give the communities that take part in the rotation, in alphabet order."""
        codes = {one.id for one in registered_communities(self._register)}
        return [
            one for one in References(self._register).communities(language) if one.code in codes
        ]

    def acts(self, on: date) -> list[ActNamed]:
        """Give the decisions, decrees and orders signed by a day, the latest first."""
        c = act.c
        query = (
            select(c.id, c.kind, c.number, c.signed_on)
            .where(c.kind.in_(("decision", "decree", "order", "protocol")))
            .where(c.signed_on <= on.isoformat())
            .order_by(c.signed_on.desc(), c.id.desc())
        )
        return [ActNamed._make(row) for row in self._register.ask(query)]

    def add(self, entry: WeightEntry) -> int:
        """Add a table; one that still holds ends the day before. Gives its id; raises Refused."""
        values, first = self._checked(entry), _days(entry)[0]
        earlier = self._open_before(first)
        with self._register.change(
            message("Add table of weights"), subject=entry.name.kk
        ) as change:
            if earlier is not None:
                eve = (PartialDate.parse(first).first_day - timedelta(days=1)).isoformat()
                change.update(weight_table, earlier.id, earlier.version, ends_on=eve)
            table_id = change.insert(weight_table, **values)
            _write_weights(change, table_id, entry.weights, {})
        return table_id

    def correct(self, row: WeightRow, entry: WeightEntry) -> None:
        """Correct a table that was read as `row`; raises Refused or EditedByAnother."""
        values = self._checked(entry, row.id)
        title = message("Correct table of weights")
        with self._register.change(title, subject=entry.name.kk) as change:
            change.update(weight_table, row.id, row.version, **values)
            _write_weights(change, row.id, entry.weights, row.entry.weights)

    def _checked(self, entry: WeightEntry, own_id: int | None = None) -> dict[str, Any]:
        if not any(text.strip() for text in entry.name):
            raise Refused("name_missing", "name_kk")
        first, last = _days(entry)
        if last < first:
            begun = PartialDate.parse(entry.starts_on or "")
            raise Refused("end_before_start", "ends_on", begun=begun)
        for community_id, text in entry.weights.items():
            if exact_weight(text) is None:
                raise Refused("weight_not_exact", f"weight_{community_id}")
        if not any(exact_weight(text) for text in entry.weights.values()):
            raise Refused("weights_all_zero")
        self._refuse_overlap(first, last, own_id)
        return {
            "act_id": entry.act_id,
            "starts_on": entry.starts_on,
            "ends_on": entry.ends_on,
            **in_columns("name", Trilingual(*(text.strip() for text in entry.name))),
        }

    def _refuse_overlap(self, first: str, last: str, own_id: int | None) -> None:
        """Two tables never hold at once, but an open one ends where a new one begins."""
        for row in self.rows(date.min):
            other_first, other_last = _days(row.entry)
            gives_way = own_id is None and other_last == OPEN_END and other_first < first
            apart = other_last < first or last < other_first
            if row.id != own_id and not apart and not gives_way:
                raise Refused("weights_overlap", "starts_on", name=row.entry.name)

    def _open_before(self, first: str) -> WeightRow | None:
        for row in self.rows(date.min):
            other_first, other_last = _days(row.entry)
            if other_last == OPEN_END and other_first < first:
                return row
        return None


def _write_weights(
    change: Change, table_id: int, weights: Mapping[int, str], read: Mapping[int, str]
) -> None:
    """Write what differs from what was read, in lowest terms; raises EditedByAnother."""
    c = community_weight.c
    query = select(c.id, c.version, c.community_id, c.weight).where(c.weight_table_id == table_id)
    known = {row.community_id: row for row in change.connection.execute(query).all()}
    for community_id, text in weights.items():
        weight = figure(exact_weight(text) or 0)
        if weight == read.get(community_id):
            continue
        row = known.get(community_id)
        stands = row.weight if row is not None else None
        if stands != read.get(community_id):
            theirs: dict[str, object] = {f"weight_{community_id}": stands}
            raise EditedByAnother(weight_table.name, table_id, theirs)
        if row is None:
            change.insert(
                community_weight, weight_table_id=table_id, community_id=community_id, weight=weight
            )
        else:
            change.update(community_weight, row.id, row.version, weight=weight)


def _days(entry: WeightEntry) -> tuple[str, str]:
    starts, ends = entry.starts_on, entry.ends_on
    first = PartialDate.parse(starts).first_day.isoformat() if starts else OPEN_START
    last = PartialDate.parse(ends).last_day.isoformat() if ends else OPEN_END
    return first, last


def _row(row: Any, weights: dict[int, str], on: date) -> WeightRow:  # noqa: ANN401 many columns
    by = ActNamed(*row[9:13]) if row[9] is not None else None
    entry = WeightEntry(
        name=text_from(row[2:5]),
        act_id=row[9],
        starts_on=row[5],
        ends_on=row[6],
        weights=weights,
    )
    return WeightRow(row[0], row[1], entry, by, row[7] <= on.isoformat() <= row[8])
