"""Lengths of terms of office."""

from __future__ import annotations

from datetime import date, timedelta

from apk_desktop.domain.gate import Threshold


def after_months(day: date, months: int) -> date:
    """Give the same day of the month so many months later, or the last one that month has."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.replace(day=min(day.day, (following - first).days))


def term_end(starts: date, months: int) -> date:
    """Give the last day of a term of so many months that starts on a day."""
    return after_months(starts, months) - timedelta(days=1)


def counts_as_served(starts: date, ended: date, planned: date, least: Threshold) -> bool:
    """Tell whether a term that ended on a day is long enough to count as served."""
    whole = (planned - starts).days + 1
    served = (ended - starts).days + 1
    return served * least.denominator >= least.numerator * whole
