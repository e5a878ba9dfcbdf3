"""Why not …? Every rule that stops says what would have to change, in three languages."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from apk_desktop.domain.candidacy import Missing, Reason, RuleId, RuleOutcome, RuleResult
from apk_desktop.domain.ranking import Outcome, Place
from apk_desktop.domain.rotation import Candidate, Criterion, Support
from apk_desktop.domain.why_not import WouldStand
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.why_not import (
    assumed_sentence,
    behind_sentence,
    change_sentence,
    order_sentence,
    person_headline,
)

DAY = date(2026, 3, 1)
NUMBERS: dict[str, int | date | str] = {
    "present": 70, "members": 100, "needed": 47, "votes_for": 41, "against": 20, "abstained": 9,
    "again_from_round": 17, "last_round": 15, "cooling_rounds": 1, "terms": 1, "limit": 1,
    "on": DAY, "body": "assembly", "community": "korean", "what": "x", "legal_basis": "y",
}  # fmt: skip
NEEDED = {
    Reason.NO_QUORUM: ("47", "100"),
    Reason.NOT_ADOPTED: ("70", "47"),
    Reason.COOLING_OFF: ("17", "1"),
    Reason.TERM_LIMIT: ("1",),
    Reason.MANDATE_EXPIRED: ("2026",),
}


@pytest.fixture(params=list(Language))
def words(request: pytest.FixtureRequest) -> Catalogue:
    return Catalogue(request.param)


def failed(reason: Reason, **numbers: int) -> RuleResult:
    return RuleResult(
        rule=RuleId.E6, outcome=RuleOutcome.FAILED, reason=reason, numbers={**NUMBERS, **numbers}
    )


def place(name: str, votes: int = 50, wait: int = 4, lot: int | None = None) -> Place:
    support = Support(votes_for=votes, against=3, abstained=0, present=60, members=80)
    candidate = Candidate(id=name, community="korean", support=support, recommended_on=DAY, lot=lot)
    return Place(
        candidate=candidate, rank=1, wait_rounds=wait, times_served=2, deficit=Fraction(1, 3),
        outcome=Outcome.IN_LINE, exclusion=None,
    )  # fmt: skip


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_says_what_would_have_to_change_with_its_numbers(
    words: Catalogue, reason: Reason
) -> None:
    told = change_sentence(words, failed(reason))
    assert told.endswith(".")
    assert "{" not in told
    assert all(number in told for number in NEEDED.get(reason, ()))


@pytest.mark.parametrize("missing", list(Missing))
def test_what_is_unknown_says_what_to_record(words: Catalogue, missing: Missing) -> None:
    result = RuleResult(rule=RuleId.E2, outcome=RuleOutcome.UNKNOWN, missing=missing, numbers={})
    assert change_sentence(words, result).endswith(".")


def test_a_rule_that_passes_has_nothing_to_change(words: Catalogue) -> None:
    passed = RuleResult(rule=RuleId.E1, outcome=RuleOutcome.PASSED, numbers={})
    assert change_sentence(words, passed) == ""


def test_votes_that_only_lacked_a_quorum_are_not_asked_for_again() -> None:
    told = change_sentence(Catalogue(Language.EN), failed(Reason.NOT_ADOPTED, votes_for=50))
    assert told == "The votes would have been enough at a meeting with a quorum."


@pytest.mark.parametrize(
    ("criterion", "figures"),
    [
        (Criterion.DEFICIT, ("33",)),
        (Criterion.WAIT, ("9", "4")),
        (Criterion.TIMES_SERVED, ("2",)),
        (Criterion.SUPPORT_SHARE, ("55/60", "50/60")),
        (Criterion.FOR, ("55", "50")),
        (Criterion.AGAINST, ("3",)),
        (Criterion.RECOMMENDED_ON, ("2026",)),
        (Criterion.LOT, ()),
        (Criterion.ID, ()),
    ],
)
def test_who_stands_before_is_named_with_the_figures_that_decide(
    words: Catalogue, criterion: Criterion, figures: tuple[str, ...]
) -> None:
    stands = WouldStand(place("own"), 3, 6, place("before", 55, 9), criterion)
    told = behind_sentence(words, stands, "Сказкин О.")
    assert "Сказкин О." in told
    assert all(figure in told for figure in figures)


def test_the_head_of_the_order_has_nobody_before(words: Catalogue) -> None:
    assert behind_sentence(words, WouldStand(place("own"), 1, 6, None, None), "") == ""


@pytest.mark.parametrize("passes", [True, False])
def test_the_place_is_told_among_how_many(words: Catalogue, passes: bool) -> None:
    told = order_sentence(words, WouldStand(place("own"), 3, 6, None, None), passes=passes)
    assert "3" in told
    assert "6" in told


def test_the_headline_names_the_first_rule_that_stops() -> None:
    words = Catalogue(Language.RU)
    assert person_headline(words, "Условнов Г.", failed(Reason.NOT_ADOPTED), None) == (
        "Условнов Г.: предложить нельзя. Первым останавливает правило E6: "
        "Не принято: за 41 из 70 присутствовавших, нужно 47."
    )
    kazakh = person_headline(
        Catalogue(Language.KK), "Условнов Г.", failed(Reason.NOT_ADOPTED), None
    )
    assert kazakh.startswith("Условнов Г. ұсыныла алмайды. Алғаш кедергі болатын ереже — E6:")


def test_the_votes_that_were_taken_are_told(words: Catalogue) -> None:
    least = Support(votes_for=48, against=0, abstained=24, present=72, members=83)
    told = assumed_sentence(words, least)
    assert "48" in told
    assert "72" in told
