"""How wide the columns of a roster are, measured from what they hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from apk_desktop.documents.letters import printable
from apk_desktop.documents.roster_paper import ColumnKind, RosterColumn, RosterPaper

UPRIGHT_MM, WIDE_MM = 170.0, 257.0
"""Widths between the margins of A4 standing and lying."""
CELL_PADDING_MM = 1.2
_SIZES_PT = (10.0, 9.0, 8.0, 7.0)
_GOOD_SIZES_PT = _SIZES_PT[:2]
_MM_PER_PT = 25.4 / 72
# Letters of Libertinus Serif in em: of one long word, of its bold face, of a text with blanks.
_WORD_EM, _BOLD_EM, _TEXT_EM = 0.56, 0.64, 0.5
_LONGEST_WISH_EM = 18.0
_ROUNDING = 0.01
_BREAK_HERE = "\N{ZERO WIDTH SPACE}"


class Fit(NamedTuple):
    """How a roster lies on its sheets: column widths in mm, letters in pt, lying or standing."""

    widths: tuple[float, ...]
    size: float
    is_wide: bool


class _Ems(NamedTuple):
    """A column in em: what it cannot do without, and what it would like."""

    needed: float
    wished: float


def fitted(paper: RosterPaper) -> Fit:
    """Find the sheet, the size of letters and the widths that let every word stand whole.

    Words that are too long even for the smallest letters must be broken: see `broken_words`.
    """
    columns = [
        _ems(column, (row[at] for row in paper.rows)) for at, column in enumerate(paper.columns)
    ]
    wished = [_millimetres(column.wished, _SIZES_PT[0]) for column in columns]
    is_wide = sum(wished) > UPRIGHT_MM
    room = WIDE_MM if is_wide else UPRIGHT_MM
    size = _size(columns, room)
    needed = [_millimetres(column.needed, size) for column in columns]
    wished = [_millimetres(column.wished, size) for column in columns]
    return Fit(_shared(needed, wished, room), size, is_wide)


def broken_words(cell: str, width: float, size: float) -> str:
    """Allow breaks, unseen, inside words that are longer than a column of so many mm."""
    ems = (width - 2 * CELL_PADDING_MM) / (size * _MM_PER_PT)
    most = max(1, int(ems / _WORD_EM + _ROUNDING))
    text = printable(cell)
    if len(text) <= most:
        return text
    return " ".join(
        _BREAK_HERE.join(word[at : at + most] for at in range(0, len(word), most))
        for word in text.split(" ")
    )


def _ems(column: RosterColumn, cells: Iterable[str]) -> _Ems:
    heading = max((len(word) for word in column.heading.split()), default=1)
    longest_word = longest = 1
    whole = column.kind is not ColumnKind.TEXT
    for cell in cells:
        longest = max(longest, len(cell))
        if len(cell) > longest_word:
            longest_word = len(cell) if whole else max(longest_word, *map(len, cell.split()), 1)
    needed = max(heading * _BOLD_EM, longest_word * _WORD_EM)
    return _Ems(needed, max(needed, min(longest * _TEXT_EM, _LONGEST_WISH_EM)))


def _size(columns: list[_Ems], room: float) -> float:
    """Choose letters: a little smaller if all then stands on one line, else for whole words."""
    for size in _GOOD_SIZES_PT:
        if sum(_millimetres(column.wished, size) for column in columns) <= room:
            return size
    for size in _SIZES_PT:
        if sum(_millimetres(column.needed, size) for column in columns) <= room:
            return size
    return _SIZES_PT[-1]


def _millimetres(ems: float, size: float) -> float:
    return ems * size * _MM_PER_PT + 2 * CELL_PADDING_MM


def _shared(needed: list[float], wished: list[float], room: float) -> tuple[float, ...]:
    over = room - sum(wished)
    if over >= 0:  # all have their wish, and the rest by the same measure
        return tuple(one * room / sum(wished) for one in wished)
    over = room - sum(needed)
    if over < 0:
        return tuple(one * room / sum(needed) for one in needed)
    more = [wish - need for wish, need in zip(wished, needed, strict=True)]
    return tuple(need + over * extra / sum(more) for need, extra in zip(needed, more, strict=True))
