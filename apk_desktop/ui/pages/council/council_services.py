"""What the page of the Council asks and writes through."""

from __future__ import annotations

from dataclasses import dataclass

from apk_desktop.services.bin import Bin
from apk_desktop.services.bodies import Bodies
from apk_desktop.services.body_setup import BodySetup
from apk_desktop.services.composition import Compositions
from apk_desktop.services.posts import Posts
from apk_desktop.services.rosters import Rosters
from apk_desktop.services.seat_categories import SeatCategories
from apk_desktop.services.seat_history import SeatHistory
from apk_desktop.ui.pages.people.membership_services import MembershipServices


@dataclass(frozen=True)
class CouncilServices:
    """The questions of the page, the forms' services, and whether all people are invented."""

    compositions: Compositions
    categories: SeatCategories
    setup: BodySetup
    seat_history: SeatHistory
    rosters: Rosters
    membership: MembershipServices
    bodies: Bodies
    posts: Posts
    deleted: Bin
    is_practice: bool
