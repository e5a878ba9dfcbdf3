"""Sentences about names: what looks wrong in them, and how they read in papers."""

from __future__ import annotations

from apk_desktop.domain.dative import InPapers
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


def read_in_papers(forms: InPapers, catalogue: Catalogue) -> str:
    """Say how a name stands in running text and under an act; a spelling not there is empty."""
    if not forms.running:
        return ""
    if forms.running == forms.signature:
        return catalogue.text("In the text and under an act: {name}", name=forms.running)
    return catalogue.text(
        "In the text: {running}; under an act: {signature}",
        running=forms.running,
        signature=forms.signature,
    )


def dative_doubt(*, is_sure: bool, renamed: bool, catalogue: Catalogue) -> str:
    """Say why a dative is to be checked, or nothing."""
    if renamed:
        return catalogue.text("Check it: the name was changed after this was written.")
    if not is_sure:
        return catalogue.text("Check it: the ending does not tell how this name is declined.")
    return ""


def dative_said(forms: InPapers, catalogue: Catalogue) -> str:
    """Say the dative on a card, marked where it is to be checked."""
    dative = forms.dative
    if not dative.text:
        return ""
    if dative.is_sure:
        return catalogue.text("to whom: {name}", name=dative.text)
    return catalogue.text("to whom: {name} (check)", name=dative.text)
