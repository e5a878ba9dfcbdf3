"""The colours of the window by their purpose; no other module writes a colour."""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """One theme's colours as `#RRGGBB`; contrasts are checked by a test."""

    window: str
    sidebar: str
    surface: str
    surface_alt: str
    hover: str
    selected: str
    line: str
    border: str
    text: str
    text_2: str
    accent: str
    accent_fill: str
    on_accent: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    error: str
    error_soft: str
    iris: str
    olive: str
    jade: str
    plum: str
    sea: str
    clay: str


class Kind(NamedTuple):
    """The pair of tokens of a status: its text and marks, and its ground."""

    text: str
    ground: str


LIGHT = Tokens(
    window="#F5F5F2",
    sidebar="#ECEBE6",
    surface="#FFFFFF",
    surface_alt="#FAFAF7",
    hover="#F0F0EB",
    selected="#E4ECF5",
    line="#DCDBD4",
    border="#83827A",
    text="#1C1E22",
    text_2="#595C63",
    accent="#24568F",
    accent_fill="#24568F",
    on_accent="#FFFFFF",
    ok="#1B6B43",
    ok_soft="#E3F1E8",
    warn="#7A5000",
    warn_soft="#FAEFD6",
    error="#A3261F",
    error_soft="#FAE6E3",
    iris="#7880C3",
    olive="#4F4216",
    jade="#2E927B",
    plum="#6F3246",
    sea="#205A7F",
    clay="#CD633D",
)

DARK = Tokens(
    window="#16181C",
    sidebar="#1A1C20",
    surface="#1F2227",
    surface_alt="#23262C",
    hover="#2A2E35",
    selected="#25374C",
    line="#363B43",
    border="#7A818C",
    text="#E7E8EA",
    text_2="#A9AEB7",
    accent="#8FB8E8",
    accent_fill="#3B71AA",
    on_accent="#FFFFFF",
    ok="#80C99E",
    ok_soft="#1D3328",
    warn="#E3B562",
    warn_soft="#392E19",
    error="#F29F96",
    error_soft="#432523",
    iris="#BBC2EC",
    olive="#DBC18C",
    jade="#8FDEC8",
    plum="#B96A89",
    sea="#3588C4",
    clay="#CF5E48",
)

STATUS = {
    "ok": Kind("ok", "ok_soft"),
    "warn": Kind("warn", "warn_soft"),
    "error": Kind("error", "error_soft"),
    "info": Kind("accent", "selected"),
    "neutral": Kind("text_2", "hover"),
}


def with_more_contrast(tokens: Tokens) -> Tokens:
    """Give the tokens for a clerk whose system asks for more contrast."""
    return tokens._replace(line=tokens.border, text_2=tokens.text)
