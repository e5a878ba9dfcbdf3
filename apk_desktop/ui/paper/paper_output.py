"""What becomes of a paper: a file, or sheets from the printer."""

from __future__ import annotations

from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from apk_desktop.exchange.whole_files import NotWritten, write_whole
from apk_desktop.ui.paper.preview_pane import PreviewedPapers, PreviewPane
from apk_desktop.ui.paper.printing import (
    PrinterFailedError,
    ask_printer,
    print_pages,
)
from apk_desktop.ui.widgets.messages import InlineMessage
from apk_desktop.wording.files import not_written

Paper = TypeVar("Paper")


class PaperOutput(Generic[Paper]):
    """Saves and prints the paper of a preview once it is fresh, and says so in a message.

    `titles` are those of the dialogs that ask for a file and for a printer.
    """

    def __init__(
        self,
        owner: QWidget,
        message: InlineMessage,
        preview: PreviewPane[Paper],
        papers: PreviewedPapers[Paper],
        titles: tuple[str, str],
    ) -> None:
        self._owner, self._message = owner, message
        self._preview, self._papers = preview, papers
        self._save_title, self._print_title = titles
        self._look = preview.look

    @classmethod
    def ask_path(cls, title: str, owner: QWidget, name: str) -> Path | None:
        """Ask where to save a paper; tests replace this."""
        kinds = "PDF (*.pdf);;Word (*.docx)"
        chosen, kind = QFileDialog.getSaveFileName(owner, title, f"{name}.pdf", kinds)
        if not chosen:
            return None
        path = Path(chosen)
        ending = ".docx" if "docx" in kind else ".pdf"
        return path if path.suffix.lower() in (".pdf", ".docx") else Path(f"{path}{ending}")

    @classmethod
    def ask_printer(cls, title: str, owner: QWidget, name: str, pages: int) -> QPrinter | None:
        """Ask for a printer; tests replace this."""
        return ask_printer(title, owner, name, pages)

    def save(self, name: str) -> None:
        """Save the paper as PDF or DOCX, by the ending of the file that is chosen."""
        path = self.ask_path(self._save_title, self._owner, name)
        if path is None:
            return
        if path.suffix.lower() == ".docx":
            self._preview.write_docx(
                path, write_whole, lambda _none: self._saved(path), self._failed
            )
        else:
            self._preview.when_fresh(lambda pdf: self._write(path, pdf))

    def print_paper(self, name: str) -> None:
        """Print the paper; `name` is what the printer's queue shows."""
        self._preview.when_fresh(lambda pdf: self._print(name, pdf))

    def _print(self, name: str, pdf: bytes) -> None:
        shown = self._preview.shown
        if shown is None:
            return
        printer = self.ask_printer(self._print_title, self._owner, name, len(shown.pages))
        if printer is not None:
            papers = self._papers
            self._preview.work.do(
                lambda: print_pages(papers, pdf, printer), self._printed, self._failed
            )

    def _write(self, path: Path, content: bytes) -> None:
        try:
            write_whole(path, content)
        except NotWritten as fault:
            self._failed(fault)
        else:
            self._saved(path)

    def _saved(self, path: Path) -> None:
        self._message.tell(self._look.text("Saved: {path}", path=path))

    def _failed(self, fault: Exception) -> None:
        words = self._look.words.catalogue
        if isinstance(fault, NotWritten):
            self._message.tell(not_written(fault.fault, fault.path, words), kind="error")
        elif isinstance(fault, PrinterFailedError):
            self._message.tell(
                self._look.text("The printer did not take the pages. Check it and print again."),
                kind="error",
            )

    def _printed(self, pages: int) -> None:
        self._message.tell(
            self._look.plural(
                "{count} page was sent to the printer.",
                "{count} pages were sent to the printer.",
                pages,
            )
        )
