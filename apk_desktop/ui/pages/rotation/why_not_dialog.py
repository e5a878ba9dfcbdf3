"""Why not …? A field to find a person or a community, and the answer in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from apk_desktop.domain.alphabet import search_key
from apk_desktop.services.people import People
from apk_desktop.services.references import Community
from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.why_not import WhyNot
from apk_desktop.ui.forms.picker_field import Found, PickerField
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.why_not_answer import WhyNotAnswer
from apk_desktop.ui.widgets.buttons import primary_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.ui.widgets.scrolling import scrolling

SIZE, MARGIN = QSize(680, 760), 40
MOST_PEOPLE = 8


class WhyNotDialog(QDialog):
    """Answers for anybody in the register; nothing is changed by asking."""

    def __init__(
        self,
        look: Look,
        why_not: WhyNot,
        people: People,
        board: RotationBoard,
        communities: Sequence[Community],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(look.text("Why not another?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._why_not, self._people, self._board = look, why_not, people, board
        self._communities = [one for one in communities if one.kind == "community"]
        self.subject = PickerField(look, "subject", look.text("Person or community"), self._search)
        self.subject.changed.connect(self._answer)
        self.answer = WhyNotAnswer(look, {one.code: one for one in communities})
        self._told = label(
            look.text("Anybody in the register can be asked about, nominated or not."),
            "secondary",
            role="secondary",
        )
        card = Card().without_padding()
        card.body.addWidget(scrolling(self.answer))
        closer = primary_button(look, look.text("Close"), self.accept)
        closer.setAutoDefault(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 14)
        box.setSpacing(10)
        box.addWidget(self.subject)
        box.addWidget(self._told)
        box.addWidget(card, 1)
        box.addLayout(row(None, closer))
        room = parent.window().size() - QSize(MARGIN, MARGIN)
        self.resize(SIZE.boundedTo(room))

    def ask_person(self, person_id: int) -> None:
        """Answer for a person."""
        answer = self._why_not.person(self._board, person_id)
        name = answer.name.in_language(self._look.language).full
        self._show_subject(person_id, name)
        self.answer.show_person(answer)

    def ask_community(self, community_id: int) -> None:
        """Answer for a community."""
        found = self._why_not.community(self._board, community_id)
        name = found.community.plural.say(self._look.language)
        self._show_subject(-community_id, name)
        self.answer.show_community(found)

    def _show_subject(self, subject: int, name: str) -> None:
        """Show who is asked about; what is typed next takes its place."""
        self.subject.set_value((subject, name))
        self.subject.editor.setFocus()
        self.subject.editor.selectAll()

    def _search(self, text: str) -> list[Found]:
        """Find communities and people; a community's id is negative here."""
        look, wanted = self._look, search_key(text)
        communities = [
            (-one.id, one.plural.say(look.language), look.text("community"))
            for one in self._communities
            if any(wanted in search_key(name) for name in (*one.plural, *one.name))
        ]
        people = self._people.find(text, look.language)[:MOST_PEOPLE]
        return [
            *communities,
            *(
                (one.id, one.name.in_language(look.language).full, one.community.say(look.language))
                for one in people
            ),
        ]

    def _answer(self) -> None:
        found = self.subject.value
        if found is None:
            self.answer.clear()
        elif found < 0:
            self.ask_community(-found)
        else:
            self.ask_person(found)
