"""A paper as it will print, beside what it is made of; one that is not fresh never looks so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from apk_desktop.documents.faults import PaperNotMade
from apk_desktop.services.agenda_papers import Layout, PageImage, SetPaper
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.paper.page_sheets import GAP, PageSheets
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.background import LOOKS_EVERY_MS, BackgroundWork
from apk_desktop.ui.widgets.buttons import SegmentedChoice, icon_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.catalogue import Language
from apk_desktop.wording.meetings import gaps_sentences
from apk_desktop.wording.numbers import percent
from apk_desktop.wording.papers import paper_not_made

TYPING_PAUSE_MS = 150
FADES_AFTER_MS = 400
SCREEN_DOTS = 96
PAGE_WIDTH = 794
"""Pixels of a page of A4, 210 mm, on a screen at 100 %."""
CONTROL = 32
SMALLEST, LARGEST, STEP = 0.4, 2.0, 0.1


Paper = TypeVar("Paper")
Paper_contra = TypeVar("Paper_contra", contravariant=True)


class PreviewedPapers(Protocol[Paper_contra]):
    """Makes papers of a kind; what is set in another thread never asks the register."""

    def set_with_pages(
        self, paper: Paper_contra, layout: Layout, dots_per_inch: float, /
    ) -> SetPaper:
        """Set a paper and draw its pages; raises PaperNotMade."""

    def pages(self, pdf: bytes, dots_per_inch: float, /) -> Iterator[PageImage]:
        """Draw the pages of a PDF one after the other."""

    def docx(self, paper: Paper_contra, layout: Layout, /) -> bytes:
        """Write a paper as DOCX."""

    def gaps(self, paper: Paper_contra, layout: Layout, /) -> Mapping[Language, tuple[str, ...]]:
        """Give what is printed in another language of the layout for want of its own."""


class PreviewPane(QFrame, Generic[Paper]):
    """Sets the paper 150 ms after the last edit, in another thread, and shows its pages."""

    set_anew = Signal()
    layout_chosen = Signal(str)

    def __init__(self, look: Look, papers: PreviewedPapers[Paper]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.look, self._papers = look, papers
        self.work = BackgroundWork(self)
        self.paper: Paper | None = None
        self.shown: SetPaper | None = None
        self.is_fresh = False
        self._zoom, self._fits = 0.8, True
        self._wanted = 0
        self._waiting: list[Callable[[bytes], object]] = []
        self.choice = SegmentedChoice(
            [("kk", "Қаз"), ("ru", "Рус"), ("en", "Eng"), ("kk+ru", "Қаз + Рус")],
            look.text("Languages of the paper"),
            str(look.language),
        )
        self.choice.chosen.connect(self._choose_layout)
        self.pages_told = label("", "secondary", role="secondary", wraps=False)
        self._zoom_told = label("", "secondary", role="secondary", wraps=False)
        self.gaps = label("", "secondary", role="warn")
        self.trouble = label("", "body", role="error")
        self.sheets = PageSheets(look)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self.sheets)
        self._scroll.setMinimumHeight(260)
        self._scroll.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_page())
        self._pause = self._timer(self._set)
        self._fade = self._timer(lambda: self.sheets.fade(faded=True))
        self._lay_out()

    def show_paper(self, paper: Paper, *, pause: bool = True) -> None:
        """Show a paper; while edits follow each other the last one counts."""
        if paper == self.paper:
            return
        self.paper = paper
        self._outdate(TYPING_PAUSE_MS if pause else 0)

    @property
    def layout_value(self) -> Layout:
        """The languages that are chosen."""
        return Layout(self.choice.value)

    def choose_layout(self, layout: Layout) -> None:
        """Show the paper in other languages."""
        self.choice.choose(str(layout))
        self._outdate(0)

    def when_fresh(self, then: Callable[[bytes], object]) -> None:
        """Hand over the PDF of the paper as it stands now, as soon as it is set."""
        if self.is_fresh and self.shown is not None:
            then(self.shown.pdf)
            return
        self._waiting.append(then)
        if self._pause.isActive():
            self._pause.start(0)

    def write_docx(
        self, path: Path, write: Callable[[Path, bytes], object],
        done: Callable[[object], object], failed: Callable[[Exception], object],
    ) -> None:  # fmt: skip
        """Write the paper as DOCX in the other thread."""
        paper, layout, papers = self.paper, self.layout_value, self._papers
        if paper is not None:
            self.work.do(lambda: write(path, papers.docx(paper, layout)), done, failed)

    def _lay_out(self) -> None:
        look = self.look
        bar = flow(
            self.choice,
            icon_button(look, Icon.ZOOM_OUT, look.text("Smaller"), lambda: self._zoom_by(-STEP)),
            self._zoom_told,
            icon_button(look, Icon.ZOOM_IN, look.text("Larger"), lambda: self._zoom_by(STEP)),
            self.pages_told,
        )
        bar.setContentsMargins(10, 8, 10, 8)
        for one in (self.pages_told, self._zoom_told):
            one.setMinimumHeight(CONTROL)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        for one in (self.gaps, self.trouble):
            one.setContentsMargins(12, 4, 12, 6)
            one.hide()
        for widget in (bar, self.gaps, self.trouble):
            box.addWidget(widget)
        box.addWidget(self._scroll, 1)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl++": lambda: self._zoom_by(STEP),
            "Ctrl+=": lambda: self._zoom_by(STEP),
            "Ctrl+-": lambda: self._zoom_by(-STEP),
            "PgDown": lambda: self._turn(1),
            "PgUp": lambda: self._turn(-1),
        }
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._tell_zoom()

    def _timer(self, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    def _choose_layout(self, value: str) -> None:
        self._outdate(0)
        self.layout_chosen.emit(value)

    def _outdate(self, pause: int) -> None:
        """Say at once that what is shown is no longer the paper, and set it anew."""
        self._wanted += 1
        self.is_fresh = False
        self.pages_told.setText(self.look.text("updating…"))
        if not self._fade.isActive():
            self._fade.start(FADES_AFTER_MS)
        self._pause.start(pause)
        self._tell_gaps()

    def _set(self) -> None:
        """Begin to set the paper; an older one that is still being set is waited for first."""
        paper, layout, papers = self.paper, self.layout_value, self._papers
        if paper is None:
            return
        if self.work.is_busy:
            self._pause.start(LOOKS_EVERY_MS)
            return
        wanted, zoom = self._wanted, self._zoom
        dots = SCREEN_DOTS * zoom * self.devicePixelRatioF()
        self.work.do(
            lambda: papers.set_with_pages(paper, layout, dots),
            lambda made: self._show(made, wanted, zoom),
            lambda fault: self._fail(fault, wanted),
        )

    def _show(self, made: SetPaper, number: int, zoom: float) -> None:
        if number != self._wanted:
            return  # it was edited meanwhile; the pause that follows each edit sets it anew
        self.shown, self.is_fresh = made, True
        self._fade.stop()
        self.trouble.hide()
        self.sheets.show_pages(made.pages, zoom)
        self._tell_page()
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then(made.pdf)
        self.set_anew.emit()

    def _fail(self, fault: Exception, number: int) -> None:
        if number != self._wanted or not isinstance(fault, PaperNotMade):
            return
        self._waiting.clear()
        self.sheets.fade(faded=True)
        self.pages_told.setText("")
        words = self.look.words.catalogue
        self.trouble.setText(paper_not_made(fault.fault, fault.letter, words))
        self.trouble.show()
        self.set_anew.emit()

    def _tell_gaps(self) -> None:
        paper = self.paper
        gaps = self._papers.gaps(paper, self.layout_value) if paper is not None else {}
        told = gaps_sentences(gaps, self.look.words.catalogue)
        self.gaps.setText("\n".join(told))
        self.gaps.setVisible(bool(told))

    def _tell_page(self) -> None:
        if self.is_fresh and self.sheets.count:
            middle = self._scroll.verticalScrollBar().value() + self._scroll.height() // 2
            page = self.sheets.page_at(middle) + 1
            self.pages_told.setText(
                self.look.text("{page} of {pages}", page=page, pages=self.sheets.count)
            )

    def _tell_zoom(self) -> None:
        self._zoom_told.setText(percent(round(self._zoom, 2), self.look.language))

    def _turn(self, pages: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(self.sheets.top_of(self.sheets.page_at(bar.value() + GAP) + pages))

    def _zoom_by(self, step: float) -> None:
        self._fits = False
        self._zoom_to(round(round(self._zoom / STEP) * STEP + step, 2))

    def _zoom_to(self, zoom: float) -> None:
        zoom = max(SMALLEST, min(LARGEST, zoom))
        if abs(zoom - self._zoom) > STEP / 10:
            self._zoom = zoom
            self.sheets.scale_to(zoom)
            self._tell_zoom()
            self._outdate(TYPING_PAUSE_MS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self._zoom_to((event.size().width() - 2 * GAP - 24) / PAGE_WIDTH)
