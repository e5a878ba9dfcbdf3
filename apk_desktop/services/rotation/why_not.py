"""Why not somebody else: the answer for any person and any community in the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, membership, organization, person
from apk_desktop.domain.candidacy import (
    CandidateFacts,
    Incompatibility,
    RuleId,
    RuleOutcome,
    RuleResult,
)
from apk_desktop.domain.eligibility import check, first_failed, round_facts
from apk_desktop.domain.faults import NotFound
from apk_desktop.domain.gate import needed_for_adoption, needed_for_quorum
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.rotation import Candidate, Support
from apk_desktop.domain.standing import Standing, standings
from apk_desktop.domain.why_not import WouldStand, would_stand
from apk_desktop.services.references import Community, References
from apk_desktop.services.rotation.board import CandidateLine, RotationBoard
from apk_desktop.services.rotation.candidates import consecutive_terms, rule_settings
from apk_desktop.services.rotation.nominations import incompatibilities, members_on
from apk_desktop.services.rotation.seats import terms_in_seats
from apk_desktop.services.rotation.settings import RotationNorms, rotation_norms
from apk_desktop.services.row_parts import NAME_WIDTH, name_columns, name_from

ACTIVE = "active"
_OF_THE_VOTE = (RuleId.E4, RuleId.E5, RuleId.E6)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAnswer:
    """What every rule says of a person, and where the person would stand if all passed.

    `stands` is None where no community is known. `assumed` is the support that was taken where no
    vote adopted the person, None where the real votes count.
    """

    person_id: int
    name: PersonName
    community: Community | None
    results: tuple[RuleResult, ...]
    line: CandidateLine | None
    stands: WouldStand | None
    before: PersonName | None
    assumed: Support | None

    @property
    def first_failed(self) -> RuleResult | None:
        """The first rule that stops the person."""
        return first_failed(self.results)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommunityAnswer:
    """How a community stands: its record, its candidates, and its place with one who passed.

    `standing` is None for a community that never had an association nor a deputy chair;
    `holds_seat` is the number of the seat that this round does not fill.
    """

    community: Community
    is_represented: bool
    standing: Standing | None
    again_from_round: int | None
    holds_seat: int | None
    lines: tuple[CandidateLine, ...]
    stands: WouldStand
    before: PersonName | None
    assumed: Support | None


class _Known(NamedTuple):
    """What the register knows of somebody who does not stand."""

    uid: str
    name: PersonName
    died_on: date | None
    community: str
    is_active: bool


class WhyNot:
    """Answers over a register, each for the board of a day."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def person(self, board: RotationBoard, person_id: int) -> PersonAnswer:
        """Answer for a person; raises NotFound."""
        communities = self._communities()
        line = next((one for one in board.candidates if one.person_id == person_id), None)
        if line is not None:
            code = line.community.code if line.community else ""
            uid, name, results = line.uid, line.name, line.results
        else:
            known = self._known(person_id, board.on)
            uid, name, code = known.uid, known.name, known.community
            results = self._results(board, person_id, known)
        assumed = self._least_support(board, line, results)
        stands = None
        if code:
            candidate = _candidate(board, uid, code, line, assumed)
            stands = would_stand(board.given, candidate)
        return PersonAnswer(
            person_id=person_id,
            name=name,
            community=communities.get(code),
            results=results,
            line=line,
            stands=stands,
            before=_name_before(board, stands),
            assumed=assumed,
        )

    def community(self, board: RotationBoard, community_id: int) -> CommunityAnswer:
        """Answer for a community; raises NotFound."""
        found = [one for one in self._communities().values() if one.id == community_id]
        if not found:
            raise NotFound("community", str(community_id))
        one, given = found[0], board.given
        lines = tuple(line for line in board.candidates if line.community == one)
        passing = next((line for line in lines if first_failed(line.results) is None), None)
        results = passing.results if passing else ()
        assumed = self._least_support(board, passing, results)
        candidate = _candidate(
            board, passing.uid if passing else one.code, one.code, passing, assumed
        )
        stands = would_stand(given, candidate)
        standing = standings(given.communities, given.history, given.round).get(one.code)
        return CommunityAnswer(
            community=one,
            is_represented=self._is_represented(community_id),
            standing=standing,
            again_from_round=_again_from(board, standing),
            holds_seat=_seat_held(board, one.code),
            lines=lines,
            stands=stands,
            before=_name_before(board, stands),
            assumed=assumed,
        )

    def _communities(self) -> dict[str, Community]:
        listed = References(self._register).communities("kk")
        return {one.code: one for one in listed if one.kind == "community"}

    def _known(self, person_id: int, on: date) -> _Known:
        """Read a person with the association that the person acts for, an active one first."""
        p = person.c
        query = (
            select(p.uid, *name_columns(), p.died_on, community.c.code, community.c.kind)
            .outerjoin(community, community.c.id == p.community_id)
            .where(p.id == person_id)
        )
        rows = self._register.ask(query)
        if not rows:
            raise NotFound("person", str(person_id))
        died_on, code, kind = rows[0][1 + NAME_WIDTH :]
        own = code if kind == "community" else ""
        acting = self._acting_for(person_id, on)
        active = [one for one, status in acting if status == ACTIVE]
        credited = own if own in active else next(iter(active), own)
        died = (
            date.fromisoformat(died_on) if died_on and len(died_on) == len("2026-01-01") else None
        )
        name = name_from(rows[0][1 : 1 + NAME_WIDTH])
        return _Known(rows[0][0], name, died, credited, bool(active))

    def _acting_for(self, person_id: int, on: date) -> list[tuple[str, str]]:
        """Give community and state of the associations that the person belongs to on a day."""
        query = (
            select(community.c.code, organization.c.status)
            .select_from(membership)
            .join(organization, organization.c.id == membership.c.organization_id)
            .join(community, community.c.id == organization.c.community_id)
            .where(
                membership.c.person_id == person_id,
                organization.c.kind == "association",
                during(membership, on),
            )
            .order_by(membership.c.id)
        )
        return [(code, status) for code, status in self._register.ask(query)]

    def _results(
        self, board: RotationBoard, person_id: int, known: _Known
    ) -> tuple[RuleResult, ...]:
        """Ask the rules of somebody whom nobody has recommended since the last round."""
        terms = terms_in_seats(self._register)
        barred = incompatibilities(self._register, [person_id], board.on).get(person_id, [])
        facts = CandidateFacts(
            deceased_on=known.died_on,
            assembly_member=person_id in members_on(self._register, "assembly", board.on),
            council_member=person_id in members_on(self._register, "council", board.on),
            association_active=known.is_active,
            sitting=any(one.person_id == person_id and one.runs_on(board.on) for one in terms),
            consecutive_terms=consecutive_terms(person_id, terms, board.on),
            incompatibilities=tuple(
                Incompatibility(reason=reason, legal_basis=basis) for reason, basis in barred
            ),
            community=known.community or None,
            communities=frozenset({known.community} - {""}),
        )
        given = board.given
        of_round = round_facts(given.round, given.occupied, given.history)
        return check(facts, rule_settings(self._norms(board)), of_round, board.on)

    def _least_support(
        self, board: RotationBoard, line: CandidateLine | None, results: tuple[RuleResult, ...]
    ) -> Support | None:
        """Give the least votes that would do, where no valid vote of the Council adopted."""
        voted = [one for one in results if one.rule in _OF_THE_VOTE]
        if voted and all(one.outcome is RuleOutcome.PASSED for one in voted):
            return None
        norms = self._norms(board)
        members = line.votes.members if line and line.votes.members else 0
        members = members or len(members_on(self._register, "council", board.on)) or 1
        quorum = needed_for_quorum(members, norms.quorum)
        present = max(line.votes.present or 0, quorum) if line else quorum
        votes = needed_for_adoption(present, norms.majority)
        return Support(
            votes_for=votes, against=0, abstained=present - votes, present=present, members=members
        )

    def _norms(self, board: RotationBoard) -> RotationNorms:
        return rotation_norms(self._register, board.on)

    def _is_represented(self, community_id: int) -> bool:
        o = organization.c
        query = select(o.id).where(
            o.community_id == community_id, o.kind == "association", o.status == ACTIVE
        )
        return bool(self._register.ask(query.limit(1)))


def _candidate(
    board: RotationBoard, uid: str, code: str, line: CandidateLine | None, assumed: Support | None
) -> Candidate:
    """Give the candidate of the ranking itself, or one with the support that was taken."""
    real = next((one for one in board.given.candidates if one.id == uid), None)
    if real is not None and assumed is None:
        return real
    lot = line.place.candidate.lot if line and line.place else None
    support = assumed or Support(votes_for=1, against=0, abstained=0, present=1, members=1)
    return Candidate(id=uid, community=code, support=support, recommended_on=board.on, lot=lot)


def _name_before(board: RotationBoard, stands: WouldStand | None) -> PersonName | None:
    before = stands.before if stands else None
    names = {line.uid: line.name for line in board.candidates}
    return names.get(before.candidate.id) if before else None


def _again_from(board: RotationBoard, standing: Standing | None) -> int | None:
    """Give the round from which a community may stand again, where that is still to come."""
    if standing is None or not standing.services:
        return None
    again = standing.services[-1] + board.given.cooling_rounds + 1
    return again if again > board.given.round else None


def _seat_held(board: RotationBoard, code: str) -> int | None:
    if code not in board.given.occupied:
        return None
    held = (
        seat.number
        for seat in board.seats
        for term in seat.terms
        if term.runs_on(board.on) and term.community_code == code
    )
    return next(held, None)
