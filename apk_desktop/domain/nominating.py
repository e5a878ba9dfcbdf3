"""Who may nominate, and which papers a nomination needs."""

from __future__ import annotations

SOURCES = ("regional_session", "association", "council", "rotation")
"""Law No. 70-IV, article 15: a regional assembly's session, the top body of an association, the
Council, or in order of rotation."""
PAPERS = ("consent", "biography", "minutes_extract", "identity")
"""The papers that have a name of the program's own; a norm may ask for others by their names."""


def papers_asked(value: str) -> tuple[str, ...]:
    """Read the norm of papers, "consent, biography", each named once."""
    parts = (one.strip() for one in value.split(","))
    return tuple(dict.fromkeys(one for one in parts if one))
