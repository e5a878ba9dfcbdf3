"""Whose candidacy counts in a round: each person's latest recommendation, or bare nomination."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from apk_desktop.db.register import Register
from apk_desktop.services.chain.chain_rows import (
    NominationRow,
    RecommendationRow,
    nomination_rows,
    recommendation_rows,
)

OFFICE = "rotating_deputy_chair"


class Standing(NamedTuple):
    """A person's candidacy; without a recommendation it is a nomination alone."""

    person_id: int
    recommendation: RecommendationRow | None
    nomination: NominationRow | None

    @property
    def withdrawn_on(self) -> str | None:
        """The day from which the candidacy is withdrawn, by the candidate or the nominator."""
        days = []
        if self.recommendation and self.recommendation.withdrawn_by == "candidate":
            days.append(self.recommendation.withdrawn_on)
        if self.nomination:
            days.append(self.nomination.withdrawn_on)
        return min((day for day in days if day), default=None)

    @property
    def recommendation_withdrawn_on(self) -> str | None:
        """The day from which the recommendation is withdrawn by the Council."""
        one = self.recommendation
        return one.withdrawn_on if one and one.withdrawn_by != "candidate" else None


def people_standing(register: Register, after: str, on: date) -> list[Standing]:
    """Give who stands after an ISO day and up to `on`, each once.

    The latest recommendation counts; an earlier one does not revive when it is withdrawn. Whoever
    was nominated anew after that waits for a new recommendation.
    """
    nominated = {one.id: one for one in nomination_rows(register) if one.office == OFFICE}
    found: dict[int, Standing] = {}
    for one in recommendation_rows(register, on):
        if one.office == OFFICE and one.recommended_on > after:
            of = nominated.get(one.nomination_id or 0)
            found[one.person_id] = Standing(one.person_id, one, of)
    iso = on.isoformat()
    for new in nominated.values():
        if not after < (new.nominated_on or "") <= iso:
            continue
        known = found.get(new.person_id)
        if known is None or _begins_anew(known, new):
            found[new.person_id] = Standing(new.person_id, None, new)
    return list(found.values())


def _begins_anew(known: Standing, new: NominationRow) -> bool:
    """Whether a nomination is a new one after what was known had been withdrawn."""
    if known.recommendation is None:
        return True
    ended = known.withdrawn_on or known.recommendation_withdrawn_on
    later = (new.nominated_on or "") > known.recommendation.recommended_on
    return later and ended is not None and (new.nominated_on or "") >= ended
