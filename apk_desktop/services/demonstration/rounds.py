"""Fifteen rounds of rotation: proposals, orders, terms, a resignation and a stub term."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from sqlalchemy import select

from apk_desktop.db.tables import (
    community,
    organization,
    rotation_contender,
    rotation_round,
    rotation_seat,
)
from apk_desktop.services.demonstration.associations import represented_by
from apk_desktop.services.demonstration.people import People
from apk_desktop.services.demonstration.story import ON_DEPUTY, Story
from apk_desktop.services.reference_data import Row, reference_rows

TODAY = "2026-11-23"
_RULE = "longest_wait"
_MOST_CONTENDERS = 6
_HELD_ON = {"13": "2025-04-25", "14": "2025-10-17", "15": "2026-04-03"}
_WHY_DIFFERENT = (
    "Председатель поручил провести в 2026 году дни польской культуры · "
    "Төраға 2026 жылы поляк мәдениеті күндерін өткізуді тапсырды"
)
# Communities that came with their associations after the first rounds were held.
_ENTRY_ROUNDS = {"belarusian": 9, "chechen": 12}
_LATER_ENTRIES = range(9, 15)


def hold_rounds(story: Story, people: People) -> None:
    """Hold the rounds one after another, and begin and end their terms."""
    rows = reference_rows("demonstration", "rounds")
    entries = _enter_communities(story, people, rows)
    last_served: dict[str, int] = {}
    for row in rows:
        code = people.community_of(row["person"])
        round_id = _hold(story, row)
        for contender in _contenders(code, int(row["number"]), entries, last_served):
            story.change.insert(
                rotation_contender, round_id=round_id, community_id=story.communities[contender]
            )
        _appoint(story, people, round_id, row, rows)
        if not row["ended_early_on"]:
            last_served[code] = int(row["number"])


def _enter_communities(story: Story, people: People, rows: list[dict[str, str]]) -> dict[str, int]:
    """Write since which round each community that has an association takes part."""
    first = {people.community_of(row["person"]) for row in rows}
    query = (
        select(community.c.id, community.c.code, community.c.version)
        .join(organization, organization.c.community_id == community.c.id)
        .distinct()
        .order_by(community.c.id)
    )
    entries: dict[str, int] = {}
    for row_id, code, version in story.change.connection.execute(query).all():
        later = _LATER_ENTRIES[len(entries) % len(_LATER_ENTRIES)]
        entries[code] = 0 if code in first else _ENTRY_ROUNDS.get(code, later)
        story.change.update(community, row_id, version, entry_round=entries[code])
    return entries


def _contenders(
    served: str, number: int, entries: dict[str, int], last_served: dict[str, int]
) -> list[str]:
    """Give who stood: the community that served, and some that had waited no longer than it."""
    since: dict[str, int] = defaultdict(int, entries) | last_served
    waited_less = (
        code
        for code in sorted(entries, key=lambda one: (since[one], one))
        if entries[code] < number and since[served] <= since[code] < number - 1 and code != served
    )
    return [served, *waited_less][:_MOST_CONTENDERS]


def _hold(story: Story, row: Row) -> int:
    differs = row["person"] != row["proposed"]
    return story.change.insert(
        rotation_round,
        number=int(row["number"]),
        held_on=_HELD_ON.get(row["number"], _signed_on(row)),
        rule=_RULE,
        inputs="{}",
        state="decided",
        act_id=_order(story, row),
        reason_differs=_WHY_DIFFERENT if differs else "",
    )


def _appoint(
    story: Story, people: People, round_id: int, row: Row, rows: list[dict[str, str]]
) -> None:
    post_id = story.post("assembly", "rotating_deputy_chair", int(row["seat"]))
    appointed, proposed = people.leading(row["person"]), people.leading(row["proposed"])
    community_id = story.communities[people.community_of(row["person"])]
    ended_on, ended_by = _end(story, row, rows)
    membership_id = story.member(
        appointed, "assembly", "deputy_chair", row["starts_on"],
        post_id=post_id, community_id=community_id,
        on_behalf_of_id=story.bodies[represented_by(people, row["person"])],
        planned_end_on=row["planned_end_on"], begun_by_act_id=_order(story, row),
        ends_on=ended_on, ended_by_act_id=ended_by,
        end_reason=("own_wish" if row["ended_early_on"] else "rotation") if ended_on else "",
    )  # fmt: skip
    story.change.insert(
        rotation_seat,
        round_id=round_id,
        post_id=post_id,
        proposed_person_id=proposed,
        proposed_community_id=story.communities[people.community_of(row["proposed"])],
        appointed_person_id=appointed,
        appointed_community_id=community_id,
        membership_id=membership_id,
    )


def _end(story: Story, row: Row, rows: list[dict[str, str]]) -> tuple[str | None, int | None]:
    """Give the day a term ended and the order that ended it, its successor's."""
    ended_on = row["ended_early_on"] or row["planned_end_on"]
    if ended_on >= TODAY:
        return None, None
    following = [one for one in rows if one["seat"] == row["seat"] and one["starts_on"] > ended_on]
    return ended_on, _order(story, following[0])


def _order(story: Story, row: Row) -> int:
    return story.order(_signed_on(row), ON_DEPUTY, row["starts_on"])


def _signed_on(row: Row) -> str:
    """Orders are signed nine days before the term begins."""
    return (date.fromisoformat(row["starts_on"]) - timedelta(days=9)).isoformat()
