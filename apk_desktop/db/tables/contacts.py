"""Further phones, mails and addresses of a person or an organization, beside the main ones."""

from sqlalchemy import Index

from apk_desktop.db.tables.base import (
    belongs_to_one,
    in_three_languages,
    link,
    number,
    one_of,
    register_table,
    words,
)

contact = register_table(
    "contact",
    link("person_id", "person"),
    link("organization_id", "organization"),
    words("kind"),
    words("value"),
    *in_three_languages("address"),
    words("note"),
    number("position", default=0),
    one_of("kind", "phone", "email", "address", "website", "messenger"),
    belongs_to_one("person_id", "organization_id"),
    Index("ix_contact_person", "person_id"),
    Index("ix_contact_organization", "organization_id"),
)
