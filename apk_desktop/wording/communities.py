"""Communities as sentences name them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.wording.catalogue import Catalogue


class NamedCommunity(Protocol):
    """A community with its names."""

    @property
    def name(self) -> Trilingual:
        """One of its people."""

    @property
    def plural(self) -> Trilingual:
        """Its people."""


def community_namer(
    words: Catalogue, communities: Mapping[str, NamedCommunity]
) -> Callable[[str], str]:
    """Give the way to name a community in a sentence: English “Uyghur”, otherwise «уйгуры»."""
    language = str(words.language)

    def name(code: str) -> str:
        community = communities.get(code)
        if community is None:
            return code
        if language == "en":
            return community.name.say(language)
        return community.plural.say(language).lower()

    return name
