"""Let the change log be searched in any spelling, and acts find the memberships they changed."""

import sqlalchemy as sa
from alembic import op

from apk_desktop.domain.alphabet import search_key

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the folded words of each entry, and an index for each link from a membership to an act."""
    op.add_column(
        "change_entry", sa.Column("search_key", sa.Text(), server_default="", nullable=False)
    )
    _fold_entries(op.get_bind())
    for act in ("begun_by", "ended_by"):
        op.create_index(f"ix_membership_{act}_act", "membership", [f"{act}_act_id"])


def _fold_entries(connection: sa.Connection) -> None:
    """Fill the new column; the trigger that keeps the log from change is made anew afterwards."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("DROP TRIGGER IF EXISTS change_entry_never_update")
    entries = connection.exec_driver_sql("SELECT id, subject, reason FROM change_entry").all()
    folded = [{"at": row[0], "key": search_key(f"{row[1]} {row[2]}")} for row in entries]
    if folded:
        update = sa.text("UPDATE change_entry SET search_key = :key WHERE id = :at")
        connection.execute(update, folded)
