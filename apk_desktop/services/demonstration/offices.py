"""The holders of offices: the President, the akims, the Secretariat, and what follows from them."""

from __future__ import annotations

from apk_desktop.db.tables import organization, organization_name
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.demonstration.people import People
from apk_desktop.services.demonstration.story import ON_AKIMS, ON_SECRETARIAT, Story
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.reference_data import reference_rows, trilingual

_PRESIDENT_SINCE = "2021-04-28"
_HEAD_SINCE = "2023-07-01"
_AKIMS_SINCE = ("2022-06-13", "2022-08-18", "2023-01-09", "2023-06-12")
_STAFF = 6  # and the head makes seven
_CONSULTANT = Trilingual("Хатшылық қызметкері", "Сотрудник Секретариата", "Secretariat officer")


def fill_offices(story: Story, people: People) -> None:
    """Fill the offices and the posts that follow them."""
    _president(story, people)
    _secretariat(story, people)
    for number, code in enumerate(story.regions):
        _akim(story, people, code, _AKIMS_SINCE[number % len(_AKIMS_SINCE)])
    _state_bodies(story, people)


def _president(story: Story, people: People) -> None:
    president = people.leading("president")
    head, chair = story.post("president", "head"), story.post("assembly", "chair")
    story.member(president, "president", "head", _PRESIDENT_SINCE, post_id=head)
    story.member(president, "assembly", "chair", _PRESIDENT_SINCE, post_id=chair)


def _secretariat(story: Story, people: People) -> None:
    head = people.leading("head")
    story.member(
        head, "secretariat", "head", _HEAD_SINCE, order=ON_SECRETARIAT,
        post_id=story.post("secretariat", "head"),
    )  # fmt: skip
    story.member(
        head, "assembly", "deputy_chair", _HEAD_SINCE, order=ON_SECRETARIAT,
        post_id=story.post("assembly", "deputy_chair"),
    )  # fmt: skip
    for number in range(1, _STAFF + 1):
        desk = story.new_post("secretariat", "member", _CONSULTANT, number=number)
        officer = people.leading("kairat") if number == 1 else people.anybody()
        story.member(officer, "secretariat", "member", _HEAD_SINCE, post_id=desk)


def _akim(story: Story, people: People, region: str, since: str) -> None:
    """The akim chairs the regional assembly by office, from the same day."""
    akim = people.anybody("", region)
    people.ids[f"akim-{region}"] = akim
    offices = (("akim", "head"), ("region", "chair"))
    for prefix, kind in offices:
        body = f"{prefix}-{region}"
        story.member(
            akim, body, kind, since, order=ON_AKIMS, post_id=story.post(body, kind)
        )  # fmt: skip


def _state_bodies(story: Story, people: People) -> None:
    for row in reference_rows("demonstration", "state_bodies"):
        code = row["code"]
        story.bodies[code] = story.change.insert(
            organization, code=code, kind="state_body", status="active"
        )
        story.change.insert(
            organization_name,
            organization_id=story.bodies[code],
            **in_columns("name", trilingual(row, "name")),
        )
        people.ids[code] = people.anybody()
