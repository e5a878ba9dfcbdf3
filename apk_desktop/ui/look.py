"""What every widget is drawn and worded with: the theme and the language."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QIcon

from apk_desktop.ui.theme.icons import Icon, themed_icon
from apk_desktop.ui.theme.theme import Theme
from apk_desktop.ui.words import UiWords


@dataclass(frozen=True)
class Look:
    """Theme and words of the window, handed to each widget that needs them."""

    theme: Theme
    words: UiWords

    @property
    def language(self) -> str:
        """The language in force: kk, ru or en."""
        return str(self.words.language)

    def text(self, msgid: str, /, **values: object) -> str:
        """Translate a text with named values."""
        return self.words.text(msgid, **values)

    def plural(self, singular: str, plural: str, count: int, /, **values: object) -> str:
        """Translate a text in the form that goes with a count."""
        return self.words.plural(singular, plural, count, **values)

    def icon(self, icon: Icon, tone: str = "text_2") -> QIcon:
        """Give an icon that follows the theme."""
        return themed_icon(self.theme, icon, tone)
