from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from apk_desktop.wording import catalogue
from apk_desktop.wording.catalogue import Catalogue, Language


@pytest.fixture
def russian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Catalogue:
    made = Catalog(locale="ru")
    made.add("Hello, {name}", "Здравствуйте, {name}")
    made.add(("{count} person", "{count} people"), ("{count} лицо", "{count} лица", "{count} лиц"))
    made.add("May", "Май", context="month")
    made.add("May", "Может", context="permission")
    made.add("{literal} {braces}", "{скобки} как есть")
    with (tmp_path / "apk_desktop.mo").open("wb") as stream:
        write_mo(stream, made)
    monkeypatch.setattr(catalogue, "resource_file", lambda *parts: tmp_path / parts[-1])
    return Catalogue(Language.RU)


def test_a_text_is_translated_and_its_values_put_in(russian: Catalogue) -> None:
    assert russian.text("Hello, {name}", name="Айгүл") == "Здравствуйте, Айгүл"


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 лицо"), (22, "22 лица"), (11, "11 лиц"), (2148, "2\u00a0148 лиц")],
)
def test_the_count_chooses_the_form_and_is_grouped(
    russian: Catalogue, count: int, said: str
) -> None:
    assert russian.plural("{count} person", "{count} people", count) == said


def test_the_context_chooses_the_meaning(russian: Catalogue) -> None:
    assert russian.context("month", "May") == "Май"
    assert russian.context("permission", "May") == "Может"


def test_a_text_without_a_translation_stays_english(russian: Catalogue) -> None:
    assert russian.text("Unheard of {what}", what="thing") == "Unheard of thing"


def test_braces_stay_when_no_values_are_given(russian: Catalogue) -> None:
    assert russian.text("{literal} {braces}") == "{скобки} как есть"


def test_no_text_is_no_text_and_not_the_header_of_the_catalogue(russian: Catalogue) -> None:
    assert russian.text("") == ""


def test_a_checkout_without_compiled_catalogues_speaks_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "resource_file", lambda *parts: tmp_path / "none.mo")
    kazakh = Catalogue(Language.KK)
    assert kazakh.text("Hello, {name}", name="Айгүл") == "Hello, Айгүл"
    assert kazakh.plural("{count} person", "{count} people", 2) == "2 people"
