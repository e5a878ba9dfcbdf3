"""The change log and the facts a register keeps about itself."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from apk_desktop.db.tables.base import metadata, one_of, words

change_entry = Table(
    "change_entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("target_id", Integer, ForeignKey("change_entry.id"), nullable=True),
    words("search_key"),
    one_of("kind", "change", "foundation", "undo", "redo"),
    Index("ix_change_entry_target", "target_id"),
    sqlite_autoincrement=True,
)

change_row = Table(
    "change_row",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("change_id", Integer, ForeignKey("change_entry.id"), nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
    Index("ix_change_row_change", "change_id"),
    Index("ix_change_row_row", "table_name", "row_id"),
    sqlite_autoincrement=True,
)

register_fact = Table(
    "register_fact",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
