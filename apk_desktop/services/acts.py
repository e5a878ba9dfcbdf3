"""Acts: decrees, orders, decisions and submissions, and what each of them brought about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Subquery, func, select, union_all

from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, meeting, membership, recommendation, rotation_round
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.act_effects import Effects, effects_of
from apk_desktop.services.asked_by_number import acts_asked
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.matching import best_match
from apk_desktop.services.row_parts import text_columns, text_from
from apk_desktop.wording.catalogue import message

KINDS = ("order", "decree", "decision", "submission", "protocol", "letter", "law", "constitution")
NUMBERED = ("order", "decree", "decision")
"""Kinds that are never without a number or a day."""
UNTITLED = Trilingual()


class ActRow(NamedTuple):
    """A line of the list of acts; `effects` counts what the act began, ended or convened."""

    id: int
    kind: str
    number: str
    signed_on: str | None
    effective_on: str | None
    title: Trilingual
    signer: Trilingual
    effects: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActEntry:
    """An act as written in the form; days are ISO text, `signed_on` possibly partial."""

    kind: str = "order"
    number: str = ""
    signed_on: str | None = None
    effective_on: str | None = None
    title: Trilingual = UNTITLED
    signer: Trilingual = UNTITLED
    source: str = ""


class ActCard(NamedTuple):
    """Everything about an act."""

    id: int
    version: int
    entry: ActEntry
    effects: Effects


class Acts:
    """The acts of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def rows(self, question: ListQuestion) -> list[ActRow]:
        """Give the acts signed by the day asked about, the latest first unless sorted otherwise."""
        query = _listed(question).order_by(*_order(question))
        return [
            ActRow._make((*row[:5], text_from(row[5:8]), text_from(row[8:11]), row[11]))
            for row in self._register.ask(query)
        ]

    def count(self, on: date) -> int:
        """Count the acts signed by a day."""
        c = act.c
        query = select(func.count()).where(func.coalesce(c.signed_on, "") <= on.isoformat())
        return int(self._register.ask(query)[0][0])

    def card(self, act_id: int, on: date) -> ActCard | None:
        """Give an act and what it brought about, or nothing where it is gone."""
        rows = self._register.ask(select(act).where(act.c.id == act_id))
        if not rows:
            return None
        row = rows[0]
        entry = ActEntry(
            kind=row.kind,
            number=row.number,
            signed_on=row.signed_on,
            effective_on=row.effective_on,
            title=Trilingual(row.title_kk, row.title_ru, row.title_en),
            signer=Trilingual(row.signer_kk, row.signer_ru, row.signer_en),
            source=row.source,
        )
        return ActCard(row.id, row.version, entry, effects_of(self._register, act_id, on))

    def add(self, entry: ActEntry) -> int:
        """Enter an act and give its id; raises Refused."""
        values = self._checked(entry)
        with self._register.change(message("Add act"), subject=entry.number) as change:
            return change.insert(act, **values)

    def edit(self, act_id: int, version: int, entry: ActEntry) -> None:
        """Correct an act that was read as `version`; raises Refused or EditedByAnother."""
        values = self._checked(entry, act_id)
        with self._register.change(message("Edit act"), subject=entry.number) as change:
            change.update(act, act_id, version, **values)

    def _checked(self, entry: ActEntry, act_id: int | None = None) -> dict[str, Any]:
        if entry.kind not in KINDS:
            raise Refused("act_kind_missing", "kind")
        number = entry.number.strip()
        if entry.kind in NUMBERED and not number:
            raise Refused("act_number_missing", "number")
        if entry.kind in NUMBERED and not entry.signed_on:
            raise Refused("act_day_missing", "signed_on")
        if not (number or any(entry.title)):
            raise Refused("act_unnamed", "title_kk")
        self._refuse_twice(entry, number, act_id)
        return {
            "kind": entry.kind,
            "number": number,
            "signed_on": entry.signed_on,
            "effective_on": entry.effective_on,
            "source": entry.source.strip(),
            **in_columns("title", Trilingual(*(text.strip() for text in entry.title))),
            **in_columns("signer", Trilingual(*(text.strip() for text in entry.signer))),
        }

    def _refuse_twice(self, entry: ActEntry, number: str, act_id: int | None) -> None:
        if not number:
            return
        c = act.c
        day = c.signed_on == entry.signed_on if entry.signed_on else c.signed_on.is_(None)
        query = select(c.id).where(c.kind == entry.kind, c.number == number, day)
        if any(row[0] != act_id for row in self._register.ask(query)):
            signed = PartialDate.parse(entry.signed_on) if entry.signed_on else None
            raise Refused("act_known", "number", number=number, day=signed)


def _listed(question: ListQuestion) -> Select[Any]:
    c, effects = act.c, _effects()
    query = (
        select(
            c.id, c.kind, c.number, c.signed_on, c.effective_on, *text_columns(act, "title"),
            *text_columns(act, "signer"), func.coalesce(effects.c.count, 0),
        )
        .outerjoin(effects, effects.c.act_id == c.id)
        .where(func.coalesce(c.signed_on, "") <= question.on.isoformat())
    )  # fmt: skip
    if question.text:
        query = query.where(acts_asked(question.text))
    if kind := question.filters.get("kind"):
        query = query.where(c.kind == kind)
    if year := question.filters.get("year"):
        query = query.where(c.signed_on.startswith(year))
    return query


def _effects() -> Subquery:
    """Count what refers to each act, in one pass over what can refer to acts."""
    links = (
        membership.c.begun_by_act_id,
        membership.c.ended_by_act_id,
        meeting.c.convening_act_id,
        rotation_round.c.act_id,
        recommendation.c.submission_act_id,
    )
    referring = union_all(
        *(select(link.label("act_id")).where(link.is_not(None)) for link in links)
    ).subquery()
    c = referring.c
    return select(c.act_id, func.count().label("count")).group_by(c.act_id).subquery()


def _order(question: ListQuestion) -> list[ColumnElement[Any]]:
    c = act.c
    sorts: dict[str, ColumnElement[Any]] = {
        "kind": c.kind,
        "number": c.number,
        "signed_on": c.signed_on,
        "effective_on": c.effective_on,
    }
    if question.sort == "match" and question.text:
        return [best_match(act, question.text), c.signed_on.desc(), c.id]
    if question.sort not in sorts:
        return [c.signed_on.desc(), c.id.desc()]
    order = [sorts[question.sort], c.id]
    return [one.desc() for one in order] if question.descending else order
