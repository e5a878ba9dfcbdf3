"""Recommendations of the Council, acts of the President, and the rounds of rotation."""

from sqlalchemy import CheckConstraint, Index

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
from apk_desktop.db.tables.nominations import OFFICES

act = register_table(
    "act",
    words("kind"),
    words("number"),
    day("signed_on"),
    day("effective_on"),
    *in_three_languages("signer"),
    *in_three_languages("title"),
    words("source"),
    words("search_key"),
    one_of(
        "kind",
        "decree",
        "order",
        "decision",
        "submission",
        "law",
        "constitution",
        "protocol",
        "letter",
    ),
    Index("ix_act_signed_on", "signed_on"),
)

recommendation = register_table(
    "recommendation",
    link("meeting_id", "meeting", required=True),
    link("person_id", "person", required=True),
    link("association_id", "organization"),
    link("community_id", "community"),
    number("votes_for"),
    number("votes_against"),
    number("votes_abstained"),
    number("present"),
    number("members"),
    day("recommended_on"),
    day("withdrawn_on"),
    words("withdrawn_reason"),
    words("withdrawn_by"),
    number("lot"),
    words("note"),
    words("office", given="rotating_deputy_chair"),
    words("ballot"),
    link("nomination_id", "nomination"),
    link("submission_act_id", "act"),
    link("lot_drawing_id", "lot_drawing"),
    CheckConstraint(
        "votes_for >= 0 AND votes_against >= 0 AND votes_abstained >= 0 AND present >= 0",
        name="counts_not_negative",
    ),
    CheckConstraint(
        "votes_for + votes_against + votes_abstained <= present", name="votes_within_present"
    ),
    CheckConstraint("present <= members", name="present_within_members"),
    one_of("withdrawn_by", "", "council", "candidate"),
    one_of("office", *OFFICES),
    one_of("ballot", "", "open", "secret"),
    Index("ix_recommendation_meeting", "meeting_id"),
    Index("ix_recommendation_person", "person_id"),
)

incompatibility = register_table(
    "incompatibility",
    link("person_id", "person", required=True),
    words("reason"),
    words("legal_basis"),
    *period(),
    CheckConstraint("reason <> '' AND legal_basis <> ''", name="has_basis"),
    Index("ix_incompatibility_person", "person_id"),
)

rotation_round = register_table(
    "rotation_round",
    number("number", default=0),
    day("held_on"),
    words("rule"),
    words("fingerprint"),
    words("inputs"),
    words("state"),
    link("act_id", "act"),
    words("reason_differs"),
    words("note"),
    link("proposal_id", "rotation_proposal"),
    one_of("state", "proposed", "decided"),
    Index("ix_rotation_round_number", "number", unique=True),
)

rotation_seat = register_table(
    "rotation_seat",
    link("round_id", "rotation_round", required=True),
    link("post_id", "post", required=True),
    link("proposed_person_id", "person"),
    link("proposed_community_id", "community"),
    link("appointed_person_id", "person"),
    link("appointed_community_id", "community"),
    link("membership_id", "membership"),
    Index("ix_rotation_seat_round", "round_id"),
)

rotation_contender = register_table(
    "rotation_contender",
    link("round_id", "rotation_round", required=True),
    link("community_id", "community", required=True),
    Index("ix_rotation_contender_round", "round_id"),
)
