"""The Council's list for an election to the Majilis, measured by its criteria."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, person, region
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.list_criteria import ListCriteria, Listed, criteria
from apk_desktop.services.chain.candidacies import Candidacy, Chains
from apk_desktop.services.chain.chain_rows import TermRow, term_rows

OFFICE = "majilis_deputy"
_YEAR = timedelta(days=366)


def list_of(chains: Chains, one: Candidacy) -> list[Candidacy]:
    """Give those who stood at the same session, or in the same year where none has voted yet."""
    own = [other for other in chains.all if other.office == OFFICE]
    if one.election is not None:
        at = one.election.meeting_id
        return [other for other in own if other.election and other.election.meeting_id == at]
    return [
        other for other in own if other.election is None and other.began_on[:4] == one.began_on[:4]
    ]


def measured(register: Register, chains: Chains, one: Candidacy, on: date) -> ListCriteria:
    """Measure the list that a candidacy is of, on the day of its election or of its beginning."""
    listed = list_of(chains, one)
    said = (one.election.held_on if one.election else None) or one.began_on
    day = PartialDate.parse(said).first_day if said else on
    terms = [term for term in term_rows(register, OFFICE) if term.first_day < day.isoformat()]
    known = _known(register, {other.person_id for other in listed} | {t.person_id for t in terms})
    last = {term.person_id for term in terms if _sat_before(term, day)}
    people = [
        _listed(known[other.person_id], other, terms, sat=other.person_id in last)
        for other in listed
    ]
    return criteria(people, {known[at][4] for at in last}, day)


def _sat_before(term: TermRow, day: date) -> bool:
    """Whether a seat was held until a year before a day at most: that is the term before."""
    if term.ends_on is None:
        return True
    return PartialDate.parse(term.ends_on).last_day >= day - _YEAR


def _known(register: Register, people: set[int]) -> dict[int, tuple[int, str, str, str, str]]:
    p = person.c
    query = (
        select(p.id, p.sex, p.birth_on, region.c.code, community.c.code, community.c.kind)
        .outerjoin(region, region.c.id == p.region_id)
        .outerjoin(community, community.c.id == p.community_id)
        .where(p.id.in_(people))
    )
    return {
        at: (at, sex, born or "", where or "", code if kind == "community" else "")
        for at, sex, born, where, code, kind in register.ask(query)
    }


def _listed(
    known: tuple[int, str, str, str, str], one: Candidacy, terms: list[TermRow], *, sat: bool
) -> Listed:
    at, sex, born, where, code = known
    own = one.term.id if one.term else 0
    return Listed(
        sex=sex,
        birth_year=PartialDate.parse(born).year if born else None,
        region=where,
        community=code,
        terms_before=sum(term.person_id == at and term.id != own for term in terms),
        sat_last_time=sat,
    )
