"""The kinds of bodies whose members, posts and terms are watched."""

BODY_KINDS = (
    "council",
    "assembly",
    "peoples_council",
    "secretariat",
    "regional_assembly",
    "city_assembly",
    "majilis_group",
    "senate_group",
    "working_group",
    "commission",
    "other_body",
)
"""In the order in which they are offered and listed, the most important first."""
