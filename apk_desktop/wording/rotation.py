"""Why a candidate is proposed before the others: one sentence from codes and numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from apk_desktop.domain.ranking import Outcome, Place
from apk_desktop.domain.rotation import Choice, Criterion, Exclusion, Rule
from apk_desktop.domain.rules.candidate_order import CRITERIA
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.dates import short_date
from apk_desktop.wording.numbers import grouped, told_apart

RULE_NAMES: Mapping[Rule, str] = {
    Rule.LONGEST_WAIT: message("Longest wait"),
    Rule.LARGEST_DEFICIT: message("Largest deficit"),
    Rule.SUPPORT_FIRST: message("Support first"),
}
_FIRST_BY_DEFICIT = message(
    "The {community} community is owed most of those that passed the rules: {deficit}; "
    "next is the {other} community, {other_deficit}."
)
_FIRST_BY_SUPPORT = message(
    "The candidate of the {community} community has the most support: {share}; "
    "next is the {other} community, {other_share}."
)
_LATER_BY_DEFICIT = message(
    "Of the communities that are left, the {community} community is owed most: {deficit}; "
    "next is the {other} community, {other_deficit}."
)
_LATER_BY_SUPPORT = message(
    "Of the communities that are left, the {community} community has the most support: {share}; "
    "next is the {other} community, {other_share}."
)
_TIES = {
    Criterion.WAIT: message(
        "Equal with the {other} community so far; decided by rounds waited: "
        "{wait} against {other_wait}."
    ),
    Criterion.TIMES_SERVED: message(
        "Equal with the {other} community so far; decided by times served: "
        "{served} against {other_served}."
    ),
    Criterion.SUPPORT_SHARE: message(
        "Equal with the {other} community so far; decided by support: "
        "{share} against {other_share}."
    ),
    Criterion.FOR: message(
        "Equal with the {other} community so far; decided by votes for: "
        "{votes_for} against {other_votes_for}."
    ),
    Criterion.AGAINST: message(
        "Equal with the {other} community so far; decided by votes against: "
        "{votes_against} rather than {other_votes_against}."
    ),
    Criterion.RECOMMENDED_ON: message(
        "Equal with the {other} community so far; decided by the earlier recommendation: "
        "{recommended} before {other_recommended}."
    ),
    Criterion.LOT: message(
        "Equal with the {other} community in everything; decided by lot: {lot} before {other_lot}."
    ),
    Criterion.ID: message(
        "Equal with the {other} community in everything; decided by list order. "
        "A lot can be drawn and recorded."
    ),
}
_TIES_OF_WAIT = {
    Criterion.TIMES_SERVED: message(
        "Equal wait ({wait}) with the {other} community; decided by times served: "
        "{served} against {other_served}."
    ),
    Criterion.SUPPORT_SHARE: message(
        "Equal wait ({wait}) and service ({served}) with the {other} community; "
        "decided by support: {share} against {other_share}."
    ),
}
_WITHIN = {
    Criterion.SUPPORT_SHARE: message(
        "Within the community, support decided: {share} against {other_share}."
    ),
    Criterion.FOR: message(
        "Within the community, votes for decided: {votes_for} against {other_votes_for}."
    ),
    Criterion.AGAINST: message(
        "Within the community, fewer votes against decided: {votes_against} rather than "
        "{other_votes_against}."
    ),
    Criterion.RECOMMENDED_ON: message(
        "Within the community, the earlier recommendation decided: {recommended} before "
        "{other_recommended}."
    ),
    Criterion.LOT: message("Within the community, the lot decided: {lot} before {other_lot}."),
    Criterion.ID: message("Within the community, list order decided; a lot can be drawn."),
}
_EXCLUSIONS = {
    Exclusion.COMMUNITY_HOLDS_OTHER_SEAT: message("The community holds the other seat"),
    Exclusion.COOLING_OFF: message("The community served too recently"),
}
_OUTCOMES = {
    Outcome.PROPOSED: message("Proposed"),
    Outcome.IN_LINE: message("In line: {rank}"),
    Outcome.COMMUNITY_PROPOSED: message("Another of the community is proposed"),
}


def proposal_reason(
    words: Catalogue,
    rule: Rule,
    choice: Choice,
    places: Mapping[str, Place],
    community_name: Callable[[str], str],
    *,
    first: bool = True,
) -> str:
    """Say in one sentence why a candidate is proposed before every other community's.

    `places` holds the candidates' places by id; `first` is False for a second seat, whose
    candidate is compared with those that are left.
    """
    community = community_name(choice.community)
    criterion, rival = choice.decided_by_vs_next_community, choice.next_community_candidate
    if criterion is None or rival is None:
        return words.plural(
            "The {community} community is the only one left that passed the rules; "
            "it has waited {count} round.",
            "The {community} community is the only one left that passed the rules; "
            "it has waited {count} rounds.",
            choice.wait_rounds,
            community=community,
        )
    values = _numbers(words, places[choice.candidate], "")
    values |= _numbers(words, places[rival], "other_")
    values |= _deficits(words, places[choice.candidate], places[rival])
    values |= {"community": community}
    values |= {"other": community_name(places[rival].candidate.community)}
    if criterion is Criterion.WAIT and CRITERIA[rule][0] is criterion:
        return _longest_wait(words, choice.wait_rounds, values, first=first)
    return words.text(_template(rule, criterion, first=first), **values)


def within_community_reason(words: Catalogue, choice: Choice, places: Mapping[str, Place]) -> str:
    """Say what decided between two candidates of one community; empty where there was one."""
    criterion, rival = choice.decided_by_within_community, choice.within_community_candidate
    if criterion is None or rival is None:
        return ""
    values = _numbers(words, places[choice.candidate], "")
    return words.text(_WITHIN[criterion], **values, **_numbers(words, places[rival], "other_"))


def place_outcome(words: Catalogue, place: Place) -> str:
    """Say in a few words, for a table, what became of a candidate in the order."""
    if place.exclusion is not None:
        return exclusion_reason(words, place.exclusion)
    return words.text(_OUTCOMES[place.outcome], rank=place.rank)


def exclusion_reason(words: Catalogue, exclusion: Exclusion) -> str:
    """Say why a community cannot be proposed in this round."""
    return words.text(_EXCLUSIONS[exclusion])


def _longest_wait(words: Catalogue, wait: int, values: Mapping[str, object], *, first: bool) -> str:
    if first:
        return words.plural(
            "The {community} community has waited {count} round — longer than any other that "
            "passed the rules; next is the {other} community, {other_wait}.",
            "The {community} community has waited {count} rounds — longer than any other that "
            "passed the rules; next is the {other} community, {other_wait}.",
            wait,
            **values,
        )
    return words.plural(
        "The {community} community has waited {count} round — the longest of those left; "
        "next is the {other} community, {other_wait}.",
        "The {community} community has waited {count} rounds — the longest of those left; "
        "next is the {other} community, {other_wait}.",
        wait,
        **values,
    )


def _template(rule: Rule, criterion: Criterion, *, first: bool) -> str:
    if criterion is CRITERIA[rule][0]:
        if criterion is Criterion.DEFICIT:
            return _FIRST_BY_DEFICIT if first else _LATER_BY_DEFICIT
        return _FIRST_BY_SUPPORT if first else _LATER_BY_SUPPORT
    if rule is Rule.LONGEST_WAIT and criterion in _TIES_OF_WAIT:
        return _TIES_OF_WAIT[criterion]
    return _TIES[criterion]


def _deficits(words: Catalogue, one: Place, other: Place) -> dict[str, object]:
    """Give both deficits with as many places as tell them apart, where the rule knows them."""
    if one.deficit is None:
        return {}
    ours, theirs = told_apart(one.deficit, other.deficit, words.language)
    return {"deficit": ours, "other_deficit": theirs}


def _numbers(words: Catalogue, place: Place, prefix: str) -> dict[str, object]:
    """Give a candidate's figures as the language writes them, each name with the prefix."""
    one, language = place.candidate, words.language
    figures: dict[str, object] = {
        "wait": grouped(place.wait_rounds, language),
        "served": grouped(place.times_served, language),
        "share": f"{one.support.votes_for}/{one.support.present}",
        "votes_for": grouped(one.support.votes_for, language),
        "votes_against": grouped(one.support.against, language),
        "recommended": short_date(one.recommended_on, words),
        "lot": "—" if one.lot is None else one.lot,
    }
    return {prefix + name: figure for name, figure in figures.items()}
