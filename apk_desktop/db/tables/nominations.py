"""From nomination to election: who is nominated, with which papers, who voted how, the lot."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from apk_desktop.db.tables.base import day, link, number, one_of, register_table, words

OFFICES = ("rotating_deputy_chair", "majilis_deputy", "senate_candidate")
"""What a person is nominated and recommended for."""

nomination = register_table(
    "nomination",
    link("person_id", "person", required=True),
    words("office"),
    words("source"),
    link("nominated_by_id", "organization"),
    link("association_id", "organization"),
    link("community_id", "community"),
    day("nominated_on"),
    link("act_id", "act"),
    day("withdrawn_on"),
    words("withdrawn_by"),
    words("withdrawn_reason"),
    words("note"),
    one_of("office", *OFFICES),
    one_of("source", "", "regional_session", "association", "council", "rotation"),
    one_of("withdrawn_by", "", "nominator", "candidate"),
    Index("ix_nomination_person", "person_id"),
    Index("ix_nomination_office", "office", "nominated_on"),
)

# One line of the checklist; a paper that is asked for and not received has no day.
nomination_paper = register_table(
    "nomination_paper",
    link("nomination_id", "nomination", required=True),
    words("kind"),
    day("received_on"),
    link("document_id", "document"),
    words("note"),
    UniqueConstraint("nomination_id", "kind"),
)

# A vote is kept by name only where the ballot was open.
named_vote = register_table(
    "named_vote",
    link("recommendation_id", "recommendation", required=True),
    link("person_id", "person", required=True),
    words("choice"),
    one_of("choice", "for", "against", "abstained"),
    UniqueConstraint("recommendation_id", "person_id"),
    Index("ix_named_vote_person", "person_id"),
)

# The places drawn stand in `recommendation.lot`.
lot_drawing = register_table(
    "lot_drawing",
    day("drawn_on"),
    link("meeting_id", "meeting"),
    words("minutes_number"),
    words("drawn_by"),
    words("note"),
    CheckConstraint("drawn_on IS NOT NULL AND minutes_number <> ''", name="has_minutes"),
)

# The vote of a session on a candidate of the Council's list.
election = register_table(
    "election",
    link("meeting_id", "meeting", required=True),
    link("person_id", "person", required=True),
    link("recommendation_id", "recommendation"),
    number("votes_for"),
    number("voted"),
    number("members"),
    words("outcome"),
    link("membership_id", "membership"),
    words("note"),
    one_of("outcome", "", "elected", "not_elected"),
    CheckConstraint("votes_for >= 0 AND voted >= 0 AND members >= 0", name="counts_not_negative"),
    CheckConstraint("votes_for <= voted", name="votes_within_voted"),
    CheckConstraint("voted <= members", name="voted_within_members"),
    UniqueConstraint("meeting_id", "person_id"),
    Index("ix_election_person", "person_id"),
)
