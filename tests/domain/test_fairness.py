"""The fairness ledger by hand-worked examples."""

from __future__ import annotations

from fractions import Fraction

from apk_desktop.domain.fairness import Record, fairness, gini, jain
from apk_desktop.domain.rotation import Community, PastRound
from tests.domain.rotations import held


def _communities(*names: str) -> list[Community]:
    return [Community(id=one) for one in names]


def _record(communities: list[Community], *history: PastRound, before: int) -> Record:
    return fairness(communities, history, before).records[0]


def test_a_dry_spell_counts_the_rounds_between_services() -> None:
    two = _communities("A", "B")
    record = _record(two, held(2, "A"), held(3, "A"), held(4, "B"), before=8)
    assert (record.served, record.wait_rounds, record.longest_dry_spell) == (2, 5, 4)


def test_a_community_that_never_served_is_dry_since_its_entry() -> None:
    record = _record([Community(id="A", entry_round=3)], before=8)
    assert (record.wait_rounds, record.longest_dry_spell) == (5, 4)


def test_a_quota_counts_only_the_rounds_stood_in() -> None:
    stood = held(1, "A", contested=["A", "B"])
    absent = held(2, "B", contested=["B"])
    record = _record(_communities("A", "B"), stood, absent, before=3)
    assert (record.quota, record.deficit) == (Fraction(1, 2), Fraction(-1, 2))


def test_where_it_is_unknown_who_stood_all_then_registered_did() -> None:
    communities = [*_communities("A", "B"), Community(id="N", entry_round=1)]
    unknown = PastRound(number=1, seats=1, contested=None, served=("A",))
    ledger = fairness(communities, [unknown], 2)
    assert [one.quota for one in ledger.records] == [Fraction(1, 2), Fraction(1, 2), 0]


def test_even_service_is_even_by_both_indices() -> None:
    ledger = fairness(_communities("B", "A"), [held(1, "A"), held(2, "B")], 3)
    assert (ledger.gini_served, ledger.jain_served) == (Fraction(0), Fraction(1))
    assert not ledger.never_served


def test_uneven_service_shows_in_both_indices() -> None:
    ledger = fairness(_communities("C", "B", "A"), [held(1, "A")], 2)
    assert ledger.gini_served == Fraction(2, 3)
    assert ledger.jain_served == Fraction(1, 3)
    assert ledger.never_served == ("B", "C")


def test_without_any_service_nothing_is_uneven() -> None:
    nothing = [Fraction(0)] * 3
    assert gini(nothing) == gini([]) == 0
    assert jain(nothing) == jain([]) == 1
