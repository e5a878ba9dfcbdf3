"""Words of acts: what each brought about, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.meeting_names import listed_name
from apk_desktop.wording.memberships import role_in_body, said_day

if TYPE_CHECKING:
    from apk_desktop.domain.faults import Refused
    from apk_desktop.domain.trilingual import Trilingual

_REFUSALS = {
    "act_kind_missing": message("Choose the kind of act."),
    "act_number_missing": message("An act of this kind has a number. Enter it."),
    "act_day_missing": message("An act of this kind has a day of signing. Enter it."),
    "act_unnamed": message("Give the number or the title, so that the act can be told apart."),
    "act_known": message("The register has act No. {number} of {day} already."),
}


def act_refusal(refusal: Refused, catalogue: Catalogue) -> str:
    """Say why an act cannot be saved, and what to do."""
    values = {
        name: said_day(value, catalogue) if name == "day" else value  # type: ignore[arg-type]
        for name, value in refusal.values.items()
    }
    return catalogue.text(_REFUSALS[refusal.code], **values)


def role_changed(
    role: str, body_kind: str, body: Trilingual, day: str | None, catalogue: Catalogue, *,
    begins: bool,
) -> str:  # fmt: skip
    """Say which role an act began or ended: Member of the Council, from 01.02.2026."""
    said = role_in_body(role, body_kind, body.say(catalogue.language), catalogue)
    if not day:
        return said
    template = message("{role}, from {day}") if begins else message("{role}, until {day}")
    return catalogue.text(template, role=said, day=said_day(day, catalogue))


def meeting_convened(
    kind: str, number: int | None, starts_on: str | None, catalogue: Catalogue
) -> str:
    """Name a meeting that an act convened, with its day."""
    name = listed_name(kind, number, catalogue)
    if not starts_on:
        return name
    return catalogue.text("{meeting}, {day}", meeting=name, day=said_day(starts_on, catalogue))
