"""Sentences about names that look wrong."""

from __future__ import annotations

from apk_desktop.domain.names import NameDoubt, NameFault
from apk_desktop.wording.catalogue import Catalogue, message

_DOUBTS = {
    NameFault.MIXED_SCRIPTS: message(
        "“{word}” has both Cyrillic and Latin letters. Type it again in one of them."
    ),
    NameFault.LATIN_WANTED: message("“{word}” should be in Latin letters here."),
    NameFault.CYRILLIC_WANTED: message("“{word}” should be in Cyrillic letters here."),
    NameFault.LOST_LETTERS: message(
        "“{word}” has lost a letter, perhaps a Kazakh one. Type it again."
    ),
    NameFault.GARBLED: message("“{word}” was read in the wrong encoding. Type it again."),
}


def name_doubt(doubt: NameDoubt, catalogue: Catalogue) -> str:
    """Say what looks wrong in a word of a name."""
    return catalogue.text(_DOUBTS[doubt.fault], word=doubt.word)
