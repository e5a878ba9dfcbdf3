"""How far a candidacy has come: every link from its day, and what ends it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.domain.chain import (
    FINAL,
    PATHS,
    ChainFacts,
    State,
    Step,
    missing_links,
    next_step,
    state_of,
    steps_made,
)
from apk_desktop.domain.list_criteria import Listed, criteria
from apk_desktop.domain.nominating import papers_asked

DAY = date(2026, 3, 12)
EVE, LATER = date(2026, 3, 11), date(2026, 3, 13)
NOMINATED = ChainFacts(office="rotating_deputy_chair")
RECOMMENDED = replace(NOMINATED, recommended_on=EVE, adopted=True)
SUBMITTED = replace(RECOMMENDED, submitted_on=DAY)
APPOINTED = replace(SUBMITTED, appointed_on=DAY, has_order=True)
LISTED = ChainFacts(office="majilis_deputy", recommended_on=EVE, adopted=True)


@pytest.mark.parametrize(
    ("facts", "state", "following"),
    [
        (NOMINATED, State.NOMINATED, Step.RECOMMENDATION),
        (replace(NOMINATED, papers_missing=1), State.PAPERS_MISSING, Step.PAPERS),
        (RECOMMENDED, State.RECOMMENDED, Step.SUBMISSION),
        (replace(RECOMMENDED, is_nominated=False), State.RECOMMENDED, Step.NOMINATION),
        (replace(RECOMMENDED, recommended_on=LATER), State.NOMINATED, Step.RECOMMENDATION),
        (replace(RECOMMENDED, adopted=False), State.NOT_ADOPTED, None),
        (replace(RECOMMENDED, adopted=None), State.VOTE_UNKNOWN, Step.RECOMMENDATION),
        (SUBMITTED, State.SUBMITTED, Step.ORDER),
        (replace(SUBMITTED, submitted_on=LATER), State.RECOMMENDED, Step.SUBMISSION),
        (replace(RECOMMENDED, closed_on=DAY), State.PASSED_OVER, None),
        (replace(NOMINATED, closed_on=DAY), State.PASSED_OVER, None),
        (replace(RECOMMENDED, closed_on=LATER), State.RECOMMENDED, Step.SUBMISSION),
        (APPOINTED, State.APPOINTED, None),
        (replace(APPOINTED, appointed_on=LATER), State.SUBMITTED, Step.ORDER),
        (LISTED, State.RECOMMENDED, Step.ELECTION),
        (replace(LISTED, voted_on=DAY, elected=False), State.NOT_ELECTED, None),
        (replace(LISTED, voted_on=DAY), State.VOTE_UNKNOWN, Step.ELECTION),
        (replace(LISTED, voted_on=DAY, elected=True), State.RECOMMENDED, Step.TERM),
    ],
)
def test_each_link_counts_from_its_day(
    facts: ChainFacts, state: State, following: Step | None
) -> None:
    assert state_of(facts, DAY) is state
    assert next_step(facts, DAY) is following


@pytest.mark.parametrize("facts", [NOMINATED, RECOMMENDED, SUBMITTED])
@pytest.mark.parametrize(
    ("column", "ended"),
    [
        ("died_on", State.DECEASED),
        ("withdrawn_on", State.WITHDRAWN),
        ("recommendation_withdrawn_on", State.WITHDRAWN),
    ],
)
def test_a_death_and_a_withdrawal_end_it_from_their_day_and_not_before(
    facts: ChainFacts, column: str, ended: State
) -> None:
    assert state_of(replace(facts, **{column: DAY}), DAY) is ended  # type: ignore[arg-type]
    before = replace(facts, **{column: LATER})  # type: ignore[arg-type]
    assert state_of(before, DAY) is state_of(facts, DAY)


def test_an_appointment_stays_history_whatever_follows() -> None:
    assert state_of(replace(APPOINTED, died_on=DAY, withdrawn_on=DAY), DAY) is State.APPOINTED


def test_a_term_lacks_every_link_that_was_not_made_but_its_papers() -> None:
    made = steps_made(replace(APPOINTED, papers_missing=2, submitted_on=None), DAY)
    assert missing_links("rotating_deputy_chair", made) == (Step.SUBMISSION,)
    assert missing_links("majilis_deputy", ()) == (
        Step.NOMINATION,
        Step.RECOMMENDATION,
        Step.ELECTION,
    )


DAYS = st.none() | st.dates(date(2026, 3, 1), date(2026, 3, 20))


@given(
    office=st.sampled_from(sorted(PATHS)),
    adopted=st.sampled_from([None, True, False]),
    days=st.tuples(DAYS, DAYS, DAYS, DAYS, DAYS, DAYS),
    missing=st.integers(0, 3),
)
def test_what_is_next_is_never_made_already_and_nothing_follows_an_end(
    office: str, adopted: bool | None, days: tuple[date | None, ...], missing: int
) -> None:
    facts = ChainFacts(
        office=office, adopted=adopted, papers_missing=missing, died_on=days[0],
        withdrawn_on=days[1], recommended_on=days[2], submitted_on=days[3], voted_on=days[4],
        elected=adopted, appointed_on=days[5], has_order=True,
    )  # fmt: skip
    following = next_step(facts, DAY)
    assert following not in steps_made(facts, DAY) or following is None
    assert following is None or following in PATHS[office]
    if state_of(facts, DAY) in FINAL:
        assert following is None


def test_the_norm_of_papers_names_each_once() -> None:
    assert papers_asked(" consent, Medical report,consent ,") == ("consent", "Medical report")


def test_a_list_is_measured_by_what_is_known_of_its_people() -> None:
    listed = [
        Listed(sex="female", birth_year=1980, region="KZ-75", community="korean", terms_before=2,
               sat_last_time=True),
        Listed(sex="male", birth_year=1995, region="KZ-75", community="kurdish"),
        Listed(),
    ]  # fmt: skip
    found = criteria(listed, {"korean", "tatar"}, DAY)
    assert (found.people, found.continuing, found.women, found.men) == (3, 1, 1, 1)
    assert (found.regions, found.regions_known) == (1, 2)
    assert found.ages == (31, 46)
    assert (found.communities, found.new_communities, found.over_two_terms) == (2, 1, 1)
