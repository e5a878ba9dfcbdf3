"""What a simulation would change: a sentence for everybody who enters or leaves, and each seat."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from apk_desktop.domain.rotation import Criterion
from apk_desktop.domain.simulation import Simulation, WhyNot
from apk_desktop.wording.catalogue import Catalogue, message

CRITERION_NAMES = {
    Criterion.DEFICIT: message("deficit"),
    Criterion.WAIT: message("rounds waited"),
    Criterion.TIMES_SERVED: message("times served"),
    Criterion.SUPPORT_SHARE: message("share of support"),
    Criterion.FOR: message("votes for"),
    Criterion.AGAINST: message("votes against"),
    Criterion.RECOMMENDED_ON: message("day of the recommendation"),
    Criterion.LOT: message("lot"),
    Criterion.ID: message("list order"),
}
_NO_RIVAL = message("no rival")
_LEAVES = {
    WhyNot.WITHDRAWN: message(
        "{candidate} ({community}) would not be proposed: the candidacy is withdrawn."
    ),
    WhyNot.REMOVED: message("{candidate} ({community}) would not be proposed: not nominated."),
    WhyNot.REJECTED: message(
        "{candidate} ({community}) would not be proposed: the Council's decision would not be "
        "adopted."
    ),
    WhyNot.COMMUNITY_HOLDS_OTHER_SEAT: message(
        "{candidate} ({community}) would not be proposed: the community holds the other seat."
    ),
    WhyNot.COOLING_OFF: message(
        "{candidate} ({community}) would not be proposed: the community served too recently."
    ),
    WhyNot.BEHIND: message(
        "{candidate} ({community}) would not be proposed: others would come before."
    ),
}


def simulated_changes(
    words: Catalogue,
    simulation: Simulation,
    candidate_name: Callable[[str], str],
    community_name: Callable[[str], str],
) -> Iterator[str]:
    """Say what would change, who enters first; one sentence where nothing would."""
    for entering in simulation.enters:
        criterion = entering.decided_by
        yield words.text(
            "{candidate} ({community}) would be proposed; what decides: {criterion}.",
            candidate=candidate_name(entering.candidate),
            community=community_name(entering.community),
            criterion=_criterion(words, criterion),
        )
    for leaving in simulation.leaves:
        yield words.text(
            _LEAVES[leaving.why],
            candidate=candidate_name(leaving.candidate),
            community=community_name(leaving.community),
        )
    for seat in simulation.criteria:
        yield words.text(
            "Choice {number}: what decides would be {after} instead of {before}.",
            number=seat.seat,
            before=_criterion(words, seat.before),
            after=_criterion(words, seat.after),
        )
    before, after = simulation.before.unfilled, simulation.after.unfilled
    if before != after:
        yield words.text(
            "Seats that nobody can fill: {after} instead of {before}.", before=before, after=after
        )
    if not (simulation.enters or simulation.leaves or simulation.criteria or before != after):
        yield words.text("The same candidates would be proposed, for the same reasons.")


def _criterion(words: Catalogue, criterion: Criterion | None) -> str:
    return words.text(_NO_RIVAL if criterion is None else CRITERION_NAMES[criterion])
