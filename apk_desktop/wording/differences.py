"""Words of the difference between two days: who came, who left, what changed, and why."""

from __future__ import annotations

from typing import Any

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.memberships import (
    act_quoted,
    category_said,
    end_reason,
    role_in_short,
)

# Keyed by the values of `services.differences.Became`, which lies above.
BECAME = {
    "came": message("Came"),
    "left": message("Left"),
    "changed": message("Changed"),
}


def became_in_words(became: str, words: Catalogue) -> str:
    """Say what became of a person's place."""
    return words.text(BECAME[became])


def place_in_words(place: Any, body_kind: str, words: Catalogue) -> str:  # noqa: ANN401 above
    """Say what somebody is in a body: Member of the Council, State bodies, seat 7."""
    if place is None:
        return ""
    parts = [role_in_short(place.role, body_kind, words)]
    if place.category:
        parts.append(category_said(place.category, place.category_name, words))
    if place.seat:
        parts.append(words.text("seat {number}", number=place.seat))
    behalf = place.behalf.say(str(words.language))
    return " · ".join([*parts, behalf] if behalf else parts)


def why_in_words(reason: str, paper: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Give the reason and the act, as far as they are recorded."""
    said = end_reason(reason, words) if reason else ""
    act = act_quoted(paper.kind, paper.number, paper.signed_on, words)
    return " · ".join(part for part in (said, act) if part)


def counts_in_words(found: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Say the counts of both days and of what happened between them."""
    return words.text(
        "members {before} → {after} · came {came}, left {left}, changed {changed}",
        before=found.members_before,
        after=found.members_after,
        came=found.count("came"),
        left=found.count("left"),
        changed=found.count("changed"),
    )
