"""The catalogues as an editor of official papers reads them: letters, marks, numbers and terms."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog

from apk_desktop.domain.scripts import mixed_words

TERMS = {
    "Session": ("Сессия", "Сессия"),
    "Regular session": ("Кезекті сессия", "Очередная сессия"),
    "Extraordinary session": ("Кезектен тыс сессия", "Внеочередная сессия"),
    "Chairman of the Assembly": ("Ассамблея Төрағасы", "Председатель Ассамблеи"),
    "Head of the Secretariat": ("Хатшылық меңгерушісі", "Заведующий Секретариатом"),
    "Member of the Assembly": ("Ассамблея мүшесі", "Член Ассамблеи"),
    "Member of the Council": ("Кеңес мүшесі", "Член Совета"),
    "Regional assembly": ("Өңірлік ассамблея", "Региональная ассамблея"),
    "Community": ("Этносы", "Этнос"),
    "Accreditation": ("Аккредиттеу", "Аккредитация"),
    "Rotation": ("Ротация", "Ротация"),
    "Recommendation": ("Ұсыным", "Рекомендация"),
    "Submission": ("Ұсыну", "Представление"),
    "Minutes": ("Хаттама", "Протокол"),
    "Meeting": ("Отырыс", "Заседание"),
    "For": ("Жақтады", "За"),
    "Against": ("Қарсы", "Против"),
    "Abstained": ("Қалыс қалды", "Воздержались"),
    "Decision": ("Шешім", "Решение"),
    "Decree": ("Жарлық", "Указ"),
    "Order": ("Өкім", "Распоряжение"),
    "Law": ("Заң", "Закон"),
    "Secretary": ("Хатшы", "Секретарь"),
    "In the chair": ("Төрағалық етуші", "Председательствующий"),
    "IIN": ("ЖСН", "ИИН"),
    "BIN": ("БСН", "БИН"),
    "Undo": ("Қайтару", "Отменить"),
    "Redo": ("Қайта орындау", "Вернуть"),
    "Restore": ("Қалпына келтіру", "Восстановить"),
    "Delete": ("Жою", "Удалить"),
    "Edit": ("Өзгерту", "Изменить"),
    "Correct": ("Түзету", "Исправить"),
}
"""Terms that stand in laws and decrees, and the verbs of the program: one word for one thing."""

STRAY = {
    "kk": ("тіркелім", "айналым", "жазылымда", "сыйымсыз", "көрсету тізілім", "тапшылық"),
    "ru": ("демонстрацион", "круга", "дефицит", "бумаг"),
}
"""Second words for what has a name already."""

NUMBERED_DAY = re.compile(r"\{(?:day|first|begun|starts|ends)\} (?:күнінен )?(бастап|дейін)")


@pytest.fixture(params=["kk", "ru"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def texts(catalogue_files: ModuleType, repository: Path, language: str) -> dict[str, list[str]]:
    """Give the translations of every text, in all their plural forms."""
    read: Catalog = catalogue_files.read_catalogue(repository, language)
    found: dict[str, list[str]] = {}
    for entry in read:
        if entry.id:
            text = entry.id[0] if isinstance(entry.id, tuple | list) else entry.id
            forms = entry.string if isinstance(entry.string, tuple | list) else [entry.string]
            found.setdefault(str(text), []).extend(map(str, forms))
    return found


def _spoken(texts: dict[str, list[str]]) -> list[str]:
    """Give what is read aloud: the translations without the names of their values."""
    return [re.sub(r"\{\w*\}|%\(\w+\)\w", "", form) for forms in texts.values() for form in forms]


def test_no_word_has_letters_of_two_scripts(texts: dict[str, list[str]]) -> None:
    assert [text for text in _spoken(texts) if mixed_words(text)] == []


def test_quotes_dashes_and_dots_are_those_of_print(texts: dict[str, list[str]]) -> None:
    wrong = re.compile(r"\"|“|”|\.\.\.| - |(?<![\w-])-\d")
    assert [text for text in _spoken(texts) if wrong.search(text)] == []


def test_a_term_of_law_is_the_same_everywhere(texts: dict[str, list[str]], language: str) -> None:
    at = ("kk", "ru").index(language)
    assert {term: texts[term] for term in TERMS} == {
        term: [words[at]] for term, words in TERMS.items()
    }


def test_nothing_has_a_second_name(texts: dict[str, list[str]], language: str) -> None:
    found = [
        text
        for text in _spoken(texts)
        if any(re.search(rf"\b{stray}", text.casefold()) for stray in STRAY[language])
    ]
    assert found == []


def test_a_year_alone_may_stand_where_a_day_does(texts: dict[str, list[str]]) -> None:
    """History knows of many things only the year: «2008 ж. бастап», never «2008 бастап»."""
    forms = [form for some in texts.values() for form in some]
    assert [form for form in forms if NUMBERED_DAY.search(form)] == []
