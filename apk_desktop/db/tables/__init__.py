"""The tables of the register, one module per subject.

A module is loaded when one of its tables is first asked for, so that opening the start page costs
only the tables it reads; asking for `metadata` loads them all.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
    from apk_desktop.db.tables.nominations import (
        election,
        lot_drawing,
        named_vote,
        nomination,
        nomination_paper,
    )
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
    from apk_desktop.db.tables.proposals import (
        community_weight,
        rotation_proposal,
        scenario,
        weight_table,
    )
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
    "community_weight",
    "contact",
    "custom_field",
    "custom_value",
    "document",
    "document_content",
    "education",
    "election",
    "erasure",
    "ignored_finding",
    "incompatibility",
    "lot_drawing",
    "meeting",
    "membership",
    "metadata",
    "named_vote",
    "nomination",
    "nomination_paper",
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
    "rotation_proposal",
    "rotation_round",
    "rotation_seat",
    "saved_filter",
    "scenario",
    "seat_category",
    "weight_table",
]

_MODULES = {
    "biography": ("award", "education"),
    "contacts": ("contact",),
    "decisions": (
        "act",
        "incompatibility",
        "recommendation",
        "rotation_contender",
        "rotation_round",
        "rotation_seat",
    ),
    "journal": ("change_entry", "change_row", "register_fact"),
    "meetings": ("agenda_item", "agenda_speaker", "attendance", "meeting"),
    "nominations": ("election", "lot_drawing", "named_vote", "nomination", "nomination_paper"),
    "office": ("custom_field", "custom_value", "erasure", "ignored_finding", "saved_filter"),
    "organizations": (
        "accreditation",
        "organization",
        "organization_name",
        "participation",
        "past_status",
    ),
    "papers": ("document", "document_content", "reminder"),
    "people": ("person",),
    "places": ("community", "region"),
    "proposals": ("community_weight", "rotation_proposal", "scenario", "weight_table"),
    "seats": ("membership", "norm", "post", "seat_category"),
}
_MODULE_OF = {table: module for module, tables in _MODULES.items() for table in tables}


def __getattr__(name: str) -> Any:  # noqa: ANN401 a table, or all of them
    if name == "metadata":
        for module in _MODULES:
            import_module(f"{__name__}.{module}")
        found = import_module(f"{__name__}.base").metadata
    elif name in _MODULE_OF:
        found = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    else:
        msg = f"There is no table {name}"
        raise AttributeError(msg)
    globals()[name] = found
    return found
