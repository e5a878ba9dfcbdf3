"""Work out the rotation board of a day, and record what was decided."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, organization
from apk_desktop.domain.fairness import fairness
from apk_desktop.domain.fingerprint import fingerprint
from apk_desktop.domain.ranking import contested_communities, propose, rank_candidates
from apk_desktop.domain.rotation import Proposal, Rule
from apk_desktop.domain.terms import term_end
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.chain.unchained import unchained_terms
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.references import Community, References
from apk_desktop.services.rotation.board import (
    CandidateLine,
    CandidateVotes,
    LedgerLine,
    ProposedSeat,
    RotationBoard,
)
from apk_desktop.services.rotation.deciding import Appointment, Order, Round, record_order
from apk_desktop.services.rotation.inputs import RotationInputs, gather
from apk_desktop.services.rotation.projecting import forecast_terms
from apk_desktop.services.rotation.proposal_papers import ProposalPapers
from apk_desktop.services.rotation.proposals import KeptProposals
from apk_desktop.services.rotation.scenarios import Scenarios
from apk_desktop.services.rotation.what_if import WhatIf

DEPUTY_CHAIR = "rotating_deputy_chair"
Communities = dict[str, Community]


class Rotation:
    """The rotation of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self.proposals = KeptProposals(register)
        self.papers = ProposalPapers(register)
        self.what_if = WhatIf(register)
        self.scenarios = Scenarios(register)

    def board(
        self, on: date, *, seats: int | None = None, rule: Rule | None = None
    ) -> RotationBoard:
        """Propose for so many seats by a rule, the norms' where none is said, and explain it."""
        inputs = gather(self._register, on, rule, seats)
        given, norms = inputs.given, inputs.norms
        communities = {one.code: one for one in References(self._register).communities("kk")}
        proposal = propose(given)
        lines = self._lines(inputs, communities)
        measured = fairness(given.communities, given.history, given.round)
        gaps = [(one.longest_dry_spell, one.community) for one in measured.records if one.served]
        return RotationBoard(
            on=on,
            round_number=given.round,
            rule=given.rule,
            weights=norms.weights,
            term_months=norms.term_months,
            basis=norms.basis,
            verified=norms.verified,
            fingerprint=fingerprint(given),
            given=given,
            seats=tuple(sorted(inputs.seats, key=lambda seat: seat.number)),
            proposed=_proposed(inputs, proposal, lines),
            unfilled=proposal.unfilled,
            candidates=lines,
            ledger=self._ledger(inputs, communities),
            jain=measured.jain_served,
            longest_gap=max(gaps)[::-1] if gaps else None,
            never_served=len(measured.never_served),
            forecast=forecast_terms(inputs, proposal, communities),
            unchained={
                one.term.id: one.missing
                for one in unchained_terms(self._register, on)
                if one.office == DEPUTY_CHAIR
            },
        )

    def record(
        self, board: RotationBoard, order: Order, appointments: list[Appointment], reason: str = ""
    ) -> int:
        """Enter the President's order on the board's round and give its id; raises Refused."""
        ids = dict(self._register.ask(select(community.c.code, community.c.id)))
        of_round = Round(
            held_on=board.on,
            given=board.given,
            contenders=tuple(ids[code] for code in sorted(contested_communities(board.given))),
            term_months=board.term_months,
        )
        return record_order(self._register, order, of_round, appointments, reason=reason)

    def _lines(self, inputs: RotationInputs, communities: Communities) -> tuple[CandidateLine, ...]:
        """Give the candidates in ranking order; those outside the ranking follow by their wait."""
        places = {place.candidate.id: place for place in rank_candidates(inputs.given)}
        order = {uid: at for at, uid in enumerate(places)}
        associations = [one.association_id for one in inputs.nominated if one.association_id]
        names = names_of(self._register, inputs.on, associations)
        lines = []
        for one in inputs.nominated:
            standing = inputs.standings.get(one.community_code)
            line = CandidateLine(
                person_id=one.person_id,
                uid=one.uid,
                name=one.name,
                community=communities.get(one.community_code),
                community_id=one.community_id,
                association=names.get(one.association_id or 0, Trilingual()),
                association_id=one.association_id,
                recommended_on=one.recommended_on,
                meeting_id=one.meeting_id,
                meeting_code=one.meeting_code,
                minutes_number=one.minutes_number,
                votes=CandidateVotes(
                    one.members, one.present, one.votes_for, one.against, one.abstained
                ),
                wait_rounds=standing.wait_rounds if standing else None,
                times_served=standing.times_served if standing else None,
                results=inputs.results[one.uid],
                place=places.get(one.uid),
            )
            lines.append(line)
        return tuple(
            sorted(
                lines,
                key=lambda one: (order.get(one.uid, len(order)), -(one.wait_rounds or 0), one.uid),
            )
        )

    def _ledger(self, inputs: RotationInputs, communities: Communities) -> tuple[LedgerLine, ...]:
        """Give every registered community's record, the longest wait first."""
        given = inputs.given
        active = select(community.c.code).join(
            organization, organization.c.community_id == community.c.id
        )
        represented = {
            row[0] for row in self._register.ask(active.where(organization.c.status == "active"))
        }
        lines = [
            LedgerLine(
                communities[one.community],
                one.served,
                one.wait_rounds,
                one.deficit,
                one.community in represented,
            )
            for one in fairness(given.communities, given.history, given.round).records
        ]
        return tuple(sorted(lines, key=lambda one: (-one.wait_rounds, one.community.code)))


def _proposed(
    inputs: RotationInputs, proposal: Proposal, lines: tuple[CandidateLine, ...]
) -> tuple[ProposedSeat, ...]:
    """Give each chosen candidate a seat, in the order of selection and of vacancy."""
    by_uid = {line.uid: line for line in lines}
    proposed = []
    for seat, choice in zip(inputs.filled, proposal.explained, strict=False):
        starts = seat.free_on
        proposed.append(
            ProposedSeat(
                seat.post_id,
                seat.number,
                by_uid[choice.candidate],
                starts,
                term_end(starts, inputs.norms.term_months) if starts else None,
                choice,
                by_uid.get(choice.next_community_candidate or ""),
            )
        )
    return tuple(proposed)
