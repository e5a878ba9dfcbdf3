"""`export --as ical`: the days of the register for a calendar program."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.running import ask
from tests.registers import demonstration_file
from tests.story_day import STORY_DAY

DAY = ("--on", STORY_DAY.isoformat())


def _events(path: Path) -> dict[str, dict[str, object]]:
    return {
        str(event["UID"]): {
            "day": event.decoded("DTSTART"),
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "warns": len(event.walk("VALARM")),
        }
        for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    }


def test_the_file_holds_the_rotation_the_meetings_and_the_ends_of_terms(tmp_path: Path) -> None:
    path = tmp_path / "дни.ics"
    register = ("--register", demonstration_file(), "--language", "ru")
    done = ask(*register, "export", "--as", "ical", "--output", path, *DAY)
    assert done.status == 0
    found = {(one["summary"], one["day"]): one for one in _events(path).values()}
    term = found["Ротация · Место 1: Начало срока полномочий", date(2027, 2, 1)]
    assert term["warns"] == 1
    assert str(term["description"]).split("\n") == [
        "Ротация · 1-орын: Өкілеттік мерзімінің басталуы",
        "Rotation · Seat 1: Beginning of the term",
    ]
    held = "Ротация · Место 1: Заседание Совета (выполнено)"
    assert found[held, date(2026, 12, 18)]["warns"] == 0
    assert ("Заседание Совета № 1, 11:00", date(2027, 3, 12)) in found
    ends = [day for summary, day in found if str(summary).startswith("Истекает срок")]
    assert date(2027, 1, 31) in ends


def test_a_second_file_has_the_same_marks_in_whatever_language_and_on_a_later_day(
    tmp_path: Path,
) -> None:
    marks = []
    for language, on in (("kk", "2026-11-23"), ("en", "2026-11-24")):
        path = tmp_path / f"{language}.ics"
        register = ("--register", demonstration_file(), "--language", language)
        ask(*register, "export", "--as", "ical", "--output", path, "--on", on)
        marks.append(set(_events(path)))
    assert marks[0] == marks[1]
    assert len(marks[0]) > 40


@pytest.mark.parametrize("wanted", ["csv", "popolo"])
def test_a_format_that_is_not_there_yet_is_told_in_a_sentence(tmp_path: Path, wanted: str) -> None:
    path = tmp_path / "out"
    register = ("--register", demonstration_file(), "--language", "en")
    done = ask(*register, "export", "--as", wanted, "--output", path)
    assert done.status == 1
    assert done.err == f"The format “{wanted}” cannot be written yet. Export as “ical”.\n"
    assert not path.exists()
