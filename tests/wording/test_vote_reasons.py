"""Reasons by votes by name, and what a simulation would change, with their figures."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from apk_desktop.cli.arguments import RULES
from apk_desktop.domain.rotation import Criterion, Rule
from apk_desktop.domain.rules.committees import CommitteeRule
from apk_desktop.domain.rules.named_votes import NamedVotes, Profile
from apk_desktop.domain.rules.perpetual import PerpetualRule
from apk_desktop.domain.rules.vote_reasons import (
    Measure,
    VoteReason,
    round_reasons,
    seat_reasons,
)
from apk_desktop.domain.simulation import Leaves, Patch, Simulation, WhyNot, simulate
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.numbers import told_apart
from apk_desktop.wording.simulation import CRITERION_NAMES, simulated_changes
from apk_desktop.wording.vote_reasons import COMMITTEE_NAMES, PERPETUAL_NAMES, vote_reason
from tests.domain.rotations import candidate, held, rotation

LANGUAGES = [Catalogue(one) for one in Language]
ENGLISH = Catalogue(Language.EN)
FIGURE = re.compile(r"\d[\d\u00a0]*(?:[.,]\d+)?")
PROFILE = Profile.of_approvals(
    [f"v{number}" for number in range(5)],
    [(("Alpha", "Beta", "Gamma"), {f"v{n}": [one] for n, one in enumerate(ballots)})
     for ballots in (
        ("Alpha", "Alpha", "Alpha", "Beta", "Gamma"),
        ("Alpha", "Alpha", "Alpha", "Beta", "Beta"),
    )],
)  # fmt: skip
MEETING = NamedVotes.of_ballots(
    ("Alpha", "Beta", "Gamma", "Delta"),
    [["Alpha", "Beta"], ["Alpha", "Beta"], ["Alpha"], ["Alpha", "Gamma"], ["Gamma"]],
)


def _figures(sentence: str) -> list[Fraction]:
    found = FIGURE.findall(sentence)
    return [Fraction(one.replace("\u00a0", "").replace(",", ".")) for one in found]


# Worked out by hand: the figures of the second round for Alpha (v0-v2) and Beta (v3, v4), after
# Alpha won the first; the winner's figure comes first.
SECOND_ROUND = {
    PerpetualRule.AV: ("Alpha", "3", "2"),
    PerpetualRule.PER_PAV: ("Beta", "2", "3/2"),
    PerpetualRule.PER_CONSENSUS: ("Beta", "4", "1"),
    PerpetualRule.PER_UNITCOST: ("Beta", "4", "3"),
    PerpetualRule.PER_RESET: ("Beta", "4", "3"),
    PerpetualRule.PER_NASH: ("Beta", "128", "1"),
    PerpetualRule.PER_EQUALITY: ("Beta", "2", "0"),
    PerpetualRule.PER_PHRAGMEN: ("Beta", "1/2", "2/3"),
    PerpetualRule.PER_QUOTA: ("Beta", "6/5", "3/5"),
    PerpetualRule.PER_MINMAX_DRYSPELL: ("Beta", "2", "0"),
}


@pytest.mark.parametrize("rule", PerpetualRule)
def test_the_figures_of_a_round_are_those_worked_out_by_hand(rule: PerpetualRule) -> None:
    winner, figure, other_figure = SECOND_ROUND[rule]
    reason = round_reasons(PROFILE, rule)[1]
    assert (reason.winner, reason.equals) == (winner, ())
    assert (reason.figure, reason.other_figure) == (Fraction(figure), Fraction(other_figure))


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda one: one.language)
@pytest.mark.parametrize("rule", PerpetualRule)
def test_the_sentence_of_a_round_holds_the_figures_that_decided(
    words: Catalogue, rule: PerpetualRule
) -> None:
    reason = round_reasons(PROFILE, rule)[1]
    sentence = vote_reason(words, reason)
    assert reason.figure is not None
    assert reason.other_figure is not None
    expected = [reason.figure, reason.other_figure]
    if reason.measure is Measure.PRODUCT:
        expected.pop()
    told = _figures(sentence)
    assert len(told) == len(expected)
    assert all(abs(a - b) <= Fraction(1, 200) for a, b in zip(told, expected, strict=True))
    assert reason.winner in sentence
    assert str(reason.other) in sentence


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda one: one.language)
@pytest.mark.parametrize("rule", CommitteeRule)
def test_the_sentence_of_a_seat_holds_the_figures_that_decided(
    words: Catalogue, rule: CommitteeRule
) -> None:
    for reason in seat_reasons(MEETING, rule, 2):
        sentence = vote_reason(words, reason)
        assert reason.winner in sentence
        if not reason.equals and reason.figure is not None and reason.other_figure is not None:
            told = _figures(sentence)
            expected = [reason.figure, reason.other_figure]
            assert all(abs(a - b) <= Fraction(1, 200) for a, b in zip(told, expected, strict=True))


@pytest.mark.parametrize(
    ("rule", "winners", "figures"),
    [
        (CommitteeRule.AV, ["Alpha", "Beta"], ["4", "2"]),
        (CommitteeRule.SEQPAV, ["Alpha", "Gamma"], ["4", "3/2"]),
        (CommitteeRule.SEQPHRAGMEN, ["Alpha", "Gamma"], ["1/4", "5/8"]),
        (CommitteeRule.EQUAL_SHARES, ["Alpha", "Gamma"], ["1/4", "9/40"]),
    ],
)
def test_the_figures_of_the_seats_are_those_worked_out_by_hand(
    rule: CommitteeRule, winners: list[str], figures: list[str]
) -> None:
    reasons = list(seat_reasons(MEETING, rule, 2))
    assert [one.winner for one in reasons] == winners
    assert [one.figure for one in reasons] == [Fraction(one) for one in figures]


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda one: one.language)
def test_a_seat_without_a_figure_has_its_sentence(words: Catalogue) -> None:
    only = VoteReason(winner="Alpha", measure=Measure.LOAD, figure=Fraction(1, 2))
    alone = VoteReason(winner="Alpha", measure=Measure.SHARE, figure=Fraction(1, 2), other="Beta")
    equal = VoteReason(
        winner="Alpha", measure=Measure.LOAD, figure=Fraction(1), equals=("Beta", "Gamma")
    )
    nobody = VoteReason(winner="Alpha", measure=Measure.LOAD, figure=None)
    sentences = [vote_reason(words, one) for one in (only, alone, equal, nobody)]
    assert len(set(sentences)) == len(sentences)
    assert all("Alpha" in one and one.endswith(".") for one in sentences)
    assert _figures(sentences[1]) == [Fraction(1, 2)]
    assert "Beta, Gamma" in sentences[2]


def test_every_measure_and_rule_has_its_words() -> None:
    for measure in Measure:
        reason = VoteReason(
            winner="Alpha",
            measure=measure,
            figure=Fraction(7),
            other="Beta",
            other_figure=Fraction(5),
        )
        assert "{" not in vote_reason(ENGLISH, reason)
    assert set(PERPETUAL_NAMES) == set(PerpetualRule)
    assert set(COMMITTEE_NAMES) == set(CommitteeRule)
    assert set(CRITERION_NAMES) == set(Criterion)
    assert set(RULES) == {*Rule, *PerpetualRule, *CommitteeRule}


@pytest.mark.parametrize(
    ("figure", "other", "told"),
    [
        (Fraction(7), Fraction(5), ("7", "5")),
        (Fraction(7, 2), Fraction(3), ("3.50", "3.00")),
        (Fraction(1, 3), Fraction(333, 1000), ("0.3333", "0.3330")),
        (Fraction(1, 3), Fraction(1, 3), ("0.33", "0.33")),
        (Fraction(1, 3), None, ("0.33", "—")),
    ],
)
def test_figures_have_as_many_places_as_tell_them_apart(
    figure: Fraction, other: Fraction | None, told: tuple[str, str]
) -> None:
    assert told_apart(figure, other, "en") == told


PLAN = rotation(
    candidate("p1", "A", 45),
    candidate("p2", "B", 50),
    history=(held(1, "A"), held(2, "B")),
)


def _changes(words: Catalogue, simulation: Simulation) -> list[str]:
    return list(simulated_changes(words, simulation, str.upper, "«{}»".format))


def test_a_simulation_says_who_enters_who_leaves_and_what_decides() -> None:
    assert _changes(ENGLISH, simulate(PLAN, Patch(rule=Rule.SUPPORT_FIRST))) == [
        "P2 («B») would be proposed; what decides: share of support.",
        "P1 («A») would not be proposed: others would come before.",
        "Choice 1: what decides would be share of support instead of rounds waited.",
    ]
    assert _changes(ENGLISH, simulate(PLAN, Patch(seats=4)))[-1] == (
        "Seats that nobody can fill: 2 instead of 0."
    )
    assert _changes(ENGLISH, simulate(PLAN, Patch())) == [
        "The same candidates would be proposed, for the same reasons."
    ]


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda one: one.language)
@pytest.mark.parametrize("why", WhyNot)
def test_everybody_who_leaves_is_named_with_the_reason(words: Catalogue, why: WhyNot) -> None:
    same = simulate(PLAN, Patch()).before
    told = Simulation(
        before=same,
        after=same,
        enters=(),
        leaves=(Leaves("p1", "A", why),),
        criteria=(),
    )
    (sentence,) = _changes(words, told)
    assert "P1" in sentence
    assert "«A»" in sentence
