"""The lines of "Needs attention": which mark each concern has, and which list it opens."""

from __future__ import annotations

from apk_desktop.services.attention import Attention, Concern
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.overview.linked_row import Linked, LinkedRow
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.wording.overview import attention_sentences

_TONES = {"error": "error", "warn": "warn", "info": "accent"}
_SHOWN = {
    Concern.TERM_ENDS: (Icon.ENDS_SOON, Target("rotation")),
    Concern.TERM_OVER: (Icon.ENDS_SOON, Target("rotation")),
    Concern.SEAT_VACANT: (Icon.VACANCY, Target("rotation")),
    Concern.COUNCIL_VACANCIES: (Icon.VACANCY, Target("council", None, "council")),
    Concern.ACCREDITATION_ENDS: (Icon.OK, Target("associations", None, "due")),
    Concern.PAPERS_MISSING: (Icon.PAPERS, Target("associations", None, "papers")),
    Concern.COUNCIL_DUE: (Icon.GAVEL, Target("meetings")),
    Concern.COUNCIL_OVERDUE: (Icon.GAVEL, Target("meetings")),
    Concern.SESSION_DUE: (Icon.MEETINGS, Target("meetings")),
    Concern.SESSION_OVERDUE: (Icon.MEETINGS, Target("meetings")),
    Concern.TERMS_ENDING: (Icon.ENDS_SOON, Target("vacancies", None, "soon")),
    Concern.HELD_OVER: (Icon.ENDS_SOON, Target("vacancies", None, "over")),
    Concern.MILESTONES_LATE: (Icon.CALENDAR, Target("schedule", None, "late")),
    Concern.MILESTONES_SOON: (Icon.CALENDAR, Target("schedule", None, "soon")),
    Concern.REMINDERS_OVERDUE: (Icon.REMINDERS, Target("reminders", None, "overdue")),
    Concern.REMINDERS_TODAY: (Icon.REMINDERS, Target("reminders", None, "today")),
    Concern.REMINDERS_WEEK: (Icon.REMINDERS, Target("reminders", None, "week")),
}


def attention_row(look: Look, attention: Attention) -> LinkedRow:
    """Make the line of one concern."""
    icon, target = _SHOWN[attention.concern]
    words = attention_sentences(look.words.catalogue, attention.concern, attention.values)
    return LinkedRow(look, Linked(icon, _TONES[attention.urgency], words, target))
