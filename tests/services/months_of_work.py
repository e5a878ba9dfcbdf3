"""A Council for random months of work, and its truth told a second time from the change log."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select

from apk_desktop.db.opening import open_register
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    change_row,
    metadata,
    norm,
    organization,
    organization_name,
    person,
    post,
)
from tests.registers import AUTHOR, copy_of, copy_of_empty_register

FIRST_DAY = date(2024, 1, 1)
SEATS, PEOPLE = 5, 8
Row = dict[str, Any]
Rows = dict[int, Row]


@cache
def council_file() -> Path:
    """Give the file of a register with a Council of empty seats, a mayor and eight people."""
    register = copy_of_empty_register()
    with register.change("Lay the foundation", kind="foundation") as change:
        council = change.insert(organization, code="council", kind="council", status="active")
        region = change.insert(organization, code="akimat", kind="state_body", status="active")
        assembly = change.insert(
            organization, code="regional", kind="regional_assembly", status="active"
        )
        for body, name in ((council, "Кеңес"), (region, "Әкімдік"), (assembly, "Ассамблея")):
            change.insert(organization_name, organization_id=body, name_kk=name)
        for number in range(1, SEATS + 1):
            change.insert(
                post, organization_id=council, kind="member", category="associations",
                number=number, starts_on=FIRST_DAY.isoformat(),
            )  # fmt: skip
        mayor = change.insert(post, organization_id=region, kind="head", number=1)
        change.insert(post, organization_id=assembly, kind="chair", number=1, follows_post_id=mayor)
        for number in range(PEOPLE):
            change.insert(person, surname_kk=f"Үлгі{number}", birth_on="1970-01-01")
        change.insert(norm, code="council_quorum", value="2/3", starts_on="2008", verified="yes")
    register.close()
    return register.path


def copy_of_council() -> Register:
    """Open a new copy of the Council's register."""
    return open_register(copy_of(council_file()), AUTHOR)


def current(register: Register, table: str) -> Rows:
    """Give the rows of a table as they stand, by id."""
    with register.reading() as connection:
        found = connection.execute(select(metadata.tables[table])).mappings()
        return {row["id"]: dict(row) for row in found}


def replayed(register: Register) -> dict[str, Rows]:
    """Build every table anew from the first entry of the change log to the last."""
    c = change_row.c
    tables: dict[str, Rows] = {}
    query = select(c.table_name, c.row_id, c.after).order_by(c.id)
    for table, row_id, after in register.ask(query):
        rows = tables.setdefault(table, {})
        if after is None:
            del rows[row_id]
        else:
            rows[row_id] = json.loads(after)
    return tables


def in_office(rows: Rows, day: date) -> list[Row]:
    """Give the rows whose period contains a day."""
    iso = day.isoformat()
    return [row for row in rows.values() if row["first_day"] <= iso <= row["last_day"]]


def overlaps(memberships: Rows) -> list[tuple[int, int]]:
    """Give the pairs of memberships that hold one post at one time."""
    held = sorted(
        (row["post_id"], row["first_day"], row["last_day"], row["id"])
        for row in memberships.values()
        if row["post_id"] is not None and row["alternate_for_id"] is None
    )
    return [
        (one[3], other[3])
        for at, one in enumerate(held)
        for other in held[at + 1 :]
        if one[0] == other[0] and other[1] <= one[2]
    ]
