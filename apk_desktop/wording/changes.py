"""The change log in words: what was done, to which record, and each field's old and new value."""

from __future__ import annotations

import re
from datetime import datetime

from apk_desktop.wording.associations import LEVELS, STATES
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.meetings import STATES as MEETING_STATES
from apk_desktop.wording.memberships import CATEGORIES, END_REASONS, ROLES, said_day
from apk_desktop.wording.missing_papers import papers_named
from apk_desktop.wording.people import SEXES

STATES_OF_CHANGES = {
    "in_force": message("in force"),
    "undone": message("undone"),
    "undo": message("an undo"),
    "redo": message("done again"),
}
BECAME = {"added": message("added"), "edited": message("edited"), "deleted": message("deleted")}
RECORDS = {
    "person": message("Person"),
    "organization": message("Organization"),
    "organization_name": message("Name of an organization"),
    "accreditation": message("Accreditation"),
    "membership": message("Membership"),
    "post": message("Post"),
    "norm": message("Norm"),
    "seat_category": message("Category of seats"),
    "meeting": message("Meeting"),
    "agenda_item": message("Agenda item"),
    "agenda_speaker": message("Speaker"),
    "attendance": message("Attendance"),
    "recommendation": message("Recommendation"),
    "act": message("Act"),
    "rotation_round": message("Round of rotation"),
    "rotation_seat": message("Seat of a round"),
    "community": message("Community"),
    "region": message("Region"),
    "document": message("Paper"),
    "reminder": message("Reminder"),
    "contact": message("Contact"),
    "education": message("Education"),
    "award": message("Award"),
    "participation": message("Participation"),
    "past_status": message("Earlier state"),
    "incompatibility": message("Incompatibility"),
    "custom_field": message("Own field"),
    "custom_value": message("Value of an own field"),
    "ignored_finding": message("Accepted finding"),
    "rotation_contender": message("Community of a round"),
    "erasure": message("Erasure"),
    "nomination": message("Nomination"),
    "nomination_paper": message("Paper of a nomination"),
    "named_vote": message("Vote by name"),
    "lot_drawing": message("Drawing of lots"),
    "election": message("Vote of a session on a candidate"),
    "rotation_proposal": message("Kept proposal"),
    "scenario": message("Scenario"),
    "weight_table": message("Table of weights"),
    "community_weight": message("Weight of a community"),
    "saved_filter": message("Saved filter"),
}
_FIELDS = {
    "surname": message("Surname"),
    "given_name": message("Given name"),
    "patronymic": message("Patronymic"),
    "name": message("Name"),
    "title": message("Title"),
    "theme": message("Theme"),
    "place": message("Place"),
    "signer": message("Signed by"),
    "speaker": message("Speaker"),
    "basis": message("Legal basis"),
    "iin": message("IIN"),
    "bin": message("BIN"),
    "birth_on": message("Date of birth"),
    "died_on": message("Date of death"),
    "sex": message("Sex"),
    "person": message("Person"),
    "community": message("Community"),
    "region": message("Region"),
    "organization": message("Body"),
    "association": message("Association"),
    "on_behalf_of": message("On behalf of"),
    "parent": message("Part of"),
    "post": message("Post"),
    "role": message("Role"),
    "category": message("Category"),
    "starts_on": message("From"),
    "ends_on": message("To"),
    "planned_end_on": message("Planned end"),
    "end_reason": message("Reason of the end"),
    "begun_by_act": message("Act that began it"),
    "ended_by_act": message("Act that ended it"),
    "status": message("State"),
    "status_on": message("State since"),
    "status_reason": message("Reason"),
    "state": message("State"),
    "reason": message("Reason"),
    "level": message("Level"),
    "legal_form": message("Legal form"),
    "founded_on": message("Founded"),
    "address": message("Address"),
    "phone": message("Phone"),
    "email": message("E-mail"),
    "website": message("Website"),
    "kind": message("Kind"),
    "number": message("Number"),
    "code": message("Code"),
    "value": message("Value"),
    "custom_field": message("Own field"),
    "subject": message("Of whom"),
    "choices": message("What can be chosen"),
    "retired_on": message("Retired on"),
    "verified": message("Verified"),
    "signed_on": message("Signed on"),
    "effective_on": message("In effect from"),
    "lead_days": message("Days before the end"),
    "note": message("Note"),
    "source": message("Source"),
    "citizenship": message("Citizenship"),
    "languages": message("Languages"),
    "minutes_number": message("Minutes No."),
    "minutes_on": message("Minutes of"),
    "minutes": message("Minutes for the item"),
    "position": message("Place in the order"),
    "members": message("Members"),
    "present": message("Present"),
    "text": message("Text"),
    "due_on": message("By which day"),
    "done_on": message("Done on"),
    "file_name": message("File"),
    "sha256": message("Content (SHA-256)"),
    "dated_on": message("Dated"),
    "crop": message("Part of the picture that is shown"),
    "media_type": message("Kind of file"),
    "purpose": message("Use"),
    "decision": message("Decision"),
    "decided_on": message("Decided on"),
    "renewal_due_on": message("Renewal due"),
    "missing_papers": message("Missing papers"),
    "registration_number": message("Registration number"),
    "registered_on": message("Registered on"),
    "registered_by": message("Registered by"),
    "dative": message("Dative"),
    "institution": message("Institution"),
    "qualification": message("Qualification"),
    "recommended_on": message("Recommended on"),
    "withdrawn_on": message("Withdrawn on"),
    "withdrawn_reason": message("Reason of the withdrawal"),
    "chair": message("Chair"),
    "convening_act": message("Convened by"),
    "attendance_note": message("Note on attendance"),
    "alternate_for": message("Alternate for"),
    "follows_membership": message("Follows the membership"),
    "follows_post": message("Follows the post"),
    "rule": message("Rule"),
    "list_name": message("List"),
    "question": message("What is asked"),
    "votes_for": message("For"),
    "votes_against": message("Against"),
    "votes_abstained": message("Abstained"),
    "office": message("Nominated for"),
    "nominated_by": message("Nominated by"),
    "nominated_on": message("Nominated on"),
    "nomination": message("Nomination"),
    "withdrawn_by": message("Withdrawn by"),
    "ballot": message("Ballot"),
    "submission_act": message("Submission to the President"),
    "lot": message("Place by lot"),
    "lot_drawing": message("Drawing of lots"),
    "drawn_on": message("Drawn on"),
    "drawn_by": message("Drawn by"),
    "choice": message("Vote"),
    "received_on": message("Received on"),
    "voted": message("Voted"),
    "outcome": message("Outcome"),
    "weight": message("Weight"),
    "weights": message("Weights"),
    "round_number": message("Round"),
    "made_on": message("Made on"),
    "program_version": message("Version of the program"),
    "proposal": message("Kept proposal"),
    "fingerprint": message("Fingerprint"),
    "based_on": message("As of"),
}
_LANGUAGES = {
    "kk": message("{field}, Kazakh"),
    "ru": message("{field}, Russian"),
    "en": message("{field}, Latin or English"),
}
_CODES: dict[str, dict[str, str]] = {
    "role": ROLES,
    "category": CATEGORIES,
    "end_reason": END_REASONS,
    "level": LEVELS,
    "status": STATES,
    "state": MEETING_STATES,
    "sex": SEXES,
    "purpose": {"photo": message("photo")},
    "verified": {"yes": message("verified"), "no": message("not verified")},
}
HIDDEN = ("iin", "birth_on", "phone", "community_id")
"""Personal data, which the log shows only when it is asked for."""
MASK = "••••"


def instant_said(instant: datetime, words: Catalogue) -> str:
    """Write an instant as the day and the minute where the clerk is."""
    local = instant.astimezone()
    return words.text("{day} {time}", day=said_day(local.date(), words), time=f"{local:%H:%M}")


def record_kind(table: str, words: Catalogue) -> str:
    """Name a kind of record."""
    return words.text(RECORDS[table]) if table in RECORDS else table


def field_name(column: str, words: Catalogue) -> str:
    """Name a field by its column, with the language it is in."""
    stem, _, language = column.rpartition("_")
    if language in _LANGUAGES and stem in _FIELDS:
        return words.text(_LANGUAGES[language], field=words.text(_FIELDS[stem]))
    known = _FIELDS.get(column) or _FIELDS.get(column.removesuffix("_id"))
    return words.text(known) if known else column


def field_value(column: str, value: object, words: Catalogue, *, revealed: bool = True) -> str:
    """Write a value as people read it; nothing is a dash, personal data may be hidden."""
    if value in (None, ""):
        return "—"
    if column in HIDDEN and not revealed:
        return MASK
    text = str(value)
    if column.endswith("_on") and re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        return said_day(text, words)
    if column == "missing_papers":
        return ", ".join(papers_named(text, words))
    known = _CODES.get(column, {})
    return words.text(known[text]) if text in known else text
