"""The roster of a body as PDF."""

from __future__ import annotations

from apk_desktop.documents.column_widths import CELL_PADDING_MM, Fit, broken_words, fitted
from apk_desktop.documents.feet import foot_of
from apk_desktop.documents.letters import printable
from apk_desktop.documents.roster_paper import ColumnKind, RosterPaper
from apk_desktop.documents.typst_compiler import TypstCompiler
from apk_desktop.wording.catalogue import Catalogue

_LONGEST_KEPT_WHOLE = 400  # letters; a row with a longer cell may break over two pages


def roster_pdf(paper: RosterPaper, compiler: TypstCompiler) -> bytes:
    """Set a roster as tagged PDF/A, lying where its columns need it; raises PaperNotMade."""
    fit = fitted(paper)
    content = {
        "language": paper.language,
        "title": paper.file_title,
        "feet": [foot_of(Catalogue(paper.language), is_demonstration=paper.is_demonstration)],
        "wide": fit.is_wide,
        "size": fit.size,
        "padding": CELL_PADDING_MM,
        "heading": printable(paper.title),
        "lines": [printable(line) for line in (paper.body, paper.as_of) if line],
        "columns": _columns(paper, fit),
        "cells": _cells(paper, fit),
        "whole": all(len(cell) <= _LONGEST_KEPT_WHOLE for row in paper.rows for cell in row),
        "count": printable(paper.count),
    }
    return compiler.pdf("roster.typ", content, paper.day)


def _columns(paper: RosterPaper, fit: Fit) -> list[dict[str, object]]:
    return [
        {
            "heading": broken_words(column.heading, width, fit.size),
            "width": width,
            "right": column.kind is ColumnKind.NUMBER,
        }
        for column, width in zip(paper.columns, fit.widths, strict=True)
    ]


def _cells(paper: RosterPaper, fit: Fit) -> list[str]:
    return [
        broken_words(cell, width, fit.size)
        for row in paper.rows
        for cell, width in zip(row, fit.widths, strict=True)
    ]
