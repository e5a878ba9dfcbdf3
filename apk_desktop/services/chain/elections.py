"""Votes of a session on the Council's list, and the seats that the elected take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import election, meeting, membership, organization, person
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.gate import Threshold, needed_for_adoption
from apk_desktop.services.chain.candidacies import Candidacy
from apk_desktop.services.chain.offices import OFFICES
from apk_desktop.services.norms import norms_in_force
from apk_desktop.services.row_parts import name_columns, name_from
from apk_desktop.wording.catalogue import message

OUTCOMES = ("elected", "not_elected")
OFFICE = "majilis_deputy"


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionEntry:
    """The vote of a session on a candidate as written in the form; unknown counts are None."""

    meeting_id: int | None
    votes_for: int | None = None
    voted: int | None = None
    members: int | None = None
    outcome: str = ""
    seat_from: date | None = None
    note: str = ""


class Session(NamedTuple):
    """A session of the Assembly that may elect."""

    id: int
    kind: str
    number: int | None
    starts_on: str | None


class Majority(NamedTuple):
    """The part of those who voted that elects, and how many votes that is; None if unknown."""

    part: Threshold | None
    needed: int | None


class Elections:
    """The elections of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def sessions(self, on: date) -> list[Session]:
        """Give the sessions of the Assembly held up to a day, the latest first."""
        m = meeting.c
        query = (
            select(m.id, m.kind, m.number, m.starts_on)
            .join(organization, organization.c.id == m.organization_id)
            .where(organization.c.kind == "assembly", m.state == "held")
            .where(m.starts_on <= on.isoformat())
            .order_by(m.starts_on.desc(), m.id.desc())
        )
        return [Session._make(row) for row in self._register.ask(query)]

    def majority(self, on: str | None, voted: int | None) -> Majority:
        """Tell how many votes elect by the norm of a day; no norm is known of old sessions."""
        day = PartialDate.parse(on).last_day if on else date.max
        norm = norms_in_force(self._register, day).get("assembly_majority")
        if norm is None:
            return Majority(None, None)
        needed = None if voted is None else needed_for_adoption(voted, norm.threshold)
        return Majority(norm.threshold, needed)

    def record(self, one: Candidacy, entry: ElectionEntry, on: date) -> int:
        """Record the vote, and begin the seat where `seat_from` is given; raises Refused.

        The outcome is what the session announced: the norm is shown, never enforced.
        """
        self._check(one, entry, on)
        title = message("Record an election")
        with self._register.change(title, subject=self._name(one.person_id)) as change:
            seat = begin_seat(change, one, entry.seat_from, None) if entry.seat_from else None
            values: dict[str, Any] = {
                "votes_for": entry.votes_for,
                "voted": entry.voted,
                "members": entry.members,
                "outcome": entry.outcome,
                "note": entry.note.strip(),
                "recommendation_id": one.recommendation.id if one.recommendation else None,
                "membership_id": seat,
            }
            return change.insert(
                election, meeting_id=entry.meeting_id, person_id=one.person_id, **values
            )

    def _check(self, one: Candidacy, entry: ElectionEntry, on: date) -> None:
        if one.office != OFFICE:
            raise Refused("not_elected_office")
        session = next((s for s in self.sessions(on) if s.id == entry.meeting_id), None)
        if session is None or session.starts_on is None:
            raise Refused("session_missing", "meeting")
        if one.began_on > session.starts_on:
            raise Refused("elected_before_nomination", "meeting",
                          day=PartialDate.parse(one.began_on))  # fmt: skip
        _check_counts(entry)
        if entry.outcome not in ("", *OUTCOMES):
            raise Refused("outcome_missing", "outcome")
        held = PartialDate.parse(session.starts_on).first_day
        if entry.seat_from is not None and entry.outcome != "elected":
            raise Refused("seat_without_election", "seat_from")
        if entry.seat_from is not None and entry.seat_from < held:
            raise Refused("seat_before_election", "seat_from", day=held)
        query = select(election.c.id).where(
            election.c.meeting_id == entry.meeting_id, election.c.person_id == one.person_id
        )
        if self._register.ask(query):
            raise Refused("voted_already", "meeting")

    def _name(self, person_id: int) -> str:
        query = select(*name_columns()).where(person.c.id == person_id)
        return name_from(self._register.ask(query)[0]).in_language("kk").full


def begin_seat(change: Change, one: Candidacy, day: date, act_id: int | None) -> int:
    """Make a person a member of the body of the office; raises Refused where there is none."""
    code = OFFICES[one.office].body_code
    query = select(organization.c.id).where(organization.c.code == code)
    body = change.connection.execute(query).scalar()
    if body is None:
        raise Refused("body_of_office_missing", office=one.office)
    return change.insert(
        membership,
        person_id=one.person_id,
        organization_id=body,
        role="member",
        on_behalf_of_id=one.association_id,
        community_id=one.community_id,
        starts_on=day.isoformat(),
        begun_by_act_id=act_id,
    )


def _check_counts(entry: ElectionEntry) -> None:
    if entry.votes_for is not None and entry.voted is not None and entry.votes_for > entry.voted:
        raise Refused("votes_over_voted", "votes_for", votes=entry.votes_for, voted=entry.voted)
    if entry.voted is not None and entry.members is not None and entry.voted > entry.members:
        raise Refused("voted_over_members", "voted", voted=entry.voted, members=entry.members)
