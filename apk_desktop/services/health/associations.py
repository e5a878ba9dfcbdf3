"""Rules of associations: accreditation, leaders, numbers and states."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import accreditation, membership, organization
from apk_desktop.services.association_entry import bin_doubt
from apk_desktop.services.association_states import status_on
from apk_desktop.services.health.findings import Finding, Rule, Severity, ask
from apk_desktop.services.papers import Owner

_O = organization.c
_BODY = "organization_id"


def _active(on: date) -> ColumnElement[bool]:
    return and_(_O.kind == "association", status_on(on) == "active")


def _latest() -> Any:  # noqa: ANN401 a subquery
    c = accreditation.c
    return (
        select(c.organization_id, func.max(c.last_day).label("until"))
        .group_by(c.organization_id)
        .subquery()
    )


def _accreditation_over(register: Register, on: date) -> list[Finding]:
    latest = _latest()
    query = (
        select(_O.id, latest.c.until)
        .join(latest, latest.c.organization_id == _O.id)
        .where(_active(on), latest.c.until < on.isoformat())
    )
    return ask(register, query, _BODY, 1)


def _not_accredited(register: Register, on: date) -> list[Finding]:
    known = select(accreditation.c.organization_id)
    return ask(register, select(_O.id).where(_active(on), _O.id.not_in(known)), _BODY)


def _papers_missing(register: Register, on: date) -> list[Finding]:
    c = accreditation.c
    query = select(c.organization_id, c.missing_papers).where(
        c.missing_papers != "", during(accreditation, on)
    )
    return ask(register, query, _BODY)


def _renewal_late(register: Register, on: date) -> list[Finding]:
    c, later = accreditation.c, accreditation.alias()
    renewed = select(later.c.id).where(
        later.c.organization_id == c.organization_id, later.c.first_day > c.first_day
    )
    query = (
        select(c.organization_id, c.renewal_due_on)
        .join(organization, _O.id == c.organization_id)
        .where(_active(on), c.renewal_due_on < on.isoformat(), during(accreditation, on))
        .where(~renewed.exists())
    )
    return ask(register, query, _BODY, 1)


def _leaderless(register: Register, on: date) -> list[Finding]:
    led = select(membership.c.organization_id).where(
        membership.c.role == "leader", during(membership, on)
    )
    return ask(register, select(_O.id).where(_active(on), _O.id.not_in(led)), _BODY)


def _wrong_bin(register: Register, _on: date) -> list[Finding]:
    query = select(_O.id, _O.bin).where(_O.bin != "")
    return [Finding(Owner(_BODY, at), text=text) for at, text in register.ask(query)
            if bin_doubt(text)]  # fmt: skip


def _bin_twice(register: Register, _on: date) -> list[Finding]:
    other = organization.alias()
    query: Select[Any] = select(other.c.id, _O.id, _O.bin).where(
        _O.bin != "", other.c.bin == _O.bin, other.c.id > _O.id
    )
    return [
        Finding(Owner(_BODY, row[0]), Owner(_BODY, row[1]), text=row[2])
        for row in register.ask(query)
    ]


def _without_community(register: Register, on: date) -> list[Finding]:
    query = select(_O.id).where(_active(on), _O.community_id.is_(None))
    return ask(register, query, _BODY)


def _changed_without_reason(register: Register, _on: date) -> list[Finding]:
    query = select(_O.id, _O.status_on).where(
        _O.kind == "association", _O.status != "active", _O.status_reason == ""
    )
    return ask(register, query, _BODY, 1)


RULES = (
    Rule("accreditation_over", Severity.ERROR, _accreditation_over),
    Rule("renewal_late", Severity.WARNING, _renewal_late),
    Rule("papers_missing", Severity.WARNING, _papers_missing),
    Rule("bin", Severity.WARNING, _wrong_bin),
    Rule("bin_twice", Severity.ERROR, _bin_twice),
    Rule("leaderless", Severity.GAP, _leaderless),
    Rule("not_accredited", Severity.GAP, _not_accredited),
    Rule("without_community", Severity.GAP, _without_community),
    Rule("changed_without_reason", Severity.GAP, _changed_without_reason),
)
