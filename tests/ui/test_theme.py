"""Colours are tokens with the contrast they promise; icons have names that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.theme.tokens import DARK, LIGHT, STATUS, Tokens

UI = Path(__file__).parents[2] / "apk_desktop" / "ui"
GROUNDS = ("window", "surface", "surface_alt", "hover", "selected")


def _luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of WCAG 2.1."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text", ["text", "text_2", "accent"])
def test_text_is_readable_on_every_ground(tokens: Tokens, text: str) -> None:
    colors = tokens._asdict()
    assert all(contrast(colors[text], colors[ground]) >= 4.5 for ground in GROUNDS)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_of_a_status_are_readable_on_their_own_ground(tokens: Tokens) -> None:
    colors = tokens._asdict()
    for kind in STATUS.values():
        assert contrast(colors[kind.text], colors[kind.ground]) >= 4.5
    assert contrast(colors["on_accent"], colors["accent_fill"]) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("mark", ["border", "iris", "olive", "jade", "plum", "sea", "clay"])
def test_borders_and_community_marks_stand_out(tokens: Tokens, mark: str) -> None:
    colors = tokens._asdict()
    assert contrast(colors[mark], colors["surface"]) >= 3
    assert contrast(colors[mark], colors["selected"]) >= 3


def test_no_colour_is_written_outside_the_tokens() -> None:
    guilty = [
        path.name
        for path in UI.rglob("*.py")
        if path.name != "tokens.py" and re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text("utf-8"))
    ]
    assert guilty == []


def test_every_icon_exists() -> None:
    from lucide import get_icon_list

    assert {icon.value for icon in Icon} <= set(get_icon_list())
