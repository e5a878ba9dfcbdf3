"""For each rule of data health: what breaks it, and the nearest record that keeps it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from apk_desktop.db.change import Change
from apk_desktop.db.tables import (
    accreditation,
    act,
    attendance,
    meeting,
    membership,
    named_vote,
    nomination,
    norm,
    organization,
    organization_name,
    person,
    post,
    recommendation,
)
from tests.services.people_story import Story

DAY = date(2026, 3, 12)
Spoil = Callable[[Change, Story], object]


def _sits(change: Change, story: Story, who: int, **values: Any) -> int:
    whole = {"organization_id": story.council, "role": "member", "category": "public"} | values
    return change.insert(membership, person_id=who, **whole)


def _seated(change: Change, story: Story, who: int, seat: int = 0, **values: Any) -> int:
    return _sits(change, story, who, post_id=story.seats[seat], **values)


def _update(change: Change, table: Any, row_id: int, **values: Any) -> int:
    row = change.connection.execute(table.select().where(table.c.id == row_id)).one()
    change.update(table, row_id, row.version, **values)
    return row_id


def _other_association(change: Change, **values: Any) -> int:
    whole = {"kind": "association", "level": "regional", "status": "active", "code": "other"}
    made = change.insert(organization, **(whole | values))
    change.insert(organization_name, organization_id=made, name_kk="Басқа орталық")
    return made


def _chairs(change: Change, story: Story, until: str | None = None) -> None:
    for number, who in ((8, story.qairat), (9, story.kairatov)):
        seat = change.insert(post, organization_id=story.council, kind="chair", number=number)
        ends = until if who == story.qairat else None
        starts = "2021-01-01" if until and not ends else None
        _sits(change, story, who, post_id=seat, role="chair", starts_on=starts, ends_on=ends)


def _deputy(change: Change, story: Story, **values: Any) -> None:
    seat = change.insert(
        post, organization_id=story.council, kind="rotating_deputy_chair", number=1
    )
    _sits(change, story, story.qairat, post_id=seat, role="deputy_chair", **values)


def _chained(change: Change, story: Story, *, submitted: bool) -> None:
    """A deputy chair appointed on a recommendation, submitted to the President or not."""
    assembly = change.insert(organization, code="assembly", kind="assembly", status="active")
    seat = change.insert(post, organization_id=assembly, kind="rotating_deputy_chair", number=1)
    submission = change.insert(act, kind="submission", number="3", signed_on="2026-01-25")
    order = change.insert(act, kind="order", number="4", signed_on="2026-01-28")
    nominated = change.insert(
        nomination, person_id=story.qairat, office="rotating_deputy_chair", source="council",
        nominated_on="2026-01-10",
    )  # fmt: skip
    _seated(change, story, story.kairatov)
    _recommends(
        change, story, story.qairat, nomination_id=nominated, recommended_on="2026-01-20",
        members=1, present=1, votes_for=1, votes_against=0, votes_abstained=0,
        submission_act_id=submission if submitted else None,
    )  # fmt: skip
    change.insert(
        membership, person_id=story.qairat, organization_id=assembly, post_id=seat,
        role="deputy_chair", starts_on="2026-02-01", begun_by_act_id=order,
    )  # fmt: skip


def _senator(change: Change, story: Story, since: str) -> None:
    change.insert(norm, code="senate_candidates", value="5", verified="yes", starts_on="2022-06-05")
    body = change.insert(organization, code="senate-group", kind="senate_group", status="active")
    change.insert(
        membership, person_id=story.qairat, organization_id=body, role="member", starts_on=since
    )


def _voted(
    change: Change, story: Story, choice: str = "for", ballot: str = "open", state: str = "present"
) -> None:
    """A vote of one for, and a vote by name."""
    held = _meets(change, story, starts_on="2026-01-20")
    _seated(change, story, story.kairatov)
    change.insert(attendance, meeting_id=held, person_id=story.kairatov, state=state)
    vote = change.insert(
        recommendation, meeting_id=held, person_id=story.qairat, recommended_on="2026-01-20",
        members=1, present=1, votes_for=1, votes_against=0, votes_abstained=0, ballot=ballot,
    )  # fmt: skip
    change.insert(named_vote, recommendation_id=vote, person_id=story.kairatov, choice=choice)


def _follows(change: Change, story: Story, holder: int | None = None) -> None:
    office = change.insert(post, organization_id=story.council, kind="head", number=1)
    _update(change, post, story.seats[0], follows_post_id=office)
    _sits(change, story, story.kairatov, post_id=office, role="head", starts_on="2026-01-01")
    _seated(change, story, holder or story.qairat)


def _meets(change: Change, story: Story, **values: Any) -> int:
    whole = {"kind": "council", "state": "held", "code": "m1", "starts_on": "2026-01-20"}
    return change.insert(meeting, organization_id=story.council, **(whole | values))


def _recommends(change: Change, story: Story, who: int, **values: Any) -> int:
    held = _meets(change, story)
    return change.insert(recommendation, meeting_id=held, person_id=who, **values)


def _number(change: Change, story: Story, **values: Any) -> None:
    _update(change, person, story.qairat, **({"iin": "650301300128"} | values))


def _named_again(change: Change, story: Story, until: str, since: str) -> None:
    _update(change, organization_name, 1, ends_on=until)
    change.insert(
        organization_name, organization_id=story.council, name_kk="Кеңес", starts_on=since
    )


def _seats_of_norm(change: Change, story: Story, wanted: int, there: int) -> None:
    change.insert(norm, code="council_seats_public", value=str(wanted), verified="yes")
    for number in range(there):
        change.insert(
            post, organization_id=story.council, kind="member", category="public",
            number=11 + number,
        )  # fmt: skip


def _accredited(change: Change, story: Story, **values: Any) -> None:
    change.insert(accreditation, organization_id=story.association, number="1", **values)


def _new_member(change: Change, story: Story) -> None:
    spelled = {f"surname_{one}": "Омар" for one in ("kk", "ru")} | {"surname_en": "Omar"}
    _seated(change, story, change.insert(person, **spelled))


BREAKS: dict[str, Spoil] = {
    "overlaps": lambda c, s: [_seated(c, s, who) for who in (s.qairat, s.kairatov)],
    "two_chairs": _chairs,
    "twice_in_body": lambda c, s: [_seated(c, s, s.qairat, at) for at in (0, 1)],
    "after_death": lambda c, s: _seated(c, s, s.yolkin, starts_on="2020"),
    "before_birth": lambda c, s: _seated(c, s, s.yolkin, starts_on="1969", ends_on="1975"),
    "outside_post": lambda c, s: [
        _update(c, post, s.seats[0], starts_on="2020-01-01"),
        _seated(c, s, s.qairat, starts_on="2019-01-01"),
    ],
    "in_closed_body": lambda c, s: [
        _update(c, organization, s.council, status="closed", status_on="2025-01-01"),
        _seated(c, s, s.qairat),
    ],
    "for_closed_association": lambda c, s: [
        _update(c, organization, s.association, status="closed", status_on="2025-01-01"),
        _seated(c, s, s.qairat, on_behalf_of_id=s.association),
    ],
    "term_over": lambda c, s: _seated(c, s, s.qairat, planned_end_on="2025"),
    "without_seat": lambda c, s: _sits(c, s, s.qairat),
    "without_category": lambda c, s: _seated(c, s, s.qairat, category=""),
    "deputy_without_order": _deputy,
    "deputy_without_community": _deputy,
    "ended_without_reason": lambda c, s: _seated(c, s, s.qairat, ends_on="2025-01-01"),
    "no_name": lambda c, _s: c.insert(
        organization, code="x", kind="working_group", status="active"
    ),
    "names_overlap": lambda c, s: c.insert(
        organization_name, organization_id=s.council, name_kk="Кеңес", starts_on="2010"
    ),
    "names_gap": lambda c, s: [
        _update(c, organization_name, 1, ends_on="2009-12-31"),
        c.insert(organization_name, organization_id=s.council, name_kk="Кеңес", starts_on="2011"),
    ],
    "ex_officio_gap": _follows,
    "over_norm": lambda c, s: _seats_of_norm(c, s, 1, 2),
    "missing_seats": lambda c, s: _seats_of_norm(c, s, 2, 1),
    "norms_overlap": lambda c, _s: [
        c.insert(norm, code="council_seats", value="84", verified="yes", starts_on=since)
        for since in ("2008", "2015")
    ],
    "norm_unverified": lambda c, _s: c.insert(
        norm, code="council_seats", value="84", verified="no"
    ),
    "nameless_people": lambda c, _s: c.insert(person),
    "iin": lambda c, s: _update(c, person, s.qairat, iin="650301300129"),
    "iin_birth": lambda c, s: _number(c, s, birth_on="1965-03-02"),
    "iin_sex": lambda c, s: _number(c, s, sex="female"),
    "died_before_birth": lambda c, s: _update(c, person, s.yolkin, died_on="1969-05"),
    "namesakes": lambda c, _s: c.insert(person, surname_kk="Қайратов", given_name_kk="Ұлан"),
    "spellings_apart": lambda c, s: _update(c, person, s.kairatov, surname_en="Brown"),
    "odd_letters": lambda c, s: _update(c, person, s.kairatov, surname_kk="Қaйратов"),
    "too_old": lambda c, s: _update(c, person, s.kairatov, birth_on="1901"),
    "wrong_phone": lambda c, s: _update(c, person, s.kairatov, phone="12"),
    "without_spelling": lambda c, s: _seated(c, s, s.kairatov),
    "accreditation_over": lambda c, s: c.insert(
        accreditation, organization_id=s.association, number="1", ends_on="2025-12-31"
    ),
    "renewal_late": lambda c, s: c.insert(
        accreditation, organization_id=s.association, number="1", renewal_due_on="2026-03-01",
        ends_on="2026-12-31",
    ),
    "papers_missing": lambda c, s: c.insert(
        accreditation, organization_id=s.association, number="1", missing_papers="жарғы"
    ),
    "bin": lambda c, s: _update(c, organization, s.association, bin="990140000001"),
    "bin_twice": lambda c, s: [
        _update(c, organization, s.association, bin="990140000385"),
        _other_association(c, bin="990140000385"),
    ],
    "leaderless": lambda c, _s: _other_association(c),
    "not_accredited": lambda c, _s: _other_association(c),
    "without_community": lambda c, _s: _other_association(c),
    "changed_without_reason": lambda c, _s: _other_association(c, status="suspended"),
    "votes": lambda c, s: _recommends(
        c, s, s.qairat, members=5, present=3, votes_for=2, recommended_on="2026-01-20"
    ),
    "held_later": lambda c, s: _meets(c, s, starts_on="2026-05-01"),
    "recommended_after_death": lambda c, s: _recommends(
        c, s, s.yolkin, recommended_on="2026-01-20"
    ),
    "council_gaps": lambda c, s: [
        c.insert(norm, code="council_interval", value="6", verified="yes"),
        _meets(c, s, starts_on="2024-01-20"),
    ],
    "not_closed": lambda c, s: _meets(c, s, state="planned"),
    "no_minutes": _meets,
    "counts_of_names": lambda c, s: _voted(c, s, choice="against"),
    "could_not_vote": lambda c, s: _voted(c, s, state="excused"),
    "names_of_secret": lambda c, s: _voted(c, s, ballot="secret"),
    "deputy_without_chain": lambda c, s: _chained(c, s, submitted=False),
    "parliament_without_chain": lambda c, s: _senator(c, s, "2022-06-05"),
}  # fmt: skip
"""What the schema forbids is written past it, in a test of its own."""

KEEPS: dict[str, Spoil] = {
    "overlaps": lambda c, s: [
        _seated(c, s, s.qairat, ends_on="2020-12-31"),
        _seated(c, s, s.kairatov, starts_on="2021-01-01"),
    ],
    "two_chairs": lambda c, s: _chairs(c, s, "2020-12-31"),
    "twice_in_body": lambda c, s: [
        _seated(c, s, s.qairat, 0, ends_on="2020"), _seated(c, s, s.qairat, 1, starts_on="2021"),
    ],
    "after_death": lambda c, s: _seated(c, s, s.yolkin, starts_on="2020", ends_on="2024-05-01"),
    "before_birth": lambda c, s: _seated(c, s, s.yolkin, starts_on="1970", ends_on="1975"),
    "outside_post": lambda c, s: [
        _update(c, post, s.seats[0], starts_on="2020-01-01"),
        _seated(c, s, s.qairat, starts_on="2020-01-01"),
    ],
    "in_closed_body": lambda c, s: [
        _update(c, organization, s.council, status="closed", status_on="2025-01-01"),
        _seated(c, s, s.qairat, ends_on="2024-12-31"),
    ],
    "for_closed_association": lambda c, s: [
        _update(c, organization, s.association, status="closed", status_on="2025-01-01"),
        _seated(c, s, s.qairat, on_behalf_of_id=s.association, ends_on="2024-12-31"),
    ],
    "term_over": lambda c, s: _seated(c, s, s.qairat, planned_end_on="2026"),
    "without_seat": lambda c, s: _seated(c, s, s.qairat),
    "without_category": lambda c, s: _seated(c, s, s.qairat),
    "deputy_without_order": lambda c, s: _deputy(
        c, s, begun_by_act_id=c.insert(act, kind="order", number="1")
    ),
    "deputy_without_community": lambda c, s: _deputy(c, s, community_id=s.community),
    "ended_without_reason": lambda c, s: _seated(
        c, s, s.qairat, ends_on="2025-01-01", end_reason="own_wish"
    ),
    "no_name": lambda c, _s: _other_association(c),
    "names_overlap": lambda c, s: _named_again(c, s, "2009-12-31", "2010-01-01"),
    "names_gap": lambda c, s: _named_again(c, s, "2009", "2010"),
    "ex_officio_gap": lambda c, s: _follows(c, s, s.kairatov),
    "over_norm": lambda c, s: _seats_of_norm(c, s, 2, 2),
    "missing_seats": lambda c, s: _seats_of_norm(c, s, 2, 2),
    "norms_overlap": lambda c, _s: [
        c.insert(norm, code="council_seats", value="84", verified="yes", starts_on=since,
                 ends_on=until)
        for since, until in (("2008", "2014"), ("2015", None))
    ],
    "norm_unverified": lambda c, _s: c.insert(
        norm, code="council_seats", value="84", verified="yes"
    ),
    "nameless_people": lambda c, _s: c.insert(person, surname_ru="Омаров"),
    "iin": _number,
    "iin_birth": _number,
    "iin_sex": lambda c, s: _number(c, s, sex="male"),
    "died_before_birth": lambda c, s: _update(c, person, s.yolkin, died_on="1970-05"),
    "namesakes": lambda c, s: [
        _update(c, person, s.kairatov, birth_on="1960"),
        c.insert(person, surname_kk="Қайратов", given_name_kk="Ұлан", birth_on="1961"),
    ],
    "spellings_apart": lambda c, s: _update(c, person, s.kairatov, surname_en="Qairatov"),
    "odd_letters": lambda c, s: _update(c, person, s.kairatov, surname_ru="Кайратов-Ёлкин"),
    "too_old": lambda c, s: _update(c, person, s.kairatov, birth_on="1916"),
    "wrong_phone": lambda c, s: _update(c, person, s.kairatov, phone="+77011234567"),
    "without_spelling": _new_member,
    "accreditation_over": lambda c, s: _accredited(c, s, ends_on="2026-03-12"),
    "renewal_late": lambda c, s: _accredited(c, s, renewal_due_on="2026-03-12"),
    "papers_missing": lambda c, s: _accredited(c, s, ends_on="2027"),
    "bin": lambda c, s: _update(c, organization, s.association, bin="990140000384"),
    "bin_twice": lambda c, s: _update(c, organization, s.association, bin="990140000384"),
    "leaderless": lambda c, s: _sits(
        c, s, s.qairat, organization_id=_other_association(c), role="leader"
    ),
    "not_accredited": lambda c, _s: c.insert(
        accreditation, organization_id=_other_association(c), number="2"
    ),
    "without_community": lambda c, s: _other_association(c, community_id=s.community),
    "changed_without_reason": lambda c, _s: _other_association(
        c, status="suspended", status_reason="No report was handed in"
    ),
    "votes": lambda c, s: [
        _seated(c, s, s.qairat),
        _recommends(
            c, s, s.qairat, members=1, present=1, votes_for=1, recommended_on="2026-01-20"
        ),
    ],
    "held_later": lambda c, s: _meets(c, s, starts_on="2026-03-12"),
    "recommended_after_death": lambda c, s: _recommends(
        c, s, s.yolkin, recommended_on="2024-05-01"
    ),
    "council_gaps": lambda c, s: [
        c.insert(norm, code="council_interval", value="6", verified="yes"),
        _meets(c, s, starts_on="2026-01-20"),
    ],
    "not_closed": lambda c, s: _meets(c, s, state="planned", starts_on="2026-03-12"),
    "no_minutes": lambda c, s: _meets(c, s, minutes_number="1"),
    "counts_of_names": _voted,
    "could_not_vote": _voted,
    "names_of_secret": _voted,
    "deputy_without_chain": lambda c, s: _chained(c, s, submitted=True),
    "parliament_without_chain": lambda c, s: _senator(c, s, "2022-06-04"),
}  # fmt: skip
"""The nearest right record: the day after, the last day allowed, the other half of a pair."""

ABOUT = {
    "names_overlap": "council",
    "names_gap": "council",
    "over_norm": "council",
    "missing_seats": "council",
    "without_spelling": "kairatov",
    "accreditation_over": "association",
    "renewal_late": "association",
    "papers_missing": "association",
}
"""Of whom a rule tells that is not itself written when it is broken."""
