"""A small register for tests of people: a Council with two posts, an association, three people."""

from __future__ import annotations

from typing import NamedTuple

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
