"""What the page of candidates works through."""

from __future__ import annotations

from dataclasses import dataclass

from apk_desktop.services.chain.appointments import Appointments
from apk_desktop.services.chain.candidate_list import CandidateList
from apk_desktop.services.chain.elections import Elections
from apk_desktop.services.chain.lots import Lots
from apk_desktop.services.chain.nominations import Nominations
from apk_desktop.services.chain.submissions import Submissions
from apk_desktop.services.people import People
from apk_desktop.services.references import References


@dataclass(frozen=True)
class CandidateServices:
    """The services of the chain, and those its forms choose from."""

    listing: CandidateList
    nominations: Nominations
    submissions: Submissions
    lots: Lots
    elections: Elections
    appointments: Appointments
    people: People
    references: References
