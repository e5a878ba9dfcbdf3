"""Communities and regions: who is represented, and where."""

from sqlalchemy import Column, Text

from apk_desktop.db.tables.base import (
    in_three_languages,
    number,
    one_of,
    period,
    register_table,
    sorted_and_searched,
    words,
)

community = register_table(
    "community",
    Column("code", Text, nullable=False, unique=True),
    words("kind"),
    *in_three_languages("name"),
    *in_three_languages("plural"),
    *in_three_languages("short"),
    words("mark_hue"),
    words("mark_texture"),
    number("entry_round", default=0),
    *sorted_and_searched(),
    words("source"),
    one_of("kind", "community", "not_stated", "other"),
)

region = register_table(
    "region",
    Column("code", Text, nullable=False, unique=True),
    words("kind"),
    *in_three_languages("name"),
    words("centre_kk"),
    *period(),
    *sorted_and_searched(),
    words("source"),
    one_of("kind", "region", "city"),
)

__all__ = ["community", "region"]
