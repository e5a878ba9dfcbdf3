"""The steps of a chain in words: what stands below each of them on the card of a candidate."""

from __future__ import annotations

from typing import Any

from apk_desktop.domain.chain import Step
from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.chain import BALLOTS, SOURCES, paper_said, withdrawn_said
from apk_desktop.wording.meeting_names import listed_name
from apk_desktop.wording.meetings import vote_sentence, withdrawal_sentence
from apk_desktop.wording.memberships import act_quoted, said_day, said_period
from apk_desktop.wording.numbers import grouped


def step_lines(step: Step, card: Any, words: Catalogue) -> list[str]:  # noqa: ANN401 of a layer above
    """Say what is recorded of a link; nothing where it was not made."""
    makers = {
        Step.NOMINATION: _nomination,
        Step.PAPERS: _papers,
        Step.RECOMMENDATION: _recommendation,
        Step.SUBMISSION: _submission,
        Step.ELECTION: _election,
        Step.ORDER: _order,
        Step.TERM: _term,
    }
    return [line for line in makers[step](card, words) if line]


def step_day(step: Step, card: Any) -> str | None:  # noqa: ANN401
    """Give the day of a link as ISO text, possibly partial."""
    one = card.candidacy
    of: dict[Step, tuple[Any, str]] = {
        Step.NOMINATION: (one.nomination, "nominated_on"),
        Step.RECOMMENDATION: (one.recommendation, "recommended_on"),
        Step.SUBMISSION: (one.recommendation, "submitted_on"),
        Step.ELECTION: (one.election, "held_on"),
        Step.ORDER: (one.term, "signed_on"),
        Step.TERM: (one.term, "starts_on"),
    }
    record, name = of.get(step, (None, ""))
    return getattr(record, name) if record else None


def criteria_lines(found: Any, words: Catalogue) -> list[str]:  # noqa: ANN401
    """Say what the Council's list comes to by its criteria; they are shown and not enforced."""
    ages = found.ages
    return [
        words.plural("{count} person on the list", "{count} people on the list", found.people),
        words.text("Continuity: {count} sat in the term before", count=found.continuing),
        words.text(
            "Regions: {count}, known of {known} of {whole}",
            count=found.regions, known=found.regions_known, whole=found.people,
        ),
        words.text(
            "Women: {women}, men: {men}, not known: {unknown}",
            women=found.women, men=found.men, unknown=found.people - found.women - found.men,
        ),
        words.text(
            "Age: from {youngest} to {oldest}, known of {known} of {whole}",
            youngest=ages[0], oldest=ages[-1], known=len(ages), whole=found.people,
        )
        if ages
        else words.text("Age: not known"),
        words.text(
            "Communities: {count}, of them new {new}, known of {known} of {whole}",
            count=found.communities, new=found.new_communities, known=found.communities_known,
            whole=found.people,
        ),
        words.text("Two terms or more before: {count}", count=found.over_two_terms),
    ]  # fmt: skip


def _nomination(card: Any, words: Catalogue) -> list[str]:  # noqa: ANN401
    one = card.candidacy.nomination
    if one is None:
        return []
    lines = [words.text(SOURCES[one.source]), card.nominator.say(words.language)]
    if one.withdrawn_on:
        lines.append(
            withdrawn_said(one.withdrawn_on, one.withdrawn_by, one.withdrawn_reason, words)
        )
    return lines


def _papers(card: Any, words: Catalogue) -> list[str]:  # noqa: ANN401
    if not card.papers:
        return [words.text("No papers are asked for.")] if card.candidacy.nomination else []
    received = sum(one.received_on is not None for one in card.papers)
    missing = [paper_said(one.kind, words) for one in card.papers if one.received_on is None]
    lines = [
        words.text("received {count} of {whole}", count=received, whole=len(card.papers)),
    ]
    if missing:
        lines.append(words.text("missing: {papers}", papers=", ".join(missing)))
    return lines


def _recommendation(card: Any, words: Catalogue) -> list[str]:  # noqa: ANN401
    one = card.candidacy.recommendation
    if one is None:
        return []
    lines = []
    if card.votes_needed is not None and one.votes_for is not None:
        lines.append(
            vote_sentence(
                votes=one.votes_for, present=one.present, needed=card.votes_needed,
                adopted=bool(card.is_adopted), quorum=card.has_quorum, words=words,
            )
        )  # fmt: skip
    if not one.names_agree:
        lines.append(words.text("The votes by name differ from the counts."))
    if one.ballot:
        lines.append(words.text(BALLOTS[one.ballot]))
    if one.minutes_number:
        lines.append(words.text("minutes No. {number}", number=one.minutes_number))
    if one.lot is not None:
        lines.append(words.text("By lot: place {place}", place=one.lot))
    if one.withdrawn_on:
        lines.append(
            withdrawal_sentence(one.withdrawn_on, one.withdrawn_by, one.withdrawn_reason, words)
        )
    return lines


def _submission(card: Any, words: Catalogue) -> list[str]:  # noqa: ANN401
    one = card.candidacy.recommendation
    if one is None or one.submission_id is None:
        return []
    return [act_quoted("submission", one.submission_number, one.submitted_on, words)]


def _election(card: Any, words: Catalogue) -> list[str]:  # noqa: ANN401
    one = card.candidacy.election
    if one is None:
        return []
    lines = [listed_name(one.meeting_kind, one.meeting_number, words)]
    if one.votes_for is None:
        lines.append(words.text("The result is not known."))
    elif one.voted is None:
        lines.append(words.text("for: {votes}", votes=grouped(one.votes_for, words.language)))
    else:
        lines.append(
            words.text(
                "for {votes} of {voted} who voted", votes=grouped(one.votes_for, words.language),
                voted=grouped(one.voted, words.language),
            )
        )  # fmt: skip
    if one.members is not None:
        lines.append(words.text("members: {count}", count=grouped(one.members, words.language)))
    return [*lines, majority_said(card.majority, words)]


def majority_said(majority: Any, words: Catalogue) -> str:  # noqa: ANN401
    """Say which part elects by the norm of the day; an unknown norm is said to be unknown."""
    if majority is None or majority.part is None:
        return words.text("No norm of the majority is known for that day; it is not enforced.")
    part = f"{majority.part.numerator}/{majority.part.denominator}"
    if majority.needed is None:
        return words.text("The norm asks for {part} of those who voted.", part=part)
    return words.text(
        "The norm asks for {part} of those who voted: {needed}.", part=part, needed=majority.needed
    )


def _order(card: Any, words: Catalogue) -> list[str]:  # noqa: ANN401
    one = card.candidacy.term
    if one is None or one.act_id is None:
        return []
    return [act_quoted(one.act_kind, one.act_number, one.signed_on, words)]


def _term(card: Any, words: Catalogue) -> list[str]:  # noqa: ANN401
    one = card.candidacy.term
    if one is None:
        return []
    period = said_period(one.starts_on, one.ends_on or one.planned_end_on, words)
    return [period or words.text("since {day}", day=said_day(one.first_day, words))]
