"""What would come of a supposition: the sentences, and both plans."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from apk_desktop.services.rotation.comparing import left_out
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.plan_lanes import PlanLanes
from apk_desktop.ui.pages.rotation.what_if_work import WhatIfWork
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.communities import community_namer
from apk_desktop.wording.simulation import simulated_changes
from apk_desktop.wording.what_if import as_it_is, changed_terms, gone_candidates


class WhatIfResult(QFrame):
    """The result in words, in a frame that stands out."""

    def __init__(self, look: Look, work: WhatIfWork) -> None:
        super().__init__()
        self._look, self._work = look, work
        self.setProperty("role", "message")
        self.sentence = label()
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 7, 12, 7)
        box.addWidget(self.sentence)
        work.compared.connect(self.show_result)
        self.show_result()

    def show_result(self) -> None:
        """Say what would change and by which criterion, or what to do first."""
        told = result_sentences(self._look, self._work)
        self.sentence.setText(" ".join(told))
        self.setAccessibleName(self.sentence.text())
        self._take_room()

    def _take_room(self) -> None:
        """Ask for the height of every line: a scrolled page gives no more than what is asked."""
        self.sentence.setMinimumHeight(self.sentence.heightForWidth(self.sentence.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_room()


class BothPlans(QScrollArea):
    """The lanes, scrolled sideways where the rounds need more room."""

    def __init__(self, look: Look, work: WhatIfWork) -> None:
        super().__init__()
        self._look, self._work = look, work
        self.lanes = PlanLanes(look)
        self.setWidget(self.lanes)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.lanes.setProperty("role", "plain")
        work.compared.connect(self.show_plans)
        self.show_plans()

    def show_plans(self) -> None:
        """Show the plans that were worked out last."""
        comparison, bench = self._work.comparison, self._work.bench
        if comparison is None or bench is None:
            return
        say = self._look.language
        people = {uid: self._work.person(uid, say) for uid in self._work.names}
        self.lanes.show_plans(comparison.rounds, bench.communities, people)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(self.lanes.height() + bar)
        self.setMaximumHeight(self.lanes.height() + bar)


def result_sentences(look: Look, work: WhatIfWork) -> list[str]:
    """Say what would come of what is supposed, one sentence for each thing that changes."""
    words, comparison, bench = look.words.catalogue, work.comparison, work.bench
    if comparison is None or bench is None or work.supposed.changes_nothing:
        return [as_it_is(words)]
    namer = community_namer(words, bench.communities)
    told = list(
        simulated_changes(
            words, comparison.simulation, lambda uid: work.person(uid, look.language), namer
        )
    )
    told.append(changed_terms(words, comparison.changed, comparison.terms))
    missing = left_out(bench, work.supposed)
    return [*told, gone_candidates(words, missing)] if missing else told
