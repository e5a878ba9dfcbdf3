"""The list of candidates as a clerk reads it, and the card of one of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, person
from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.chain import State, Step
from apk_desktop.domain.list_criteria import ListCriteria
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.chain.candidacies import DEPUTY_CHAIR, Candidacy, Chains
from apk_desktop.services.chain.chain_rows import round_rows
from apk_desktop.services.chain.council_list import OFFICE as MAJILIS
from apk_desktop.services.chain.council_list import measured
from apk_desktop.services.chain.elections import Elections, Majority
from apk_desktop.services.chain.nominations import AskedPaper, Nominations
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import (
    NAME_WIDTH,
    name_columns,
    name_from,
    text_columns,
    text_from,
)

NOBODY = Trilingual()


class CandidateRow(NamedTuple):
    """A line of the list; `round` is 0 for offices that have no rounds."""

    id: int
    person_id: int
    name: PersonName
    office: str
    association: Trilingual
    community: Trilingual
    mark: tuple[str, str]
    round: int
    began_on: str
    state: State
    following: Step | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateCard:
    """A candidacy with everything its chain is drawn from."""

    row: CandidateRow
    candidacy: Candidacy
    made: tuple[Step, ...]
    nominator: Trilingual
    papers: tuple[AskedPaper, ...]
    votes_needed: int | None
    has_quorum: bool
    is_adopted: bool | None
    majority: Majority | None
    criteria: ListCriteria | None


class CandidateList:
    """The candidates of a register as of a day."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def rows(self, question: ListQuestion) -> list[CandidateRow]:
        """Give the candidacies, the latest first unless sorted otherwise."""
        wanted, asked = search_key(question.text).split(), question.filters
        rows = [
            one
            for one in self._all(Chains(self._register, question.on), question.on)
            if _fits(one, asked)
            and all(word in search_key(" ".join(s.full for s in one.name)) for word in wanted)
        ]
        return _ordered(rows, question)

    def count(self, on: date) -> int:
        """Count the candidacies of a day."""
        return len(Chains(self._register, on).all)

    def rounds(self) -> list[int]:
        """Give the rounds that candidates may stand in, the coming one first."""
        numbers = [one.number for one in round_rows(self._register)]
        return [max(numbers, default=0) + 1, *reversed(numbers)]

    def standing(
        self, with_row: CandidateRow, states: Collection[State], on: date
    ) -> list[tuple[int, CandidateRow]]:
        """Give the recommendations of an office and a round that have come to certain states."""
        chains = Chains(self._register, on)
        votes = {one.id: one.recommendation for one in chains.all}
        found = []
        for row in self._all(chains, on):
            vote = votes[row.id]
            same = (row.office, row.round) == (with_row.office, with_row.round)
            if same and row.state in states and vote is not None:
                found.append((vote.id, row))
        return found

    def ready(self, office: str, on: date) -> list[tuple[int, CandidateRow]]:
        """Give the recommendations that wait for a submission, with their candidates."""
        chains = Chains(self._register, on)
        votes = {one.id: one.recommendation for one in chains.all}
        rows = [row for row in self._all(chains, on) if row.office == office]
        return [
            (vote.id, row)
            for row in rows
            if row.state is State.RECOMMENDED and (vote := votes[row.id]) is not None
        ]

    def card(self, candidacy_id: int, on: date) -> CandidateCard | None:
        """Give a candidacy with its chain, or nothing where it is gone."""
        chains = Chains(self._register, on)
        one = next((one for one in chains.all if one.id == candidacy_id), None)
        if one is None:
            return None
        row = next(row for row in self._all(chains, on) if row.id == candidacy_id)
        nominator = one.nomination.nominated_by_id if one.nomination else None
        vote, needed, quorum = one.recommendation, None, False
        if vote and vote.present is not None and vote.members is not None:
            needed, quorum = chains.judge.thresholds(vote)
        return CandidateCard(
            row=row,
            candidacy=one,
            made=chains.judge.made(one),
            nominator=names_of(self._register, on, [nominator]).get(nominator, NOBODY)
            if nominator
            else NOBODY,
            papers=Nominations(self._register).papers(one.nomination.id) if one.nomination else (),
            votes_needed=needed,
            has_quorum=quorum,
            is_adopted=chains.judge.adopted(vote) if vote else None,
            majority=Elections(self._register).majority(one.election.held_on, one.election.voted)
            if one.election
            else None,
            criteria=measured(self._register, chains, one, on) if one.office == MAJILIS else None,
        )

    def _all(self, chains: Chains, on: date) -> list[CandidateRow]:
        people = self._people({one.person_id for one in chains.all})
        associations = {one.association_id for one in chains.all if one.association_id}
        names = names_of(self._register, on, associations)
        communities = self._communities()
        coming = self.rounds()[0]
        rows = []
        for one in chains.all:
            name, died = people[one.person_id]
            credited, mark = communities.get(one.community_id or 0, (NOBODY, ("", "")))
            rows.append(
                CandidateRow(
                    id=one.id,
                    person_id=one.person_id,
                    name=name,
                    office=one.office,
                    association=names.get(one.association_id or 0, NOBODY),
                    community=credited,
                    mark=mark,
                    round=_round_of(one, coming),
                    began_on=one.began_on,
                    state=chains.judge.state(one, died),
                    following=chains.judge.next(one, died),
                )
            )
        return sorted(rows, key=lambda row: (row.began_on, row.id), reverse=True)

    def _people(self, ids: set[int]) -> dict[int, tuple[PersonName, str | None]]:
        query = select(person.c.id, *name_columns(), person.c.died_on).where(person.c.id.in_(ids))
        return {
            row[0]: (name_from(row[1 : 1 + NAME_WIDTH]), row[1 + NAME_WIDTH])
            for row in self._register.ask(query)
        }

    def _communities(self) -> dict[int, tuple[Trilingual, tuple[str, str]]]:
        c = community.c
        query = select(c.id, *text_columns(community, "plural"), c.mark_hue, c.mark_texture)
        return {
            row[0]: (text_from(row[1:4]), (row[4] or "", row[5] or ""))
            for row in self._register.ask(query)
        }


def _round_of(one: Candidacy, coming: int) -> int:
    """Give the round that a candidacy belongs to: the coming one where none is decided yet."""
    if one.office != DEPUTY_CHAIR:
        return 0
    return one.round.number if one.round else coming


def _fits(row: CandidateRow, asked: Mapping[str, str]) -> bool:
    found = {"office": row.office, "state": row.state.value, "round": str(row.round)}
    return all(found.get(key) == value for key, value in asked.items())


def _ordered(rows: list[CandidateRow], question: ListQuestion) -> list[CandidateRow]:
    keys: dict[str, Callable[[CandidateRow], Any]] = {
        "person": lambda row: search_key(row.name.in_language(question.language).full),
        "began_on": lambda row: row.began_on,
        "state": lambda row: list(State).index(row.state),
        "round": lambda row: row.round,
    }
    if question.sort not in keys:
        return rows
    return sorted(rows, key=keys[question.sort], reverse=question.descending)
