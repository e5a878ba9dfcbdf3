"""What waits in the lists: seats of every body, ending terms, reminders, papers, findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import organization, post
from apk_desktop.domain.bodies import BODY_KINDS
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.associations import Associations
from apk_desktop.services.attention import Attention, Concern
from apk_desktop.services.ending_terms import EndingTerm, EndingTerms
from apk_desktop.services.health.health import Health, RuleResult, summed_up
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.reminders import Reminders
from apk_desktop.services.rotation.schedule import Schedule
from apk_desktop.services.vacancies import Vacancies


class BodySeats(NamedTuple):
    """The posts of a body on a day, and how many of them nobody holds."""

    code: str
    kind: str
    name: Trilingual
    posts: int
    vacant: int

    @property
    def filled(self) -> int:
        """How many of the posts are held."""
        return self.posts - self.vacant


class Waiting:
    """Counts of the lists, made by the lists themselves, so that both say the same."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._health = Health(register)
        self.rules = tuple(self._health.codes())

    def attention(self, on: date) -> list[Attention]:
        """Give what waits in the lists of terms, milestones, reminders and associations."""
        found = (self._terms, self._milestones, self._reminders, self._papers)
        return [one for waits in found for one in waits(on)]

    def seats(self, on: date) -> list[BodySeats]:
        """Give every body with posts, the most important first."""
        o, counted = organization.c, func.count(post.c.id)
        query = (
            select(o.id, o.code, o.kind, counted)
            .join(post, post.c.organization_id == o.id)
            .where(o.kind.in_(BODY_KINDS), during(post, on))
            .group_by(o.id, o.code, o.kind)
        )
        rows = self._register.ask(query)
        names = names_of(self._register, on, [row[0] for row in rows])
        vacant = Counter(one.body_code for one in Vacancies(self._register).on(on))
        found = [
            BodySeats(code, kind, names.get(at, Trilingual()), posts, vacant[code])
            for at, code, kind, posts in rows
        ]
        return sorted(found, key=lambda one: (BODY_KINDS.index(one.kind), one.code))

    def result(self, code: str, on: date) -> RuleResult:
        """Count what one rule of data health finds; all rules together may take a while."""
        return summed_up(code, self._health.findings(code, on))

    def _terms(self, on: date) -> Iterator[Attention]:
        terms = EndingTerms(self._register).on(on)
        soon = [one for one in terms if not one.is_over]
        over = [one for one in terms if one.is_over]
        if over:
            yield _told(Concern.HELD_OVER, "error", over)
        if soon:
            yield _told(Concern.TERMS_ENDING, "warn", soon)

    def _milestones(self, on: date) -> Iterator[Attention]:
        due = Schedule(self._register).due(on)
        for concern, urgency, waiting in (
            (Concern.MILESTONES_LATE, "error", due.late),
            (Concern.MILESTONES_SOON, "warn", due.soon),
        ):
            if waiting:
                yield Attention(concern, urgency, {"count": len(waiting), "first": waiting[0]})

    def _reminders(self, on: date) -> Iterator[Attention]:
        due = Reminders(self._register).due(on)
        for concern, urgency, count in (
            (Concern.REMINDERS_OVERDUE, "error", due.overdue),
            (Concern.REMINDERS_TODAY, "warn", due.today),
            (Concern.REMINDERS_WEEK, "info", due.week),
        ):
            if count:
                yield Attention(concern, urgency, {"count": count})

    def _papers(self, on: date) -> Iterator[Attention]:
        asked = ListQuestion(on=on, filters={"accreditation": "papers"})
        count = len(Associations(self._register).rows(asked))
        if count:
            yield Attention(Concern.PAPERS_MISSING, "warn", {"count": count})


def _told(concern: Concern, urgency: str, terms: list[EndingTerm]) -> Attention:
    first = terms[0]
    values = {"count": len(terms), "name": first.name, "body": first.body, "until": first.until}
    return Attention(concern, urgency, values)
