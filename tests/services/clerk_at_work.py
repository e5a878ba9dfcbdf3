"""A clerk at work on the Council: days pass, and every kind of change happens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from sqlalchemy import func, select

from apk_desktop.db import undoing
from apk_desktop.db.tables import change_entry
from apk_desktop.domain.faults import (
    EditedByAnother,
    LaterChangesStandInTheWay,
    NotFound,
    NothingToRedo,
    NothingToUndo,
    Refused,
)
from apk_desktop.domain.names import PersonName, SpelledName
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.bin import Bin
from apk_desktop.services.following import Following
from apk_desktop.services.handover import Handover
from apk_desktop.services.health.health import Health
from apk_desktop.services.membership_entry import MembershipEntry, PaperEntry
from apk_desktop.services.memberships import Memberships
from apk_desktop.services.merging import Merging
from apk_desktop.services.norm_entry import NormBook, NormEntry
from apk_desktop.services.papers import Owner
from apk_desktop.services.people import People
from apk_desktop.services.person_entry import PersonEntry
from apk_desktop.services.posts import PostEntry, Posts
from tests.registers import dump
from tests.services.months_of_work import (
    FIRST_DAY,
    PEOPLE,
    SEATS,
    Row,
    copy_of_council,
    current,
    in_office,
)

MAYOR = SEATS + 1
"""The post of the mayor, whom the chair of the regional assembly follows."""
NOBODY = PaperEntry()
LAW = Trilingual("Заң", "", "")
people = st.integers(1, PEOPLE)
seats = st.integers(1, SEATS)
picks = st.integers(0, 99)
later = st.integers(1, 60)


class ClerkAtWork(RuleBasedStateMachine):
    """A clerk at work on the Council: days pass, and every kind of change happens."""

    def __init__(self) -> None:
        super().__init__()
        self.register = copy_of_council()
        self.memberships = Memberships(self.register)
        self.day = FIRST_DAY
        self.days = {FIRST_DAY}
        self.latest: tuple[int, list[str]] | None = None

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
        with self._changing():
            self.memberships.add(entry)

    @rule(pick=picks, wait=st.integers(-30, 60))
    def resign(self, pick: int, wait: int) -> None:
        if one := self._some(pick):
            last = self.day + timedelta(days=wait)
            with self._changing():
                self.memberships.end(one["id"], one["version"], last, "own_wish", NOBODY)

    @rule(pick=picks, starts=st.integers(-90, 90), lasts=st.none() | st.integers(-10, 400))
    def correct_the_days(self, pick: int, starts: int, lasts: int | None) -> None:
        if one := self._some(pick):
            begins = self.day + timedelta(days=starts)
            ends = None if lasts is None else (begins + timedelta(days=lasts)).isoformat()
            entry = _entry_of(one, starts_on=begins.isoformat(), ends_on=ends, planned_end_on=None)
            with self._changing():
                self.memberships.edit(one["id"], one["version"], entry)

    @rule(value=st.sampled_from(["1/2", "2/3", "3/4"]), wait=st.integers(-60, 60))
    def change_the_quorum(self, value: str, wait: int) -> None:
        entry = NormEntry(
            code="council_quorum",
            value=value,
            basis=LAW,
            starts_on=(self.day + timedelta(days=wait)).isoformat(),
        )
        with self._changing():
            NormBook(self.register).add(entry)

    @rule(pick=picks, months=st.integers(1, 36))
    def extend(self, pick: int, months: int) -> None:
        if one := self._some(pick):
            planned = (self.day + timedelta(days=30 * months)).isoformat()
            with self._changing():
                self.memberships.edit(
                    one["id"], one["version"], _entry_of(one, planned_end_on=planned)
                )

    @rule(pick=picks, until=st.none() | st.integers(-60, 400))
    def change_the_term(self, pick: int, until: int | None) -> None:
        if one := self._some(pick):
            role = self.memberships.role(one["id"], self.day)
            day = None if until is None else (self.day + timedelta(days=until)).isoformat()
            with self._changing():
                self.memberships.move_term(role, role.starts_on, day, "as decided")

    @rule(pick=picks, who=people, wait=st.integers(-20, 20))
    def let_a_successor_begin(self, pick: int, who: int, wait: int) -> None:
        one = self._some(pick)
        if one and one["person_id"] != who:
            begins = (self.day + timedelta(days=wait)).isoformat()
            entry = _entry_of(one, person_id=who, starts_on=begins, ends_on=None)
            with self._changing():
                self.memberships.add(entry, Handover(leaving_id=one["id"], reason="term_over"))

    @rule(who=people, months=st.integers(0, 24))
    def appoint_the_mayor(self, who: int, months: int) -> None:
        """Who leaves the office does so on the eve of the new one's first day."""
        for one in in_office(current(self.register, "membership"), self.day):
            if one["post_id"] == MAYOR:
                with self._changing():
                    eve = self.day - timedelta(days=1)
                    self.memberships.end(one["id"], one["version"], eve, "own_wish", NOBODY)
        ends = (self.day + timedelta(days=30 * months)).isoformat() if months else None
        entry = MembershipEntry(
            person_id=who, organization_id=2, post_id=MAYOR, role="head",
            begun_by=NOBODY, starts_on=self.day.isoformat(), ends_on=ends,
        )  # fmt: skip
        with self._changing():
            self.memberships.add(entry)

    @rule()
    def let_seats_follow_their_offices(self) -> None:
        following = Following(self.register)
        if due := following.due(self.day):
            with self._changing():
                following.follow(due, self.day)
                assert following.due(self.day) == []

    @rule(who=people)
    def die(self, who: int) -> None:
        row = current(self.register, "person").get(who)
        if row is not None:
            name = PersonName(kk=SpelledName(row["surname_kk"]))
            entry = PersonEntry(name=name, birth_on="1970-01-01", died_on=self.day.isoformat())
            with self._changing():
                People(self.register).edit(who, row["version"], entry, self.day)

    @rule()
    def end_what_runs_on_after_a_death(self) -> None:
        health = Health(self.register)
        for one in health.findings("after_death", self.day):
            if health.can_fix(one):
                with self._changing():
                    health.fix(one, self.day)

    @rule(kept=people, other=people)
    def merge(self, kept: int, other: int) -> None:
        merging = Merging(self.register)
        with self._changing():
            merging.merge(merging.compare(kept, other, "kk", self.day))

    @rule(pick=picks)
    def move_somebody_to_the_bin(self, pick: int) -> None:
        if rows := list(current(self.register, "person")):
            with self._changing():
                Bin(self.register).move(Owner("person_id", rows[pick % len(rows)]), "kk", self.day)

    @rule(pick=picks)
    def restore_from_the_bin(self, pick: int) -> None:
        deleted = Bin(self.register)
        if rows := deleted.rows(ListQuestion(on=self.day)):
            with self._changing():
                deleted.restore(rows[pick % len(rows)].id, "kk", self.day)

    @rule(number=st.integers(SEATS + 1, 2 * SEATS), wait=st.integers(-60, 60))
    def set_up_a_seat(self, number: int, wait: int) -> None:
        begins = (self.day + timedelta(days=wait)).isoformat()
        entry = PostEntry(
            kind="member", title=Trilingual(), number=number, category="associations",
            starts_on=begins,
        )  # fmt: skip
        with self._changing():
            Posts(self.register).add(1, entry, self.day)

    @rule(pick=picks, starts=st.integers(-200, 60), lasts=st.none() | st.integers(0, 300))
    def move_the_days_of_a_seat(self, pick: int, starts: int, lasts: int | None) -> None:
        posts = Posts(self.register)
        if not (rows := posts.of(1, self.day)):
            return
        row = rows[pick % len(rows)]
        begins = self.day + timedelta(days=starts)
        ends = None if lasts is None else (begins + timedelta(days=lasts)).isoformat()
        entry = replace(row.entry, starts_on=begins.isoformat(), ends_on=ends)
        with self._changing():
            posts.edit(row, 1, entry, self.day)

    @rule(pick=picks)
    def undo_something_earlier(self, pick: int) -> None:
        c = change_entry.c
        entries = self.register.ask(select(c.id).where(c.kind == "change"))
        if entries:
            with suppress(NothingToUndo, LaterChangesStandInTheWay):
                undoing.undo(self.register, entries[pick % len(entries)][0])

    @rule()
    def undo(self) -> None:
        """What was done last and is undone at once leaves no byte behind."""
        known = self.latest
        with suppress(NothingToUndo, LaterChangesStandInTheWay):
            undoing.undo(self.register)
            if known is not None and known[0] == self._last_entry() - 1:
                assert dump(self.register) == known[1]

    @rule()
    def redo(self) -> None:
        with suppress(NothingToRedo, LaterChangesStandInTheWay):
            undoing.redo(self.register)

    @rule()
    def undo_and_do_again(self) -> None:
        before = dump(self.register)
        with suppress(NothingToUndo, LaterChangesStandInTheWay):
            undoing.undo(self.register)
            undoing.redo(self.register)
        assert dump(self.register) == before

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Let a refusal pass; remember what stood in the register before a change."""
        before, entry = dump(self.register), self._last_entry()
        with suppress(Refused, EditedByAnother, NotFound):
            yield
        if self._last_entry() == entry + 1:
            self.latest = (entry + 1, before)

    def _last_entry(self) -> int:
        return int(self.register.ask(select(func.max(change_entry.c.id)))[0][0])

    def _some(self, pick: int) -> Row | None:
        rows = list(current(self.register, "membership").values())
        return rows[pick % len(rows)] if rows else None


def _entry_of(row: Row, **values: Any) -> MembershipEntry:
    entry = MembershipEntry(
        person_id=row["person_id"],
        organization_id=row["organization_id"],
        post_id=row["post_id"],
        role=row["role"],
        category=row["category"],
        starts_on=row["starts_on"],
        ends_on=row["ends_on"],
        planned_end_on=row["planned_end_on"],
        begun_by=NOBODY,
    )
    return replace(entry, **values)
