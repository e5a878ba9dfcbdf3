"""The tables of the register, one module per subject."""

from apk_desktop.db.tables.base import metadata
from apk_desktop.db.tables.biography import award, education
from apk_desktop.db.tables.contacts import contact
from apk_desktop.db.tables.decisions import (
    act,
    incompatibility,
    recommendation,
    rotation_contender,
    rotation_round,
    rotation_seat,
)
from apk_desktop.db.tables.journal import change_entry, change_row, register_fact
from apk_desktop.db.tables.meetings import agenda_item, agenda_speaker, attendance, meeting
from apk_desktop.db.tables.office import (
    custom_field,
    custom_value,
    erasure,
    ignored_finding,
    saved_filter,
)
from apk_desktop.db.tables.organizations import (
    accreditation,
    organization,
    organization_name,
    participation,
    past_status,
)
from apk_desktop.db.tables.papers import document, document_content, reminder
from apk_desktop.db.tables.people import person
from apk_desktop.db.tables.places import community, region
from apk_desktop.db.tables.seats import membership, norm, post, seat_category

__all__ = [
    "accreditation",
    "act",
    "agenda_item",
    "agenda_speaker",
    "attendance",
    "award",
    "change_entry",
    "change_row",
    "community",
    "contact",
    "custom_field",
    "custom_value",
    "document",
    "document_content",
    "education",
    "erasure",
    "ignored_finding",
    "incompatibility",
    "meeting",
    "membership",
    "metadata",
    "norm",
    "organization",
    "organization_name",
    "participation",
    "past_status",
    "person",
    "post",
    "recommendation",
    "region",
    "register_fact",
    "reminder",
    "rotation_contender",
    "rotation_round",
    "rotation_seat",
    "saved_filter",
    "seat_category",
]
