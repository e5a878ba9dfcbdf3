"""The chain of the rotating posts: nominations, papers, votes by name, a lot, submissions."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select

from apk_desktop.db.tables import (
    act,
    attendance,
    lot_drawing,
    meeting,
    named_vote,
    nomination,
    nomination_paper,
    recommendation,
)
from apk_desktop.domain.nominating import PAPERS
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.demonstration.associations import represented_by
from apk_desktop.services.demonstration.people import People
from apk_desktop.services.demonstration.story import Story
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.reference_data import Row, reference_rows

OFFICE = "rotating_deputy_chair"
BALLOTS = {"council-2026-4": "open", "council-2026-1": "secret", "council-2025-2": "secret"}
BY_NAME = ("council-2026-4", "skazkin")
DRAWN = ("2026-11-13", "5", {"nebyvalov": 1, "obraztsov": 2})
SUBMITTED = (
    ("5-Ұ", "2025-05-16", "council-2025-1", ("mechtalsky",)),
    ("12-Ұ", "2025-11-07", "council-2025-2", ("shablonov",)),
    ("4-Ұ", "2026-05-08", "council-2026-1", ("maketova",)),
    ("14-Ұ", "2026-11-16", "council-2026-4", ("vymyslova", "skazkin")),
)
"""Number, day, the meeting whose minutes it rests on, and whom it carries."""
_SUBMISSION = Trilingual(
    "Ассамблея Төрағасының орынбасарлығына кандидаттар туралы",
    "О кандидатах на должность заместителя Председателя Ассамблеи",
    "On candidates for Deputy Chairman of the Assembly",
)
_HEAD = Trilingual("Хатшылық меңгерушісі", "Заведующий Секретариатом", "Head of the Secretariat")
_WHY = {
    "candidate": "Өз өтініші бойынша · По собственному заявлению",
    "nominator": "Бірлестік басқа кандидат ұсынады · Объединение выдвинет другого кандидата",
}
Votes = dict[tuple[str, str], int]


def tell_chain(story: Story, people: People) -> None:
    """Nominate everybody of the story, and link what followed."""
    votes = _votes(story, people)
    for row in reference_rows("demonstration", "nominations"):
        made = _nominate(story, people, row)
        if row["meeting"]:
            _update(story, votes[row["meeting"], row["person"]], nomination_id=made)
    for (code, _person), vote in votes.items():
        if code in BALLOTS:
            _update(story, vote, ballot=BALLOTS[code])
    _vote_by_name(story, people, votes[BY_NAME])
    _draw_lots(story, votes)
    _submit(story, votes)


def _votes(story: Story, people: People) -> Votes:
    r = recommendation.c
    query = select(meeting.c.code, r.person_id, r.id).join(meeting, meeting.c.id == r.meeting_id)
    told = {at: code for code, at in people.ids.items()}
    return {
        (code, told[person_id]): at
        for code, person_id, at in story.change.connection.execute(query).all()
    }


def _update(story: Story, vote: int, **values: object) -> None:
    query = select(recommendation.c.version).where(recommendation.c.id == vote)
    version = story.change.connection.execute(query).scalar_one()
    story.change.update(recommendation, vote, version, **values)


def _nominate(story: Story, people: People, row: Row) -> int:
    association = story.bodies[represented_by(people, row["person"])]
    made = story.change.insert(
        nomination,
        person_id=people.leading(row["person"]),
        office=OFFICE,
        source=row["source"],
        nominated_by_id=association if row["source"] == "association" else None,
        association_id=association,
        community_id=story.communities[people.community_of(row["person"])],
        nominated_on=row["nominated_on"],
        withdrawn_on=row["withdrawn_on"] or None,
        withdrawn_by=row["withdrawn_by"],
        withdrawn_reason=_WHY.get(row["withdrawn_by"], ""),
    )
    came = (date.fromisoformat(row["nominated_on"]) + timedelta(days=3)).isoformat()
    missing = row["missing_papers"].split()
    for kind in PAPERS:
        story.change.insert(
            nomination_paper, nomination_id=made, kind=kind,
            received_on=None if kind in missing else came,
        )  # fmt: skip
    return made


def _vote_by_name(story: Story, people: People, vote: int) -> None:
    """Give the counts of one open ballot to the members who were present."""
    c, r, a = story.change.connection, recommendation.c, attendance.c
    row = c.execute(select(recommendation).where(r.id == vote)).one()
    query = select(a.person_id).where(a.meeting_id == row.meeting_id, a.state == "present")
    present = [one[0] for one in c.execute(query.order_by(a.person_id)).all()]
    people.random.shuffle(present)
    choices = [
        *["against"] * row.votes_against, *["abstained"] * row.votes_abstained,
        *["for"] * row.votes_for,
    ]  # fmt: skip
    for person_id, choice in sorted(zip(present, choices, strict=False)):
        story.change.insert(named_vote, recommendation_id=vote, person_id=person_id, choice=choice)


def _draw_lots(story: Story, votes: Votes) -> None:
    drawn_on, minutes, places = DRAWN
    held = select(meeting.c.id).where(meeting.c.code == BY_NAME[0])
    drawing = story.change.insert(
        lot_drawing,
        drawn_on=drawn_on,
        minutes_number=minutes,
        meeting_id=story.change.connection.execute(held).scalar_one(),
    )
    for person, place in places.items():
        _update(story, votes[BY_NAME[0], person], lot=place, lot_drawing_id=drawing)


def _submit(story: Story, votes: Votes) -> None:
    for number, signed_on, code, carried in SUBMITTED:
        submission = story.change.insert(
            act,
            kind="submission",
            number=number,
            signed_on=signed_on,
            **in_columns("title", _SUBMISSION),
            **in_columns("signer", _HEAD),
        )
        for person in carried:
            _update(story, votes[code, person], submission_act_id=submission)
