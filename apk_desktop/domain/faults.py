"""What can stand in a clerk's way, told by codes and values, never by sentences."""

from __future__ import annotations

from pathlib import Path


class RegisterError(Exception):
    """A register could not be opened, made or written; `path` is the file that was asked for."""

    def __init__(self, path: Path | str, detail: str = "") -> None:
        super().__init__(f"{type(self).__name__}: {path} {detail}".strip())
        self.path = Path(path)
        self.detail = detail


class Stopped(RegisterError):
    """A question was stopped, because something else is asked by now."""


class RegisterMissingError(RegisterError):
    """There is no file at the path."""


class RegisterIsFolderError(RegisterError):
    """The path is a folder."""


class NotARegisterError(RegisterError):
    """The file is no database at all: a text, a picture, an empty file."""


class AnotherProgramsFileError(RegisterError):
    """The file is a database that another program made."""


class RegisterDamagedError(RegisterError):
    """The file is a register, but cut short or changed from outside."""


class RegisterIsNewerError(RegisterError):
    """The register was written by a newer version of the program."""


class RegisterIsOlderError(RegisterError):
    """The register needs `migrate` first, and the caller may not do it."""


class RegisterReadOnlyError(RegisterError):
    """The file or its folder cannot be written."""


class RegisterOpenElsewhereError(RegisterError):
    """Another window holds the register."""


class RegisterBusyError(RegisterError):
    """Another process is writing and did not finish in time."""


class RegisterExistsError(RegisterError):
    """A new register was asked for where something already is."""


class PassphraseNeededError(RegisterError):
    """The register is encrypted and no passphrase was given."""


class PassphraseWrongError(RegisterError):
    """The passphrase does not open the register."""


class NoRoomError(RegisterError):
    """The disk has no room for the backup that a migration needs."""


class EditedByAnother(Exception):  # it says the fact
    """The row was changed since it was read; `theirs` is the row as it stands now."""

    def __init__(self, table: str, row_id: int, theirs: dict[str, object] | None) -> None:
        super().__init__(f"{table} {row_id}")
        self.table = table
        self.row_id = row_id
        self.theirs = theirs


class NothingToUndo(Exception):
    """The change log holds no change that could be undone."""


class NothingToRedo(Exception):
    """No undone change is waiting to be done again."""


class LaterChangesStandInTheWay(Exception):
    """A later change touched the same record; `title` and `subject` name that change."""

    def __init__(self, title: str, subject: str) -> None:
        super().__init__(title, subject)
        self.title = title
        self.subject = subject


class Refused(Exception):
    """An entry breaks a rule; `code` says which, `values` hold its numbers and names.

    `field` names the field of the form that is at fault, or is empty for the whole form.
    """

    def __init__(self, code: str, field: str = "", **values: object) -> None:
        super().__init__(code, field)
        self.code = code
        self.field = field
        self.values = values


class NotFound(Exception):
    """Nothing in the register has this code; `kind` is what was looked for."""

    def __init__(self, kind: str, code: str) -> None:
        super().__init__(kind, code)
        self.kind = kind
        self.code = code
