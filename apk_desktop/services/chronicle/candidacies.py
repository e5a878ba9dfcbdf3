"""Nominations, votes of a session on a candidate, and the votes a member gave by name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import election, meeting, named_vote, nomination, person, recommendation
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.chronicle.events import Event, EventKind, Place
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import name_columns, name_from

_KIND = EventKind.RECOMMENDATION


def candidacies(register: Register, person_id: int, on: date) -> Iterator[Event]:
    """Give nominations, elections and votes by name."""
    yield from _nominated(register, person_id, on)
    yield from _stood(register, person_id)
    yield from _voted(register, person_id)


def _nominated(register: Register, person_id: int, on: date) -> Iterator[Event]:
    n = nomination.c
    query = select(
        n.id, n.office, n.nominated_on, n.nominated_by_id, n.withdrawn_on, n.withdrawn_reason
    ).where(n.person_id == person_id)
    rows = register.ask(query)
    names = names_of(register, on, {row[3] for row in rows if row[3]})
    for at, office, nominated, by, withdrawn, reason in rows:
        place = Place("candidates", at)
        values = {"office": office, "by": names.get(by, Trilingual()), "reason": reason}
        yield Event(kind=_KIND, what="nominated", day=nominated, values=values, place=place)
        if withdrawn:
            yield Event(
                kind=_KIND, what="nomination_withdrawn", day=withdrawn, values=values, place=place
            )


def _stood(register: Register, person_id: int) -> Iterator[Event]:
    e, m = election.c, meeting.c
    query = (
        select(m.id, m.starts_on, m.kind, m.number, e.votes_for, e.voted, e.members, e.outcome)
        .join(meeting, m.id == e.meeting_id)
        .where(e.person_id == person_id)
    )
    for row in register.ask(query):
        names = ("meeting_kind", "number", "votes_for", "voted", "members")
        values = dict(zip(names, row[2:7], strict=True))
        yield Event(
            kind=_KIND, what=row[7] or "stood", day=row[1], values=values,
            place=Place("meetings", row[0]),
        )  # fmt: skip


def _voted(register: Register, person_id: int) -> Iterator[Event]:
    v, r, m = named_vote.c, recommendation.c, meeting.c
    query = (
        select(m.id, m.starts_on, r.recommended_on, v.choice, *name_columns())
        .join(recommendation, r.id == v.recommendation_id)
        .join(meeting, m.id == r.meeting_id)
        .join(person, person.c.id == r.person_id)
        .where(v.person_id == person_id)
    )
    for row in register.ask(query):
        yield Event(
            kind=_KIND, what=f"voted_{row[3]}", day=row[2] or row[1],
            values={"candidate": name_from(row[4:])}, place=Place("meetings", row[0]),
        )  # fmt: skip
