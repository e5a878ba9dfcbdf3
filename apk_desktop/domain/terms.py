"""Lengths of terms of office."""

from __future__ import annotations

from datetime import date, timedelta


def after_months(day: date, months: int) -> date:
    """Give the same day of the month so many months later, or the last one that month has."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.replace(day=min(day.day, (following - first).days))


def term_end(starts: date, months: int) -> date:
    """Give the last day of a term of so many months that starts on a day."""
    return after_months(starts, months) - timedelta(days=1)
