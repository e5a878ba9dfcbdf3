"""What every command works with: its options, its words, its register and its output."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from apk_desktop.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from apk_desktop.db.register import Register


class CannotWriteError(Exception):
    """The output file cannot be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


@dataclass(frozen=True)
class Session:
    """One run of the command line."""

    options: Namespace
    words: Catalogue

    @property
    def language(self) -> str:
        """The language of the answers: kk, ru or en."""
        return str(self.words.language)

    def day(self) -> date:
        """Give the day that `--on` names, else today where the clerk is."""
        chosen: date | None = getattr(self.options, "on", None)
        return chosen or datetime.now().astimezone().date()

    def register_path(self) -> Path:
        """Give the register's path, making the demonstration where `--demo` asks for it first."""
        from apk_desktop.services import preferences, registers

        if self.options.demo:
            path = preferences.demonstration_register()
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                registers.make_demonstration(path)
            return path
        named = self.options.register or os.environ.get("APK_DESKTOP_REGISTER")
        if named:
            return Path(named)
        last = preferences.Preferences().get("register", "")
        return Path(last) if last else preferences.own_register()

    def chosen_register(self) -> Path | None:
        """Give the register that the window opens: one that was named, or is remembered."""
        if self.options.demo or self.options.register or os.environ.get("APK_DESKTOP_REGISTER"):
            return self.register_path()
        path = self.register_path()
        return path if path.exists() else None

    def passphrase(self) -> str:
        """Give the passphrase from its file (less a final line end) or the environment."""
        if self.options.passphrase_file:
            path = Path(self.options.passphrase_file)
            try:
                return path.read_text("utf-8").rstrip("\r\n")
            except (OSError, UnicodeDecodeError) as error:
                from apk_desktop.domain.faults import RegisterMissingError

                raise RegisterMissingError(path) from error
        return os.environ.get("APK_DESKTOP_PASSPHRASE", "")

    @contextmanager
    def register(self) -> Iterator[Register]:
        """Open the register to ask it questions; a passphrase that is missing is asked for."""
        from apk_desktop.services.registers import open_for_questions

        path = self.register_path()
        register = open_for_questions(path, self.passphrase() or _asked(path, self.words))
        try:
            yield register
        finally:
            register.close()

    def say(self, text: str) -> None:
        """Write an answer to standard output, or to the file that `--output` names."""
        output: str | None = getattr(self.options, "output", None)
        if output is None:
            sys.stdout.write(text)
            return
        self.write(text.encode())

    def write(self, content: bytes) -> None:
        """Write the output file beside its target and move it into place, never half."""
        from apk_desktop.exchange.whole_files import NotWritten, write_whole

        path = Path(self.options.output)
        try:
            write_whole(path, content)
        except NotWritten as error:
            raise CannotWriteError(path) from error


def _asked(path: Path, words: Catalogue) -> str:
    """Ask for the passphrase at the keyboard where the register is encrypted."""
    from apk_desktop.db.opening import examine
    from apk_desktop.domain.faults import PassphraseNeededError

    try:
        examine(path)
    except PassphraseNeededError:
        if sys.stdin is None or not sys.stdin.isatty():
            raise
        from getpass import getpass

        return getpass(words.text("Passphrase:") + " ")
    return ""
