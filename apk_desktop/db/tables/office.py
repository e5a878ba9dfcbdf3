"""What the office sets up for itself: own fields, saved filters, findings set aside, erasures."""

from sqlalchemy import Index, UniqueConstraint

from apk_desktop.db.tables.base import (
    belongs_to_one,
    day,
    in_three_languages,
    link,
    number,
    one_of,
    register_table,
    words,
)

custom_field = register_table(
    "custom_field",
    words("subject"),
    words("kind"),
    *in_three_languages("name"),
    words("choices"),
    number("position", default=0),
    day("retired_on"),
    one_of("subject", "person", "organization"),
    one_of("kind", "text", "number", "date", "choice", "yes_no"),
)

custom_value = register_table(
    "custom_value",
    link("custom_field_id", "custom_field", required=True),
    link("person_id", "person"),
    link("organization_id", "organization"),
    words("value"),
    belongs_to_one("person_id", "organization_id"),
    UniqueConstraint("custom_field_id", "person_id"),
    UniqueConstraint("custom_field_id", "organization_id"),
    Index("ix_custom_value_person", "person_id"),
    Index("ix_custom_value_organization", "organization_id"),
)

saved_filter = register_table(
    "saved_filter",
    words("list_name"),
    words("name"),
    words("question"),
    number("position", default=0),
    UniqueConstraint("list_name", "name"),
)

ignored_finding = register_table(
    "ignored_finding",
    words("rule"),
    words("table_name"),
    number("row_id", default=0),
    words("reason"),
    day("ignored_on"),
    UniqueConstraint("rule", "table_name", "row_id"),
)

erasure = register_table(
    "erasure",
    words("person_uid"),
    words("legal_basis"),
    words("reason"),
    words("request_number"),
    day("requested_on"),
    day("erased_on"),
    words("protocol"),
)
