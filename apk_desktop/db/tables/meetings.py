"""Sessions and Council meetings, their agendas and attendance."""

from sqlalchemy import CheckConstraint, Column, Index, Text, UniqueConstraint

from apk_desktop.db.tables.base import (
    day,
    in_three_languages,
    link,
    number,
    one_of,
    register_table,
    words,
)

meeting = register_table(
    "meeting",
    Column("code", Text, nullable=False, unique=True),
    link("organization_id", "organization", required=True),
    words("kind"),
    number("number"),
    day("starts_on"),
    day("ends_on"),
    words("starts_at"),
    *in_three_languages("place"),
    *in_three_languages("theme"),
    words("state"),
    link("convening_act_id", "act"),
    link("chair_id", "person"),
    words("minutes_number"),
    day("minutes_on"),
    words("attendance_note"),
    words("note"),
    words("source"),
    words("search_key"),
    one_of("kind", "regular", "extraordinary", "election", "council"),
    one_of("state", "planned", "convened", "held", "cancelled"),
    Index("ix_meeting_starts_on", "starts_on", "id"),
)

agenda_item = register_table(
    "agenda_item",
    link("meeting_id", "meeting", required=True),
    link("parent_id", "agenda_item"),
    number("position", default=0),
    *in_three_languages("title"),
    *in_three_languages("speaker"),
    number("minutes", default=0),
    CheckConstraint("minutes >= 0", name="minutes_not_negative"),
    Index("ix_agenda_item_meeting", "meeting_id", "position"),
)

agenda_speaker = register_table(
    "agenda_speaker",
    link("agenda_item_id", "agenda_item", required=True),
    link("person_id", "person", required=True),
    number("position", default=0),
    UniqueConstraint("agenda_item_id", "person_id"),
)

attendance = register_table(
    "attendance",
    link("meeting_id", "meeting", required=True),
    link("person_id", "person", required=True),
    words("state"),
    words("reason"),
    UniqueConstraint("meeting_id", "person_id"),
    one_of("state", "invited", "present", "excused", "absent", "late"),
    Index("ix_attendance_person", "person_id"),
)
