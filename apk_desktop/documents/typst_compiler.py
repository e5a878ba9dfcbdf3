"""The one place that calls Typst."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, cast

from apk_desktop.documents.faults import PaperFault, PaperNotMade
from apk_desktop.resource_files import resource_file

if TYPE_CHECKING:
    import typst

_LETTER = re.compile(r'the (?:text|codepoint) `"(?P<letter>.+?)"`')


class TypstCompiler:
    """Makes PDF of the program's templates with embedded fonts only.

    Its papers can be archived (PDF/A-2a: tagged, all letters with their text) and read aloud
    (PDF/UA-1).
    Keep one: it stays warm, so that a changed paper takes milliseconds.
    """

    def __init__(self) -> None:
        self._compilers: dict[str, typst.Compiler] = {}

    def pdf(self, template: str, paper: Mapping[str, object], day: date) -> bytes:
        """Set a paper by a template, as "agenda.typ"; the same paper and day give the same bytes.

        `day` is written into the file as the day of its making. Raises PaperNotMade.
        """
        try:
            made = self._compiler(template).compile(
                format="pdf",
                sys_inputs={"paper": json.dumps(paper, ensure_ascii=False)},
                pdf_standards=["a-2a", "ua-1"],
                timestamp=datetime.combine(day, time(), UTC),
            )
        except RuntimeError as error:  # of Typst: its own faults, and templates not found
            found = _LETTER.search(str(error))
            if found:
                raise PaperNotMade(PaperFault.NO_SUCH_LETTER, found["letter"]) from error
            raise PaperNotMade(PaperFault.TEMPLATE, detail=str(error)) from error
        return cast("bytes", made)  # one PDF, because no file was asked for and pages are not split

    def _compiler(self, template: str) -> typst.Compiler:
        import typst

        if template not in self._compilers:
            path = resource_file("templates", template)
            self._compilers[template] = typst.Compiler(
                input=path, root=path.parent, ignore_system_fonts=True
            )
        return self._compilers[template]
