"""The page that compares a body on two days: who came, who left, and why."""

from __future__ import annotations

from datetime import date

from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.terms import after_months
from apk_desktop.exchange.columns import Column
from apk_desktop.services.differences import Comparing, Differences
from apk_desktop.services.paper_lists import PaperList
from apk_desktop.services.references import References
from apk_desktop.ui.forms.field import captioned
from apk_desktop.ui.forms.fields import DateField
from apk_desktop.ui.frame.page import Page, Target, flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages import list_files
from apk_desktop.ui.pages.difference.difference_columns import difference_columns
from apk_desktop.ui.pages.saving_tables import write_list
from apk_desktop.ui.records.body_choice import BodyChoice
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import SegmentedChoice
from apk_desktop.wording.dates import long_date
from apk_desktop.wording.differences import BECAME, counts_in_words
from apk_desktop.wording.memberships import said_day

YEAR, SESSION = "year", "session"


class DifferencePage(Page):
    """A body on an earlier day and on the day of the window."""

    def __init__(
        self,
        look: Look,
        memory: ColumnMemory,
        comparing: Comparing,
        references: References,
        *,
        is_practice: bool = False,
    ) -> None:
        super().__init__(look, look.text("Compare two days"))
        self._comparing, self._references = comparing, references
        self._is_practice = is_practice
        self.found: Differences | None = None
        self.bodies = BodyChoice(look, references)
        self.bodies.chosen.connect(lambda _code: self._show_list())
        self.earlier = DateField(look, "earlier", look.text("Earlier day"), required=True)
        self.earlier.editor.editingFinished.connect(self._show_list)
        self.earlier.changed.connect(self._follow_calendar)
        self.presets = SegmentedChoice(
            [
                (YEAR, look.text("A year ago")),
                (SESSION, look.text("Last session")),
                ("january", look.text("1 January")),
                ("month", look.text("A month ago")),
            ],
            look.text("Usual days"),
        )
        self.presets.chosen.connect(self._choose_preset)
        columns = difference_columns(look, lambda: self.found.kind if self.found else "")
        self.list = RegisterList(look, "difference", columns, memory, look.text("Filter the list"))
        kinds = [(code, look.text(word)) for code, word in BECAME.items()]
        self.list.bar.add_choice("became", look.text("Difference"), kinds)
        self.list.finish_bar()
        body = captioned(look.text("Body"), self.bodies)
        presets = captioned(look.text("Usual days"), self.presets)
        self.content.addWidget(flow(body, self.earlier, presets))
        self.content.addWidget(self.list, 1)
        self.add_action(look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E")
        self.list.asked.connect(self._show_list)
        self.list.table.opened.connect(lambda who: self.go_to.emit(Target("people", who)))

    def refresh(self) -> None:
        self.bodies.offer(self.on)
        if self.earlier.day is None:
            self._choose_preset(YEAR)
            return
        self._show_list()

    def open_target(self, target: Target) -> None:
        if target.filter:
            self.bodies.code = target.filter
            self.refresh()

    def compare_with(self, day: date) -> None:
        """Compare with another day than before."""
        self.earlier.set_value(said_day(day, self.look.words.catalogue))
        self._show_list()

    def _choose_preset(self, preset: str) -> None:
        if preset == SESSION:
            session = self._comparing.last_session(self.on)
            if session is None:
                self.message.tell(self.look.text("No session was held before this day."))
            else:
                self.compare_with(session)
            return
        days = {
            YEAR: after_months(self.on, -12),
            "january": date(self.on.year, 1, 1),
            "month": after_months(self.on, -1),
        }
        self.compare_with(days[preset])

    def _follow_calendar(self) -> None:
        if not self.earlier.editor.hasFocus():
            self._show_list()

    def _show_list(self) -> None:
        day = self.earlier.day
        if not self.bodies.known:
            self.context.setText(self.look.text("This register holds no bodies yet."))
            return
        if not self.earlier.validate() or day is None:
            return
        found = self._comparing.of(self.bodies.code, day, self.on, self.look.language)
        self.found = found
        question = self.list.question(self.on)
        wanted = search_key(question.text).split()
        became = question.filters.get("became")
        rows = [
            row
            for row in found.rows
            if became in (None, row.became)
            and all(word in search_key(" ".join(one.full for one in row.name)) for word in wanted)
        ]
        self.list.show_source(
            ListSource(rows),
            len(found.rows) if self.list.has_conditions else None,
            self.look.text("Nothing differs between the two days."),
        )
        words = self.look.words.catalogue
        earlier, later = sorted((day, self.on))
        self.context.setText(
            self.look.text(
                "{earlier} and {later}: {counts}",
                earlier=said_day(earlier, words),
                later=said_day(later, words),
                counts=counts_in_words(found, words),
            )
        )

    def ask_target(self, name: str) -> list_files.Target | None:
        """Ask for the file to write; tests replace this."""
        return list_files.ask_target(self.look, self, name)

    def _export(self) -> None:
        """Ask where to, and write exactly the columns, rows and order of the list."""
        if self.found is None or self.earlier.day is None:
            return
        earlier, later = sorted((self.earlier.day, self.on))
        target = self.ask_target(f"{self.bodies.code} {earlier.isoformat()} {later.isoformat()}")
        if target is None:
            return
        words = self.look.words.catalogue
        days = self.look.text(
            "{earlier} and {later}",
            earlier=long_date(earlier, words),
            later=long_date(later, words),
        )
        listed = PaperList(
            title=self.look.text("Changes of the composition"),
            body=self.found.name.say(self.look.language),
            as_of=days,
            count=counts_in_words(self.found, words),
            day=later,
            columns=[Column(key, heading) for key, heading in self.list.headings()],
            rows=list(self.list.shown_rows()),
            words=words,
            is_practice=self._is_practice,
        )
        write_list(self, listed, target)
