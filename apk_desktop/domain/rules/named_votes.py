"""Votes by name: which members approve which candidates, at one meeting or over many rounds.

Sets of members are whole numbers, one bit to a member: a union, an intersection and a count are
then one step each, however many members there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Members = int
"""A set of members: bit i stands for the i-th."""


class NamedVotesMissing(Exception):
    """A rule asks how each member voted, and only counts are recorded; `rule` is its name."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


@dataclass(frozen=True, slots=True)
class NamedVotes:
    """One vote: the candidates in their order, and who approves each, in the same order."""

    candidates: tuple[str, ...]
    approvers: tuple[Members, ...]
    everyone: Members

    @classmethod
    def of_ballots(cls, candidates: Sequence[str], ballots: Sequence[Iterable[str]]) -> NamedVotes:
        """Gather the votes from ballots, one to a member; an unknown candidate is a KeyError."""
        marked = {one: bytearray(b"0") * len(ballots) for one in candidates}
        for place, ballot in enumerate(ballots, 1):
            for one in ballot:
                marked[one][-place] = _MARK
        return cls(
            tuple(candidates),
            tuple(int(b"0" + one, 2) for one in marked.values()),
            (1 << len(ballots)) - 1,
        )

    def support(self) -> list[int]:
        """Give how many members approve each candidate."""
        return [one.bit_count() for one in self.approvers]


@dataclass(frozen=True, slots=True)
class Profile:
    """The same members' votes in round after round; who was absent approved nothing."""

    members: tuple[str, ...]
    rounds: tuple[NamedVotes, ...]

    @classmethod
    def of_approvals(
        cls,
        members: Sequence[str],
        rounds: Iterable[tuple[Sequence[str], Mapping[str, Iterable[str]]]],
    ) -> Profile:
        """Gather a profile from each round's candidates and the approvals of its members."""
        return cls(
            tuple(members),
            tuple(
                NamedVotes.of_ballots(candidates, [approvals.get(one, ()) for one in members])
                for candidates, approvals in rounds
            ),
        )

    @property
    def everyone(self) -> Members:
        """Give the set of all members."""
        return (1 << len(self.members)) - 1


_MARK = ord("1")


def places(members: Members) -> Iterator[int]:
    """Give the places of the members of a set, in order."""
    digits = bin(members)[:1:-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)
