"""To whom a letter goes: the dative of names, and what a clerk is asked to check."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.domain.dative import Dative, dative_in_kazakh, dative_in_russian, in_papers
from apk_desktop.domain.names import PersonName, SpelledName, tidied

NO_BREAK = "\u00a0"
Words = st.text("абвиюяьйкошіқҚӘұ- 'zZ", max_size=12).map(tidied)


@pytest.mark.parametrize(
    ("surname", "dative"),
    [
        ("Тоқаев", "Тоқаевқа"),
        ("Мәсімов", "Мәсімовке"),
        ("Әуезов", "Әуезовке"),
        ("Әлиев", "Әлиевке"),
        ("Вымыслова", "Вымысловаға"),
        ("Пушкин", "Пушкинге"),
        ("Мынбай", "Мынбайға"),
        ("Нұрлан", "Нұрланға"),
        ("Ғали", "Ғалиға"),
        ("Ким", "Кимге"),
        ("Ли", "Лиге"),
        ("Цой", "Цойға"),
        ("Шевченко", "Шевченкоға"),
        ("Гоголь", "Гогольге"),
        ("Достоевский", "Достоевскийге"),
        ("ТОҚАЕВ", "ТОҚАЕВҚА"),
        ("Петров-Водкин", "Петров-Водкинге"),
    ],
)
def test_the_stem_of_a_surname_decides_the_kazakh_ending(surname: str, dative: str) -> None:
    assert dative_in_kazakh(SpelledName(surname)) == Dative(dative)


def test_in_kazakh_the_last_word_alone_is_declined_and_a_patronymic_never() -> None:
    whole = SpelledName("Вымыслова", "Ая", "Рахимқызы")
    assert dative_in_kazakh(whole) == Dative("Ая Рахимқызы Вымысловаға")
    assert dative_in_kazakh(SpelledName("", "Қайрат", "Серікұлы")) == Dative("Қайратқа Серікұлы")
    assert dative_in_kazakh(SpelledName("Үлгіұлы", "Мысал")) == Dative(
        "Мысал Үлгіұлы", is_sure=False
    )
    assert dative_in_kazakh(SpelledName()) == Dative()


@pytest.mark.parametrize(
    ("name", "sex", "dative"),
    [
        (("Вымыслова", "Ая", "Рахимовна"), "", "Вымысловой Ае Рахимовне"),
        (("Токаев", "Касым-Жомарт", "Кемелевич"), "", "Токаеву Касым-Жомарту Кемелевичу"),
        (("Достоевский", "Пётр", "Ильич"), "", "Достоевскому Петру Ильичу"),
        (("Толстой", "Лев", ""), "male", "Толстому Льву"),
        (("Цой", "Виктор", ""), "male", "Цою Виктору"),
        (("Мынбай", "Дархан", ""), "male", "Мынбаю Дархану"),
        (("Шмидт", "Андрей", "Павлович"), "", "Шмидту Андрею Павловичу"),
        (("Гоголь", "Никита", ""), "male", "Гоголю Никите"),
        (("Вишневская", "Мария", "Ильинична"), "", "Вишневской Марии Ильиничне"),
        (("Петров-Водкин", "Илья", ""), "male", "Петрову-Водкину Илье"),
        (("ИВАНОВА", "АННА", "ПЕТРОВНА"), "", "ИВАНОВОЙ АННЕ ПЕТРОВНЕ"),
        (("Ахметов", "Ербол", "Серикулы"), "male", "Ахметову Ерболу Серикулы"),
    ],
)
def test_common_russian_endings_are_declined(
    name: tuple[str, str, str], sex: str, dative: str
) -> None:
    assert dative_in_russian(SpelledName(*name), sex) == Dative(dative)


@pytest.mark.parametrize(
    ("name", "sex", "left"),
    [
        (("Шевченко", "Павел", ""), "male", "Шевченко Павлу"),
        (("Черных", "Мария", ""), "female", "Черных Марии"),
        (("Ким", "Юлия", ""), "female", "Ким Юлии"),
        (("Дюма", "Андрей", ""), "male", "Дюма Андрею"),
        (("Гварамия", "Илья", ""), "male", "Гварамия Илье"),
        (("Улгиулы", "Мысал", ""), "male", "Улгиулы Мысалу"),
        (("Стрелец", "Олег", ""), "male", "Стрелец Олегу"),
        (("Smith", "John", ""), "male", "Smith John"),
        (("Ким", "Саша", ""), "", "Ким Саша"),
    ],
)
def test_what_the_ending_does_not_settle_is_left_and_to_be_checked(
    name: tuple[str, str, str], sex: str, left: str
) -> None:
    assert dative_in_russian(SpelledName(*name), sex) == Dative(left, is_sure=False)


@given(st.builds(SpelledName, Words, Words, Words), st.sampled_from(["", "male", "female"]))
def test_no_name_is_lost_in_the_dative(name: SpelledName, sex: str) -> None:
    for dative in (dative_in_kazakh(name), dative_in_russian(name, sex)):
        assert len(dative.text.split()) == len(" ".join(name).split())


def test_each_language_has_its_order_of_initials_and_a_correction_is_kept() -> None:
    name = PersonName(
        SpelledName("Хамедов", "Асан", "Маратұлы"),
        SpelledName("Хамедов", "Асан", "Маратович"),
        SpelledName("Khamedov", "Asan", "Maratuly"),
    )
    papers = in_papers(name, "male", {"kk": "Хамедов А. мырзаға", "ru": ""})
    assert papers["kk"].running == f"А.М.{NO_BREAK}Хамедов"
    assert papers["ru"].running == f"Хамедов{NO_BREAK}А.М."
    assert papers["en"].running == f"A.{NO_BREAK}Khamedov"
    assert papers["kk"].dative == Dative("Хамедов А. мырзаға")
    assert papers["ru"].dative == Dative("Хамедову Асану Маратовичу")
