"""Fill a new register with the demonstration, in the order in which its parts need each other."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

from apk_desktop.db.change import Change
from apk_desktop.db.identity import counted_uids
from apk_desktop.db.register import Authorship, Register
from apk_desktop.db.tables import register_fact
from apk_desktop.services.demonstration.assembly import gather_assembly
from apk_desktop.services.demonstration.associations import found_associations
from apk_desktop.services.demonstration.chain import tell_chain
from apk_desktop.services.demonstration.council import seat_council
from apk_desktop.services.demonstration.kept import keep_papers
from apk_desktop.services.demonstration.meetings import hold_council_meetings
from apk_desktop.services.demonstration.offices import fill_offices
from apk_desktop.services.demonstration.people import People
from apk_desktop.services.demonstration.public_chain import write_public_chain
from apk_desktop.services.demonstration.public_record import write_public_record
from apk_desktop.services.demonstration.rounds import hold_rounds
from apk_desktop.services.demonstration.sessions import hold_sessions
from apk_desktop.services.demonstration.story import Story
from apk_desktop.services.foundation import fill_foundation
from apk_desktop.wording.catalogue import message

MADE_AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
_SEED = 36


def authorship() -> Authorship:
    """Give the author, the instant and the identifiers that every demonstration has."""
    return Authorship(clerk="APK Desktop", clock=lambda: MADE_AT, new_uid=counted_uids())


def build_demonstration(register: Register) -> None:
    """Fill an empty register, as a step that is never undone."""
    with register.change(message("Make the demonstration register"), kind="foundation") as change:
        change.connection.execute(register_fact.insert().values(name="kind", value="demonstration"))
        fill_foundation(change)
        write_public_record(Story.of(change))
        _invent(change)


def _invent(change: Change) -> None:
    """Tell the invented part: people first, then what they do."""
    story = Story.of(change)
    people = People(change, story, Random(_SEED))  # noqa: S311 repeatable on purpose
    found_associations(story, people)
    fill_offices(story, people)
    seat_council(story, people)
    hold_rounds(story, people)
    gather_assembly(story, people)
    hold_council_meetings(story, people)
    hold_sessions(story, people)
    keep_papers(story, people)
    tell_chain(story, people)
    write_public_chain(story)
