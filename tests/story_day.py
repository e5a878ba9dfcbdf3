"""The day on which the demonstration's story stands."""

from datetime import date

STORY_DAY = date(2026, 11, 23)
