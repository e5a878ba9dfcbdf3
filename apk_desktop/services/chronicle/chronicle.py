"""The chronicle of a person: every event of every kind, the latest first."""

from __future__ import annotations

from datetime import date

from apk_desktop.db.register import Register
from apk_desktop.services.chronicle.candidacies import candidacies
from apk_desktop.services.chronicle.events import Event
from apk_desktop.services.chronicle.kept import kept
from apk_desktop.services.chronicle.offices import offices
from apk_desktop.services.chronicle.rounds import rounds
from apk_desktop.services.chronicle.sittings import sittings


class Chronicles:
    """The chronicles of the people of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, person_id: int, on: date) -> list[Event]:
        """Give the events of a person; bodies are named as of a day.

        The latest stands first. A year stands below its months, a month below its days, and what
        has no day comes last.
        """
        events = [
            *offices(self._register, person_id, on),
            *sittings(self._register, person_id, on),
            *candidacies(self._register, person_id, on),
            *rounds(self._register, person_id),
            *kept(self._register, person_id),
        ]
        return sorted(events, key=lambda one: one.day or "", reverse=True)
