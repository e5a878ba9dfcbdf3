"""What a clerk writes of a membership, and the act that it quotes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from apk_desktop.db.change import Change
from apk_desktop.db.tables import act

ALTERNATE, CONTACT = "alternate", "contact"
ROLES = ("member", "chair", "deputy_chair", "head", "leader", CONTACT, ALTERNATE)
CATEGORIES = ("associations", "regional_assemblies", "state_bodies", "presidential")

# Law No. 70-IV, article 17: how the powers of a member end …
END_REASONS = (
    "own_wish",
    "citizenship_lost",
    "change_of_post",
    "death",
    "incapacity",
    "rotation",
    "recall",
    "moved",
)
# … and for what the President may end them by an act.
REASONS_WITH_ACT = ("health", "duties_failed", "discredit", "conviction", "other")

TERM_OVER = "term_over"
"""Why the one left who had stayed on after the planned end until a successor was appointed."""
MEMBER_LEFT = "member_left"
"""Why an alternate left together with the member."""
REASONS_OF_SUCCESSION = (TERM_OVER, "rotation", "change_of_post", "own_wish", "recall")
"""Why a holder may leave on the eve of the successor's first day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """An act as a clerk quotes it; without a number there is none."""

    kind: str = "order"
    number: str = ""
    signed_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipEntry:
    """A membership as written in the form; days are ISO text, possibly partial, empty if open."""

    person_id: int
    organization_id: int
    begun_by: PaperEntry
    post_id: int | None = None
    role: str = "member"
    category: str = ""
    on_behalf_of_id: int | None = None
    community_id: int | None = None
    starts_on: str | None = None
    ends_on: str | None = None
    planned_end_on: str | None = None
    alternate_for_id: int | None = None
    note: str = ""


def act_of(change: Change, paper: PaperEntry) -> int | None:
    """Give the act that a paper quotes, entering it where the register does not have it."""
    number = paper.number.strip()
    if not number:
        return None
    c = act.c
    same_day = c.signed_on == paper.signed_on if paper.signed_on else c.signed_on.is_(None)
    query = select(c.id).where(c.kind == paper.kind, c.number == number, same_day)
    known = change.connection.execute(query).scalar()
    if known is not None:
        return int(known)
    return change.insert(act, kind=paper.kind, number=number, signed_on=paper.signed_on)
