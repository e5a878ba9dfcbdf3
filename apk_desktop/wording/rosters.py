"""Columns of a roster in words, and its count."""

from __future__ import annotations

from datetime import date
from typing import Any

from apk_desktop.domain.dates import PartialDate
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.dates import short_date
from apk_desktop.wording.memberships import act_quoted, category_said, role_in_short

COLUMNS = {
    "number": message("No."),
    "name": message("Surname, name, patronymic"),
    "name_kk": message("Name in Kazakh spelling"),
    "name_ru": message("Name in Russian spelling"),
    "name_en": message("Name in Latin spelling"),
    "role": message("Role"),
    "category": message("Category"),
    "seat": message("Seat"),
    "on_behalf_of": message("On behalf of"),
    "community": message("Community"),
    "region": message("Region"),
    "from": message("From"),
    "until": message("To"),
    "seat_until": message("Member of the body to"),
    "act": message("Act"),
    "birth_date": message("Date of birth"),
    "iin": message("IIN"),
    "phone": message("Phone"),
    "email": message("E-mail"),
}
DEFAULT = (
    "number",
    "name",
    "role",
    "category",
    "seat",
    "on_behalf_of",
    "community",
    "from",
    "until",
)
DAYS = ("from", "until", "seat_until", "birth_date")
IDENTIFIERS = ("iin", "phone")
NUMBERS = ("number", "seat")


def roster_value(column: str, at: int, row: Any, body_kind: str, words: Catalogue) -> Any:  # noqa: ANN401
    """Give the value of a cell: text, a whole number, or a date that may be partial."""
    language = str(words.language)
    values: dict[str, Any] = {
        "number": at,
        "name": row.name.in_language(language).full,
        "name_kk": row.name.kk.full,
        "name_ru": row.name.ru.full,
        "name_en": row.name.en.full,
        "role": _role(row, body_kind, words),
        "category": category_said(row.category, row.category_name, words),
        "seat": row.seat or None,
        "on_behalf_of": row.on_behalf_of.say(language),
        "community": row.community.say(language),
        "region": row.region.say(language),
        "from": _day(row.starts_on),
        "until": _day(row.until),
        "seat_until": _day(row.seat_until),
        "act": act_quoted(row.act_kind, row.act_number, row.act_signed_on, words),
        "birth_date": _day(row.birth_on),
        "iin": row.iin,
        "phone": row.phone,
        "email": row.email,
    }
    return values[column]


def cell_in_words(value: object, words: Catalogue) -> str:
    """Write a value as it stands on the screen and on paper."""
    if value is None:
        return ""
    if isinstance(value, date | PartialDate):
        return short_date(value, words)
    return str(value)


def roster_count(listed: int, members: int, words: Catalogue) -> str:
    """Say how many are listed, and how many of them are members where not all are."""
    if listed == members:
        return words.plural("{count} person", "{count} people", listed)
    return words.plural(
        "{count} person, {members} of them members of the body",
        "{count} people, {members} of them members of the body",
        listed,
        members=members,
    )


def _role(row: Any, body_kind: str, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    said = row.office.say(str(words.language)) or role_in_short(row.role, body_kind, words)
    member = row.alternate_for.in_language(words.language).with_initials
    if not member:
        return said
    return words.text("{role} in the place of {member}", role=said, member=member)


def _day(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
