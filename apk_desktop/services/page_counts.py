"""The numbers beside the pages in the sidebar: how much is there, and where something waits."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from apk_desktop.db.register import Register
from apk_desktop.services.overview import Overview
from apk_desktop.services.reminders import Reminders
from apk_desktop.services.rotation.schedule import Schedule
from apk_desktop.services.vacancies import Vacancies


class PageCount(NamedTuple):
    """A number beside a page; `waits` where something is to be done there."""

    page: str
    number: int
    waits: bool = False


def page_counts(register: Register, on: date) -> list[PageCount]:
    """Count, as of a day, what the pages show when they are opened."""
    overview = Overview(register)
    figures = overview.figures(on)
    deputies = overview.deputies(on)
    until = on + Overview.TERM_LEAD
    ending = sum(
        1
        for seat in deputies
        if seat.holder is None or (seat.holder.due_on is not None and seat.holder.due_on <= until)
    )
    due = Reminders(register).due(on)
    return [
        PageCount("associations", figures.associations),
        PageCount("people", figures.people),
        PageCount("council", figures.council.members),
        PageCount("vacancies", len(Vacancies(register).on(on))),
        PageCount("rotation", ending, waits=True),
        PageCount("schedule", Schedule(register).due(on).waiting, waits=True),
        PageCount("reminders", due.overdue + due.today, waits=True),
    ]
