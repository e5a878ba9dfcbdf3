"""Every form of the program, opened on a record of the demonstration register."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import Any

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from sqlalchemy import select

import apk_desktop.ui
from apk_desktop.app.page_list import membership_services
from apk_desktop.db.register import Register
from apk_desktop.db.tables import document, membership, organization, person, post
from apk_desktop.domain.chain import State
from apk_desktop.domain.cropping import Size
from apk_desktop.domain.own_fields import KINDS, Choice
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.acts import Acts
from apk_desktop.services.associations import Associations
from apk_desktop.services.attendance import Attendance
from apk_desktop.services.bin import Bin
from apk_desktop.services.bodies import Bodies
from apk_desktop.services.body_setup import BodySetup
from apk_desktop.services.chain.appointments import Appointments
from apk_desktop.services.chain.candidate_list import CandidateCard, CandidateList
from apk_desktop.services.chain.elections import Elections
from apk_desktop.services.chain.lots import Lots
from apk_desktop.services.chain.named_votes import NamedVotes
from apk_desktop.services.chain.nominations import Nominations
from apk_desktop.services.chain.submissions import Submissions
from apk_desktop.services.composition import Compositions
from apk_desktop.services.details.details import Details
from apk_desktop.services.erasure import Erasures
from apk_desktop.services.following import Following
from apk_desktop.services.health.health import Health
from apk_desktop.services.meetings import Meetings
from apk_desktop.services.memberships import Memberships
from apk_desktop.services.mentions import Mentions
from apk_desktop.services.merging import Merging
from apk_desktop.services.norm_entry import NormBook
from apk_desktop.services.own_fields.fields import OwnFieldEntry, OwnFields
from apk_desktop.services.own_fields.values import OwnValues
from apk_desktop.services.papers import Owner, Papers
from apk_desktop.services.people import People
from apk_desktop.services.posts import Posts
from apk_desktop.services.recommendations import Recommendations
from apk_desktop.services.references import References
from apk_desktop.services.reminders import Reminders
from apk_desktop.services.rotation.board import CandidateLine
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.services.rotation.weight_tables import WeightTables
from apk_desktop.services.seat_categories import SeatCategories
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.frame.settings_dialog import WindowSettings
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.candidates.candidate_services import CandidateServices
from apk_desktop.ui.pages.council.posts_dialog import BodyPosts
from apk_desktop.ui.pages.people.photo_pixels import Picture
from apk_desktop.ui.pages.rotation.what_if_work import WhatIfWork
from apk_desktop.ui.tables.memory import Forgetful
from apk_desktop.ui.theme.theme import Mode
from apk_desktop.ui.widgets.background import BackgroundWork
from apk_desktop.wording.saved_filters import filter_refusal
from tests.story_day import STORY_DAY

Open = Callable[["Desk"], FormDialog]


@cache
def form_classes() -> dict[str, type[FormDialog]]:
    """Find every form there is, wherever it is written."""
    for module in pkgutil.walk_packages(apk_desktop.ui.__path__, "apk_desktop.ui."):
        importlib.import_module(module.name)
    found: dict[str, type[FormDialog]] = {}
    waiting = FormDialog.__subclasses__()
    while waiting:
        one = waiting.pop()
        waiting += one.__subclasses__()
        if one.__module__.startswith("apk_desktop."):
            found[one.__name__] = one
    return found


class Desk:
    """A register, a language and a window, with which a form is opened."""

    def __init__(self, register: Register, look: Look, parent: QWidget) -> None:
        self.register, self.look, self.parent = register, look, parent
        self.references, self.people = References(register), People(register)

    def form(self, name: str, *given: Any, **named: Any) -> FormDialog:
        """Make a form with what it is given after the look."""
        return form_classes()[name](self.look, *given, **named)

    def first(self, query: Any) -> Any:
        """Give the first column of the first row."""
        return self.register.ask(query.limit(1))[0][0]

    @property
    def association(self) -> Any:
        """An active association as its card shows it."""
        rows = Associations(self.register).rows(
            ListQuestion(on=STORY_DAY, filters={"status": "active"})
        )
        return Associations(self.register).card(rows[0].id, STORY_DAY)

    @property
    def somebody(self) -> Any:
        """The first person's card."""
        return self.people.card(self.first(select(person.c.id)), STORY_DAY)

    @property
    def role(self) -> Any:
        """A membership that runs."""
        running = select(membership.c.id).where(
            membership.c.last_day == "9999-12-31", membership.c.starts_on.is_not(None)
        )
        return Memberships(self.register).role(self.first(running), STORY_DAY)

    def meeting(self, *, held: bool) -> Any:
        """The last Council meeting that was held, or the next that is planned."""
        meetings = Meetings(self.register)
        asked = ListQuestion(on=STORY_DAY, filters={"kind": "council"})
        rows = [one for one in meetings.rows(asked) if (one.state == "held") == held]
        return meetings.card(rows[0].id, STORY_DAY)

    @property
    def recommended(self) -> tuple[Any, Any]:
        """A meeting with a recommendation of it."""
        meetings, recommendations = Meetings(self.register), Recommendations(self.register)
        for row in meetings.rows(ListQuestion(on=STORY_DAY, filters={"kind": "council"})):
            card = meetings.card(row.id, STORY_DAY)
            assert card is not None
            if found := recommendations.at(card):
                return card, found[0]
        raise AssertionError


def _detail(desk: Desk) -> FormDialog:
    owner = Owner("organization_id", desk.association.id)
    details = Details(desk.register)
    return desk.form(
        "DetailDialog", details, desk.references, "accreditation", owner, STORY_DAY, desk.parent
    )


def _paper(desk: Desk) -> FormDialog:
    papers = Papers(desk.register)
    paper = papers.one(desk.first(select(document.c.id)))
    return desk.form("PaperDialog", papers, paper, desk.parent)


def _to_the_bin(desk: Desk) -> FormDialog:
    with desk.register.change("Add person") as change:
        made = change.insert(person, surname_kk="Үлгіұлы")
    owner = Owner("person_id", made)
    return desk.form("BinDialog", Bin(desk.register), owner, STORY_DAY, desk.parent)


def _attendance(desk: Desk) -> FormDialog:
    attendance, card = Attendance(desk.register), desk.meeting(held=True)
    row = attendance.rows(card, "kk")[0]
    return desk.form("AttendanceDialog", attendance, card, row, STORY_DAY, desk.parent)


def _recommendation(desk: Desk) -> FormDialog:
    card, found = desk.recommended
    return desk.form(
        "RecommendationDialog", Recommendations(desk.register), desk.people, desk.references,
        card, 0, STORY_DAY, desk.parent, found,
    )  # fmt: skip


def _votes(desk: Desk) -> FormDialog:
    made: Any = desk.form(
        "VotesDialog", Forgetful(), NamedVotes(desk.register), Recommendations(desk.register),
        *desk.recommended, STORY_DAY, desk.parent,
    )  # fmt: skip
    made.fill_rest()
    return made  # type: ignore[no-any-return]


def _withdrawal(desk: Desk) -> FormDialog:
    card, found = desk.recommended
    recommendations = Recommendations(desk.register)
    return desk.form("WithdrawalDialog", recommendations, card, found, STORY_DAY, desk.parent)


def _order(desk: Desk) -> FormDialog:
    rotation = Rotation(desk.register)
    board = rotation.board(STORY_DAY)
    return desk.form("OrderDialog", rotation, board, lambda _line: "", desk.parent)


def _accept(desk: Desk) -> FormDialog:
    health = Health(desk.register)
    judged = health.findings("leaderless", STORY_DAY)[0]
    return desk.form("AcceptDialog", health, judged, "", STORY_DAY, desk.parent)


def _closing(desk: Desk) -> FormDialog:
    bodies = Bodies(desk.register)
    card = bodies.card("secretariat", STORY_DAY)
    return desk.form("CloseBodyDialog", bodies, card, STORY_DAY, desk.parent)


def _post(desk: Desk) -> FormDialog:
    found = Compositions(desk.register).of("council", STORY_DAY)
    body = BodyPosts(Posts(desk.register), SeatCategories(desk.register), found, STORY_DAY)
    return desk.form("PostDialog", body, desk.parent)


def _following(desk: Desk) -> FormDialog:
    register = desk.register
    with register.change("Edit post") as change:
        office = desk.first(select(post.c.id).where(post.c.kind == "head"))
        council = desk.first(select(organization.c.id).where(organization.c.code == "council"))
        change.insert(
            post, organization_id=council, kind="member", number=99, follows_post_id=office
        )
        sits = desk.first(select(membership.c.person_id))
        body = desk.first(select(post.c.organization_id).where(post.c.id == office))
        held = select(membership.c.id).where(membership.c.post_id == office)
        if not register.ask(held):
            change.insert(membership, person_id=sits, organization_id=body, post_id=office)
    following = Following(register)
    due = following.due(STORY_DAY)
    return desk.form("FollowDialog", following, due, STORY_DAY, desk.parent)


def _own_values(desk: Desk) -> FormDialog:
    fields, values = OwnFields(desk.register), OwnValues(desk.register)
    if not fields.of("person"):
        for kind in KINDS:
            choices = (Choice("", Trilingual("Үлгі")),) if kind == "choice" else ()
            entry = OwnFieldEntry(kind=kind, name=Trilingual(kk=kind), choices=choices)
            fields.add("person", entry)
    owner = Owner("person_id", desk.somebody.id)
    return desk.form("OwnValuesDialog", values, owner, values.of(owner), STORY_DAY, desk.parent)


def _merging(desk: Desk) -> FormDialog:
    with desk.register.change("Add person") as change:
        other = change.insert(person, surname_kk="Үлгіұлы")
    made: Any = desk.form(
        "MergeDialog", desk.people, Merging(desk.register), desk.somebody, STORY_DAY, desk.parent
    )
    made.choose(other, "Үлгіұлы")
    return made  # type: ignore[no-any-return]


def _supposing(desk: Desk) -> WhatIfWork:
    rotation = Rotation(desk.register)
    work = WhatIfWork(rotation.what_if, BackgroundWork(desk.parent), desk.parent)
    work.show_board(rotation.board(STORY_DAY))
    return work


def _adding(desk: Desk) -> FormDialog:
    made: Any = desk.form("AddedForm", _supposing(desk), desk.parent)
    made.person.set_value((desk.somebody.id, "Үлгі"))
    return made  # type: ignore[no-any-return]


def _first_candidate(desk: Desk) -> CandidateLine:
    return Rotation(desk.register).board(STORY_DAY).candidates[0]


def _candidacy(desk: Desk, office: str) -> tuple[CandidateServices, CandidateCard]:
    """Give what the page of candidates works through, and a nomination for an office."""
    r = desk.register
    services = CandidateServices(
        CandidateList(r), Nominations(r), Submissions(r), Lots(r), Elections(r), Appointments(r),
        desk.people, desk.references,
    )  # fmt: skip
    rows = services.listing.rows(ListQuestion(on=STORY_DAY, filters={"office": office}))
    cards = (services.listing.card(row.id, STORY_DAY) for row in rows)
    return services, next(one for one in cards if one and _is_open(one, office))


def _is_open(card: CandidateCard, office: str) -> bool:
    """Whether a nomination can be worked on; Parliament's are known by who was elected alone."""
    nomination = card.candidacy.nomination
    return office != "rotating_deputy_chair" or bool(nomination and not nomination.withdrawn_on)


def _nomination(desk: Desk, form: str) -> FormDialog:
    services, card = _candidacy(desk, "rotating_deputy_chair")
    assert card.candidacy.nomination is not None
    nominated = services.nominations.one(card.candidacy.nomination.id)
    return desk.form(form, services.nominations, nominated, "", STORY_DAY, desk.parent)


def _corrected_nomination(desk: Desk) -> FormDialog:
    services, card = _candidacy(desk, "rotating_deputy_chair")
    assert card.candidacy.nomination is not None
    nominated = services.nominations.one(card.candidacy.nomination.id)
    return desk.form("NominationDialog", services, STORY_DAY, desk.parent, nominated)


def _submission(desk: Desk) -> FormDialog:
    services, card = _candidacy(desk, "rotating_deputy_chair")
    ready = services.listing.ready(card.row.office, STORY_DAY)
    return desk.form(
        "SubmissionDialog", services.submissions, card.row.office, ready, STORY_DAY, desk.parent,
        chosen=ready[0][1].id,
    )  # fmt: skip


def _lot(desk: Desk) -> FormDialog:
    services, _card = _candidacy(desk, "rotating_deputy_chair")
    drawn = (State.RECOMMENDED, State.SUBMITTED)
    rows = services.listing.rows(ListQuestion(on=STORY_DAY))
    standing = (services.listing.standing(row, drawn, STORY_DAY) for row in rows)
    among = next(one for one in standing if len(one) > 1)
    return desk.form("LotDialog", services.lots, among, STORY_DAY, desk.parent)


def _election(desk: Desk) -> FormDialog:
    services, card = _candidacy(desk, "majilis_deputy")
    return desk.form(
        "ElectionDialog", services.elections, card.candidacy, "", STORY_DAY, desk.parent
    )


def _appointment(desk: Desk) -> FormDialog:
    services, card = _candidacy(desk, "senate_candidate")
    return desk.form(
        "AppointmentDialog", services.appointments, card.candidacy, "", STORY_DAY, desk.parent
    )


OPEN: dict[str, Open] = {
    "NominationDialog": _corrected_nomination,
    "PapersDialog": lambda d: _nomination(d, "PapersDialog"),
    "NominationWithdrawalDialog": lambda d: _nomination(d, "NominationWithdrawalDialog"),
    "SubmissionDialog": _submission,
    "LotDialog": _lot,
    "ElectionDialog": _election,
    "AppointmentDialog": _appointment,
    "SettingsDialog": lambda d: d.form(
        "SettingsDialog", WindowSettings(Mode.LIGHT, 100, d.look.language), d.parent
    ),
    "DetailDialog": _detail,
    "ReminderDialog": lambda d: d.form(
        "ReminderDialog", Reminders(d.register), Owner("organization_id", d.association.id),
        STORY_DAY, d.parent,
    ),
    "PaperDialog": _paper,
    "BinDialog": _to_the_bin,
    "NormDialog": lambda d: d.form(
        "NormDialog", NormBook(d.register), STORY_DAY, d.parent,
        like=NormBook(d.register).rows(STORY_DAY)[0],
    ),
    "EndNormDialog": lambda d: d.form(
        "EndNormDialog", NormBook(d.register), NormBook(d.register).rows(STORY_DAY)[0],
        STORY_DAY, d.parent,
    ),
    "WeightDialog": lambda d: d.form(
        "WeightDialog", WeightTables(d.register), STORY_DAY, d.parent
    ),
    "AttendanceDialog": _attendance,
    "RecommendationDialog": _recommendation,
    "WithdrawalDialog": _withdrawal,
    "MeetingDialog": lambda d: d.form(
        "MeetingDialog", Meetings(d.register), d.references, d.people, STORY_DAY, d.parent,
        d.meeting(held=False),
    ),
    "VotesDialog": _votes,
    "PhotoDialog": lambda d: d.form(
        "PhotoDialog", Picture(QImage(300, 400, QImage.Format.Format_RGB32), Size(300, 400)), None,
        lambda _crop: None, d.parent,
    ),
    "OrderDialog": _order,
    "AcceptDialog": _accept,
    "AssociationDialog": lambda d: d.form(
        "AssociationDialog", Associations(d.register), d.references, STORY_DAY, d.parent,
        d.association,
    ),
    "RenameDialog": lambda d: d.form(
        "RenameDialog", Associations(d.register), d.association, STORY_DAY, d.parent
    ),
    "StateDialog": lambda d: d.form(
        "StateDialog", Associations(d.register), d.association, "suspended", STORY_DAY, d.parent
    ),
    "ActDialog": lambda d: d.form("ActDialog", Acts(d.register), d.parent),
    "BodyDialog": lambda d: d.form(
        "BodyDialog", Bodies(d.register), d.references, STORY_DAY, d.parent,
        Bodies(d.register).card("secretariat", STORY_DAY),
    ),
    "CloseBodyDialog": _closing,
    "LeadTimeDialog": lambda d: d.form(
        "LeadTimeDialog", BodySetup(d.register),
        Compositions(d.register).of("council", STORY_DAY), d.parent,
    ),
    "CategoryDialog": lambda d: d.form(
        "CategoryDialog", SeatCategories(d.register),
        Compositions(d.register).of("council", STORY_DAY).body_id, d.parent,
    ),
    "PostDialog": _post,
    "OwnFieldDialog": lambda d: d.form(
        "OwnFieldDialog", OwnFields(d.register), "person", d.parent
    ),
    "OwnValuesDialog": _own_values,
    "PersonDialog": lambda d: d.form(
        "PersonDialog", d.people, d.references, STORY_DAY, d.parent, d.somebody
    ),
    "FollowDialog": _following,
    "MembershipDialog": lambda d: d.form(
        "MembershipDialog", membership_services(d.register), STORY_DAY, d.parent, role=d.role,
        person=Memberships(d.register).person_of(d.role.id),
    ),
    "EndMembershipDialog": lambda d: d.form(
        "EndMembershipDialog", membership_services(d.register), d.role, "", STORY_DAY, d.parent
    ),
    "TermDialog": lambda d: d.form(
        "TermDialog", Memberships(d.register), d.role, "", d.parent
    ),
    "MergeDialog": _merging,
    "ErasureDialog": lambda d: d.form(
        "ErasureDialog", (Erasures(d.register), Mentions(d.register)), d.somebody, STORY_DAY,
        d.parent,
    ),
    "NameDialog": lambda d: d.form(
        "NameDialog", "", "", lambda _name: None, filter_refusal, d.parent
    ),
    "AddedForm": _adding,
    "VotesForm": lambda d: d.form("VotesForm", _supposing(d), _first_candidate(d), d.parent),
    "LeavingForm": lambda d: d.form("LeavingForm", _supposing(d), d.parent),
    "DeathDialog": lambda d: d.form(
        "DeathDialog", Memberships(d.register), Memberships(d.register).person_of(d.role.id),
        [d.role], STORY_DAY.isoformat(), d.parent,
    ),
}  # fmt: skip
