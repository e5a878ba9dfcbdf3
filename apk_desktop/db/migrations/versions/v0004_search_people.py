"""Let people be found by the beginning of any word; the index is made after the migrations."""

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change no table: `make_objects` makes and fills what is SQLite's own."""
