"""The registers, whole: contacts, biography, papers, reminders, own fields, past states.

Only the tables that gain a reference or more known kinds are rebuilt: SQLite cannot change a
constraint by itself.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TEXTS = {
    "accreditation": ("note",),
    "organization": ("registration_number", "registered_by"),
    "person": ("dative_kk", "dative_ru"),
}
DAYS = {
    "accreditation": ("decided_on", "renewal_due_on"),
    "organization": ("registered_on",),
    "person": ("erased_on",),
}
LINKS = {
    "accreditation": {"act_id": "act"},
    "membership": {"alternate_for_id": "membership", "follows_membership_id": "membership"},
}
KNOWN_KINDS = {
    "act": (
        "decree",
        "order",
        "decision",
        "submission",
        "law",
        "constitution",
        "protocol",
        "letter",
    ),
    "organization": (
        "assembly",
        "council",
        "secretariat",
        "regional_assembly",
        "city_assembly",
        "peoples_council",
        "working_group",
        "commission",
        "other_body",
        "association",
        "public_association",
        "state_body",
        "majilis_group",
        "senate_group",
    ),
    "post": (
        "member",
        "chair",
        "deputy_chair",
        "rotating_deputy_chair",
        "head",
        "leader",
        "secretary",
    ),
}


def upgrade() -> None:
    """Add the tables and columns, and let more kinds of acts, bodies and posts be known."""
    _add_columns()
    _widen_kinds()
    _add_office_tables()
    _add_papers()
    _add_people_tables()
    _add_organization_tables()


def _add_columns() -> None:
    for table, columns in TEXTS.items():
        for column in columns:
            op.add_column(table, sa.Column(column, sa.Text(), server_default="", nullable=False))
    for table, columns in DAYS.items():
        for column in columns:
            op.add_column(table, sa.Column(column, sa.Text(), nullable=True))
    op.add_column("organization", sa.Column("lead_days", sa.Integer(), nullable=True))
    for table, links in LINKS.items():
        with op.batch_alter_table(table) as batch:
            for column, target in links.items():
                batch.add_column(sa.Column(column, sa.Integer(), nullable=True))
                batch.create_foreign_key(
                    op.f(f"fk_{table}_{column}"),
                    target,
                    [column],
                    ["id"],
                    initially="IMMEDIATE",
                    deferrable=True,
                )


def _widen_kinds() -> None:
    for table, kinds in KNOWN_KINDS.items():
        listed = ", ".join(f"'{kind}'" for kind in kinds)
        with op.batch_alter_table(table) as batch:
            batch.drop_constraint(op.f(f"ck_{table}_kind_known"), type_="check")
            batch.create_check_constraint(op.f(f"ck_{table}_kind_known"), f"kind IN ({listed})")


def _add_office_tables() -> None:
    op.create_table(
        "custom_field",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("name_kk", sa.Text(), server_default="", nullable=False),
        sa.Column("name_ru", sa.Text(), server_default="", nullable=False),
        sa.Column("name_en", sa.Text(), server_default="", nullable=False),
        sa.Column("choices", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("retired_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('text', 'number', 'date', 'choice', 'yes_no')",
            name=op.f("ck_custom_field_kind_known"),
        ),
        sa.CheckConstraint(
            "subject IN ('person', 'organization')", name=op.f("ck_custom_field_subject_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custom_field")),
        sa.UniqueConstraint("uid", name=op.f("uq_custom_field_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "custom_value",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("custom_field_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "CASE WHEN person_id IS NULL THEN 0 ELSE 1 END + CASE WHEN organization_id IS NULL THEN 0 ELSE 1 END = 1",
            name=op.f("ck_custom_value_belongs_to_one"),
        ),
        sa.ForeignKeyConstraint(
            ["custom_field_id"],
            ["custom_field.id"],
            name=op.f("fk_custom_value_custom_field_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_custom_value_organization_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_custom_value_person_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custom_value")),
        sa.UniqueConstraint(
            "custom_field_id",
            "organization_id",
            name=op.f("uq_custom_value_custom_field_id_organization_id"),
        ),
        sa.UniqueConstraint(
            "custom_field_id", "person_id", name=op.f("uq_custom_value_custom_field_id_person_id")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_custom_value_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_custom_value_organization", "custom_value", ["organization_id"], unique=False
    )
    op.create_index("ix_custom_value_person", "custom_value", ["person_id"], unique=False)
    op.create_table(
        "saved_filter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("list_name", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("question", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_filter")),
        sa.UniqueConstraint("list_name", "name", name=op.f("uq_saved_filter_list_name_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_saved_filter_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "ignored_finding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), server_default="", nullable=False),
        sa.Column("table_name", sa.Text(), server_default="", nullable=False),
        sa.Column("row_id", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("ignored_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ignored_finding")),
        sa.UniqueConstraint(
            "rule", "table_name", "row_id", name=op.f("uq_ignored_finding_rule_table_name_row_id")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_ignored_finding_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "erasure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_uid", sa.Text(), server_default="", nullable=False),
        sa.Column("legal_basis", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("request_number", sa.Text(), server_default="", nullable=False),
        sa.Column("requested_on", sa.Text(), nullable=True),
        sa.Column("erased_on", sa.Text(), nullable=True),
        sa.Column("protocol", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
        sa.UniqueConstraint("uid", name=op.f("uq_erasure_uid")),
        sqlite_autoincrement=True,
    )


def _add_papers() -> None:
    op.create_table(
        "document_content",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_document_content")),
    )
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("crop", sa.Text(), server_default="", nullable=False),
        sa.Column("file_name", sa.Text(), server_default="", nullable=False),
        sa.Column("media_type", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("dated_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("search_key", sa.Text(), server_default="", nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        sa.Column("membership_id", sa.Integer(), nullable=True),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("agenda_item_id", sa.Integer(), nullable=True),
        sa.Column("recommendation_id", sa.Integer(), nullable=True),
        sa.Column("act_id", sa.Integer(), nullable=True),
        sa.Column("accreditation_id", sa.Integer(), nullable=True),
        sa.Column("rotation_round_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("purpose IN ('', 'photo')", name=op.f("ck_document_purpose_known")),
        sa.CheckConstraint(
            "CASE WHEN person_id IS NULL THEN 0 ELSE 1 END + CASE WHEN organization_id IS NULL THEN 0 ELSE 1 END + CASE WHEN membership_id IS NULL THEN 0 ELSE 1 END + CASE WHEN meeting_id IS NULL THEN 0 ELSE 1 END + CASE WHEN agenda_item_id IS NULL THEN 0 ELSE 1 END + CASE WHEN recommendation_id IS NULL THEN 0 ELSE 1 END + CASE WHEN act_id IS NULL THEN 0 ELSE 1 END + CASE WHEN accreditation_id IS NULL THEN 0 ELSE 1 END + CASE WHEN rotation_round_id IS NULL THEN 0 ELSE 1 END = 1",
            name=op.f("ck_document_belongs_to_one"),
        ),
        sa.ForeignKeyConstraint(
            ["accreditation_id"],
            ["accreditation.id"],
            name=op.f("fk_document_accreditation_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["act_id"],
            ["act.id"],
            name=op.f("fk_document_act_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["agenda_item_id"],
            ["agenda_item.id"],
            name=op.f("fk_document_agenda_item_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_document_meeting_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["membership_id"],
            ["membership.id"],
            name=op.f("fk_document_membership_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_document_organization_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_document_person_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["recommendation_id"],
            ["recommendation.id"],
            name=op.f("fk_document_recommendation_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["rotation_round_id"],
            ["rotation_round.id"],
            name=op.f("fk_document_rotation_round_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("uid", name=op.f("uq_document_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_document_accreditation", "document", ["accreditation_id"], unique=False)
    op.create_index("ix_document_act", "document", ["act_id"], unique=False)
    op.create_index("ix_document_agenda_item", "document", ["agenda_item_id"], unique=False)
    op.create_index("ix_document_meeting", "document", ["meeting_id"], unique=False)
    op.create_index("ix_document_membership", "document", ["membership_id"], unique=False)
    op.create_index("ix_document_organization", "document", ["organization_id"], unique=False)
    op.create_index("ix_document_person", "document", ["person_id"], unique=False)
    op.create_index("ix_document_recommendation", "document", ["recommendation_id"], unique=False)
    op.create_index("ix_document_rotation_round", "document", ["rotation_round_id"], unique=False)
    op.create_index("ix_document_sha256", "document", ["sha256"], unique=False)
    op.create_table(
        "reminder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        sa.Column("membership_id", sa.Integer(), nullable=True),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("agenda_item_id", sa.Integer(), nullable=True),
        sa.Column("recommendation_id", sa.Integer(), nullable=True),
        sa.Column("act_id", sa.Integer(), nullable=True),
        sa.Column("accreditation_id", sa.Integer(), nullable=True),
        sa.Column("rotation_round_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "CASE WHEN person_id IS NULL THEN 0 ELSE 1 END + CASE WHEN organization_id IS NULL THEN 0 ELSE 1 END + CASE WHEN membership_id IS NULL THEN 0 ELSE 1 END + CASE WHEN meeting_id IS NULL THEN 0 ELSE 1 END + CASE WHEN agenda_item_id IS NULL THEN 0 ELSE 1 END + CASE WHEN recommendation_id IS NULL THEN 0 ELSE 1 END + CASE WHEN act_id IS NULL THEN 0 ELSE 1 END + CASE WHEN accreditation_id IS NULL THEN 0 ELSE 1 END + CASE WHEN rotation_round_id IS NULL THEN 0 ELSE 1 END = 1",
            name=op.f("ck_reminder_belongs_to_one"),
        ),
        sa.ForeignKeyConstraint(
            ["accreditation_id"],
            ["accreditation.id"],
            name=op.f("fk_reminder_accreditation_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["act_id"],
            ["act.id"],
            name=op.f("fk_reminder_act_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["agenda_item_id"],
            ["agenda_item.id"],
            name=op.f("fk_reminder_agenda_item_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_reminder_meeting_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["membership_id"],
            ["membership.id"],
            name=op.f("fk_reminder_membership_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_reminder_organization_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_reminder_person_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["recommendation_id"],
            ["recommendation.id"],
            name=op.f("fk_reminder_recommendation_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["rotation_round_id"],
            ["rotation_round.id"],
            name=op.f("fk_reminder_rotation_round_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
        sa.UniqueConstraint("uid", name=op.f("uq_reminder_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reminder_accreditation", "reminder", ["accreditation_id"], unique=False)
    op.create_index("ix_reminder_act", "reminder", ["act_id"], unique=False)
    op.create_index("ix_reminder_agenda_item", "reminder", ["agenda_item_id"], unique=False)
    op.create_index("ix_reminder_due_on", "reminder", ["due_on"], unique=False)
    op.create_index("ix_reminder_meeting", "reminder", ["meeting_id"], unique=False)
    op.create_index("ix_reminder_membership", "reminder", ["membership_id"], unique=False)
    op.create_index("ix_reminder_organization", "reminder", ["organization_id"], unique=False)
    op.create_index("ix_reminder_person", "reminder", ["person_id"], unique=False)
    op.create_index("ix_reminder_recommendation", "reminder", ["recommendation_id"], unique=False)
    op.create_index("ix_reminder_rotation_round", "reminder", ["rotation_round_id"], unique=False)


def _add_people_tables() -> None:
    op.create_table(
        "award",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("title_kk", sa.Text(), server_default="", nullable=False),
        sa.Column("title_ru", sa.Text(), server_default="", nullable=False),
        sa.Column("title_en", sa.Text(), server_default="", nullable=False),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("awarded_on", sa.Text(), nullable=True),
        sa.Column("act_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["act_id"],
            ["act.id"],
            name=op.f("fk_award_act_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_award_person_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award")),
        sa.UniqueConstraint("uid", name=op.f("uq_award_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_award_person", "award", ["person_id"], unique=False)
    op.create_table(
        "education",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("institution_kk", sa.Text(), server_default="", nullable=False),
        sa.Column("institution_ru", sa.Text(), server_default="", nullable=False),
        sa.Column("institution_en", sa.Text(), server_default="", nullable=False),
        sa.Column("speciality_kk", sa.Text(), server_default="", nullable=False),
        sa.Column("speciality_ru", sa.Text(), server_default="", nullable=False),
        sa.Column("speciality_en", sa.Text(), server_default="", nullable=False),
        sa.Column("degree", sa.Text(), server_default="", nullable=False),
        sa.Column("finished_on", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_education_person_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_education")),
        sa.UniqueConstraint("uid", name=op.f("uq_education_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_education_person", "education", ["person_id"], unique=False)
    op.create_table(
        "contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.Column("address_kk", sa.Text(), server_default="", nullable=False),
        sa.Column("address_ru", sa.Text(), server_default="", nullable=False),
        sa.Column("address_en", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint(
            "kind IN ('phone', 'email', 'address', 'website', 'messenger')",
            name=op.f("ck_contact_kind_known"),
        ),
        sa.CheckConstraint(
            "CASE WHEN person_id IS NULL THEN 0 ELSE 1 END + CASE WHEN organization_id IS NULL THEN 0 ELSE 1 END = 1",
            name=op.f("ck_contact_belongs_to_one"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_contact_organization_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_contact_person_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sa.UniqueConstraint("uid", name=op.f("uq_contact_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_contact_organization", "contact", ["organization_id"], unique=False)
    op.create_index("ix_contact_person", "contact", ["person_id"], unique=False)


def _add_organization_tables() -> None:
    op.create_table(
        "participation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("in_organization_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("starts_on", sa.Text(), nullable=True),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("first_day", sa.Text(), server_default="0001-01-01", nullable=False),
        sa.Column("last_day", sa.Text(), server_default="9999-12-31", nullable=False),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_participation_ends_after_start")),
        sa.ForeignKeyConstraint(
            ["in_organization_id"],
            ["organization.id"],
            name=op.f("fk_participation_in_organization_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_participation_organization_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
        sa.UniqueConstraint("uid", name=op.f("uq_participation_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_participation_in_organization", "participation", ["in_organization_id"], unique=False
    )
    op.create_index(
        "ix_participation_organization", "participation", ["organization_id"], unique=False
    )
    op.create_table(
        "past_status",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("starts_on", sa.Text(), nullable=True),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("first_day", sa.Text(), server_default="0001-01-01", nullable=False),
        sa.Column("last_day", sa.Text(), server_default="9999-12-31", nullable=False),
        sa.CheckConstraint(
            "status IN ('active', 'suspended', 'closed')", name=op.f("ck_past_status_status_known")
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_past_status_ends_after_start")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_past_status_organization_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_past_status")),
        sa.UniqueConstraint("uid", name=op.f("uq_past_status_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_past_status_organization",
        "past_status",
        ["organization_id", "first_day", "last_day"],
        unique=False,
    )
    op.create_table(
        "seat_category",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("name_kk", sa.Text(), server_default="", nullable=False),
        sa.Column("name_ru", sa.Text(), server_default="", nullable=False),
        sa.Column("name_en", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_seat_category_organization_id"),
            initially="IMMEDIATE",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat_category")),
        sa.UniqueConstraint(
            "organization_id", "code", name=op.f("uq_seat_category_organization_id_code")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_seat_category_uid")),
        sqlite_autoincrement=True,
    )
