"""Two records of one person side by side, with a choice for every field that differs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.merging import BOTH, KEPT, OTHER, Comparison, Merging, Pair
from apk_desktop.services.people import People
from apk_desktop.services.person_card import PersonCard
from apk_desktop.ui.forms.fields import LongTextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.forms.picker_field import Found, PickerField
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.wording.changes import HIDDEN, field_value
from apk_desktop.wording.merging import merge_refusal, moving_said, pair_title, warnings_said

WIDTH, HEIGHT = 760, 640


class MergeDialog(FormDialog):
    """Makes one record of two; the person whose card is open is the one that stays."""

    def __init__(
        self,
        look: Look,
        people: People,
        merging: Merging,
        card: PersonCard,
        on: date,
        parent: QWidget,
    ) -> None:
        super().__init__(look, look.text("Merge two records of a person"), look.text("Merge"),
                         parent)  # fmt: skip
        self._people, self._merging, self._card, self._on = people, merging, card, on
        self._compared: Comparison | None = None
        self._revealed = False
        self.ways: dict[str, QButtonGroup] = {}
        self.setMinimumWidth(WIDTH)
        self.resize(WIDTH, HEIGHT)
        name = card.entry.name.in_language(look.language).full
        self.body.addWidget(label(look.text("Stays: {name}", name=name), "strong"))
        self.other = PickerField(
            look, "other", look.text("The other record of the same person"), self._find,
            required=True,
        )  # fmt: skip
        self.add_field(self.other)
        self._suggestions = QVBoxLayout()
        self.body.addLayout(self._suggestions)
        self._pairs = QWidget()
        self._grid = QGridLayout(self._pairs)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self.body.addWidget(self._pairs)
        self.warned = label("", "body", role="warn")
        self.moving = label("", "secondary", role="secondary")
        self.reason = LongTextField(look, "reason", look.text("Reason"))
        self.body.addWidget(self.warned)
        self.body.addWidget(self.moving)
        self.add_field(self.reason)
        self.body.addStretch(1)
        self.other.changed.connect(self._compare)
        self._suggest()
        self._compare()

    def save(self) -> None:
        if self._compared is not None:
            chosen = {key: str(self._chosen(key)) for key in self.ways}
            self._merging.merge(self._compared, chosen, self.reason.value)

    def explain(self, refusal: Refused) -> str:
        return merge_refusal(refusal, self.look.words.catalogue)

    def choose(self, person_id: int, name: str) -> None:
        """Take another record for the comparison."""
        self.other.set_value((person_id, name))
        self._compare()

    def _find(self, text: str) -> Sequence[Found]:
        say = self.look.language
        return [
            (one.id, one.name.in_language(say).full, one.community.say(say))
            for one in self._people.find(text, say)
            if one.id != self._card.id
        ]

    def _suggest(self) -> None:
        """Offer those who are most like the person."""
        entry = self._card.entry
        for one in self._people.doubles(entry.name, entry.birth_on, self._card.id):
            name = one.name.in_language(self.look.language).full
            text = self.look.text("{name}: {likeness} % alike", name=name, likeness=one.likeness)
            self._suggestions.addWidget(link_button(text, partial(self.choose, one.id, name)))

    def _compare(self) -> None:
        self._compared = None
        self.other.show_trouble("")
        if self.other.value is not None:
            try:
                self._compared = self._merging.compare(
                    self._card.id, self.other.value, self.look.language, self._on
                )
            except Refused as refusal:
                self.other.show_trouble(self.explain(refusal))
        self.save_button.setEnabled(self._compared is not None)
        self._show_pairs()

    def _show_pairs(self) -> None:
        clear(self._grid)
        self.ways.clear()
        compared, words = self._compared, self.look.words.catalogue
        self.warned.setText("\n".join(warnings_said(compared, words)) if compared else "")
        self.moving.setText(moving_said(compared, words) if compared else "")
        if compared is None:
            return
        names = [one.in_language(self.look.language).full for one in compared.names]
        for across, name in enumerate(names, 1):
            self._grid.addWidget(label(name, "strong"), 0, across)
            self._grid.setColumnStretch(across, 1)
        for down, pair in enumerate(compared.pairs, 1):
            self._add_pair(down, pair)
        keys = {pair.key for pair in compared.pairs}
        if keys & set(HIDDEN) and not self._revealed:
            reveal = link_button(self.look.text("Show personal data"), self._reveal)
            self._grid.addWidget(reveal, len(compared.pairs) + 1, 0, 1, 3)

    def _add_pair(self, down: int, pair: Pair) -> None:
        words = self.look.words.catalogue
        title = pair_title(pair, words)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label(title, "secondary", role="secondary"), down, 0, top)
        group = QButtonGroup(self._pairs)
        self.ways[pair.key] = group
        for across, (way, value) in enumerate(((KEPT, pair.kept), (OTHER, pair.other)), 1):
            text = field_value(pair.key, value, words, revealed=self._revealed)
            cell: list[QWidget] = [self._radio(group, way, pair, text, title)]
            if way == OTHER and BOTH in pair.ways:
                cell.append(self._radio(group, BOTH, pair, self.look.text("both"), title))
            self._grid.addLayout(column(*cell, spacing=2), down, across)

    def _radio(
        self, group: QButtonGroup, way: str, pair: Pair, text: str, title: str
    ) -> QRadioButton:
        made = QRadioButton(text)
        made.setAccessibleName(f"{title}: {text}")
        made.setProperty("way", way)
        made.setChecked(way == pair.default)
        group.addButton(made)
        return made

    def _chosen(self, key: str) -> object:
        button = self.ways[key].checkedButton()
        return button.property("way") if button is not None else KEPT

    def _reveal(self) -> None:
        self._revealed = True
        self._show_pairs()
