"""How many people there are, and how many of them are spelled in all three languages.

Triggers keep the two numbers, because counting a million people takes longer than a start page may.
"""

from __future__ import annotations

from sqlalchemy import column, table

TABLE = "person_count"
person_count = table(TABLE, column("people"), column("in_three_spellings"))


def _spelled(row: str) -> str:
    return f"({row}.surname_kk <> '' AND {row}.surname_ru <> '' AND {row}.surname_en <> '')"


def _trigger(event: str, people: int, in_three: str) -> str:
    """Give the trigger that adds to both numbers after an event ("INSERT")."""
    verb = event.split(" ", 1)[0]
    return (
        f"CREATE TRIGGER {TABLE}_{verb.lower()} AFTER {event} ON person BEGIN "  # noqa: S608
        f"UPDATE {TABLE} SET people = people + {people}, "
        f"in_three_spellings = in_three_spellings + {in_three}; END"
    )


_NEW, _OLD = _spelled("new"), _spelled("old")


OBJECTS = {
    TABLE: (
        f"CREATE TABLE {TABLE} "
        "(people INTEGER NOT NULL CHECK (people >= 0), in_three_spellings INTEGER NOT NULL)"
    ),
    f"{TABLE}_insert": _trigger("INSERT", 1, _NEW),
    f"{TABLE}_delete": _trigger("DELETE", -1, f"-{_OLD}"),
    f"{TABLE}_update": _trigger(
        "UPDATE OF surname_kk, surname_ru, surname_en", 0, f"{_NEW} - {_OLD}"
    ),
}
FILL = (
    f"INSERT INTO {TABLE} SELECT count(*), count(CASE WHEN {_spelled('person')} THEN 1 END) "  # noqa: S608 own names
    "FROM person"
)
