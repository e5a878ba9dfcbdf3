"""A list that is shown, as a file: where to, in which format, and what is told of it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QFileDialog, QWidget

from apk_desktop.documents.faults import PaperNotMade
from apk_desktop.exchange.csv_tables import Preset
from apk_desktop.exchange.whole_files import NotWritten
from apk_desktop.exchange.xlsx_tables import TableTooLargeError
from apk_desktop.services.paper_lists import ENDINGS, PaperList, UnknownEnding, save_list
from apk_desktop.ui.look import Look
from apk_desktop.wording.files import not_written, table_too_large
from apk_desktop.wording.papers import paper_not_made


class Target(NamedTuple):
    """A file to write, and for whom where it is CSV."""

    path: Path
    preset: Preset = Preset.EXCEL


class Told(NamedTuple):
    """What the page tells after it."""

    text: str
    kind: str


def ask_target(look: Look, parent: QWidget, name: str) -> Target | None:
    """Ask for the file to write and its format."""
    formats = {
        look.text("CSV for Excel (*.csv)"): (".csv", Preset.EXCEL),
        look.text("CSV for other programs (*.csv)"): (".csv", Preset.DATA),
        look.text("Excel workbook (*.xlsx)"): (".xlsx", Preset.EXCEL),
        look.text("PDF document (*.pdf)"): (".pdf", Preset.EXCEL),
        look.text("Word document (*.docx)"): (".docx", Preset.EXCEL),
    }
    chosen, kind = QFileDialog.getSaveFileName(
        parent, look.text("Export what is shown"), f"{name}.csv", ";;".join(formats)
    )
    return target_of(chosen, *formats[kind]) if chosen else None


def target_of(chosen: str, ending: str, preset: Preset) -> Target:
    """Give the file that was meant: an ending that was typed decides, else the format's is put."""
    path = Path(chosen)
    if path.suffix.lower() not in ENDINGS:
        path = Path(f"{chosen}{ending}")
    return Target(path, preset if path.suffix.lower() == ".csv" else Preset.EXCEL)


def export(listed: PaperList, target: Target) -> Told:
    """Write the list and say where it is, or why not and what to do."""
    words = listed.words
    try:
        save_list(target.path, listed, target.preset)
    except NotWritten as fault:
        return Told(not_written(fault.fault, fault.path, words), "error")
    except TableTooLargeError as fault:
        return Told(table_too_large(fault.row, words), "error")
    except PaperNotMade as fault:
        return Told(paper_not_made(fault.fault, fault.letter, words), "error")
    except UnknownEnding:
        known = " ".join(ENDINGS)
        told = words.text("The file must end in one of: {endings}.", endings=known)
        return Told(told, "error")
    return Told(words.text("Saved: {path}", path=target.path), "info")
