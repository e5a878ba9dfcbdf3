"""Rounds of rotation in which a person was proposed, appointed or passed over."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import or_, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, post, recommendation, rotation_round, rotation_seat
from apk_desktop.services.chronicle.events import Event, EventKind, Place, QuotedAct


def rounds(register: Register, person_id: int) -> Iterator[Event]:
    """Give a person's rounds; one stood in a round by a recommendation since the round before."""
    c = rotation_round.c
    query = (
        select(c.id, c.number, c.held_on, c.state, act.c.id, act.c.kind, act.c.number,
               act.c.signed_on)
        .outerjoin(act, act.c.id == c.act_id)
        .where(c.held_on.is_not(None))
        .order_by(c.number)
    )  # fmt: skip
    held = register.ask(query)
    seated = _seats(register, person_id)
    stood = _recommended(register, person_id)
    previous = ""
    for row in held:
        what, seat = seated.get(row[0], ("", 0))
        if not what and row[3] == "decided" and _stands(stood, previous, row[2]):
            what = "passed_over"
        previous = row[2]
        if what:
            yield Event(
                kind=EventKind.ROTATION, what=what, day=row[2],
                values={"number": row[1], "seat": seat}, place=Place("rotation", row[0]),
                act=QuotedAct(*row[4:8]) if row[4] else None,
            )  # fmt: skip


def _seats(register: Register, person_id: int) -> dict[int, tuple[str, int]]:
    s = rotation_seat.c
    query = (
        select(s.round_id, post.c.number, s.proposed_person_id, s.appointed_person_id)
        .join(post, post.c.id == s.post_id)
        .where(or_(s.proposed_person_id == person_id, s.appointed_person_id == person_id))
        .order_by(s.id)
    )
    found: dict[int, tuple[str, int]] = {}
    for round_id, number, proposed, appointed in register.ask(query):
        if appointed == person_id:
            what = "appointed" if proposed == person_id else "appointed_otherwise"
        else:
            what = "proposed" if appointed is None else "another_appointed"
        if round_id not in found or appointed == person_id:
            found[round_id] = (what, number)
    return found


def _recommended(register: Register, person_id: int) -> list[tuple[str, str | None]]:
    r = recommendation.c
    query = select(r.recommended_on, r.withdrawn_on).where(
        r.person_id == person_id, r.recommended_on.is_not(None)
    )
    return [(row[0], row[1]) for row in register.ask(query)]


def _stands(stood: list[tuple[str, str | None]], after: str, until: str) -> bool:
    return any(
        after < day <= until and not (withdrawn and withdrawn <= until) for day, withdrawn in stood
    )
