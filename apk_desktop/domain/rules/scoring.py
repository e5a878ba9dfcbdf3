"""What every rule of perpetual voting is made of: a start, a score, and what a win changes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from apk_desktop.domain.rules.groups import Groups
from apk_desktop.domain.rules.named_votes import Members, NamedVotes

State = TypeVar("State")


class Scores(NamedTuple):
    """Each candidate's score, the higher the better: a whole number over `scale`, or a vector."""

    figures: tuple[Any, ...]
    scale: int = 1


class ScoringRule(ABC, Generic[State]):
    """A rule that scores the candidates of a round by how the members stand."""

    @abstractmethod
    def start(self, everyone: Members) -> State:
        """Give how the members stand before the first round."""

    def opened(self, votes: NamedVotes, state: State) -> State:
        """Give how the members stand once a round's votes are known and nothing is decided."""
        del votes
        return state

    @abstractmethod
    def scores(self, votes: NamedVotes, state: State) -> Scores:
        """Score the candidates of a round."""

    @abstractmethod
    def after(self, state: State, winners: Members) -> State:
        """Give how the members stand once the candidate whom `winners` approve has won."""

    @abstractmethod
    def told(self, state: State, names: tuple[str, ...]) -> Mapping[str, Any]:
        """Give how each named member stands, in exact figures."""


class GroupsRule(ScoringRule[Groups]):
    """A rule for which each member is one figure, the same for all at the start."""

    first_figure = 1

    def start(self, everyone: Members) -> Groups:
        """Give all the same figure."""
        return Groups.alike(everyone, self.first_figure)

    def told(self, state: Groups, names: tuple[str, ...]) -> Mapping[str, Any]:
        """Give each member's figure."""
        return state.figures(names)
