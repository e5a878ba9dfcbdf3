"""`check`: every check of the register, a line each, with counts."""

from __future__ import annotations

from apk_desktop.cli.session import Session
from apk_desktop.services.checks import CHECKS, run_checks


def run(session: Session) -> int:
    """Write the lines; exit status 1 where the file itself is at fault."""
    words = session.words
    with session.register() as register:
        results = run_checks(register, session.day())
    for one in results:
        title = words.text(CHECKS[one.code])
        if one.found:
            line = words.plural("✕ {title}: {count} found", "✕ {title}: {count} found", one.found,
                                title=title)  # fmt: skip
        else:
            line = words.text("✓ {title}: nothing found", title=title)
        session.say(line + "\n")
    return int(any(one.is_damage for one in results))
