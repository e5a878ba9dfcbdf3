"""Invented people: plainly invented surnames, with ordinary given names of several styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from apk_desktop.db.change import Change
from apk_desktop.db.tables import person
from apk_desktop.domain.trilingual import LANGUAGES
from apk_desktop.services.demonstration.story import Story
from apk_desktop.services.reference_data import Row, reference_rows

_SLAVIC = frozenset(
    [
        "russian",
        "ukrainian",
        "german",
        "korean",
        "belarusian",
        "polish",
        "greek",
        "jewish",
        "moldovan",
        "chuvash",
        "gagauz",
        "armenian",
        "chinese",
        "georgian",
    ]
)
_FIRST_YEAR, _YEARS = 1952, 45
_SEXES = ("male", "female")
_FEMALE_ENDING = {"kk": "а", "ru": "а", "en": "a"}


@dataclass
class People:
    """Draws people one after another; the same seed gives the same people."""

    change: Change
    story: Story
    random: Random
    ids: dict[str, int] = field(default_factory=dict)
    _drawn: set[str] = field(default_factory=set)
    _entered: int = 0

    def __post_init__(self) -> None:
        folder = "demonstration"
        self._surnames = reference_rows(folder, "surnames")
        self._given = reference_rows(folder, "given_names")
        self._patronymics = reference_rows(folder, "patronymics")
        self._leading = {row["code"]: row for row in reference_rows(folder, "leading_people")}
        for row in self._leading.values():
            self._drawn.add(f"{row['surname_ru']} {row['given_name_ru']}")

    def leading(self, code: str, region: str = "") -> int:
        """Give a person of the story by code, entered when first asked for."""
        if code not in self.ids:
            row = self._leading[code]
            names = {key: row[key] for key in row if key.endswith(tuple(LANGUAGES))}
            self.ids[code] = self._enter(names, row["sex"], row["community_code"], region)
        return self.ids[code]

    def community_of(self, code: str) -> str:
        """Give the code of the community that a person of the story stands for."""
        return self._leading[code]["community_code"]

    def anybody(self, community: str = "", region: str = "") -> int:
        """Invent a person, of a community where one is named."""
        style = self._style(community)
        while True:
            sex = _SEXES[self.random.randrange(2)]
            surname = self._choose(self._of_style(style))
            given = self._choose(
                [one for one in self._given if (one["style"], one["sex"]) == (style, sex)]
            )
            whole = f"{surname['ru']} {given['ru']}"
            if whole not in self._drawn:
                break
        self._drawn.add(whole)
        names: dict[str, str] = {}
        for language in LANGUAGES:
            ending = _FEMALE_ENDING[language] if sex == "female" else ""
            names[f"surname_{language}"] = surname[language] + ending
            names[f"given_name_{language}"] = given[language]
        return self._enter(names | self._patronymic(style, sex), sex, community, region)

    def pick(self, values: Sequence[str]) -> str:
        """Choose one of some values."""
        return values[self.random.randrange(len(values))]

    def _patronymic(self, style: str, sex: str) -> dict[str, str]:
        if not self.random.randrange(6):  # one in six has none
            return {}
        row = self._choose([one for one in self._patronymics if one["style"] == style])
        return {f"patronymic_{language}": row[f"{language}_{sex}"] for language in LANGUAGES}

    def _style(self, community: str) -> str:
        if community in ("", "kazakh"):
            return "kazakh"
        return "slavic" if community in _SLAVIC else "southern"

    def _of_style(self, style: str) -> list[dict[str, str]]:
        """Kazakh names go with both kinds of surnames, others with the shared ones alone."""
        return [one for one in self._surnames if style == "kazakh" or one["style"] == "shared"]

    def _choose(self, rows: list[dict[str, str]]) -> Row:
        return rows[self.random.randrange(len(rows))]

    def _enter(self, names: Row, sex: str, community: str, region: str) -> int:
        self._entered += 1
        number = self._entered
        values: dict[str, Any] = {
            "sex": sex,
            "birth_on": self._birthday(),
            "citizenship": "KZ",
            "phone": f"+7700000{number:04}",
            "email": f"{names['surname_en'].lower()}.{number}@example.kz",
            "community_id": self.story.communities.get(community),
            "region_id": self.story.regions.get(region),
        }
        return self.change.insert(person, **names, **values)

    def _birthday(self) -> str:
        year = _FIRST_YEAR + self.random.randrange(_YEARS)
        return f"{year}-{1 + self.random.randrange(12):02}-{1 + self.random.randrange(28):02}"
