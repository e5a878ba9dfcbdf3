"""Translated texts: a catalogue of one language, and the mark for texts kept in tables."""

from __future__ import annotations

from enum import StrEnum
from gettext import GNUTranslations, NullTranslations

from apk_desktop.resource_files import resource_file
from apk_desktop.wording.numbers import grouped


class Language(StrEnum):
    """A language of the program; the value is its ISO 639-1 code."""

    KK = "kk"
    RU = "ru"
    EN = "en"


def message(msgid: str) -> str:
    """Mark a text for translation where it stands in a table, and give it back unchanged."""
    return msgid


class Catalogue:
    """The texts of one language; a text that has no translation is shown in English."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._translations = _translations(language)

    def text(self, msgid: str, /, **values: object) -> str:
        """Translate a text and put the named values in; without values braces stay as they are."""
        return _filled(self._translations.gettext(msgid) if msgid else "", values)

    def plural(self, singular: str, plural: str, count: int, /, **values: object) -> str:
        """Translate a text in the form that goes with `count`, which it may show as `{count}`."""
        translated = self._translations.ngettext(singular, plural, count)
        return _filled(translated, {"count": grouped(count, self.language)} | values)

    def context(self, context: str, msgid: str, /, **values: object) -> str:
        """Translate a text whose English has several meanings; `context` tells which."""
        return _filled(self._translations.pgettext(context, msgid), values)


def _filled(template: str, values: dict[str, object]) -> str:
    return template.format(**values) if values else template


def _translations(language: Language) -> NullTranslations:
    compiled = resource_file("translations", language, "LC_MESSAGES", "apk_desktop.mo")
    try:
        with compiled.open("rb") as stream:
            return GNUTranslations(stream)
    except FileNotFoundError:  # a checkout whose catalogues were never compiled speaks English
        return NullTranslations()
