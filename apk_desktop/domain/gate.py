"""The gate of the Council: is a count of votes valid, was there a quorum, was it adopted."""

from __future__ import annotations

from typing import NamedTuple


class Threshold(NamedTuple):
    """A part of a whole that a rule asks for, as two whole numbers."""

    numerator: int
    denominator: int

    @classmethod
    def parse(cls, text: str) -> Threshold:
        """Read a part as a norm records it, "2/3"; raises ValueError for anything else."""
        numerator, _slash, denominator = text.partition("/")
        part = cls(int(numerator), int(denominator))
        if not 0 < part.numerator <= part.denominator:
            raise ValueError(text)
        return part


# Law No. 70-IV, article 10: two thirds of all members, and two thirds of the members present.
TWO_THIRDS = Threshold(2, 3)


class VoteCount(NamedTuple):
    """The counts of one vote; `members` is the membership on the day of the meeting."""

    members: int
    present: int
    votes_for: int
    against: int
    abstained: int

    @property
    def cast(self) -> int:
        """Give how many members took part in the vote."""
        return self.votes_for + self.against + self.abstained


def needed_for_quorum(members: int, threshold: Threshold = TWO_THIRDS) -> int:
    """Give the least number of members present that makes a quorum."""
    return _at_least(members, threshold)


def needed_for_adoption(present: int, threshold: Threshold = TWO_THIRDS) -> int:
    """Give the least number of votes for that adopts; who abstains counts against."""
    return _at_least(present, threshold)


def has_quorum(members: int, present: int, threshold: Threshold = TWO_THIRDS) -> bool:
    """Tell whether enough of all members were present."""
    return members > 0 and present <= members and present >= needed_for_quorum(members, threshold)


def is_valid(count: VoteCount) -> bool:
    """Tell whether the counts can be: no more votes than present, no more present than members."""
    return count.members > 0 and 0 <= count.present <= count.members and count.cast <= count.present


def is_adopted(
    count: VoteCount, quorum: Threshold = TWO_THIRDS, majority: Threshold = TWO_THIRDS
) -> bool:
    """Tell whether a vote, at a meeting with a quorum, reached its majority of those present."""
    return (
        has_quorum(count.members, count.present, quorum)
        and count.present > 0
        and count.cast <= count.present
        and count.votes_for >= needed_for_adoption(count.present, majority)
    )


def _at_least(whole: int, threshold: Threshold) -> int:
    return -(-whole * threshold.numerator // threshold.denominator)
