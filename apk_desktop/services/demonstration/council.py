"""The Council of 84 seats in four categories, 81 of them filled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from apk_desktop.db.tables import norm
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.demonstration.associations import invented_associations
from apk_desktop.services.demonstration.people import People
from apk_desktop.services.demonstration.story import ON_COUNCIL, ON_MEMBERS, Story
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.reference_data import reference_rows

SINCE = "2023-07-01"
ASSUMPTION = Trilingual(
    "Оқу тізілімінің жорамалы", "Допущение учебного реестра", "Assumption of the demonstration"
)
SEATS = {"associations": 29, "regional_assemblies": 20, "state_bodies": 19, "presidential": 16}
_TITLE = Trilingual("Кеңес мүшесі", "Член Совета", "Member of the Council")
# The seats of the Polish and the Chechen association, as the story leaves them vacant.
_SEAT_OF = {"polish": 9, "chechen": 22, "uyghur": 15}
_VACATED = {
    ("associations", 9): ("2026-10-12", "own_wish"),
    ("associations", 22): ("2026-11-10", "own_wish"),
    ("state_bodies", 14): ("2026-11-17", "change_of_post"),
}
_ENDING_SOON = {
    ("associations", 3): "2027-01-15",
    ("associations", 8): "2026-12-31",
    ("regional_assemblies", 6): "2027-02-10",
    ("presidential", 2): "2027-01-31",
    ("presidential", 11): "2026-12-20",
}
_REPLACED_ON = ("2024-03-01", "2024-10-01", "2025-03-01", "2025-12-01")
_EVERY_WHICH_SEAT = 5  # of the two categories in which members come and go


class _Seat(NamedTuple):
    """A seat: category, number in it, on behalf of whom, and who holds or held it last."""

    category: str
    number: int
    body: str
    person_id: int


def seat_council(story: Story, people: People) -> None:
    """Make the seats, fill them, and leave three vacant."""
    for category, count in SEATS.items():
        story.change.insert(
            norm,
            code=f"council_seats_{category}",
            value=str(count),
            unit="seats",
            verified="no",
            starts_on=SINCE,
            source=ASSUMPTION.en,
            **in_columns("basis", ASSUMPTION),
        )
    for seat in _seats(story, people):
        _fill(story, people, seat)


def _seats(story: Story, people: People) -> Iterator[_Seat]:
    for number, row in enumerate(_associations_by_seat(), start=1):
        leader = people.ids[row["leader"] or row["code"]]
        yield _Seat("associations", number, row["code"], leader)
    for number, region in enumerate(story.regions, start=1):
        akim = people.ids[f"akim-{region}"]
        yield _Seat("regional_assemblies", number, f"region-{region}", akim)
    for number, row in enumerate(reference_rows("demonstration", "state_bodies"), start=1):
        yield _Seat("state_bodies", number, row["code"], people.ids[row["code"]])
    for number in range(1, SEATS["presidential"] + 1):
        chosen = people.leading("head") if number == 1 else people.anybody("kazakh")
        people.ids[f"presidential-{number}"] = chosen
        yield _Seat("presidential", number, "", chosen)


def _associations_by_seat() -> list[dict[str, str]]:
    """Give the republican associations, a few of them at the story's seats."""
    rows = [row for row in invented_associations() if row["level"] == "republican"]
    for community, seat in _SEAT_OF.items():
        at = next(i for i, row in enumerate(rows) if row["community_code"] == community)
        rows[at], rows[seat - 1] = rows[seat - 1], rows[at]
    return rows


def _fill(story: Story, people: People, seat: _Seat) -> None:
    category, number = seat.category, seat.number
    behalf = story.bodies.get(seat.body)
    post_id = story.new_post(
        "council", "member", _TITLE, category=category, number=number,
        on_behalf_of_id=behalf, starts_on=SINCE,
    )  # fmt: skip
    common = {"post_id": post_id, "category": category, "on_behalf_of_id": behalf}
    since = SINCE
    if category in ("associations", "presidential") and not number % _EVERY_WHICH_SEAT:
        since = _REPLACED_ON[number // _EVERY_WHICH_SEAT % len(_REPLACED_ON)]
        eve = (date.fromisoformat(since) - timedelta(days=1)).isoformat()
        earlier = people.anybody()
        story.member(
            earlier, "council", "member", SINCE, ends_on=eve, end_reason="rotation",
            order=ON_COUNCIL, ended_by_act_id=story.order(since, ON_COUNCIL), **common,
        )  # fmt: skip
        story.member(
            earlier, "assembly", "member", SINCE, ends_on=eve, end_reason="rotation",
            order=ON_MEMBERS, category=category, on_behalf_of_id=behalf,
        )  # fmt: skip
    ended_on, reason = _VACATED.get((category, number), (None, ""))
    story.member(
        seat.person_id, "council", "member", since, order=ON_COUNCIL, ends_on=ended_on,
        end_reason=reason, planned_end_on=_ENDING_SOON.get((category, number)),
        ended_by_act_id=story.order(ended_on, ON_COUNCIL) if ended_on else None, **common,
    )  # fmt: skip
