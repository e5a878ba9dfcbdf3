"""Posts, memberships and the dated norms that govern them."""

from sqlalchemy import Column, Index, Text, UniqueConstraint

from apk_desktop.db.tables.base import (
    day,
    in_three_languages,
    link,
    number,
    one_of,
    period,
    register_table,
    words,
)

post = register_table(
    "post",
    link("organization_id", "organization", required=True),
    words("kind"),
    words("category"),
    number("number", default=0),
    *in_three_languages("title"),
    link("follows_post_id", "post"),
    link("on_behalf_of_id", "organization"),
    *period(),
    one_of(
        "kind",
        "member",
        "chair",
        "deputy_chair",
        "rotating_deputy_chair",
        "head",
        "leader",
        "secretary",
    ),
    Index("ix_post_organization", "organization_id", "kind", "category", "number"),
)

membership = register_table(
    "membership",
    link("person_id", "person", required=True),
    link("organization_id", "organization", required=True),
    link("post_id", "post"),
    words("role"),
    words("category"),
    link("on_behalf_of_id", "organization"),
    link("community_id", "community"),
    *period(),
    day("planned_end_on"),
    link("begun_by_act_id", "act"),
    link("ended_by_act_id", "act"),
    words("end_reason"),
    link("alternate_for_id", "membership"),
    link("follows_membership_id", "membership"),
    words("note"),
    words("source"),
    # Who sat in a body on a day is read from this index alone, whatever the register holds.
    Index(
        "ix_membership_organization",
        *("organization_id", "first_day", "last_day", "person_id", "alternate_for_id"),
    ),
    Index("ix_membership_person", "person_id", "first_day"),
    Index("ix_membership_post", "post_id", "first_day"),
    Index("ix_membership_begun_by_act", "begun_by_act_id"),
    Index("ix_membership_ended_by_act", "ended_by_act_id"),
)

seat_category = register_table(
    "seat_category",
    link("organization_id", "organization", required=True),
    words("code"),
    *in_three_languages("name"),
    number("position", default=0),
    UniqueConstraint("organization_id", "code"),
)

norm = register_table(
    "norm",
    Column("code", Text, nullable=False),
    words("value"),
    words("unit"),
    *in_three_languages("basis"),
    words("verified"),
    words("source"),
    *period(),
    one_of("verified", "yes", "no"),
    Index("ix_norm_code", "code", "first_day"),
)
