"""`roster BODY --output FILE`: the roster of a body; the ending chooses csv, xlsx, pdf or docx."""

from __future__ import annotations

import sys
from pathlib import Path

from apk_desktop.cli.session import Session
from apk_desktop.exchange.csv_tables import Preset
from apk_desktop.services.paper_lists import ENDINGS, UnknownEnding
from apk_desktop.services.roster_files import RosterSheet, roster_content
from apk_desktop.services.roster_view import RosterOrder, RosterView
from apk_desktop.services.rosters import Rosters
from apk_desktop.wording.rosters import DEFAULT


def run(session: Session) -> int:
    """Write the file."""
    options, words, on = session.options, session.words, session.day()
    columns = [name.strip() for name in options.columns.split(",") if name.strip()]
    order = RosterOrder.ALPHABET if options.order == "alphabet" else RosterOrder.POSTS
    with session.register() as register:
        roster = Rosters(register).of(options.body, on, str(words.language))
        is_practice = register.is_demonstration
    shown = RosterView(order=order).of(roster, on)
    sheet = RosterSheet(shown, on, words, columns or DEFAULT, is_practice)
    ending = Path(options.output).suffix.lower()
    try:
        content = roster_content(sheet, ending, Preset(options.preset))
    except UnknownEnding:
        known = " ".join(ENDINGS)
        told = words.text("The file must end in one of: {endings}.", endings=known)
        print(told, file=sys.stderr)
        return 2
    session.write(content)
    return 0
