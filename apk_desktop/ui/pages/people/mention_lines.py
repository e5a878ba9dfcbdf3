"""Places elsewhere that may name a person, each a link to the record to correct."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from apk_desktop.services.mentions import Mention
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.buttons import primary_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column, row
from apk_desktop.ui.widgets.scrolling import scrolling
from apk_desktop.ui.widgets.wrapping_link import WrappingLink
from apk_desktop.wording.changes import field_name, record_kind
from apk_desktop.wording.subjects import subject_said

MOST = 100
WIDTH, HEIGHT, MARGIN = 480, 420, 40


class MentionLines(QWidget):
    """A heading with the number, then a line for each place."""

    opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.head = label("", "body", role="warn")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.setLayout(column(self.head, self._lines, spacing=6))

    def show_mentions(self, mentions: Sequence[Mention]) -> None:
        """Show where the clerk has to correct the words."""
        look = self._look
        clear(self._lines)
        if not mentions:
            self.head.setText(look.text("No other text names the person."))
            return
        self.head.setText(
            look.plural(
                "Free text of other records is not erased. In {count} place it may name the "
                "person: correct it there.",
                "Free text of other records is not erased. In {count} places it may name the "
                "person: correct it there.",
                len(mentions),
            )
        )
        for one in mentions[:MOST]:
            self._lines.addLayout(self._line(one))
        if len(mentions) > MOST:
            text = look.text("The first {count} are listed.", count=MOST)
            self._lines.addWidget(label(text, "secondary", role="secondary"))

    def _line(self, one: Mention) -> QVBoxLayout:
        words = self._look.words.catalogue
        field = field_name(one.column, words)
        quoted = self._look.text("{field}: “{said}”", field=field, said=one.said)
        below = label(quoted, "secondary", role="secondary")
        if one.subject is None:
            return column(label(record_kind(one.table, words)), below, spacing=0)
        target = Target(one.subject.page, one.subject.record)
        title = subject_said(one.subject, words)
        link = WrappingLink(self._look, title, partial(self.opened.emit, target))
        link.setAccessibleName(f"{title}: {quoted}")
        return column(link, below, spacing=0)


class MentionsDialog(QDialog):
    """Stays beside the window after an erasure, while the clerk corrects place after place."""

    opened = Signal(object)

    def __init__(self, look: Look, mentions: Sequence[Mention], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(look.text("Places to correct"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lines = MentionLines(look)
        lines.show_mentions(mentions)
        lines.opened.connect(self.opened)
        closer = primary_button(look, look.text("Close"), self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 14)
        box.addWidget(label(look.text("Places to correct"), "name"))
        box.addWidget(scrolling(lines), 1)
        box.addLayout(row(None, closer))
        self.resize(WIDTH, min(HEIGHT, parent.window().height() - MARGIN))
