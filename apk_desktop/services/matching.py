"""Which of the rows found by a search comes first."""

from __future__ import annotations

from sqlalchemy import ColumnElement, FromClause, case

from apk_desktop.domain.alphabet import search_key


def best_match(table: FromClause, text: str) -> ColumnElement[int]:
    """Rank rows: the name itself, a whole word of it, its beginning, a word's beginning, the rest.

    So Қайрат stands before Қайратов, and both before a patronymic Қайратұлы.
    """
    folded = search_key(text)
    spaced = " " + table.c.search_key + " "
    return case(
        (spaced.startswith(f" {folded} ", autoescape=True), 0),
        (spaced.contains(f" {folded} ", autoescape=True), 1),
        (spaced.startswith(f" {folded}", autoescape=True), 2),
        (spaced.contains(f" {folded}", autoescape=True), 3),
        else_=4,
    )
