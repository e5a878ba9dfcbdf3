"""Run the command line in this process, as a clerk's terminal would see it."""

from __future__ import annotations

import contextlib
import io
from typing import NamedTuple

from apk_desktop.cli import run


class Answer(NamedTuple):
    """The exit status, standard output and standard error of a command."""

    status: int
    out: str
    err: str


def ask(*words: object) -> Answer:
    """Run one command line."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = run([str(word) for word in words])
    return Answer(status, out.getvalue(), err.getvalue())
