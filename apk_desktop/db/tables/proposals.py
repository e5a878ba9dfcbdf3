"""Proposals kept to the letter, weights that the Council adopted, and scenarios of what-if."""

from sqlalchemy import Column, Index, Text, UniqueConstraint

from apk_desktop.db.tables.base import (
    day,
    in_three_languages,
    link,
    number,
    period,
    register_table,
    words,
)

# `solving` is the case as `solve` reads it and `answer` what it answered, both byte for byte.
rotation_proposal = register_table(
    "rotation_proposal",
    number("round_number", default=0),
    day("made_on"),
    words("rule"),
    words("weights"),
    words("solving"),
    words("answer"),
    words("sha256"),
    words("program_version"),
    words("note"),
    Index("ix_rotation_proposal_round", "round_number", "made_on"),
    Index("ix_rotation_proposal_sha256", "sha256"),
)

weight_table = register_table(
    "weight_table",
    *in_three_languages("name"),
    link("act_id", "act"),
    *period(),
)

# A weight is a whole number or a fraction, written exactly: 12 or 7/3.
community_weight = register_table(
    "community_weight",
    link("weight_table_id", "weight_table", required=True),
    link("community_id", "community", required=True),
    words("weight"),
    UniqueConstraint("weight_table_id", "community_id"),
)

# `patch` is the JSON of what differs from the plan of `based_on`.
scenario = register_table(
    "scenario",
    Column("name", Text, nullable=False, unique=True),
    day("based_on"),
    words("fingerprint"),
    words("patch"),
    words("note"),
)
