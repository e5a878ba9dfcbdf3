"""The start page: figures are those of the lists they open, however well dates are known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import meeting, membership, norm, organization, post
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.terms import after_months
from apk_desktop.services.associations import Associations
from apk_desktop.services.overview import Attention, Concern, Overview
from apk_desktop.services.people import People
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
