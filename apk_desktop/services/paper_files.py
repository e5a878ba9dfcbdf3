"""Files on their way into the register and out of it: read whole, or told why not."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from apk_desktop.domain.faults import Refused
from apk_desktop.exchange.whole_files import write_whole
from apk_desktop.services.papers import NewPaper, Paper, check_size

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_LONGEST_NAME = 120


def read_file(path: Path) -> NewPaper:
    """Read a file that is to be kept; raises Refused for what cannot be."""
    if path.is_dir():
        raise Refused("paper_is_folder", "file", name=path.name)
    try:
        check_size(path.name, path.stat().st_size)
        return NewPaper(path.name, path.read_bytes())
    except OSError as error:
        raise Refused("paper_unreadable", "file", name=path.name) from error


def safe_name(paper: Paper) -> str:
    """Give a file name that every system takes, with the ending the file came with."""
    ending = Path(paper.file_name).suffix
    stem = _FORBIDDEN.sub(" ", paper.title or Path(paper.file_name).stem).strip(" .")
    stem = stem.removesuffix(ending)[:_LONGEST_NAME].strip(" .")
    return f"{stem or 'paper'}{_FORBIDDEN.sub('', ending)}"


def save_paper(path: Path, content: bytes) -> None:
    """Write a paper where the clerk wants it; raises NotWritten."""
    write_whole(path, content)


class ViewingCopies:
    """Copies of papers for other programs, in a private folder that goes with the window."""

    def __init__(self) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def copy(self, paper: Paper, content: bytes) -> Path:
        """Write a copy and give its path; another program may read it while the window is open."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(
                prefix="apk-papers-", ignore_cleanup_errors=True
            )
        folder = Path(self._folder.name) / paper.sha256[:16]
        folder.mkdir(exist_ok=True)
        path = folder / safe_name(paper)
        path.write_bytes(content)
        return path

    def clear(self) -> None:
        """Remove the copies, as far as no program holds them."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
