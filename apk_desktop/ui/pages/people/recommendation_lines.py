"""Recommendations of the Council as dated lines with their votes."""

from __future__ import annotations

from apk_desktop.services.person_card import PersonCard, Recommended
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.facts import Moment
from apk_desktop.wording.memberships import said_day


def recommendation_moments(look: Look, card: PersonCard) -> list[Moment]:
    """Give a line for each recommendation, the latest first; the withdrawn are not current."""
    return [_moment(look, one) for one in card.recommendations]


def _moment(look: Look, one: Recommended) -> Moment:
    words = look.words.catalogue
    day = said_day(one.recommended_on, words)
    details = [one.association.say(look.language)]
    if one.votes_for is not None and one.present is not None:
        details.append(
            look.text("for {votes} of {present} present", votes=one.votes_for, present=one.present)
        )
    if one.present is not None and one.members is not None:
        details.append(
            look.text("present {present} of {members}", present=one.present, members=one.members)
        )
    if one.minutes_number:
        details.append(look.text("minutes No. {number}", number=one.minutes_number))
    if one.withdrawn_on:
        details.append(look.text("withdrawn {day}", day=said_day(one.withdrawn_on, words)))
    title = look.text("Recommended by the Council on {day}", day=day)
    return Moment(title, " · ".join(text for text in details if text), not one.withdrawn_on)
