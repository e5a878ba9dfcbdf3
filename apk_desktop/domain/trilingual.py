"""A text in Kazakh, Russian and English, any of which may be missing."""

from __future__ import annotations

from typing import NamedTuple

LANGUAGES = ("kk", "ru", "en")


class Trilingual(NamedTuple):
    """A name or a title in three languages; empty where it is not known."""

    kk: str = ""
    ru: str = ""
    en: str = ""

    def say(self, language: str) -> str:
        """Give the text in a language, or in the next language there is (kk, ru, en)."""
        wanted: str = getattr(self, language)
        return wanted or self.kk or self.ru or self.en

    def second(self, language: str) -> str:
        """Give the text in the other state language, for the second line of a list."""
        other = self.ru if language == "kk" else self.kk
        return other if other != self.say(language) else ""

    def missing(self) -> tuple[str, ...]:
        """Give the languages in which the text is not known."""
        return tuple(one for one in LANGUAGES if not getattr(self, one))

    def __bool__(self) -> bool:
        return any(self)
