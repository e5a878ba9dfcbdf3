"""Rules of people: names, identification numbers, days of life, and one record for each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, person
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.identifiers import Iin, IinMismatch, WrongNumber
from apk_desktop.domain.names import doubts
from apk_desktop.services.contacts import phone_to_keep
from apk_desktop.services.health.findings import Finding, Rule, Severity, ask
from apk_desktop.services.likeness import are_far_apart
from apk_desktop.services.papers import Owner
from apk_desktop.services.row_parts import name_columns, name_from

OLDEST = 110
"""Years after which somebody without a day of death is asked about."""
_P = person.c
_PERSON = "person_id"


def _nameless(register: Register, _on: date) -> list[Finding]:
    return ask(register, select(_P.id).where(_P.search_key == ""), _PERSON)


def _numbers(register: Register) -> Iterator[tuple[int, str, str | None, str, Iin | None]]:
    query = select(_P.id, _P.iin, _P.birth_on, _P.sex).where(_P.iin != "")
    for person_id, text, birth_on, sex in register.ask(query):
        try:
            parsed = Iin.parse(text)
        except WrongNumber:
            parsed = None
        yield person_id, text, birth_on, sex, parsed


def _wrong_iin(register: Register, _on: date) -> list[Finding]:
    return [Finding(Owner(_PERSON, row[0])) for row in _numbers(register) if row[-1] is None]


def _mismatched(register: Register, wanted: IinMismatch) -> list[Finding]:
    found = []
    for person_id, _text, birth_on, sex, parsed in _numbers(register):
        if parsed is None:
            continue
        born = PartialDate.parse(birth_on).exact if birth_on else None
        if wanted in parsed.mismatches(born, sex):
            found.append(Finding(Owner(_PERSON, person_id)))
    return found


def _iin_birth(register: Register, _on: date) -> list[Finding]:
    return _mismatched(register, IinMismatch.BIRTH_DATE)


def _iin_sex(register: Register, _on: date) -> list[Finding]:
    return _mismatched(register, IinMismatch.SEX)


def _namesakes(register: Register, _on: date) -> list[Finding]:
    """The same name in one spelling, and no day of birth that tells the two apart."""
    keys = select(_P.search_key).group_by(_P.search_key).having(func.count() > 1)
    other = person.alias()
    shared = or_(_P.birth_on.is_(None), other.c.birth_on.is_(None), _P.birth_on == other.c.birth_on)
    query = select(other.c.id, _P.id).where(
        _P.search_key != "",
        _P.search_key.in_(keys),
        other.c.search_key == _P.search_key,
        other.c.id > _P.id,
        shared,
    )
    return _pairs(register, query)


def _pairs(register: Register, query: Select[Any]) -> list[Finding]:
    return [Finding(Owner(_PERSON, row[0]), Owner(_PERSON, row[1])) for row in register.ask(query)]


def _names(register: Register) -> Iterator[tuple[int, Any]]:
    for row in register.ask(select(_P.id, *name_columns()).where(_P.erased_on.is_(None))):
        yield row[0], name_from(row[1:])


def _odd_letters(register: Register, _on: date) -> Iterator[Finding]:
    for person_id, name in _names(register):
        for language, spelling in zip(("kk", "ru", "en"), name, strict=True):
            doubted = doubts(spelling.full, language) if spelling else []
            if doubted:
                yield Finding(Owner(_PERSON, person_id), text=doubted[0].word)
                break


def _spellings_apart(register: Register, _on: date) -> Iterator[Finding]:
    for person_id, name in _names(register):
        if are_far_apart(name):
            yield Finding(Owner(_PERSON, person_id))


def _died_before_birth(register: Register, _on: date) -> list[Finding]:
    wrong = func.substr(_P.died_on, 1, func.length(_P.birth_on)) < _P.birth_on
    return ask(register, select(_P.id, _P.died_on).where(wrong), _PERSON, 1)


def _too_old(register: Register, on: date) -> list[Finding]:
    year = str(on.year - OLDEST)
    query = select(_P.id).where(_P.died_on.is_(None), _P.birth_on < year)
    return ask(register, query, _PERSON)


def _wrong_phone(register: Register, _on: date) -> Iterator[Finding]:
    for person_id, phone in register.ask(select(_P.id, _P.phone).where(_P.phone != "")):
        try:
            phone_to_keep(phone)
        except Refused:
            yield Finding(Owner(_PERSON, person_id))


def _without_spelling(register: Register, _on: date) -> list[Finding]:
    """Members are on lists in three languages; others may wait."""
    members = select(membership.c.person_id)
    lacking = or_(*(_P[f"surname_{one}"] == "" for one in ("kk", "ru", "en")))
    query = select(_P.id).where(lacking, _P.search_key != "", _P.id.in_(members))
    return ask(register, query, _PERSON)


RULES = (
    Rule("nameless_people", Severity.ERROR, _nameless),
    Rule("iin", Severity.ERROR, _wrong_iin),
    Rule("iin_birth", Severity.ERROR, _iin_birth),
    Rule("iin_sex", Severity.ERROR, _iin_sex),
    Rule("died_before_birth", Severity.ERROR, _died_before_birth),
    Rule("namesakes", Severity.WARNING, _namesakes),
    Rule("spellings_apart", Severity.WARNING, _spellings_apart),
    Rule("odd_letters", Severity.WARNING, _odd_letters),
    Rule("too_old", Severity.WARNING, _too_old),
    Rule("wrong_phone", Severity.WARNING, _wrong_phone),
    Rule("without_spelling", Severity.GAP, _without_spelling),
)
