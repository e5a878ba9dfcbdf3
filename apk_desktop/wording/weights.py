"""Words of the tables of weights: what is refused, and by which act a table was adopted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.memberships import act_quoted, said_day

if TYPE_CHECKING:
    from apk_desktop.domain.faults import Refused

WEIGHT_NOT_EXACT = message("Write a whole number or a fraction, as 12 or 7/3.")
_REFUSALS = {
    "name_missing": message("Give the table a name, in one language at least."),
    "end_before_start": message("The end lies before the beginning, {begun}."),
    "weight_not_exact": WEIGHT_NOT_EXACT,
    "weights_all_zero": message("At least one community has a weight above zero."),
    "weights_overlap": message("The table “{name}” holds in this time. End it first."),
}


def weights_refusal(refusal: Refused, words: Catalogue) -> str:
    """Say why a table cannot be saved, and what to do."""
    values: dict[str, Any] = dict(refusal.values)
    if "begun" in values:
        values["begun"] = said_day(values["begun"], words)
    if "name" in values:
        values["name"] = values["name"].say(str(words.language))
    return words.text(_REFUSALS[refusal.code], **values)


def adopted_by(act: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Name the act by which a table was adopted; nothing where none is recorded."""
    return act_quoted(act.kind, act.number, act.signed_on, words) if act else ""
