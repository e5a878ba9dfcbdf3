"""Papers and reminders kept with any record, and the content of papers, stored once."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from apk_desktop.db.tables.base import (
    belongs_to_one,
    day,
    link,
    metadata,
    one_of,
    register_table,
    words,
)

SUBJECTS = {
    "person_id": "person",
    "organization_id": "organization",
    "membership_id": "membership",
    "meeting_id": "meeting",
    "agenda_item_id": "agenda_item",
    "recommendation_id": "recommendation",
    "act_id": "act",
    "accreditation_id": "accreditation",
    "rotation_round_id": "rotation_round",
}
"""The column that links to a record, and the record's table; exactly one of them is set."""

# Content is addressed by its SHA-256 and never changes, so the change log does not repeat it.
document_content = Table(
    "document_content",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

document = register_table(
    "document",
    words("sha256"),
    words("purpose"),
    words("crop"),
    words("file_name"),
    words("media_type"),
    words("title"),
    day("dated_on"),
    words("note"),
    words("search_key"),
    *(link(column, table) for column, table in SUBJECTS.items()),
    belongs_to_one(*SUBJECTS),
    one_of("purpose", "", "photo"),
    *(Index(f"ix_document_{column.removesuffix('_id')}", column) for column in SUBJECTS),
    Index("ix_document_sha256", "sha256"),
)

reminder = register_table(
    "reminder",
    words("text"),
    day("due_on"),
    day("done_on"),
    words("note"),
    *(link(column, table) for column, table in SUBJECTS.items()),
    belongs_to_one(*SUBJECTS),
    *(Index(f"ix_reminder_{column.removesuffix('_id')}", column) for column in SUBJECTS),
    Index("ix_reminder_due_on", "due_on"),
)
