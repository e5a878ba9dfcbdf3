"""What the page of the rotation works through."""

from __future__ import annotations

from typing import NamedTuple

from apk_desktop.services.people import People
from apk_desktop.services.references import References
from apk_desktop.services.rotation.ledger import Ledgers
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.services.rotation.timeline_papers import TimelinePapers
from apk_desktop.services.rotation.why_not import WhyNot


class RotationServices(NamedTuple):
    """Board, answers to "why not …?", ledgers, the paper, and whom one can ask about."""

    rotation: Rotation
    why_not: WhyNot
    ledgers: Ledgers
    timelines: TimelinePapers
    people: People
    references: References
