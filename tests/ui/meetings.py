"""The page of meetings over a register, as the tests of it need it."""

from __future__ import annotations

from apk_desktop.app.page_list import record_services
from apk_desktop.db.register import Register
from apk_desktop.services.agenda_papers import AgendaPapers
from apk_desktop.services.agendas import Agendas
from apk_desktop.services.attendance import Attendance
from apk_desktop.services.chain.named_votes import NamedVotes
from apk_desktop.services.meetings import Meetings
from apk_desktop.services.people import People
from apk_desktop.services.recommendations import Recommendations
from apk_desktop.services.references import References
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.meetings.meeting_view import MeetingServices
from apk_desktop.ui.pages.meetings.meetings_page import MeetingsPage
from apk_desktop.ui.tables.memory import Forgetful
from tests.story_day import STORY_DAY


def services_of(register: Register) -> MeetingServices:
    return MeetingServices(
        Meetings(register), Agendas(register), AgendaPapers(register), Attendance(register),
        Recommendations(register), People(register), References(register),
        record_services(register), NamedVotes(register),
    )  # fmt: skip


def page_of(look: Look, register: Register, *, editable: bool = True) -> MeetingsPage:
    page = MeetingsPage(look, Forgetful(), services_of(register))
    page.resize(1220, 820)
    page.show_day(STORY_DAY, editable=editable)
    register.on_change(lambda _announcement: page.refresh())
    return page
