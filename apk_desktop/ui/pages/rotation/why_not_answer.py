"""The answer to "why not …?": a headline, every rule with what would have to change, the place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from apk_desktop.domain.candidacy import RuleOutcome, RuleResult
from apk_desktop.domain.eligibility import first_failed
from apk_desktop.services.references import Community
from apk_desktop.services.rotation.why_not import CommunityAnswer, PersonAnswer
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.candidate_columns import outcome
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.cards import separator
from apk_desktop.ui.widgets.community_pill import CommunityPill
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column, row
from apk_desktop.ui.widgets.painted import IconMark
from apk_desktop.wording.communities import community_namer
from apk_desktop.wording.eligibility import rule_sentence
from apk_desktop.wording.why_not import (
    assumed_sentence,
    behind_sentence,
    change_sentence,
    community_sentences,
    order_sentence,
    person_headline,
)

_MARKS = {
    RuleOutcome.PASSED: (Icon.TICK, "ok"),
    RuleOutcome.FAILED: (Icon.CROSS, "error"),
    RuleOutcome.UNKNOWN: (Icon.UNKNOWN, "warn"),
}
Answer = PersonAnswer | CommunityAnswer


class WhyNotAnswer(QWidget):
    """Sentences, one below the other; a reader hears them in this order."""

    def __init__(self, look: Look, communities: Mapping[str, Community]) -> None:
        super().__init__()
        self._look, self._words = look, look.words.catalogue
        self._namer = community_namer(self._words, communities)
        self.told: list[str] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)

    def clear(self) -> None:
        """Show nothing."""
        clear(self._box)
        self.told = []
        self.setAccessibleName("")

    def show_person(self, answer: PersonAnswer) -> None:
        """Show what every rule says of a person, and the place in the order."""
        self.clear()
        first = answer.first_failed
        name = answer.name.in_language(self._look.language).full
        place = answer.line.place if answer.line else None
        if answer.community is not None:
            self._add_pill(answer.community)
        self._say(person_headline(self._words, name, first, place, self._namer), "sentence")
        self._box.addWidget(separator())
        for result in answer.results:
            self._add_rule(result)
        self._box.addWidget(separator())
        self._say_order(answer, passes=first is None)
        self.setAccessibleName("\n".join(self.told))

    def show_community(self, answer: CommunityAnswer) -> None:
        """Show how a community stands, who stands for it, and its place in the order."""
        self.clear()
        one = answer.community
        self._add_pill(one)
        sentences = community_sentences(
            self._words, self._namer(one.code), answer, has_candidates=bool(answer.lines)
        )
        for sentence in sentences:
            self._say(sentence, "sentence")
        if answer.lines:
            self._box.addWidget(separator())
        for line in answer.lines:
            name = line.name.in_language(self._look.language).full
            told = outcome(self._look, line, self._namer)
            self._say(self._look.text("{name}: {outcome}", name=name, outcome=told))
        self._box.addWidget(separator())
        passes = any(first_failed(line.results) is None for line in answer.lines)
        self._say_order(answer, passes=passes)
        self.setAccessibleName("\n".join(self.told))

    def _add_pill(self, community: Community) -> None:
        plural = community.plural.say(self._look.language)
        pill = CommunityPill(self._look, community.hue, community.texture, plural)
        self._box.addLayout(row(pill, None))

    def _add_rule(self, result: RuleResult) -> None:
        icon, tone = _MARKS[result.outcome]
        sentence = f"{result.rule.value}  {rule_sentence(self._words, result, self._namer)}"
        self.told.append(sentence)
        told = [label(sentence)]
        change = change_sentence(self._words, result)
        if change:
            self.told.append(change)
            told.append(label(change, "secondary", role="secondary"))
        line = row(column(IconMark(self._look, icon, tone), None, spacing=0), spacing=8)
        line.addLayout(column(*told, spacing=2), 1)
        self._box.addLayout(line)

    def _say_order(self, answer: Answer, *, passes: bool) -> None:
        stands = answer.stands
        if stands is None:
            self._say(
                self._look.text(
                    "Without a community no place in the order can be told: record the person's "
                    "community or association."
                )
            )
            return
        self._say(order_sentence(self._words, stands, passes=passes), "strong")
        if answer.before is not None:
            name = answer.before.in_language(self._look.language).with_initials
            self._say(behind_sentence(self._words, stands, name))
        if answer.assumed is not None:
            self._say(assumed_sentence(self._words, answer.assumed), "secondary")

    def _say(self, sentence: str, font: str = "body") -> None:
        self.told.append(sentence)
        self._box.addWidget(label(sentence, font))
