"""Type: sizes by role, relative to the system font, with figures of equal width."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication

BASE_PIXELS = 13
TEXT_SIZES = range(90, 160, 10)
"""How large text may be chosen, in percent of the base size."""
USUAL_SIZE = 100
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


def text_scale() -> float:
    """Give how large the text is beside its usual size."""
    return QApplication.font().pixelSize() / BASE_PIXELS


@cache
def role_font(role: str) -> QFont:
    """Give the font of a role of type, as title, body or secondary."""
    pixels, weight = _ROLES[role]
    font = QFont(QApplication.font())
    font.setPixelSize(round(pixels * text_scale()))
    font.setWeight(weight)
    return font


def base_font(percent: int = USUAL_SIZE) -> QFont:
    """Give the system font at the size chosen, with figures of equal width."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(round(BASE_PIXELS * percent / USUAL_SIZE))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def set_text_size(application: QApplication, percent: int) -> None:
    """Make all text of the window as large as chosen; widgets made before keep their own size."""
    family = application.font().family()
    font = base_font(percent if percent in TEXT_SIZES else USUAL_SIZE)
    font.setFamily(family)
    application.setFont(font)
    role_font.cache_clear()


def ensure_letters(application: QApplication) -> bool:
    """Fall back to Noto Sans where the font lacks a Kazakh letter; tell whether it did.

    Looking into a font takes time, so this is asked after the window is filled.
    """
    font = application.font()
    metrics = QFontMetrics(font)
    if all(metrics.inFont(letter) for letter in LETTERS):
        return False
    font.setFamily(FALLBACK)
    application.setFont(font)
    role_font.cache_clear()
    return True
