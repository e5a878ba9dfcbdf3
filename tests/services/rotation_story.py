"""A small register for tests of rotation: two seats, four communities, a Council of six."""

from __future__ import annotations

from dataclasses import dataclass

from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    community,
    meeting,
    membership,
    organization,
    organization_name,
    person,
    post,
    recommendation,
    rotation_contender,
    rotation_round,
    rotation_seat,
)


@dataclass
class Story:
    """The ids of what the story holds."""

    seats: list[int]
    communities: dict[str, int]
    people: dict[str, int]
    associations: dict[str, int]
    council_meeting: int


CODES = ("korean", "kurdish", "tatar", "uyghur")


def tell_story(register: Register) -> Story:
    """Two seats held by Kurds and Tatars until the end of April 2026; four recommended people."""
    with register.change("Lay the foundation", kind="foundation") as change:
        insert = change.insert
        assembly = insert(organization, code="assembly", kind="assembly", status="active")
        council = insert(organization, code="council", kind="council", status="active")
        for body, name in ((assembly, "Ассамблея"), (council, "Кеңес")):
            insert(organization_name, organization_id=body, name_kk=name)
        communities = {
            code: insert(community, code=code, kind="community", plural_kk=code) for code in CODES
        }
        associations = {}
        for code in CODES:
            made = insert(
                organization, code=f"a-{code}", kind="association", level="republican",
                community_id=communities[code], status="active",
            )  # fmt: skip
            insert(organization_name, organization_id=made, name_kk=f"«{code}» бірлестігі")
            associations[code] = made
        people = {
            name: insert(person, surname_kk=name, given_name_kk="Үлгі")
            for name in ("Корей", "Күрт", "Татар", "Ұйғыр", "Күрт-Жаңа", "Татар-Жаңа")
        }
        for who in people.values():
            insert(membership, person_id=who, organization_id=assembly, role="member")
            insert(membership, person_id=who, organization_id=council, role="member")
        seats = [
            insert(
                post, organization_id=assembly, kind="rotating_deputy_chair", number=number,
                title_kk="Төрағаның орынбасары",
            )
            for number in (1, 2)
        ]  # fmt: skip
        held = insert(rotation_round, number=1, held_on="2025-04-20", rule="longest_wait",
                      state="decided")  # fmt: skip
        for seat, holder, code in zip(seats, ("Күрт", "Татар"), ("kurdish", "tatar"), strict=True):
            term = insert(
                membership, person_id=people[holder], organization_id=assembly, post_id=seat,
                role="deputy_chair", community_id=communities[code], starts_on="2025-05-01",
                planned_end_on="2026-04-30",
            )  # fmt: skip
            insert(
                rotation_seat, round_id=held, post_id=seat, membership_id=term,
                proposed_person_id=people[holder], appointed_person_id=people[holder],
                proposed_community_id=communities[code], appointed_community_id=communities[code],
            )  # fmt: skip
            insert(rotation_contender, round_id=held, community_id=communities[code])
        sitting = insert(meeting, code="council-2026-1", organization_id=council, kind="council",
                         number=1, starts_on="2026-02-27", state="held",
                         minutes_number="3")  # fmt: skip
        votes = {"Корей": 5, "Ұйғыр": 6, "Күрт-Жаңа": 6, "Татар-Жаңа": 2}
        credited = dict(zip(("Корей", "Күрт-Жаңа", "Татар-Жаңа", "Ұйғыр"), CODES, strict=True))
        for name, count in votes.items():
            insert(
                recommendation, meeting_id=sitting, person_id=people[name],
                association_id=associations[credited[name]],
                community_id=communities[credited[name]], members=6, present=6, votes_for=count,
                votes_against=0, votes_abstained=6 - count, recommended_on="2026-02-27",
            )  # fmt: skip
    return Story(seats, communities, people, associations, sitting)
