"""Headings and values of the lists that the command line writes."""

from __future__ import annotations

from typing import Any

from apk_desktop.wording.associations import LEVELS, STATES
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.memberships import CATEGORIES, ROLES, role_in_body, said_day
from apk_desktop.wording.people import SEXES

HEADINGS = {
    "uid": message("Identifier"),
    "code": message("Code"),
    "kind": message("Kind"),
    "surname": message("Surname"),
    "given_name": message("Given name"),
    "patronymic": message("Patronymic"),
    "person": message("Person"),
    "birth_on": message("Date of birth"),
    "sex": message("Sex"),
    "community": message("Community"),
    "region": message("Region"),
    "phone": message("Phone"),
    "email": message("E-mail"),
    "roles": message("Roles"),
    "name": message("Name"),
    "level": message("Level"),
    "place": message("Place"),
    "status": message("State"),
    "state": message("State"),
    "leader": message("Leader"),
    "accredited_until": message("Accredited until"),
    "body": message("Body"),
    "role": message("Role"),
    "category": message("Category"),
    "post": message("Post"),
    "number": message("Number"),
    "on_behalf_of": message("On behalf of"),
    "from": message("From"),
    "to": message("To"),
    "planned_to": message("Planned end"),
    "act": message("Act"),
    "act_on": message("Act signed on"),
    "theme": message("Theme"),
}
_KINDS = {
    "assembly": message("Assembly"),
    "council": message("Council"),
    "secretariat": message("Secretariat"),
    "regional_assembly": message("Regional assembly"),
    "public_association": message("Public association"),
    "state_body": message("State body"),
    "majilis_group": message("Deputies of the Majilis"),
    "senate_group": message("Senators"),
    "regular": message("Regular session"),
    "extraordinary": message("Extraordinary session"),
    "election": message("Election session"),
}
_MEETING_STATES = {
    "planned": message("Planned"),
    "convened": message("Convened"),
    "held": message("Held"),
    "cancelled": message("Cancelled"),
}
_WORDS: dict[str, dict[str, str]] = {
    "kind": _KINDS,
    "sex": SEXES,
    "level": LEVELS,
    "status": STATES,
    "state": _MEETING_STATES,
    "role": ROLES,
    "category": CATEGORIES,
}
DAYS = frozenset({"birth_on", "accredited_until", "from", "to", "planned_to", "act_on"})


def heading(column: str, catalogue: Catalogue) -> str:
    """Give the heading of a column."""
    return catalogue.text(HEADINGS[column])


def in_words(column: str, value: Any, catalogue: Catalogue) -> str:  # noqa: ANN401 any cell
    """Say a value as people read it: codes by name, days in figures, roles one after another."""
    if column == "roles":
        return roles_said(value, catalogue)
    if column in DAYS:
        return said_day(value, catalogue)
    if column in _WORDS:
        return catalogue.text(_WORDS[column].get(value, value))
    return "" if value is None else str(value)


def roles_said(roles: Any, catalogue: Catalogue) -> str:  # noqa: ANN401 roles of a person
    """Say the roles of a person, each with its body."""
    language = catalogue.language
    return "; ".join(
        role_in_body(one.role, one.body_kind, one.body.say(language), catalogue) for one in roles
    )
