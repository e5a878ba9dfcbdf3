"""A proposal as it goes to paper: blocks of ready words, in one language or in two."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from apk_desktop.documents.agenda_paper import Layout

Texts = tuple[str, ...]
"""A text in every language of the layout, in their order."""


class LineKind(StrEnum):
    """How a line looks: a heading, a name, a text, a quiet note, or an exact text for all."""

    HEADING = "heading"
    NAME = "name"
    TEXT = "text"
    NOTE = "note"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Line:
    """A line, side by side in the languages; an exact one has one text across the sheet."""

    kind: LineKind
    words: Texts


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its width in mm, and whether it holds figures."""

    heading: Texts
    width: float
    is_figure: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a cell for every column, in as many languages as it differs, and a line below."""

    cells: tuple[Texts, ...]
    below: Texts = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head is repeated on every page; a row is never broken."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPaper:
    """All that a proposal sheet says; `day` is written into the file as the day of its making."""

    layout: Layout
    day: date
    title: str
    letterhead: tuple[Texts, ...]
    heading: Texts
    blocks: tuple[Line | Table, ...]
    is_demonstration: bool = False
