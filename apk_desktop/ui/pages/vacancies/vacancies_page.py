"""The page of every vacant post and of every term that ends soon."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget

from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.ending_terms import OVER, SOON, EndingTerms
from apk_desktop.services.vacancies import OFFICE, SEAT, Vacancies
from apk_desktop.ui.frame.page import Page, Target, flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.pages.vacancies.vacancy_columns import ending_columns, vacancy_columns
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import SegmentedChoice
from apk_desktop.wording.memberships import said_day
from apk_desktop.wording.vacancies import endings_in_words, vacancies_in_words

VACANCIES, ENDINGS = "vacancies", "endings"
ALL = "all"


class VacanciesPage(Page):
    """Vacancies of all bodies, or the terms that end; both as of the day of the window."""

    def __init__(
        self, look: Look, memory: ColumnMemory, vacancies: Vacancies, endings: EndingTerms
    ) -> None:
        super().__init__(look, look.text("Vacancies and ending terms"))
        self._vacancies, self._endings = vacancies, endings
        self._codes: dict[int, str] = {}
        self._people: dict[int, int] = {}
        choices = [(VACANCIES, look.text("Vacancies")), (ENDINGS, look.text("Terms that end"))]
        self.views = SegmentedChoice(choices, look.text("Vacancies or ending terms"))
        filter_text = look.text("Filter the list")
        self.vacant = RegisterList(look, "vacancies", vacancy_columns(look), memory, filter_text)
        self.ending = RegisterList(look, "endings", ending_columns(look), memory, filter_text)
        self._lists = {VACANCIES: self.vacant, ENDINGS: self.ending}
        self._stack = QStackedWidget()
        for one in self._lists.values():
            self._stack.addWidget(one)
        self.content.addWidget(flow(self.views))
        self.content.addWidget(self._stack, 1)
        self.add_action(look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E")
        self._bodies_offered = False
        self._connect()

    def refresh(self) -> None:
        if not self._bodies_offered:
            self._offer_conditions()
        self._show_vacancies()
        self._show_endings()
        self._tell_counts()

    def open_target(self, target: Target) -> None:
        """Show all vacancies, those of one body, or the terms that end soon or are over."""
        if not target.filter:
            return
        ends = target.filter in (SOON, OVER)
        self.views.choose(ENDINGS if ends else VACANCIES)
        self.shown.bar.reset()
        if target.filter != ALL:
            self.shown.bar.set_filter("ends" if ends else "body", target.filter)
        self._show_view()

    @property
    def shown(self) -> RegisterList:
        """The list that is shown."""
        return self._lists[self.views.value]

    def _connect(self) -> None:
        self.views.chosen.connect(lambda _value: self._show_view())
        self.vacant.asked.connect(self._show_vacancies)
        self.ending.asked.connect(self._show_endings)
        self.vacant.table.opened.connect(
            lambda post_id: self.go_to.emit(Target("council", filter=self._codes[post_id]))
        )
        self.ending.table.opened.connect(
            lambda row_id: self.go_to.emit(Target("people", self._people[row_id]))
        )

    def _show_view(self) -> None:
        self._stack.setCurrentWidget(self.shown)
        self._tell_counts()

    def _offer_conditions(self) -> None:
        look = self.look
        say = look.language
        bodies = [(code, name.say(say)) for code, name in self._vacancies.bodies(self.on)]
        kinds = [(SEAT, look.text("Seats of members")), (OFFICE, look.text("Offices"))]
        ends = [(SOON, look.text("Ends soon")), (OVER, look.text("Over, not ended"))]
        for one, key, title, values in (
            (self.vacant, "kind", look.text("Post"), kinds),
            (self.ending, "ends", look.text("Term"), ends),
        ):
            one.bar.add_choice("body", look.text("Body"), bodies)
            one.bar.add_choice(key, title, values)
            one.finish_bar()
        self._bodies_offered = True

    def _show_vacancies(self) -> None:
        rows = self._vacancies.rows(self.vacant.question(self.on))
        self._codes = {row.id: row.body_code for row in rows}
        day = said_day(self.on, self.look.words.catalogue)
        whole = len(self._vacancies.on(self.on)) if self.vacant.has_conditions else None
        self._show(self.vacant, rows, whole, self.look.text("No vacancies on {day}", day=day))

    def _show_endings(self) -> None:
        rows = self._endings.rows(self.ending.question(self.on))
        self._people = {row.id: row.person_id for row in rows}
        whole = len(self._endings.on(self.on)) if self.ending.has_conditions else None
        self._show(self.ending, rows, whole, self.look.text("No term ends soon."))

    def _show(
        self, listing: RegisterList, rows: Sequence[object], whole: int | None, empty: str
    ) -> None:
        listing.show_source(ListSource(rows), whole, empty)

    def _tell_counts(self) -> None:
        """Say the counts of the whole list, whichever conditions are set."""
        words = self.look.words.catalogue
        if self.views.value == VACANCIES:
            found = self._vacancies.rows(ListQuestion(on=self.on))
            seats = sum(row.is_seat for row in found)
            self.context.setText(vacancies_in_words(seats, len(found) - seats, words))
        else:
            terms = self._endings.on(self.on)
            over = sum(row.is_over for row in terms)
            self.context.setText(endings_in_words(len(terms) - over, over, words))

    def _export(self) -> None:
        names = {VACANCIES: self.look.text("vacancies"), ENDINGS: self.look.text("ending terms")}
        export_shown(self, self.shown.table, names[self.views.value])
