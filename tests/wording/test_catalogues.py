"""The three .po files against the texts of the source."""

from __future__ import annotations

import string
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog, Message

LANGUAGES = ("kk", "ru", "en")
FORMS = {"kk": 2, "ru": 3, "en": 2}


def _forms(text: object) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, tuple | list) else (str(text),)


def _entries(catalog: Catalog) -> Iterator[Message]:
    return (entry for entry in catalog if entry.id)


def _placeholders(template: str) -> set[str]:
    parts = string.Formatter().parse(template)
    found = {field for _, field, _, _ in parts if field is not None}
    # An English ordinal ("36th") always comes with the bare number, which kk and ru use.
    return {"number" if name == "ordinal" else name for name in found}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def catalog(catalogue_files: ModuleType, repository: Path, language: str) -> Catalog:
    read: Catalog = catalogue_files.read_catalogue(repository, language)
    return read


def test_every_text_of_the_source_is_in_the_catalogue_and_nothing_else(
    catalogue_files: ModuleType, repository: Path, catalog: Catalog
) -> None:
    texts = {(text.context, text.singular) for text in catalogue_files.texts_in_source(repository)}
    assert {(entry.context, _forms(entry.id)[0]) for entry in _entries(catalog)} == texts


def test_every_text_is_translated(catalog: Catalog) -> None:
    empty = [entry.id for entry in _entries(catalog) if not all(_forms(entry.string))]
    fuzzy = [entry.id for entry in _entries(catalog) if entry.fuzzy]
    assert (empty, fuzzy) == ([], [])


def test_a_translation_has_the_values_of_its_text(catalog: Catalog) -> None:
    for entry in _entries(catalog):
        named = set().union(*map(_placeholders, _forms(entry.id)))
        unsaid = {"count"} if entry.pluralizable else set()  # "one member" needs no figure
        for form in filter(None, _forms(entry.string)):
            assert _placeholders(form) | unsaid == named | unsaid, form


def test_every_count_has_its_form(catalog: Catalog, language: str) -> None:
    for entry in _entries(catalog):
        if entry.pluralizable:
            assert len(_forms(entry.string)) == FORMS[language], entry.id


def test_english_says_what_the_source_says(catalogue_files: ModuleType, repository: Path) -> None:
    for entry in _entries(catalogue_files.read_catalogue(repository, "en")):
        assert _forms(entry.string) == _forms(entry.id)
