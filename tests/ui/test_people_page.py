"""The page of people: finding, reading, entering, and what people are in bodies."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import membership_services, record_services
from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, person
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.chronicle.chronicle import Chronicles
from apk_desktop.services.chronicle.events import EventKind
from apk_desktop.services.erasure import Erasures
from apk_desktop.services.journal import Journal
from apk_desktop.services.mentions import Mentions
from apk_desktop.services.merging import Merging
from apk_desktop.services.own_fields.values import offered_fields
from apk_desktop.services.photos import Photos
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages import list_files
from apk_desktop.ui.pages.people.death_dialog import DeathDialog
from apk_desktop.ui.pages.people.end_dialog import EndMembershipDialog
from apk_desktop.ui.pages.people.erasure_dialog import ErasureDialog
from apk_desktop.ui.pages.people.erasure_work import ErasureWork
from apk_desktop.ui.pages.people.masked_number import MaskedNumber
from apk_desktop.ui.pages.people.membership_dialog import MembershipDialog
from apk_desktop.ui.pages.people.mention_lines import MentionsDialog
from apk_desktop.ui.pages.people.people_page import PeoplePage
from apk_desktop.ui.pages.people.person_dialog import PersonDialog
from apk_desktop.ui.pages.people.person_work import PersonServices
from apk_desktop.ui.tables.memory import Forgetful
from apk_desktop.ui.widgets.working_dialog import WorkingDialog
from apk_desktop.ui.widgets.wrapping_link import WrappingLink
from tests.story_day import STORY_DAY
from tests.ui.keyboard import type_text

IIN = "650301300000"

Dialog = TypeVar("Dialog", bound=QDialog)


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register) -> PeoplePage:
    services = PersonServices(
        membership_services(demonstration),
        partial(offered_fields, demonstration, "person"),
        Merging(demonstration),
        Chronicles(demonstration),
        Erasures(demonstration),
        Photos(demonstration),
        Mentions(demonstration),
    )
    made = PeoplePage(look, Forgetful(), services, record_services(demonstration))
    qtbot.addWidget(made)
    made.resize(1220, 820)
    made.show_day(STORY_DAY, editable=True)
    made.show()
    qtbot.waitUntil(made.panel.body.isVisible)
    demonstration.on_change(lambda _announcement: made.refresh())
    return made


def search(qtbot: QtBot, page: PeoplePage, text: str) -> None:
    with qtbot.waitSignal(page.list.bar.changed):
        page.list.bar.words.setFocus()
        type_text(page.list.bar.words, text)


def dialog_of(page: PeoplePage, kind: type[Dialog]) -> Dialog:
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


def show_person(qtbot: QtBot, page: PeoplePage, name: str) -> int:
    person = page._people.find(name, "en")[0].id
    page.open_card(person)
    return person


def members_of_council(page: PeoplePage) -> int:
    question = ListQuestion(on=STORY_DAY, filters={"body": "council"})
    return page._people.count(question)


def test_typing_finds_a_person_in_any_spelling_and_the_panel_follows(
    qtbot: QtBot, page: PeoplePage
) -> None:
    search(qtbot, page, "шаблонов рамазан")
    qtbot.waitUntil(lambda: page.panel.name.text().startswith("Shablonov Ramazan"))
    assert page.context.text() == "1 of 504"


def test_the_list_is_a_sound_model(page: PeoplePage) -> None:
    tester = QAbstractItemModelTester(
        page.list.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    page.refresh()
    assert tester.model() is page.list.table.model


def test_nothing_found_says_so_and_offers_a_way_back(qtbot: QtBot, page: PeoplePage) -> None:
    search(qtbot, page, "zzzz")
    assert page.list.empty.isVisible()
    assert not page.panel.body.isVisible()
    page.list.bar.reset()
    assert page.list.table.isVisible()


def test_a_filter_keeps_the_members_of_a_body(qtbot: QtBot, page: PeoplePage) -> None:
    page.open_target(Target("people", None, "council"))
    members = members_of_council(page)
    assert 60 < members < 85
    qtbot.waitUntil(lambda: page.context.text() == f"{members} of 504")


def test_enter_opens_the_card_and_escape_goes_back(qtbot: QtBot, page: PeoplePage) -> None:
    view = page.list.table.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert page.on_card
    assert page.title.text() == page.panel.name.text()
    qtbot.keyClick(page.sheet, Qt.Key.Key_Escape)
    assert page.split.isVisible()
    assert page.title.text() == "People"


def test_bars_of_roles_stand_in_lanes_and_in_the_order_of_days(
    qtbot: QtBot, page: PeoplePage
) -> None:
    show_person(qtbot, page, "Shablonov Ramazan")
    card = page._card()
    assert card is not None
    years = page.sheet.years
    newest_first = [years.bar_of(role) for role in card.roles]
    lefts = [bar.left() for bar in newest_first]
    assert lefts == sorted(lefts, reverse=True)
    assert len({bar.top() for bar in newest_first}) == len(card.roles)
    term = next(bar for bar, role in zip(newest_first, card.roles, strict=True)
                if role.planned_end_on)  # fmt: skip
    assert term.right() < max(bar.right() for bar in newest_first)
    assert "Member of the Council" in years.accessibleName()


def test_the_chronicle_is_filtered_by_kind_and_opens_what_it_tells_of(
    qtbot: QtBot, page: PeoplePage
) -> None:
    show_person(qtbot, page, "Shablonov Ramazan")
    chronicle = page.sheet.chronicle
    assert any(title.startswith("Round") for title in chronicle.titles)
    assert f"{len(chronicle.titles)} events" == chronicle.note.text()
    chip = chronicle.chips[EventKind.ACT]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert all(title.startswith("Order No.") for title in chronicle.titles)
    link = chronicle.findChildren(WrappingLink)[-1]
    link.setFocus()
    with qtbot.waitSignal(page.go_to) as gone:
        qtbot.keyClick(link, Qt.Key.Key_Space)
    assert gone.args is not None
    assert gone.args[0].page == "acts"


def fill_erasure(qtbot: QtBot, page: PeoplePage, name: str) -> ErasureDialog:
    """Open the form of an erasure for a person and fill it."""
    show_person(qtbot, page, name)
    page.sheet.erase.setFocus()
    qtbot.keyClick(page.sheet.erase, Qt.Key.Key_Space)
    dialog = dialog_of(page, ErasureDialog)
    qtbot.waitUntil(lambda: not dialog.is_looking)
    type_text(dialog.basis.editor, "Law 94-V, article 18")
    type_text(dialog.requested.editor, "20/11/2026")
    type_text(dialog.reason.editor, "asked by the person")
    return dialog


def test_a_person_is_erased_by_law_and_the_protocol_is_written(
    qtbot: QtBot, page: PeoplePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "protocol.pdf"
    monkeypatch.setattr(ErasureWork, "ask_path", lambda *_words: target)
    dialog = fill_erasure(qtbot, page, "Abstraktova Lyudmila")
    assert dialog.lines.head.text() == "No other text names the person."
    dialog.basis.editor.clear()
    dialog.save_button.click()
    assert dialog.basis.trouble.text()
    type_text(dialog.basis.editor, "Law 94-V, article 18")
    with qtbot.waitSignal(page.work.erasing.cleaned, timeout=20_000):
        qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
        working = dialog_of(page, WorkingDialog)
        qtbot.keyClick(working, Qt.Key.Key_Escape)
        assert working.isVisible()
    assert page.title.text().startswith("Erased person")
    assert not page._people.find("Abstraktova Lyudmila", "en")
    assert page.findChild(MentionsDialog) is None
    qtbot.waitUntil(target.exists, timeout=20_000)
    said = "".join(one.extract_text() for one in PdfReader(target).pages)
    assert "Law 94-V, article 18" in said
    assert "Abstraktova" not in said
    assert "protocol" in page.sheet.erase.text()


def test_other_texts_that_name_the_person_are_links_before_and_after_the_erasure(
    qtbot: QtBot, page: PeoplePage, demonstration: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ErasureWork, "ask_path", lambda *_words: None)
    with demonstration.change("Add act") as change:
        titled = change.insert(act, kind="order", number="7-Y", title_ru="О Л. Абстрактовой")
    dialog = fill_erasure(qtbot, page, "Abstraktova Lyudmila")
    assert "In 1 place it may name the person" in dialog.lines.head.text()
    with qtbot.waitSignal(page.work.erasing.cleaned, timeout=20_000):
        dialog.try_save()
    places = page.findChild(MentionsDialog)
    assert isinstance(places, MentionsDialog)
    link = places.findChild(WrappingLink)
    assert link is not None
    assert link.accessibleName() == "Order № 7-Y: Title, Russian: “О Л. Абстрактовой”"
    link.setFocus()
    with qtbot.waitSignal(page.go_to) as gone:
        qtbot.keyClick(link, Qt.Key.Key_Space)
    assert gone.args == [Target("acts", titled)]
    places.close()


def test_a_refused_erasure_keeps_what_was_typed(
    qtbot: QtBot, page: PeoplePage, demonstration: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FormDialog, "ask_to_leave", lambda *_words: True)
    dialog = fill_erasure(qtbot, page, "Abstraktova Lyudmila")
    who = page._record or 0
    version = demonstration.ask(person.select().where(person.c.id == who))[0].version
    with demonstration.change("Edit person") as change:
        change.update(person, who, version, note="edited meanwhile")
    dialog.try_save()
    qtbot.waitUntil(dialog.trouble.isVisible, timeout=20_000)
    assert "Somebody else changed this record" in dialog.trouble.text()
    assert dialog.reason.value == "asked by the person"
    dialog.done(0)


def test_a_new_person_is_entered_with_suggested_spellings_and_undone(
    qtbot: QtBot, page: PeoplePage, demonstration: Register
) -> None:
    page.work.add()
    dialog = dialog_of(page, PersonDialog)
    cells = dialog.names.cells
    type_text(cells["surname_kk"].editor, "Ұлықбеков")
    type_text(cells["given_name_kk"].editor, "Қайрат")
    assert cells["given_name_en"].editor.placeholderText() == "Kairat (suggested)"
    dialog.names.take.click()
    assert cells["surname_ru"].value == "Улыкбеков"
    dialog.save_button.click()
    assert page.message.text == "The person is added."
    assert page._people.find("Ulykbekov", "en")
    Journal(demonstration).undo()
    assert not page._people.find("Ulykbekov", "en")


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("iin", "65030130000", "twelve digits"),
        ("birth_on", "31.02.1965", "no such day"),
        ("phone", "12", "no phone number"),
        ("email", "aya", "no e-mail address"),
    ],
)
def test_wrong_input_is_told_under_its_field(
    qtbot: QtBot, page: PeoplePage, field: str, typed: str, told: str
) -> None:
    page.work.add()
    dialog = dialog_of(page, PersonDialog)
    dialog.names.cells["surname_kk"].set_value("Жаңа")
    editor = dialog.fields[field].focusProxy()
    assert isinstance(editor, QLineEdit)
    type_text(editor, typed)
    dialog.save_button.click()
    assert dialog.isVisible()
    assert told in dialog.fields[field].trouble.text()


def test_a_person_without_any_name_is_refused(page: PeoplePage) -> None:
    page.work.add()
    dialog = dialog_of(page, PersonDialog)
    dialog.save_button.click()
    assert "at least one language" in dialog.fields["surname_kk"].trouble.text()


def test_an_iin_at_odds_with_the_birth_date_warns_and_is_saved(
    qtbot: QtBot, page: PeoplePage
) -> None:
    page.work.add()
    dialog = dialog_of(page, PersonDialog)
    dialog.names.cells["surname_kk"].set_value("Жаңаев")
    type_text(dialog.birth.editor, "02.03.1965")
    type_text(dialog.iin.editor, IIN)
    assert "01/03/1965" in dialog._iin_doubt.text()
    dialog.save_button.click()
    card = page._card()
    assert card is not None
    assert card.entry.iin == IIN
    masks = page.panel.findChildren(MaskedNumber)
    shown = {one.eye.accessibleName(): one for one in masks}
    assert shown["Show the number"].shown.text() == "••••••••••00"
    shown["Show the number"].eye.click()
    assert shown["Show the number"].shown.text() == IIN


def test_an_iin_with_a_wrong_digit_warns_and_is_saved(qtbot: QtBot, page: PeoplePage) -> None:
    page.work.add()
    dialog = dialog_of(page, PersonDialog)
    dialog.names.cells["surname_kk"].set_value("Жаңаев")
    type_text(dialog.iin.editor, "650301300001")
    assert "wrong digit" in dialog._iin_doubt.text()
    dialog.save_button.click()
    assert not dialog.isVisible()


def test_the_dative_is_suggested_corrected_and_doubted_after_a_change_of_name(
    qtbot: QtBot, page: PeoplePage
) -> None:
    page.work.add()
    dialog = dialog_of(page, PersonDialog)
    type_text(dialog.names.cells["surname_ru"].editor, "Шевченко")
    type_text(dialog.names.cells["given_name_ru"].editor, "Павел")
    field = dialog.papers.fields["ru"]
    dialog.sex.set_value("male")
    dialog.sex.changed.emit()
    assert field.editor.placeholderText() == "Шевченко Павлу (suggested)"
    assert field.doubt.text().startswith("Check it: the ending")
    assert "Шевченко\u00a0П." in dialog.papers.lines["ru"].text()
    type_text(field.editor, "Шевченко П. А.")
    assert not field.doubt.isVisible()
    type_text(dialog.names.cells["surname_ru"].editor, "в")
    assert "name was changed" in field.doubt.text()
    dialog.save_button.click()
    card = page._card()
    assert card is not None
    assert card.entry.dative_ru == "Шевченко П. А."


def test_a_death_offers_to_end_the_roles_that_are_open(
    qtbot: QtBot, page: PeoplePage, demonstration: Register
) -> None:
    show_person(qtbot, page, "Abstraktova Lyudmila")
    page._edit()
    dialog = dialog_of(page, PersonDialog)
    dialog.died.set_value("01/03/2026")
    dialog.save_button.click()
    offered = dialog_of(page, DeathDialog)
    assert len(offered.choices) == 2
    qtbot.keyClick(offered, Qt.Key.Key_Return)
    card = page._card()
    assert card is not None
    assert {(one.ends_on, one.end_reason) for one in card.roles} == {("2026-03-01", "death")}
    Journal(demonstration).undo()
    card = page._card()
    assert card is not None
    assert {one.ends_on for one in card.roles} == {None}


def test_personal_data_on_a_card_are_masked_until_they_are_asked_for(page: PeoplePage) -> None:
    known = page._people.card(page._record or 0, STORY_DAY)
    assert known is not None
    page._edit()
    dialog = dialog_of(page, PersonDialog)
    dialog.birth.set_value("14/05/1978")
    dialog.phone.set_value("+7 701 000 00 01")
    dialog.save_button.click()
    for shown in page.panel.findChildren(MaskedNumber):
        before = shown.shown.text()
        assert "•" in before
        assert "1978" not in before
        shown.eye.click()
        assert "•" not in shown.shown.text()
        shown.hide_number()
        assert shown.shown.text() == before


def test_alt_and_arrows_go_to_the_same_part_in_another_language(
    qtbot: QtBot, page: PeoplePage
) -> None:
    page.work.add()
    dialog = dialog_of(page, PersonDialog)
    qtbot.waitUntil(dialog.names.cells["surname_kk"].editor.hasFocus)
    editor = dialog.names.cells["surname_kk"].editor
    qtbot.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert dialog.names.cells["surname_ru"].editor.hasFocus()


def test_a_role_is_added_and_a_taken_post_names_its_holder(qtbot: QtBot, page: PeoplePage) -> None:
    show_person(qtbot, page, "Abstraktova Lyudmila")
    page._add_role()
    dialog = dialog_of(page, MembershipDialog)
    bodies = {text: value for value, text in dialog.organization._choices}
    dialog.organization.set_value(bodies["Council of the Assembly of the People of Kazakhstan"])
    posts = dialog._posts.values()
    taken = next(one for one in posts if any(one.holder))
    dialog.post.set_value(taken.id)
    assert dialog.category.code == taken.category
    dialog.save_button.click()
    assert dialog.isVisible()
    assert taken.holder.in_language("en").full in dialog.post.trouble.text()
    vacant = next(one for one in posts if not any(one.holder))
    dialog.post.set_value(vacant.id)
    dialog.save_button.click()
    assert page.message.text == "The membership is added."
    card = page._card()
    assert card is not None
    assert card.roles[0].post_id == vacant.id


def test_a_membership_ends_with_a_reason_and_stays_in_the_history(
    qtbot: QtBot, page: PeoplePage
) -> None:
    show_person(qtbot, page, "Abstraktova Lyudmila")
    card = page._card()
    assert card is not None
    role = card.roles[0]
    page.work.roles.end(role.id)
    dialog = dialog_of(page, EndMembershipDialog)
    dialog.save_button.click()
    assert dialog.reason.trouble.text()
    dialog.reason.set_value("duties_failed")
    dialog.save_button.click()
    assert "act" in dialog.fields["act_number"].trouble.text()
    dialog.reason.set_value("own_wish")
    dialog.save_button.click()
    after = page._card()
    assert after is not None
    assert len(after.roles) == len(card.roles)
    assert after.roles[0].end_reason == "own_wish"


def test_an_untouched_form_closes_without_a_question(
    qtbot: QtBot, page: PeoplePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FormDialog, "ask_to_leave", lambda *_words: pytest.fail("asked"))
    show_person(qtbot, page, "Abstraktova Lyudmila")
    for open_dialog in (page._edit, page.work.add, page._add_role):
        open_dialog()
        for dialog in page.findChildren(FormDialog):
            dialog.reject()


def test_on_another_day_nothing_can_be_edited(page: PeoplePage) -> None:
    page.show_day(STORY_DAY.replace(year=2020), editable=False)
    assert not page.panel.edit.isEnabled()
    page._edit()
    assert page.findChild(PersonDialog) is None


def test_what_is_shown_is_exported_in_the_order_shown(
    qtbot: QtBot, page: PeoplePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "people.csv"
    monkeypatch.setattr(list_files, "ask_target", lambda *_words: list_files.Target(target))
    page.open_target(Target("people", None, "council"))
    page._export()
    qtbot.waitUntil(lambda: str(target) in page.message.text)
    lines = target.read_text("utf-8-sig").splitlines()
    assert lines[0] == ";".join(heading for _key, heading in page.list.headings())
    assert len(lines) == members_of_council(page) + 1
