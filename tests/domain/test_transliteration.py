from __future__ import annotations

import pytest

from apk_desktop.domain.transliteration import (
    cyrillic_from_latin,
    latin_from_kazakh,
    latin_from_russian,
    russian_from_kazakh,
)


@pytest.mark.parametrize(
    ("kazakh", "latin"),
    [
        ("Қайрат", "Kairat"),
        ("Тоқаев", "Tokayev"),
        ("Ералы Тоғжанов", "Yeraly Togzhanov"),
        ("Дархан Мыңбай", "Darkhan Mynbai"),
        ("Сауытбек", "Sauytbek"),
        ("ЖҰМАТАЙ", "ZHUMATAI"),
        ("Қасым-Жомарт", "Kasym-Zhomart"),
        ("Ж. Шаяхметов", "Zh. Shayakhmetov"),
        ("", ""),
    ],
)
def test_a_kazakh_name_gets_its_passport_spelling(kazakh: str, latin: str) -> None:
    assert latin_from_kazakh(kazakh) == latin


@pytest.mark.parametrize(
    ("russian", "latin"),
    [
        ("Наталья Дементьева", "Natalya Dementyeva"),
        ("Андрей", "Andrey"),
        ("Аветик Амирханян", "Avetik Amirkhanyan"),
        ("Щербаков", "Shcherbakov"),
        ("Ёлкин", "Yolkin"),
        ("Ким Е.", "Kim Ye."),
    ],
)
def test_a_russian_name_gets_its_passport_spelling(russian: str, latin: str) -> None:
    assert latin_from_russian(russian) == latin


def test_a_kazakh_name_gets_plain_letters_in_russian() -> None:
    assert russian_from_kazakh("Қайрат Әлиұлы Ғабит") == "Кайрат Алиулы Габит"
    assert russian_from_kazakh("ҢҮҰІҺӨ") == "НУУИХО"


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Vymyslova Aya", "Вымыслова Ая"),
        ("Mynbai", "Мынбай"),
        ("Andrey", "Андрей"),
        ("Kairat", "Кайрат"),
        ("Yerzhan Shcherbakov", "Ержан Щербаков"),
        ("Eldar", "Элдар"),
        ("KHAMEDOV", "ХАМЕДОВ"),
        ("Smith-Jones", "Смитх-Джонес"),
        ("", ""),
    ],
)
def test_a_latin_name_gets_a_cyrillic_spelling(latin: str, cyrillic: str) -> None:
    assert cyrillic_from_latin(latin) == cyrillic
