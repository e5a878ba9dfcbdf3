"""The fields of a record that a change touched: their old and their new values."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.services.change_log import RecordChange
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.changes import field_name, field_value


def field_changes(look: Look, record: RecordChange, *, revealed: bool) -> QWidget:
    """List the fields, one below the other; personal data are hidden unless `revealed`."""
    words = look.words.catalogue
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(8, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for at, field in enumerate(record.fields):
        old, new = (
            field_value(field.column, value, words, revealed=revealed)
            for value in (field.before, field.after)
        )
        said = new
        if record.became == "edited":
            said = look.text("{old} → {new}", old=old, new=new)
        elif record.became == "deleted":
            said = old
        grid.addWidget(label(field_name(field.column, words), "secondary", role="secondary"),
                       at, 0, top)  # fmt: skip
        grid.addWidget(label(said), at, 1, top)
    return holder
