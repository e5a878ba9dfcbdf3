"""Days, months and periods as the three languages write them."""

from __future__ import annotations

from datetime import date

from apk_desktop.domain.dates import DateFault, PartialDate, Period
from apk_desktop.wording.catalogue import Catalogue, message

_LONG = (
    message("{day} January {year}"),
    message("{day} February {year}"),
    message("{day} March {year}"),
    message("{day} April {year}"),
    message("{day} May {year}"),
    message("{day} June {year}"),
    message("{day} July {year}"),
    message("{day} August {year}"),
    message("{day} September {year}"),
    message("{day} October {year}"),
    message("{day} November {year}"),
    message("{day} December {year}"),
)
_MONTH_AND_YEAR = (
    message("January {year}"),
    message("February {year}"),
    message("March {year}"),
    message("April {year}"),
    message("May {year}"),
    message("June {year}"),
    message("July {year}"),
    message("August {year}"),
    message("September {year}"),
    message("October {year}"),
    message("November {year}"),
    message("December {year}"),
)
_MONTHS = (
    message("January"),
    message("February"),
    message("March"),
    message("April"),
    message("May"),
    message("June"),
    message("July"),
    message("August"),
    message("September"),
    message("October"),
    message("November"),
    message("December"),
)
_ON_WEEKDAY = (
    message("Monday, {date}"),
    message("Tuesday, {date}"),
    message("Wednesday, {date}"),
    message("Thursday, {date}"),
    message("Friday, {date}"),
    message("Saturday, {date}"),
    message("Sunday, {date}"),
)
_FAULTS = {
    DateFault.NOT_A_DATE: message("“{text}” is no date. Write it as 12.03.2026."),
    DateFault.NO_SUCH_DAY: message("There is no such day as {text}. Check the day and the month."),
    DateFault.SHORT_YEAR: message("Write the year of {text} with four digits, as 1965."),
    DateFault.NOT_EXACT: message("“{text}” is no whole date: day, month and year are needed."),
    DateFault.YEAR_OUT_OF_RANGE: message("The year of {text} cannot be right. Check it."),
}


def short_date(day: date | PartialDate, catalogue: Catalogue) -> str:
    """Write a day, or what is known of it, in figures: 12.03.2026; 12/03/2026 in English."""
    parts = str(day).split("-")[::-1]  # both write themselves as ISO 8601
    return ("/" if catalogue.language == "en" else ".").join(parts)


def long_date(day: date | PartialDate, catalogue: Catalogue) -> str:
    """Write a day in words: 12 марта 2026 года, 2026 жылғы 12 наурыз; or a bare year."""
    if isinstance(day, date) or day.day:
        return catalogue.text(_LONG[day.month - 1], day=day.day, year=day.year)
    if day.month:
        return catalogue.text(_MONTH_AND_YEAR[day.month - 1], year=day.year)
    return str(day)


def date_with_weekday(day: date, catalogue: Catalogue) -> str:
    """Write a day with its weekday, as a line begins: Четверг, 12 марта 2026 года."""
    return catalogue.text(_ON_WEEKDAY[day.weekday()], date=long_date(day, catalogue))


def month_name(month: int, catalogue: Catalogue) -> str:
    """Name a month, 1 to 12, as it stands alone."""
    return catalogue.text(_MONTHS[month - 1])


def short_period(period: Period, catalogue: Catalogue) -> str:
    """Write a period in figures: 01.05.2026 — 30.04.2027."""
    return _period(
        short_date(period.starts, catalogue) if period.starts else "",
        short_date(period.ends, catalogue) if period.ends else "",
        catalogue,
    )


def long_period(period: Period, catalogue: Catalogue) -> str:
    """Write a period in words: 1 мая 2026 — 30 апреля 2027."""
    return _period(
        _in_a_period(period.starts, catalogue) if period.starts else "",
        _in_a_period(period.ends, catalogue) if period.ends else "",
        catalogue,
    )


def date_fault(fault: DateFault, text: str, catalogue: Catalogue) -> str:
    """Say why a text is no date, and what to do."""
    return catalogue.text(_FAULTS[fault], text=text.strip())


def _period(starts: str, ends: str, catalogue: Catalogue) -> str:
    if starts and ends:
        return catalogue.text("{starts} — {ends}", starts=starts, ends=ends)
    if starts:
        return catalogue.text("{starts} — present", starts=starts)
    return catalogue.text("… — {ends}", ends=ends) if ends else ""


def _in_a_period(day: date, catalogue: Catalogue) -> str:
    # Russian leaves "года" out here, so these are other texts than those of a single day.
    template = (
        catalogue.context("in a period", "{day} January {year}"),
        catalogue.context("in a period", "{day} February {year}"),
        catalogue.context("in a period", "{day} March {year}"),
        catalogue.context("in a period", "{day} April {year}"),
        catalogue.context("in a period", "{day} May {year}"),
        catalogue.context("in a period", "{day} June {year}"),
        catalogue.context("in a period", "{day} July {year}"),
        catalogue.context("in a period", "{day} August {year}"),
        catalogue.context("in a period", "{day} September {year}"),
        catalogue.context("in a period", "{day} October {year}"),
        catalogue.context("in a period", "{day} November {year}"),
        catalogue.context("in a period", "{day} December {year}"),
    )[day.month - 1]
    return template.format(day=day.day, year=day.year)
