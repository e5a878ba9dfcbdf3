"""One warm compiler for all tests of papers."""

from __future__ import annotations

import pytest

from apk_desktop.documents.typst_compiler import TypstCompiler


@pytest.fixture(scope="session")
def compiler() -> TypstCompiler:
    return TypstCompiler()
