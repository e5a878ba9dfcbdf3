"""Fields of a case in a solve file, read strictly: a wrong one is told by its place."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from apk_desktop.domain.cases import CannotSolve, CaseFault

_FRACTION = re.compile(r"([0-9]{1,30})(?:/([0-9]{1,30}))?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# A register counts rounds and votes; longer numbers are mistakes.
_LARGEST = 10**30


class Fields:
    """One object of a case, and where in the case it stands."""

    def __init__(self, found: object, case: str, place: str = "") -> None:
        self.case = case
        self._place = place
        if not isinstance(found, dict):
            raise CannotSolve(CaseFault.NOT_AN_OBJECT, case=case, field=place)
        self._found: dict[str, Any] = found

    def wrong(self, code: CaseFault, name: str, value: object = "") -> CannotSolve:
        """Make the fault of one field of this object, showing the value that is at fault."""
        return CannotSolve(code, case=self.case, field=self._path(name), value=str(value)[:60])

    def has(self, name: str) -> bool:
        """Tell whether a field is there and not null."""
        return self._found.get(name) is not None

    def of_case(self, case: str) -> Fields:
        """Give the same object as a case of its own, whose faults are told by its name."""
        return Fields(self._found, case)

    def raw(self, name: str) -> object:
        """Give a field as it stands; it must be there."""
        if name not in self._found:
            raise self.wrong(CaseFault.FIELD_MISSING, name)
        return self._found[name]

    def whole(self, name: str, *, least: int | None = None, most: int = _LARGEST) -> int:
        """Give a whole number; true, 1.0 and "1" are none."""
        found = self.raw(name)
        if not isinstance(found, int) or isinstance(found, bool):
            raise self.wrong(CaseFault.NOT_A_NUMBER, name, found)
        if not (-most if least is None else least) <= found <= most:
            raise self.wrong(CaseFault.OUT_OF_RANGE, name)
        return found

    def weight(self, name: str) -> int | Fraction:
        """Give a weight that is not negative: a JSON number, or an exact figure like "3/2"."""
        found = self.raw(name)
        if isinstance(found, str) and (exact := _FRACTION.fullmatch(found)):
            part, of = int(exact[1]), int(exact[2] or 1)
            if of == 0:
                raise self.wrong(CaseFault.OUT_OF_RANGE, name, found)
            return Fraction(part, of)
        if isinstance(found, Fraction):
            if found < 0:
                raise self.wrong(CaseFault.OUT_OF_RANGE, name)
            return found
        return self.whole(name, least=0)

    def text_of(self, name: str) -> str:
        """Give a text that is not empty."""
        found = self.raw(name)
        if not isinstance(found, str) or not found:
            raise self.wrong(CaseFault.NOT_A_TEXT, name, found)
        return found

    def day(self, name: str) -> date:
        """Give a day written YYYY-MM-DD."""
        found = self.raw(name)
        if not isinstance(found, str) or not _DAY.fullmatch(found):
            raise self.wrong(CaseFault.NOT_A_DAY, name, found)
        try:
            return date.fromisoformat(found)
        except ValueError as error:
            raise self.wrong(CaseFault.NOT_A_DAY, name, found) from error

    def inner(self, name: str) -> Fields:
        """Give the object in a field."""
        return Fields(self.raw(name), self.case, self._path(name))

    def each(self, name: str) -> Iterator[Fields]:
        """Give the objects of a list."""
        for index, one in enumerate(self._list(name)):
            yield Fields(one, self.case, f"{self._path(name)}[{index}]")

    def field_names(self) -> tuple[str, ...]:
        """Give the names of all fields of this object."""
        return tuple(self._found)

    def texts(self, name: str) -> tuple[str, ...]:
        """Give a list of texts, each once."""
        return self._each_once(name, self._list(name))

    def names(
        self,
        name: str,
        known: Container[str],
        unknown: CaseFault = CaseFault.UNKNOWN_COMMUNITY,
    ) -> tuple[str, ...]:
        """Give a list of known names, each once; `unknown` is the fault of any other."""
        return self._each_once(name, self._list(name), known, unknown)

    def ballots(self, name: str, candidates: Iterable[str]) -> list[tuple[str, ...]]:
        """Give a list of ballots, each a list of candidates."""
        known, found = frozenset(candidates), []
        for index, one in enumerate(self._list(name)):
            place = f"{name}[{index}]"
            if not isinstance(one, list):
                raise self.wrong(CaseFault.NOT_A_LIST, place, one)
            found.append(self._each_once(place, one, known, CaseFault.UNKNOWN_CANDIDATE))
        return found

    def _each_once(
        self,
        name: str,
        texts: list[object],
        known: Container[str] | None = None,
        unknown: CaseFault = CaseFault.UNKNOWN_COMMUNITY,
    ) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for one in texts:
            if not isinstance(one, str):
                raise self.wrong(CaseFault.NOT_A_TEXT, name, one)
            if known is not None and one not in known:
                raise self.wrong(unknown, name, one)
            if one in found:
                raise self.wrong(CaseFault.REPEATED, name, one)
            found[one] = None
        return tuple(found)

    def _list(self, name: str) -> list[object]:
        found = self.raw(name)
        if not isinstance(found, list):
            raise self.wrong(CaseFault.NOT_A_LIST, name, found)
        return found

    def _path(self, name: str) -> str:
        return f"{self._place}.{name}" if self._place else name
