"""Days for a calendar program, as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Alarm, Event

PRODUCT = "-//APK Desktop//Register of the Assembly//{language}"
KEPT = "\n\t"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day, or several, to stand in a calendar; `warn_days` before it the calendar reminds.

    `uid` is the same in every file, so that a second import corrects the day and adds no other.
    """

    uid: str
    first_day: date
    last_day: date
    summary: str
    description: str = ""
    warn_days: int | None = None
    is_cancelled: bool = False


def calendar_file(
    days: Iterable[CalendarDay], *, name: str, language: str, made_at: datetime
) -> bytes:
    """Give the file: all-day events that take nobody's time; `made_at` is in UTC."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT.format(language=language.upper()))
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _seen(name))
    for day in days:
        calendar.add_component(_event(day, language, made_at))
    return bytes(calendar.to_ical())


def _event(day: CalendarDay, language: str, made_at: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", day.uid)
    event.add("dtstamp", made_at)
    event.add("last-modified", made_at)
    event.add("dtstart", day.first_day)
    event.add("dtend", day.last_day + timedelta(days=1))  # the first day that is no more of it
    event.add("summary", _seen(day.summary), parameters={"LANGUAGE": language})
    if day.description:
        event.add("description", _seen(day.description))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if day.is_cancelled else "CONFIRMED")
    if day.warn_days is not None and not day.is_cancelled:
        event.add_component(_alarm(day, day.warn_days))
    return event


def _alarm(day: CalendarDay, warn_days: int) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _seen(day.summary))
    alarm.add("trigger", timedelta(days=-warn_days))
    return alarm


def _seen(text: str) -> str:
    """Leave out control signs, which a line of the file may not hold."""
    return "".join(sign for sign in text if sign >= " " or sign in KEPT).replace("\x7f", "")
