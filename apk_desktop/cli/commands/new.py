"""`new PATH`: make an empty register with the reference data."""

from __future__ import annotations

from pathlib import Path

from apk_desktop.cli.session import Session
from apk_desktop.services.registers import make_empty_register


def run(session: Session) -> None:
    """Make the register, encrypted where a passphrase is given, and say where it is."""
    path = Path(session.options.path)
    make_empty_register(path, session.passphrase())
    session.say(session.words.text("The register is ready: {path}", path=path) + "\n")
