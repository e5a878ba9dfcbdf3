"""The calendar file, read back by another library and, as RFC 5545 asks, line by line."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from apk_desktop.exchange.calendars import CalendarDay, calendar_file

MADE_AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
CALL = CalendarDay(
    uid="0193-1",
    first_day=date(2026, 11, 3),
    last_day=date(2026, 11, 3),
    summary="Ротация, 1-орын: кандидатуралар қабылдау туралы хабарландыру; Кеңес, Төраға \\ Astana",
    description="Ротация, место 1: объявление о выдвижении кандидатур\nRotation, seat 1: call",
    warn_days=30,
)
TEXTS = st.text().map(lambda text: text.replace("\r", "").replace("\x85", ""))


def _written(*days: CalendarDay) -> bytes:
    return calendar_file(days, name="Ротация кестесі", language="kk", made_at=MADE_AT)


def test_lines_end_with_both_signs_and_are_folded_between_letters() -> None:
    content = _written(CALL)
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.split(b"\r\n")
    assert not any(sign in line for line in lines for sign in (b"\r", b"\n"))
    assert max(map(len, lines)) <= 75
    assert [line.decode() for line in lines]  # a fold never parts the bytes of a letter
    assert any(line.startswith(b" ") for line in lines)
    unfolded = content.replace(b"\r\n ", b"").decode()
    assert "SUMMARY;LANGUAGE=kk:Ротация\\, 1-орын: кандидатуралар" in unfolded
    assert "хабарландыру\\; Кеңес\\, Төраға \\\\ Astana\r\n" in unfolded
    assert "кандидатур\\nRotation\\, seat 1: call\r\n" in unfolded
    assert "DTSTART;VALUE=DATE:20261103\r\nDTEND;VALUE=DATE:20261104\r\n" in unfolded
    assert re.search(r"BEGIN:VALARM\r\n(.*\r\n)*?TRIGGER:-P30D\r\n", unfolded)


def test_another_library_reads_the_same_day() -> None:
    (event,) = Calendar.from_ical(_written(CALL)).walk("VEVENT")
    assert (event["UID"], event.decoded("DTSTART")) == (CALL.uid, CALL.first_day)
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(days=1)
    assert str(event["SUMMARY"]) == CALL.summary
    assert str(event["DESCRIPTION"]) == CALL.description
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("TRIGGER") == timedelta(days=-30)


def test_a_cancelled_day_stays_to_be_struck_out_and_warns_nobody() -> None:
    cancelled = CalendarDay(
        uid="m", first_day=date(2027, 3, 12), last_day=date(2027, 3, 13), summary="Сессия",
        warn_days=14, is_cancelled=True,
    )  # fmt: skip
    (event,) = Calendar.from_ical(_written(cancelled)).walk("VEVENT")
    assert str(event["STATUS"]) == "CANCELLED"
    assert event.decoded("DTEND") == date(2027, 3, 14)
    assert event.walk("VALARM") == []


@given(TEXTS, TEXTS)
def test_any_text_comes_back_but_for_control_signs(summary: str, description: str) -> None:
    day = CalendarDay(
        uid="x", first_day=date(2028, 2, 29), last_day=date(2028, 2, 29), summary=summary,
        description=description,
    )  # fmt: skip
    content = _written(day)
    assert max(map(len, content.split(b"\r\n"))) <= 75
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert str(event["SUMMARY"]) == _seen(summary)
    assert str(event.get("DESCRIPTION", "")) == _seen(description)


def _seen(text: str) -> str:
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", text)
