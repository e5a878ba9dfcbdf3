"""The rules E1 to E10 in words: a legend, a sentence for each result, a few words for a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from apk_desktop.domain.candidacy import Missing, Reason, RuleId, RuleOutcome, RuleResult
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.dates import short_date
from apk_desktop.wording.numbers import grouped

_LEGEND = {
    RuleId.E1: message("alive, candidacy not withdrawn"),
    RuleId.E2: message("member of the Assembly"),
    RuleId.E3: message("active association"),
    RuleId.E4: message("recommendation"),
    RuleId.E5: message("quorum of the meeting"),
    RuleId.E6: message("decision adopted"),
    RuleId.E7: message("not sitting, below the term limit"),
    RuleId.E8: message("no incompatibility"),
    RuleId.E9: message("community not on the other seat"),
    RuleId.E10: message("pause of the community"),
}
_PASSED = {
    RuleId.E1: message("Alive, and the candidacy is not withdrawn."),
    RuleId.E2: message("A member of the Assembly."),
    RuleId.E3: message("Represents a community through an active association."),
    RuleId.E4: message("Recommended by the Council on {on}."),
    RuleId.E5: message("Quorum: present {present} of {members}, needed {needed}."),
    RuleId.E6: message("Adopted: for {votes_for} of {present} present, needed {needed}."),
    RuleId.E7: message("Not a sitting deputy chair, and below the term limit."),
    RuleId.E8: message("No incompatibility is entered."),
    RuleId.E9: message("The community does not hold the other seat."),
    RuleId.E10: message("The pause of the community is over, or there was none."),
}
_COUNCIL_MEMBER = message("A member of the Council.")
_NOT_COUNCIL_MEMBER = message("Not a member of the Council.")
_NOT_COUNCIL_MEMBER_SHORT = message("E2: not a member of the Council")
_NO_QUORUM_NO_DECISION = message(
    "Not adopted: the meeting had no quorum, with {present} of {members} present."
)
_NO_QUORUM_NO_DECISION_SHORT = message("E6: no quorum, no decision")
_FAILED = {
    Reason.DECEASED: message("Died on {on}."),
    Reason.CANDIDACY_WITHDRAWN: message("The candidacy was withdrawn on {on}."),
    Reason.NOT_MEMBER: message("Not a member of the Assembly."),
    Reason.NO_ASSOCIATION: message("Represents no community through an active association."),
    Reason.MANDATE_EXPIRED: message("The association's mandate ended on {on}."),
    Reason.NOT_RECOMMENDED: message("The Council has not recommended the candidate."),
    Reason.RECOMMENDATION_WITHDRAWN: message("The recommendation was withdrawn on {on}."),
    Reason.RECOMMENDATION_EXPIRED: message("The recommendation was valid until {on}."),
    Reason.NO_QUORUM: message("No quorum: present {present} of {members}, needed {needed}."),
    Reason.NOT_ADOPTED: message(
        "Not adopted: for {votes_for} of {present} present, needed {needed}."
    ),
    Reason.SITTING: message("Already a deputy chair."),
    Reason.TERM_LIMIT: message("Terms in a row: {terms}; the limit is {limit}."),
    Reason.INCOMPATIBLE: message("Incompatible: {what} ({legal_basis})."),
    Reason.COMMUNITY_HOLDS_OTHER_SEAT: message("The {community} community holds the other seat."),
    Reason.COOLING_OFF: message(
        "The community served in round {last_round}; it may stand again from round "
        "{again_from_round}."
    ),
}
_FAILED_SHORT = {
    Reason.DECEASED: message("E1: died on {on}"),
    Reason.CANDIDACY_WITHDRAWN: message("E1: withdrawn on {on}"),
    Reason.NOT_MEMBER: message("E2: not a member of the Assembly"),
    Reason.NO_ASSOCIATION: message("E3: no active association"),
    Reason.MANDATE_EXPIRED: message("E3: mandate ended on {on}"),
    Reason.NOT_RECOMMENDED: message("E4: not recommended"),
    Reason.RECOMMENDATION_WITHDRAWN: message("E4: withdrawn on {on}"),
    Reason.RECOMMENDATION_EXPIRED: message("E4: valid until {on}"),
    Reason.NO_QUORUM: message("E5: present {present}, needed {needed}"),
    Reason.NOT_ADOPTED: message("E6: for {votes_for}, needed {needed}"),
    Reason.SITTING: message("E7: already a deputy chair"),
    Reason.TERM_LIMIT: message("E7: term limit reached"),
    Reason.INCOMPATIBLE: message("E8: {what}"),
    Reason.COMMUNITY_HOLDS_OTHER_SEAT: message("E9: community on the other seat"),
    Reason.COOLING_OFF: message("E10: from round {again_from_round}"),
}
_INVALID = {
    RuleId.E5: message("The record is invalid: present {present} of {members} members."),
    RuleId.E6: message("The record of the vote is invalid; correct the counts."),
}
_INVALID_SHORT = {
    RuleId.E5: message("E5: invalid record"),
    RuleId.E6: message("E6: invalid record"),
}
_MISSING = {
    Missing.MEMBERSHIP: message("Unknown: the membership is not recorded."),
    Missing.ASSOCIATION: message("Unknown: the association is not recorded."),
    Missing.COMMUNITY: message("Unknown: the community is not recorded."),
    Missing.RECOMMENDATION: message("Unknown: there is no recommendation."),
    Missing.MEMBERS: message("Unknown: the number of members on that day is not recorded."),
    Missing.PRESENT: message("Unknown: the number of members present is not recorded."),
    Missing.VOTES: message("Unknown: the votes are not recorded."),
    Missing.TERMS: message("Unknown: the earlier terms are not recorded."),
}
_MISSING_SHORT = {
    Missing.MEMBERSHIP: message("{rule}: membership unknown"),
    Missing.ASSOCIATION: message("{rule}: association unknown"),
    Missing.COMMUNITY: message("{rule}: community unknown"),
    Missing.RECOMMENDATION: message("{rule}: no recommendation"),
    Missing.MEMBERS: message("{rule}: number of members unknown"),
    Missing.PRESENT: message("{rule}: number present unknown"),
    Missing.VOTES: message("{rule}: votes unknown"),
    Missing.TERMS: message("{rule}: terms unknown"),
}


def rule_legend(words: Catalogue, rule: RuleId) -> str:
    """Say in a few words what a rule asks for."""
    return words.text(_LEGEND[rule])


def rule_sentence(
    words: Catalogue, result: RuleResult, community_name: Callable[[str], str] = str
) -> str:
    """Say in one short sentence, with its numbers, what a rule says of a candidate."""
    return words.text(_sentence(result), **rule_values(words, result, community_name))


def short_outcome(
    words: Catalogue, result: RuleResult, community_name: Callable[[str], str] = str
) -> str:
    """Say in a few words for a table why a rule keeps a candidate out."""
    return words.text(_short(result), **rule_values(words, result, community_name))


def _sentence(result: RuleResult) -> str:
    if result.missing is not None:
        return _MISSING[result.missing]
    if result.outcome is RuleOutcome.PASSED or result.reason is None:
        in_council = result.numbers.get("body") == "council"
        return _COUNCIL_MEMBER if in_council else _PASSED[result.rule]
    if result.reason is Reason.INVALID_COUNT:
        return _INVALID[result.rule]
    return _special(result, _NOT_COUNCIL_MEMBER, _NO_QUORUM_NO_DECISION) or _FAILED[result.reason]


def _short(result: RuleResult) -> str:
    if result.missing is not None:
        return _MISSING_SHORT[result.missing]
    if result.reason is None:
        return _LEGEND[result.rule]
    if result.reason is Reason.INVALID_COUNT:
        return _INVALID_SHORT[result.rule]
    special = _special(result, _NOT_COUNCIL_MEMBER_SHORT, _NO_QUORUM_NO_DECISION_SHORT)
    return special or _FAILED_SHORT[result.reason]


def _special(result: RuleResult, not_council: str, no_quorum: str) -> str:
    """Give the text of a reason that can mean two things, or nothing for the plain meaning."""
    numbers = result.numbers
    if result.reason is Reason.NOT_MEMBER and numbers["body"] == "council":
        return not_council
    return no_quorum if lacks_only_quorum(result) else ""


def lacks_only_quorum(result: RuleResult) -> bool:
    """Whether a decision had votes enough, so that only a quorum was missing."""
    return result.reason is Reason.NOT_ADOPTED and _enough(result.numbers)


def _enough(numbers: Mapping[str, int | date | str]) -> bool:
    votes_for, needed = numbers["votes_for"], numbers["needed"]
    return isinstance(votes_for, int) and isinstance(needed, int) and votes_for >= needed


def rule_values(
    words: Catalogue, result: RuleResult, community_name: Callable[[str], str] = str
) -> dict[str, object]:
    """Give the figures of a rule as the language writes them."""
    values: dict[str, object] = {"rule": result.rule.value}
    for name, found in result.numbers.items():
        if isinstance(found, date):
            values[name] = short_date(found, words)
        elif isinstance(found, int):
            values[name] = grouped(found, words.language)
        else:
            values[name] = community_name(found) if name == "community" else found
    return values
