"""`roster BODY --output FILE`: the roster of a body; the ending chooses csv, xlsx, pdf or docx."""

from __future__ import annotations

import sys
from pathlib import Path

from apk_desktop.cli.session import Session
from apk_desktop.exchange.csv_tables import Preset
from apk_desktop.services.roster_files import ENDINGS, UnknownEnding, roster_file


def run(session: Session) -> int:
    """Write the file."""
    options = session.options
    columns = [name.strip() for name in options.columns.split(",") if name.strip()]
    preset = Preset.DATA if options.preset == "data" else Preset.EXCEL
    ending = Path(options.output).suffix.lower()
    try:
        with session.register() as register:
            content = roster_file(
                register, options.body, session.day(), session.words, ending, columns, preset
            )
    except UnknownEnding:
        known = " ".join(ENDINGS)
        told = session.words.text("The file must end in one of: {endings}.", endings=known)
        print(told, file=sys.stderr)
        return 2
    session.write(content)
    return 0
