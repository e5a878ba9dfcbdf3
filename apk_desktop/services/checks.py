"""Checks of a register: its file, its references, and records that contradict each other."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import Select, and_, func, or_, select

from apk_desktop.db.register import Register
from apk_desktop.db.sqlite import file_faults
from apk_desktop.db.tables import meeting, membership, organization, organization_name, person
from apk_desktop.domain.identifiers import Iin, WrongNumber
from apk_desktop.services.composition import Compositions
from apk_desktop.wording.catalogue import message


class CheckResult(NamedTuple):
    """One check: its code, how many records it found, and whether the file itself is at fault."""

    code: str
    found: int
    is_damage: bool = False


CHECKS = {
    "file": message("The file is whole"),
    "references": message("References between records hold"),
    "overlaps": message("Two people in one post at a time"),
    "no_name": message("Organizations without a name"),
    "nameless_people": message("People without a name in any spelling"),
    "iin": message("IIN with a wrong digit"),
    "over_norm": message("Categories of the Council over the norm"),
    "no_minutes": message("Council meetings held without minutes"),
    "after_death": message("Memberships that run on after a death"),
}


def run_checks(register: Register, on: date) -> list[CheckResult]:
    """Run every check and give the results in their order."""
    with register.reading() as connection:
        broken, dangling = file_faults(connection)
    council = Compositions(register).of("council", on)
    return [
        CheckResult("file", broken, is_damage=broken > 0),
        CheckResult("references", dangling, is_damage=dangling > 0),
        CheckResult("overlaps", _count(register, _overlaps())),
        CheckResult("no_name", _count(register, _nameless())),
        CheckResult("nameless_people", _count(register, _nameless_people())),
        CheckResult("iin", _wrong_iins(register)),
        CheckResult("over_norm", sum(line.over > 0 for line in council.categories)),
        CheckResult("no_minutes", _count(register, _without_minutes())),
        CheckResult("after_death", _count(register, _after_death())),
    ]


def _count(register: Register, query: Select[int]) -> int:
    return int(register.ask(query)[0][0])


def _overlaps() -> Select[int]:
    other = membership.alias()
    together = and_(
        other.c.post_id == membership.c.post_id,
        other.c.id > membership.c.id,
        other.c.first_day <= membership.c.last_day,
        other.c.last_day >= membership.c.first_day,
    )
    return select(func.count()).select_from(membership.join(other, together))


def _nameless() -> Select[int]:
    named = select(organization_name.c.organization_id)
    unnamed = organization.c.id.not_in(named)
    return select(func.count()).select_from(organization).where(unnamed)


def _nameless_people() -> Select[int]:
    return select(func.count()).select_from(person).where(person.c.search_key == "")


def _without_minutes() -> Select[int]:
    return (
        select(func.count())
        .select_from(meeting)
        .where(meeting.c.kind == "council", meeting.c.state == "held")
        .where(meeting.c.minutes_number == "")
    )


def _after_death() -> Select[int]:
    died = person.c.died_on
    return (
        select(func.count())
        .select_from(membership.join(person, person.c.id == membership.c.person_id))
        .where(died.is_not(None), or_(membership.c.last_day > died, membership.c.first_day > died))
    )


def _wrong_iins(register: Register) -> int:
    wrong = 0
    for (text,) in register.ask(select(person.c.iin).where(person.c.iin != "")):
        try:
            Iin.parse(text)
        except WrongNumber:
            wrong += 1
    return wrong
