"""What a clerk writes of a person, what makes it wrong, and what looks odd in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import person
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.dative import InPapers, in_papers
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.identifiers import (
    Iin,
    IinMismatch,
    NumberFault,
    WrongNumber,
    twelve_digits,
)
from apk_desktop.domain.names import PersonName, SpelledName, tidied
from apk_desktop.domain.transliteration import (
    cyrillic_from_latin,
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
    dative_kk: str = ""
    dative_ru: str = ""

    @property
    def in_papers(self) -> dict[str, InPapers]:
        """How each spelling of the name reads in papers."""
        return in_papers(self.name, self.sex, {"kk": self.dative_kk, "ru": self.dative_ru})


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
        "dative_kk": tidied(entry.dative_kk),
        "dative_ru": tidied(entry.dative_ru),
    }


class IinDoubts(NamedTuple):
    """What looks wrong in an IIN by itself, and where a right one differs from the record."""

    fault: NumberFault | None = None
    iin: Iin | None = None
    mismatches: tuple[IinMismatch, ...] = ()


def iin_doubts(text: str, birth_on: str | None, sex: str) -> IinDoubts:
    """Tell what a clerk should look at again; a number that is not whole is not doubted yet."""
    try:
        parsed = Iin.parse(text)
    except WrongNumber as wrong:
        unfinished = wrong.fault is NumberFault.NOT_TWELVE_DIGITS
        return IinDoubts(None if unfinished else wrong.fault)
    born = PartialDate.parse(birth_on).exact if birth_on else None
    return IinDoubts(None, parsed, tuple(parsed.mismatches(born, sex)))


def suggested(name: PersonName) -> PersonName:
    """Suggest each spelling from another: Kazakh and Russian from each other, Latin from either.

    A name known in Latin alone gives both Cyrillic spellings.
    """
    from_latin = _each(cyrillic_from_latin, name.en)
    in_kazakh = name.ru or from_latin
    in_russian = _each(russian_from_kazakh, name.kk) if name.kk else from_latin
    latin = latin_from_kazakh if name.kk else latin_from_russian
    return PersonName(in_kazakh, in_russian, _each(latin, name.kk or name.ru))


def _each(spell: Callable[[str], str], spelling: SpelledName) -> SpelledName:
    return SpelledName(*map(spell, spelling))


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
    """Give twelve digits, right or doubtful: old papers have wrong ones too."""
    if not text.strip():
        return ""
    try:
        number = twelve_digits(text)
    except WrongNumber as wrong:
        raise Refused("iin_wrong", "iin", fault=wrong.fault) from None
    query = select(person.c.id, *name_columns()).where(person.c.iin == number)
    for other, *texts in register.ask(query):
        if other != person_id:
            raise Refused("iin_taken", "iin", name=name_from(texts))
    return number
