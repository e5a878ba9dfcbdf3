"""Words of people: sex, and why an entry of a person cannot be saved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.identifiers import iin_fault

if TYPE_CHECKING:
    from apk_desktop.domain.faults import Refused

SEXES = {"male": message("male"), "female": message("female")}

_REFUSALS = {
    "erased_person": message("Personal data of this person were erased by law."),
    "name_missing": message("Write the name in at least one language."),
    "born_later": message("This day is still to come. Check the year."),
    "died_later": message("This day is still to come. Check the year."),
    "died_before_born": message("The day of death lies before the birth date."),
    "iin_taken": message("{name} has this IIN already. Check the number, or open that record."),
}
CONTACT_REFUSALS = {
    "phone_unreadable": message("“{text}” is no phone number. Write it as +7 700 123 45 67."),
    "email_unreadable": message("“{text}” is no e-mail address. Write it as name@example.kz."),
}


def sex_name(sex: str, catalogue: Catalogue) -> str:
    """Name a sex; an unknown one is empty."""
    return catalogue.text(SEXES.get(sex, ""))


def doubles_said(doubles: Sequence[Any], catalogue: Catalogue) -> str:
    """Say who may be the same person, with the year of birth where it is known."""
    if not doubles:
        return ""
    names = [
        f"{name} ({one.birth_on[:4]})" if one.birth_on else name
        for one in doubles
        for name in (one.name.in_language(catalogue.language).full,)
    ]
    return catalogue.text("Perhaps in the register already: {names}.", names=", ".join(names))


def person_refusal(refusal: Refused, catalogue: Catalogue) -> str:
    """Say why a person cannot be saved, and what to do."""
    values = dict(refusal.values)
    if refusal.code == "iin_wrong":
        return iin_fault(values["fault"], catalogue)  # type: ignore[arg-type]
    if refusal.code == "iin_taken":
        name = values["name"].in_language(catalogue.language)  # type: ignore[attr-defined]
        values["name"] = name.full
    msgid = _REFUSALS.get(refusal.code) or CONTACT_REFUSALS[refusal.code]
    return catalogue.text(msgid, **values)
