"""Merging two records of a person, in words."""

from __future__ import annotations

from typing import Any

from apk_desktop.domain.faults import Refused
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.changes import field_name, record_kind
from apk_desktop.wording.meeting_names import listed_name
from apk_desktop.wording.memberships import said_day, said_period

_REFUSALS = {
    "same_person": message("This is the same record. Choose the other one."),
    "erased_person": message("Personal data of this person were erased by law."),
}

_DIFFERENTLY = {
    "voted_differently": message(
        "Both voted by name in one vote, and in two ways: {meeting}, {day}. "
        "Correct the votes by name of that meeting by its minutes first."
    ),
    "elected_differently": message(
        "Of both a vote of one session is recorded, and they differ: {meeting}, {day}. "
        "Correct one of the two records first."
    ),
}


def merge_refusal(refusal: Refused, catalogue: Catalogue) -> str:
    """Say why two records cannot be merged."""
    if refusal.code in _DIFFERENTLY:
        given: dict[str, Any] = refusal.values
        name = listed_name(given["kind"], given["number"], catalogue)
        day = said_day(given["starts_on"], catalogue)
        return catalogue.text(_DIFFERENTLY[refusal.code], meeting=name, day=day)
    return catalogue.text(_REFUSALS[refusal.code])


def pair_title(pair: Any, catalogue: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Name a field in which the two records differ."""
    if pair.title:
        return str(pair.title.say(catalogue.language))
    return catalogue.text("Photo") if pair.key == "photo" else field_name(pair.key, catalogue)


def moving_said(compared: Any, catalogue: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Say what goes over to the kept record, and what it has already."""
    moved = [
        catalogue.text("{kind}: {count}", kind=record_kind(one.table, catalogue), count=one.moved)
        for one in compared.moving
        if one.moved
    ]
    same = sum(one.same for one in compared.moving)
    lines = [catalogue.text("Goes over: {what}.", what=", ".join(moved))] if moved else []
    if same:
        lines.append(
            catalogue.plural(
                "{count} record says the same in both and stays once.",
                "{count} records say the same in both and stay once.",
                same,
            )
        )
    return "\n".join(lines)


def warnings_said(compared: Any, catalogue: Catalogue) -> list[str]:  # noqa: ANN401 of a layer above
    """Say what speaks against one person, and which roles overlap."""
    found = []
    if compared.doubts:
        fields = ", ".join(field_name(one, catalogue) for one in compared.doubts)
        found.append(
            catalogue.text("These facts differ: {fields}. Is it really one person?", fields=fields)
        )
    found += [
        catalogue.text(
            "Both sat in one body at one time and both roles stay: {body}, {one} and {other}.",
            body=overlap.body.say(catalogue.language),
            one=said_period(overlap.kept[0], overlap.kept[1], catalogue),
            other=said_period(overlap.other[0], overlap.other[1], catalogue),
        )
        for overlap in compared.overlaps
    ]
    return found
