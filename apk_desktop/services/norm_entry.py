"""The norms as a clerk keeps them: every period of each, added, corrected, replaced and ended."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import norm
from apk_desktop.db.tables.base import OPEN_END, OPEN_START
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.norms import plain_value, unit_of, value_fault
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.norm_subjects import NormSubject, subjects_of
from apk_desktop.services.row_parts import text_columns, text_from
from apk_desktop.wording.catalogue import Catalogue, Language, message
from apk_desktop.wording.norms import norm_subject

NO_BASIS = Trilingual()


@dataclass(frozen=True, slots=True, kw_only=True)
class NormEntry:
    """A norm as written in the form; days are ISO text, possibly partial, empty if open."""

    code: str
    value: str
    basis: Trilingual = NO_BASIS
    starts_on: str | None = None
    ends_on: str | None = None
    is_verified: bool = False
    source: str = ""


class NormRow(NamedTuple):
    """One period of a norm, and whether it holds on the day asked about."""

    id: int
    version: int
    entry: NormEntry
    unit: str
    subject: NormSubject
    in_force: bool


class NormBook:
    """The norms of a register, with their history."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def rows(self, on: date, *, in_force: bool = True) -> list[NormRow]:
        """Give the norms that hold on a day, or every period of every norm, by code and time."""
        c = norm.c
        query = select(
            c.id, c.version, c.code, c.value, *text_columns(norm, "basis"), c.starts_on, c.ends_on,
            c.verified, c.source, c.unit, c.first_day, c.last_day,
        ).order_by(c.code, c.first_day, c.id)  # fmt: skip
        found = self._register.ask(query)
        subjects = subjects_of(self._register, {row[2] for row in found}, on)
        rows = [_row(row, subjects[row[2]], on) for row in found]
        return [row for row in rows if row.in_force or not in_force]

    def history(self, code: str, on: date) -> list[NormRow]:
        """Give every period of a norm, the latest first."""
        return [row for row in self.rows(on, in_force=False) if row.entry.code == code][::-1]

    def subjects(self, on: date) -> list[NormSubject]:
        """Give what a norm can be about: the general ones, and those of each body."""
        return list(subjects_of(self._register, None, on).values())

    def add(self, entry: NormEntry) -> int:
        """Add a norm; where one of its code still holds, that one ends the day before.

        Raises Refused.
        """
        values = self._checked(entry)
        earlier = self._open_before(entry)
        with self._writing(message("Add norm"), entry.code) as change:
            if earlier is not None:
                starts = PartialDate.parse(entry.starts_on or "").first_day
                eve = (starts - timedelta(days=1)).isoformat()
                change.update(norm, earlier.id, earlier.version, ends_on=eve)
            return change.insert(norm, **values)

    def correct(self, norm_id: int, version: int, entry: NormEntry) -> None:
        """Correct a norm that was read as `version`; raises Refused or EditedByAnother."""
        values = self._checked(entry, norm_id)
        with self._writing(message("Correct norm"), entry.code) as change:
            change.update(norm, norm_id, version, **values)

    def end(self, row: NormRow, ends_on: date | None) -> None:
        """Let a norm hold for the last time on a day; raises Refused."""
        if ends_on is None:
            raise Refused("day_missing", "ends_on")
        if row.entry.starts_on and ends_on < PartialDate.parse(row.entry.starts_on).first_day:
            begun = PartialDate.parse(row.entry.starts_on)
            raise Refused("end_before_start", "ends_on", begun=begun)
        with self._writing(message("End norm"), row.entry.code) as change:
            change.update(norm, row.id, row.version, ends_on=ends_on.isoformat())

    def _writing(self, title: str, code: str) -> AbstractContextManager[Change]:
        """Open a change named, as the change log names all things, in Kazakh."""
        subject = subjects_of(self._register, {code}, date.max)[code]
        return self._register.change(title, subject=norm_subject(subject, Catalogue(Language.KK)))

    def _checked(self, entry: NormEntry, norm_id: int | None = None) -> dict[str, Any]:
        if not entry.code:
            raise Refused("norm_missing", "code")
        value = plain_value(entry.code, entry.value)
        if fault := value_fault(entry.code, value):
            raise Refused(fault, "value")
        if not any(text.strip() for text in entry.basis):
            raise Refused("basis_missing", "basis_kk")
        first, last = _days(entry)
        if last < first:
            begun = PartialDate.parse(entry.starts_on or "")
            raise Refused("end_before_start", "ends_on", begun=begun)
        self._refuse_overlap(entry, norm_id, first, last)
        return {
            "code": entry.code,
            "value": value,
            "unit": unit_of(entry.code),
            "starts_on": entry.starts_on,
            "ends_on": entry.ends_on,
            "verified": "yes" if entry.is_verified else "no",
            "source": entry.source.strip(),
            **in_columns("basis", Trilingual(*(text.strip() for text in entry.basis))),
        }

    def _refuse_overlap(self, entry: NormEntry, norm_id: int | None, first: str, last: str) -> None:
        """Two periods of one norm never overlap, but an open one ends where a new one begins."""
        c = norm.c
        query = select(c.id, c.starts_on, c.ends_on, c.last_day, c.first_day).where(
            c.code == entry.code, c.first_day <= last, c.last_day >= first
        )
        for other, starts, ends, other_last, other_first in self._register.ask(query):
            gives_way = norm_id is None and other_last == OPEN_END and other_first < first
            if other != norm_id and not gives_way:
                raise Refused("norm_overlaps", "starts_on", starts=starts, ends=ends)

    def _open_before(self, entry: NormEntry) -> NormRow | None:
        first, _last = _days(entry)
        rows = self.history(entry.code, date.min)
        return next(
            (
                row
                for row in rows
                if _days(row.entry)[1] == OPEN_END and _days(row.entry)[0] < first
            ),
            None,
        )


def _days(entry: NormEntry) -> tuple[str, str]:
    starts, ends = entry.starts_on, entry.ends_on
    first = PartialDate.parse(starts).first_day.isoformat() if starts else OPEN_START
    last = PartialDate.parse(ends).last_day.isoformat() if ends else OPEN_END
    return first, last


def _row(row: Any, subject: NormSubject, on: date) -> NormRow:  # noqa: ANN401 fourteen columns
    entry = NormEntry(
        code=row[2],
        value=row[3],
        basis=text_from(row[4:7]),
        starts_on=row[7],
        ends_on=row[8],
        is_verified=row[9] == "yes",
        source=row[10],
    )
    return NormRow(row[0], row[1], entry, row[11], subject, row[12] <= on.isoformat() <= row[13])
