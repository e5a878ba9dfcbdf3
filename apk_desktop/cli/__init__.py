"""The command line: the same jobs as the window, without a screen."""

from apk_desktop.cli.running import run

__all__ = ["run"]
