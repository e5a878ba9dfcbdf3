"""Which rows a search finds, and which of them comes first."""

from __future__ import annotations

import re

from sqlalchemy import ColumnElement, FromClause, and_, case, false, true

from apk_desktop.domain.alphabet import search_key

# The folded spelling writes doubled letters once; a letter three times over is in no name.
_NO_WORD = re.compile(r"([^\W\d_])\1\1", re.IGNORECASE)


def folded_words(text: str) -> list[str]:
    """Give the folded words of a text; none where it has a letter three times over."""
    return [] if _NO_WORD.search(text) else search_key(text).split()


def has_words(table: FromClause, text: str) -> ColumnElement[bool]:
    """Keep the rows whose folded spelling has every word of the text, in any order.

    A text that is given but has no word in it finds nothing; an empty text keeps every row.
    """
    words = folded_words(text)
    if text and not words:
        return false()
    found = (table.c.search_key.contains(word, autoescape=True) for word in words)
    return and_(true(), *found)


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
