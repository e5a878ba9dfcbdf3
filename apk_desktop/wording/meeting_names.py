"""What a meeting is called, in lists and on paper; the body is declined by whole templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.dates import long_date, long_period

if TYPE_CHECKING:
    from datetime import date

    from apk_desktop.domain.dates import PartialDate
    from apk_desktop.domain.trilingual import Trilingual

ASSEMBLY, ASSEMBLY_OF_PEOPLES = "Қазақстан халқы Ассамблеясы", "Қазақстан халықтары Ассамблеясы"

# A session in a list, by kind; {number} is bare, {ordinal} the English "36th".
_LISTED = {
    "regular": message("{ordinal} session"),
    "extraordinary": message("{ordinal} extraordinary session"),
    "election": message("{ordinal} session"),
    "council": message("Council meeting No. {number}"),
}
_LISTED_WITHOUT_NUMBER = {
    "regular": message("Session"),
    "extraordinary": message("Extraordinary session"),
    "election": message("Election session"),
    "council": message("Council meeting"),
}
# On paper the body takes its case from the meeting, so each known name has its own templates.
_ON_PAPER = {
    ASSEMBLY: {
        "regular": message("{ordinal} Session\nof the Assembly of the People of Kazakhstan"),
        "extraordinary": message(
            "{ordinal} Extraordinary Session\nof the Assembly of the People of Kazakhstan"
        ),
    },
    ASSEMBLY_OF_PEOPLES: {
        "regular": message("{ordinal} Session\nof the Assembly of the Peoples of Kazakhstan"),
        "extraordinary": message(
            "{ordinal} Extraordinary Session\nof the Assembly of the Peoples of Kazakhstan"
        ),
    },
}
_ON_PAPER_WITHOUT_NUMBER = {
    ASSEMBLY: message("Session\nof the Assembly of the People of Kazakhstan"),
    ASSEMBLY_OF_PEOPLES: message("Session\nof the Assembly of the Peoples of Kazakhstan"),
}
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)


def english_ordinal(number: int) -> str:
    """Write 1st, 2nd, 3rd, 11th, 36th."""
    suffix = "th" if number % 100 in _TEENS else _SUFFIXES.get(number % 10, "th")
    return f"{number}{suffix}"


def listed_name(kind: str, number: int | None, words: Catalogue) -> str:
    """Name a meeting as a list does, where its body stands beside it: 36-я сессия."""
    if not number:
        return words.text(_LISTED_WITHOUT_NUMBER[kind])
    return words.text(_LISTED[kind], number=number, ordinal=english_ordinal(number))


def name_on_paper(kind: str, number: int | None, body: Trilingual, words: Catalogue) -> str:
    """Name a meeting on two lines as papers do: 35-я сессия / Ассамблеи народа Казахстана."""
    if kind == "council":
        return _council_on_paper(number, words)
    if body.kk not in _ON_PAPER:
        name = listed_name(kind, number, words)
        return words.text("{body}\n{meeting}", body=body.say(words.language), meeting=name)
    if not number:
        return words.text(_ON_PAPER_WITHOUT_NUMBER[body.kk])
    templates = _ON_PAPER[body.kk]
    template = templates.get(kind, templates["regular"])
    return words.text(template, number=number, ordinal=english_ordinal(number))


def _council_on_paper(number: int | None, words: Catalogue) -> str:
    if not number:
        return words.text("Meeting of the Council\nof the Assembly of the People of Kazakhstan")
    return words.text(
        "Meeting No. {number} of the Council\nof the Assembly of the People of Kazakhstan",
        number=number,
    )


def when_on_paper(
    starts: PartialDate | None, ends: date | None, time: str, words: Catalogue
) -> str:
    """Write the line of day and hour: 2026 жылғы 24 сәуір, сағат 10:00."""
    from apk_desktop.domain.dates import Period

    if starts is None:
        return ""
    if starts.exact and ends and ends > starts.exact:
        day = long_period(Period(starts.exact, ends), words)
    else:
        day = long_date(starts, words)
    return (
        words.context("a meeting", "{day}, {time}", day=day, time=time)
        if time and starts.exact
        else day
    )
