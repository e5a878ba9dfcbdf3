"""Words of memberships: roles, categories, reasons of an end, acts, and what is refused."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.dates import short_date

if TYPE_CHECKING:
    from apk_desktop.domain.dates import PartialDate
    from apk_desktop.domain.faults import Refused
    from apk_desktop.domain.trilingual import Trilingual

ROLES = {
    "member": message("Member"),
    "chair": message("Chair"),
    "deputy_chair": message("Deputy chair"),
    "head": message("Head"),
    "leader": message("Leader of the association"),
    "contact": message("Contact person"),
    "alternate": message("Alternate"),
}
_ROLES_IN = {
    ("assembly", "member"): message("Member of the Assembly"),
    ("assembly", "chair"): message("Chairman of the Assembly"),
    ("assembly", "deputy_chair"): message("Deputy Chairman of the Assembly"),
    ("council", "member"): message("Member of the Council"),
    ("council", "chair"): message("Chairman of the Council"),
    ("secretariat", "head"): message("Head of the Secretariat"),
    ("secretariat", "member"): message("Officer of the Secretariat"),
    ("majilis_group", "member"): message("Deputy of the Majilis, elected by the Assembly"),
    ("senate_group", "member"): message("Senator, proposed by the Council"),
}
_ROLES_ELSEWHERE = {
    "member": message("Member, {body}"),
    "chair": message("Chair, {body}"),
    "deputy_chair": message("Deputy chair, {body}"),
    "head": message("Head, {body}"),
    "leader": message("Leader, {body}"),
    "contact": message("Contact person, {body}"),
    "alternate": message("Alternate, {body}"),
}
_ROLES_IN_SHORT = {
    ("regional_assembly", "member"): message("Member of a regional assembly"),
    ("regional_assembly", "chair"): message("Chair of a regional assembly"),
    ("association", "leader"): message("Leader of an association"),
    ("association", "member"): message("Member of an association"),
    ("state_body", "head"): message("Head of a state body"),
}
CATEGORIES = {
    "associations": message("Republican associations"),
    "regional_assemblies": message("Regional assemblies"),
    "state_bodies": message("State bodies"),
    "presidential": message("By decision of the President"),
}
END_REASONS = {
    "own_wish": message("Own wish"),
    "citizenship_lost": message("Loss of citizenship or move abroad"),
    "change_of_post": message("Change of post"),
    "death": message("Death"),
    "incapacity": message("Found incapable, dead or missing by a court"),
    "rotation": message("Rotation"),
    "recall": message("Recall by the nominating body"),
    "moved": message("Move to another region"),
    "health": message("Health"),
    "duties_failed": message("Duties not fulfilled"),
    "discredit": message("Discrediting act"),
    "conviction": message("Conviction in force"),
    "other": message("Other reason"),
    "term_over": message("The term ended"),
    "member_left": message("The member left"),
    "body_closed": message("The body was closed"),
}
ACT_KINDS = {
    "order": message("Order"),
    "decree": message("Decree"),
    "decision": message("Decision"),
    "submission": message("Submission"),
    "law": message("Law"),
    "constitution": message("Constitution"),
    "protocol": message("Minutes"),
    "letter": message("Letter"),
}
_ACTS = {
    "order": message("Order No. {number} of {day}"),
    "decree": message("Decree No. {number} of {day}"),
    "decision": message("Decision No. {number} of {day}"),
    "submission": message("Submission No. {number} of {day}"),
    "law": message("Law No. {number} of {day}"),
    "constitution": message("Constitution of {day}"),
    "protocol": message("Minutes No. {number} of {day}"),
    "letter": message("Letter No. {number} of {day}"),
}
_REFUSALS = {
    "person_missing": message("Choose the person."),
    "body_missing": message("Choose the body."),
    "role_missing": message("Choose the role."),
    "reason_missing": message("Give the reason."),
    "day_missing": message("Give the day."),
    "act_required": message("For this reason powers end by an act: give its number."),
    "end_before_start": message("The end lies before the beginning, {begun}."),
    "planned_end_before_start": message("The planned end lies before the beginning, {begun}."),
    "before_birth": message("This is before the person's birth, {day}."),
    "after_death": message("This is after the person's death, {day}."),
    "person_gone": message("This person is not in the register any more. Choose another."),
    "post_gone": message("This post is not in the register any more. Choose another."),
    "before_post": message("This post exists since {day} only. Give a later day."),
    "after_post": message("This post exists until {day} only. Give an earlier last day."),
    "alternate_for_missing": message("Choose the member in whose place the alternate stands."),
    "alternate_for_stranger": message("This is no member of the body. Choose one of its members."),
    "alternate_for_oneself": message("Nobody is their own alternate. Choose another member."),
    "alternate_in_post": message(
        "An alternate holds no post. Leave the post out, or choose another role."
    ),
    "alternate_outlasts": message("The member leaves on {day}, and the alternate with them."),
    "no_alternate": message("Only an alternate stands in a member's place. Clear this field."),
    "successor_too_early": message(
        "The holder began on {begun}. A successor begins on a later day."
    ),
    "end_missing": message("This term has an end. To lift it, correct the membership."),
    "term_unchanged": message("Nothing has changed. Give another day, or close the form."),
    "post_of_another_body": message("This post belongs to another body. Choose a post again."),
}
_HELD = {
    "alternate_without_member": (
        message("The member sits from {starts} to {ends}. Begin on one of those days."),
        message("The member sits since {starts}. Begin on that day or later."),
        message("The member sits until {ends}. Begin on that day or before."),
        message("The member does not sit on that day."),
    ),
    "same_role_twice": (
        message("{name} has this role in the body already, from {starts} to {ends}."),
        message("{name} has this role in the body already, from {starts}."),
        message("{name} has this role in the body already, until {ends}."),
        message("{name} has this role in the body already."),
    ),
    "post_taken": (
        message("{name} holds this post from {starts} to {ends}. A post has one holder at a time."),
        message("{name} holds this post from {starts}. End that membership first."),
        message("{name} holds this post until {ends}. A post has one holder at a time."),
        message("{name} holds this post. End that membership first."),
    ),
}


def role_name(role: str, catalogue: Catalogue) -> str:
    """Name a role."""
    return catalogue.text(ROLES.get(role, role))


def role_in_body(role: str, body_kind: str, body: str, catalogue: Catalogue) -> str:
    """Say what somebody is in a body: Member of the Council; Leader, Korean Centre “Primer”."""
    known = _ROLES_IN.get((body_kind, role))
    if known:
        return catalogue.text(known)
    return catalogue.text(_ROLES_ELSEWHERE.get(role, message("Member, {body}")), body=body)


def alternate_said(member: Any, catalogue: Catalogue) -> str:  # noqa: ANN401 a person's name
    """Say in whose place an alternate stands."""
    name = member.in_language(catalogue.language).with_initials
    return catalogue.text("in the place of {member}", member=name) if name else ""


def role_in_short(role: str, body_kind: str, catalogue: Catalogue) -> str:
    """Say what somebody is without naming the body, for a line of a list."""
    known = _ROLES_IN.get((body_kind, role)) or _ROLES_IN_SHORT.get((body_kind, role))
    return catalogue.text(known) if known else role_name(role, catalogue)


def category_name(category: str, catalogue: Catalogue) -> str:
    """Name a category of the composition."""
    return catalogue.text(CATEGORIES.get(category, ""))


def category_said(category: str, own: Trilingual, catalogue: Catalogue) -> str:
    """Name a category by the name the register gives it, else by the law's words for its code."""
    return own.say(catalogue.language) or category_name(category, catalogue)


def end_reason(reason: str, catalogue: Catalogue) -> str:
    """Say why a membership ended."""
    return catalogue.text(END_REASONS.get(reason, reason))


def act_quoted(kind: str, number: str, signed_on: str | None, catalogue: Catalogue) -> str:
    """Quote an act: Order No. 84-П of 20.11.2020; an act that is not there is empty."""
    if not kind:
        return ""
    if not signed_on:
        return f"{catalogue.text(ACT_KINDS[kind])} № {number}" if number else ""
    return catalogue.text(_ACTS[kind], number=number, day=said_day(signed_on, catalogue))


def said_day(day: str | date | PartialDate | None, catalogue: Catalogue) -> str:
    """Write a day as the register keeps it, or nothing where it is not known."""
    from apk_desktop.domain.dates import PartialDate

    if not day:
        return ""
    return short_date(PartialDate.parse(day) if isinstance(day, str) else day, catalogue)


def said_period(starts_on: str | None, ends_on: str | None, catalogue: Catalogue) -> str:
    """Write from and to as the papers say them, partial dates too."""
    starts, ends = said_day(starts_on, catalogue), said_day(ends_on, catalogue)
    if starts and ends:
        return catalogue.text("{starts} — {ends}", starts=starts, ends=ends)
    if starts:
        return catalogue.text("since {day}", day=starts)
    return catalogue.text("until {day}", day=ends) if ends else ""


_Term = tuple["date | None", "date | None"]


def term_change_said(before: _Term, after: _Term, catalogue: Catalogue) -> str:
    """Say what other days make of a term: it is extended, shortened or moved, and by how much."""
    if before == after:
        return ""
    ends_before, ends_after = before[1], after[1]
    if before[0] != after[0]:
        return catalogue.text("The term is moved.")
    if ends_after is None:
        return catalogue.text("The term has no planned end any more.")
    if ends_before is None:
        return catalogue.text("The term gets a planned end.")
    days = (ends_after - ends_before).days
    if days > 0:
        return catalogue.plural(
            "The term is extended by {count} day.", "The term is extended by {count} days.", days
        )
    return catalogue.plural(
        "The term is shortened by {count} day.", "The term is shortened by {count} days.", -days
    )


def membership_refusal(refusal: Refused, catalogue: Catalogue) -> str:
    """Say why a membership cannot be saved, and what to do."""
    given: dict[str, Any] = refusal.values
    values: dict[str, Any] = {
        name: said_day(value, catalogue) if name != "name" else _said_name(value, catalogue)
        for name, value in given.items()
    }
    if refusal.code in _HELD:
        both, since, until, always = _HELD[refusal.code]
        starts, ends = values["starts"], values["ends"]
        said = (both if ends else since) if starts else (until if ends else always)
        return catalogue.text(said, **values)
    return catalogue.text(_REFUSALS[refusal.code], **values)


def _said_name(name: Any, catalogue: Catalogue) -> str:  # noqa: ANN401 a name, or none
    return str(name.in_language(catalogue.language).full) if name else ""
