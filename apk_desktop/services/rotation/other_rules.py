"""The same candidates by the rules that are not in force: whom each would propose first."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from apk_desktop.domain.ranking import propose
from apk_desktop.domain.rotation import Choice, Rule
from apk_desktop.services.rotation.board import CandidateLine, RotationBoard


class OtherRule(NamedTuple):
    """A rule, and whom it would propose first."""

    rule: Rule
    line: CandidateLine
    choice: Choice


def by_other_rules(board: RotationBoard) -> tuple[OtherRule, ...]:
    """Give the first proposal of each other rule; none where nobody passes the rules."""
    lines = {line.uid: line for line in board.candidates}
    found = []
    for rule in Rule:
        if rule is board.rule:
            continue
        explained = propose(replace(board.given, rule=rule)).explained
        if explained:
            found.append(OtherRule(rule, lines[explained[0].candidate], explained[0]))
    return tuple(found)
