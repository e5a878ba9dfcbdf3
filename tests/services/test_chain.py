"""The chain from nomination to term over real rows: entered, withdrawn, voted, submitted."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    attendance,
    document,
    lot_drawing,
    meeting,
    membership,
    named_vote,
    norm,
    organization,
    person,
    recommendation,
)
from apk_desktop.db.undoing import undo
from apk_desktop.domain.candidacy import RuleId, RuleOutcome
from apk_desktop.domain.chain import State, Step
from apk_desktop.domain.faults import Refused
from apk_desktop.services.chain.appointments import AppointmentEntry, Appointments
from apk_desktop.services.chain.candidacies import Candidacy, Chains
from apk_desktop.services.chain.council_list import measured
from apk_desktop.services.chain.elections import ElectionEntry, Elections
from apk_desktop.services.chain.lots import LotEntry, Lots
from apk_desktop.services.chain.named_votes import NamedVotes
from apk_desktop.services.chain.nomination_entry import NominationEntry
from apk_desktop.services.chain.nominations import Nominations
from apk_desktop.services.chain.submissions import SubmissionEntry, Submissions
from apk_desktop.services.meeting_card import MeetingCard, read_meeting
from apk_desktop.services.papers import NewPaper
from apk_desktop.services.recommendation_entry import RecommendationEntry
from apk_desktop.services.recommendations import Recommendations
from apk_desktop.services.recommended import Recommended
from apk_desktop.services.rotation.rotation import Rotation
from tests.registers import dump
from tests.services.rotation_story import Story, tell_story

HELD, DAY = date(2026, 2, 27), date(2026, 3, 12)


class Scene(NamedTuple):
    """The story with the meeting of its Council."""

    story: Story
    card: MeetingCard
    nominations: Nominations
    recommendations: Recommendations


@pytest.fixture
def scene(register: Register) -> Scene:
    story = tell_story(register)
    with register.change("Set the papers") as change:
        change.insert(norm, code="nomination_papers", value="consent, biography", verified="no")
        for who in list(story.people.values())[:5]:
            change.insert(
                attendance, meeting_id=story.council_meeting, person_id=who, state="present"
            )
    card = read_meeting(register, story.council_meeting, DAY)
    assert card is not None
    return Scene(story, card, Nominations(register), Recommendations(register))


def entry_of(scene: Scene, who: str = "Татар", **values: Any) -> NominationEntry:
    whole: dict[str, Any] = {
        "person_id": scene.story.people[who],
        "source": "association",
        "nominated_by_id": scene.story.associations["tatar"],
        "association_id": scene.story.associations["tatar"],
        "community_id": scene.story.communities["tatar"],
        "nominated_on": date(2026, 2, 10),
    }
    return NominationEntry(**(whole | values))


def candidacy(register: Register, at: int, on: date = DAY) -> tuple[Candidacy, State]:
    chains = Chains(register, on)
    one = next(one for one in chains.all if one.id == at)
    return one, chains.judge.state(one)


def votes_of(scene: Scene, who: str) -> Recommended:
    own = scene.story.people[who]
    return next(one for one in scene.recommendations.at(scene.card) if one.entry.person_id == own)


def refusal(error: pytest.ExceptionInfo[Refused]) -> tuple[str, str]:
    return error.value.code, error.value.field


def test_a_nomination_asks_for_the_papers_of_its_day_and_undo_takes_it_back(
    register: Register, scene: Scene
) -> None:
    before = dump(register)
    made = scene.nominations.add(entry_of(scene), DAY)
    assert [one.kind for one in scene.nominations.papers(made)] == ["consent", "biography"]
    assert candidacy(register, made)[1] is State.PAPERS_MISSING
    undo(register)
    assert dump(register) == before


def test_papers_are_received_with_their_scans_kept_with_the_person(
    register: Register, scene: Scene
) -> None:
    made = scene.nominations.add(entry_of(scene), DAY)
    one = scene.nominations.one(made)
    first, second = one.papers
    scan = {first.id: NewPaper("consent.txt", b"I agree")}
    scene.nominations.note_papers(one, {first.id: DAY, second.id: DAY}, DAY, scan)
    assert candidacy(register, made)[1] is State.NOMINATED
    kept = register.ask(document.select())
    assert [row.person_id for row in kept] == [scene.story.people["Татар"]]
    assert scene.nominations.one(made).papers[0].document_id == kept[0].id
    with pytest.raises(Refused, match="paper_in_future"):
        scene.nominations.note_papers(one, {first.id: date(2026, 3, 13)}, DAY)


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"person_id": None}, "person_missing", "person"),
        ({"nominated_on": None}, "nomination_day_missing", "nominated_on"),
        ({"nominated_on": date(2026, 3, 13)}, "nominated_in_future", "nominated_on"),
        ({"office": "akim"}, "office_missing", "office"),
        ({"source": ""}, "source_missing", "source"),
        ({"nominated_by_id": None}, "nominator_missing", "nominated_by"),
        ({"association_id": None}, "association_missing", "association"),
        ({"community_id": None}, "community_missing", "community"),
    ],
)
def test_a_nomination_that_cannot_be_is_refused_beside_its_field(
    scene: Scene, values: dict[str, Any], code: str, field: str
) -> None:
    with pytest.raises(Refused) as error:
        scene.nominations.add(entry_of(scene, **values), DAY)
    assert refusal(error) == (code, field)


def test_an_office_is_open_as_long_as_its_norm_holds(register: Register, scene: Scene) -> None:
    with register.change("Add norm") as change:
        change.insert(norm, code="majilis_deputies", value="9", verified="yes",
                      starts_on="2007-05", ends_on="2022-06-05")  # fmt: skip
    for day, code in ((date(2022, 6, 5), ""), (date(2022, 6, 6), "office_not_filled")):
        entry = entry_of(scene, office="majilis_deputy", nominated_on=day)
        if code:
            with pytest.raises(Refused, match=code):
                scene.nominations.add(entry, DAY)
        else:
            scene.nominations.add(entry, DAY)


def test_the_dead_and_the_nominated_are_not_nominated_again(
    register: Register, scene: Scene
) -> None:
    scene.nominations.add(entry_of(scene), DAY)
    with pytest.raises(Refused, match="nominated_already"):
        scene.nominations.add(entry_of(scene), DAY)
    who = scene.story.people["Татар-Жаңа"]
    with register.change("Edit person") as change:
        change.update(person, who, 1, died_on="2026-02-09")
    with pytest.raises(Refused, match="nominated_deceased"):
        scene.nominations.add(entry_of(scene, "Татар-Жаңа"), DAY)


# rotation.md, section 7: what a withdrawal does, day by day, and that nothing revives.


def test_whoever_is_only_nominated_fails_by_e4_alone_of_the_votes(
    register: Register, scene: Scene
) -> None:
    scene.nominations.add(
        entry_of(scene, "Күрт", community_id=scene.story.communities["kurdish"]), DAY
    )
    line = next(
        one
        for one in Rotation(register).board(DAY).candidates
        if one.person_id == scene.story.people["Күрт"]
    )
    results = {one.rule: one for one in line.results}
    assert results[RuleId.E4].reason == "not_recommended"
    assert results[RuleId.E6].outcome is RuleOutcome.UNKNOWN
    assert (line.recommended_on, line.meeting_id, line.place) == (None, None, None)


def recommend_again(register: Register, scene: Scene, day: str) -> None:
    """The Council votes on the Korean once more."""
    with register.change("Record recommendation") as change:
        held = change.insert(
            meeting, code=f"council-{day}", organization_id=scene.card.entry.body_id,
            kind="council", starts_on=day, state="held",
        )  # fmt: skip
        old = votes_of(scene, "Корей").entry
        change.insert(
            recommendation, meeting_id=held, person_id=old.person_id,
            association_id=old.association_id, community_id=old.community_id, members=6,
            present=6, votes_for=6, votes_against=0, votes_abstained=0, recommended_on=day,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("again", "withdrawn", "on", "stands"),
    [
        (None, None, "2026-03-12", True),
        (None, "2026-03-12", "2026-03-11", True),
        (None, "2026-03-12", "2026-03-12", False),
        ("2026-03-05", "2026-03-12", "2026-03-12", False),  # the earlier one does not revive
        ("2026-03-20", None, "2026-03-19", True),  # a meeting to come counts from its day
    ],
)
def test_the_latest_recommendation_counts_until_it_is_withdrawn(
    register: Register, scene: Scene, again: str | None, withdrawn: str | None, on: str,
    stands: bool,
) -> None:  # fmt: skip
    if again:
        recommend_again(register, scene, again)
    if withdrawn:
        latest = register.ask(
            recommendation.select().where(
                recommendation.c.person_id == scene.story.people["Корей"]
            ).order_by(recommendation.c.recommended_on.desc())
        )[0]  # fmt: skip
        with register.change("Withdraw recommendation") as change:
            change.update(recommendation, latest.id, latest.version, withdrawn_on=withdrawn,
                          withdrawn_by="council", withdrawn_reason="new facts")  # fmt: skip
    board = Rotation(register).board(date.fromisoformat(on))
    line = next(one for one in board.candidates if one.person_id == scene.story.people["Корей"])
    e4 = next(one for one in line.results if one.rule is RuleId.E4)
    assert (e4.outcome is RuleOutcome.PASSED) == stands


def test_a_withdrawn_nomination_ends_the_candidacy_and_a_new_one_waits_for_a_new_vote(
    register: Register, scene: Scene
) -> None:
    korean = {
        "association_id": scene.story.associations["korean"],
        "community_id": scene.story.communities["korean"],
    }
    made = scene.nominations.add(entry_of(scene, "Корей", **korean), DAY)
    votes = votes_of(scene, "Корей")
    scene.recommendations.edit(votes, scene.card, votes.entry, DAY)  # finds its nomination
    assert candidacy(register, made)[1] is State.RECOMMENDED
    scene.nominations.withdraw(
        scene.nominations.one(made), date(2026, 3, 2), "candidate", "own wish", DAY
    )
    assert candidacy(register, made, date(2026, 3, 1))[1] is State.RECOMMENDED
    assert candidacy(register, made)[1] is State.WITHDRAWN

    def rules() -> dict[RuleId, object]:
        board = Rotation(register).board(DAY)
        who = scene.story.people["Корей"]
        line = next(one for one in board.candidates if one.person_id == who)
        return {one.rule: one.reason for one in line.results}

    assert rules()[RuleId.E1] == "candidacy_withdrawn"
    scene.nominations.add(entry_of(scene, "Корей", nominated_on=date(2026, 3, 10), **korean), DAY)
    assert (rules()[RuleId.E1], rules()[RuleId.E4]) == (None, "not_recommended")


@pytest.mark.parametrize(
    ("day", "by", "reason", "code"),
    [
        (None, "candidate", "x", "withdrawal_day_missing"),
        (date(2026, 2, 9), "candidate", "x", "withdrawn_before_nomination"),
        (date(2026, 3, 13), "candidate", "x", "withdrawn_in_future"),
        (DAY, "council", "x", "withdrawer_missing"),
        (DAY, "nominator", " ", "withdrawal_reason_missing"),
    ],
)
def test_a_withdrawal_needs_its_day_its_author_and_its_reason(
    scene: Scene, day: date | None, by: str, reason: str, code: str
) -> None:
    one = scene.nominations.one(scene.nominations.add(entry_of(scene), DAY))
    with pytest.raises(Refused, match=code):
        scene.nominations.withdraw(one, day, by, reason, DAY)


def test_votes_by_name_make_the_counts_of_an_open_ballot(register: Register, scene: Scene) -> None:
    votes, one = NamedVotes(register), votes_of(scene, "Ұйғыр")
    voters = votes.voters(scene.card, one.id, "kk")
    assert len(voters) == 5  # the sixth member was not marked as present
    choices = {voter.id: "for" for voter in voters[:4]} | {voters[4].id: "against"}
    before = dump(register)
    votes.save(scene.card, one, choices, DAY)
    kept = votes_of(scene, "Ұйғыр")
    assert (kept.entry.votes_for, kept.entry.votes_against, kept.entry.present) == (4, 1, 5)
    assert (kept.entry.ballot, kept.names_differ) == ("open", False)
    with pytest.raises(Refused, match="counts_not_of_names"):
        scene.recommendations.edit(
            kept, scene.card, RecommendationEntry(**{**vars_of(kept), "votes_for": 3}), DAY
        )
    undo(register)
    assert dump(register) == before


def vars_of(one: Recommended) -> dict[str, Any]:
    entry = one.entry
    return {name: getattr(entry, name) for name in entry.__dataclass_fields__}


def test_a_record_whose_counts_are_not_those_of_the_names_does_not_count(
    register: Register, scene: Scene
) -> None:
    votes, one = NamedVotes(register), votes_of(scene, "Корей")
    votes.save(scene.card, one, {v.id: "for" for v in votes.voters(scene.card, one.id, "kk")}, DAY)
    row = register.ask(recommendation.select().where(recommendation.c.id == one.id))[0]
    assert candidacy(register, -row.id)[1] is State.RECOMMENDED
    with register.change("Edit recommendation") as change:
        change.update(recommendation, row.id, row.version, votes_for=4)
    assert votes_of(scene, "Корей").names_differ
    assert candidacy(register, -row.id)[1] is State.VOTE_UNKNOWN
    board = Rotation(register).board(DAY)
    line = next(one for one in board.candidates if one.person_id == row.person_id)
    assert {one.rule: one.reason for one in line.results}[RuleId.E6] == "invalid_count"


def test_only_members_who_were_present_vote_and_only_openly(
    register: Register, scene: Scene
) -> None:
    votes, one = NamedVotes(register), votes_of(scene, "Корей")
    absent = scene.story.people["Татар-Жаңа"]
    with pytest.raises(Refused, match="voter_not_present"):
        votes.save(scene.card, one, {absent: "for"}, DAY)
    with register.change("Edit recommendation") as change:
        change.update(recommendation, one.id, one.version, ballot="secret")
    with pytest.raises(Refused, match="secret_ballot"):
        votes.save(scene.card, one, {scene.story.people["Корей"]: "for"}, DAY)


def test_a_lot_gives_places_from_its_day_on(register: Register, scene: Scene) -> None:
    pair = [votes_of(scene, who).id for who in ("Ұйғыр", "Корей")]
    lots = Lots(register)

    def entry(places: dict[int, int], day: date = date(2026, 3, 5)) -> LotEntry:
        return LotEntry(drawn_on=day, minutes_number="4", places=places)

    for places, code in (
        ({pair[0]: 1}, "lot_of_one"),
        ({pair[0]: 1, pair[1]: 1}, "lot_places"),
    ):
        with pytest.raises(Refused, match=code):
            lots.draw(entry(places), DAY)
    with pytest.raises(Refused, match="lot_before_vote"):
        lots.draw(entry({pair[0]: 1, pair[1]: 2}, date(2026, 2, 26)), DAY)
    lots.draw(entry({pair[0]: 2, pair[1]: 1}), DAY)
    assert register.ask(lot_drawing.select())[0].minutes_number == "4"

    def places_on(day: date) -> set[int | None]:
        return {one.lot for one in Rotation(register).board(day).given.candidates}

    assert places_on(date(2026, 3, 4)) == {None}
    assert places_on(DAY) == {1, 2, None}


def test_a_submission_carries_adopted_recommendations_with_minutes(
    register: Register, scene: Scene
) -> None:
    submissions = Submissions(register)
    ready = submissions.ready("rotating_deputy_chair", DAY)
    chosen = [one.recommendation.id for one in ready if one.recommendation]
    names = {one.person_id for one in ready}
    assert names == {scene.story.people[who] for who in ("Корей", "Ұйғыр", "Күрт-Жаңа")}

    def entry(day: date | None, which: list[int]) -> SubmissionEntry:
        return SubmissionEntry(number="12-У", signed_on=day, recommendations=which)

    with pytest.raises(Refused, match="submission_before_vote"):
        submissions.submit("rotating_deputy_chair", entry(date(2026, 2, 26), chosen), DAY)
    with pytest.raises(Refused, match="submission_not_ready"):
        failed = [votes_of(scene, "Татар-Жаңа").id]
        submissions.submit("rotating_deputy_chair", entry(DAY, failed), DAY)
    submissions.submit("rotating_deputy_chair", entry(DAY, chosen[:2]), DAY)
    assert len(submissions.ready("rotating_deputy_chair", DAY)) == 1
    one, state = candidacy(register, -chosen[0])
    assert state is State.SUBMITTED
    assert one.recommendation is not None
    assert one.recommendation.submission_number == "12-У"


def test_the_session_elects_from_the_council_s_list_and_the_elected_take_their_seats(
    register: Register, scene: Scene
) -> None:
    with register.change("Add body") as change:
        assembly = register.ask(organization.select().where(organization.c.code == "assembly"))
        change.insert(organization, code="majilis-group", kind="majilis_group", status="active")
        session = change.insert(
            meeting, code="s", organization_id=assembly[0].id, kind="election", number=28,
            starts_on="2021-01-11", state="held",
        )  # fmt: skip
    made = scene.nominations.add(
        entry_of(scene, office="majilis_deputy", source="council",
                 nominated_on=date(2020, 12, 20)), DAY,
    )  # fmt: skip
    one, _state = candidacy(register, made)
    elections = Elections(register)
    assert elections.majority("2021-01-11", 351) == (None, None)  # no norm is known: not enforced
    entry = {"meeting_id": session, "votes_for": 352, "voted": 351, "members": 504}
    with pytest.raises(Refused, match="votes_over_voted"):
        elections.record(one, ElectionEntry(**entry, outcome="elected"), DAY)  # type: ignore[arg-type]
    elections.record(
        one,
        ElectionEntry(meeting_id=session, votes_for=298, voted=351, members=504,
                      outcome="elected", seat_from=date(2021, 1, 15)), DAY,
    )  # fmt: skip
    chains = Chains(register, DAY)
    found = next(each for each in chains.all if each.id == made)
    assert found.term is not None
    assert chains.judge.state(found) is State.APPOINTED
    assert measured(register, chains, found, DAY).people == 1
    with pytest.raises(Refused, match="voted_already"):
        elections.record(found, ElectionEntry(meeting_id=session), DAY)


def test_a_candidate_for_the_senate_is_appointed_by_order_after_the_submission(
    register: Register, scene: Scene
) -> None:
    with register.change("Add body") as change:
        change.insert(organization, code="senate-group", kind="senate_group", status="active")
    made = scene.nominations.add(entry_of(scene, office="senate_candidate"), DAY)
    scene.recommendations.record(
        scene.card,
        RecommendationEntry(
            person_id=scene.story.people["Татар"], office="senate_candidate", present=6,
            association_id=scene.story.associations["tatar"], votes_for=5, ballot="secret",
            community_id=scene.story.communities["tatar"],
        ),
        DAY,
    )  # fmt: skip
    order = AppointmentEntry(number="5", signed_on=DAY, effective_on=DAY)
    with pytest.raises(Refused, match="not_submitted"):
        Appointments(register).record(candidacy(register, made)[0], order, DAY)
    voted = candidacy(register, made)[0].recommendation
    assert voted is not None
    Submissions(register).submit(
        "senate_candidate",
        SubmissionEntry(number="1", signed_on=DAY, recommendations=[voted.id]), DAY,
    )  # fmt: skip
    seat = Appointments(register).record(candidacy(register, made)[0], order, DAY)
    one, state = candidacy(register, made)
    assert state is State.APPOINTED
    assert one.term is not None
    assert one.term.id == seat


def test_a_term_without_its_links_is_told_on_the_board(register: Register, scene: Scene) -> None:
    missing = Rotation(register).board(DAY).unchained
    terms = register.ask(membership.select().where(membership.c.post_id.is_not(None)))
    assert set(missing) == {row.id for row in terms}
    assert missing[terms[0].id][0] is Step.NOMINATION
    assert not register.ask(named_vote.select())
