"""What may be written on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NoReturn

from apk_desktop.cli.usage_words import speak
from apk_desktop.wording.catalogue import Catalogue, Language

EXPORTS = ("csv", "json", "popolo", "vcard", "ical")
LISTS = ("people", "associations", "members", "terms", "meetings", "bodies")
AGENDA_LANGUAGES = ("kk", "ru", "en", "kk+ru")
MOST_SEATS = 20
RULES = (
    "longest_wait",
    "largest_deficit",
    "support_first",
    "av",
    "per_pav",
    "per_consensus",
    "per_unitcost",
    "per_reset",
    "per_nash",
    "per_equality",
    "per_phragmen",
    "per_quota",
    "per_minmax_dryspell",
    "seqpav",
    "seqphragmen",
    "equal-shares",
)


class WrongUsage(Exception):
    """The command line is not of the known form; the text says how, in the parser's words."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Leave the way out to the caller, which knows the language."""
        raise WrongUsage(message)


def parse(argv: list[str], words: Catalogue) -> argparse.Namespace:
    """Read the command line; raises WrongUsage, and SystemExit(0) after showing help."""
    speak(words.language)
    return _parser(words).parse_args(argv)


def early_language(argv: Iterable[str]) -> str:
    """Find the chosen language before anything is parsed, so that help and errors speak it."""
    arguments = list(argv)
    for at, argument in enumerate(arguments):
        if argument == "--language" and at + 1 < len(arguments):
            return arguments[at + 1]
        if argument.startswith("--language="):
            return argument.partition("=")[2]
    return ""


def _parser(words: Catalogue) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="apk-desktop",
        description=words.text(
            "The register of the Assembly. Without a command it opens the window."
        ),
        allow_abbrev=False,
    )
    register = parser.add_mutually_exclusive_group()
    register.add_argument("--register", metavar="PATH", help=words.text("the register to work on"))
    register.add_argument(
        "--demo",
        action="store_true",
        help=words.text("the demonstration register, made at first use"),
    )
    parser.add_argument(
        "--language", choices=[*Language], help=words.text("language of the answers")
    )
    parser.add_argument(
        "--passphrase-file", metavar="FILE", help=words.text("file with the register's passphrase")
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for add in (_registers, _lists, _papers, _rotation):
        add(commands, words)
    return parser


def _registers(commands: Any, words: Catalogue) -> None:  # noqa: ANN401 argparse keeps its type
    _path(commands.add_parser("demo", help=words.text("make the demonstration register")), words)
    _path(
        commands.add_parser("new", help=words.text("make an empty register with reference data")),
        words,
    )
    commands.add_parser("check", help=words.text("check the register and its records"))
    commands.add_parser("migrate", help=words.text("bring an older register up to this version"))


def _path(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    parser.add_argument("path", metavar="PATH", help=words.text("where to make it"))


def _lists(commands: Any, words: Catalogue) -> None:  # noqa: ANN401
    listing = commands.add_parser("list", help=words.text("list what the register holds"))
    listing.add_argument("what", choices=LISTS)
    listing.add_argument("--body", metavar="BODY", help=words.text("code of a body, as “council”"))
    listing.add_argument(
        "--search", metavar="TEXT", default="", help=words.text("words to look for")
    )
    listing.add_argument("--format", choices=("text", "csv", "json"), default="text")
    roster = commands.add_parser("roster", help=words.text("write the roster of a body to a file"))
    roster.add_argument("body", metavar="BODY", help=words.text("code of a body, as “council”"))
    roster.add_argument("--preset", choices=("excel", "data"), default="excel")
    roster.add_argument("--order", choices=("posts", "alphabet"), default="posts")
    _output(roster, words)
    export = commands.add_parser(
        "export", help=words.text("write what the register holds for other programs")
    )
    export.add_argument("--as", dest="format", choices=EXPORTS, required=True)
    _on(export, words)
    _output(export, words)
    for parser in (listing, roster):
        _on(parser, words)
        parser.add_argument(
            "--columns", metavar="a,b", default="", help=words.text("columns, in order")
        )
    listing.add_argument("--output", metavar="FILE", help=words.text("file to write"))


def _papers(commands: Any, words: Catalogue) -> None:  # noqa: ANN401
    agenda = commands.add_parser(
        "agenda", help=words.text("print the agenda of a meeting to a file")
    )
    agenda.add_argument(
        "meeting", metavar="MEETING", help=words.text("code of a meeting, as “session-34”")
    )
    agenda.add_argument("--language", dest="agenda_language", choices=AGENDA_LANGUAGES)
    _output(agenda, words)


def _rotation(commands: Any, words: Catalogue) -> None:  # noqa: ANN401
    propose = commands.add_parser(
        "propose", help=words.text("propose the next deputy chairs, with reasons")
    )
    _on(propose, words)
    propose.add_argument(
        "--seats", type=_count(words), metavar="N", help=words.text("number of seats to fill")
    )
    propose.add_argument("--rule", choices=RULES, help=words.text("rule, else that of the norm"))
    propose.add_argument("--format", choices=("text", "json"), default="text")
    propose.add_argument("--output", metavar="FILE", help=words.text("file to write"))
    propose.add_argument("--language", dest="sheet_language", choices=AGENDA_LANGUAGES)
    solve = commands.add_parser("solve", help=words.text("solve rotation cases given as data"))
    solve.add_argument("cases", metavar="CASES.json")
    solve.add_argument("--output", metavar="FILE", help=words.text("file to write"))


def _output(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    parser.add_argument("--output", metavar="FILE", required=True, help=words.text("file to write"))


def _on(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    parser.add_argument(
        "--on", type=_day(words), metavar="DATE", help=words.text("as of a day, YYYY-MM-DD")
    )


def _day(words: Catalogue) -> Callable[[str], date]:
    def read(text: str) -> date:
        try:
            if len(text) == len("YYYY-MM-DD"):
                return date.fromisoformat(text)
        except ValueError:
            pass
        told = words.text("“{text}” is no day; write it as 2026-03-12", text=text)
        raise argparse.ArgumentTypeError(told)

    return read


def _count(words: Catalogue) -> Callable[[str], int]:
    def read(text: str) -> int:
        if text.isdecimal() and 1 <= int(text) <= MOST_SEATS:
            return int(text)
        told = words.text("“{text}” is no number from 1 to {most}", text=text, most=MOST_SEATS)
        raise argparse.ArgumentTypeError(told)

    return read
