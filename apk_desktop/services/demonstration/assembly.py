"""The members of the Assembly: the Council, associations, and delegates of the regions."""

from __future__ import annotations

from itertools import cycle, islice

from sqlalchemy import func, select

from apk_desktop.db.tables import membership
from apk_desktop.services.demonstration.associations import invented_associations, represented_by
from apk_desktop.services.demonstration.people import People
from apk_desktop.services.demonstration.story import ON_MEMBERS, Story
from apk_desktop.services.reference_data import reference_rows

SIZE = 400
_FORMER = 36
_BEGINNINGS = ("2020-11-20", "2021-09-15", "2022-10-20", "2023-06-15")
_LATER = ("2024-05-10", "2025-03-12", "2026-02-20")
_ENDINGS = ("2023-06-14", "2024-05-09", "2025-03-11", "2026-02-19")
_REASONS = ("rotation", "own_wish", "moved", "recall", "change_of_post")
_LEFT = ("mechtalsky", "2026-10-12")
_COMMUNITIES = [
    "kazakh",
    "russian",
    "uzbek",
    "ukrainian",
    "uyghur",
    "german",
    "tatar",
    "azerbaijani",
    "korean",
    "turkish",
    "dungan",
    "belarusian",
    "kurdish",
    "chechen",
    "polish",
]


def gather_assembly(story: Story, people: People) -> None:
    """Make everyone of the Council a member, then associations and regions, 400 in all."""
    _members_of_council(story, people)
    _leaders_of_regional_associations(story, people)
    _past_deputies(story, people)
    regions = cycle(story.regions)
    for region in islice(regions, SIZE - _present_members(story)):
        _delegate(story, people, region, None, "")
    for region in islice(regions, _FORMER):
        ended_on = people.pick(_ENDINGS)
        _delegate(story, people, region, ended_on, people.pick(_REASONS))


def _members_of_council(story: Story, people: People) -> None:
    """Whoever leaves the Council stays in the Assembly, save the one who left both."""
    c = membership.c
    query = (
        select(c.person_id, c.category, c.on_behalf_of_id)
        .where(c.organization_id == story.bodies["council"])
        .where(c.end_reason != "rotation")
        .order_by(c.id)
    )
    for person_id, category, behalf in story.change.connection.execute(query).all():
        left = person_id == people.ids[_LEFT[0]]
        story.member(
            person_id, "assembly", "member", people.pick(_BEGINNINGS), order=ON_MEMBERS,
            category=category, on_behalf_of_id=behalf, ends_on=_LEFT[1] if left else None,
            end_reason="own_wish" if left else "",
            ended_by_act_id=story.order(_LEFT[1], ON_MEMBERS) if left else None,
        )  # fmt: skip


def _leaders_of_regional_associations(story: Story, people: People) -> None:
    for row in invented_associations():
        if row["level"] == "regional" and row["status"] != "closed":
            leader = people.ids[row["leader"] or row["code"]]
            story.member(
                leader, "assembly", "member", people.pick(_BEGINNINGS), order=ON_MEMBERS,
                category="associations", on_behalf_of_id=story.bodies[row["code"]],
            )  # fmt: skip


def _past_deputies(story: Story, people: People) -> None:
    """Deputies who lead no association today have left the Assembly with their term."""
    leaders = {row["leader"] for row in invented_associations()}
    for row in reference_rows("demonstration", "rounds"):
        if row["person"] not in leaders:
            ended_on = row["ended_early_on"] or row["planned_end_on"]
            story.member(
                people.leading(row["person"]), "assembly", "member", "2018-10-01",
                order=ON_MEMBERS, category="associations", ends_on=ended_on,
                end_reason="rotation",
                on_behalf_of_id=story.bodies[represented_by(people, row["person"])],
            )  # fmt: skip


def _delegate(story: Story, people: People, region: str, ended_on: str | None, reason: str) -> None:
    """A member of a regional assembly whom it nominated to the Assembly."""
    delegate = people.anybody(people.pick(_COMMUNITIES), region)
    home = f"region-{region}"
    since = people.pick((*_BEGINNINGS, *_LATER)) if ended_on is None else _BEGINNINGS[0]
    ended_by = story.order(ended_on, ON_MEMBERS) if ended_on else None
    end = {"ends_on": ended_on, "end_reason": reason}
    story.member(delegate, home, "member", since, **end)
    story.member(
        delegate, "assembly", "member", since, order=ON_MEMBERS, category="regional_assemblies",
        on_behalf_of_id=story.bodies[home], ended_by_act_id=ended_by, **end,
    )  # fmt: skip


def _present_members(story: Story) -> int:
    c = membership.c
    query = select(func.count(func.distinct(c.person_id))).where(
        c.organization_id == story.bodies["assembly"], c.role == "member", c.ends_on.is_(None)
    )
    return int(story.change.connection.execute(query).scalar_one())
