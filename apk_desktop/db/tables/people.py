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
    Index("ix_person_sort_key_kk", "sort_key_kk", "id"),
    Index("ix_person_sort_key_ru", "sort_key_ru", "id"),
    Index("ix_person_sort_key_en", "sort_key_en", "id"),
)
