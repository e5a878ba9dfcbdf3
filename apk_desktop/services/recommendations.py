"""Recommendations of the Council: recorded with that day's membership, corrected, withdrawn."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, community, person, recommendation
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.gate import VoteCount, is_adopted, needed_for_adoption, needed_for_quorum
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.chain.named_votes import Tally, tallies
from apk_desktop.services.chain.offices import check_office, offices_on
from apk_desktop.services.chain.open_nominations import nomination_for
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.services.meeting_members import count_members
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.recommendation_entry import (
    RecommendationEntry,
    check_recommendation,
    check_withdrawal,
)
from apk_desktop.services.recommended import Recommended, Verdict, check_names
from apk_desktop.services.recommending import Link, links_of
from apk_desktop.services.rotation.settings import rotation_norms
from apk_desktop.services.row_parts import (
    NAME_WIDTH,
    name_columns,
    name_from,
    text_columns,
    text_from,
)
from apk_desktop.wording.catalogue import message


class Recommendations:
    """The recommendations of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def at(self, card: MeetingCard) -> list[Recommended]:
        """Give the recommendations of a meeting in the order in which they were recorded."""
        c = recommendation.c
        query = (
            select(
                *name_columns(), *text_columns(community, "plural"), community.c.mark_hue,
                community.c.mark_texture, c.id, c.version, c.person_id, c.association_id,
                c.community_id, c.votes_for, c.votes_against, c.votes_abstained, c.present,
                c.members, c.note, c.office, c.ballot, c.withdrawn_on, c.withdrawn_by,
                c.withdrawn_reason, c.lot, act.c.signed_on,
            )
            .select_from(recommendation)
            .join(person, person.c.id == c.person_id)
            .outerjoin(community, community.c.id == c.community_id)
            .outerjoin(act, act.c.id == c.submission_act_id)
            .where(c.meeting_id == card.id)
            .order_by(c.id)
        )  # fmt: skip
        rows = self._register.ask(query)
        names = names_of(self._register, card.day or date.max, {row[17] for row in rows if row[17]})
        named = tallies(self._register, [row[NAME_WIDTH + 5] for row in rows])
        return [self._recommended(card, row, names, named) for row in rows]

    def members(self, card: MeetingCard) -> int:
        """Count the Council's members on the day of the meeting."""
        if card.day is None or card.entry.body_id is None:
            return 0
        return count_members(self._register, card.entry.body_id, card.day)

    def verdict(self, card: MeetingCard, count: VoteCount) -> Verdict:
        """Tell what a count comes to by the norms of the meeting's day."""
        norms = rotation_norms(self._register, card.day or date.max)
        needed = needed_for_quorum(count.members, norms.quorum)
        return Verdict(
            counted=count,
            quorum_needed=needed,
            votes_needed=needed_for_adoption(count.present, norms.majority),
            has_quorum=0 < needed <= count.present,
            is_adopted=is_adopted(count, norms.quorum, norms.majority),
        )

    def links(self, person_id: int, card: MeetingCard) -> list[Link]:
        """Give the associations that a person speaks for on the day of the meeting."""
        return links_of(self._register, person_id, card.day) if card.day else []

    def associations(self, card: MeetingCard, language: str) -> list[tuple[int, Trilingual]]:
        """Give all associations as named on the day of the meeting, in alphabet order."""
        from apk_desktop.services.references import References

        day = (card.day or date.max).isoformat()
        bodies = References(self._register).bodies(day, "association", language=language)
        return [(one.id, one.name) for one in bodies]

    def offices(self, card: MeetingCard) -> list[str]:
        """Give the offices that were filled in this way on the day of the meeting."""
        return offices_on(self._register, card.day or date.max)

    def record(self, card: MeetingCard, entry: RecommendationEntry, on: date) -> int:
        """Record a recommendation of a meeting and give its id; raises Refused. `on` is today.

        It belongs to the nomination of the person for the office that stands on that day.
        """
        values = self._checked(card, entry, on)
        title = message("Record recommendation")
        with self._register.change(title, subject=self._name(values["person_id"])) as change:
            return change.insert(recommendation, meeting_id=card.id, **values)

    def edit(
        self, one: Recommended, card: MeetingCard, entry: RecommendationEntry, on: date
    ) -> None:
        """Correct a recommendation; raises Refused or EditedByAnother."""
        if one.withdrawn_on:
            raise Refused("withdrawn_already")
        values = self._checked(card, entry, on, one.id)
        if one.named is not None:
            check_names(one.named, entry)
        title = message("Edit recommendation")
        with self._register.change(title, subject=self._name(values["person_id"])) as change:
            change.update(recommendation, one.id, one.version, **values)

    def withdraw(
        self, one: Recommended, card: MeetingCard, day: date | None, by: str, reason: str, on: date
    ) -> None:
        """Withdraw a recommendation: on which day, by the candidate or the Council, and why."""
        check_withdrawal(card, day, by, reason, on)
        title = message("Withdraw recommendation")
        person_id = one.entry.person_id
        with self._register.change(title, subject=self._name(person_id)) as change:
            change.update(
                recommendation,
                one.id,
                one.version,
                withdrawn_on=str(day),
                withdrawn_by=by,
                withdrawn_reason=reason.strip(),
            )

    def _checked(
        self, card: MeetingCard, entry: RecommendationEntry, on: date, own_id: int | None = None
    ) -> dict[str, Any]:
        members = self.members(card)
        check_recommendation(card, entry, members, on)
        check_office(self._register, entry.office, card.day or date.max, "office")
        self._check_twice(card, entry, own_id)
        return {
            "person_id": entry.person_id,
            "association_id": entry.association_id,
            "community_id": entry.community_id,
            "votes_for": entry.votes_for,
            "votes_against": entry.votes_against,
            "votes_abstained": entry.votes_abstained,
            "present": entry.present,
            "members": members,
            "recommended_on": card.entry.starts_on,
            "note": entry.note.strip(),
            "office": entry.office,
            "ballot": entry.ballot,
            "nomination_id": nomination_for(
                self._register, entry.person_id, entry.office, card.entry.starts_on
            ),
        }

    def _check_twice(
        self, card: MeetingCard, entry: RecommendationEntry, own_id: int | None
    ) -> None:
        c = recommendation.c
        query = select(c.id).where(
            c.meeting_id == card.id, c.person_id == entry.person_id, c.office == entry.office,
            c.withdrawn_on.is_(None),
        )  # fmt: skip
        if any(row[0] != own_id for row in self._register.ask(query)):
            raise Refused("recommended_already", "person")

    def _recommended(
        self,
        card: MeetingCard,
        row: Any,  # noqa: ANN401 a row of many columns
        names: dict[int, Trilingual],
        named: dict[int, Tally],
    ) -> Recommended:
        at = NAME_WIDTH + 5
        row_id, version, *who = row[at : at + 5]
        votes_for, against, abstained, present, members, note, *rest = row[at + 5 :]
        office, ballot, *withdrawal, lot, submitted_on = rest
        known = None not in (votes_for, against, abstained, present, members)
        entry = RecommendationEntry(
            person_id=who[0], association_id=who[1], community_id=who[2],
            votes_for=votes_for or 0, votes_against=against or 0, votes_abstained=abstained or 0,
            present=present or 0, note=note, office=office, ballot=ballot,
        )  # fmt: skip
        count = VoteCount(members or 0, present or 0, votes_for or 0, against or 0, abstained or 0)
        return Recommended(
            id=row_id,
            version=version,
            name=name_from(row[:NAME_WIDTH]),
            association=names.get(who[1], Trilingual()),
            community=text_from(row[NAME_WIDTH : NAME_WIDTH + 3]),
            mark=(row[at - 2] or "", row[at - 1] or ""),
            entry=entry,
            withdrawn_on=withdrawal[0],
            withdrawn_by=withdrawal[1],
            withdrawn_reason=withdrawal[2],
            verdict=self.verdict(card, count) if known else None,
            named=named.get(row_id),
            submitted_on=submitted_on,
            lot=lot,
        )

    def _name(self, person_id: int | None) -> str:
        query = select(*name_columns()).where(person.c.id == person_id)
        return name_from(self._register.ask(query)[0]).in_language("kk").full
