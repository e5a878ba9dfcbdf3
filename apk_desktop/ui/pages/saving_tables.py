"""Save what a list shows as a file, and say on the page where it is or why not."""

from __future__ import annotations

from apk_desktop.exchange.whole_files import NotWritten
from apk_desktop.exchange.xlsx_tables import TableTooLargeError
from apk_desktop.services.table_files import save_table
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.wording import files as file_words


def export_shown(page: Page, listing: RegisterList, name: str) -> None:
    """Ask where to, and write exactly the columns, rows and order of the list."""
    path = listing.ask_path(page.look, page, f"{name} {page.on.isoformat()}")
    if path is None:
        return
    words = page.look.words.catalogue
    title = page.title.text()
    try:
        save_table(path, listing.headings(), listing.shown_rows(), title=title, made_on=page.on)
    except NotWritten as fault:
        page.message.tell(file_words.not_written(fault.fault, fault.path, words), kind="error")
    except TableTooLargeError as fault:
        page.message.tell(file_words.table_too_large(fault.row, words), kind="error")
    else:
        page.message.tell(page.look.text("Saved: {path}", path=path))
