"""The figures in a reason are those that decided: read back from the sentence and compared."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from apk_desktop.domain.ranking import propose, rank_candidates
from apk_desktop.domain.rotation import (
    Candidate,
    Choice,
    Community,
    Criterion,
    PastRound,
    RotationInput,
    Rule,
)
from apk_desktop.domain.rules.candidate_order import CRITERIA
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.rotation import proposal_reason, within_community_reason
from tests.domain.rotations import DAY, candidate, held, rotation

LANGUAGES = [Catalogue(one) for one in Language]
CASES = [(rule, criterion) for rule in Rule for criterion in CRITERIA[rule]]
FIGURE = re.compile(r"\d\d[./]\d\d[./]\d{4}|−?\d[\d\u00a0]*(?:[.,]\d+)?(?:/\d+)?")
EARLIER = DAY - timedelta(days=3)
BEFORE: dict[Criterion, tuple[Candidate, Candidate]] = {
    Criterion.SUPPORT_SHARE: (candidate("x", "A", 57), candidate("y", "B", 44)),
    Criterion.FOR: (
        candidate("x", "A", 60, present=60),
        candidate("y", "B", 50, present=50),
    ),
    Criterion.AGAINST: (candidate("x", "A", 50, 3), candidate("y", "B", 50, 8)),
    Criterion.RECOMMENDED_ON: (candidate("x", "A", on=EARLIER), candidate("y", "B")),
    Criterion.LOT: (candidate("x", "A", lot=14), candidate("y", "B", lot=27)),
    Criterion.ID: (candidate("x", "A"), candidate("y", "B")),
}
"""Two candidates of equal wait and service whom the criterion alone parts, x before y."""


def _case(rule: Rule, criterion: Criterion) -> RotationInput:
    """Make a rotation in which the criterion decides between x and y by the rule."""
    first, second = BEFORE.get(criterion, BEFORE[Criterion.ID])
    history: list[PastRound] = [
        held(5, "A", contested=["A", "B"]),
        held(5 + 7, "B", contested=["A", "B"]),
    ]
    if criterion is Criterion.TIMES_SERVED:
        history = [held(3, "B", contested=["B"]), held(5, "A", "B", contested=["A", "B"])]
    elif criterion is not Criterion.WAIT:
        history = [held(5, "A", "B")]
    communities = [Community(id="A"), Community(id="B")]
    if criterion is Criterion.DEFICIT:
        communities[0] = replace(communities[0], weight=Fraction(1001, 1000))
        history = []
    return rotation(
        first, second, history=history, communities=communities, rule=rule, round_number=31
    )


def _figures(sentence: str) -> list[str]:
    return [one.replace("\u00a0", "").replace(",", ".") for one in FIGURE.findall(sentence)]


def _day(words: Catalogue, day: date) -> str:
    return day.strftime("%d/%m/%Y" if words.language == Language.EN else "%d.%m.%Y")


def _expected(words: Catalogue, given: RotationInput, criterion: Criterion) -> list[str]:
    """Give the two figures of a criterion, the winner's first, as a sentence writes them."""
    by_id = {one.candidate.id: one for one in rank_candidates(given)}
    places = [by_id["x"], by_id["y"]]
    support = [one.candidate.support for one in places]
    return {
        Criterion.WAIT: [str(one.wait_rounds) for one in places],
        Criterion.TIMES_SERVED: [str(one.times_served) for one in places],
        Criterion.SUPPORT_SHARE: [f"{one.votes_for}/{one.present}" for one in support],
        Criterion.FOR: [str(one.votes_for) for one in support],
        Criterion.AGAINST: [str(one.against) for one in support],
        Criterion.RECOMMENDED_ON: [_day(words, one.candidate.recommended_on) for one in places],
        Criterion.LOT: [str(one.candidate.lot) for one in places],
        Criterion.ID: [],
    }[criterion]


def _reason(words: Catalogue, given: RotationInput) -> tuple[Choice, str]:
    choice = propose(given).explained[0]
    places = {one.candidate.id: one for one in rank_candidates(given)}
    names = {"A": "Alpha", "B": "Beta"}
    return choice, proposal_reason(words, given.rule, choice, places, names.__getitem__)


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda one: one.language)
@pytest.mark.parametrize(("rule", "criterion"), CASES)
def test_a_reason_names_the_next_community_and_the_figures_that_decided(
    words: Catalogue, rule: Rule, criterion: Criterion
) -> None:
    given = _case(rule, criterion)
    choice, sentence = _reason(words, given)
    assert (choice.candidate, choice.decided_by_vs_next_community) == ("x", criterion)
    assert "Beta" in sentence
    assert ("Alpha" in sentence) == (criterion is CRITERIA[rule][0])
    assert sentence.endswith(".")
    told = _figures(sentence)
    if criterion is Criterion.DEFICIT:
        ours, theirs = map(Fraction, told)
        exact = [one.deficit or Fraction(0) for one in rank_candidates(given)]
        assert ours > theirs
        assert abs(ours - exact[0]) + abs(theirs - exact[1]) < abs(exact[0] - exact[1])
    else:
        expected = _expected(words, given, criterion)
        assert told[len(told) - len(expected) :] == expected


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda one: one.language)
@pytest.mark.parametrize("criterion", BEFORE)
@pytest.mark.parametrize("rule", Rule)
def test_two_of_one_community_are_told_apart_by_their_figures(
    words: Catalogue, rule: Rule, criterion: Criterion
) -> None:
    first, second = BEFORE[criterion]
    given = rotation(first, replace(second, community="A"), rule=rule)
    choice = propose(given).explained[0]
    places = {one.candidate.id: one for one in rank_candidates(given)}
    sentence = within_community_reason(words, choice, places)
    assert (choice.candidate, choice.within_community_candidate) == ("x", "y")
    assert choice.decided_by_within_community is criterion
    assert _figures(sentence) == _expected(words, given, criterion)
    assert sentence.endswith(".")


def test_who_is_alone_in_the_community_has_no_such_reason() -> None:
    given = rotation(candidate("x", "A"))
    choice = propose(given).explained[0]
    assert within_community_reason(LANGUAGES[0], choice, {}) == ""
