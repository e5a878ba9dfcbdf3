"""Bodies, their posts, and what follows from an office, in words."""

from __future__ import annotations

from typing import Any

from apk_desktop.domain.faults import Refused
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.memberships import role_name, said_day

BODY_KINDS = {
    "council": message("Council"),
    "assembly": message("Assembly"),
    "peoples_council": message("People's Council"),
    "secretariat": message("Secretariat"),
    "regional_assembly": message("Regional assembly"),
    "city_assembly": message("City assembly"),
    "majilis_group": message("Deputies of the Majilis"),
    "senate_group": message("Senators"),
    "working_group": message("Working group"),
    "commission": message("Commission"),
    "other_body": message("Other body"),
}
POST_KINDS = {
    "member": message("Member"),
    "chair": message("Chair"),
    "deputy_chair": message("Deputy chair"),
    "rotating_deputy_chair": message("Rotating deputy chair"),
    "head": message("Head"),
    "leader": message("Leader of the association"),
    "secretary": message("Secretary"),
}
_REFUSALS = {
    "name_missing": message("Write the name in at least one language."),
    "kind_missing": message("Choose the kind."),
    "part_of_itself": message("A body is no part of itself."),
    "only_one": message("There is one body of this kind, and it is in the register already."),
    "day_missing": message("Choose the day."),
    "reason_missing": message("Write the reason."),
    "begins_later": message("A membership or a seat begins later, on {day}. Choose a later day."),
    "still_held": message("Somebody holds this post longer. End that role first."),
    "held_before": message("Somebody held this post earlier. Correct that role first."),
    "follows_itself": message("A post does not go with itself."),
    "end_before_start": message("The last day lies before the first."),
}


def body_refusal(refusal: Refused, catalogue: Catalogue) -> str:
    """Say why a body or a post cannot be saved."""
    values: dict[str, Any] = dict(refusal.values)
    if "day" in values:
        values["day"] = said_day(values["day"], catalogue)
    return catalogue.text(_REFUSALS[refusal.code], **values)


def post_said(kind: str, number: int, title: str, catalogue: Catalogue) -> str:
    """Name a post by its title, else by its kind, with its number."""
    said = title or catalogue.text(POST_KINDS[kind])
    return f"{said} № {number}" if number else said


def follow_said(one: Any, catalogue: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Say what follows: who takes the seat and since when, and who leaves it."""
    say = catalogue.language
    seat = catalogue.text(
        "{body}: {role}", body=one.body.say(say), role=role_name(one.kind, catalogue)
    )
    new = one.name.in_language(say).with_initials if one.person_id else ""
    old = one.holder.in_language(say).with_initials if one.held_id else ""
    since = said_day(one.since, catalogue)
    if new and old:
        return catalogue.text("{seat} — {new} takes the seat of {old} from {day}",
                              seat=seat, new=new, old=old, day=since)  # fmt: skip
    if new:
        return catalogue.text("{seat} — {new} takes the seat from {day}",
                              seat=seat, new=new, day=since)  # fmt: skip
    return catalogue.text("{seat} — {old} leaves the seat with the office", seat=seat, old=old)
