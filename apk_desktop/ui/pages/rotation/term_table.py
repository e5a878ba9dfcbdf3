"""The timeline as rows: the same terms, for reading and for copying."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from apk_desktop.domain.dates import Period
from apk_desktop.services.rotation.term_bars import TermBar
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.wording.dates import short_period

HEIGHT = 260


class TermRow(NamedTuple):
    """A term as a row; the id only tells rows apart."""

    id: int
    bar: TermBar


class TermTable(RegisterTable):
    """Terms by seat and beginning."""

    def __init__(
        self, look: Look, memory: ColumnMemory, describe: Callable[[TermBar], str]
    ) -> None:
        language, words = look.language, look.words.catalogue

        def community(row: TermRow) -> str:
            return row.bar.community.plural.say(language) if row.bar.community else ""

        def mark(row: TermRow) -> tuple[str, str]:
            found = row.bar.community
            return (found.hue, found.texture) if found else ("", "")

        columns = [
            TableColumn(
                key="seat",
                heading=look.text("Seat"),
                text=lambda row: str(row.bar.seat),
                width=70,
                right=True,
            ),
            TableColumn(
                key="period",
                heading=look.text("Term"),
                text=lambda row: short_period(Period(row.bar.starts, row.bar.ends), words),
                width=220,
            ),
            TableColumn(
                key="community",
                heading=look.text("Community"),
                text=community,
                mark=mark,
                width=180,
            ),
            TableColumn(
                key="person",
                heading=look.text("Person"),
                text=lambda row: row.bar.person,
                width=180,
            ),
            TableColumn(
                key="state",
                heading=look.text("In words"),
                text=lambda row: describe(row.bar),
                stretch=True,
            ),
        ]
        super().__init__(look, "terms", columns, memory)
        self.set_density("compact")
        self.setMinimumHeight(HEIGHT)

    def show_bars(self, bars: Sequence[TermBar]) -> None:
        """Show the terms, the latest first."""
        ordered = sorted(bars, key=lambda bar: (bar.starts, bar.seat), reverse=True)
        self.show_rows(ListSource([TermRow(at, bar) for at, bar in enumerate(ordered)]))
