"""A small register for tests of people: a Council with two posts, an association, three people."""

from __future__ import annotations

from typing import Any, NamedTuple

from apk_desktop.db import tables
from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, organization, organization_name, person, post, region


class Story(NamedTuple):
    """The ids of what the story holds."""

    community: int
    region: int
    council: int
    association: int
    seats: tuple[int, int]
    qairat: int
    yolkin: int
    kairatov: int


def tell_story(register: Register) -> Story:
    """Enter a community, a body with two posts, an association and three people."""
    with register.change("Lay the foundation", kind="foundation") as change:
        insert = change.insert
        koreans = insert(
            community, code="korean", kind="community", plural_kk="Кәрістер", plural_ru="Корейцы"
        )
        almaty = insert(region, code="KZ-75", kind="city", name_kk="Алматы қаласы")
        council = insert(organization, code="council", kind="council", status="active")
        insert(organization_name, organization_id=council, name_kk="Кеңес", name_ru="Совет")
        centre = insert(
            organization, code="centre", kind="association", level="republican", status="active",
            community_id=koreans, founded_on="1990",
        )  # fmt: skip
        insert(organization_name, organization_id=centre, name_kk="«Үлгі» кәріс орталығы",
               name_ru="Корейский центр «Пример»")  # fmt: skip
        seats = [
            insert(post, organization_id=council, kind="member", number=number) for number in (1, 2)
        ]
        qairat = insert(
            person, surname_kk="Үлгіұлы", given_name_kk="Қайрат", surname_ru="Примеров",
            given_name_ru="Кайрат", birth_on="1965-03-01", community_id=koreans, region_id=almaty,
        )  # fmt: skip
        yolkin = insert(
            person, surname_ru="Ёлкин", given_name_ru="Пётр", birth_on="1970", died_on="2024-05-01"
        )
        kairatov = insert(person, surname_kk="Қайратов", given_name_kk="Ұлан")
    return Story(koreans, almaty, council, centre, (seats[0], seats[1]), qairat, yolkin, kairatov)


def put(change: Change, name: str, **values: Any) -> int:
    return change.insert(tables.metadata.tables[name], **values)


def fill_everything(register: Register, story: Story, who: int) -> None:
    """Enter one row of every kind about a person."""
    with register.change("Enter everything") as change:
        order = put(change, "act", kind="order", number="11-П", signed_on="2022-01-20",
                    title_ru="О составе Совета")  # fmt: skip
        put(change, "membership", person_id=who, organization_id=story.council, role="member",
            category="associations", starts_on="2022-02", ends_on="2025-02-01",
            end_reason="own_wish", begun_by_act_id=order,
            on_behalf_of_id=story.association)  # fmt: skip
        role = put(change, "membership", person_id=who, organization_id=story.association,
                   role="leader", starts_on="2019", planned_end_on="2027-05-01")  # fmt: skip
        held = put(change, "meeting", organization_id=story.council, code="m", kind="council",
                   number=4, state="held", starts_on="2026-02-27", minutes_number="3",
                   chair_id=who)  # fmt: skip
        put(change, "attendance", meeting_id=held, person_id=who, state="late", reason="рейс")
        item = put(change, "agenda_item", meeting_id=held, title_ru="О языках")
        put(change, "agenda_speaker", agenda_item_id=item, person_id=who)
        advised = put(change, "recommendation", meeting_id=held, person_id=story.yolkin)
        put(change, "recommendation", meeting_id=held, person_id=who, votes_for=66,
            votes_against=2, votes_abstained=4, present=72, members=83,
            recommended_on="2026-02-27", association_id=story.association)  # fmt: skip
        put(change, "nomination", person_id=who, office="rotating_deputy_chair",
            nominated_on="2026-01-15", nominated_by_id=story.association)  # fmt: skip
        put(change, "election", meeting_id=held, person_id=who, votes_for=300, voted=351,
            members=504, outcome="elected")  # fmt: skip
        put(change, "named_vote", recommendation_id=advised, person_id=who, choice="for")
        round_id = put(change, "rotation_round", number=16, held_on="2026-03-01", state="decided")
        put(change, "rotation_seat", round_id=round_id, post_id=story.seats[0],
            proposed_person_id=who)  # fmt: skip
        put(change, "education", person_id=who, institution_ru="Институт-Пример",
            finished_on="1988")  # fmt: skip
        put(change, "award", person_id=who, title_ru="Орден-Образец", awarded_on="2015-12-01")
        put(change, "incompatibility", person_id=who, reason="должность", legal_basis="статья",
            starts_on="2020")  # fmt: skip
        put(change, "document", person_id=who, title="Анкета", dated_on="2021-05")
        put(change, "document", membership_id=role, title="Устав")
        put(change, "reminder", person_id=who, text="Позвонить", due_on="2026-04-20")
