"""Words of the chain: offices, states, steps, papers, votes by name, and what is refused."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.memberships import said_day

if TYPE_CHECKING:
    from apk_desktop.domain.faults import Refused

OFFICES = {
    "rotating_deputy_chair": message("Deputy chair by rotation"),
    "majilis_deputy": message("Deputy of the Majilis"),
    "senate_candidate": message("Candidate for the Senate"),
}
SOURCES = {
    "regional_session": message("Session of a regional assembly"),
    "association": message("Top body of an association"),
    "council": message("The Council"),
    "rotation": message("In order of rotation"),
    "": message("Not known"),
}
STATES = {
    "nominated": message("nominated"),
    "papers_missing": message("papers missing"),
    "vote_unknown": message("vote not known"),
    "recommended": message("recommended by the Council"),
    "not_adopted": message("not adopted"),
    "submitted": message("submitted"),
    "not_elected": message("not elected"),
    "passed_over": message("another was appointed"),
    "appointed": message("appointed"),
    "withdrawn": message("withdrawn"),
    "deceased": message("deceased"),
}
ELECTED = message("elected")
STEPS = {
    "nomination": message("Nomination"),
    "papers": message("Papers"),
    "recommendation": message("Recommendation of the Council"),
    "submission": message("Submission to the President"),
    "election": message("Election by a session"),
    "order": message("Order of the President"),
    "term": message("Term"),
}
PAPERS = {
    "consent": message("Written consent of the candidate"),
    "biography": message("Biography"),
    "minutes_extract": message("Extract from the minutes of the nominating body"),
    "identity": message("Copy of the identity card"),
}
BALLOTS = {
    "open": message("Open ballot"),
    "secret": message("Secret ballot"),
    "": message("Not known"),
}
CHOICES = {
    "for": message("For"),
    "against": message("Against"),
    "abstained": message("Abstaining"),
    "": message("Did not vote"),
}
WITHDRAWERS = {
    "nominator": message("The nominator"),
    "candidate": message("The candidate"),
}
SUBMISSION_TITLES = {
    "rotating_deputy_chair": message(
        "On candidates for Deputy Chairman of the Assembly of the People of Kazakhstan"
    ),
    "senate_candidate": message(
        "On candidates of the Council of the Assembly of the People of Kazakhstan for the Senate"
    ),
}
_WITHDRAWN = {
    "nominator": message("Withdrawn by the nominator on {day}: {reason}"),
    "candidate": message("Withdrawn by the candidate on {day}: {reason}"),
    "": message("Withdrawn on {day}"),
}
_NEXT = {
    "papers": message("Next: receive the papers that are missing."),
    "recommendation": message("Next: the vote of the Council."),
    "submission": message("Next: the submission to the President."),
    "election": message("Next: the vote of a session."),
    "order": message("Next: the order of the President."),
    "term": message("Next: the beginning of the term."),
}
_REFUSALS = {
    "person_missing": message("Choose the person."),
    "office_missing": message("Choose the office."),
    "nomination_day_missing": message("Give the day of the nomination."),
    "nominated_in_future": message("This day is still to come."),
    "source_missing": message("Choose who nominates."),
    "nominator_missing": message("Choose the body that nominates."),
    "association_missing": message("Choose the association that the person comes from."),
    "community_missing": message("Choose the community that the association stands for."),
    "nominated_deceased": message("This person died on {day}."),
    "nominated_already": message("This person was nominated on {day} already."),
    "nomination_withdrawn_already": message("This nomination was withdrawn. Undo that first."),
    "withdrawal_day_missing": message("Give the day."),
    "withdrawn_before_nomination": message("This is before the nomination of {day}."),
    "withdrawn_in_future": message("This day is still to come."),
    "withdrawer_missing": message("Choose who withdrew it."),
    "withdrawal_reason_missing": message("Give the reason."),
    "paper_in_future": message("A paper cannot have come on a day that is still to come."),
    "withdrawn_already": message("This recommendation was withdrawn. Undo that first."),
    "meeting_day_unknown": message(
        "The day of this meeting is not known, so its members are not known either. "
        "Enter the day first."
    ),
    "meeting_to_come": message("This meeting is still to come, on {day}."),
    "secret_ballot": message(
        "The ballot was secret, so votes are not kept by name. "
        "Where it was open, correct the recommendation first."
    ),
    "attendance_missing": message(
        "Nobody is marked as present at this meeting. Mark the attendance first."
    ),
    "votes_missing": message("Enter the votes."),
    "lot_day_missing": message("Give the day of the drawing."),
    "lot_in_future": message("This day is still to come."),
    "lot_minutes_missing": message("Give the number of the minutes of the drawing."),
    "lot_of_one": message("Lots are drawn between two candidates at least."),
    "lot_places": message("Give each candidate a place of its own, from 1 to {count}."),
    "lot_offices": message("Lots are drawn between candidates for one office."),
    "lot_withdrawn": message("A withdrawn candidate takes no part in a drawing."),
    "lot_before_vote": message("The drawing cannot come before the vote of {day}."),
    "submission_number_missing": message("Give the number of the submission."),
    "submission_day_missing": message("Give the day of the submission."),
    "submission_in_future": message("This day is still to come."),
    "submission_empty": message("Choose at least one candidate."),
    "submission_not_ready": message(
        "One of the candidates is not recommended any more, or was submitted already. "
        "Close the form and open it again."
    ),
    "submission_without_minutes": message(
        "The meeting of a candidate has no minutes. Enter their number at the meeting first."
    ),
    "submission_before_vote": message("The submission cannot come before the vote of {day}."),
    "session_missing": message("Choose the session that voted."),
    "elected_before_nomination": message("The session cannot come before the nomination of {day}."),
    "outcome_missing": message("Choose the outcome."),
    "voted_over_members": message(
        "More people voted, {voted}, than there were members, {members}."
    ),
    "votes_over_voted": message("More votes were given, {votes}, than people voted, {voted}."),
    "seat_without_election": message("Only who was elected takes a seat. Clear this day."),
    "seat_before_election": message("The seat cannot begin before the session of {day}."),
    "voted_already": message("The vote of this session on this candidate is recorded already."),
    "not_elected_office": message("Only deputies of the Majilis were elected by a session."),
    "body_of_office_missing": message(
        "The body in which this office is held is not in the register. Add it first."
    ),
    "not_senate_office": message(
        "The order on deputy chairs is recorded on the page of the rotation."
    ),
    "order_number_missing": message("Give the number of the order."),
    "order_date_missing": message("Give the day of signing."),
    "order_in_future": message("This day is still to come."),
    "effective_date_missing": message("Give the day from which the order has effect."),
    "effective_before_signed": message(
        "An order has no effect before it is signed, on {signed_on}."
    ),
    "not_submitted": message("The candidate was not submitted to the President yet."),
    "order_before_submission": message("The order cannot come before the submission of {day}."),
}
_DAYS = ("day", "signed_on")


def chain_refusal(refusal: Refused, words: Catalogue) -> str:
    """Say why an entry of the chain cannot be saved, and what to do."""
    given: dict[str, Any] = dict(refusal.values)
    for name in _DAYS:
        if name in given:
            given[name] = said_day(given[name], words)
    if refusal.code == "office_not_filled":
        return office_refusal(given, words)
    if refusal.code == "voter_not_present":
        return words.plural(
            "{count} person has a vote without having been a member present on that day.",
            "{count} people have votes without having been members present on that day.",
            given["count"],
        )
    return words.text(_REFUSALS[refusal.code], **given)


def office_refusal(given: dict[str, Any], words: Catalogue) -> str:
    """Say that an office was not filled in this way on a day."""
    return words.text(
        "No norm of {day} tells of this office: {office}. Choose another day or another office.",
        day=given["day"],
        office=words.text(OFFICES[given["office"]]),
    )


def state_said(state: str, office: str, words: Catalogue) -> str:
    """Name a state; who was chosen for the Majilis was elected and not appointed."""
    if state == "appointed" and office == "majilis_deputy":
        return words.text(ELECTED)
    return words.text(STATES[state])


def paper_said(kind: str, words: Catalogue) -> str:
    """Name a paper; one that a norm asks for by its own name is called so."""
    return words.text(PAPERS[kind]) if kind in PAPERS else kind


def next_said(step: str | None, words: Catalogue) -> str:
    """Say what is to be done next, or nothing."""
    return words.text(_NEXT[step]) if step in _NEXT else ""


def links_said(steps: Iterable[str], words: Catalogue) -> str:
    """Name links of the chain one after another."""
    return ", ".join(words.text(STEPS[step]) for step in steps)


def withdrawn_said(on: str, by: str, reason: str, words: Catalogue) -> str:
    """Say that a nomination was withdrawn: when, by whom and why."""
    return words.text(_WITHDRAWN.get(by, _WITHDRAWN[""]), day=said_day(on, words), reason=reason)
