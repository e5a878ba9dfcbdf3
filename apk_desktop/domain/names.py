"""Names of people in their Kazakh, Russian and Latin spelling, any part of which may be missing."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple

from apk_desktop.domain.scripts import mixed_words

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_LOST_LETTER = re.compile(r"[\w\N{REPLACEMENT CHARACTER}?]*[?_\N{REPLACEMENT CHARACTER}]+\w*")
# What Kazakh letters of kz1048 become when they are read as cp1251: Ќайрат for Қайрат.
_NO_LETTER_OF_OURS = re.compile("[ЂђЃѓЄєЅѕЈјЉљЊњЋћЌќЎўЏџ]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z]")


class SpelledName(NamedTuple):
    """A name in one spelling; parts that are not known are empty."""

    surname: str = ""
    given_name: str = ""
    patronymic: str = ""

    @property
    def full(self) -> str:
        """Surname, given name, patronymic: the order of lists."""
        return " ".join(part for part in self if part)

    @property
    def spoken(self) -> str:
        """Given name, then surname: the order of news and speech."""
        return " ".join(part for part in (self.given_name, self.surname) if part)

    @property
    def with_initials(self) -> str:
        """The short form of lists, which never breaks across lines: Шаблонов Р. Т."""
        if not self.surname:
            return self.given_name
        parts = (self.surname, _initial(self.given_name), _initial(self.patronymic))
        return _NO_BREAK_SPACE.join(part for part in parts if part)

    @property
    def signature(self) -> str:
        """The form that stands under acts: Қ. Тоқаев."""
        if not self.surname:
            return self.given_name
        parts = (_initial(self.given_name), self.surname)
        return _NO_BREAK_SPACE.join(part for part in parts if part)

    def in_running_text(self, language: str) -> str:
        """The short form of running text: А.Р. Вымыслова, Вымыслова А.Р., A. Vymyslova."""
        if not self.surname or language == "en":
            return self.signature
        initials = _initial(self.given_name) + _initial(self.patronymic)
        parts = (self.surname, initials) if language == "ru" else (initials, self.surname)
        return _NO_BREAK_SPACE.join(part for part in parts if part)

    @property
    def monogram(self) -> str:
        """The initials that stand for a face: ҚТ, given name first."""
        return "".join(part[0].upper() for part in (self.given_name, self.surname) if part)

    @property
    def is_whole(self) -> bool:
        """Whether it names a person well enough: surname and given name."""
        return bool(self.surname and self.given_name)

    def __bool__(self) -> bool:
        return any(self)


class PersonName(NamedTuple):
    """A person's name in the three spellings."""

    kk: SpelledName = SpelledName()
    ru: SpelledName = SpelledName()
    en: SpelledName = SpelledName()

    def in_language(self, language: str) -> SpelledName:
        """Give the language's spelling, or the next there is; one with both names comes first.

        Parts of two spellings are never mixed: a Latin surname takes no Cyrillic patronymic.
        """
        wanted: SpelledName = getattr(self, language)
        spellings = (wanted, *self)
        whole = (spelling for spelling in spellings if spelling.is_whole)
        return next(whole, None) or next((one for one in spellings if one), wanted)


class NameFault(StrEnum):
    """What looks wrong in a name."""

    MIXED_SCRIPTS = "mixed_scripts"
    LATIN_WANTED = "latin_wanted"
    CYRILLIC_WANTED = "cyrillic_wanted"
    LOST_LETTERS = "lost_letters"
    GARBLED = "garbled"


class NameDoubt(NamedTuple):
    """A word of a name to look at again."""

    fault: NameFault
    word: str


def tidied(text: str) -> str:
    """Compose the letters and leave single blanks, as typed and pasted names need."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def doubts(text: str, language: str) -> list[NameDoubt]:
    """Tell what looks wrong in a name of a language's spelling; an empty list is a good name."""
    if _is_garbled(text):
        return [NameDoubt(NameFault.GARBLED, text)]
    found = [NameDoubt(NameFault.LOST_LETTERS, word) for word in _LOST_LETTER.findall(text)]
    mixed = mixed_words(text)
    found += [NameDoubt(NameFault.MIXED_SCRIPTS, word) for word in mixed]
    wanted, foreign = (
        (NameFault.LATIN_WANTED, _CYRILLIC)
        if language == "en"
        else (NameFault.CYRILLIC_WANTED, _LATIN)
    )
    found += [
        NameDoubt(wanted, word)
        for word in text.split()
        if foreign.search(word) and not any(one in word for one in mixed)
    ]
    return found


def _initial(name: str) -> str:
    return f"{name[0].upper()}." if name else ""


def _is_garbled(text: str) -> bool:
    """Tell whether it was read in another encoding: РљР°Р№СЂР°С‚ or Ќайрат for Қайрат."""
    if _NO_LETTER_OF_OURS.search(text):
        return True
    for encoding in ("cp1251", "cp1252", "latin-1"):
        try:
            meant = text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if len(text) - len(meant) > 1:  # one pair alone may be a real «Рё»
            return True
    return False
