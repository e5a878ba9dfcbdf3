"""`export --as ical --output FILE`: what the register holds, for other programs."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from apk_desktop.cli.session import Session
from apk_desktop.exchange.calendars import calendar_file
from apk_desktop.services.calendar_days import CalendarDays

CALENDAR = "ical"


def run(session: Session) -> int:
    """Write the file; a format that this version does not know yet is refused in a sentence."""
    words, wanted = session.words, session.options.format
    if wanted != CALENDAR:
        told = words.text(
            "The format “{format}” cannot be written yet. Export as “{known}”.",
            format=wanted,
            known=CALENDAR,
        )
        print(told, file=sys.stderr)
        return 1
    with session.register() as register:
        days = CalendarDays(register, words).everything(session.day())
    content = calendar_file(
        days,
        name=words.text("Assembly of the People of Kazakhstan"),
        language=session.language,
        made_at=datetime.now(UTC),
    )
    session.write(content)
    return 0
