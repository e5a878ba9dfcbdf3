"""Save what a table shows as a file, and say on the page where it is or why not."""

from __future__ import annotations

from functools import partial

from apk_desktop.exchange.columns import Column, Kind
from apk_desktop.services.paper_lists import PaperList
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.pages import list_files
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.wording.dates import long_date

IDENTIFIERS = frozenset({"iin", "bin", "phone"})
"""Columns of digits that are no numbers."""


def export_shown(page: Page, table: RegisterTable, name: str, title: str = "") -> None:
    """Ask where to, and write exactly the columns, rows and order of a table, in the background.

    `name` is offered for the file, `title` is the heading on paper, else that of the page.
    """
    look = page.look
    target = list_files.ask_target(look, page, f"{name} {page.on.isoformat()}")
    if target is None:
        return
    words = look.words.catalogue
    shown = PaperList(
        title=title or page.title.text(),
        body="",
        as_of=words.text("as of {day}", day=long_date(page.on, words)),
        count=table.counted,
        day=page.on,
        columns=[
            Column(key, heading, Kind.IDENTIFIER if key in IDENTIFIERS else Kind.TEXT)
            for key, heading in table.headings()
        ],
        rows=table.shown_rows(),
        words=words,
        is_practice=page.is_practice,
    )
    write_list(page, shown, target)


def write_list(page: Page, listed: PaperList, target: list_files.Target) -> None:
    """Write a list in the background, and say on the page where it is or why not."""
    page.message.tell(page.look.text("The file is being written…"))
    job = partial(list_files.export, listed, target)
    page.background.do(job, partial(_tell, page), lambda _fault: _tell(page, _unread(page)))


def _tell(page: Page, told: list_files.Told) -> None:
    page.message.tell(told.text, kind=told.kind)


def _unread(page: Page) -> list_files.Told:
    return list_files.Told(page.look.text("The register could not be read."), "error")
