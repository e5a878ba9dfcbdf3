"""The columns of the ledger in full."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from apk_desktop.domain.alphabet import sort_key
from apk_desktop.services.rotation.ledger import LedgerEntry
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.wording.ledger import signed_decimal
from apk_desktop.wording.numbers import decimal, grouped

DASH = "—"


class EntryRow(NamedTuple):
    """An entry as a row."""

    id: int
    entry: LedgerEntry


def entry_name(look: Look, entry: LedgerEntry) -> str:
    """Give the name of a party, marked where nobody can stand for it."""
    name = entry.party.name.say(look.language)
    if entry.party.is_represented:
        return name
    return look.text("{community} (not represented)", community=name)


def figure(key: str, entry: LedgerEntry) -> Fraction | int:
    """Give the figure that a column sorts by."""
    record = entry.record
    figures: dict[str, Fraction | int] = {
        "served": record.served,
        "wait": record.wait_rounds,
        "days": -1 if entry.wait_days is None else entry.wait_days,
        "quota": record.quota,
        "deficit": record.deficit,
        "gap": record.longest_dry_spell,
    }
    return figures[key]


def in_order(look: Look, rows: list[EntryRow], key: str, *, descending: bool) -> list[EntryRow]:
    """Sort rows by a column; without one they keep the order of the ledger."""
    if not key:
        return rows
    if key == "name":
        ordered = sorted(rows, key=lambda row: sort_key(entry_name(look, row.entry)))
    else:
        ordered = sorted(rows, key=lambda row: figure(key, row.entry))
    return ordered[::-1] if descending else ordered


def ledger_columns(look: Look) -> list[TableColumn]:
    """Give the columns: who, terms, waits, quota, what is owed, and the longest gap."""
    language = look.language

    def mark(row: EntryRow) -> tuple[str, str]:
        found = row.entry.party.community
        return (found.hue, found.texture) if found else ("", "")

    def days(row: EntryRow) -> str:
        waited = row.entry.wait_days
        return DASH if waited is None else grouped(waited, language)

    def terms(row: EntryRow) -> str:
        served = row.entry.record.served
        return str(served) if served else look.text("never")

    return [
        TableColumn(
            key="name", heading=look.text("Name"), sort="name", width=124, stretch=True, mark=mark,
            text=lambda row: entry_name(look, row.entry),
        ),
        TableColumn(
            key="served", heading=look.text("Terms"), sort="served", width=70, right=True,
            text=terms,
        ),
        TableColumn(
            key="wait", heading=look.text("Waits, rounds"), sort="wait", width=64, right=True,
            text=lambda row: str(row.entry.record.wait_rounds),
        ),
        TableColumn(
            key="days", heading=look.text("Waits, days"), sort="days", width=64, right=True,
            text=days,
        ),
        TableColumn(
            key="quota", heading=look.text("Quota"), sort="quota", width=58, right=True,
            about=look.text("Quota: how many terms would have been an equal share so far"),
            text=lambda row: decimal(row.entry.record.quota, language, 2),
        ),
        TableColumn(
            key="deficit", heading=look.text("Owed"), sort="deficit", width=58, right=True,
            about=look.text("Owed: the quota of the community less its services"),
            text=lambda row: signed_decimal(row.entry.record.deficit, language),
        ),
        TableColumn(
            key="gap", heading=look.text("Longest gap"), sort="gap", width=64, right=True,
            about=look.text("Longest gap: most rounds in a row without a term"),
            text=lambda row: str(row.entry.record.longest_dry_spell),
        ),
    ]  # fmt: skip
