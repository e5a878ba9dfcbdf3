"""Start the program: the window, or a command."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the command line asks for and give the exit status."""
    from apk_desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
