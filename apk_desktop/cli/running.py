"""Run a command and turn every fault into one sentence and an exit status."""

from __future__ import annotations

import sys
from importlib import import_module

from apk_desktop.cli.arguments import WrongUsage, early_language, parse
from apk_desktop.cli.session import CannotWriteError, Session
from apk_desktop.domain import faults
from apk_desktop.wording.catalogue import Catalogue, Language

DONE, WORLD_SAID_NO, WRONG_USAGE = 0, 1, 2


def run(argv: list[str]) -> int:
    """Run the command line and give its exit status: 0 done, 1 the world said no, 2 wrong usage."""
    _speak_utf8()
    words = Catalogue(_language(early_language(argv)))
    try:
        options = parse(argv, words)
    except WrongUsage as usage:
        _complain(words.text("{fault}. “apk-desktop --help” shows the usage.", fault=usage))
        return WRONG_USAGE
    except SystemExit as shown:
        return int(shown.code or 0)
    session = Session(options, words)
    module = import_module(f"apk_desktop.cli.commands.{options.command or 'window'}")
    try:
        status = module.run(session)
    except faults.RegisterError as fault:
        from apk_desktop.wording.faults import register_fault

        _complain(register_fault(words, fault))
    except faults.NotFound as fault:
        from apk_desktop.wording.faults import not_found

        _complain(not_found(words, fault))
    except CannotWriteError as fault:
        _complain(words.text("{path} cannot be written. Choose another folder.", path=fault.path))
    else:
        return DONE if status is None else int(status)
    return WORLD_SAID_NO


def _language(wanted: str) -> Language:
    """Give the language asked for, else the one used last in the window, else Kazakh."""
    if wanted in list(Language):
        return Language(wanted)
    from apk_desktop.services.preferences import Preferences

    remembered = Preferences().get("language", "")
    return Language(remembered) if remembered in list(Language) else Language.KK


def _speak_utf8() -> None:
    """Write UTF-8 with plain line ends whatever the console's own code page is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr)
