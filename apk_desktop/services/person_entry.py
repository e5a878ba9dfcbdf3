"""What a clerk writes of a person, what makes it wrong, and what looks odd in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import person
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.identifiers import Iin, IinMismatch, WrongNumber
from apk_desktop.domain.names import PersonName, SpelledName, tidied
from apk_desktop.domain.transliteration import (
    latin_from_kazakh,
    latin_from_russian,
    russian_from_kazakh,
)
from apk_desktop.services.contacts import email_to_keep, phone_to_keep
from apk_desktop.services.row_parts import columns_of_name, name_columns, name_from


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """A person as written in the form; dates are ISO text, possibly partial."""

    name: PersonName
    iin: str = ""
    birth_on: str | None = None
    died_on: str | None = None
    sex: str = ""
    community_id: int | None = None
    region_id: int | None = None
    citizenship: str = ""
    languages: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""


def checked(
    register: Register, entry: PersonEntry, on: date, person_id: int | None = None
) -> dict[str, Any]:
    """Give the columns of a person as they are stored; raises Refused naming the field."""
    name = PersonName(*(SpelledName(*map(tidied, spelling)) for spelling in entry.name))
    if not any(name):
        raise Refused("name_missing", "surname_kk")
    _check_days(entry, on)
    return {
        **columns_of_name(name),
        "iin": _iin(register, entry.iin, person_id),
        "birth_on": entry.birth_on,
        "died_on": entry.died_on,
        "sex": entry.sex,
        "community_id": entry.community_id,
        "region_id": entry.region_id,
        "citizenship": entry.citizenship.strip(),
        "languages": entry.languages.strip(),
        "phone": phone_to_keep(entry.phone),
        "email": email_to_keep(entry.email),
        "note": entry.note.strip(),
    }


def iin_doubts(iin: str, birth_on: str | None, sex: str) -> tuple[Iin | None, list[IinMismatch]]:
    """Tell where a right IIN says something else than the record; nothing of a wrong one."""
    try:
        parsed = Iin.parse(iin)
    except WrongNumber:
        return None, []
    born = PartialDate.parse(birth_on).exact if birth_on else None
    return parsed, parsed.mismatches(born, sex)


def suggested(kazakh: SpelledName, russian: SpelledName) -> PersonName:
    """Suggest the Russian spelling from the Kazakh, and the Latin from either."""
    in_russian = SpelledName(*map(russian_from_kazakh, kazakh))
    if kazakh:
        in_latin = SpelledName(*map(latin_from_kazakh, kazakh))
    else:
        in_latin = SpelledName(*map(latin_from_russian, russian))
    return PersonName(ru=in_russian, en=in_latin)


def _check_days(entry: PersonEntry, on: date) -> None:
    born = PartialDate.parse(entry.birth_on) if entry.birth_on else None
    died = PartialDate.parse(entry.died_on) if entry.died_on else None
    if born and born.first_day > on:
        raise Refused("born_later", "birth_on")
    if died and died.first_day > on:
        raise Refused("died_later", "died_on")
    if born and died and died.last_day < born.first_day:
        raise Refused("died_before_born", "died_on")


def _iin(register: Register, text: str, person_id: int | None) -> str:
    if not text.strip():
        return ""
    try:
        number = Iin.parse(text).number
    except WrongNumber as wrong:
        raise Refused("iin_wrong", "iin", fault=wrong.fault) from None
    query = select(person.c.id, *name_columns()).where(person.c.iin == number)
    for other, *texts in register.ask(query):
        if other != person_id:
            raise Refused("iin_taken", "iin", name=name_from(texts))
    return number
