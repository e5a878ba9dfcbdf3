"""What every table shares: naming, identity, periods and names in three languages."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.sql.schema import SchemaItem

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=NAMING)

OPEN_START = "0001-01-01"
OPEN_END = "9999-12-31"


def register_table(name: str, *items: SchemaItem) -> Table:
    """Declare a table whose rows are changed only through the register's one door."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("uid", Text, nullable=False, unique=True),
        Column("version", Integer, nullable=False),
        *items,
        sqlite_autoincrement=True,
    )


def words(name: str, *, given: str = "") -> Column[str]:
    """Declare a text that is empty, or what is `given`, where nothing else is known."""
    return Column(name, Text, nullable=False, server_default=given)


def in_three_languages(name: str) -> list[Column[str]]:
    """Declare `name_kk`, `name_ru` and `name_en`."""
    return [words(f"{name}_{language}") for language in ("kk", "ru", "en")]


def day(name: str) -> Column[str | None]:
    """Declare a date as ISO 8601 text: NULL where unknown, a month or a year in old history."""
    return Column(name, Text, nullable=True)


def number(name: str, *, default: int | None = None) -> Column[int | None]:
    """Declare an integer, with a default or else nullable."""
    if default is None:
        return Column(name, Integer, nullable=True)
    return Column(name, Integer, nullable=False, server_default=str(default))


def link(name: str, target: str, *, required: bool = False) -> Column[int | None]:
    """Declare a reference to the `id` of another table."""
    reference = ForeignKey(f"{target}.id", deferrable=True, initially="IMMEDIATE")
    return Column(name, Integer, reference, nullable=not required)


def period() -> list[SchemaItem]:
    """Declare a from–to as the paper says it, and the exact days it covers.

    `starts_on` and `ends_on` may be partial or unknown; `first_day` and `last_day` are always
    whole ISO days made from them in `derived.py`, so that a question as of a day is one comparison.
    """
    return [
        day("starts_on"),
        day("ends_on"),
        Column("first_day", Text, nullable=False, server_default=OPEN_START),
        Column("last_day", Text, nullable=False, server_default=OPEN_END),
        CheckConstraint("first_day <= last_day", name="ends_after_start"),
    ]


def one_of(column: str, *values: str) -> CheckConstraint:
    """Declare the only values a column may hold."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def belongs_to_one(*columns: str) -> CheckConstraint:
    """Declare that exactly one of the links is set."""
    count = " + ".join(f"CASE WHEN {column} IS NULL THEN 0 ELSE 1 END" for column in columns)
    return CheckConstraint(f"{count} = 1", name="belongs_to_one")


def sorted_and_searched() -> list[Column[str]]:
    """Declare the keys of Kazakh alphabet order, one per interface language, and of search."""
    return [words("sort_key_kk"), words("sort_key_ru"), words("sort_key_en"), words("search_key")]
