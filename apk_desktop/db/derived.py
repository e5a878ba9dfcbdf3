"""Stored columns made in Python from others: periods as whole days, search and sort keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from apk_desktop.db.tables.base import OPEN_END, OPEN_START
from apk_desktop.domain.alphabet import search_key, sort_key
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.names import PersonName, SpelledName

Row = Mapping[str, object]
Derived = dict[str, object]

LANGUAGES = ("kk", "ru", "en")
PERSON_PARTS = ("surname", "given_name", "patronymic")


def in_language(row: Row, name: str, language: str) -> str:
    """Give `name` in a language, or in the next language that has it (Kazakh, Russian, English)."""
    wanted = (language, *(other for other in LANGUAGES if other != language))
    return next((str(row[f"{name}_{one}"]) for one in wanted if row.get(f"{name}_{one}")), "")


def _period(row: Row) -> Derived:
    """Give the days a period covers, both ends included; a later planned end does not count."""
    starts, ends = row.get("starts_on"), row.get("ends_on")
    return {
        "first_day": PartialDate.parse(str(starts)).first_day.isoformat() if starts else OPEN_START,
        "last_day": PartialDate.parse(str(ends)).last_day.isoformat() if ends else OPEN_END,
    }


def _name_keys(row: Row, name: str = "name") -> Derived:
    keys: Derived = {
        f"sort_key_{language}": sort_key(in_language(row, name, language)) for language in LANGUAGES
    }
    keys["search_key"] = _all_spellings(row, name)
    return keys


def _all_spellings(row: Row, *names: str) -> str:
    """Fold every spelling of every name into one text, each different spelling once."""
    folded = (
        search_key(" ".join(str(row.get(f"{name}_{language}") or "") for name in names))
        for language in LANGUAGES
    )
    return " ".join(dict.fromkeys(text for text in folded if text))


def _person_keys(row: Row) -> Derived:
    name = PersonName(
        *(
            SpelledName(*(str(row.get(f"{part}_{language}") or "") for part in PERSON_PARTS))
            for language in LANGUAGES
        )
    )
    keys: Derived = {f"sort_key_{one}": sort_key(name.in_language(one).full) for one in LANGUAGES}
    keys["search_key"] = _all_spellings(row, *PERSON_PARTS)
    return keys


def _organization_name(row: Row) -> Derived:
    return {**_period(row), **_name_keys(row)}


def _community(row: Row) -> Derived:
    return {**_name_keys(row, "plural"), "search_key": _all_spellings(row, "name", "plural")}


def _meeting(row: Row) -> Derived:
    return {"search_key": f"{search_key(str(row['code']))} {_all_spellings(row, 'theme')}".strip()}


def _act(row: Row) -> Derived:
    return {
        "search_key": f"{search_key(str(row['number']))} {_all_spellings(row, 'title')}".strip()
    }


def _document(row: Row) -> Derived:
    return {"search_key": search_key(f"{row['title']} {row['file_name']}")}


_DERIVATIONS: dict[str, Callable[[Row], Derived]] = {
    "accreditation": _period,
    "act": _act,
    "community": _community,
    "document": _document,
    "incompatibility": _period,
    "meeting": _meeting,
    "membership": _period,
    "norm": _period,
    "organization_name": _organization_name,
    "participation": _period,
    "past_status": _period,
    "person": _person_keys,
    "post": _period,
    "region": lambda row: {**_period(row), **_name_keys(row)},
    "weight_table": _period,
}


def derived_columns(table: str, row: Row) -> Derived:
    """Give the columns of a table that follow from its other columns."""
    derive = _DERIVATIONS.get(table)
    return derive(row) if derive else {}
