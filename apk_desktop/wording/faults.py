"""Sentences for what went wrong: what it is, and what to do next."""

from __future__ import annotations

from apk_desktop.domain import faults
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.erasure import ERASE_PERSON

_REGISTER_FAULTS: dict[type[Exception], str] = {
    faults.RegisterMissingError: message(
        "There is no register at {path}. Check the path, or make one with “apk-desktop new PATH”."
    ),
    faults.RegisterIsFolderError: message(
        "{path} is a folder. Choose the register file inside it."
    ),
    faults.NotARegisterError: message(
        "{path} is not a register of this program. Choose another file; it was not changed."
    ),
    faults.AnotherProgramsFileError: message(
        "{path} is a database of another program. Choose a register; the file was not changed."
    ),
    faults.RegisterDamagedError: message(
        "The register {path} is damaged and was not opened or changed. Restore a backup of it."
    ),
    faults.RegisterIsNewerError: message(
        "The register {path} was written by a newer version of the program. "
        "Update the program; the register was not changed."
    ),
    faults.RegisterIsOlderError: message(
        "The register {path} was written by an older version. "
        "Run “apk-desktop --register PATH migrate”; a backup is made first."
    ),
    faults.RegisterReadOnlyError: message(
        "The register {path} or its folder cannot be written. "
        "Copy it to a folder of yours, or ask for the right to write there."
    ),
    faults.RegisterOpenElsewhereError: message(
        "The register {path} is open in another window. Close it there first."
    ),
    faults.RegisterBusyError: message(
        "The register {path} is being written by another program. Try again in a moment."
    ),
    faults.RegisterExistsError: message(
        "There is already something at {path}. Choose another path; nothing was changed."
    ),
    faults.PassphraseNeededError: message(
        "{path} is encrypted. Give its passphrase with --passphrase-file or in the window."
    ),
    faults.PassphraseWrongError: message(
        "The passphrase does not open {path}. Check it and try again; the file was not changed."
    ),
    faults.NoRoomError: message(
        "There is no room on the disk for a backup of {path}. Free some space and try again."
    ),
}

_KINDS = {
    "body": message("There is no body “{code}”. “apk-desktop list bodies” shows the codes."),
    "meeting": message(
        "No meeting is called “{code}”. “apk-desktop list meetings” shows the codes."
    ),
    "column": message("There is no column “{code}”."),
}


def register_fault(words: Catalogue, fault: faults.RegisterError) -> str:
    """Say why a register could not be opened, made or written."""
    return words.text(_REGISTER_FAULTS[type(fault)], path=fault.path)


def not_found(words: Catalogue, fault: faults.NotFound) -> str:
    """Say that nothing has the code that was asked for."""
    return words.text(_KINDS[fault.kind], code=fault.code)


def in_the_way(words: Catalogue, fault: faults.LaterChangesStandInTheWay) -> str:
    """Say which later change stands in the way of an undo."""
    if fault.title == ERASE_PERSON:
        return words.text(
            "This cannot be undone, because it holds data of a person that were erased by law: "
            "{person}.",
            person=fault.subject,
        )
    return words.text(
        "This cannot be undone, because a later change touched the same record: "
        "{title} ({subject}). Undo that one first.",
        title=words.text(fault.title),
        subject=fault.subject,
    )
