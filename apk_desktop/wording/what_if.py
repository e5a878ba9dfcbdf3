"""What-if in words: what is supposed, what would come of it, and why an entry is refused."""

from __future__ import annotations

from datetime import date

from apk_desktop.domain.faults import Refused
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.dates import short_date

_REFUSALS = {
    "name_missing": message("Give the scenario a name."),
    "name_too_long": message("The name is longer than {most} letters. Make it shorter."),
    "name_taken": message("There is a scenario “{name}” already. Choose another name."),
    "person_missing": message("Choose the person."),
    "community_missing": message("Choose the community that the person stands for."),
    "stands_already": message("This person stands already. Change the votes instead."),
    "votes_impossible": message(
        "Such votes cannot be: for, against and abstained are together more than those present, "
        "or more are present than there are members."
    ),
    "not_adopted": message(
        "With these votes the Council's decision is not adopted; nobody stands by it. Needed are "
        "{quorum} present and {votes} votes for."
    ),
    "leaves_too_early": message("The day is before the term begins, {begun}."),
    "leaves_too_late": message("The term ends on {due} anyway. Choose an earlier day."),
}


def what_if_refusal(refused: Refused, words: Catalogue) -> str:
    """Say what is wrong with a supposition and what to do."""
    shown = {
        name: short_date(value, words) if isinstance(value, date) else value
        for name, value in refused.values.items()
    }
    return words.text(_REFUSALS[refused.code], **shown)


def changed_terms(words: Catalogue, changed: int, terms: int) -> str:
    """Say how many of the terms ahead would differ."""
    if not changed:
        return words.plural(
            "The one term ahead stays as planned.",
            "All {count} terms ahead stay as planned.",
            terms,
        )
    return words.plural(
        "Of {count} term ahead would change: {changed}.",
        "Of {count} terms ahead would change: {changed}.",
        terms,
        changed=changed,
    )


def as_it_is(words: Catalogue) -> str:
    """Say that nothing is supposed to be otherwise yet."""
    return words.text("Change something above: what would come of it is told here.")


def outdated_scenario(words: Catalogue, name: str, based_on: date) -> str:
    """Say that a scenario was made on an older state of the register."""
    return words.text(
        "The scenario “{name}” was made on {day}, on an older state of the register: the real "
        "plan beside it is today's.",
        name=name,
        day=short_date(based_on, words),
    )


def gone_candidates(words: Catalogue, count: int) -> str:
    """Say that a supposition speaks of people who do not stand or sit any more."""
    return words.plural(
        "{count} supposition speaks of somebody who does not stand or sit any more; "
        "it is left out.",
        "{count} suppositions speak of people who do not stand or sit any more; they are left out.",
        count,
    )


def withdrawn_said(words: Catalogue, person: str) -> str:
    """Say that a candidate is supposed to withdraw."""
    return words.text("Withdrawn: {person}", person=person)


def added_said(words: Catalogue, person: str, community: str, votes: str) -> str:
    """Say that a person is supposed to stand too, with so many votes."""
    return words.text(
        "Added: {person} ({community}), {votes}", person=person, community=community, votes=votes
    )


def votes_said(words: Catalogue, person: str, votes: str) -> str:
    """Say that a candidate is supposed to have other votes."""
    return words.text("Votes for {person}: {votes}", person=person, votes=votes)


def leaving_said(words: Catalogue, person: str, day: date) -> str:
    """Say that a deputy is supposed to leave on a day."""
    return words.text("Leaves on {day}: {person}", day=short_date(day, words), person=person)
