"""An agenda as it goes to paper: ready words of the meeting, its items, who signs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.wording.catalogue import Language

UNSAID = Trilingual()
"""What a paper does not say in any language."""


class Layout(StrEnum):
    """The languages of a paper: one of them, or the two state languages side by side."""

    KK = "kk"
    RU = "ru"
    EN = "en"
    KK_RU = "kk+ru"

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages in the order in which they are read."""
        return tuple(Language(one) for one in self.value.split("+"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A point of the agenda; `number` is "2" or "2.1", `starts` is "10:35" or empty.

    `speakers` are the speakers' names or offices as one ready line; `minutes` is 0 where the
    length is not set.
    """

    number: str
    title: Trilingual
    speakers: Trilingual = UNSAID
    minutes: int = 0
    starts: str = ""

    @property
    def level(self) -> int:
        """How deep the item stands: 1 for "2", 2 for "2.1"."""
        return self.number.count(".") + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signs: the office at the left, "Е. Мысалов" at the right."""

    office: Trilingual
    name: Trilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPaper:
    """All that an agenda says; texts are ready, each in its language.

    `meeting` names the meeting and its body in the order of each language, a line break between
    the two where the paper shall have one. `when` and `place` are lines as "24 апреля 2026 года,
    10:00" and "город Астана". `theme` comes without quotation marks. `day` is the meeting's day,
    which is written into the file as the day of its making.
    """

    meeting: Trilingual
    day: date
    when: Trilingual
    items: tuple[AgendaItem, ...]
    place: Trilingual = UNSAID
    theme: Trilingual = UNSAID
    signature: Signature | None = None
    is_demonstration: bool = False


def language_gaps(paper: AgendaPaper, layout: Layout) -> dict[Language, tuple[str, ...]]:
    """Give the numbers of items without a title in a language of the layout.

    Such an item is printed in the next language there is; a language without gaps is left out.
    """
    gaps = {
        language: tuple(item.number for item in paper.items if language in item.title.missing())
        for language in layout.languages
    }
    return {language: numbers for language, numbers in gaps.items() if numbers}
