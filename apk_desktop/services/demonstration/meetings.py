"""Meetings of the Council: attendance, minutes, and recommendations for rotation."""

from __future__ import annotations

from sqlalchemy import select

from apk_desktop.db.tables import agenda_item, attendance, meeting, membership, recommendation
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.demonstration.associations import represented_by
from apk_desktop.services.demonstration.people import People
from apk_desktop.services.demonstration.story import Story
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.reference_data import Row, reference_rows

PLACE = Trilingual(
    "Астана, Бейбітшілік және келісім сарайы",
    "Астана, Дворец мира и согласия",
    "Astana, Palace of Peace and Accord",
)
_WORK_PLAN = Trilingual(
    "Хатшылықтың жұмыс жоспары туралы",
    "О плане работы Секретариата",
    "On the work plan of the Secretariat",
)
_NOMINATIONS = Trilingual(
    "Ассамблея Төрағасының орынбасарлығына кандидатураларды ұсыну туралы",
    "О рекомендации кандидатур на должность заместителя Председателя Ассамблеи",
    "On recommending candidates for Deputy Chairman of the Assembly",
)
_NEXT_SESSION = Trilingual(
    "Ассамблеяның 36-сессиясын шақыру және оның күн тәртібі туралы",
    "О созыве 36-й сессии Ассамблеи и её повестке дня",
    "On convening the 36th session of the Assembly and its agenda",
)
_CANDIDATE_WITHDREW = "Өз өтініші бойынша · По собственному заявлению"


def hold_council_meetings(story: Story, people: People) -> None:
    """Hold the meetings and write down who came and whom they recommended."""
    recommended = reference_rows("demonstration", "recommendations")
    for row in reference_rows("demonstration", "council_meetings"):
        own = [one for one in recommended if one["meeting"] == row["code"]]
        meeting_id = _convene(story, people, row)
        _agenda(story, row, meeting_id, nominates=bool(own))
        if row["state"] != "held":
            continue
        surely = {people.leading(one["person"]) for one in own} | {people.leading("head")}
        members = _attend(story, people, row, meeting_id, surely)
        for one in own:
            _recommend(story, people, one, row, (meeting_id, members))


def _convene(story: Story, people: People, row: Row) -> int:
    held = row["state"] == "held"
    return story.change.insert(
        meeting,
        code=row["code"],
        organization_id=story.bodies["council"],
        kind="council",
        number=int(row["code"].rsplit("-", 1)[1]),
        starts_on=row["held_on"],
        ends_on=row["held_on"],
        starts_at="11:00",
        state=row["state"],
        chair_id=people.leading("head"),
        minutes_number=row["minutes_number"],
        minutes_on=row["held_on"] if held else None,
        **in_columns("place", PLACE),
    )


def _agenda(story: Story, row: Row, meeting_id: int, *, nominates: bool) -> None:
    items = [_WORK_PLAN if row["state"] == "held" else _NEXT_SESSION]
    if nominates:
        items.insert(0, _NOMINATIONS)
    for position, title in enumerate(items, start=1):
        story.change.insert(
            agenda_item,
            meeting_id=meeting_id,
            position=position,
            minutes=30,
            **in_columns("title", title),
        )


def _attend(story: Story, people: People, row: Row, meeting_id: int, surely: set[int]) -> int:
    """Write the attendance of that day's members and give their number."""
    c = membership.c
    day = row["held_on"]
    query = (
        select(c.person_id)
        .where(c.organization_id == story.bodies["council"], c.role == "member")
        .where(c.first_day <= day, c.last_day >= day)
        .order_by(c.id)
    )
    members = [one[0] for one in story.change.connection.execute(query).all()]
    free = [one for one in members if one not in surely]
    people.random.shuffle(free)
    absent = free[: len(members) - int(row["present"])]
    for person_id in members:
        away = absent.index(person_id) if person_id in absent else None
        story.change.insert(
            attendance,
            meeting_id=meeting_id,
            person_id=person_id,
            state="present" if away is None else ("excused", "absent")[away % 2],
        )
    return len(members)


def _recommend(
    story: Story, people: People, one: Row, row: Row, of_meeting: tuple[int, int]
) -> None:
    meeting_id, members = of_meeting
    association = represented_by(people, one["person"])
    withdrawn = one["withdrawn_on"]
    story.change.insert(
        recommendation,
        meeting_id=meeting_id,
        person_id=people.leading(one["person"]),
        association_id=story.bodies[association],
        community_id=story.communities[people.community_of(one["person"])],
        votes_for=int(one["votes_for"]),
        votes_against=int(one["votes_against"]),
        votes_abstained=int(one["votes_abstained"]),
        present=int(row["present"]),
        members=members,
        recommended_on=row["held_on"],
        withdrawn_on=withdrawn or None,
        withdrawn_by=one["withdrawn_by"],
        withdrawn_reason=_CANDIDATE_WITHDREW if withdrawn else "",
    )
