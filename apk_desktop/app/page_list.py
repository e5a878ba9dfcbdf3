"""The pages there are, in the order of the sidebar, and how each is made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from apk_desktop.db.register import Register
from apk_desktop.services.preferences import Preferences
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.wording.catalogue import message

if TYPE_CHECKING:
    from apk_desktop.services.waiting import Waiting
    from apk_desktop.ui.pages.people.membership_services import MembershipServices
    from apk_desktop.ui.records.record_tabs import RecordServices


class ListedPage(NamedTuple):
    """A page in the sidebar, or without a key the heading of a group."""

    key: str
    title: str
    icon: Icon | None = None


PAGES = (
    ListedPage("overview", message("Overview"), Icon.HOME),
    ListedPage("", message("Registers")),
    ListedPage("associations", message("Associations"), Icon.ASSOCIATIONS),
    ListedPage("people", message("People"), Icon.PEOPLE),
    ListedPage("council", message("Council"), Icon.COUNCIL),
    ListedPage("vacancies", message("Vacancies"), Icon.VACANCY),
    ListedPage("difference", message("Compare two days"), Icon.ELSE_APPOINTED),
    ListedPage("", message("Rotation")),
    ListedPage("rotation", message("Deputy chairs"), Icon.ROTATION),
    ListedPage("schedule", message("Rotation schedule"), Icon.CALENDAR),
    ListedPage("candidates", message("Candidates"), Icon.CANDIDATES),
    ListedPage("weights", message("Weights of communities"), Icon.AGENDA),
    ListedPage("", message("Work")),
    ListedPage("meetings", message("Sessions and meetings"), Icon.MEETINGS),
    ListedPage("acts", message("Acts and orders"), Icon.ACT),
    ListedPage("reminders", message("Reminders"), Icon.REMINDERS),
    ListedPage("", message("Data")),
    ListedPage("norms", message("Norms"), Icon.NORM),
    ListedPage("own_fields", message("Own fields"), Icon.COLUMNS),
    ListedPage("health", message("Data health"), Icon.HEALTH),
    ListedPage("changes", message("Change log"), Icon.HISTORY),
    ListedPage("bin", message("Bin"), Icon.BIN),
)

WITHOUT_LISTS = ("overview",)
"""Pages without filters to save; the start page must not load what only lists need."""


def make_page(key: str, register: Register, look: Look, preferences: Preferences) -> Page | None:
    """Make a page with the services it works through; modules load when a page is first shown."""
    makers = {
        "overview": _overview,
        "associations": _associations,
        "people": _people,
        "council": _council,
        "vacancies": _vacancies,
        "difference": _difference,
        "rotation": _rotation,
        "schedule": _schedule,
        "candidates": _candidates,
        "weights": _weights,
        "meetings": _meetings,
        "acts": _acts,
        "reminders": _reminders,
        "norms": _norms,
        "own_fields": _own_fields,
        "health": _health,
        "changes": _changes,
        "bin": _bin,
    }
    if key not in makers:
        return None
    page = makers[key](register, look, preferences)
    page.is_practice = register.is_demonstration
    if key not in WITHOUT_LISTS:
        from apk_desktop.services.saved_filters import SavedFilters
        from apk_desktop.ui.pages.saved_filter_menu import offer_saved_filters

        offer_saved_filters(page, SavedFilters(register))
    return page


def record_services(register: Register) -> RecordServices:
    """Give what the tabs of every record work through."""
    from apk_desktop.services.bin import Bin
    from apk_desktop.services.details.details import Details
    from apk_desktop.services.own_fields.values import OwnValues
    from apk_desktop.services.papers import Papers
    from apk_desktop.services.record_history import RecordHistory
    from apk_desktop.services.record_states import RecordStates
    from apk_desktop.services.references import References
    from apk_desktop.services.reminders import Reminders
    from apk_desktop.ui.records.record_tabs import RecordServices

    return RecordServices(
        Papers(register),
        Reminders(register),
        RecordHistory(register),
        RecordStates(register),
        Bin(register),
        Details(register),
        References(register),
        OwnValues(register),
    )


def _overview(register: Register, look: Look, _preferences: Preferences) -> Page:
    from apk_desktop.services.journal import Journal
    from apk_desktop.services.overview import Overview
    from apk_desktop.ui.pages.overview.overview_page import OverviewPage

    def waiting() -> Waiting:
        from apk_desktop.services.waiting import Waiting

        return Waiting(register)

    return OverviewPage(look, Overview(register), Journal(register), waiting)


def membership_services(register: Register) -> MembershipServices:
    """Give what the forms of memberships work through."""
    from apk_desktop.services.following import Following
    from apk_desktop.services.memberships import Memberships
    from apk_desktop.services.people import People
    from apk_desktop.services.references import References
    from apk_desktop.services.seat_categories import SeatCategories
    from apk_desktop.ui.pages.people.membership_services import MembershipServices

    return MembershipServices(
        Memberships(register),
        People(register),
        References(register),
        Following(register),
        SeatCategories(register),
    )


def _associations(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.associations import Associations
    from apk_desktop.services.own_fields.values import offered_fields
    from apk_desktop.ui.pages.associations.associations_page import AssociationsPage

    return AssociationsPage(
        look,
        preferences,
        Associations(register),
        membership_services(register),
        record_services(register),
        partial(offered_fields, register, "organization"),
    )


def _people(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.chronicle.chronicle import Chronicles
    from apk_desktop.services.erasure import Erasures
    from apk_desktop.services.mentions import Mentions
    from apk_desktop.services.merging import Merging
    from apk_desktop.services.own_fields.values import offered_fields
    from apk_desktop.services.photos import Photos
    from apk_desktop.ui.pages.people.people_page import PeoplePage
    from apk_desktop.ui.pages.people.person_work import PersonServices

    services = PersonServices(
        membership_services(register),
        partial(offered_fields, register, "person"),
        Merging(register),
        Chronicles(register),
        Erasures(register),
        Photos(register),
        Mentions(register),
    )
    return PeoplePage(look, preferences, services, record_services(register))


def _rotation(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.people import People
    from apk_desktop.services.references import References
    from apk_desktop.services.rotation.ledger import Ledgers
    from apk_desktop.services.rotation.rotation import Rotation
    from apk_desktop.services.rotation.timeline_papers import TimelinePapers
    from apk_desktop.services.rotation.why_not import WhyNot
    from apk_desktop.ui.pages.rotation.rotation_page import RotationPage
    from apk_desktop.ui.pages.rotation.rotation_services import RotationServices

    services = RotationServices(
        Rotation(register),
        WhyNot(register),
        Ledgers(register),
        TimelinePapers(register),
        People(register),
        References(register),
    )
    return RotationPage(look, preferences, services)


def _schedule(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.calendar_days import CalendarDays
    from apk_desktop.services.rotation.schedule import Schedule
    from apk_desktop.ui.pages.schedule.schedule_page import SchedulePage

    days = CalendarDays(register, look.words.catalogue)
    return SchedulePage(look, preferences, Schedule(register), days)


def _candidates(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.chain.appointments import Appointments
    from apk_desktop.services.chain.candidate_list import CandidateList
    from apk_desktop.services.chain.elections import Elections
    from apk_desktop.services.chain.lots import Lots
    from apk_desktop.services.chain.nominations import Nominations
    from apk_desktop.services.chain.submissions import Submissions
    from apk_desktop.services.people import People
    from apk_desktop.services.references import References
    from apk_desktop.ui.pages.candidates.candidate_services import CandidateServices
    from apk_desktop.ui.pages.candidates.candidates_page import CandidatesPage

    services = CandidateServices(
        CandidateList(register),
        Nominations(register),
        Submissions(register),
        Lots(register),
        Elections(register),
        Appointments(register),
        People(register),
        References(register),
    )
    return CandidatesPage(look, preferences, services)


def _weights(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.rotation.weight_tables import WeightTables
    from apk_desktop.ui.pages.weights.weights_page import WeightsPage

    return WeightsPage(look, preferences, WeightTables(register))


def _council(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.bin import Bin
    from apk_desktop.services.bodies import Bodies
    from apk_desktop.services.body_setup import BodySetup
    from apk_desktop.services.composition import Compositions
    from apk_desktop.services.posts import Posts
    from apk_desktop.services.rosters import Rosters
    from apk_desktop.services.seat_categories import SeatCategories
    from apk_desktop.services.seat_history import SeatHistory
    from apk_desktop.ui.pages.council.council_page import CouncilPage
    from apk_desktop.ui.pages.council.council_services import CouncilServices

    services = CouncilServices(
        Compositions(register),
        SeatCategories(register),
        BodySetup(register),
        SeatHistory(register),
        Rosters(register),
        membership_services(register),
        Bodies(register),
        Posts(register),
        Bin(register),
        register.is_demonstration,
    )
    return CouncilPage(look, preferences, services)


def _meetings(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.agenda_papers import AgendaPapers
    from apk_desktop.services.agendas import Agendas
    from apk_desktop.services.attendance import Attendance
    from apk_desktop.services.chain.named_votes import NamedVotes
    from apk_desktop.services.meetings import Meetings
    from apk_desktop.services.people import People
    from apk_desktop.services.recommendations import Recommendations
    from apk_desktop.services.references import References
    from apk_desktop.ui.pages.meetings.meeting_view import MeetingServices
    from apk_desktop.ui.pages.meetings.meetings_page import MeetingsPage

    services = MeetingServices(
        Meetings(register),
        Agendas(register),
        AgendaPapers(register),
        Attendance(register),
        Recommendations(register),
        People(register),
        References(register),
        record_services(register),
        NamedVotes(register),
    )
    return MeetingsPage(look, preferences, services)


def _acts(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.acts import Acts
    from apk_desktop.ui.pages.acts.acts_page import ActsPage

    return ActsPage(look, preferences, Acts(register), record_services(register))


def _reminders(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.record_subjects import RecordSubjects
    from apk_desktop.services.reminders import Reminders
    from apk_desktop.ui.pages.reminders.reminders_page import RemindersPage

    return RemindersPage(look, preferences, Reminders(register), RecordSubjects(register))


def _norms(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.norm_entry import NormBook
    from apk_desktop.ui.pages.norms.norms_page import NormsPage

    return NormsPage(look, preferences, NormBook(register))


def _own_fields(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.own_fields.fields import OwnFields
    from apk_desktop.ui.pages.own_fields.own_fields_page import OwnFieldsPage

    return OwnFieldsPage(look, preferences, OwnFields(register))


def _health(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.health.health import Health
    from apk_desktop.services.record_subjects import RecordSubjects
    from apk_desktop.ui.pages.health.health_page import HealthPage

    return HealthPage(look, preferences, Health(register), RecordSubjects(register))


def _vacancies(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.ending_terms import EndingTerms
    from apk_desktop.services.vacancies import Vacancies
    from apk_desktop.ui.pages.vacancies.vacancies_page import VacanciesPage

    return VacanciesPage(look, preferences, Vacancies(register), EndingTerms(register))


def _difference(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.differences import Comparing
    from apk_desktop.services.references import References
    from apk_desktop.ui.pages.difference.difference_page import DifferencePage

    return DifferencePage(
        look,
        preferences,
        Comparing(register),
        References(register),
        is_practice=register.is_demonstration,
    )


def _changes(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.change_log import ChangeLog
    from apk_desktop.services.journal import Journal
    from apk_desktop.ui.pages.changes.changes_page import ChangesPage

    return ChangesPage(look, preferences, ChangeLog(register), Journal(register))


def _bin(register: Register, look: Look, preferences: Preferences) -> Page:
    from apk_desktop.services.bin import Bin
    from apk_desktop.ui.pages.bin.bin_page import BinPage

    return BinPage(look, preferences, Bin(register))
