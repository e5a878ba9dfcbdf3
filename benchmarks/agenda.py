"""P6b: a whole process that prints an agenda of twelve items, to LibreOffice with the same DOCX.

Where LibreOffice (`soffice`) is not installed, only our own time is told. Run it with
`python -m benchmarks.agenda`.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from benchmarks.measuring import in_turn, python, show

MUST = 0.3
_PAPER = """
import sys
from datetime import date
from pathlib import Path
from apk_desktop.documents.agenda_paper import AgendaItem, AgendaPaper, Layout
from apk_desktop.domain.trilingual import Trilingual
title = Trilingual(*["Этномәдени бірлестіктердің қызметін дамыту туралы"] * 3)
items = [AgendaItem(number=str(at), title=title, minutes=10) for at in range(1, 13)]
paper = AgendaPaper(
    meeting=title, day=date(2026, 4, 24), when=title, items=tuple(items), is_demonstration=True
)
"""
_PDF = """
from apk_desktop.documents.agenda import agenda_pdf
from apk_desktop.documents.typst_compiler import TypstCompiler
Path({target!r}).write_bytes(agenda_pdf(paper, Layout.KK_RU, TypstCompiler()))
"""
_DOCX = """
from apk_desktop.documents.agenda_docx import agenda_docx
Path({target!r}).write_bytes(agenda_docx(paper, Layout.KK_RU))
"""


def main() -> None:
    """Print the ratio, or our own time where there is nothing to compare it with."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = python(_PAPER + _PDF.format(target=str(folder / "ours.pdf")))
        office = shutil.which("soffice")
        if office is None:
            seconds = in_turn(ours, python("pass")).ours
            print(
                f"P6b agenda PDF, whole process: {seconds * 1000:.0f} ms; "
                "LibreOffice (soffice) is not installed, so there is no ratio"
            )
            return
        document = folder / "agenda.docx"
        subprocess.run(python(_PAPER + _DOCX.format(target=str(document))), check=True)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", name]
        measured = in_turn(ours, [*convert, str(document)])
        show("P6b agenda PDF, whole process", measured, MUST)


if __name__ == "__main__":
    main()
