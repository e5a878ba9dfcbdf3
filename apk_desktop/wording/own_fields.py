"""Own fields in words: their kinds, their values, and why an entry is refused."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.own_fields import NO, YES
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.memberships import said_day
from apk_desktop.wording.numbers import decimal

KINDS = {
    "text": message("Text"),
    "number": message("A number"),
    "date": message("Date"),
    "choice": message("Choice from a list"),
    "yes_no": message("Yes or no"),
}
SUBJECTS = {"person": message("People"), "organization": message("Associations")}
ANSWERS = {YES: message("yes"), NO: message("no")}
_REFUSALS = {
    "name_missing": message("Give the field a name in one language at least."),
    "name_too_long": message("The name is longer than {most} letters. Make it shorter."),
    "name_taken": message("There is a field “{name}” already. Choose another name."),
    "kind_missing": message("Choose what the field takes."),
    "choices_missing": message("Write down what can be chosen."),
    "choice_unnamed": message("Name this choice, or remove it."),
    "choice_twice": message("“{name}” stands in the list twice. Change or remove one of them."),
    "not_a_number": message("“{text}” is no number. Write digits, as 1250 or 12,5."),
    "not_a_day": message("“{text}” is no date. Write it as 12.03.2026, 03.2026 or 2026."),
    "no_such_choice": message("This cannot be chosen any more. Choose another one."),
    "neither_yes_nor_no": message("Choose yes or no."),
    "not_a_line": message("This is no line of up to {most} letters. Type the text anew."),
    "erased_person": message("Personal data of this person were erased by law."),
}


def own_value_said(field: Any, value: str, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Write a value as people read it; a choice that is gone is said as it was chosen."""
    if not value:
        return ""
    if field.kind == "number":
        places = len(value.partition(".")[2])
        return decimal(Decimal(value), str(words.language), places)
    if field.kind == "date":
        return said_day(value, words)
    if field.kind == "yes_no":
        return words.text(ANSWERS[value])
    names = {one.code: str(one.name.say(words.language)) for one in field.choices}
    return names.get(value, value)


def own_field_refusal(refusal: Refused, words: Catalogue) -> str:
    """Say why a field or a value cannot be kept."""
    count = refusal.values.get("count")
    if isinstance(count, int):
        return _in_use(refusal, count, words)
    values = {name: str(value) for name, value in refusal.values.items()}
    return words.text(_REFUSALS[refusal.code], **values)


def choices_said(choices: Iterable[Any], words: Catalogue) -> str:
    """Say what can be chosen, one after another."""
    return "; ".join(one.name.say(words.language) for one in choices)


def _in_use(refusal: Refused, count: int, words: Catalogue) -> str:
    if refusal.code == "choice_in_use":
        name: Any = refusal.values["name"]
        return words.plural(
            "“{name}” is chosen in {count} record and stays in the list.",
            "“{name}” is chosen in {count} records and stays in the list.",
            count,
            name=name.say(words.language),
        )
    if refusal.code == "kind_in_use":
        return words.plural(
            "{count} record has a value, so the kind stays. Retire the field and set up another.",
            "{count} records have a value, so the kind stays. Retire the field and set up another.",
            count,
        )
    return words.plural(
        "{count} record has a value in this field. Retire it: the value stays.",
        "{count} records have a value in this field. Retire it: the values stay.",
        count,
    )
