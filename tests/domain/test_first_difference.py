"""What parts two candidates is what decided between them."""

from __future__ import annotations

from hypothesis import given

from apk_desktop.domain.ranking import first_difference, propose, rank_candidates
from apk_desktop.domain.rotation import RotationInput
from tests.domain.rotations import rotations


@given(of=rotations())
def test_the_first_difference_is_the_criterion_that_decided(of: RotationInput) -> None:
    places = {place.candidate.id: place for place in rank_candidates(of)}
    for choice in propose(of).explained:
        if choice.next_community_candidate is None:
            continue
        ours, theirs = places[choice.candidate], places[choice.next_community_candidate]
        if of.rule != "largest_deficit" or choice is propose(of).explained[0]:
            assert first_difference(of.rule, ours, theirs) is choice.decided_by_vs_next_community
