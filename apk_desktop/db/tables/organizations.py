"""Organizations of every kind, their dated names and their accreditation."""

from sqlalchemy import Column, Index, Text

from apk_desktop.db.tables.base import (
    day,
    in_three_languages,
    link,
    number,
    one_of,
    period,
    register_table,
    sorted_and_searched,
    words,
)

organization = register_table(
    "organization",
    Column("code", Text, nullable=False, unique=True),
    words("kind"),
    words("level"),
    link("parent_id", "organization"),
    link("community_id", "community"),
    link("region_id", "region"),
    words("legal_form"),
    words("bin"),
    words("registration_number"),
    day("registered_on"),
    words("registered_by"),
    *in_three_languages("place"),
    words("address"),
    words("phone"),
    words("email"),
    words("website"),
    day("founded_on"),
    words("status"),
    day("status_on"),
    words("status_reason"),
    number("lead_days"),
    words("note"),
    words("source"),
    one_of(
        "kind",
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
    one_of("level", "", "republican", "regional", "city", "district"),
    one_of("status", "active", "suspended", "closed"),
    Index("ix_organization_kind", "kind", "id"),
)

organization_name = register_table(
    "organization_name",
    link("organization_id", "organization", required=True),
    *in_three_languages("name"),
    *period(),
    *sorted_and_searched(),
    Index("ix_organization_name_organization", "organization_id", "first_day", "last_day"),
)

accreditation = register_table(
    "accreditation",
    link("organization_id", "organization", required=True),
    words("number"),
    words("decision"),
    day("decided_on"),
    day("renewal_due_on"),
    words("missing_papers"),
    words("note"),
    link("act_id", "act"),
    *period(),
    Index("ix_accreditation_organization", "organization_id", "last_day"),
)

# What an organization was before its present state, which stands in `organization.status`.
past_status = register_table(
    "past_status",
    link("organization_id", "organization", required=True),
    words("status"),
    words("reason"),
    *period(),
    one_of("status", "active", "suspended", "closed"),
    Index("ix_past_status_organization", "organization_id", "first_day", "last_day"),
)

participation = register_table(
    "participation",
    link("organization_id", "organization", required=True),
    link("in_organization_id", "organization", required=True),
    words("role"),
    words("note"),
    *period(),
    Index("ix_participation_organization", "organization_id"),
    Index("ix_participation_in_organization", "in_organization_id"),
)
