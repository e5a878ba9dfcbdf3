"""Forty invented associations with their dated names, accreditations and leaders."""

from __future__ import annotations

from datetime import date, timedelta

from apk_desktop.db.tables import accreditation, organization, organization_name
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.demonstration.people import People
from apk_desktop.services.demonstration.story import Story
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.reference_data import Row, reference_rows, trilingual

LEADER = Trilingual("Төраға", "Председатель", "Chair")
_CHANGED_ON = {"suspended": "2026-08-01", "closed": "2025-07-01"}
_FIRST_ACCREDITATION = "2019-07-10"
_FORMER_LEADERS = {"korean": ("primerov", "2016-03-12", "2024-02-16")}
_LEADS_SINCE = "2020-02-17"
_YEAR_OF_RULES = 2018


def invented_associations() -> list[dict[str, str]]:
    """Give the associations as the story tells them, the republican ones first."""
    return reference_rows("demonstration", "associations")


def found_associations(story: Story, people: People) -> None:
    """Found every association, name it, accredit it and give it a leader."""
    for number, row in enumerate(invented_associations()):
        code = row["code"]
        story.bodies[code] = _found(story, row, number)
        _name(story, row)
        _accredit(story, row, number)
        if row["status"] != "closed":
            _lead(story, people, row)


def _found(story: Story, row: Row, number: int) -> int:
    place = trilingual(row, "place")
    return story.change.insert(
        organization,
        code=row["code"],
        kind="association",
        level=row["level"],
        community_id=story.communities[row["community_code"]],
        region_id=story.regions[row["region_code"]],
        address=f"{place.ru}, Учебная улица, {number + 1}",
        phone=f"+7700000{9000 + number}",
        email=f"{row['code']}@example.kz",
        founded_on=row["founded_on"],
        status=row["status"],
        status_on=_CHANGED_ON.get(row["status"]),
        **in_columns("place", place),
    )


def _name(story: Story, row: Row) -> None:
    owner = story.bodies[row["code"]]
    since: str | None = None
    if row["former_until"]:
        last = date.fromisoformat(row["former_until"])
        since = (last + timedelta(days=1)).isoformat()
        story.change.insert(
            organization_name,
            organization_id=owner,
            ends_on=row["former_until"],
            **in_columns("name", trilingual(row, "former")),
        )
    story.change.insert(
        organization_name,
        organization_id=owner,
        starts_on=since,
        **in_columns("name", trilingual(row, "name")),
    )


def _accredit(story: Story, row: Row, number: int) -> None:
    """A first accreditation of 2019, and the one for three years that runs now."""
    until = date.fromisoformat(row["accredited_until"])
    since = until.replace(year=until.year - 3) + timedelta(days=1)
    before = (since - timedelta(days=1)).isoformat()
    periods = [(_FIRST_ACCREDITATION, before), (since.isoformat(), until.isoformat())]
    for starts_on, ends_on in periods:
        year = starts_on[:4]
        story.change.insert(
            accreditation,
            organization_id=story.bodies[row["code"]],
            number=f"{number + 1:02}-Ү/{year}",
            decision=f"№ {int(year) - _YEAR_OF_RULES}-{number + 31}",
            missing_papers=row["missing_papers"] if starts_on != _FIRST_ACCREDITATION else "",
            starts_on=starts_on,
            ends_on=ends_on,
        )


def _lead(story: Story, people: People, row: Row) -> None:
    code, community = row["code"], row["community_code"]
    seat = story.new_post(code, "leader", LEADER)
    since = _LEADS_SINCE
    if row["level"] == "republican" and community in _FORMER_LEADERS:
        former, starts_on, ends_on = _FORMER_LEADERS[community]
        earlier = people.leading(former, row["region_code"])
        story.member(
            earlier, code, "leader", starts_on, ends_on=ends_on, post_id=seat,
            end_reason="rotation",
        )  # fmt: skip
        since = (date.fromisoformat(ends_on) + timedelta(days=1)).isoformat()
    leader = row["leader"] or code
    if not row["leader"]:
        people.ids[code] = people.anybody(community, row["region_code"])
    story.member(people.leading(leader, row["region_code"]), code, "leader", since, post_id=seat)


def represented_by(people: People, code: str) -> str:
    """Give the association, by code, that a person of the story leads or else stands for."""
    rows = invented_associations()
    led = (row["code"] for row in rows if row["leader"] == code)
    community = people.community_of(code)
    kindred = (row["code"] for row in rows if row["community_code"] == community)
    return next(led, None) or next(kindred)
