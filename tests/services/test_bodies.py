"""Bodies and their posts are set up and closed as data; seats by office follow the office."""

from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, person, post
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.bodies import BODY_CLOSED, Bodies, BodyEntry
from apk_desktop.services.composition import Compositions
from apk_desktop.services.following import Following
from apk_desktop.services.health.health import Health
from apk_desktop.services.journal import Journal
from apk_desktop.services.posts import PostEntry, Posts
from apk_desktop.services.rosters import Rosters
from tests.registers import dump
from tests.services.people_story import Story, tell_story
from tests.story_day import STORY_DAY

DAY = date(2026, 3, 12)
GROUP = BodyEntry(name=Trilingual("Жұмыс тобы", "Рабочая группа", "Group"), kind="working_group",
                  founded_on="2024-01-01")  # fmt: skip


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def test_a_body_is_set_up_as_data_with_posts_and_members(register: Register, story: Story) -> None:
    bodies, posts = Bodies(register), Posts(register)
    code = bodies.add(GROUP)
    card = bodies.card(code, DAY)
    assert card is not None
    assert (card.entry, card.status, card.members) == (GROUP, "active", 0)
    seat = posts.add(card.id, PostEntry(kind="member", title=Trilingual(), number=1), DAY)
    with register.change("Add membership") as change:
        change.insert(membership, person_id=story.qairat, organization_id=card.id, post_id=seat,
                      role="member", starts_on="2024-02-01")  # fmt: skip
    assert [row.holder.kk.surname for row in posts.of(card.id, DAY)] == ["Үлгіұлы"]
    found = Compositions(register).of(code, DAY)
    assert (found.members, len(found.vacancies)) == (1, 0)


def test_the_peoples_council_needs_no_code_of_its_own(register: Register, story: Story) -> None:
    code = Bodies(register).add(
        BodyEntry(name=Trilingual("Халық Кеңесі"), kind="peoples_council", founded_on="2026-07-01")
    )
    assert Bodies(register).card(code, date(2026, 6, 30)) is None
    assert Bodies(register).card(code, date(2026, 7, 1)) is not None


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (BodyEntry(name=Trilingual(), kind="commission"), "name_kk"),
        (BodyEntry(name=Trilingual("А"), kind=""), "kind"),
        (BodyEntry(name=Trilingual("А"), kind="council"), "kind"),
    ],
)
def test_a_wrong_body_is_refused_at_its_field(
    register: Register, story: Story, entry: BodyEntry, field: str
) -> None:
    before = dump(register)
    with pytest.raises(Refused) as refused:
        Bodies(register).add(entry)
    assert refused.value.field == field
    assert dump(register) == before


def test_a_closed_body_keeps_its_former_members(register: Register, story: Story) -> None:
    """Elsewhere an abolished body lost them (gewisweb 1796)."""
    bodies = Bodies(register)
    code = bodies.add(GROUP)
    card = bodies.card(code, DAY)
    assert card is not None
    with register.change("Add membership") as change:
        for who, until in ((story.qairat, None), (story.kairatov, "2025-06-30")):
            change.insert(membership, person_id=who, organization_id=card.id, role="member",
                          starts_on="2024-02-01", ends_on=until)  # fmt: skip
    before = dump(register)
    assert bodies.close(card, date(2026, 3, 1), "its work is done") == 1
    held = register.ask(membership.select().where(membership.c.organization_id == card.id))
    assert {(one.person_id, one.ends_on, one.end_reason) for one in held} == {
        (story.qairat, "2026-03-01", BODY_CLOSED),
        (story.kairatov, "2025-06-30", ""),
    }
    assert bodies.card(code, DAY) is None
    then = Rosters(register).of(code, date(2025, 1, 1), "kk")
    assert len(then.rows) == 2
    assert not any(one.found for one in Health(register).results(DAY) if "closed" in one.code)
    Journal(register).undo()
    assert dump(register) == before


def test_a_post_is_ended_only_when_nobody_sits_in_it(register: Register, story: Story) -> None:
    posts = Posts(register)
    with register.change("Add membership") as change:
        change.insert(membership, person_id=story.qairat, organization_id=story.council,
                      post_id=story.seats[0], role="member")  # fmt: skip
    rows = {row.id: row for row in posts.of(story.council, DAY)}
    ended = PostEntry(kind="member", title=Trilingual(), number=1, ends_on="2026-01-01")
    with pytest.raises(Refused) as refused:
        posts.edit(rows[story.seats[0]], story.council, ended, DAY)
    assert refused.value.code == "still_held"
    posts.edit(rows[story.seats[1]], story.council, ended, DAY)
    assert len(Compositions(register).of("council", DAY).seats) == 1


def _changes_hands(register: Register, story: Story) -> int:
    """Let a seat go with an office that a new person took on 1 March 2026."""
    with register.change("Add membership") as change:
        office = change.insert(post, organization_id=story.association, kind="head", number=1)
        row = change.connection.execute(post.select().where(post.c.id == story.seats[0])).one()
        change.update(post, row.id, row.version, follows_post_id=office)
        for who, body, seat, since, until in (
            (story.qairat, story.association, office, "2020-01-01", "2026-02-28"),
            (story.kairatov, story.association, office, "2026-03-01", None),
            (story.qairat, story.council, story.seats[0], "2020-01-01", None),
        ):
            change.insert(membership, person_id=who, organization_id=body, post_id=seat,
                          role="member", starts_on=since, ends_on=until)  # fmt: skip
    return office


def test_a_seat_follows_its_office_from_the_day_the_office_changed_hands(
    register: Register, story: Story
) -> None:
    _changes_hands(register, story)
    following = Following(register)
    assert following.due(date(2026, 2, 28)) == []
    due = following.due(DAY)
    assert [(one.person_id, one.since) for one in due] == [(story.kairatov, date(2026, 3, 1))]
    before = dump(register)
    assert following.follow(due, DAY) == 1
    held = register.ask(
        membership.select()
        .where(membership.c.post_id == story.seats[0])
        .order_by(membership.c.first_day)
    )
    assert [(one.person_id, one.starts_on, one.ends_on, one.end_reason) for one in held] == [
        (story.qairat, "2020-01-01", "2026-02-28", "change_of_post"),
        (story.kairatov, "2026-03-01", None, ""),
    ]
    assert held[1].follows_membership_id is not None
    assert following.due(DAY) == []
    gap = {one.code: one.found for one in Health(register).results(DAY)}["ex_officio_gap"]
    assert gap == 0
    Journal(register).undo()
    assert dump(register) == before


def test_a_seat_that_somebody_takes_later_does_not_follow_its_office(
    register: Register, story: Story
) -> None:
    _changes_hands(register, story)
    with register.change("Add membership") as change:
        held = change.connection.execute(
            membership.select().where(membership.c.post_id == story.seats[0])
        ).one()
        change.update(membership, held.id, held.version, ends_on="2026-12-31")
        change.insert(membership, person_id=story.qairat, organization_id=story.council,
                      post_id=story.seats[0], role="member", starts_on="2027-01-01")  # fmt: skip
    following, before = Following(register), dump(register)
    with pytest.raises(Refused) as refused:
        following.follow(following.due(DAY), DAY)
    assert refused.value.code == "post_taken"
    assert refused.value.values["starts"] == PartialDate.parse("2027-01-01")
    assert dump(register) == before


def test_a_seat_is_left_with_the_office_that_became_vacant(
    register: Register, story: Story
) -> None:
    office = _changes_hands(register, story)
    with register.change("End membership") as change:
        for row in change.connection.execute(
            membership.select().where(membership.c.post_id == office)
        ).all():
            if row.ends_on is None:
                change.delete(membership, row.id)
    following = Following(register)
    due = following.due(DAY)
    assert [(one.person_id, one.held_id is None) for one in due] == [(None, False)]
    following.follow(due, DAY)
    found = Compositions(register).of("council", DAY)
    assert story.seats[0] in {seat.id for seat in found.vacancies}


def test_a_new_mayor_takes_the_chair_of_the_regional_assembly(demonstration: Register) -> None:
    following = Following(demonstration)
    assert following.due(STORY_DAY) == []
    office = demonstration.ask(post.select().where(post.c.follows_post_id.is_not(None)))[0]
    held = demonstration.ask(
        membership.select().where(membership.c.post_id == office.follows_post_id,
                                  membership.c.ends_on.is_(None))
    )[0]  # fmt: skip
    with demonstration.change("Add membership") as change:
        change.update(membership, held.id, held.version, ends_on="2026-11-01")
        newcomer = change.insert(person, surname_kk="Жаңаұлы", given_name_kk="Әкім")
        change.insert(membership, person_id=newcomer, organization_id=held.organization_id,
                      post_id=held.post_id, role="head", starts_on="2026-11-02")  # fmt: skip
    due = following.due(STORY_DAY)
    assert {(one.person_id, one.holder != one.name) for one in due} == {(newcomer, True)}
    assert office.id in {one.post_id for one in due}
    following.follow(due, STORY_DAY)
    assert following.due(STORY_DAY) == []
