"""Whether a record is still as it was when a finding of it was accepted."""

from __future__ import annotations

from sqlalchemy import func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import change_row, ignored_finding
from apk_desktop.services.health.findings import Finding
from apk_desktop.services.papers import Owner


def changed_since_accepted(register: Register, ignored_id: int, finding: Finding) -> bool:
    """Tell whether a record of a finding reads otherwise than when the finding was accepted.

    A change that was taken back leaves the record as it was.
    """
    c = change_row.c
    query = select(func.max(c.change_id)).where(
        c.table_name == ignored_finding.name, c.row_id == ignored_id
    )
    accepted = register.ask(query)[0][0] or 0
    owners = (one for one in (finding.owner, finding.other) if one is not None)
    return any(_reads_otherwise(register, one, accepted) for one in owners)


def _reads_otherwise(register: Register, owner: Owner, since: int) -> bool:
    c = change_row.c
    query = (
        select(c.before, c.after)
        .where(c.table_name == owner.column.removesuffix("_id"), c.row_id == owner.id)
        .where(c.change_id > since)
        .order_by(c.id)
    )
    rows = register.ask(query)
    return bool(rows) and rows[0][0] != rows[-1][1]
