"""Save the schedule for a calendar program, and say where it is or why not."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QFileDialog, QWidget

from apk_desktop.exchange.whole_files import NotWritten, write_whole
from apk_desktop.services.calendar_days import CalendarDays
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.look import Look
from apk_desktop.wording.files import not_written

ENDING = ".ics"


class Told(NamedTuple):
    """What the page tells after it."""

    text: str
    kind: str


def ask_calendar_path(look: Look, parent: QWidget, name: str) -> Path | None:
    """Ask for the file to write; tests replace this."""
    kind = look.text("Calendar (*.ics)")
    chosen, _kind = QFileDialog.getSaveFileName(
        parent, look.text("Save as calendar"), f"{name}{ENDING}", kind
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ENDING else Path(f"{chosen}{ENDING}")


def save_calendar(page: Page, days: CalendarDays, name: str) -> None:
    """Ask where to, and write the rounds ahead in the background."""
    look = page.look
    path = ask_calendar_path(look, page, f"{name} {page.on.isoformat()}")
    if path is None:
        return
    page.message.tell(look.text("The file is being written…"))
    title = look.text("Rotation schedule")
    unread = Told(look.text("The register could not be read."), "error")
    page.background.do(
        partial(_write, look, path, title, days, page.on),
        partial(_tell, page),
        lambda _fault: _tell(page, unread),
    )


def _write(look: Look, path: Path, title: str, days: CalendarDays, on: date) -> Told:
    from apk_desktop.exchange.calendars import calendar_file

    words = look.words.catalogue
    content = calendar_file(
        days.milestones(on), name=title, language=look.language, made_at=datetime.now(UTC)
    )
    try:
        write_whole(path, content)
    except NotWritten as fault:
        return Told(not_written(fault.fault, fault.path, words), "error")
    return Told(words.text("Saved: {path}", path=path), "info")


def _tell(page: Page, told: Told) -> None:
    page.message.tell(told.text, kind=told.kind)
