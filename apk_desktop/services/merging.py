"""Merge two records of one person: a choice per field, and nothing of either is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from apk_desktop.db.change import Change, read_row
from apk_desktop.db.register import Register
from apk_desktop.db.tables import contact, document, person
from apk_desktop.domain.faults import NotFound, Refused
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.moving_rows import custom_key, fate_of, move_all
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.own_fields.fields import OwnField, fields_by_id
from apk_desktop.services.record_names import named_records
from apk_desktop.services.record_parts import Link, Row, links_to, rows_linked
from apk_desktop.services.row_parts import name_columns, name_from
from apk_desktop.wording.catalogue import Catalogue, Language, message
from apk_desktop.wording.own_fields import own_value_said

MERGE_PEOPLE = message("Merge people")
KEPT, OTHER, BOTH = "kept", "other", "both"
JOINED = {"note": "\n", "source": "; ", "languages": ", "}
"""Texts of which both may stay, and what stands between them."""
_NOT_CHOSEN = ("id", "uid", "version", "erased_on", "search_key",
               "sort_key_kk", "sort_key_ru", "sort_key_en")  # fmt: skip
FIELDS = tuple(one.name for one in person.c if one.name not in _NOT_CHOSEN)
_FURTHER_CONTACTS = ("phone", "email")
_DAYS = ("birth_on", "died_on")


class Pair(NamedTuple):
    """A field in which the two records differ; `ways` are what may be chosen, `default` first."""

    key: str
    kept: object
    other: object
    ways: tuple[str, ...]
    default: str
    title: Trilingual = Trilingual()


class Moving(NamedTuple):
    """How many rows of a table go over to the kept record, and how many it has already."""

    table: str
    moved: int
    same: int


class Overlap(NamedTuple):
    """Memberships of one body at one time, which differ and therefore both stay."""

    body: Trilingual
    kept: tuple[str | None, str | None]
    other: tuple[str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two records of people side by side; `doubts` are facts that one person cannot have twice."""

    kept_id: int
    other_id: int
    versions: tuple[int, int]
    names: tuple[PersonName, PersonName]
    pairs: list[Pair]
    equal: int
    moving: list[Moving]
    overlaps: list[Overlap]
    doubts: list[str]


class Merging:
    """Merges records of people."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def compare(self, kept_id: int, other_id: int, language: str, on: date) -> Comparison:
        """Put two people side by side; raises Refused where they cannot be merged."""
        with self._register.reading() as connection:
            kept, other = _both(connection, kept_id, other_id)
            moving, overlapping = _what_moves(connection, kept_id, other_id)
            pairs = [*_own_pairs(kept, other), *_photo_pair(connection, kept_id, other_id)]
            values = [_custom_values(connection, one) for one in (kept_id, other_id)]
        fields = fields_by_id(self._register, values[0].keys() & values[1].keys())
        pairs += _custom_pairs(fields, values[0], values[1], language)
        names = named_records(self._register, language, on, [kept, other])
        bodies = names_of(self._register, on, {one["organization_id"] for one, _ in overlapping})
        return Comparison(
            kept_id=kept_id,
            other_id=other_id,
            versions=(kept["version"], other["version"]),
            names=(_name(kept), _name(other)),
            pairs=[
                one._replace(
                    kept=names.of_link(one.key, one.kept), other=names.of_link(one.key, one.other)
                )
                for one in pairs
            ],
            equal=sum(1 for column in FIELDS if kept[column] and kept[column] == other[column]),
            moving=moving,
            overlaps=[
                Overlap(bodies.get(one["organization_id"], Trilingual()), _days(one), _days(two))
                for one, two in overlapping
            ],
            doubts=[
                column
                for column in ("iin", "birth_on", "died_on", "sex")
                if kept[column] and other[column] and not _agree(kept[column], other[column])
            ],
        )

    def merge(
        self, compared: Comparison, choices: Mapping[str, str] | None = None, reason: str = ""
    ) -> None:
        """Make one record of two, in one step; raises Refused or EditedByAnother."""
        chosen = {pair.key: pair.default for pair in compared.pairs} | dict(choices or {})
        kept_id, other_id = compared.kept_id, compared.other_id
        subject = compared.names[0].in_language("kk").full
        with self._register.change(MERGE_PEOPLE, subject=subject, reason=reason) as change:
            kept, other = _both(change.connection, kept_id, other_id)
            _keep_one_photo(change, kept_id, other_id, chosen)
            move_all(change, "person", other_id, kept_id, chosen)
            change.delete(person, other_id, compared.versions[1])
            values = {column: _chosen(column, kept, other, chosen) for column in FIELDS}
            change.update(person, kept_id, compared.versions[0], **values)
            _note_merge(change, kept_id, compared.versions[0])
            for column in _FURTHER_CONTACTS:
                _keep_contact(change, kept_id, column, values[column], (kept, other))


def _note_merge(change: Change, kept_id: int, version: int) -> None:
    """Count the merge as an edit of the kept record even where no field of it changed."""
    row = read_row(change.connection, person, kept_id)
    if row is not None and row["version"] == version:
        change.put(person, kept_id, {**row, "version": version + 1})


def _both(connection: Connection, kept_id: int, other_id: int) -> tuple[Row, Row]:
    if kept_id == other_id:
        raise Refused("same_person", "other")
    rows = [read_row(connection, person, one) for one in (kept_id, other_id)]
    if rows[0] is None or rows[1] is None:
        raise NotFound("person", str(other_id if rows[0] else kept_id))
    if rows[0]["erased_on"] or rows[1]["erased_on"]:
        raise Refused("erased_person", "other")
    return rows[0], rows[1]


def _name(row: Row) -> PersonName:
    return name_from([row[str(column.key)] for column in name_columns()])


def _days(row: Row) -> tuple[str | None, str | None]:
    return row["starts_on"], row["ends_on"]


def _agree(one: str, other: str) -> bool:
    """Whether two values say the same, one of them perhaps less exactly: 1965 and 1965-03-01."""
    return one.startswith(other) or other.startswith(one)


def _own_pairs(kept: Row, other: Row) -> list[Pair]:
    return [
        _pair(column, kept[column], other[column])
        for column in FIELDS
        if (kept[column] or other[column]) and kept[column] != other[column]
    ]


def _pair(key: str, kept: Any, other: Any, title: Trilingual = Trilingual()) -> Pair:  # noqa: ANN401, B008
    """Offer the fuller value first: of two texts both, of two days the more exact."""
    ways: tuple[str, ...] = (KEPT, OTHER)
    default = KEPT
    if not kept:
        default = OTHER
    elif other and key in JOINED:
        ways, default = (KEPT, OTHER, BOTH), BOTH
    elif other and key in _DAYS and other.startswith(kept):
        default = OTHER
    return Pair(key, kept, other, ways, default, title)


def _photos(connection: Connection, person_id: int) -> list[Row]:
    rows = rows_linked(connection, Link("document", "person_id"), person_id)
    return [row for row in rows if row["purpose"] == "photo"]


def _photo_pair(connection: Connection, kept_id: int, other_id: int) -> list[Pair]:
    kept, other = (_photos(connection, one) for one in (kept_id, other_id))
    if not kept or not other or kept[0]["sha256"] == other[0]["sha256"]:
        return []
    return [Pair("photo", kept[0]["file_name"], other[0]["file_name"], (KEPT, OTHER), KEPT)]


def _custom_values(connection: Connection, person_id: int) -> dict[int, str]:
    rows = rows_linked(connection, Link("custom_value", "person_id"), person_id)
    return {row["custom_field_id"]: row["value"] for row in rows}


def _custom_pairs(
    fields: Mapping[int, OwnField], kept: dict[int, str], other: dict[int, str], language: str
) -> list[Pair]:
    words = Catalogue(Language(language))
    return [
        _pair(
            custom_key(at),
            own_value_said(field, kept[at], words),
            own_value_said(field, other[at], words),
            field.name,
        )
        for at, field in sorted(fields.items())
        if kept[at] != other[at]
    ]


def _what_moves(
    connection: Connection, kept_id: int, other_id: int
) -> tuple[list[Moving], list[tuple[Row, Row]]]:
    counts: dict[str, list[int]] = {}
    for link in links_to("person"):
        for row in rows_linked(connection, link, other_id):
            fate, _there = fate_of(connection, link, row, kept_id)
            counts.setdefault(link.table, [0, 0])[fate != "moves"] += 1
    mine, theirs = (
        rows_linked(connection, Link("membership", "person_id"), one) for one in (kept_id, other_id)
    )
    overlapping = [
        (one, two)
        for one in mine
        for two in theirs
        if one["organization_id"] == two["organization_id"]
        and one["first_day"] <= two["last_day"]
        and two["first_day"] <= one["last_day"]
        and fate_of(connection, Link("membership", "person_id"), two, kept_id)[0] == "moves"
    ]
    return [Moving(table, *both) for table, both in sorted(counts.items())], overlapping


def _chosen(column: str, kept: Row, other: Row, chosen: Mapping[str, str]) -> Any:  # noqa: ANN401
    way = chosen.get(column, KEPT)
    if way == BOTH:
        return JOINED[column].join((kept[column], other[column]))
    return (other if way == OTHER else kept)[column]


def _keep_one_photo(change: Change, kept_id: int, other_id: int, chosen: Mapping[str, str]) -> None:
    """Of two photos the one not chosen stays as an ordinary paper, unless it is the same file."""
    kept, other = (_photos(change.connection, one) for one in (kept_id, other_id))
    if not kept or not other:
        return
    same = kept[0]["sha256"] == other[0]["sha256"]
    for row in kept if chosen.get("photo") == OTHER else other:
        if same:
            change.delete(document, row["id"], row["version"])
        else:
            change.update(document, row["id"], row["version"], purpose="")


def _keep_contact(
    change: Change, kept_id: int, kind: str, main: str, both: tuple[Row, Row]
) -> None:
    """Keep the phone or mail that was not chosen among the further contacts."""
    c = contact.c
    known = select(c.value).where(c.person_id == kept_id, c.kind == kind)
    there = {main, "", *(row[0] for row in change.connection.execute(known))}
    last = select(func.max(c.position)).where(c.person_id == kept_id)
    for row in both:
        if row[kind] not in there:
            at = (change.connection.execute(last).scalar() or 0) + 1
            change.insert(contact, person_id=kept_id, kind=kind, value=row[kind], position=at)
            there.add(row[kind])
