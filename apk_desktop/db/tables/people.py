"""People, with names in Kazakh, Russian and Latin spelling."""

from sqlalchemy import Index

from apk_desktop.db.tables.base import (
    day,
    in_three_languages,
    link,
    one_of,
    register_table,
    sorted_and_searched,
    words,
)

SORT_KEYS = ("sort_key_kk", "sort_key_ru", "sort_key_en")
# What the list is filtered and sorted by besides the name: so a page asks the index alone.
SORTED_WITH = ("id", "community_id", "region_id", "birth_on")

person = register_table(
    "person",
    *in_three_languages("surname"),
    *in_three_languages("given_name"),
    *in_three_languages("patronymic"),
    words("iin"),
    day("birth_on"),
    day("died_on"),
    words("sex"),
    link("community_id", "community"),
    link("region_id", "region"),
    words("citizenship"),
    words("languages"),
    words("phone"),
    words("email"),
    words("note"),
    words("source"),
    words("dative_kk"),
    words("dative_ru"),
    day("erased_on"),
    *sorted_and_searched(),
    one_of("sex", "", "male", "female"),
    *(Index(f"ix_person_{key}", key, *SORTED_WITH) for key in SORT_KEYS),
)
