"""The rows that a chain is made of, read once for all candidacies of an office."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, case, func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    act,
    election,
    meeting,
    membership,
    named_vote,
    nomination,
    nomination_paper,
    organization,
    person,
    post,
    recommendation,
    rotation_round,
)
from apk_desktop.services.chain.offices import terms_of


class NominationRow(NamedTuple):
    """A nomination; days are ISO text, possibly partial, `asked` counts the papers of its list."""

    id: int
    person_id: int
    office: str
    source: str
    nominated_by_id: int | None
    association_id: int | None
    community_id: int | None
    nominated_on: str | None
    withdrawn_on: str | None
    withdrawn_by: str
    withdrawn_reason: str
    asked: int
    received: int


class RecommendationRow(NamedTuple):
    """A vote of the Council on a candidate, with its meeting and the act that submitted it."""

    id: int
    version: int
    person_id: int
    office: str
    association_id: int | None
    community_id: int | None
    nomination_id: int | None
    recommended_on: str
    members: int | None
    present: int | None
    votes_for: int | None
    against: int | None
    abstained: int | None
    ballot: str
    lot: int | None
    withdrawn_on: str | None
    withdrawn_by: str
    withdrawn_reason: str
    meeting_id: int
    meeting_number: int | None
    minutes_number: str
    submission_id: int | None
    submission_number: str | None
    submitted_on: str | None
    named_for: int
    named_against: int
    named_abstained: int

    @property
    def names_agree(self) -> bool:
        """Whether the counts are those of the votes by name, where there are any."""
        named = (self.named_for, self.named_against, self.named_abstained)
        return not any(named) or named == (self.votes_for, self.against, self.abstained)


class ElectionRow(NamedTuple):
    """A vote of a session on a candidate."""

    id: int
    person_id: int
    recommendation_id: int | None
    meeting_id: int
    meeting_kind: str
    meeting_number: int | None
    held_on: str | None
    votes_for: int | None
    voted: int | None
    members: int | None
    outcome: str
    membership_id: int | None


class TermRow(NamedTuple):
    """A term of an office and the act that began it."""

    id: int
    person_id: int
    first_day: str
    starts_on: str | None
    ends_on: str | None
    planned_end_on: str | None
    act_id: int | None
    act_kind: str | None
    act_number: str | None
    signed_on: str | None

    @property
    def decided_on(self) -> str:
        """The day on which it was decided: of the act's signing, else the term's first day."""
        return self.signed_on or self.first_day


class RoundRow(NamedTuple):
    """A decided round: the day its proposal was made, and the day of the order."""

    number: int
    held_on: str
    decided_on: str


def counted(choice: str) -> ColumnElement[int]:
    """Count the votes by name of a choice."""
    return func.sum(case((named_vote.c.choice == choice, 1), else_=0))


def round_rows(register: Register) -> list[RoundRow]:
    """Give the decided rounds of rotation, the oldest first."""
    c = rotation_round.c
    query = (
        select(c.number, c.held_on, func.coalesce(act.c.signed_on, c.held_on))
        .outerjoin(act, act.c.id == c.act_id)
        .where(c.state == "decided", c.held_on.is_not(None))
        .order_by(c.number)
    )
    return [RoundRow._make(row) for row in register.ask(query)]


def nomination_rows(register: Register, person_id: int | None = None) -> list[NominationRow]:
    """Give the nominations, of one person or all, the oldest first."""
    c, paper = nomination.c, nomination_paper.c
    papers = (
        select(
            paper.nomination_id, func.count().label("asked"),
            func.count(paper.received_on).label("received"),
        )
        .group_by(paper.nomination_id)
        .subquery()
    )  # fmt: skip
    query = (
        select(
            c.id, c.person_id, c.office, c.source, c.nominated_by_id, c.association_id,
            c.community_id, c.nominated_on, c.withdrawn_on, c.withdrawn_by, c.withdrawn_reason,
            func.coalesce(papers.c.asked, 0), func.coalesce(papers.c.received, 0),
        )
        .outerjoin(papers, papers.c.nomination_id == c.id)
        .order_by(func.coalesce(c.nominated_on, ""), c.id)
    )  # fmt: skip
    if person_id is not None:
        query = query.where(c.person_id == person_id)
    return [NominationRow._make(row) for row in register.ask(query)]


def recommendation_rows(
    register: Register, on: date, person_id: int | None = None
) -> list[RecommendationRow]:
    """Give the recommendations of meetings up to a day, the oldest first.

    One of a meeting that is still to come, or that was cancelled, is not in effect.
    """
    r, m, day = recommendation.c, meeting.c, on.isoformat()
    choices = [counted(one) for one in ("for", "against", "abstained")]
    names = (
        select(named_vote.c.recommendation_id, *(one.label(f"n{at}") for at, one in
                                                 enumerate(choices)))
        .group_by(named_vote.c.recommendation_id)
        .subquery()
    )  # fmt: skip
    query = (
        select(
            r.id, r.version, r.person_id, r.office, r.association_id, r.community_id,
            r.nomination_id, r.recommended_on, r.members, r.present, r.votes_for, r.votes_against,
            r.votes_abstained, r.ballot, r.lot, r.withdrawn_on, r.withdrawn_by,
            r.withdrawn_reason, m.id, m.number, m.minutes_number, act.c.id, act.c.number,
            act.c.signed_on, *(func.coalesce(names.c[f"n{at}"], 0) for at in range(3)),
        )
        .join(meeting, m.id == r.meeting_id)
        .outerjoin(act, act.c.id == r.submission_act_id)
        .outerjoin(names, names.c.recommendation_id == r.id)
        .where(r.recommended_on <= day, m.starts_on <= day, m.state != "cancelled")
        .order_by(r.recommended_on, r.id)
    )  # fmt: skip
    if person_id is not None:
        query = query.where(r.person_id == person_id)
    return [RecommendationRow._make(row) for row in register.ask(query)]


def election_rows(register: Register, person_id: int | None = None) -> list[ElectionRow]:
    """Give the votes of sessions on candidates, the oldest first."""
    e, m = election.c, meeting.c
    query = (
        select(
            e.id, e.person_id, e.recommendation_id, m.id, m.kind, m.number, m.starts_on,
            e.votes_for, e.voted, e.members, e.outcome, e.membership_id,
        )
        .join(meeting, m.id == e.meeting_id)
        .order_by(m.starts_on, e.id)
    )  # fmt: skip
    if person_id is not None:
        query = query.where(e.person_id == person_id)
    return [ElectionRow._make(row) for row in register.ask(query)]


def term_rows(register: Register, office: str, person_id: int | None = None) -> list[TermRow]:
    """Give the terms of an office, the oldest first."""
    c = membership.c
    query = (
        select(
            c.id, c.person_id, c.first_day, c.starts_on, c.ends_on, c.planned_end_on,
            act.c.id, act.c.kind, act.c.number, act.c.signed_on,
        )
        .join(organization, organization.c.id == c.organization_id)
        .outerjoin(post, post.c.id == c.post_id)
        .outerjoin(act, act.c.id == c.begun_by_act_id)
        .where(terms_of(office))
        .order_by(c.first_day, c.id)
    )  # fmt: skip
    if person_id is not None:
        query = query.where(c.person_id == person_id)
    return [TermRow._make(row) for row in register.ask(query)]


def names_and_deaths(register: Register, people: set[int]) -> dict[int, tuple[Any, ...]]:
    """Give the nine columns of the name and the day of death of people."""
    from apk_desktop.services.row_parts import name_columns

    query = select(person.c.id, *name_columns(), person.c.died_on).where(person.c.id.in_(people))
    return {row[0]: tuple(row[1:]) for row in register.ask(query)}
