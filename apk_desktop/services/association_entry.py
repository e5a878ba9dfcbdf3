"""What a clerk writes of an association, and what makes it wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import organization
from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.identifiers import Bin, BinMismatch, NumberFault, WrongNumber
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.branches import LEVELS, check_levels, check_parent
from apk_desktop.services.contacts import email_to_keep, phone_to_keep
from apk_desktop.services.foundation import in_columns

_CODE_WORDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class AssociationEntry:
    """An association as written in the form; dates are ISO text, possibly partial."""

    name: Trilingual
    place: Trilingual
    level: str = ""
    parent_id: int | None = None
    community_id: int | None = None
    region_id: int | None = None
    bin: str = ""
    legal_form: str = ""
    registration_number: str = ""
    registered_on: str | None = None
    registered_by: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    founded_on: str | None = None
    note: str = ""


def checked(
    register: Register, entry: AssociationEntry, on: date, own_id: int | None = None
) -> dict[str, Any]:
    """Give the columns of an association as they are stored; raises Refused naming the field."""
    if not any(text.strip() for text in entry.name):
        raise Refused("name_missing", "name_kk")
    if entry.level not in LEVELS:
        raise Refused("level_missing", "level")
    check_parent(register, own_id, entry.parent_id)
    check_levels(register, own_id, entry.parent_id, entry.level)
    for field in ("founded_on", "registered_on"):
        day = getattr(entry, field)
        if day and PartialDate.parse(day).first_day > on:
            raise Refused("founded_later", field)
    return {
        "level": entry.level,
        "parent_id": entry.parent_id,
        "community_id": entry.community_id,
        "region_id": entry.region_id,
        **in_columns("place", entry.place),
        "bin": _bin(entry.bin),
        "legal_form": entry.legal_form.strip(),
        "registration_number": entry.registration_number.strip(),
        "registered_on": entry.registered_on,
        "registered_by": entry.registered_by.strip(),
        "address": entry.address.strip(),
        "phone": phone_to_keep(entry.phone),
        "email": email_to_keep(entry.email),
        "website": entry.website.strip(),
        "founded_on": entry.founded_on,
        "note": entry.note.strip(),
    }


def bin_mismatches(text: str, registered_on: str | None, *, is_branch: bool) -> list[BinMismatch]:
    """Tell what a number says otherwise than the form; a number that is wrong says nothing."""
    try:
        number = Bin.parse(text)
    except WrongNumber:
        return []
    day = PartialDate.parse(registered_on) if registered_on else None
    return number.mismatches(day.exact if day else None, is_branch=is_branch)


def bin_doubt(text: str) -> NumberFault | None:
    """Tell what a form warns of: a check digit that does not fit is odd, but no error."""
    try:
        Bin.parse(text)
    except WrongNumber as wrong:
        return wrong.fault
    return None


def free_code(change: Change, name: Trilingual) -> str:
    """Make a short code of the name that no organization has yet."""
    words = search_key(name.en or name.say("ru")).split()[:_CODE_WORDS]
    code = stem = "-".join(words) or "association"
    query = select(organization.c.code).where(organization.c.code.startswith(stem))
    taken = {row[0] for row in change.connection.execute(query)}
    number = 1
    while code in taken:
        number += 1
        code = f"{stem}-{number}"
    return code


def _bin(text: str) -> str:
    if not text.strip():
        return ""
    doubt = bin_doubt(text)
    if doubt not in (None, NumberFault.CHECK_DIGIT):
        raise Refused("bin_wrong", "bin", fault=doubt)
    return "".join(character for character in text if character.isdigit())
