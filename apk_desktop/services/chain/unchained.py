"""Terms that stand on nothing: which links of the chain each of them lacks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from apk_desktop.db.register import Register
from apk_desktop.domain.chain import Step, missing_links
from apk_desktop.services.chain.candidacies import Chains
from apk_desktop.services.chain.chain_rows import TermRow
from apk_desktop.services.chain.offices import OFFICES, first_day_of


class Unchained(NamedTuple):
    """A term and the links that are not recorded, in the order in which they are made."""

    office: str
    term: TermRow
    missing: tuple[Step, ...]


def unchained_terms(register: Register, on: date) -> Iterator[Unchained]:
    """Give the terms without their whole chain, of those that began since the office's norm."""
    chains = Chains(register, on)
    for office in OFFICES:
        since = first_day_of(register, office) or ""
        own = [one for one in chains.all if one.office == office and one.term]
        found = [(one.term, chains.judge.made(one)) for one in own]
        found += [(term, _bare(term)) for term in chains.unchained[office]]
        for term, made in found:
            missing = missing_links(office, made)
            if term is not None and missing and term.first_day >= since:
                yield Unchained(office, term, missing)


def _bare(term: TermRow) -> tuple[Step, ...]:
    return (Step.ORDER,) if term.act_id is not None else ()
