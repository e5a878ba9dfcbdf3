"""`list`: people, associations, members, terms, meetings or bodies as text, CSV or JSON."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from apk_desktop.cli.session import Session
from apk_desktop.domain.dates import PartialDate
from apk_desktop.exchange.columns import Column, Kind, Value
from apk_desktop.exchange.csv_tables import Preset, write_csv
from apk_desktop.services.listing import columns_of, rows_of
from apk_desktop.services.listing_asked import Listing, Row
from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.listing import DAYS, heading, in_words, roles_said

_IDENTIFIERS = frozenset({"uid", "phone"})
_NUMBERS = frozenset({"number"})


def run(session: Session) -> None:
    """Write the list to standard output or to the file that `--output` names."""
    options = session.options
    columns = columns_of(options.what, options.columns)
    asked = Listing(
        day=session.day(),
        on=options.on,
        body=options.body or "",
        text=options.search,
        language=session.language,
    )
    with session.register() as register:
        rows = rows_of(register, options.what, asked)
    form = _format(options.format, options.output)
    if form == "json":
        session.say(_as_json(columns, rows, session.words))
    elif form == "csv":
        _say_csv(session, columns, rows)
    else:
        shown = columns if options.columns else [name for name in columns if name != "uid"]
        session.say(_as_text(shown, rows, session.words))


def _format(chosen: str, output: str | None) -> str:
    """The ending of the file decides where no format is asked for."""
    if chosen == "text" and output:
        return {".csv": "csv", ".json": "json"}.get(Path(output).suffix.lower(), chosen)
    return chosen


def _as_json(columns: Sequence[str], rows: Sequence[Row], words: Catalogue) -> str:
    plain = [{name: _plain(name, row[name], words) for name in columns} for row in rows]
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def _plain(column: str, value: Any, words: Catalogue) -> Any:  # noqa: ANN401 any cell
    return roles_said(value, words) if column == "roles" else value


def _say_csv(session: Session, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """A file is for Excel, standard output for programs."""
    preset = Preset.EXCEL if session.options.output else Preset.DATA
    words = session.words
    headed = [Column(name, heading(name, words), _kind(name)) for name in columns]
    buffer = io.BytesIO()
    table = ([_cell(name, row[name], words, preset) for name in columns] for row in rows)
    write_csv(buffer, headed, table, preset)
    if session.options.output:
        session.write(buffer.getvalue())
    else:
        sys.stdout.write(buffer.getvalue().decode())


def _kind(column: str) -> Kind:
    if column in DAYS:
        return Kind.DATE
    if column in _NUMBERS:
        return Kind.NUMBER
    return Kind.IDENTIFIER if column in _IDENTIFIERS else Kind.TEXT


def _cell(column: str, value: Any, words: Catalogue, preset: Preset) -> Value:  # noqa: ANN401
    if column in DAYS:
        return PartialDate.parse(value) if value else None
    if column in _NUMBERS:
        return None if value is None else int(value)
    if preset is Preset.EXCEL:
        return in_words(column, value, words)
    plain: Value = _plain(column, value, words)
    return plain


def _as_text(columns: Sequence[str], rows: Sequence[Row], words: Catalogue) -> str:
    """Lay out a table for reading; unless asked for, identifiers are left to programs."""
    lines = [[heading(name, words) for name in columns]]
    lines += [[in_words(name, row[name], words) for name in columns] for row in rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(columns))]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        + "\n"
        for line in lines
    )
