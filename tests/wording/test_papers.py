"""Sentences about papers."""

from __future__ import annotations

import pytest

from apk_desktop.documents.faults import PaperFault
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.papers import paper_not_made


@pytest.mark.parametrize("fault", PaperFault)
def test_every_fault_of_a_paper_has_a_sentence(fault: PaperFault) -> None:
    assert paper_not_made(fault, "☺", Catalogue(Language.EN)).endswith(".")


def test_the_sign_that_cannot_be_printed_is_named() -> None:
    told = paper_not_made(PaperFault.NO_SUCH_LETTER, "☺", Catalogue(Language.RU))
    assert "☺" in told
