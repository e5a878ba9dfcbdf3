"""Findings that one change mends, because nothing has to be found out for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, norm
from apk_desktop.services.bodies import BODY_CLOSED
from apk_desktop.services.body_setup import BodySetup
from apk_desktop.services.health.findings import Finding
from apk_desktop.services.membership_entry import PaperEntry
from apk_desktop.services.memberships import Memberships
from apk_desktop.services.norm_subjects import subjects_of
from apk_desktop.wording.catalogue import Catalogue, Language, message
from apk_desktop.wording.norms import norm_subject

DEATH = "death"
WHOLE_DAY = len("YYYY-MM-DD")
Fix = Callable[[Register, Finding, date], object]


def can_be_fixed(code: str, finding: Finding) -> bool:
    """Tell whether one change mends a finding; an end needs a day that is known exactly."""
    if code in _ENDS:
        return bool(finding.days) and len(finding.days[0] or "") == WHOLE_DAY
    return code in _FIXES


def fix(register: Register, code: str, finding: Finding, on: date) -> None:
    """Mend a finding in one change, which undo takes back; raises Refused or EditedByAnother."""
    _FIXES[code](register, finding, on)


def _end_with_death(register: Register, finding: Finding, _on: date) -> None:
    _end(register, finding, date.fromisoformat(finding.days[0] or ""), DEATH)


def _end_with_body(register: Register, finding: Finding, _on: date) -> None:
    """A body is closed from a day on; the day before is the last one in it."""
    closed = date.fromisoformat(finding.days[0] or "")
    _end(register, finding, closed - timedelta(days=1), BODY_CLOSED)


def _end(register: Register, finding: Finding, last: date, reason: str) -> None:
    query = select(membership.c.version).where(membership.c.id == finding.owner.id)
    version = register.ask(query)[0][0]
    Memberships(register).end(finding.owner.id, version, last, reason, PaperEntry())


def _verify(register: Register, finding: Finding, _on: date) -> None:
    query = select(norm.c.version, norm.c.code).where(norm.c.id == finding.owner.id)
    version, code = register.ask(query)[0]
    subject = norm_subject(subjects_of(register, {code}, date.max)[code], Catalogue(Language.KK))
    with register.change(message("Mark norm as verified"), subject=subject) as change:
        change.update(norm, finding.owner.id, version, verified="yes")


def _set_up_seats(register: Register, _finding: Finding, on: date) -> None:
    BodySetup(register).set_up_missing_seats("council", on)


_ENDS = ("after_death", "in_closed_body")
_FIXES: dict[str, Fix] = {
    "after_death": _end_with_death,
    "in_closed_body": _end_with_body,
    "norm_unverified": _verify,
    "missing_seats": _set_up_seats,
}
FIXED_IN_ONE_STEP = tuple(_FIXES)
"""The rules whose findings one change mends."""
