"""Education and awards of a person."""

from sqlalchemy import Index

from apk_desktop.db.tables.base import day, in_three_languages, link, register_table, words

education = register_table(
    "education",
    link("person_id", "person", required=True),
    *in_three_languages("institution"),
    *in_three_languages("speciality"),
    words("degree"),
    day("finished_on"),
    Index("ix_education_person", "person_id"),
)

award = register_table(
    "award",
    link("person_id", "person", required=True),
    *in_three_languages("title"),
    words("number"),
    day("awarded_on"),
    link("act_id", "act"),
    Index("ix_award_person", "person_id"),
)
