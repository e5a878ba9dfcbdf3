"""From nominations to what the rules of eligibility ask of each candidate."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from apk_desktop.db.register import Register
from apk_desktop.domain.candidacy import CandidateFacts, Incompatibility, RotationSettings
from apk_desktop.domain.rotation import Candidate, Support
from apk_desktop.services.rotation.nominations import (
    Nomination,
    incompatibilities,
    members_on,
)
from apk_desktop.services.rotation.seats import Term
from apk_desktop.services.rotation.settings import RotationNorms

ACTIVE = "active"


def rule_settings(norms: RotationNorms) -> RotationSettings:
    """Give the settings of the rules that the norms of the day make."""
    return RotationSettings(
        quorum=norms.quorum,
        majority=norms.majority,
        cooling_rounds=norms.cooling_rounds,
        consecutive_term_limit=norms.consecutive_terms,
        recommendation_valid_days=norms.validity_days,
    )


def facts_of(
    register: Register, nominated: Iterable[Nomination], terms: list[Term], on: date
) -> dict[str, CandidateFacts]:
    """Give each nominated person's facts on a day, by uid."""
    nominated = tuple(nominated)
    assembly, council = members_on(register, "assembly", on), members_on(register, "council", on)
    barred = incompatibilities(register, [one.person_id for one in nominated], on)
    sitting = {term.person_id for term in terms if term.runs_on(on)}
    return {
        one.uid: CandidateFacts(
            deceased_on=one.died_on,
            candidacy_withdrawn_on=one.withdrawn_on,
            assembly_member=one.person_id in assembly,
            council_member=one.person_id in council,
            association_active=_is_active(one, on),
            recommended_on=one.recommended_on,
            recommendation_withdrawn_on=one.recommendation_withdrawn_on,
            members=one.members,
            present=one.present,
            votes_for=one.votes_for,
            against=one.against,
            abstained=one.abstained,
            named_votes_agree=one.names_agree,
            sitting=one.person_id in sitting,
            consecutive_terms=consecutive_terms(one.person_id, terms, on),
            incompatibilities=tuple(
                Incompatibility(reason=reason, legal_basis=basis)
                for reason, basis in barred.get(one.person_id, [])
            ),
            community=one.community_code or None,
            communities=one.other_communities | {one.community_code or ""} - {""},
        )
        for one in nominated
    }


def standing_candidate(one: Nomination) -> Candidate:
    """Give a nominated person who passed the rules E1 to E8 as the ranking wants it."""
    return Candidate(
        id=one.uid,
        community=one.community_code,
        support=Support(
            votes_for=one.votes_for or 0,
            against=one.against or 0,
            abstained=one.abstained or 0,
            present=one.present or 0,
            members=one.members or 0,
        ),
        recommended_on=one.recommended_on or date.min,
        lot=one.lot,
        other_communities=one.other_communities,
    )


def _is_active(one: Nomination, on: date) -> bool:
    """An association stood until the day its state changed; without one nobody is represented."""
    if one.association_id is None:
        return False
    changed_later = one.association_status_on is not None and one.association_status_on > on
    return one.association_status == ACTIVE or changed_later


def consecutive_terms(person_id: int, terms: list[Term], on: date) -> int:
    """Count the person's terms in a row, up to the latest one in any seat."""
    iso = on.isoformat()
    most = 0
    for post_id in {term.post_id for term in terms}:
        count = 0
        begun = (
            term for term in terms if term.post_id == post_id and (term.starts_on or "") <= iso
        )
        for term in begun:
            count = count + 1 if term.person_id == person_id else 0
        most = max(most, count)
    return most
