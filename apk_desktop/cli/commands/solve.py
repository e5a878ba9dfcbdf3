"""`solve CASES.json`: answer rotation and voting cases given as data; no register is opened."""

from __future__ import annotations

import sys
from pathlib import Path

from apk_desktop.cli.session import Session
from apk_desktop.domain.cases import CannotSolve
from apk_desktop.exchange.rotation_cases import solve


def run(session: Session) -> int:
    """Write the whole answer, or one sentence and nothing else."""
    from apk_desktop.wording.solving import cannot_solve

    path = Path(session.options.cases)
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return _refuse(session.words.text("There is no file at {path}.", path=path))
    except (OSError, UnicodeDecodeError):
        return _refuse(session.words.text("{path} cannot be read as text.", path=path))
    try:
        answer = solve(text, lambda name: _beside(path, name))
    except CannotSolve as fault:
        return _refuse(cannot_solve(session.words, fault))
    session.say(answer if answer.endswith("\n") else f"{answer}\n")
    return 0


def _beside(path: Path, name: str) -> str:
    """Read a file that lies beside the cases; a name that leads elsewhere is a ValueError."""
    if Path(name).name != name:
        raise ValueError(name)
    return path.with_name(name).read_text("utf-8-sig")


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
