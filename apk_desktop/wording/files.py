"""Sentences about files that cannot be written or read, and what to do next."""

from __future__ import annotations

from pathlib import Path

from apk_desktop.wording.catalogue import Catalogue, message

# Keyed by the codes of `exchange.whole_files.WriteFault`, which lies above.
_NOT_WRITTEN = {
    "folder_missing": message("There is no folder {folder}. Make it, or choose another one."),
    "folder_read_only": message("The folder {folder} cannot be written. Choose another one."),
    "target_is_folder": message("{path} is a folder. Give the file a name of its own."),
    "target_in_use": message("{path} is open in another program. Close it there and try again."),
    "disk_full": message("There is no room on the disk for {path}. Free some space and try again."),
    "other": message("{path} could not be written. Try another folder."),
}


def not_written(fault: str, path: Path, catalogue: Catalogue) -> str:
    """Say why a file was not written; what stood there before is as it was."""
    return catalogue.text(_NOT_WRITTEN[fault], path=path, folder=path.parent)


def broken_table(row: int, catalogue: Catalogue) -> str:
    """Say at which row a CSV file cannot be read."""
    return catalogue.text(
        "Row {row} of the file has a quote that is not closed. Mend it there and try again.",
        row=row,
    )


def unknown_encoding(catalogue: Catalogue) -> str:
    """Say that a file is no text that can be read."""
    return catalogue.text("The file is no text table. Save it as “CSV UTF-8” and try again.")


def table_too_large(row: int, catalogue: Catalogue) -> str:
    """Say at which row a table outgrows what XLSX can hold."""
    return catalogue.text(
        "Row {row} does not fit into an XLSX file. Save the table as CSV.", row=row
    )
