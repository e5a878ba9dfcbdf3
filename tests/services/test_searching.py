"""The search of everything: what it finds in three scripts, by number and day, and in order."""

from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    act,
    contact,
    meeting,
    organization,
    organization_name,
    person,
)
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.acts import Acts
from apk_desktop.services.asked_by_number import ACTS, MEETINGS, understood
from apk_desktop.services.found_names import Fit, fit_of, likeness, spelling_found
from apk_desktop.services.meetings import Meetings
from apk_desktop.services.papers import Owner, Papers
from apk_desktop.services.people import People
from apk_desktop.services.searching import Searching

DAY = date(2026, 3, 12)
UYGHUR = ("Ұйғыр мәдени орталығы", "Уйгурский культурный центр", "Uyghur Cultural Centre")
CENTRE = ("Орталық", "Центр", "Centre")
KOREAN = ("Корейлер қауымдастығы", "Ассоциация корейцев", "Association of Koreans")

MEETINGS_HELD = (
    ("regular", 36, "2026-04-24"), ("regular", 3, "1996-04-29"), ("council", 36, "2025-11-11"),
    ("council", 15, "2024-05-20"),
)  # fmt: skip
ACTS_SIGNED = (
    ("order", "74", "2026-03-01"), ("decree", "747", "2024-12-27"), ("decree", "5", "2020-01-01"),
)  # fmt: skip


@pytest.fixture
def searching(register: Register) -> Searching:
    with register.change("Add association") as change:
        bodies = [_body(change, *names) for names in (UYGHUR, CENTRE, KOREAN)]
        for kind, number, day in MEETINGS_HELD:
            change.insert(
                meeting, organization_id=bodies[0], kind=kind, number=number, starts_on=day,
                code=f"{kind}-{number}", state="held", theme_ru="Единство и согласие",
            )  # fmt: skip
        for kind, code, day in ACTS_SIGNED:
            change.insert(act, kind=kind, number=code, signed_on=day, title_ru="О совете")
    return Searching(register)


def _body(change: Change, kk: str, ru: str, en: str) -> int:
    code = en.casefold().replace(" ", "-")
    body = change.insert(
        organization, kind="association", code=code, level="republican", status="active"
    )
    change.insert(organization_name, organization_id=body, name_kk=kk, name_ru=ru, name_en=en)
    return body


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("Центр", Fit.EXACT), ("орталык", Fit.EXACT), ("CENTRE", Fit.EXACT),
        ("цент", Fit.BEGINNING), ("Орт", Fit.BEGINNING), ("сент", Fit.INSIDE), ("", Fit.NOT),
    ],
)  # fmt: skip
def test_each_spelling_is_judged_by_itself(text: str, fit: Fit) -> None:
    assert fit_of(CENTRE, text) is fit


@pytest.mark.parametrize(
    ("text", "fit"),
    [("Уйгурский", Fit.BEGINNING), ("центр уйгур", Fit.WORD), ("madeni", Fit.WORD),
     ("турный", Fit.INSIDE), ("корей", Fit.NOT)],
)  # fmt: skip
def test_a_name_begins_before_a_word_of_it_does_and_before_what_is_inside(
    text: str, fit: Fit
) -> None:
    assert fit_of(UYGHUR, text) is fit


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Центр", CENTRE), ("орталық", CENTRE), ("centre", CENTRE), ("центр уйг", UYGHUR),
        ("ортал", CENTRE), ("uigur", UYGHUR), ("корейцев", KOREAN), ("Korean", KOREAN),
        ("Уйгурксий", UYGHUR), ("Ұйғр", UYGHUR), ("Assosiation", KOREAN), ("карейцев", KOREAN),
    ],
)  # fmt: skip
def test_a_body_is_found_in_three_scripts_and_misspelled(
    searching: Searching, text: str, first: tuple[str, str, str]
) -> None:
    assert tuple(searching.find(text, DAY, "ru").organizations[0].name) == first


@pytest.mark.parametrize("text", ["?", "xxxxx", "Мүлде басқа", "цен тр зз"])
def test_what_is_nowhere_is_not_found(searching: Searching, text: str) -> None:
    assert searching.find(text, DAY, "kk").organizations == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("36 сессия", ("regular", 36)), ("36-сессия", ("regular", 36)),
        ("XYZ 36", None), ("36th session", ("regular", 36)), ("сессия № 3", ("regular", 3)),
        ("заседание Совета 15", ("council", 15)), ("Кеңестің 36-отырысы", ("council", 36)),
        ("council meeting 36", ("council", 36)), ("29.04.1996", ("regular", 3)),
        ("1996-04-29", ("regular", 3)), ("единство", ("regular", 36)),
    ],
)  # fmt: skip
def test_a_meeting_is_found_by_kind_number_day_and_theme(
    searching: Searching, register: Register, text: str, first: tuple[str, int] | None
) -> None:
    found = searching.find(text, DAY, "ru").meetings
    assert ((found[0].kind, found[0].number) if found else None) == first
    listed = Meetings(register).rows(ListQuestion(on=DAY, text=text))
    assert {one.id for one in found} == {one.id for one in listed}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("74", "74"), ("№ 747", "747"), ("Указ 747", "747"), ("747-жарлық", "747"),
        ("decree 747 of 27.12.2024", "747"), ("распоряжение от 01.03.2026", "74"),
        ("27/12/2024", "747"), ("өкім 74", "74"), ("указом 5", "5"), ("order 747", None),
        ("31.02.2024", None),
    ],
)  # fmt: skip
def test_an_act_is_found_by_kind_number_and_day(
    searching: Searching, register: Register, text: str, first: str | None
) -> None:
    found = searching.find(text, DAY, "ru").acts
    assert (found[0].number if found else None) == first
    listed = Acts(register).rows(ListQuestion(on=DAY, text=text))
    assert {one.id for one in found} == {one.id for one in listed}


def test_a_text_is_taken_apart_into_kind_number_and_day() -> None:
    asked = understood("Указ № 747 от 27.12.2024 о совете", ACTS)
    assert (asked.kinds, asked.numbers, asked.day) == (("decree",), (747,), "2024-12-27")
    assert understood("сессия Совета", MEETINGS).says_kind


def test_the_spelling_that_was_found_is_named_only_where_another_is_shown() -> None:
    assert spelling_found(KOREAN[0], KOREAN, "ассоц") == KOREAN[1]
    assert spelling_found(KOREAN[1], KOREAN, "ассоц") == ""
    assert spelling_found("Қайрат", ["Қайрат", "Кайрат"], "кайрат") == ""
    assert likeness("koreiler kauymdastygy", "ab") == 0


QAIRAT, QAIRATOV, PATRONYMIC, RUSSIAN = "Қайрат", "Қайратов", "Қайратұлы", "Иванов"


@pytest.fixture
def people(register: Register) -> Searching:
    with register.change("Add people") as change:
        for surname, given, patronymic in (
            (QAIRATOV, "Асан", ""), ("Үлгіұлы", "Асан", PATRONYMIC), ("Ізбасов", "Нұрқайрат", ""),
            ("Үлгіұлы", QAIRAT, ""),
        ):  # fmt: skip
            change.insert(person, surname_kk=surname, given_name_kk=given, patronymic_kk=patronymic)
        ivan = change.insert(
            person, surname_kk="Ауғанов", surname_ru=RUSSIAN, given_name_ru="Пётр",
            iin="650301300000", phone="+77010000001",
        )  # fmt: skip
        change.insert(contact, person_id=ivan, kind="phone", value="+77270000002")
        change.insert(person, surname_kk="Арыстан", given_name_kk="Иван")
        body = _body(change, *CENTRE)
        change.update(organization, body, 1, bin="050440001234", phone="+77010000001")
        change.insert(contact, organization_id=body, kind="phone", value="+77270000003")
    return Searching(register)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Кайрат", ["Үлгіұлы Қайрат", "Қайратов Асан", "Үлгіұлы Асан Қайратұлы"]),
        ("qairat", ["Үлгіұлы Қайрат", "Қайратов Асан", "Үлгіұлы Асан Қайратұлы"]),
        ("иван", ["Арыстан Иван", "Иванов Пётр"]),
        ("Иванов Петр", ["Иванов Пётр"]), ("Пётр Иванов", ["Иванов Пётр"]),
        ("иваноф", ["Иванов Пётр"]), ("ққайрат", ["Үлгіұлы Қайрат"]),
    ],
)  # fmt: skip
def test_people_stand_in_the_order_in_which_a_spelling_of_theirs_fits(
    people: Searching, text: str, found: list[str]
) -> None:
    shown = [
        next(one.full for one in (row.name.ru, row.name.kk) if one)
        for row in people.find(text, DAY, "ru").people
    ]
    assert shown[: len(found)] == found


@pytest.mark.parametrize(
    ("text", "person_by", "body_by"),
    [
        ("650301", "iin", ""), ("650301300000", "iin", ""), ("8 701 000 00 01", "phone", "phone"),
        ("+7 727 000-00-02", "phone", ""), ("7270000003", "", "phone"), ("050440", "", "bin"),
        ("727 000", "phone", "phone"), ("999999", "", ""), ("727", "", ""),
    ],
)  # fmt: skip
def test_a_number_finds_people_and_bodies_and_says_which_number_it_was(
    people: Searching, register: Register, text: str, person_by: str, body_by: str
) -> None:
    found = people.find(text, DAY, "kk")
    assert [one.by for one in found.people] == ([person_by] if person_by else [])
    assert [one.by for one in found.organizations] == ([body_by] if body_by else [])
    question = ListQuestion(on=DAY, text=text)
    assert People(register).count(question) == len(found.people)
    assert len(People(register).page(question, 0, 10)) == len(found.people)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("отчёт", "Отчёт"), ("отч", "Отчёт годовой"), ("годовой отчет", "Отчёт годовой"),
        ("scan", "Приложение"), ("атчёт", "Отчёт"), ("годовй", "Отчёт годовой"),
    ],
)  # fmt: skip
def test_papers_are_found_by_title_and_file_and_misspelled(
    people: Searching, register: Register, text: str, first: str
) -> None:
    papers, owner = Papers(register), Owner("person_id", 1)
    for title, name in (
        ("Мой отчёт", "m.txt"), ("Отчёт годовой", "g.txt"), ("Отчёт", "o.txt"),
        ("Приложение", "scan-07.pdf"),
    ):  # fmt: skip
        papers.add(owner, name, title.encode(), title=title)
    assert papers.find(text)[0].title == first
    assert papers.find("жоқ нәрсе") == []
