"""The rules E1 to E10: who may be proposed, and for everybody else every reason why not.

Each rule passes, fails, or cannot be told because a datum is missing, which counts as a failure.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from apk_desktop.domain.candidacy import (
    CandidateFacts,
    Missing,
    Reason,
    RotationSettings,
    RoundFacts,
    RuleId,
    RuleOutcome,
    RuleResult,
)
from apk_desktop.domain.gate import (
    has_quorum,
    is_adopted,
    is_valid,
    needed_for_adoption,
    needed_for_quorum,
)
from apk_desktop.domain.rotation import PastRound

_Numbers = dict[str, int | date | str]


def round_facts(number: int, occupied: Iterable[str], history: Iterable[PastRound]) -> RoundFacts:
    """Give what the rules need of a round from the rounds held before it."""
    last: dict[str, int] = {}
    for past in history:
        for one in past.served:
            last[one] = max(past.number, last.get(one, past.number))
    return RoundFacts(number=number, occupied=frozenset(occupied), last_served=last)


def check(
    facts: CandidateFacts, settings: RotationSettings, of_round: RoundFacts, as_of: date
) -> tuple[RuleResult, ...]:
    """Tell what every rule says of a candidate on a day, in the order E1 to E10."""
    return (
        _e1_stands(facts, as_of),
        _e2_member(facts, settings),
        _e3_represents(facts, as_of),
        _e4_recommended(facts, settings, as_of),
        _e5_quorum(facts, settings),
        _e6_adopted(facts, settings),
        _e7_terms(facts, settings),
        _e8_compatible(facts),
        _e9_other_seat(facts, of_round),
        _e10_cooling(facts, settings, of_round),
    )


def first_failed(results: Iterable[RuleResult]) -> RuleResult | None:
    """Give the first rule that keeps a candidate out, or None where all pass."""
    return next((one for one in results if one.outcome is not RuleOutcome.PASSED), None)


def _pass(rule: RuleId, **numbers: int | date | str) -> RuleResult:
    return RuleResult(rule=rule, outcome=RuleOutcome.PASSED, numbers=numbers)


def _fail(rule: RuleId, reason: Reason, **numbers: int | date | str) -> RuleResult:
    return RuleResult(rule=rule, outcome=RuleOutcome.FAILED, reason=reason, numbers=numbers)


def _unknown(rule: RuleId, missing: Missing) -> RuleResult:
    return RuleResult(rule=rule, outcome=RuleOutcome.UNKNOWN, missing=missing, numbers={})


def _e1_stands(facts: CandidateFacts, as_of: date) -> RuleResult:
    if facts.deceased_on is not None and facts.deceased_on <= as_of:
        return _fail(RuleId.E1, Reason.DECEASED, on=facts.deceased_on)
    withdrawn = facts.candidacy_withdrawn_on
    if withdrawn is not None and withdrawn <= as_of:
        return _fail(RuleId.E1, Reason.CANDIDACY_WITHDRAWN, on=withdrawn)
    return _pass(RuleId.E1)


def _e2_member(facts: CandidateFacts, settings: RotationSettings) -> RuleResult:
    body = "council" if settings.council_membership else "assembly"
    member = facts.council_member if settings.council_membership else facts.assembly_member
    if member is None:
        return _unknown(RuleId.E2, Missing.MEMBERSHIP)
    return _pass(RuleId.E2, body=body) if member else _fail(RuleId.E2, Reason.NOT_MEMBER, body=body)


def _e3_represents(facts: CandidateFacts, as_of: date) -> RuleResult:
    if facts.association_active is None:
        return _unknown(RuleId.E3, Missing.ASSOCIATION)
    if not facts.association_active:
        return _fail(RuleId.E3, Reason.NO_ASSOCIATION)
    if facts.community is None:
        return _unknown(RuleId.E3, Missing.COMMUNITY)
    if facts.mandate_ends_on is not None and facts.mandate_ends_on < as_of:
        return _fail(RuleId.E3, Reason.MANDATE_EXPIRED, on=facts.mandate_ends_on)
    return _pass(RuleId.E3)


def _e4_recommended(facts: CandidateFacts, settings: RotationSettings, as_of: date) -> RuleResult:
    recommended, withdrawn = facts.recommended_on, facts.recommendation_withdrawn_on
    if recommended is None or recommended > as_of:
        return _fail(RuleId.E4, Reason.NOT_RECOMMENDED)
    if withdrawn is not None and withdrawn <= as_of:
        return _fail(RuleId.E4, Reason.RECOMMENDATION_WITHDRAWN, on=withdrawn)
    if settings.recommendation_valid_days is not None:
        last_day = recommended + timedelta(days=settings.recommendation_valid_days)
        if last_day < as_of:
            return _fail(RuleId.E4, Reason.RECOMMENDATION_EXPIRED, on=last_day)
    return _pass(RuleId.E4, on=recommended)


def _e5_quorum(facts: CandidateFacts, settings: RotationSettings) -> RuleResult:
    if facts.recommended_on is None:
        return _unknown(RuleId.E5, Missing.RECOMMENDATION)
    if facts.members is None:
        return _unknown(RuleId.E5, Missing.MEMBERS)
    if facts.present is None:
        return _unknown(RuleId.E5, Missing.PRESENT)
    needed = needed_for_quorum(facts.members, settings.quorum)
    numbers: _Numbers = {"present": facts.present, "members": facts.members, "needed": needed}
    if facts.members <= 0 or not 0 <= facts.present <= facts.members:
        return _fail(RuleId.E5, Reason.INVALID_COUNT, **numbers)
    if not has_quorum(facts.members, facts.present, settings.quorum):
        return _fail(RuleId.E5, Reason.NO_QUORUM, **numbers)
    return _pass(RuleId.E5, **numbers)


def _e6_adopted(facts: CandidateFacts, settings: RotationSettings) -> RuleResult:
    if facts.recommended_on is None:
        return _unknown(RuleId.E6, Missing.RECOMMENDATION)
    count = facts.count
    if count is None:
        return _unknown(RuleId.E6, _missing_count(facts))
    numbers: _Numbers = {
        "votes_for": count.votes_for,
        "against": count.against,
        "abstained": count.abstained,
        "present": count.present,
        "members": count.members,
        "needed": needed_for_adoption(count.present, settings.majority),
    }
    if not is_valid(count) or not facts.named_votes_agree:
        return _fail(RuleId.E6, Reason.INVALID_COUNT, **numbers)
    if not is_adopted(count, settings.quorum, settings.majority):
        return _fail(RuleId.E6, Reason.NOT_ADOPTED, **numbers)
    return _pass(RuleId.E6, **numbers)


def _missing_count(facts: CandidateFacts) -> Missing:
    if facts.members is None:
        return Missing.MEMBERS
    return Missing.PRESENT if facts.present is None else Missing.VOTES


def _e7_terms(facts: CandidateFacts, settings: RotationSettings) -> RuleResult:
    if facts.sitting is None:
        return _unknown(RuleId.E7, Missing.TERMS)
    if facts.sitting:
        return _fail(RuleId.E7, Reason.SITTING)
    if settings.consecutive_term_limit is None:
        return _pass(RuleId.E7)
    if facts.consecutive_terms is None:
        return _unknown(RuleId.E7, Missing.TERMS)
    limit = settings.consecutive_term_limit
    numbers: _Numbers = {"terms": facts.consecutive_terms, "limit": limit}
    if facts.consecutive_terms >= limit:
        return _fail(RuleId.E7, Reason.TERM_LIMIT, **numbers)
    return _pass(RuleId.E7, **numbers)


def _e8_compatible(facts: CandidateFacts) -> RuleResult:
    if not facts.incompatibilities:
        return _pass(RuleId.E8)
    first = facts.incompatibilities[0]
    return _fail(RuleId.E8, Reason.INCOMPATIBLE, what=first.reason, legal_basis=first.legal_basis)


def _e9_other_seat(facts: CandidateFacts, of_round: RoundFacts) -> RuleResult:
    communities = facts.communities | ({facts.community} if facts.community else set())
    held = sorted(of_round.occupied & communities)
    if held:
        return _fail(RuleId.E9, Reason.COMMUNITY_HOLDS_OTHER_SEAT, community=held[0])
    if facts.community is None:
        return _unknown(RuleId.E9, Missing.COMMUNITY)
    return _pass(RuleId.E9)


def _e10_cooling(
    facts: CandidateFacts, settings: RotationSettings, of_round: RoundFacts
) -> RuleResult:
    if settings.cooling_rounds == 0:
        return _pass(RuleId.E10, cooling_rounds=0)
    if facts.community is None:
        return _unknown(RuleId.E10, Missing.COMMUNITY)
    last = of_round.last_served.get(facts.community)
    numbers: _Numbers = {"cooling_rounds": settings.cooling_rounds}
    if last is None:
        return _pass(RuleId.E10, **numbers)
    again = last + settings.cooling_rounds + 1
    numbers |= {"last_round": last, "again_from_round": again}
    if again > of_round.number:
        return _fail(RuleId.E10, Reason.COOLING_OFF, **numbers)
    return _pass(RuleId.E10, **numbers)
