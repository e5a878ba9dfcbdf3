"""Whatever a clerk does for months, seats, vacancies and rosters never contradict the record."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import invariant, run_state_machine_as_test

from apk_desktop.domain.gate import Threshold
from apk_desktop.services.composition import Composition, Compositions
from apk_desktop.services.differences import Became, Comparing
from apk_desktop.services.health.health import Health
from apk_desktop.services.listing import rows_of
from apk_desktop.services.listing_asked import Listing
from apk_desktop.services.overview import Overview
from apk_desktop.services.rosters import Rosters
from apk_desktop.services.vacancies import Vacancies
from tests.services.clerk_at_work import ClerkAtWork
from tests.services.months_of_work import (
    SEATS,
    copy_of_council,
    current,
    in_office,
    overlaps,
    replayed,
)

EXAMPLES = 8
PHASES = (Phase.explicit, Phase.generate)
"""The steps are short enough to be read as they are; making them shorter takes minutes."""
NEVER = ("overlaps", "two_chairs", "backwards", "norms_overlap", "before_birth")


class MonthsOfWork(ClerkAtWork):
    """What holds after each step, on every day that has passed."""

    @invariant()
    def one_quorum_holds_on_each_day(self) -> None:
        for day in self.days:
            rows = in_office(current(self.register, "norm"), day)
            assert len(rows) == 1
            found = Compositions(self.register).of("council", day)
            part = Threshold.parse(rows[0]["value"])
            assert found.quorum == -(-found.members * part.numerator // part.denominator)

    @invariant()
    def two_days_differ_by_who_came_and_who_left(self) -> None:
        first, last = min(self.days), max(self.days)
        found = Comparing(self.register).of("council", first, last, "kk")
        held = replayed(self.register).get("membership", {})
        before, after = (
            {row["person_id"] for row in in_office(held, day) if row["organization_id"] == 1}
            for day in (first, last)
        )
        assert {row.id for row in found.rows if row.became is Became.CAME} == after - before
        assert {row.id for row in found.rows if row.became is Became.LEFT} == before - after

    @invariant()
    def nobody_shares_a_post(self) -> None:
        assert overlaps(current(self.register, "membership")) == []

    @invariant()
    def data_health_finds_nothing_that_a_form_could_have_refused(self) -> None:
        health = Health(self.register)
        for code in NEVER:
            assert health.findings(code, self.day) == []

    @invariant()
    def the_list_of_vacancies_is_that_of_the_replayed_log(self) -> None:
        tables = replayed(self.register)
        bodies = {
            row["id"] for row in tables["organization"].values() if row["kind"] != "state_body"
        }
        for day in self.days:
            posts = {
                row["id"]
                for row in in_office(tables["post"], day)
                if row["organization_id"] in bodies
            }
            sitting = in_office(tables.get("membership", {}), day)
            vacant = posts - {row["post_id"] for row in sitting}
            assert {one.id for one in Vacancies(self.register).on(day)} == vacant

    @invariant()
    def the_log_tells_the_tables_again(self) -> None:
        for table, rows in replayed(self.register).items():
            assert rows == current(self.register, table)

    @invariant()
    def vacancies_and_rosters_are_those_of_the_replayed_log(self) -> None:
        tables = replayed(self.register)
        posts, held = tables["post"], tables.get("membership", {})
        for day in self.days:
            there = {row["id"] for row in in_office(posts, day) if row["organization_id"] == 1}
            sitting = [row for row in in_office(held, day) if row["organization_id"] == 1]
            taken = there & {row["post_id"] for row in sitting}
            shown = Compositions(self.register).of("council", day)
            assert len(shown.vacancies) == len(there) - len(taken)
            assert {seat.id for seat in shown.vacancies} == there - taken
            assert shown.members == len({row["person_id"] for row in sitting})
            self._the_same_numbers_stand_everywhere(day, shown)
            listed = Rosters(self.register).of("council", day, "kk").rows
            assert {row.id for row in listed} == {row["person_id"] for row in sitting}

    def _the_same_numbers_stand_everywhere(self, day: date, shown: Composition) -> None:
        """Elsewhere the count of vacancies was not that of the list of seats (OnBoard 444)."""
        listed = Vacancies(self.register).on(day)
        vacant = {one.id for one in listed if one.body_code == "council"}
        assert vacant == {seat.id for seat in shown.vacancies}
        assert sum(line.vacant for line in shown.categories) == len(vacant)
        figures = Overview(self.register).council(day)
        assert (figures.members, figures.seats, figures.vacancies) == (
            shown.members, len(shown.seats), len(vacant),
        )  # fmt: skip
        asked = Listing(day=day, body="council", language="kk")
        named = {row["uid"] for row in rows_of(self.register, "members", asked)}
        assert len(named) == shown.members


def test_months_of_work_leave_no_contradiction() -> None:
    run_state_machine_as_test(
        MonthsOfWork,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            phases=PHASES,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_the_first_day_of_the_story_has_only_vacancies() -> None:
    register = copy_of_council()
    assert len(Compositions(register).of("council", date(2024, 1, 1)).vacancies) == SEATS
    register.close()
