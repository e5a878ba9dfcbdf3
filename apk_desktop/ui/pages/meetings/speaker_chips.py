"""Speakers as chips: each can be taken out, another is found by a part of the name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QToolButton, QWidget

from apk_desktop.services.agendas import Speaker
from apk_desktop.services.people import People
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.layouts import FlowLayout, clear
from apk_desktop.wording.memberships import said_day

CROSS = QSize(12, 12)


class SpeakerChips(QWidget):
    """The speakers of an item who are in the register."""

    changed = Signal()

    def __init__(self, look: Look, people: People) -> None:
        super().__init__()
        self._look, self._people = look, people
        self.speakers: tuple[Speaker, ...] = ()
        self._found: dict[str, Speaker] = {}
        self._flow = FlowLayout(6)
        self.setLayout(self._flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(look.text("+ speaker"))
        self.search.setAccessibleName(look.text("Add a speaker by a part of the name"))
        self.search.setMinimumWidth(160)
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._completer = QCompleter([], self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self.search)
        # Once the popup has gone; else it would write the chosen name back into the line.
        self._completer.activated.connect(self.choose, Qt.ConnectionType.QueuedConnection)
        self.search.textEdited.connect(self._look_up)
        self._flow.addWidget(self.search)

    def show_speakers(self, speakers: Sequence[Speaker]) -> None:
        """Show the speakers in their order."""
        if tuple(speakers) == self.speakers:
            return
        self.speakers = tuple(speakers)
        self._flow.removeWidget(self.search)
        clear(self._flow)
        for one in self.speakers:
            self._flow.addWidget(self._chip(one))
        self._flow.addWidget(self.search)
        self.updateGeometry()

    def choose(self, text: str) -> None:
        """Add the speaker whom the search found under a text."""
        speaker = self._found.get(text)
        self.search.clear()
        if speaker is not None and speaker not in self.speakers:
            self.show_speakers((*self.speakers, speaker))
            self.changed.emit()

    def _chip(self, speaker: Speaker) -> QToolButton:
        name = speaker.name.in_language(self._look.language).with_initials
        chip = QToolButton()
        chip.setProperty("role", "chip")
        chip.setText(name)
        chip.setIcon(self._look.icon(Icon.CLOSE))
        chip.setIconSize(CROSS)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setAccessibleName(self._look.text("Take out {name}", name=name))
        chip.setToolTip(chip.accessibleName())
        chip.clicked.connect(lambda _checked=False: self._take_out(speaker))
        return chip

    def _take_out(self, speaker: Speaker) -> None:
        self.show_speakers([one for one in self.speakers if one != speaker])
        self.changed.emit()

    def _look_up(self, text: str) -> None:
        self._found = {}
        say, words = self._look.language, self._look.words.catalogue
        for one in self._people.find(text.strip(), say):
            details = (said_day(one.birth_on, words), one.community.say(say))
            shown = " · ".join([one.name.in_language(say).full, *filter(None, details)])
            self._found[shown] = Speaker(one.id, one.name)
        self._completer.setModel(QStringListModel(list(self._found), self))
        if self._found:
            self._completer.complete()
