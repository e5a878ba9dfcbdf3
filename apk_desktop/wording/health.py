"""The rules of data health in words: what each looks for, what was found, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.chain import links_said
from apk_desktop.wording.memberships import category_name, said_day, said_period
from apk_desktop.wording.missing_papers import papers_named
from apk_desktop.wording.overview import LineWords

OPEN_DAYS = ("0001-01-01", "9999-12-31")
"""How the register writes a side of a period that is open."""

FILE_CHECKS = {
    "file": message("The file is whole"),
    "references": message("References between records hold"),
}

TITLES = {
    "backwards": message("Memberships and posts that end before they begin"),
    "overlaps": message("Two people in one post at a time"),
    "two_chairs": message("Two chairs of one body at a time"),
    "twice_in_body": message("One person twice in one body at a time"),
    "after_death": message("Memberships that run on after a death"),
    "before_birth": message("Memberships that begin before the person was born"),
    "outside_post": message("Memberships outside the time of their seat"),
    "in_closed_body": message("Memberships that run on in a closed body"),
    "for_closed_association": message("Members on behalf of a closed association"),
    "term_over": message("Terms that are over and not ended"),
    "without_seat": message("Members of the Council without a seat"),
    "without_category": message("Members of the Council without a category"),
    "deputy_without_order": message("Terms of deputy chairs without an order"),
    "deputy_without_community": message("Terms of deputy chairs without a community"),
    "ended_without_reason": message("Ended terms without a reason"),
    "no_name": message("Organizations without a name"),
    "names_overlap": message("Organizations with two names at a time"),
    "names_gap": message("Organizations without a name for a time"),
    "ex_officio_gap": message("Seats by office that the holder of the office does not hold"),
    "over_norm": message("Categories of the Council over the norm"),
    "missing_seats": message("Categories of the Council under the norm"),
    "norms_overlap": message("Norms that hold twice at a time"),
    "norm_unverified": message("Norms in force that nobody has verified"),
    "nameless_people": message("People without a name in any spelling"),
    "iin": message("IIN with a wrong digit"),
    "iin_birth": message("IIN that tell another date of birth"),
    "iin_sex": message("IIN that tell another sex"),
    "died_before_birth": message("Deaths before the birth"),
    "namesakes": message("People who may be one person"),
    "spellings_apart": message("Names whose spellings are far apart"),
    "odd_letters": message("Names with letters of another script or lost letters"),
    "too_old": message("People older than 110 without a date of death"),
    "wrong_phone": message("Phones that cannot be called"),
    "without_spelling": message("Members without a name in all three spellings"),
    "accreditation_over": message("Active associations whose accreditation has ended"),
    "renewal_late": message("Accreditations whose renewal is overdue"),
    "papers_missing": message("Accreditations with missing papers"),
    "bin": message("BIN with a wrong digit"),
    "bin_twice": message("Two organizations with one BIN"),
    "leaderless": message("Active associations without a leader"),
    "not_accredited": message("Active associations without an accreditation"),
    "without_community": message("Active associations without a community"),
    "changed_without_reason": message("Suspended and closed associations without a reason"),
    "votes": message("Recommendations whose votes do not fit"),
    "held_later": message("Meetings held on a day that is still to come"),
    "recommended_after_death": message("Recommendations of people who had died"),
    "council_gaps": message("Intervals between Council meetings longer than the norm"),
    "not_closed": message("Past meetings that are still planned"),
    "no_minutes": message("Council meetings held without minutes"),
    "counts_of_names": message("Votes whose counts are not those of the votes by name"),
    "could_not_vote": message("Votes by name of people who were not present as members"),
    "names_of_secret": message("Votes by name of a ballot that was not open"),
    "deputy_without_chain": message("Terms of deputy chairs without their whole chain"),
    "parliament_without_chain": message("Seats in the Parliament without their whole chain"),
}

_OPEN_PERSON = message("Open the person and correct the role on the card.")
_OPEN_RECORD = message("Open the record and correct it.")
_END_ROLE = message("Open the person and end the role, with the day and the reason.")
_COMPLETE = message("Open the record and fill in what is missing.")
_COMPARE = message("Compare the two records; where both are one person, merge them.")
_COUNT_NAMES = message("Open the meeting, choose the recommendation and open the votes by name.")
_CHAIN = message(
    "Open Candidates and the rotation, and enter the nomination, the vote, the submission and the "
    "order as the papers tell them; accept the finding where no papers are left."
)
_SEATS = message("Open the Council and set up its seats, or correct the norm.")

ADVICE = {
    "overlaps": _END_ROLE,
    "two_chairs": _END_ROLE,
    "twice_in_body": _END_ROLE,
    "after_death": _END_ROLE,
    "in_closed_body": _END_ROLE,
    "for_closed_association": _END_ROLE,
    "term_over": message("End the role, or set a later end where the holder stays on."),
    "backwards": _OPEN_PERSON,
    "before_birth": _OPEN_PERSON,
    "outside_post": _OPEN_PERSON,
    "without_seat": _SEATS,
    "without_category": _OPEN_PERSON,
    "over_norm": _SEATS,
    "missing_seats": _SEATS,
    "ex_officio_gap": message("End the role of the former holder and appoint the new one."),
    "namesakes": _COMPARE,
    "bin_twice": message("Compare the two organizations and correct the number of one."),
    "norm_unverified": message("Compare the norm with the act and mark it as verified."),
    "accreditation_over": message("Enter the new accreditation, or suspend the association."),
    "renewal_late": message("Enter the new accreditation, or suspend the association."),
    "counts_of_names": _COUNT_NAMES,
    "could_not_vote": _COUNT_NAMES,
    "names_of_secret": message(
        "Open the meeting and correct the kind of ballot, or take the votes by name away."
    ),
    "deputy_without_chain": _CHAIN,
    "parliament_without_chain": _CHAIN,
    "not_closed": message("Note whether the meeting was held or cancelled."),
} | dict.fromkeys(
    (
        "deputy_without_order", "deputy_without_community", "ended_without_reason",
        "without_spelling", "papers_missing", "leaderless", "not_accredited",
        "without_community", "changed_without_reason", "no_minutes", "no_name",
    ),
    _COMPLETE,
)  # fmt: skip

FIXES = {
    "after_death": message("End the role with the day of death"),
    "in_closed_body": message("End the role with the body"),
    "norm_unverified": message("Mark as verified"),
    "missing_seats": message("Set up the missing seats"),
}
"""What one change does about a finding."""

_TOGETHER = message("with {other}: {period}")
_LIKE = message("like {other}")
_SINCE = message("since {first}")
_PERIOD = message("{period}")
_CHAINED = ("deputy_without_chain", "parliament_without_chain")
_DETAILS = {
    "backwards": _PERIOD,
    "overlaps": _TOGETHER,
    "two_chairs": _TOGETHER,
    "twice_in_body": _PERIOD,
    "after_death": message("died on {first}"),
    "before_birth": _SINCE,
    "outside_post": message("the seat exists {period}"),
    "in_closed_body": message("closed on {first}"),
    "for_closed_association": message("closed on {first}"),
    "term_over": message("was to end on {first}"),
    "without_category": _SINCE,
    "deputy_without_order": _SINCE,
    "deputy_without_community": _SINCE,
    "ended_without_reason": message("ended on {first}"),
    "names_overlap": _PERIOD,
    "names_gap": _PERIOD,
    "over_norm": message("{category}: {count} over"),
    "missing_seats": message("{category}: {count} missing"),
    "norms_overlap": _SINCE,
    "norm_unverified": _SINCE,
    "namesakes": _LIKE,
    "odd_letters": message("look at “{text}”"),
    "died_before_birth": message("died on {first}"),
    "accreditation_over": message("ended on {first}"),
    "renewal_late": message("was due on {first}"),
    "papers_missing": message("{text}"),
    "bin": message("{text}"),
    "bin_twice": message("like {other}: {text}"),
    "changed_without_reason": _SINCE,
    "recommended_after_death": message("died on {first}"),
    "council_gaps": message("{period}; the norm is {count} months"),
}

SEVERITIES = {
    "damage": message("damage"),
    "error": message("error"),
    "warning": message("warning"),
    "gap": message("missing"),
}

MOST_RULES = 2
"""So many rules are named beside the count of a severity."""

AREAS = {
    "memberships": message("Roles and seats"),
    "bodies": message("Bodies and norms"),
    "people": message("People"),
    "associations": message("Associations"),
    "meetings": message("Meetings"),
    "chain": message("From nomination to term"),
}


def advice(rule: str, catalogue: Catalogue) -> str:
    """Say what to do about what a rule found."""
    return catalogue.text(ADVICE.get(rule, _OPEN_RECORD))


def finding_said(rule: str, finding: Any, other: str, catalogue: Catalogue) -> str:  # noqa: ANN401
    """Say what exactly was found; `other` names the record that is contradicted."""
    days = [None if day in OPEN_DAYS else day for day in finding.days]
    first = said_day(days[0], catalogue) if days and days[0] else ""
    if rule == "ex_officio_gap":
        held = message("the seat is held by {other}") if other else message("the seat is vacant")
        return catalogue.text(held, other=other)
    if rule in _CHAINED:
        links = links_said(finding.text.split(","), catalogue)
        return catalogue.text("not recorded: {links}", links=links)
    if rule not in _DETAILS or (_DETAILS[rule] is _SINCE and not first):
        return ""
    return catalogue.text(
        _DETAILS[rule],
        other=other,
        first=first,
        period=said_period(days[0], days[1], catalogue) if len(days) > 1 else "",
        count=finding.number,
        text=", ".join(papers_named(finding.text, catalogue)),
        category=category_name(finding.text, catalogue) if finding.number else "",
    )


def found_in_words(found: int, accepted: int, catalogue: Catalogue) -> str:
    """Say how many findings are open, and how many were accepted."""
    said = catalogue.plural("{count} found", "{count} found", found)
    if accepted:
        return catalogue.text("{found}, accepted {accepted}", found=said, accepted=accepted)
    return said


def findings_by_severity(severity: str, found: Sequence[Any], words: Catalogue) -> LineWords:
    """Say how many findings there are of a severity, and which rules found most of them."""
    count = sum(one.found for one in found)
    counted = {
        "damage": words.plural("{count} damaged entry", "{count} damaged entries", count),
        "error": words.plural("{count} contradiction", "{count} contradictions", count),
        "warning": words.plural("{count} doubtful entry", "{count} doubtful entries", count),
        "gap": words.plural("{count} missing entry", "{count} missing entries", count),
    }
    most = sorted(found, key=lambda result: -result.found)[:MOST_RULES]
    detail = " · ".join(
        words.text("{title}: {count}", title=words.text(TITLES[result.code]), count=result.found)
        for result in most
    )
    return LineWords(counted[severity], detail, words.text("Show {count}", count=count))


def check_line(title: str, found: int, catalogue: Catalogue) -> str:
    """Say what a check found, for a terminal."""
    if not found:
        return catalogue.text("✓ {title}: nothing found", title=title)
    return catalogue.plural(
        "✕ {title}: {count} found", "✕ {title}: {count} found", found, title=title
    )
