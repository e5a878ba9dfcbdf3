"""The start page: figures are those of the lists they open, however well dates are known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    accreditation,
    meeting,
    membership,
    norm,
    organization,
    post,
)
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.terms import after_months
from apk_desktop.services.associations import Associations
from apk_desktop.services.attention import Attention, Concern, meetings_due
from apk_desktop.services.ending_terms import EndingTerms
from apk_desktop.services.overview import Overview
from apk_desktop.services.people import People
from apk_desktop.services.reminders import Reminders
from apk_desktop.services.vacancies import Vacancies
from apk_desktop.services.waiting import Waiting
from tests.story_day import STORY_DAY


@pytest.mark.parametrize("day", [date(2019, 1, 1), date(2023, 8, 1), STORY_DAY])
def test_the_figures_are_those_of_the_lists_on_any_day(demonstration: Register, day: date) -> None:
    figures = Overview(demonstration).figures(day)
    open_ones = ListQuestion(on=day, filters={"status": "open"})
    assert figures.associations == len(Associations(demonstration).rows(open_ones))
    assert figures.people == People(demonstration).count(ListQuestion(on=day))


def _attention(register: Register, day: date = STORY_DAY) -> dict[Concern, Attention]:
    overview = Overview(register)
    found = overview.attention(day, overview.council(day), overview.deputies(day))
    return {one.concern: one for one in found}


def test_the_next_council_meeting_is_due_by_the_norm_of_the_day(demonstration: Register) -> None:
    last = date(2026, 11, 6)
    due = _attention(demonstration)[Concern.COUNCIL_DUE].values
    assert (due["last"], due["due"], due["months"]) == (last, after_months(last, 6), 6)
    with demonstration.change("Change norm") as change:
        row = change.connection.execute(
            norm.select().where(norm.c.code == "council_interval")
        ).one()
        change.update(norm, row.id, row.version, value="3")
    assert _attention(demonstration)[Concern.COUNCIL_DUE].values["due"] == after_months(last, 3)


def test_a_meeting_of_which_only_the_month_is_known_is_still_coming_in_that_month(
    demonstration: Register,
) -> None:
    with demonstration.change("Add meeting") as change:
        body = change.connection.execute(
            organization.select().where(organization.c.code == "council")
        ).one()
        change.insert(
            meeting, code="council-2026-9", organization_id=body.id, kind="council",
            starts_on="2026-11", state="planned",
        )  # fmt: skip
    overview = Overview(demonstration)
    assert "2026-11" in {one.starts_on for one in overview.coming(STORY_DAY)}
    later = overview.coming(STORY_DAY + timedelta(days=30))
    assert "2026-11" not in {one.starts_on for one in later}


def test_a_deputys_term_of_which_only_the_year_is_known_is_told_by_its_last_day(
    demonstration: Register,
) -> None:
    with demonstration.change("Edit membership") as change:
        sitting = (
            membership.select()
            .join(post, post.c.id == membership.c.post_id)
            .where(post.c.kind == "rotating_deputy_chair", post.c.number == 1)
            .where(membership.c.planned_end_on == "2027-01-31")
        )
        row = change.connection.execute(sitting).first()
        assert row is not None
        change.update(membership, row.id, row.version, planned_end_on="2026")
    told = _attention(demonstration)[Concern.TERM_ENDS].values
    assert (told["due"], told["days"]) == (date(2026, 12, 31), 38)


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2025, 11, 1), STORY_DAY])
def test_what_waits_is_counted_as_in_the_lists_on_any_day(
    demonstration: Register, day: date
) -> None:
    body = demonstration.ask(
        select(organization.c.id).where(organization.c.kind == "association").limit(1)
    )[0][0]
    with demonstration.change("Add accreditation") as change:  # one that waits for its day
        change.insert(
            accreditation, organization_id=body, number="9", starts_on="2027-01-01",
            ends_on="2029-12-31", missing_papers="жарғы",
        )  # fmt: skip
    overview, waiting = Overview(demonstration), Waiting(demonstration)
    found = overview.attention(day, overview.council(day), overview.deputies(day))
    told = {one.concern: one.values.get("count") for one in [*found, *waiting.attention(day)]}
    associations = Associations(demonstration)
    for concern, wanted in (
        (Concern.ACCREDITATION_ENDS, "due"), (Concern.PAPERS_MISSING, "papers"),
    ):  # fmt: skip
        listed = associations.rows(ListQuestion(on=day, filters={"accreditation": wanted}))
        assert told.get(concern, 0) == len(listed)
    for concern, ends in ((Concern.TERMS_ENDING, "soon"), (Concern.HELD_OVER, "over")):
        asked = ListQuestion(on=day, filters={"ends": ends})
        assert told.get(concern, 0) == len(EndingTerms(demonstration).rows(asked))
    for concern, when in (
        (Concern.REMINDERS_OVERDUE, "overdue"), (Concern.REMINDERS_TODAY, "today"),
        (Concern.REMINDERS_WEEK, "week"),
    ):  # fmt: skip
        asked = ListQuestion(on=day, filters={"when": when})
        assert told.get(concern, 0) == len(Reminders(demonstration).rows(asked))
    assert sum(one.vacant for one in waiting.seats(day)) == len(Vacancies(demonstration).on(day))


@pytest.mark.parametrize(
    ("on", "concern", "due"),
    [
        (date(2026, 3, 1), Concern.SESSION_DUE, date(2026, 12, 31)),
        (date(2025, 6, 1), None, None),
        (date(2027, 2, 1), Concern.SESSION_OVERDUE, date(2026, 12, 31)),
    ],
)
def test_a_session_is_due_once_in_each_calendar_year(
    register: Register, on: date, concern: Concern | None, due: date | None
) -> None:
    with register.change("Lay the foundation") as change:
        body = change.insert(organization, code="assembly", kind="assembly", status="active")
        change.insert(norm, code="session_interval", value="12", verified="yes")
        change.insert(
            meeting, code="s35", organization_id=body, kind="regular", number=35,
            starts_on="2025-04-24", state="held",
        )  # fmt: skip
    found = [
        (one.concern, one.values["due"])
        for one in meetings_due(register, on)
        if one.concern in (Concern.SESSION_DUE, Concern.SESSION_OVERDUE)
    ]
    assert found == ([(concern, due)] if concern else [])


def test_a_planned_session_is_not_asked_for(register: Register) -> None:
    with register.change("Lay the foundation") as change:
        body = change.insert(organization, code="assembly", kind="assembly", status="active")
        change.insert(norm, code="session_interval", value="12", verified="yes")
        for number, (day, state) in enumerate((("2025-04", "held"), ("2026-10", "planned"))):
            change.insert(
                meeting, code=f"s{number}", organization_id=body, kind="regular",
                starts_on=day, state=state,
            )  # fmt: skip
    assert list(meetings_due(register, date(2026, 3, 1))) == []
