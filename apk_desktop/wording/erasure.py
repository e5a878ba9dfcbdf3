"""Lawful erasure of a person's data in words: what goes, what stays, and the protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.dates import long_date

if TYPE_CHECKING:
    from apk_desktop.domain.faults import Refused

ERASE_PERSON = message("Erase personal data")
ERASED_PERSON = message("Erased person")
_REFUSALS = {
    "erased_person": message("Personal data of this person were erased already."),
    "basis_missing": message("Give the legal basis: the law and its article."),
    "request_day_missing": message("Give the day of the request."),
    "requested_later": message("This day is still to come. Check the year."),
    "reason_missing": message("Write the reason: it stays in the change log and the protocol."),
}
_GOES = {
    "person": message("names in all spellings, IIN, birth date, sex, community, contacts, notes"),
    "contact": message("further contacts: {count}"),
    "education": message("education: {count}"),
    "award": message("awards: {count}"),
    "custom_value": message("values of own fields: {count}"),
    "incompatibility": message("incompatibilities: {count}"),
    "document": message("papers and the photo with their contents: {count}"),
    "reminder": message("reminders: {count}"),
    "log": message("what the change log holds of them, in {count} of its lines"),
}
_STAYS = {
    "membership": message("offices held, with their dates and acts: {count}"),
    "attendance": message("attendance at meetings: {count}"),
    "recommendation": message("recommendations of the Council with their votes: {count}"),
    "nomination": message("nominations: {count}"),
    "election": message("votes of sessions on the candidate: {count}"),
    "named_vote": message("votes given by name: {count}"),
    "rotation_seat": message("seats in rounds of rotation: {count}"),
    "agenda_speaker": message("speeches on agendas: {count}"),
}


def erasure_refusal(refusal: Refused, catalogue: Catalogue) -> str:
    """Say why data cannot be erased, and what to do."""
    return catalogue.text(_REFUSALS[refusal.code])


def goes_said(counts: dict[str, int], catalogue: Catalogue) -> list[str]:
    """Say what is erased, a line each."""
    return [
        catalogue.text(text, count=counts[key]) for key, text in _GOES.items() if counts.get(key)
    ]


def stays_said(counts: dict[str, int], catalogue: Catalogue) -> list[str]:
    """Say what stays with the number of the record, a line each."""
    return [
        catalogue.text(text, count=counts[key]) for key, text in _STAYS.items() if counts.get(key)
    ]


def _counted(texts: dict[str, str], counts: dict[str, int], catalogue: Catalogue) -> list[str]:
    known = ((text, counts.get(key, 0)) for key, text in texts.items())
    return [catalogue.text(text, count=count) for text, count in known if count]


def protocol_rows(erasure: Any, catalogue: Catalogue) -> list[tuple[str, str]]:  # noqa: ANN401 of a layer above
    """Give the facts of an erasure, each with its label; the person is named by the uid alone."""
    rows = (
        (message("Record"), erasure.person_uid),
        (message("Legal basis"), erasure.legal_basis),
        (message("Number of the request"), erasure.request_number),
        (message("Day of the request"), long_date(erasure.requested_on, catalogue)),
        (message("Reason"), erasure.reason),
        (message("Erased on"), long_date(erasure.erased_on, catalogue)),
        (message("Erased by"), erasure.made_by),
    )
    return [(catalogue.text(title), value) for title, value in rows if value]
