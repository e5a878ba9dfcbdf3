"""`check`: every check of the register, a line each, with counts."""

from __future__ import annotations

from apk_desktop.cli.session import Session
from apk_desktop.services.health.findings import Severity
from apk_desktop.services.health.health import Health
from apk_desktop.wording.health import FILE_CHECKS, TITLES, check_line


def run(session: Session) -> int:
    """Write the lines; exit status 1 where the file itself is at fault."""
    with session.register() as register:
        health = Health(register)
        file = health.file()
        results = health.results(session.day())
    words = session.words
    for title, found in zip(FILE_CHECKS.values(), file, strict=True):
        session.say(check_line(words.text(title), found, words) + "\n")
    for one in results:
        session.say(check_line(words.text(TITLES[one.code]), one.found, words) + "\n")
    damaged = any(one.found for one in results if one.severity is Severity.DAMAGE)
    return int(any(file) or damaged)
