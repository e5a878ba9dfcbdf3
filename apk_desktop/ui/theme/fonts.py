"""Type: sizes by role, relative to the system font, with figures of equal width."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

BASE_PIXELS = 13
LETTERS = "әғқңөұүһі₸№"
FALLBACK = "Noto Sans"

_ROLES = {
    "title": (20, QFont.Weight.DemiBold),
    "figure": (22, QFont.Weight.DemiBold),
    "name": (17, QFont.Weight.DemiBold),
    "sentence": (14, QFont.Weight.Normal),
    "body": (13, QFont.Weight.Normal),
    "strong": (13, QFont.Weight.DemiBold),
    "secondary": (12, QFont.Weight.Normal),
    "label": (11.5, QFont.Weight.Normal),
    "heading": (11.5, QFont.Weight.DemiBold),
    "tile": (10.5, QFont.Weight.Normal),
}


@cache
def role_font(role: str) -> QFont:
    """Give the font of a role of type, as title, body or secondary."""
    pixels, weight = _ROLES[role]
    font = QFont(base_font())
    font.setPixelSize(round(pixels))
    font.setWeight(weight)
    return font


@cache
def base_font() -> QFont:
    """Give the system font, or Noto Sans where that has not every Kazakh letter."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    metrics = QFontMetrics(font)
    if not all(metrics.inFont(letter) for letter in LETTERS):
        font.setFamily(FALLBACK)
    font.setPixelSize(BASE_PIXELS)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
