"""A line of "Needs attention": fact, detail, one link."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from apk_desktop.services.overview import Attention, Concern
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.ui.widgets.painted import IconMark
from apk_desktop.wording.overview import attention_sentences

_ICONS = {
    Concern.TERM_ENDS: Icon.ENDS_SOON,
    Concern.TERM_OVER: Icon.ENDS_SOON,
    Concern.SEAT_VACANT: Icon.VACANCY,
    Concern.COUNCIL_VACANCIES: Icon.VACANCY,
    Concern.ACCREDITATION_ENDS: Icon.OK,
    Concern.COUNCIL_DUE: Icon.GAVEL,
    Concern.COUNCIL_OVERDUE: Icon.GAVEL,
    Concern.NO_SESSION_THIS_YEAR: Icon.MEETINGS,
}
_TONES = {"error": "error", "warn": "warn", "info": "accent"}
_PAGES = {
    Concern.TERM_ENDS: "rotation",
    Concern.TERM_OVER: "rotation",
    Concern.SEAT_VACANT: "rotation",
    Concern.COUNCIL_VACANCIES: "council",
    Concern.ACCREDITATION_ENDS: "associations",
    Concern.COUNCIL_DUE: "meetings",
    Concern.COUNCIL_OVERDUE: "meetings",
    Concern.NO_SESSION_THIS_YEAR: "meetings",
}


class AttentionRow(QFrame):
    """One thing that is due."""

    opened = Signal(object)

    def __init__(self, look: Look, attention: Attention) -> None:
        super().__init__()
        fact, detail, action = attention_sentences(
            look.words.catalogue, attention.concern, attention.values
        )
        self.setProperty("role", "card-header")
        tone = _TONES[attention.urgency]
        mark = IconMark(look, _ICONS[attention.concern], tone, 18)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 7, 10, 7)
        line.setSpacing(12)
        line.addWidget(mark)
        words = column(
            label(fact, "strong"), label(detail, "secondary", role="secondary"), spacing=1
        )
        line.addLayout(words, 1)
        wanted = "accreditation" if attention.concern is Concern.ACCREDITATION_ENDS else ""
        target = Target(_PAGES[attention.concern], None, wanted)
        line.addWidget(link_button(f"{action} ›", lambda: self.opened.emit(target)))
