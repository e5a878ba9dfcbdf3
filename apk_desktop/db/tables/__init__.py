"""The tables of the register, one module per subject."""

from apk_desktop.db.tables.base import metadata
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
from apk_desktop.db.tables.organizations import accreditation, organization, organization_name
from apk_desktop.db.tables.people import person
from apk_desktop.db.tables.places import community, region
from apk_desktop.db.tables.seats import membership, norm, post

__all__ = [
    "accreditation",
    "act",
    "agenda_item",
    "agenda_speaker",
    "attendance",
    "change_entry",
    "change_row",
    "community",
    "incompatibility",
    "meeting",
    "membership",
    "metadata",
    "norm",
    "organization",
    "organization_name",
    "person",
    "post",
    "recommendation",
    "region",
    "register_fact",
    "rotation_contender",
    "rotation_round",
    "rotation_seat",
]
