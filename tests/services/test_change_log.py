"""The change log: who, when, what and why, each field old and new, and which changes still hold."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import organization, organization_name, person
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.change_log import ChangeLog, Logged
from apk_desktop.services.journal import Journal
from apk_desktop.services.membership_entry import MembershipEntry, PaperEntry
from apk_desktop.services.memberships import Memberships

TODAY = date.today() + timedelta(days=1)  # noqa: DTZ011 the log is written with the real clock
ALL = ListQuestion(on=TODAY)


@pytest.fixture
def log(register: Register) -> ChangeLog:
    with register.change("Add person", subject="Үлгіұлы") as change:
        who = change.insert(person, surname_kk="Үлгіұлы", iin="990000300014")
        body = change.insert(organization, code="council", kind="council", status="active")
        change.insert(organization_name, organization_id=body, name_kk="Кеңес")
    with register.change("Edit person", subject="Үлгіұлы", reason="түзету") as change:
        change.update(person, who, 1, surname_kk="Жаңаұлы", phone="+77010000001")
    return ChangeLog(register)


def _page(log: ChangeLog, question: ListQuestion = ALL) -> list[Logged]:
    return log.page(question, 0, 100)


def test_the_latest_change_stands_first_with_who_and_why(log: ChangeLog) -> None:
    newest, oldest = _page(log)
    assert (newest.title, newest.subject, newest.reason) == ("Edit person", "Үлгіұлы", "түзету")
    assert (newest.made_by, newest.records, newest.state) == ("clerk", 1, "in_force")
    assert oldest.records == 3
    assert log.count(ALL) == 2


def test_an_edit_tells_only_the_fields_it_changed(log: ChangeLog) -> None:
    (record,) = log.records(_page(log)[0].id, "kk", TODAY)
    assert (record.table, record.name, record.became) == ("person", "Жаңаұлы", "edited")
    assert {field.column: (field.before, field.after) for field in record.fields} == {
        "surname_kk": ("Үлгіұлы", "Жаңаұлы"),
        "phone": ("", "+77010000001"),
    }


def test_links_are_told_by_name(log: ChangeLog, register: Register) -> None:
    Memberships(register).add(
        MembershipEntry(person_id=1, organization_id=1, begun_by=PaperEntry(), starts_on="2026")
    )
    (record,) = log.records(_page(log)[0].id, "kk", TODAY)
    told = {field.column: field.after for field in record.fields}
    assert (told["person_id"], told["organization_id"]) == ("Жаңаұлы", "Кеңес")
    assert record.name == "Жаңаұлы"


def test_an_undone_change_says_so_and_the_undo_is_an_entry(
    log: ChangeLog, register: Register
) -> None:
    Journal(register).undo()
    assert [one.state for one in _page(log)] == ["undo", "undone", "in_force"]
    Journal(register).redo()
    assert [one.state for one in _page(log)] == ["redo", "undo", "in_force", "in_force"]


@pytest.mark.parametrize("text", ["улги", "УЛГИ", "түзету", "тузету"])
def test_the_log_is_searched_in_any_spelling(log: ChangeLog, text: str) -> None:
    found = _page(log, ListQuestion(on=TODAY, text=text))
    assert found
    assert _page(log, ListQuestion(on=TODAY, text="жоқ")) == []


def test_the_log_is_narrowed_by_kind_clerk_and_day(log: ChangeLog) -> None:
    assert len(_page(log, ListQuestion(on=TODAY, filters={"title": "Add person"}))) == 1
    assert _page(log, ListQuestion(on=TODAY, filters={"clerk": "nobody"})) == []
    assert _page(log, ListQuestion(on=date(2020, 1, 1))) == []
    assert log.clerks() == ["clerk"]
    assert log.titles() == ["Add person", "Edit person"]


def test_pages_follow_one_another(log: ChangeLog) -> None:
    assert [*log.page(ALL, 0, 1), *log.page(ALL, 1, 1)] == _page(log)


def test_the_demonstration_tells_every_change_it_made(demonstration: Register) -> None:
    log = ChangeLog(demonstration)
    for one in _page(log):
        assert len(log.records(one.id, "ru", TODAY)) == one.records
