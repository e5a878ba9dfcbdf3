"""People who may be in the register already, found by likeness of their names (RapidFuzz)."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import or_, select

from apk_desktop.db.person_search import ids_of
from apk_desktop.db.register import Register
from apk_desktop.db.tables import person
from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.names import PersonName, SpelledName
from apk_desktop.services.row_parts import name_columns, name_from

ALIKE = 88
"""Per cent that two names have in common at the least to be told of."""
NEARLY = 80
"""Per cent that a name and a misspelled one have in common at the least."""
STEM, STEM_TYPED, MOST = 3, 2, 3_000
"""Letters with which a name has to begin to be looked at, and how many people are looked at."""


class Double(NamedTuple):
    """Somebody who may be the same person; `likeness` is per cent."""

    id: int
    name: PersonName
    birth_on: str | None
    likeness: int


def doubles_of(
    register: Register, name: PersonName, birth_on: str | None, person_id: int | None = None
) -> list[Double]:
    """Give who may be the person of this name, the most alike first.

    A date of birth that contradicts excludes somebody; one that is not known does not.
    """
    wanted = {_key(spelling) for spelling in name if spelling.surname and spelling.given_name}
    stems = {search_key(spelling.surname)[:STEM] for spelling in name if spelling.surname}
    stems = {stem for stem in stems if len(stem) == STEM}
    if not wanted or not stems:
        return []
    p = person.c
    begins = or_(*(p.id.in_(ids_of([stem])) for stem in stems))
    query = select(p.id, p.birth_on, *name_columns()).where(begins, p.id != (person_id or 0))
    found = []
    for at, born, *texts in register.ask(query.limit(MOST)):
        if born and birth_on and not _agree(born, birth_on):
            continue
        other = name_from(texts)
        likeness = _likeness(wanted, other)
        if likeness >= ALIKE:
            found.append(Double(at, other, born, likeness))
    return sorted(found, key=lambda one: (-one.likeness, one.id))[:5]


def nearly(register: Register, text: str) -> list[Double]:
    """Give who is called nearly what was typed: a letter too many, missing or another."""
    from rapidfuzz.fuzz import ratio, token_sort_ratio

    key = search_key(text)
    stems = {word[:STEM_TYPED] for word in key.split() if len(word) > STEM_TYPED}
    if not stems:
        return []
    p = person.c
    begins = or_(*(p.id.in_(ids_of([stem])) for stem in stems))
    query = select(p.id, p.birth_on, *name_columns()).where(begins).limit(MOST)
    compare = token_sort_ratio if " " in key else ratio
    found = []
    for at, born, *texts in register.ask(query):
        name = name_from(texts)
        keys = {one for spelling in name if spelling for one in (
            (_key(spelling),) if " " in key else (search_key(spelling.surname),
                                                  search_key(spelling.given_name)))}  # fmt: skip
        likeness = round(max((compare(key, one) for one in keys), default=0))
        if likeness >= NEARLY:
            found.append(Double(at, name, born, likeness))
    return sorted(found, key=lambda one: (-one.likeness, one.id))


def _key(spelling: SpelledName) -> str:
    return search_key(f"{spelling.surname} {spelling.given_name}")


def _likeness(wanted: set[str], other: PersonName) -> int:
    from rapidfuzz.fuzz import ratio

    keys = {_key(spelling) for spelling in other if spelling.surname and spelling.given_name}
    return round(max((ratio(one, two) for one in wanted for two in keys), default=0))


def _agree(one: str, other: str) -> bool:
    """Whether two days say the same, one of them perhaps less exactly: 1965 and 1965-03-01."""
    return one.startswith(other) or other.startswith(one)
