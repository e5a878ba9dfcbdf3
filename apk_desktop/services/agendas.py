"""The agenda of a meeting: its items, their order, and who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import agenda_item, agenda_speaker, meeting, person
from apk_desktop.domain import agenda
from apk_desktop.domain.agenda import Entry, Place, Step, Timed
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.row_parts import name_columns, name_from, text_columns, text_from
from apk_desktop.wording.catalogue import message

LONGEST_MINUTES = 24 * 60


class Speaker(NamedTuple):
    """A person of the register who speaks to an item."""

    id: int
    name: PersonName


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemEntry:
    """An item as a clerk writes it; `speaker` names speakers who are not in the register."""

    title: Trilingual = field(default_factory=Trilingual)
    speaker: Trilingual = field(default_factory=Trilingual)
    speakers: tuple[Speaker, ...] = ()
    minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """An item where it stands: its number ("2.1"), level, and the time it begins at, if known."""

    id: int
    version: int
    level: int
    number: str
    starts: str
    entry: ItemEntry


def numbered(rows: Sequence[AgendaRow], starts_at: str) -> list[AgendaRow]:
    """Number and time items anew, as after one of them was written over."""
    timed = [Timed(row.level, row.entry.minutes) for row in rows]
    return [
        replace(row, number=slot.number, starts=slot.starts)
        for row, slot in zip(rows, agenda.slots(timed, starts_at), strict=True)
    ]


class Agendas:
    """The agendas of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def rows(self, meeting_id: int) -> list[AgendaRow]:
        """Give the items of a meeting in the order in which they are read."""
        c = agenda_item.c
        query = select(
            c.id, c.version, c.minutes, *text_columns(agenda_item, "title"),
            *text_columns(agenda_item, "speaker"),
        ).where(c.meeting_id == meeting_id)  # fmt: skip
        kept = {row[0]: row[1:] for row in self._register.ask(query)}
        speakers = self._speakers(meeting_id)
        rows = [
            _row(entry, kept[entry.id], speakers.get(entry.id, ()))
            for entry in self._outline(meeting_id)
        ]
        return numbered(rows, self._starts_at(meeting_id))

    def add(self, meeting_id: int, entry: ItemEntry, place: Entry, before: int | None) -> int:
        """Add an item before another one or at the end; raises Refused.

        `place` tells its level; its id is not looked at.
        """
        _check(entry)
        outline = self._outline(meeting_id)
        title = message("Add agenda item")
        with self._register.change(title, subject=entry.title.say("kk")) as change:
            item_id = change.insert(agenda_item, meeting_id=meeting_id, **_columns(entry))
            _set_speakers(change, item_id, entry.speakers)
            new = Entry(item_id, place.level)
            _arrange(change, meeting_id, agenda.inserted(outline, new, before))
        return item_id

    def edit(self, item_id: int, version: int, entry: ItemEntry) -> None:
        """Change an item that was read as `version`; raises Refused or EditedByAnother."""
        _check(entry)
        title = message("Edit agenda item")
        with self._register.change(title, subject=entry.title.say("kk")) as change:
            change.update(agenda_item, item_id, version, **_columns(entry))
            _set_speakers(change, item_id, entry.speakers)

    def move(self, meeting_id: int, item_id: int, step: Step) -> bool:
        """Move an item one step, and tell whether it could go there."""
        after = agenda.moved(self._outline(meeting_id), item_id, step)
        return self._rearrange(meeting_id, item_id, after)

    def drop(self, meeting_id: int, item_id: int, before: int | None) -> bool:
        """Put an item with its sub-items before another one or at the end."""
        after = agenda.dropped(self._outline(meeting_id), item_id, before)
        return self._rearrange(meeting_id, item_id, after)

    def delete(self, meeting_id: int, item_id: int) -> int:
        """Delete an item with its sub-items and give their number; undo brings them back."""
        left, taken = agenda.without(self._outline(meeting_id), item_id)
        title = message("Delete agenda item")
        with self._register.change(title, subject=self._title(item_id)) as change:
            for one in reversed(taken):
                _set_speakers(change, one, ())
                change.delete(agenda_item, one)
            _arrange(change, meeting_id, left)
        return len(taken)

    def source_of_copy(self, meeting_id: int) -> int | None:
        """Give the latest earlier meeting of the same body that has an agenda, if any."""
        this = self._register.ask(
            select(meeting.c.organization_id, meeting.c.starts_on).where(meeting.c.id == meeting_id)
        )[0]
        c = meeting.c
        items = select(agenda_item.c.id).where(agenda_item.c.meeting_id == c.id).exists()
        query = select(c.id).where(c.organization_id == this[0], c.id != meeting_id, items)
        if this[1]:
            query = query.where(c.starts_on < this[1])
        rows = self._register.ask(query.order_by(c.starts_on.desc(), c.id.desc()).limit(1))
        return int(rows[0][0]) if rows else None

    def copy(self, source: int, target: int) -> int:
        """Copy all items of a meeting to the end of another's agenda; give their number."""
        rows = self.rows(source)
        outline = self._outline(target)
        code = select(meeting.c.code).where(meeting.c.id == source)
        subject = str(self._register.ask(code)[0][0])
        with self._register.change(message("Copy agenda"), subject=subject) as change:
            for row in rows:
                new = change.insert(agenda_item, meeting_id=target, **_columns(row.entry))
                _set_speakers(change, new, row.entry.speakers)
                outline.append(Entry(new, row.level))
            _arrange(change, target, outline)
        return len(rows)

    def _rearrange(self, meeting_id: int, item_id: int, after: Sequence[Entry]) -> bool:
        title = message("Move agenda item")
        with self._register.change(title, subject=self._title(item_id)) as change:
            _arrange(change, meeting_id, after)
            return any(True for _row_change in change.row_changes())

    def _outline(self, meeting_id: int) -> list[Entry]:
        c = agenda_item.c
        query = select(c.id, c.parent_id, c.position).where(c.meeting_id == meeting_id)
        return agenda.outline([Place(*row) for row in self._register.ask(query)])

    def _starts_at(self, meeting_id: int) -> str:
        query = select(meeting.c.starts_at).where(meeting.c.id == meeting_id)
        rows = self._register.ask(query)
        return str(rows[0][0]) if rows else ""

    def _title(self, item_id: int) -> str:
        query = select(*text_columns(agenda_item, "title")).where(agenda_item.c.id == item_id)
        return text_from(self._register.ask(query)[0]).say("kk")

    def _speakers(self, meeting_id: int) -> dict[int, tuple[Speaker, ...]]:
        c = agenda_speaker.c
        query = (
            select(c.agenda_item_id, c.person_id, *name_columns())
            .join(person, person.c.id == c.person_id)
            .join(agenda_item, agenda_item.c.id == c.agenda_item_id)
            .where(agenda_item.c.meeting_id == meeting_id)
            .order_by(c.position, c.id)
        )
        found: dict[int, tuple[Speaker, ...]] = {}
        for item_id, person_id, *texts in self._register.ask(query):
            speaker = Speaker(person_id, name_from(texts))
            found[item_id] = (*found.get(item_id, ()), speaker)
        return found


def _row(entry: Entry, kept: Any, speakers: tuple[Speaker, ...]) -> AgendaRow:  # noqa: ANN401
    version, minutes, *texts = kept
    written = ItemEntry(
        title=text_from(texts[:3]),
        speaker=text_from(texts[3:]),
        speakers=speakers,
        minutes=minutes,
    )
    return AgendaRow(
        id=entry.id, version=version, level=entry.level, number="", starts="", entry=written
    )


def _check(entry: ItemEntry) -> None:
    if not any(map(str.strip, entry.title)):
        raise Refused("title_missing", "title_kk")
    if not 0 <= entry.minutes <= LONGEST_MINUTES:
        raise Refused("minutes_impossible", "minutes")


def _columns(entry: ItemEntry) -> dict[str, Any]:
    return {
        "minutes": entry.minutes,
        **in_columns("title", Trilingual(*map(str.strip, entry.title))),
        **in_columns("speaker", Trilingual(*map(str.strip, entry.speaker))),
    }


def _set_speakers(change: Change, item_id: int, speakers: Sequence[Speaker]) -> None:
    """Keep the speakers of an item in their order; nobody is named twice."""
    c = agenda_speaker.c
    query = select(c.id, c.version, c.person_id).where(c.agenda_item_id == item_id)
    kept = {row.person_id: row for row in change.connection.execute(query).all()}
    wanted = list(dict.fromkeys(one.id for one in speakers))
    for person_id, row in kept.items():
        if person_id not in wanted:
            change.delete(agenda_speaker, row.id)
    for position, person_id in enumerate(wanted, start=1):
        if person_id in kept:
            row = kept[person_id]
            change.update(agenda_speaker, row.id, row.version, position=position)
        else:
            change.insert(
                agenda_speaker, agenda_item_id=item_id, person_id=person_id, position=position
            )


def _arrange(change: Change, meeting_id: int, entries: Sequence[Entry]) -> None:
    """Write where each item stands; items that stay leave no trace."""
    c = agenda_item.c
    query = select(c.id, c.version, c.parent_id, c.position).where(c.meeting_id == meeting_id)
    kept = {row.id: row for row in change.connection.execute(query).all()}
    for place in agenda.places(entries):
        row = kept[place.id]
        if (row.parent_id, row.position) != (place.parent_id, place.position):
            change.update(
                agenda_item,
                place.id,
                row.version,
                parent_id=place.parent_id,
                position=place.position,
            )
