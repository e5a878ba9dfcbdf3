"""What the forms of memberships ask and write through."""

from __future__ import annotations

from dataclasses import dataclass

from apk_desktop.services.following import Following
from apk_desktop.services.memberships import Memberships
from apk_desktop.services.people import People
from apk_desktop.services.references import References
from apk_desktop.services.seat_categories import SeatCategories


@dataclass(frozen=True)
class MembershipServices:
    """Questions about people, bodies, categories and offices, and the memberships themselves."""

    memberships: Memberships
    people: People
    references: References
    following: Following
    categories: SeatCategories
