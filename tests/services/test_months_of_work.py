"""Whatever a clerk does for months, seats, vacancies and rosters never contradict the record."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from apk_desktop.db import undoing
from apk_desktop.db.tables import change_entry
from apk_desktop.domain.faults import (
    LaterChangesStandInTheWay,
    NothingToRedo,
    NothingToUndo,
    Refused,
)
from apk_desktop.domain.gate import Threshold
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.composition import Compositions
from apk_desktop.services.differences import Became, Comparing
from apk_desktop.services.membership_entry import MembershipEntry, PaperEntry
from apk_desktop.services.memberships import Memberships
from apk_desktop.services.norm_entry import NormBook, NormEntry
from apk_desktop.services.rosters import Rosters
from tests.services.months_of_work import (
    FIRST_DAY,
    PEOPLE,
    SEATS,
    Row,
    copy_of_council,
    current,
    in_office,
    overlaps,
    replayed,
)

NOBODY = PaperEntry()
LAW = Trilingual("Заң", "", "")
people = st.integers(1, PEOPLE)
seats = st.integers(1, SEATS)
picks = st.integers(0, 99)
later = st.integers(1, 60)


class MonthsOfWork(RuleBasedStateMachine):
    """A clerk at work on the Council: days pass, and every kind of change happens."""

    def __init__(self) -> None:
        super().__init__()
        self.register = copy_of_council()
        self.memberships = Memberships(self.register)
        self.day = FIRST_DAY
        self.days = {FIRST_DAY}

    def teardown(self) -> None:
        self.register.close()

    @rule(days=later)
    def time_passes(self, days: int) -> None:
        self.day += timedelta(days=days)
        self.days.add(self.day)

    @rule(who=people, seat=seats, wait=st.integers(-40, 40), months=st.integers(0, 24))
    def appoint(self, who: int, seat: int, wait: int, months: int) -> None:
        begins = self.day + timedelta(days=wait)
        entry = MembershipEntry(
            person_id=who,
            organization_id=1,
            post_id=seat,
            category="associations",
            begun_by=PaperEntry(number=f"{seat}-{who}"),
            starts_on=begins.isoformat(),
            planned_end_on=(begins + timedelta(days=30 * months)).isoformat() if months else None,
        )
        with suppress(Refused):
            self.memberships.add(entry)

    @rule(pick=picks, wait=st.integers(-30, 60))
    def resign(self, pick: int, wait: int) -> None:
        if one := self._some(pick):
            last = self.day + timedelta(days=wait)
            with suppress(Refused):
                self.memberships.end(one["id"], one["version"], last, "own_wish", NOBODY)

    @rule(pick=picks, starts=st.integers(-90, 90), lasts=st.none() | st.integers(-10, 400))
    def correct_the_days(self, pick: int, starts: int, lasts: int | None) -> None:
        if one := self._some(pick):
            begins = self.day + timedelta(days=starts)
            ends = None if lasts is None else (begins + timedelta(days=lasts)).isoformat()
            entry = MembershipEntry(
                person_id=one["person_id"],
                organization_id=one["organization_id"],
                post_id=one["post_id"],
                role=one["role"],
                category=one["category"],
                begun_by=NOBODY,
                starts_on=begins.isoformat(),
                ends_on=ends,
            )
            with suppress(Refused):
                self.memberships.edit(one["id"], one["version"], entry)

    @rule(value=st.sampled_from(["1/2", "2/3", "3/4"]), wait=st.integers(-60, 60))
    def change_the_quorum(self, value: str, wait: int) -> None:
        entry = NormEntry(
            code="council_quorum",
            value=value,
            basis=LAW,
            starts_on=(self.day + timedelta(days=wait)).isoformat(),
        )
        with suppress(Refused):
            NormBook(self.register).add(entry)

    @rule(pick=picks)
    def undo_something_earlier(self, pick: int) -> None:
        c = change_entry.c
        entries = self.register.ask(select(c.id).where(c.kind == "change"))
        if entries:
            with suppress(NothingToUndo, LaterChangesStandInTheWay):
                undoing.undo(self.register, entries[pick % len(entries)][0])

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

    @rule()
    def undo(self) -> None:
        with suppress(NothingToUndo, LaterChangesStandInTheWay):
            undoing.undo(self.register)

    @rule()
    def redo(self) -> None:
        with suppress(NothingToRedo, LaterChangesStandInTheWay):
            undoing.redo(self.register)

    @invariant()
    def nobody_shares_a_post(self) -> None:
        assert overlaps(current(self.register, "membership")) == []

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
            listed = Rosters(self.register).of("council", day, "kk").rows
            assert {row.id for row in listed} == {row["person_id"] for row in sitting}

    def _some(self, pick: int) -> Row | None:
        rows = list(current(self.register, "membership").values())
        return rows[pick % len(rows)] if rows else None


def test_months_of_work_leave_no_contradiction() -> None:
    run_state_machine_as_test(
        MonthsOfWork,
        settings=settings(
            max_examples=20,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_the_first_day_of_the_story_has_only_vacancies() -> None:
    register = copy_of_council()
    assert len(Compositions(register).of("council", date(2024, 1, 1)).vacancies) == SEATS
    register.close()
