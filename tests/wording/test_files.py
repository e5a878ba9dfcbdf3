from __future__ import annotations

from pathlib import Path

import pytest

from apk_desktop.exchange.whole_files import WriteFault
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.files import broken_table, not_written, table_too_large

ENGLISH = Language.EN


@pytest.mark.parametrize("fault", WriteFault)
def test_every_reason_a_file_was_not_written_has_a_sentence(fault: WriteFault) -> None:
    sentence = not_written(fault, Path("folder") / "roster.csv", Catalogue(ENGLISH))
    assert "folder" in sentence


def test_a_table_that_fails_names_its_row() -> None:
    assert "Row 7" in broken_table(7, Catalogue(ENGLISH))
    assert "Row 7" in table_too_large(7, Catalogue(ENGLISH))
