"""Why a candidate won by votes by name: one sentence with the figures that decided."""

from __future__ import annotations

from apk_desktop.domain.rules.committees import CommitteeRule
from apk_desktop.domain.rules.named_votes import NamedVotesMissing
from apk_desktop.domain.rules.perpetual import PerpetualRule
from apk_desktop.domain.rules.vote_reasons import Measure, VoteReason
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.numbers import told_apart

PERPETUAL_NAMES = {
    PerpetualRule.AV: message("Most approvals"),
    PerpetualRule.PER_PAV: message("Perpetual PAV"),
    PerpetualRule.PER_CONSENSUS: message("Perpetual Consensus"),
    PerpetualRule.PER_UNITCOST: message("Perpetual Unit-Cost"),
    PerpetualRule.PER_RESET: message("Perpetual Reset"),
    PerpetualRule.PER_NASH: message("Perpetual Nash"),
    PerpetualRule.PER_EQUALITY: message("Perpetual Equality"),
    PerpetualRule.PER_PHRAGMEN: message("Perpetual Phragmén"),
    PerpetualRule.PER_QUOTA: message("Perpetual Quota"),
    PerpetualRule.PER_MINMAX_DRYSPELL: message("Shortest longest wait"),
}
COMMITTEE_NAMES = {
    CommitteeRule.AV: message("Most approvals"),
    CommitteeRule.SEQPAV: message("Sequential PAV"),
    CommitteeRule.SEQPHRAGMEN: message("Sequential Phragmén"),
    CommitteeRule.EQUAL_SHARES: message("Equal shares"),
}
_BY_FIGURE = {
    Measure.APPROVALS: message(
        "{winner} has the most approvals: {figure}; next is {other}, {other_figure}."
    ),
    Measure.WEIGHT: message(
        "Those who approve {winner} weigh the most together: {figure}; "
        "next is {other}, {other_figure}."
    ),
    Measure.PRODUCT: message(
        "With {winner} the product of the members' wins is {figure} times that with {other}."
    ),
    Measure.FEWEST_WINS: message(
        "Of the members who have won least, {figure} approve {winner} and {other_figure} {other}."
    ),
    Measure.LOAD: message(
        "Those who approve {winner} would bear the smallest load: {figure}; "
        "next is {other}, {other_figure}."
    ),
    Measure.OWED: message(
        "Those who approve {winner} are owed the most together: {figure}; "
        "next is {other}, {other_figure}."
    ),
    Measure.LONGEST_WAIT: message(
        "Of the members who have waited longest, {figure} approve {winner} and {other_figure} "
        "{other}."
    ),
    Measure.REPRESENTATION: message(
        "{winner} adds the most to the members' representation: {figure}; "
        "next is {other}, {other_figure}."
    ),
    Measure.SHARE: message(
        "{winner} costs those who approve it the smallest share of their budgets: {figure}; "
        "next is {other}, {other_figure}."
    ),
}
_ALONE = {
    Measure.LOAD: message(
        "Those who approve {winner} would bear a load of {figure}; nobody approves any other."
    ),
    Measure.SHARE: message(
        "{winner} costs those who approve it {figure} each; the budgets are too small for any "
        "other."
    ),
}


def vote_reason(words: Catalogue, reason: VoteReason) -> str:
    """Say in one sentence why a candidate won a round or a seat."""
    if reason.figure is None:
        return words.text(
            "Nobody approves those that are left; {winner} is first on the list.",
            winner=reason.winner,
        )
    if reason.equals:
        return words.text(
            "{winner} is equal with {others}; the order of the list decided.",
            winner=reason.winner,
            others=", ".join(reason.equals),
        )
    if reason.other is None:
        return words.text("{winner} is the only candidate left.", winner=reason.winner)
    template = _BY_FIGURE if reason.other_figure is not None else _ALONE
    figure, other = told_apart(reason.figure, reason.other_figure, words.language)
    return words.text(
        template[reason.measure],
        winner=reason.winner,
        figure=figure,
        other=reason.other,
        other_figure=other,
    )


def named_votes_missing(words: Catalogue, fault: NamedVotesMissing) -> str:
    """Say that a rule needs votes by name, and what can be done instead."""
    return words.text(
        "The rule {rule} needs votes by name, and a proposal from the register rests on counts. "
        "Choose longest_wait, largest_deficit or support_first, or give the votes to “solve”.",
        rule=fault.rule,
    )
