"""Rosters: everybody once, in a steady order, with the columns that were asked for."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pypdf
import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.alphabet import sort_key
from apk_desktop.domain.faults import NotFound
from apk_desktop.exchange.csv_tables import Preset, read_table
from apk_desktop.exchange.whole_files import NotWritten
from apk_desktop.services.paper_lists import UnknownEnding
from apk_desktop.services.roster_files import (
    RosterSheet,
    roster_content,
    save_roster,
)
from apk_desktop.services.roster_view import RosterOrder, RosterView
from apk_desktop.services.rosters import Roster, Rosters
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.rosters import COLUMNS, DEFAULT
from tests.story_day import STORY_DAY

PERSONAL = ("birth_date", "iin", "phone", "email")


@pytest.fixture
def council(demonstration: Register) -> Roster:
    found = Rosters(demonstration).of("council", STORY_DAY, "kk")
    # The demonstration invents no IIN: this one begins with a zero, as many do.
    rows = [found.rows[0]._replace(iin="010101500003"), *found.rows[1:]]
    return found._replace(rows=rows)


def _sheet(roster: Roster, columns: tuple[str, ...] = DEFAULT) -> RosterSheet:
    return RosterSheet(roster, STORY_DAY, Catalogue(Language.KK), columns)


def test_who_leads_stands_first_and_nobody_stands_twice(council: Roster) -> None:
    assert [row.role for row in council.rows[:4]] == ["chair", *["deputy_chair"] * 3]
    assert len({row.id for row in council.rows}) == len(council.rows)


def test_the_chair_of_the_assembly_is_listed_and_not_counted(council: Roster) -> None:
    assert [row.role for row in council.rows if not row.is_member] == ["chair"]
    assert council.members == len(council.rows) - 1 == 81


def test_members_follow_their_categories_and_seats(council: Roster) -> None:
    members = [(row.category, row.seat) for row in council.rows if row.role == "member"]
    order = list(dict.fromkeys(category for category, _seat in members))
    assert order == ["associations", "regional_assemblies", "state_bodies", "presidential"]
    for category in order:
        seats = [seat for one, seat in members if one == category]
        assert seats == sorted(seats)


def test_by_the_alphabet_leaders_stand_among_the_others(council: Roster) -> None:
    rows = RosterView(order=RosterOrder.ALPHABET).of(council, STORY_DAY).rows
    names = [sort_key(row.name.kk.full) for row in rows]
    assert names == sorted(names)
    assert len(rows) == len(council.rows)
    back = RosterView(order=RosterOrder.ALPHABET, descending=True).of(council, STORY_DAY).rows
    assert [row.id for row in back] == [row.id for row in reversed(rows)]


def test_a_search_finds_any_spelling(council: Roster) -> None:
    row = council.rows[4]
    for spelling in row.name:
        found = RosterView(text=spelling.surname.lower()).of(council, STORY_DAY)
        assert row.id in {one.id for one in found.rows}
    assert not RosterView(text="+").of(council, STORY_DAY).rows


def test_conditions_narrow_a_roster(council: Roster) -> None:
    view = RosterView(values={"category": "state_bodies"})
    assert len(view.of(council, STORY_DAY).rows) == 18
    community = council.rows[4].community_code
    found = RosterView(values={"community": community, "category": "associations"})
    assert {row.community_code for row in found.of(council, STORY_DAY).rows} == {community}


def test_any_body_has_a_roster_of_any_day(demonstration: Register) -> None:
    rosters = Rosters(demonstration)
    for code in ("assembly", "secretariat", "region-KZ-75", "majilis-group", "senate-group"):
        assert rosters.of(code, STORY_DAY, "ru").name.ru
    deputies = rosters.of("majilis-group", date(2021, 3, 1), "ru").rows
    assert len(deputies) == 9
    assert not rosters.of("majilis-group", STORY_DAY, "ru").rows
    with pytest.raises(NotFound):
        rosters.of("nowhere", STORY_DAY, "ru")


def test_personal_data_are_written_only_when_asked_for(council: Roster) -> None:
    assert not set(PERSONAL) & set(DEFAULT)
    told = roster_content(_sheet(council), ".csv", Preset.DATA).decode()
    phones = [row.phone for row in council.rows if row.phone]
    assert phones
    assert not any(phone in told for phone in phones)
    assert not any(row.email in told for row in council.rows if row.email)
    asked = roster_content(_sheet(council, (*DEFAULT, "phone")), ".csv", Preset.DATA).decode()
    assert all(phone in asked for phone in phones)


@pytest.mark.parametrize("preset", Preset)
def test_a_csv_file_is_read_back_as_it_was_written(council: Roster, preset: Preset) -> None:
    columns = tuple(COLUMNS)
    table = read_table(roster_content(_sheet(council, columns), ".csv", preset))
    rows = [dict(zip(columns, row, strict=True)) for row in table.rows]
    assert len(rows) == len(council.rows)
    for written, row in zip(rows, council.rows, strict=True):
        assert written["name"] == row.name.kk.full
        assert (written["iin"], written["phone"]) == (row.iin, row.phone)
        assert written["seat"] == (str(row.seat) if row.seat else "")
        day = row.starts_on or ""
        said = day if preset is Preset.DATA else ".".join(reversed(day.split("-")))
        assert written["from"] == said
    assert table.headings == (list(columns) if preset is Preset.DATA else table.headings)


def test_a_workbook_has_real_dates_and_numbers_as_text(council: Roster) -> None:
    columns = ("name", "from", "iin", "phone")
    content = roster_content(_sheet(council, columns), ".xlsx")
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == [row.name.kk.full for row in council.rows]
    assert rows[4][1].date().isoformat() == council.rows[4].starts_on
    assert {type(cell) for row in rows for cell in row[2:]} <= {str, type(None)}


def test_papers_say_who_is_listed_and_who_is_counted(council: Roster) -> None:
    words = Catalogue(Language.EN)
    sheet = RosterSheet(council, STORY_DAY, words, ("number", "name"), is_practice=True)
    pages = pypdf.PdfReader(BytesIO(roster_content(sheet, ".pdf"))).pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert "82 people, 81 of them members of the body" in text
    paper = docx.Document(BytesIO(roster_content(sheet, ".docx")))
    assert len(paper.tables[0].rows) == len(council.rows) + 1


def test_a_narrowed_roster_is_numbered_anew(council: Roster) -> None:
    shown = RosterView(values={"category": "presidential"}).of(council, STORY_DAY)
    table = read_table(roster_content(_sheet(shown, ("number", "seat")), ".csv", Preset.DATA))
    assert [row[0] for row in table.rows] == [str(at) for at in range(1, 17)]


def test_a_wrong_wish_leaves_no_file(council: Roster, tmp_path: Path) -> None:
    with pytest.raises(UnknownEnding):
        save_roster(tmp_path / "council.odt", _sheet(council))
    with pytest.raises(NotFound):
        save_roster(tmp_path / "council.csv", _sheet(council, ("height",)))
    with pytest.raises(NotWritten):
        save_roster(tmp_path / "none" / "council.csv", _sheet(council))
    assert not list(tmp_path.iterdir())
