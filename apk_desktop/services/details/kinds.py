"""The kinds of details: which table keeps them, who may have them, and what their form asks."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from apk_desktop.domain.trilingual import LANGUAGES


class FieldKind(StrEnum):
    """What a field of a detail takes."""

    TEXT = "text"
    LONG = "long"
    DAY = "day"
    PARTIAL = "partial"
    CHOICE = "choice"
    BODY = "body"
    THREE = "three"
    CHECKLIST = "checklist"


class DetailField(NamedTuple):
    """A field of a detail; one in three languages has three columns of its name."""

    name: str
    kind: FieldKind
    required: bool = False
    choices: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that keep the field."""
        if self.kind is FieldKind.THREE:
            return tuple(f"{self.name}_{language}" for language in LANGUAGES)
        return (self.name,)


class DetailKind(NamedTuple):
    """A kind of details; `owners` are the columns of which one links to the owner."""

    table: str
    owners: tuple[str, ...]
    fields: tuple[DetailField, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that keep the fields, in order."""
        return tuple(column for field in self.fields for column in field.columns)

    @property
    def has_period(self) -> bool:
        """Whether it holds from a day to a day."""
        return "starts_on" in self.columns


_FROM = DetailField("starts_on", FieldKind.PARTIAL)
_TO = DetailField("ends_on", FieldKind.PARTIAL)
_NOTE = DetailField("note", FieldKind.LONG)
_ORGANIZATION = ("organization_id",)
_PERSON = ("person_id",)

CONTACT_KINDS = ("phone", "email", "address", "website", "messenger")
MISSING_PAPERS = ("application_form", "state_registration", "branch_registration")
STATES = ("active", "suspended", "closed")

KINDS: dict[str, DetailKind] = {
    one.table: one
    for one in (
        DetailKind(
            "accreditation",
            _ORGANIZATION,
            (
                DetailField("number", FieldKind.TEXT, required=True),
                DetailField("decision", FieldKind.TEXT),
                DetailField("decided_on", FieldKind.DAY),
                DetailField("starts_on", FieldKind.DAY, required=True),
                DetailField("ends_on", FieldKind.DAY),
                DetailField("renewal_due_on", FieldKind.DAY),
                DetailField("missing_papers", FieldKind.CHECKLIST, choices=MISSING_PAPERS),
                _NOTE,
            ),
        ),
        DetailKind(
            "contact",
            ("person_id", "organization_id"),
            (
                DetailField("kind", FieldKind.CHOICE, required=True, choices=CONTACT_KINDS),
                DetailField("value", FieldKind.TEXT),
                DetailField("address", FieldKind.THREE),
                DetailField("note", FieldKind.TEXT),
            ),
        ),
        DetailKind(
            "participation",
            _ORGANIZATION,
            (
                DetailField("in_organization_id", FieldKind.BODY, required=True),
                DetailField("role", FieldKind.TEXT),
                _FROM,
                _TO,
                _NOTE,
            ),
        ),
        DetailKind(
            "organization_name",
            _ORGANIZATION,
            (DetailField("name", FieldKind.THREE, required=True), _FROM, _TO),
        ),
        DetailKind(
            "past_status",
            _ORGANIZATION,
            (
                DetailField("status", FieldKind.CHOICE, required=True, choices=STATES),
                DetailField("reason", FieldKind.LONG),
                _FROM,
                DetailField("ends_on", FieldKind.PARTIAL, required=True),
            ),
        ),
        DetailKind(
            "education",
            _PERSON,
            (
                DetailField("institution", FieldKind.THREE, required=True),
                DetailField("speciality", FieldKind.THREE),
                DetailField("degree", FieldKind.TEXT),
                DetailField("finished_on", FieldKind.PARTIAL),
            ),
        ),
        DetailKind(
            "award",
            _PERSON,
            (
                DetailField("title", FieldKind.THREE, required=True),
                DetailField("number", FieldKind.TEXT),
                DetailField("awarded_on", FieldKind.PARTIAL),
            ),
        ),
        DetailKind(
            "incompatibility",
            _PERSON,
            (
                DetailField("reason", FieldKind.TEXT, required=True),
                DetailField("legal_basis", FieldKind.TEXT, required=True),
                _FROM,
                _TO,
            ),
        ),
    )
}


def kinds_of(owner_column: str) -> list[DetailKind]:
    """Give the kinds that a person or an organization may have, in order."""
    return [one for one in KINDS.values() if owner_column in one.owners]
