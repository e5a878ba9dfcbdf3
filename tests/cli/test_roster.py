"""Rosters on the command line: the same columns and rows in every kind of file."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import docx
import openpyxl
import pypdf
import pytest

from apk_desktop.domain.alphabet import sort_key
from tests.cli.running import ask
from tests.registers import demonstration_file

DAY = ("--on", "2026-11-23")
COLUMNS = "number,name,role,from"


def _write(path: Path, *more: str) -> Path:
    words = ("--register", demonstration_file(), "--language", "ru", "roster", "council")
    answer = ask(*words, "--output", path, *DAY, *more)
    assert (answer.status, answer.err) == (0, "")
    return path


def _csv_rows(path: Path) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_excel_preset_has_a_mark_semicolons_and_windows_line_ends(tmp_path: Path) -> None:
    content = _write(tmp_path / "совет.csv", "--columns", COLUMNS).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n")
    rows = _csv_rows(tmp_path / "совет.csv")
    assert rows[0] == ["№", "Фамилия, имя, отчество", "Роль", "С"]
    assert {len(row) for row in rows} == {4}
    assert len(rows) == 83


def test_the_data_preset_is_plain(tmp_path: Path) -> None:
    path = _write(tmp_path / "council.csv", "--columns", COLUMNS, "--preset", "data")
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))
    assert rows[0] == ["number", "name", "role", "from"]
    assert rows[3][3] == "2026-02-01"


def test_every_kind_of_file_has_the_same_rows(tmp_path: Path) -> None:
    rows = _csv_rows(_write(tmp_path / "c.csv", "--columns", COLUMNS))
    names = [row[1] for row in rows[1:]]
    book = openpyxl.load_workbook(_write(tmp_path / "c.xlsx", "--columns", COLUMNS))
    sheet = book.worksheets[0]
    assert [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)] == names
    paper = docx.Document(str(_write(tmp_path / "c.docx", "--columns", COLUMNS)))
    assert [row.cells[1].text for row in paper.tables[0].rows][1:] == names
    pages = pypdf.PdfReader(_write(tmp_path / "c.pdf", "--columns", COLUMNS)).pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert all(name in text for name in names)


def test_the_deputy_chairs_lead_and_stand_once(tmp_path: Path) -> None:
    names = [row[1] for row in _csv_rows(_write(tmp_path / "c.csv", "--columns", COLUMNS))[1:]]
    assert names[2].startswith("Шаблонов")
    assert len(names) == len(set(names))


def test_the_alphabet_is_an_order_of_its_own(tmp_path: Path) -> None:
    rows = _csv_rows(_write(tmp_path / "c.csv", "--columns", COLUMNS, "--order", "alphabet"))[1:]
    posts = _csv_rows(_write(tmp_path / "p.csv", "--columns", COLUMNS))[1:]
    names = [row[1] for row in rows]
    assert names == sorted(names, key=sort_key)
    assert sorted(names) == sorted(row[1] for row in posts)
    assert [row[0] for row in rows] == [str(at) for at in range(1, len(rows) + 1)]


@pytest.mark.parametrize(
    ("words", "status", "part"),
    [
        (("roster", "nowhere", "--output", "{}/x.csv"), 1, "no body"),
        (("roster", "council", "--output", "{}/x.csv", "--columns", "height"), 1, "no column"),
        (("roster", "council", "--output", "{}/x.odt"), 2, "must end in"),
        (("roster", "council", "--output", "{}/none/x.csv"), 1, "cannot be written"),
    ],
)
def test_a_wrong_wish_is_told_and_nothing_is_written(
    tmp_path: Path, words: tuple[str, ...], status: int, part: str
) -> None:
    wish = [word.format(tmp_path) for word in words]
    answer = ask("--register", demonstration_file(), "--language", "en", *wish)
    assert answer.status == status
    assert part in answer.err
    assert not list(tmp_path.iterdir())


def test_a_roster_of_an_earlier_day_holds_those_of_that_day(tmp_path: Path) -> None:
    words = ("--register", demonstration_file(), "--language", "ru", "roster", "council")
    ask(*words, "--output", tmp_path / "c.csv", "--on", "2025-11-23", "--columns", COLUMNS)
    earlier = [row[1] for row in _csv_rows(tmp_path / "c.csv")]
    assert not any(name.startswith("Макетова") for name in earlier[1:4])
