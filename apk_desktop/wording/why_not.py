"""Why not somebody else, in sentences: what stops, what would have to change, which place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from apk_desktop.domain.candidacy import Missing, Reason, RuleOutcome, RuleResult
from apk_desktop.domain.ranking import Outcome, Place
from apk_desktop.domain.rotation import Criterion, Support
from apk_desktop.domain.standing import Standing
from apk_desktop.domain.why_not import WouldStand
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.dates import short_date
from apk_desktop.wording.eligibility import lacks_only_quorum, rule_sentence, rule_values
from apk_desktop.wording.numbers import grouped, told_apart

_CHANGES = {
    Reason.DECEASED: message("Nothing can change this."),
    Reason.CANDIDACY_WITHDRAWN: message(
        "The person would have to agree again, and the Council to recommend them anew."
    ),
    Reason.NOT_MEMBER: message("The person would first have to become a member."),
    Reason.NO_ASSOCIATION: message(
        "An active association of the community would have to nominate the person."
    ),
    Reason.MANDATE_EXPIRED: message(
        "The association would have to renew the mandate that ended on {on}."
    ),
    Reason.NOT_RECOMMENDED: message(
        "An association would have to nominate the person, and the Council to recommend them."
    ),
    Reason.RECOMMENDATION_WITHDRAWN: message(
        "The Council would have to recommend the person anew; the earlier recommendation does not "
        "come back."
    ),
    Reason.RECOMMENDATION_EXPIRED: message("The Council would have to recommend the person anew."),
    Reason.NO_QUORUM: message(
        "A new vote would be needed with at least {needed} of {members} members present."
    ),
    Reason.NOT_ADOPTED: message(
        "A new vote would be needed: of {present} present at least {needed} for."
    ),
    Reason.INVALID_COUNT: message("The counts would have to be corrected by the minutes."),
    Reason.SITTING: message("The person could stand after the present term has ended."),
    Reason.TERM_LIMIT: message(
        "Somebody else would have to serve in between, or the norm to allow more than {limit} in a "
        "row."
    ),
    Reason.INCOMPATIBLE: message(
        "What makes the person incompatible would have to end, and its end to be entered."
    ),
    Reason.COMMUNITY_HOLDS_OTHER_SEAT: message(
        "The community would have to leave the other seat first."
    ),
    Reason.COOLING_OFF: message(
        "It passes by itself from round {again_from_round}, or the norm would have to shorten the "
        "pause of {cooling_rounds}."
    ),
}
_WITH_QUORUM = message("The votes would have been enough at a meeting with a quorum.")
_TO_RECORD = {
    Missing.MEMBERSHIP: message("The membership would have to be recorded."),
    Missing.ASSOCIATION: message("The association would have to be recorded."),
    Missing.COMMUNITY: message("The community would have to be recorded."),
    Missing.RECOMMENDATION: message("It can be told only after the Council has voted."),
    Missing.MEMBERS: message("The number of members on that day would have to be recorded."),
    Missing.PRESENT: message("The number of members present would have to be recorded."),
    Missing.VOTES: message("The votes would have to be recorded."),
    Missing.TERMS: message("The earlier terms would have to be recorded."),
}
_BEHIND = {
    Criterion.DEFICIT: message(
        "Before stands {before}: the community is owed {other_deficit} against {deficit}."
    ),
    Criterion.WAIT: message(
        "Before stands {before}: the community has waited longer, {other_wait} against {wait}."
    ),
    Criterion.TIMES_SERVED: message(
        "Before stands {before}: after an equal wait the community has served less often, "
        "{other_served} against {served}."
    ),
    Criterion.SUPPORT_SHARE: message(
        "Before stands {before}, equal so far, by support: {other_share} against {share}."
    ),
    Criterion.FOR: message(
        "Before stands {before}, equal so far, by votes for: {other_for} against {votes_for}."
    ),
    Criterion.AGAINST: message(
        "Before stands {before}, equal so far, by votes against: {other_against} rather than "
        "{against}."
    ),
    Criterion.RECOMMENDED_ON: message(
        "Before stands {before}, equal so far, by the earlier recommendation: {other_day} before "
        "{day}."
    ),
    Criterion.LOT: message("Before stands {before}, equal in everything, by lot."),
    Criterion.ID: message("Before stands {before}, equal in everything, by list order."),
}


class CommunityRecord(Protocol):
    """What is known of a community that is asked about."""

    @property
    def is_represented(self) -> bool:
        """Whether it has an active association."""

    @property
    def standing(self) -> Standing | None:
        """How long it has waited and when it served."""

    @property
    def again_from_round(self) -> int | None:
        """From which round it may stand again, while it pauses."""

    @property
    def holds_seat(self) -> int | None:
        """Which seat it holds that this round does not fill."""


def change_sentence(words: Catalogue, result: RuleResult) -> str:
    """Say what would have to change for a rule to pass; empty where it passes."""
    if result.outcome is RuleOutcome.PASSED:
        return ""
    values = rule_values(words, result)
    if result.missing is not None:
        return words.text(_TO_RECORD[result.missing], **values)
    if lacks_only_quorum(result):
        return words.text(_WITH_QUORUM)
    return words.text(_CHANGES[result.reason], **values) if result.reason else ""


def person_headline(
    words: Catalogue,
    name: str,
    first: RuleResult | None,
    place: Place | None,
    community_name: Callable[[str], str] = str,
) -> str:
    """Say in one sentence what became of a person in this round, and what stops first."""
    if first is not None:
        return words.text(
            "{name} cannot be proposed. The first rule that stops is {rule}: {sentence}",
            name=name,
            rule=first.rule.value,
            sentence=rule_sentence(words, first, community_name),
        )
    if place is not None and place.outcome is Outcome.PROPOSED:
        return words.text("{name} is proposed in this round.", name=name)
    if place is not None and place.outcome is Outcome.COMMUNITY_PROPOSED:
        return words.text(
            "{name} passes every rule, but another of the same community is proposed.", name=name
        )
    return words.text("{name} passes every rule, but others come first.", name=name)


def order_sentence(words: Catalogue, stands: WouldStand, *, passes: bool) -> str:
    """Say which place somebody has in the order, or would have if every rule passed."""
    proposed = stands.place.outcome is Outcome.PROPOSED
    values = {"rank": stands.rank, "among": stands.among}
    if passes:
        return words.text("In the order: place {rank} of {among}.", **values)
    if proposed:
        return words.text(
            "If every rule passed, it would be place {rank} of {among}: proposed.", **values
        )
    return words.text(
        "If every rule passed, it would be place {rank} of {among}: not yet proposed.", **values
    )


def behind_sentence(words: Catalogue, stands: WouldStand, before: str) -> str:
    """Say who stands right before and which figures decide; empty at the head of the order."""
    if stands.before is None or stands.decided_by is None:
        return ""
    values = {**_figures(words, stands.place, stands.before), "before": before}
    return words.text(_BEHIND[stands.decided_by], **values)


def assumed_sentence(words: Catalogue, support: Support) -> str:
    """Say which votes were taken where the Council has adopted none."""
    return words.text(
        "Taken for this: the least support that would do, {votes} of {present} present.",
        votes=grouped(support.votes_for, words.language),
        present=grouped(support.present, words.language),
    )


def community_sentences(
    words: Catalogue, name: str, record: CommunityRecord, *, has_candidates: bool
) -> list[str]:
    """Say whether a community is represented, how long it has waited, and what keeps it back."""
    told = []
    if not record.is_represented:
        told.append(
            words.text(
                "The {community} community is not represented: it has no active association, so "
                "nobody can stand for it (E3).",
                community=name,
            )
        )
    told.append(_waited(words, name, record.standing))
    if record.holds_seat is not None:
        told.append(
            words.text(
                "It holds seat {seat}, which this round does not fill (E9).", seat=record.holds_seat
            )
        )
    if record.again_from_round is not None:
        told.append(
            words.text(
                "It is cooling off: it may stand again from round {round} (E10).",
                round=record.again_from_round,
            )
        )
    if record.is_represented and not has_candidates:
        told.append(
            words.text(
                "Nobody of it has been nominated: an association would have to nominate somebody, "
                "and the Council to recommend them (E4)."
            )
        )
    return told


def _waited(words: Catalogue, name: str, standing: Standing | None) -> str:
    if standing is None:
        return words.text(
            "The {community} community has had neither an association nor a deputy chair; its wait "
            "begins with its first association.",
            community=name,
        )
    if not standing.services:
        return words.plural(
            "The {community} community has never served and waits {count} round.",
            "The {community} community has never served and waits {count} rounds.",
            standing.wait_rounds,
            community=name,
        )
    return words.plural(
        "The {community} community served last in round {last} and waits {count} round; terms "
        "served: {served}.",
        "The {community} community served last in round {last} and waits {count} rounds; terms "
        "served: {served}.",
        standing.wait_rounds,
        community=name,
        last=standing.services[-1],
        served=standing.times_served,
    )


def _figures(words: Catalogue, own: Place, other: Place) -> Mapping[str, object]:
    """Give the figures of both places as the language writes them."""
    language = words.language
    one, ahead = own.candidate, other.candidate
    deficits = ("", "")
    if own.deficit is not None:
        deficits = told_apart(own.deficit, other.deficit, language)
    return {
        "deficit": deficits[0],
        "other_deficit": deficits[1],
        "wait": grouped(own.wait_rounds, language),
        "other_wait": grouped(other.wait_rounds, language),
        "served": grouped(own.times_served, language),
        "other_served": grouped(other.times_served, language),
        "share": f"{one.support.votes_for}/{one.support.present}",
        "other_share": f"{ahead.support.votes_for}/{ahead.support.present}",
        "votes_for": grouped(one.support.votes_for, language),
        "other_for": grouped(ahead.support.votes_for, language),
        "against": grouped(one.support.against, language),
        "other_against": grouped(ahead.support.against, language),
        "day": short_date(one.recommended_on, words),
        "other_day": short_date(ahead.recommended_on, words),
    }
