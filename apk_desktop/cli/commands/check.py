"""`check`: every check of the register, a line each, with counts."""

from __future__ import annotations

from apk_desktop.cli.session import Session
from apk_desktop.services.checks import run_checks
from apk_desktop.wording.checks import check_line


def run(session: Session) -> int:
    """Write the lines; exit status 1 where the file itself is at fault."""
    with session.register() as register:
        results = run_checks(register, session.day())
    for one in results:
        session.say(check_line(one.code, one.found, session.words) + "\n")
    return int(any(one.is_damage for one in results))
