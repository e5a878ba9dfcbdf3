"""`migrate`: bring an older register up to this version."""

from __future__ import annotations

from apk_desktop.cli.session import Session
from apk_desktop.services.registers import migrate, sole_use


def run(session: Session) -> None:
    """Migrate after a verified backup, or say that there was nothing to do."""
    path = session.register_path()
    with sole_use(path):
        backup = migrate(path, session.passphrase())
    if backup is None:
        session.say(session.words.text("The register is up to date.") + "\n")
    else:
        said = session.words.text("The register is up to date; the backup is {path}", path=backup)
        session.say(said + "\n")
