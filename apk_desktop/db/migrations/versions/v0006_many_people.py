"""Let a list of very many people be filtered and sorted by its index alone, and be counted at once.

The count is made after the migrations, with the other objects that are SQLite's own.
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Put what people are filtered and sorted by, and who is an alternate, into the indexes."""
    for language in ("kk", "ru", "en"):
        key = f"sort_key_{language}"
        op.drop_index(f"ix_person_{key}", "person")
        op.create_index(
            f"ix_person_{key}", "person", [key, "id", "community_id", "region_id", "birth_on"]
        )
    op.drop_index("ix_membership_organization", "membership")
    op.create_index(
        "ix_membership_organization",
        "membership",
        ["organization_id", "first_day", "last_day", "person_id", "alternate_for_id"],
    )
