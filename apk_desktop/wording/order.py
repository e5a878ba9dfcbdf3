"""Sentences for what keeps the President's order from being recorded."""

from __future__ import annotations

from datetime import date

from apk_desktop.domain.faults import Refused
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.dates import short_date

_REFUSALS = {
    "order_number_missing": message("Enter the number of the order."),
    "order_date_missing": message("Enter the day on which the order was signed."),
    "effective_date_missing": message("Enter the day from which the order has effect."),
    "effective_before_signed": message(
        "The order cannot have effect before it was signed, {signed_on}."
    ),
    "nobody_appointed": message("Choose who is appointed, for at least one seat."),
    "same_person_twice": message("One person cannot hold both seats."),
    "same_community_twice": message("One community cannot hold both seats."),
    "reason_missing": message(
        "Somebody else is appointed than proposed: say why. The reason stays on record."
    ),
    "appointed_deceased": message("This person was no longer alive on that day."),
    "term_begins_too_early": message(
        "The running term began on {begun}; the new one must begin later."
    ),
}


def order_refusal(words: Catalogue, refused: Refused) -> str:
    """Say what is wrong with the order and what to do."""
    shown = {
        name: short_date(value, words) if isinstance(value, date) else value
        for name, value in refused.values.items()
    }
    return words.text(_REFUSALS[refused.code], **shown)
