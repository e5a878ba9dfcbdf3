"""Rules of the chain: no term without what it came from, no vote that nobody could cast."""

from __future__ import annotations

from datetime import date

from sqlalchemy import and_, exists, func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import attendance, meeting, membership, named_vote, recommendation
from apk_desktop.services.attendance import PRESENT
from apk_desktop.services.chain.chain_rows import counted
from apk_desktop.services.chain.unchained import unchained_terms
from apk_desktop.services.health.findings import Finding, Rule, Severity, ask
from apk_desktop.services.papers import Owner

DEPUTY_CHAIR = "rotating_deputy_chair"
_R = recommendation.c


def _deputies(register: Register, on: date) -> list[Finding]:
    return _unchained(register, on, of_deputies=True)


def _parliament(register: Register, on: date) -> list[Finding]:
    return _unchained(register, on, of_deputies=False)


def _unchained(register: Register, on: date, *, of_deputies: bool) -> list[Finding]:
    return [
        Finding(
            Owner("membership_id", one.term.id), None, (one.term.starts_on,),
            text=",".join(one.missing),
        )
        for one in unchained_terms(register, on)
        if (one.office == DEPUTY_CHAIR) == of_deputies
    ]  # fmt: skip


def _counts_of_names(register: Register, _on: date) -> list[Finding]:
    """The counts are those of the votes by name, or the record is invalid until corrected."""
    by_name = [counted(one) for one in ("for", "against", "abstained")]
    kept = (_R.votes_for, _R.votes_against, _R.votes_abstained)
    query = (
        select(_R.id, _R.recommended_on)
        .join(named_vote, named_vote.c.recommendation_id == _R.id)
        .group_by(_R.id, _R.recommended_on, *kept)
        .having(~and_(*(func.coalesce(one, -1) == sums for one, sums in zip(kept, by_name,
                                                                            strict=True))))
    )  # fmt: skip
    return ask(register, query, "recommendation_id", 1)


def _could_not_vote(register: Register, _on: date) -> list[Finding]:
    """A vote by name of somebody who was no member on that day, or was not present."""
    m, a, vote = meeting.c, attendance.c, named_vote.c
    came = exists().where(a.meeting_id == m.id, a.person_id == vote.person_id, a.state.in_(PRESENT))
    sat = exists().where(
        membership.c.person_id == vote.person_id,
        membership.c.organization_id == m.organization_id,
        membership.c.first_day <= m.starts_on,
        membership.c.last_day >= m.starts_on,
    )
    query = (
        select(_R.id, _R.recommended_on)
        .join(meeting, m.id == _R.meeting_id)
        .join(named_vote, vote.recommendation_id == _R.id)
        .where(~and_(came, sat))
        .distinct()
    )
    return ask(register, query, "recommendation_id", 1)


def _names_of_secret(register: Register, _on: date) -> list[Finding]:
    query = (
        select(_R.id, _R.recommended_on)
        .join(named_vote, named_vote.c.recommendation_id == _R.id)
        .where(_R.ballot != "open")
        .distinct()
    )
    return ask(register, query, "recommendation_id", 1)


RULES = (
    Rule("counts_of_names", Severity.ERROR, _counts_of_names),
    Rule("could_not_vote", Severity.ERROR, _could_not_vote),
    Rule("names_of_secret", Severity.ERROR, _names_of_secret),
    Rule("deputy_without_chain", Severity.GAP, _deputies),
    Rule("parliament_without_chain", Severity.GAP, _parliament),
)
