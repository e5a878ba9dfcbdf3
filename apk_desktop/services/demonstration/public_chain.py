"""The public record of elections and of the Senate, as far as the chain of each is known."""

from __future__ import annotations

from sqlalchemy import select

from apk_desktop.db.tables import election, meeting, membership, nomination, person
from apk_desktop.services.demonstration.story import Story
from apk_desktop.services.reference_data import Row, reference_rows

_OUTCOMES = {"elected": "elected", "nominated": "", "candidate": ""}


def write_public_chain(story: Story) -> None:
    """Write who was on the Council's list, what the session's vote came to, and the senators."""
    for row in reference_rows("majilis_deputies"):
        who = _person(story, row)
        _nominate(story, row, who, "majilis_deputy", row["nominated_on"])
        story.change.insert(
            election,
            meeting_id=_session(story, row["session_code"]),
            person_id=who,
            votes_for=_number(row["votes"]),
            voted=_number(row["voted"]),
            members=_number(row["members"]),
            outcome=_OUTCOMES[row["status"]],
            membership_id=_seat(story, who) if row["status"] == "elected" else None,
            note=row["note"],
        )
    for row in reference_rows("senators"):
        _nominate(story, row, _person(story, row), "senate_candidate", "")


def _nominate(story: Story, row: Row, who: int, office: str, nominated_on: str) -> None:
    """The Council nominated them; of most the day was not found."""
    story.change.insert(
        nomination,
        person_id=who,
        office=office,
        source="council",
        community_id=story.communities.get(row["community_code"]),
        nominated_on=nominated_on or None,
        note=row["source_url"],
    )


def _person(story: Story, row: Row) -> int:
    given, *_patronymic, surname = row["full_name_en"].split()
    query = select(person.c.id).where(
        person.c.surname_en == surname, person.c.given_name_en == given, person.c.source != ""
    )
    return int(story.change.connection.execute(query).scalar_one())


def _session(story: Story, code: str) -> int:
    query = select(meeting.c.id).where(meeting.c.code == code)
    return int(story.change.connection.execute(query).scalar_one())


def _seat(story: Story, who: int) -> int:
    query = select(membership.c.id).where(
        membership.c.person_id == who,
        membership.c.organization_id == story.bodies["majilis-group"],
    )
    return int(story.change.connection.execute(query).scalar_one())


def _number(text: str) -> int | None:
    return int(text) if text else None
