"""What a list of the command line is asked, and what its rows are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from apk_desktop.domain.names import SpelledName
from apk_desktop.domain.questions import ListQuestion

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a list is asked: a body by its code, a day, words to look for, and the language.

    `on` is empty where no day was asked for: then terms and meetings are all there are, and
    everything else is as of `day`, which is today.
    """

    day: date
    language: str
    on: date | None = None
    body: str = ""
    text: str = ""

    def question(self, **filters: str) -> ListQuestion:
        """Put it as a question to a register's list."""
        return ListQuestion(
            on=self.day, language=self.language, text=self.text, filters=filters,
            sort="match" if self.text else "name",
        )  # fmt: skip


def spelled(name: SpelledName) -> Row:
    """Give the parts of a name as columns."""
    return name._asdict()
