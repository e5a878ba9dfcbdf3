"""Papers kept with any record: each content is stored once, under its SHA-256."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import document, document_content
from apk_desktop.db.tables.papers import SUBJECTS
from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.faults import Refused
from apk_desktop.exchange.media_types import media_type_of
from apk_desktop.services.found_names import MOST_RANKED, fit_of, likeness
from apk_desktop.services.matching import best_match, has_words
from apk_desktop.wording.catalogue import message

LARGEST = 50 * 1024 * 1024
"""Bytes of the largest paper that is kept; larger scans make every backup slow."""
LOOKED_THROUGH = 2_000
"""How many of the latest papers are looked through for a misspelled title."""


class Owner(NamedTuple):
    """The record that a paper or a reminder belongs to: a column of `SUBJECTS` and the id."""

    column: str
    id: int


class Paper(NamedTuple):
    """A paper as lists show it; `size` is in bytes, `dated_on` ISO text, possibly partial."""

    id: int
    version: int
    title: str
    file_name: str
    media_type: str
    dated_on: str | None
    note: str
    sha256: str
    size: int
    owner: Owner


class NewPaper(NamedTuple):
    """A file to be kept."""

    file_name: str
    content: bytes
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """What a clerk writes of a paper."""

    title: str
    dated_on: str | None = None
    note: str = ""


class ContentDiffers(Exception):
    """What is stored is not what was stored: its SHA-256 is another, or it is gone."""

    def __init__(self, sha: str, title: str) -> None:
        super().__init__(sha, title)
        self.sha = sha
        self.title = title


def store_content(change: Change, content: bytes) -> str:
    """Store bytes unless they are there, and give their SHA-256 in hexadecimal figures.

    Content is never rewritten and no change takes it away, so the change log does not repeat it.
    """
    digest = sha256(content).hexdigest()
    known = select(document_content.c.sha256).where(document_content.c.sha256 == digest)
    if change.connection.execute(known).first() is None:
        row = {"sha256": digest, "size": len(content), "content": content}
        change.connection.execute(document_content.insert(), row)
    return digest


class Papers:
    """The papers of a register; photos of people are not among them."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, owner: Owner) -> list[Paper]:
        """Give the papers of a record: dated ones first, the latest at the top."""
        c = document.c
        query = _listed().where(c[owner.column] == owner.id)
        query = query.order_by(c.dated_on.is_(None), c.dated_on.desc(), c.id.desc())
        return [_paper(row) for row in self._register.ask(query)]

    def count(self, owner: Owner) -> int:
        """Count the papers of a record."""
        c = document.c
        query = select(func.count()).where(c[owner.column] == owner.id, c.purpose == "")
        return int(self._register.ask(query)[0][0])

    def one(self, document_id: int) -> Paper | None:
        """Give a paper by its id."""
        rows = self._register.ask(_listed().where(document.c.id == document_id))
        return _paper(rows[0]) if rows else None

    def find(self, text: str, limit: int = 12) -> list[Paper]:
        """Give the papers whose title or file name has every word, the best matches first.

        Where none has, the latest are looked through for what is nearly called so.
        """
        if not search_key(text):
            return []
        c = document.c
        query = _listed().where(has_words(document, text))
        query = query.order_by(best_match(document, text), c.id).limit(MOST_RANKED)
        found = [_paper(row) for row in self._register.ask(query)]
        if found:
            found.sort(key=lambda one: fit_of((one.title, one.file_name), text))
            return found[:limit]
        latest = _listed().order_by(c.id.desc()).limit(LOOKED_THROUGH)
        papers = map(_paper, self._register.ask(latest))
        alike = [(likeness(search_key(f"{one.title} {one.file_name}"), text), one)
                 for one in papers]  # fmt: skip
        alike = sorted((pair for pair in alike if pair[0]), key=lambda pair: -pair[0])
        return [one for _part, one in alike[:limit]]

    def add(self, owner: Owner, file_name: str, content: bytes, *, title: str = "") -> int:
        """Keep a file with a record and give the paper's id; raises Refused."""
        return self.add_all(owner, [NewPaper(file_name, content, title)])[0]

    def add_all(self, owner: Owner, files: Sequence[NewPaper]) -> list[int]:
        """Keep several files as one change; one the record has already is not kept twice."""
        for one in files:
            check_size(one.file_name, len(one.content))
        names = ", ".join(title_of(one) for one in files)
        with self._register.change(message("Add papers"), subject=names) as change:
            return [self.keep(change, owner, one) for one in files]

    def edit(self, document_id: int, version: int, entry: PaperEntry) -> None:
        """Change title, date and note; raises Refused where the title is empty."""
        title = entry.title.strip()
        if not title:
            raise Refused("paper_title_missing", "title")
        with self._register.change(message("Edit paper"), subject=title) as change:
            change.update(
                document, document_id, version,
                title=title, dated_on=entry.dated_on, note=entry.note.strip(),
            )  # fmt: skip

    def delete(self, document_id: int, version: int) -> None:
        """Take a paper off its record; its content stays, so that undo brings all of it back."""
        paper = self.one(document_id)
        subject = paper.title if paper else ""
        with self._register.change(message("Delete paper"), subject=subject) as change:
            change.delete(document, document_id, version)

    def content(self, document_id: int) -> bytes:
        """Give what the file held; raises ContentDiffers where that is no longer what is stored."""
        query = (
            select(document.c.sha256, document.c.title, document_content.c.content)
            .outerjoin(document_content, document_content.c.sha256 == document.c.sha256)
            .where(document.c.id == document_id)
        )
        digest, title, content = self._register.ask(query)[0]
        if content is None or sha256(content).hexdigest() != digest:
            raise ContentDiffers(digest, title)
        return bytes(content)

    def keep(self, change: Change, owner: Owner, one: NewPaper) -> int:
        """Keep a file with a record as a part of a change, and give the paper's id."""
        check_size(one.file_name, len(one.content))
        digest = store_content(change, one.content)
        c = document.c
        same = select(c.id).where(c[owner.column] == owner.id, c.sha256 == digest, c.purpose == "")
        known = change.connection.execute(same).scalar()
        if known is not None:
            return int(known)
        return change.insert(
            document,
            sha256=digest,
            file_name=one.file_name,
            media_type=media_type_of(one.content),
            title=title_of(one),
            **{owner.column: owner.id},
        )


def check_size(file_name: str, size: int) -> None:
    """Raise Refused for an empty file or one that is too large."""
    if not size:
        raise Refused("paper_empty", "file", name=file_name)
    if size > LARGEST:
        raise Refused("paper_too_large", "file", name=file_name, size=size, most=LARGEST)


def title_of(one: NewPaper) -> str:
    """Give the title of a new paper: its own, else the file's name without its ending."""
    stem, dot, ending = one.file_name.rpartition(".")
    own = one.title.strip()
    return own or (stem if dot and stem and " " not in ending else one.file_name)


def owner_from(links: Sequence[Any]) -> Owner:
    """Tell whose a row is by its links, in the order of `SUBJECTS`."""
    return next(
        Owner(column, link)
        for column, link in zip(SUBJECTS, links, strict=True)
        if link is not None
    )


def _listed() -> Select[Any]:
    c = document.c
    return (
        select(
            c.id, c.version, c.title, c.file_name, c.media_type, c.dated_on, c.note, c.sha256,
            func.coalesce(document_content.c.size, 0), *(c[column] for column in SUBJECTS),
        )
        .outerjoin(document_content, document_content.c.sha256 == c.sha256)
        .where(c.purpose == "")
    )  # fmt: skip


def _paper(row: Sequence[Any]) -> Paper:
    return Paper._make((*row[:9], owner_from(row[9:])))
