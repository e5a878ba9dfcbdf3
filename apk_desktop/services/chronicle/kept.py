"""What is kept with a person: papers, awards, education, reminders, and merges of the record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, or_, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    act,
    award,
    change_entry,
    change_row,
    document,
    education,
    incompatibility,
    membership,
    person,
    recommendation,
    reminder,
)
from apk_desktop.db.undoing import entries_undone
from apk_desktop.services.chronicle.events import Event, EventKind, Place, QuotedAct
from apk_desktop.services.merging import MERGE_PEOPLE
from apk_desktop.services.row_parts import name_columns, name_from, text_columns, text_from


def kept(register: Register, person_id: int) -> Iterator[Event]:
    """Give everything that is kept with a person's record."""
    yield from _papers(register, person_id)
    yield from _life(register, person_id)
    yield from _reminders(register, person_id)
    yield from _merges(register, person_id)


def _about(table: Table, person_id: int) -> ColumnElement[bool]:
    """Keep the rows of the person, and of the person's roles and recommendations."""
    roles = select(membership.c.id).where(membership.c.person_id == person_id)
    recommended = select(recommendation.c.id).where(recommendation.c.person_id == person_id)
    return or_(
        table.c.person_id == person_id,
        table.c.membership_id.in_(roles),
        table.c.recommendation_id.in_(recommended),
    )


def _papers(register: Register, person_id: int) -> Iterator[Event]:
    d = document.c
    query = select(d.id, d.title, d.dated_on, d.note, d.media_type).where(
        _about(document, person_id), d.purpose == ""
    )
    for at, title, day, note, media_type in register.ask(query):
        values = {"title": title, "note": note, "media_type": media_type}
        yield Event(
            kind=EventKind.PAPER, what="kept", day=day, values=values, place=Place("papers", at)
        )


def _life(register: Register, person_id: int) -> Iterator[Event]:
    def event(what: str, day: str | None, **values: Any) -> Event:  # noqa: ANN401 facts of each
        paper = values.pop("paper", None)
        return Event(kind=EventKind.LIFE, what=what, day=day, values=values, act=paper)

    for (day,) in register.ask(select(person.c.died_on).where(person.c.id == person_id)):
        if day:
            yield event("death", day)
    e, w, i = education.c, award.c, incompatibility.c
    query = select(
        e.finished_on, e.degree, *text_columns(education, "institution"),
        *text_columns(education, "speciality"),
    ).where(e.person_id == person_id)  # fmt: skip
    for row in register.ask(query):
        yield event("education", row[0], degree=row[1], title=text_from(row[2:5]),
                    speciality=text_from(row[5:8]))  # fmt: skip
    query = (
        select(w.awarded_on, w.number, *text_columns(award, "title"), act.c.id, act.c.kind,
               act.c.number, act.c.signed_on)
        .outerjoin(act, act.c.id == w.act_id)
        .where(w.person_id == person_id)
    )  # fmt: skip
    for row in register.ask(query):
        paper = QuotedAct(*row[5:9]) if row[5] else None
        yield event("award", row[0], number=row[1], title=text_from(row[2:5]), paper=paper)
    query = select(i.starts_on, i.ends_on, i.reason, i.legal_basis).where(i.person_id == person_id)
    for starts, ends, reason, basis in register.ask(query):
        yield event("incompatibility", starts, ends=ends, reason=reason, basis=basis)


def _reminders(register: Register, person_id: int) -> Iterator[Event]:
    r = reminder.c
    query = select(r.text, r.due_on, r.done_on, r.note).where(_about(reminder, person_id))
    for text, due, done, note in register.ask(query):
        values = {"text": text, "due": due, "note": note}
        what = "done" if done else "due"
        yield Event(kind=EventKind.REMINDER, what=what, day=done or due, values=values)


def _merges(register: Register, person_id: int) -> Iterator[Event]:
    """Give the merges in force whose kept record this is, each with the name that went."""
    c, entry = change_row.c, change_entry.c
    of_person = select(c.change_id).where(c.table_name == "person", c.row_id == person_id)
    query = (
        select(entry.id, entry.made_at, entry.reason, c.before)
        .join(change_row, c.change_id == entry.id)
        .where(entry.title == MERGE_PEOPLE, entry.kind == "change", entry.id.in_(of_person))
        .where(c.table_name == "person", c.after.is_(None), c.row_id != person_id)
    )
    rows = register.ask(query)
    undone = entries_undone(register) if rows else set()
    for at, made_at, reason, before in rows:
        if at not in undone:
            row = json.loads(before)
            name = name_from([row.get(str(one.key), "") for one in name_columns()])
            day = datetime.fromisoformat(made_at).astimezone().date().isoformat()
            values = {"name": name, "reason": reason}
            yield Event(kind=EventKind.MERGE, what="merged", day=day, values=values)
