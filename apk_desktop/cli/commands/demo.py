"""`demo PATH`: make the demonstration register."""

from __future__ import annotations

from pathlib import Path

from apk_desktop.cli.session import Session
from apk_desktop.services.registers import make_demonstration


def run(session: Session) -> None:
    """Make the register and say where it is."""
    path = Path(session.options.path)
    make_demonstration(path)
    session.say(session.words.text("The demonstration register is ready: {path}", path=path) + "\n")
