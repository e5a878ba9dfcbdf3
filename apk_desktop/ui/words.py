"""The language of the window, switched without a restart."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from apk_desktop.wording.catalogue import Catalogue, Language


class UiWords(QObject):
    """The catalogue in force; the window builds its pages anew when it changes."""

    language_changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.catalogue = Catalogue(language)

    @property
    def language(self) -> Language:
        """The language in force."""
        return self.catalogue.language

    def choose(self, language: Language) -> None:
        """Switch to a language."""
        if language is not self.language:
            self.catalogue = Catalogue(language)
            self.language_changed.emit()

    def text(self, msgid: str, /, **values: object) -> str:
        """Translate a text with named values."""
        return self.catalogue.text(msgid, **values)

    def plural(self, singular: str, plural: str, count: int, /, **values: object) -> str:
        """Translate a text in the form that goes with a count."""
        return self.catalogue.plural(singular, plural, count, **values)

    def context(self, context: str, msgid: str, /, **values: object) -> str:
        """Translate a text whose English has several meanings."""
        return self.catalogue.context(context, msgid, **values)
