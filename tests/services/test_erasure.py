"""Lawful erasure: no byte of the person stays, what is public stays, and nothing brings it back."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from apk_desktop.db import erasing
from apk_desktop.db.register import CLEANING_OWED, Register
from apk_desktop.db.tables import (
    change_entry,
    change_row,
    erasure,
    membership,
    nomination,
    nomination_paper,
    person,
)
from apk_desktop.domain.cropping import Crop
from apk_desktop.domain.faults import LaterChangesStandInTheWay, Refused, RegisterBusyError
from apk_desktop.domain.gate import Threshold
from apk_desktop.domain.names import PersonName, SpelledName
from apk_desktop.services.bin import Bin
from apk_desktop.services.chronicle.chronicle import Chronicles
from apk_desktop.services.composition import Compositions
from apk_desktop.services.details.details import Details
from apk_desktop.services.erasure import ErasureEntry, Erasures
from apk_desktop.services.health.health import Health
from apk_desktop.services.journal import Journal
from apk_desktop.services.merging import Merging
from apk_desktop.services.papers import NewPaper, Owner, Papers
from apk_desktop.services.people import People
from apk_desktop.services.person_entry import PersonEntry
from apk_desktop.services.photos import Photos
from apk_desktop.services.reminders import ReminderEntry, Reminders
from apk_desktop.services.rosters import Rosters
from apk_desktop.services.rotation.history import held_rounds, past_rounds
from apk_desktop.services.seat_history import SeatHistory
from tests.services.people_story import Story, tell_story
from tests.story_day import STORY_DAY

DAY = date(2026, 3, 12)
ENTRY = ErasureEntry(
    legal_basis="Закон о персональных данных, ст. 18", reason="Заявление субъекта",
    requested_on=date(2026, 3, 2), request_number="77-ж",
)  # fmt: skip
NAME = PersonName(
    SpelledName("Өшірілмесов", "Ұмытбек"),
    SpelledName("Ошрилмесов", "Умытбек", "Забытович"),
    SpelledName("Oshrilmesov", "Umytbek"),
)
SECRETS = ("Өшірілмесов", "Ошрилмесов", "Oshrilmesov", "Умытбек", "oshrilmesov", "+77015550123",
           "990000300014", "secret paper content", "Анкета-секрет", "тайная заметка", "Жаңаша",
           "секрет мекенжай", "бұрынғы қосарлас", "secret face", "бет-әлпеті")  # fmt: skip


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def enter(register: Register, story: Story) -> int:
    """Enter a person with everything, edit it, delete and merge something."""
    people = People(register)
    who = people.add(
        PersonEntry(name=NAME, iin="990000300014", birth_on="1970-01-02", phone="87015550123",
                    note="тайная заметка"), DAY,
    )  # fmt: skip
    owner = Owner("person_id", who)
    paper = Papers(register).add(owner, "Анкета-секрет.txt", b"secret paper content")
    Papers(register).delete(paper, 1)
    kept = Papers(register).add(owner, "Анкета-секрет.txt", b"secret paper content, again")
    face = NewPaper("бет-әлпеті.png", b"\x89PNG\r\n\x1a\n secret face")
    Photos(register).put(who, face, Crop(0, 0, 60))
    Details(register).add(
        "contact", owner, {"kind": "address", "address_kk": "секрет мекенжай"}, DAY
    )
    Reminders(register).add(owner, ReminderEntry(text="Умытбек: позвонить", due_on=DAY))
    with register.change("Add membership", subject="Ошрилмесов") as change:
        change.insert(membership, person_id=who, organization_id=story.council, role="member",
                      starts_on="2020-01-01", note="тайная заметка")  # fmt: skip
        named = change.insert(nomination, person_id=who, office="rotating_deputy_chair")
        change.insert(nomination_paper, nomination_id=named, kind="consent", document_id=kept)
    twin = people.add(PersonEntry(name=NAME, note="бұрынғы қосарлас"), DAY)
    merging = Merging(register)
    merging.merge(merging.compare(who, twin, "ru", DAY))
    card = people.card(who, DAY)
    assert card is not None
    people.edit(who, card.version, PersonEntry(name=NAME, phone="87015550123", note="Жаңаша"), DAY)
    return who


def erase(register: Register, who: int) -> Erasures:
    erasures = Erasures(register)
    row = register.ask(person.select().where(person.c.id == who))[0]
    erasures.erase(who, row.version, ENTRY, DAY)
    return erasures


def bytes_of(register: Register) -> bytes:
    return b"".join(
        path.read_bytes()
        for path in Path(register.path).parent.glob(f"{register.path.name}*")
        if not path.name.endswith(".lock")
    )


def test_no_byte_of_the_person_stays_in_the_file_its_log_or_the_search(
    register: Register, story: Story
) -> None:
    who = enter(register, story)
    before = bytes_of(register)
    assert all(secret.encode() in before for secret in SECRETS[:3])
    erase(register, who).clean_file()
    while_open = bytes_of(register)
    register.close()
    after = bytes_of(register)
    for secret in SECRETS:
        assert secret.encode() not in while_open, secret
        assert secret.encode() not in after, secret


def test_offices_stay_and_are_told_of_by_the_number_of_the_record(
    register: Register, story: Story
) -> None:
    who = enter(register, story)
    uid = register.ask(person.select().where(person.c.id == who))[0].uid
    erasures = erase(register, who)
    card = People(register).card(who, DAY)
    assert card is not None
    assert card.entry.name.ru.full == f"Лицо с удалёнными данными {uid[-8:]}"
    assert [one.starts_on for one in card.roles] == ["2020-01-01"]
    assert [one.what for one in Chronicles(register).of(who, DAY)][:1] == ["merged"]
    told = erasures.of(who)
    assert told is not None
    assert (told.person_uid, told.legal_basis) == (uid, ENTRY.legal_basis)
    assert told.stays["membership"] == 1
    assert told.goes["document"] == 2
    assert People(register).find(uid[-8:], "ru")
    assert not People(register).find("Ошрилмесов", "ru")
    health = Health(register)
    for rule in ("nameless_people", "namesakes", "odd_letters", "spellings_apart"):
        assert not [one for one in health.findings(rule, DAY) if one.finding.owner.id == who]


def test_nothing_brings_back_what_was_erased(register: Register, story: Story) -> None:
    who = enter(register, story)
    changes = [row.id for row in register.ask(change_entry.select()) if row.kind == "change"]
    own = {
        row.change_id
        for row in register.ask(change_row.select())
        if row.table_name in ("person", "document", "contact", "reminder")
    }
    erase(register, who)
    journal = Journal(register)
    for change in changes:
        if change in own:
            with pytest.raises(LaterChangesStandInTheWay):
                journal.undo(change)
    erased = register.ask(change_entry.select().order_by(change_entry.c.id.desc()))[0]
    with pytest.raises(LaterChangesStandInTheWay):
        journal.undo(erased.id)
    assert register.ask(person.select().where(person.c.id == who))[0].erased_on == "2026-03-12"
    with pytest.raises(Refused):
        erase(register, who)
    deleted = [one for one in register.ask(change_row.select()) if one.table_name == "document"
               and one.after is None]  # fmt: skip
    with pytest.raises(Refused):
        Bin(register).restore(deleted[0].id, "ru", DAY)


def test_the_log_is_locked_again_and_says_that_the_data_were_erased(
    register: Register, story: Story
) -> None:
    who = enter(register, story)
    erase(register, who)
    latest = register.ask(change_entry.select().order_by(change_entry.c.id.desc()))[0]
    assert (latest.title, latest.reason) == ("Erase personal data", "Заявление субъекта")
    rows = register.ask(change_row.select().where(change_row.c.change_id == latest.id))
    noted = {row.table_name: json.loads(row.after) for row in rows}
    assert noted["person"]["erased_on"] == "2026-03-12"
    for table in (change_entry, change_row):
        with register.engine.begin() as connection, pytest.raises(DatabaseError):
            connection.execute(table.update().values(id=table.c.id))


def answers(register: Register, seats: list[int], day: date) -> list[object]:
    """Give what the register answers as of a day, without the names of people."""
    roster = Rosters(register).of("council", day, "ru")
    composition = Compositions(register).of("council", day)
    held = held_rounds(register, day)
    return [
        sorted((row.id, row.role, row.seat, row.starts_on) for row in roster.rows),
        (composition.members, composition.missing, composition.quorum, composition.categories),
        past_rounds(register, held, Threshold(1, 2)),
        [
            [(one.id, one.person_id, one.starts_on, one.ends_on) for one in holders]
            for holders in (SeatHistory(register).holders(seat, day) for seat in seats)
        ],
    ]


def test_answers_of_any_day_stay_and_tell_the_number_of_the_record(
    demonstration: Register,
) -> None:
    who = People(demonstration).find("Shablonov Ramazan", "en")[0].id
    rows = demonstration.ask(membership.select().where(membership.c.person_id == who))
    seats = sorted({row.post_id for row in rows if row.post_id})
    assert seats
    days = (date(2025, 3, 1), date(2026, 3, 12), STORY_DAY)
    before = [answers(demonstration, seats, day) for day in days]
    uid = demonstration.ask(person.select().where(person.c.id == who))[0].uid
    erase(demonstration, who)
    assert [answers(demonstration, seats, day) for day in days] == before
    roster = Rosters(demonstration).of("council", days[1], "ru")
    names = {row.id: row.name.ru.full for row in roster.rows}
    assert names[who] == f"Лицо с удалёнными данными {uid[-8:]}"


def test_cleaning_is_owed_until_it_is_done(
    register: Register, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    erasures = erase(register, enter(register, story))
    assert register.fact(CLEANING_OWED) == "yes"

    def locked(_register: Register) -> None:
        raise dbapi2.OperationalError("database is locked")

    with monkeypatch.context() as patched:
        patched.setattr(erasing, "_wipe", locked)
        with pytest.raises(RegisterBusyError):
            erasures.clean_file()
    assert register.fact(CLEANING_OWED) == "yes"
    erasures.clean_file()
    assert register.fact(CLEANING_OWED) == ""


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"legal_basis": " "}, "legal_basis"),
        ({"requested_on": None}, "requested_on"),
        ({"requested_on": date(2026, 3, 13)}, "requested_on"),
        ({"reason": ""}, "reason"),
    ],
)
def test_an_erasure_needs_its_basis_request_and_reason(
    register: Register, story: Story, values: dict[str, object], field: str
) -> None:
    given = {"legal_basis": "ст. 18", "reason": "заявление", "requested_on": DAY} | values
    with pytest.raises(Refused) as refused:
        Erasures(register).erase(story.qairat, 1, ErasureEntry(**given), DAY)  # type: ignore[arg-type]
    assert refused.value.field == field
    assert not register.ask(erasure.select())
