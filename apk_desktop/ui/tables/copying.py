"""Rows as they go to the clipboard: text apart by tabs, and a table for spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from apk_desktop.ui.tables.footer import TableFooter
from apk_desktop.ui.widgets.background import BackgroundWork

# Excel would read an IIN as a number, 1.2 as a date and "=…" as a formula; this says: text.
_AS_TEXT = " style='mso-number-format:\"\\@\"'"


class Copied(NamedTuple):
    """A table in both forms, and how many rows it has below its headings."""

    text: str
    html: str
    number: int

    def as_mime(self) -> QMimeData:
        """Give what the clipboard holds."""
        made = QMimeData()
        made.setText(self.text)
        made.setHtml(self.html)
        return made


def copied(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Copied:
    """Give a table with its headings; a cell stays one cell, whatever stands in it."""
    lines, body = ["\t".join(headings)], []
    for row in rows:
        lines.append("\t".join(" ".join(cell.split()) for cell in row))
        body.append(_line("td", row, _AS_TEXT))
    head = _line("th", headings)
    html = f"<table><thead>{head}</thead><tbody>{''.join(body)}</tbody></table>"
    return Copied("\n".join(lines), html, len(body))


class TableCopying(QObject):
    """Puts all rows of a table on the clipboard; they are read in the background."""

    def __init__(
        self,
        headings: Callable[[], list[tuple[str, str]]],
        rows: Callable[[], Iterator[list[str]]],
        footer: TableFooter,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._headings, self._rows, self._footer = headings, rows, footer

    def copy_table(self) -> None:
        """Copy every row as it is shown, and say at the foot how many there were."""
        headings = [heading for _key, heading in self._headings()]
        rows = self._rows()
        self._work.do(lambda: copied(headings, rows), self._take, lambda _fault: None)

    def _take(self, table: Copied) -> None:
        QGuiApplication.clipboard().setMimeData(table.as_mime())
        self._footer.tell_copied(table.number)

    @cached_property
    def _work(self) -> BackgroundWork:
        return BackgroundWork(self)


def _line(tag: str, cells: Sequence[str], style: str = "") -> str:
    inner = "".join(f"<{tag}{style}>{_cell(one)}</{tag}>" for one in cells)
    return f"<tr>{inner}</tr>"


def _cell(text: str) -> str:
    return escape(text).replace("\n", "<br>")
