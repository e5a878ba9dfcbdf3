"""The chain of rotation: nominations, votes by name, lots, elections, kept proposals, scenarios."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.schema import SchemaItem

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

OFFICES = ("rotating_deputy_chair", "majilis_deputy", "senate_candidate")
LINKS = {
    "recommendation": {
        "nomination_id": "nomination",
        "submission_act_id": "act",
        "lot_drawing_id": "lot_drawing",
    },
    "rotation_round": {"proposal_id": "rotation_proposal"},
}


def upgrade() -> None:
    """Add the tables of the chain, and let recommendations and rounds refer to them."""
    _add_nominations()
    _add_votes()
    _add_proposals()
    _add_weights()
    with op.batch_alter_table("recommendation") as batch:
        batch.add_column(sa.Column("office", sa.Text(), server_default=OFFICES[0], nullable=False))
        batch.add_column(sa.Column("ballot", sa.Text(), server_default="", nullable=False))
        for column, values in (("office", OFFICES), ("ballot", ("", "open", "secret"))):
            name = op.f(f"ck_recommendation_{column}_known")
            batch.create_check_constraint(name, _is_one_of(column, *values))
    for table, links in LINKS.items():
        with op.batch_alter_table(table) as batch:
            for column, target in links.items():
                batch.add_column(sa.Column(column, sa.Integer(), nullable=True))
                name = op.f(f"fk_{table}_{column}")
                batch.create_foreign_key(
                    name, target, [column], ["id"], initially="IMMEDIATE", deferrable=True
                )


def _add_nominations() -> None:
    _table(
        "nomination",
        *_link("nomination", "person_id", "person", required=True),
        *_texts("office", "source"),
        *_link("nomination", "nominated_by_id", "organization"),
        *_link("nomination", "association_id", "organization"),
        *_link("nomination", "community_id", "community"),
        _day("nominated_on"),
        *_link("nomination", "act_id", "act"),
        _day("withdrawn_on"),
        *_texts("withdrawn_by", "withdrawn_reason", "note"),
        _known("nomination", "office", *OFFICES),
        _known(
            "nomination", "source", "", "regional_session", "association", "council", "rotation"
        ),
        _known("nomination", "withdrawn_by", "", "nominator", "candidate"),
    )
    op.create_index("ix_nomination_person", "nomination", ["person_id"])
    op.create_index("ix_nomination_office", "nomination", ["office", "nominated_on"])
    _table(
        "nomination_paper",
        *_link("nomination_paper", "nomination_id", "nomination", required=True),
        *_texts("kind"),
        _day("received_on"),
        *_link("nomination_paper", "document_id", "document"),
        *_texts("note"),
        _unique("nomination_paper", "nomination_id", "kind"),
    )


def _add_votes() -> None:
    _table(
        "named_vote",
        *_link("named_vote", "recommendation_id", "recommendation", required=True),
        *_link("named_vote", "person_id", "person", required=True),
        *_texts("choice"),
        _known("named_vote", "choice", "for", "against", "abstained"),
        _unique("named_vote", "recommendation_id", "person_id"),
    )
    op.create_index("ix_named_vote_person", "named_vote", ["person_id"])
    _table(
        "lot_drawing",
        _day("drawn_on"),
        *_link("lot_drawing", "meeting_id", "meeting"),
        *_texts("minutes_number", "drawn_by", "note"),
        _check("lot_drawing", "has_minutes", "drawn_on IS NOT NULL AND minutes_number <> ''"),
    )
    counts = ("votes_for", "voted", "members")
    _table(
        "election",
        *_link("election", "meeting_id", "meeting", required=True),
        *_link("election", "person_id", "person", required=True),
        *_link("election", "recommendation_id", "recommendation"),
        *(sa.Column(count, sa.Integer(), nullable=True) for count in counts),
        *_texts("outcome"),
        *_link("election", "membership_id", "membership"),
        *_texts("note"),
        _known("election", "outcome", "", "elected", "not_elected"),
        _check("election", "counts_not_negative", "votes_for >= 0 AND voted >= 0 AND members >= 0"),
        _check("election", "votes_within_voted", "votes_for <= voted"),
        _check("election", "voted_within_members", "voted <= members"),
        _unique("election", "meeting_id", "person_id"),
    )
    op.create_index("ix_election_person", "election", ["person_id"])


def _add_proposals() -> None:
    texts = ("rule", "weights", "solving", "answer", "sha256", "program_version", "note")
    _table(
        "rotation_proposal",
        sa.Column("round_number", sa.Integer(), server_default="0", nullable=False),
        _day("made_on"),
        *_texts(*texts),
    )
    op.create_index("ix_rotation_proposal_round", "rotation_proposal", ["round_number", "made_on"])
    op.create_index("ix_rotation_proposal_sha256", "rotation_proposal", ["sha256"])
    _table(
        "scenario",
        sa.Column("name", sa.Text(), nullable=False),
        _day("based_on"),
        *_texts("fingerprint", "patch", "note"),
        _unique("scenario", "name"),
    )


def _add_weights() -> None:
    _table(
        "weight_table",
        *_texts("name_kk", "name_ru", "name_en"),
        *_link("weight_table", "act_id", "act"),
        _day("starts_on"),
        _day("ends_on"),
        sa.Column("first_day", sa.Text(), server_default="0001-01-01", nullable=False),
        sa.Column("last_day", sa.Text(), server_default="9999-12-31", nullable=False),
        _check("weight_table", "ends_after_start", "first_day <= last_day"),
    )
    _table(
        "community_weight",
        *_link("community_weight", "weight_table_id", "weight_table", required=True),
        *_link("community_weight", "community_id", "community", required=True),
        *_texts("weight"),
        _unique("community_weight", "weight_table_id", "community_id"),
    )


def _table(name: str, *items: SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *items,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        _unique(name, "uid"),
        sqlite_autoincrement=True,
    )


def _texts(*names: str) -> list[SchemaItem]:
    return [sa.Column(name, sa.Text(), server_default="", nullable=False) for name in names]


def _day(name: str) -> SchemaItem:
    return sa.Column(name, sa.Text(), nullable=True)


def _link(table: str, column: str, target: str, *, required: bool = False) -> list[SchemaItem]:
    return [
        sa.Column(column, sa.Integer(), nullable=not required),
        sa.ForeignKeyConstraint(
            [column],
            [f"{target}.id"],
            name=op.f(f"fk_{table}_{column}"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
    ]


def _unique(table: str, *columns: str) -> SchemaItem:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def _known(table: str, column: str, *values: str) -> SchemaItem:
    return _check(table, f"{column}_known", _is_one_of(column, *values))


def _check(table: str, name: str, condition: str) -> SchemaItem:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def _is_one_of(column: str, *values: str) -> str:
    listed = ", ".join(f"'{value}'" for value in values)
    return f"{column} IN ({listed})"
