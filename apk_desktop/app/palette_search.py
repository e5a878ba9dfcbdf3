"""What the command palette finds: records of the register, and the program's own commands."""

from __future__ import annotations

from datetime import date

from apk_desktop.app.page_list import PAGES
from apk_desktop.db.aside import Aside
from apk_desktop.db.register import Register
from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.dates import PartialDate
from apk_desktop.services.found_names import spelling_found
from apk_desktop.services.papers import Papers
from apk_desktop.services.record_subjects import RecordSubjects
from apk_desktop.services.searching import (
    BIN,
    IIN,
    PHONE,
    Found,
    OrganizationFound,
    PersonFound,
    Searching,
)
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.frame.palette import PaletteGroup
from apk_desktop.ui.frame.palette_lines import PaletteResult
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.wording.catalogue import message
from apk_desktop.wording.dates import short_date
from apk_desktop.wording.meeting_names import listed_name
from apk_desktop.wording.subjects import subject_said

COMMAND_MARK = ">"
BY_NUMBER = {IIN: message("by IIN"), BIN: message("by BIN"), PHONE: message("by phone")}
"""How a record was found whose numbers stay masked."""
MOST_PAPERS = 6


class RegisterSearch:
    """One search, run in another thread until somebody types on."""

    def __init__(self, register: Register, look: Look, on: date, text: str) -> None:
        self._aside = Aside(register)
        self._look, self._on, self._text = look, on, text

    def find(self) -> list[PaletteGroup]:
        """Give what the text finds; raises Stopped once it is dropped."""
        return groups_found(self._aside, self._look, self._on, self._text)

    def drop(self) -> None:
        """Break the search off."""
        self._aside.stop()


def groups_found(register: Register, look: Look, on: date, text: str) -> list[PaletteGroup]:
    """Give what a text finds; `>` asks for commands alone."""
    commands = _commands(look, text.removeprefix(COMMAND_MARK).strip())
    if text.startswith(COMMAND_MARK) or not text:
        return [commands]
    found = Searching(register).find(text, on, look.language)
    return [*_records(look, found, text), _papers(register, look, on, text), commands]


def _person(look: Look, one: PersonFound, text: str) -> PaletteResult:
    """Show a person in the language in force, with the spelling that was found beside it."""
    shown = one.name.in_language(look.language).full
    also = spelling_found(shown, [spelling.full for spelling in one.name], text)
    if one.by:
        also = look.text(BY_NUMBER[one.by])
    return PaletteResult(shown, also, Icon.PERSON, Target("people", one.id))


def _said_beside(look: Look, one: OrganizationFound, text: str) -> str:
    """Say by which number a body was found, else the spelling that was found, else another."""
    if one.by:
        return look.text(BY_NUMBER[one.by])
    shown = one.name.say(look.language)
    return spelling_found(shown, one.name, text) or one.name.second(look.language)


def _records(look: Look, found: Found, text: str) -> list[PaletteGroup]:
    language = look.language
    people = [_person(look, one, text) for one in found.people]
    organizations = [
        PaletteResult(
            one.name.say(language),
            _said_beside(look, one, text),
            Icon.ASSOCIATIONS,
            Target("associations" if one.kind == "association" else "council", one.id),
        )
        for one in found.organizations
    ]
    meetings = [
        PaletteResult(
            listed_name(one.kind, one.number, look.words.catalogue),
            " · ".join(filter(None, (_date(look, one.starts_on), one.theme.say(language)))),
            Icon.MEETINGS,
            Target("meetings", one.id),
        )
        for one in found.meetings
    ]
    acts = [
        PaletteResult(
            f"№ {one.number}".strip() + f" {one.title.say(language)}",
            _date(look, one.signed_on),
            Icon.ACT,
            Target("acts", one.id),
        )
        for one in found.acts
    ]
    return [
        PaletteGroup(look.text("People"), people),
        PaletteGroup(look.text("Associations and bodies"), organizations),
        PaletteGroup(look.text("Sessions and meetings"), meetings),
        PaletteGroup(look.text("Acts"), acts),
    ]


def _papers(register: Register, look: Look, on: date, text: str) -> PaletteGroup:
    """Give the papers that a text finds, each leading to the record it is kept with."""
    papers = Papers(register).find(text, MOST_PAPERS)
    subjects = RecordSubjects(register).of({one.owner for one in papers}, look.language, on)
    results = [
        PaletteResult(
            one.title,
            subject_said(subject, look.words.catalogue),
            Icon.PAPERS,
            Target(subject.page, subject.record),
        )
        for one in papers
        if (subject := subjects.get(one.owner)) is not None
    ]
    return PaletteGroup(look.text("Papers"), results)


def _date(look: Look, iso: str | None) -> str:
    return short_date(PartialDate.parse(iso), look.words.catalogue) if iso else ""


def _commands(look: Look, text: str) -> PaletteGroup:
    wanted = search_key(text)
    results = [
        PaletteResult(
            look.text("Open: {page}", page=look.text(page.title)),
            "",
            Icon.COMMAND,
            Target(page.key),
        )
        for page in PAGES
        if page.key and wanted in search_key(look.text(page.title))
    ]
    return PaletteGroup(look.text("Commands"), results)
