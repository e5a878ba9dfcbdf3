"""No command: open the window, or say how to work without a display."""

from __future__ import annotations

import os
import sys

from apk_desktop.cli.session import Session


def run(session: Session) -> int:
    """Open the window and stay until it is closed."""
    if not _has_display():
        told = session.words.text(
            "There is no display for the window. Without one use the commands "
            "demo, new, list, roster, agenda, propose, solve, check and migrate: "
            "“apk-desktop --help” explains them."
        )
        print(told, file=sys.stderr)
        return 1
    from apk_desktop.app.start import run_window

    return run_window(session.chosen_register(), session.words.language, session.passphrase())


def _has_display() -> bool:
    """Whether Qt will find a screen; only X11 and Wayland can be missing."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
