"""Papers are kept whole, once, with any record, and come back after an undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from apk_desktop.db.connections import connect
from apk_desktop.db.register import Register
from apk_desktop.db.tables import document_content, metadata, person
from apk_desktop.db.tables.papers import SUBJECTS
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.exchange.media_types import media_type_of
from apk_desktop.services import papers as papers_module
from apk_desktop.services.journal import Journal
from apk_desktop.services.paper_files import ViewingCopies, read_file, safe_name
from apk_desktop.services.papers import ContentDiffers, NewPaper, Owner, PaperEntry, Papers
from tests.services.papers_made import TEXT, docx, odt, pdf, png


@pytest.fixture
def people(register: Register) -> list[Owner]:
    with register.change("Add people") as change:
        ids = [change.insert(person, surname_kk=name) for name in ("Әлиев", "Ким")]
    return [Owner("person_id", one) for one in ids]


@pytest.fixture
def papers(register: Register) -> Papers:
    return Papers(register)


def stored(register: Register) -> int:
    return int(register.ask(select(func.count()).select_from(document_content))[0][0])


def test_the_same_file_on_two_records_is_stored_once(
    register: Register, papers: Papers, people: list[Owner]
) -> None:
    for owner in people:
        papers.add(owner, "Хаттама.txt", TEXT)
    assert [len(papers.of(owner)) for owner in people] == [1, 1]
    assert stored(register) == 1
    one = papers.of(people[0])[0]
    assert (one.title, one.file_name, one.size) == ("Хаттама", "Хаттама.txt", len(TEXT))
    assert papers.content(one.id) == TEXT


def test_a_file_that_a_record_has_is_not_kept_twice(papers: Papers, people: list[Owner]) -> None:
    first = papers.add(people[0], "a.png", png())
    again = papers.add_all(people[0], [NewPaper("b.png", png()), NewPaper("c.pdf", pdf())])
    assert again[0] == first
    assert papers.count(people[0]) == 2


@pytest.mark.parametrize("column", SUBJECTS)
def test_every_kind_of_record_takes_papers(demonstration: Register, column: str) -> None:
    table = metadata.tables[SUBJECTS[column]]
    owner = Owner(column, demonstration.ask(select(table.c.id))[0][0])
    papers = Papers(demonstration)
    before = papers.count(owner)
    made = papers.add(owner, "a.bin", b"\x00 nobody keeps this")
    assert papers.count(owner) == before + 1
    assert made in [one.id for one in papers.of(owner) if one.owner == owner]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (pdf(), "application/pdf"),
        (png(), "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"RIFF\x00\x00\x00\x00WEBP", "image/webp"),
        (docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (odt(), "application/vnd.oasis.opendocument.text"),
        (b"PK\x03\x04 cut short", "application/zip"),
        (TEXT, "text/plain"),
        (b"BMW is no picture", "text/plain"),
        (b"\x00\x01\x02\xfe", "application/octet-stream"),
    ],
)
def test_the_content_tells_the_kind_whatever_the_file_is_called(content: bytes, kind: str) -> None:
    assert media_type_of(content) == kind


def test_a_long_text_cut_within_a_letter_is_still_a_text() -> None:
    assert media_type_of(("a" + "ә" * 40_000).encode()) == "text/plain"


def test_a_deleted_paper_comes_back_with_its_content(
    register: Register, papers: Papers, people: list[Owner]
) -> None:
    made = papers.add(people[0], "a.pdf", pdf())
    papers.delete(made, 1)
    assert papers.of(people[0]) == []
    Journal(register).undo()
    assert papers.content(papers.of(people[0])[0].id) == pdf()


def test_adding_several_files_is_one_step_of_undo(
    register: Register, papers: Papers, people: list[Owner]
) -> None:
    files = [NewPaper("Бұйрық.pdf", pdf()), NewPaper("Сурет.png", png())]
    papers.add_all(people[0], files)
    assert Journal(register).latest(1)[0].subject == "Бұйрық, Сурет"
    Journal(register).undo()
    assert papers.count(people[0]) == 0


def test_title_day_and_note_are_edited_and_a_stale_edit_is_told(
    papers: Papers, people: list[Owner]
) -> None:
    made = papers.add(people[0], "scan0001.pdf", pdf())
    entry = PaperEntry(title=" Решение Совета ", dated_on="2026-03", note="копия")
    papers.edit(made, 1, entry)
    one = papers.of(people[0])[0]
    assert (one.title, one.dated_on, one.note) == ("Решение Совета", "2026-03", "копия")
    with pytest.raises(EditedByAnother):
        papers.edit(made, 1, entry)
    with pytest.raises(Refused) as refused:
        papers.edit(made, one.version, PaperEntry(title=" "))
    assert (refused.value.code, refused.value.field) == ("paper_title_missing", "title")


def test_papers_are_found_by_title_in_any_spelling(papers: Papers, people: list[Owner]) -> None:
    papers.add(people[0], "a.pdf", pdf(), title="Қазақ этномәдени бірлестігі")
    assert [one.title for one in papers.find("казак бирлестиги")] == ["Қазақ этномәдени бірлестігі"]
    assert papers.find("nothing") == []
    assert papers.find("  ") == []


def test_content_that_was_changed_from_outside_is_told(
    register: Register, papers: Papers, people: list[Owner]
) -> None:
    made = papers.add(people[0], "a.pdf", pdf(), title="Бұйрық")
    connection = connect(register.path)
    connection.execute("UPDATE document_content SET content = x'00'")
    connection.commit()
    connection.close()
    with pytest.raises(ContentDiffers) as differs:
        papers.content(made)
    assert differs.value.title == "Бұйрық"


def test_what_cannot_be_kept_is_named_and_nothing_is_added(
    tmp_path: Path,
    register: Register,
    papers: Papers,
    people: list[Owner],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "large.bin").write_bytes(b"12345")
    monkeypatch.setattr(papers_module, "LARGEST", 4)
    wanted = {
        "empty.pdf": "paper_empty",
        "large.bin": "paper_too_large",
        "gone.pdf": "paper_unreadable",
    }
    for name, code in wanted.items():
        with pytest.raises(Refused) as refused:
            read_file(tmp_path / name)
        assert (refused.value.code, refused.value.values["name"]) == (code, name)
    with pytest.raises(Refused) as refused:
        read_file(tmp_path)
    assert refused.value.code == "paper_is_folder"
    with pytest.raises(Refused):
        papers.add_all(people[0], [NewPaper("a", b"ok"), NewPaper("b", b"")])
    assert papers.count(people[0]) == 0
    assert stored(register) == 0


def test_a_copy_for_viewing_has_a_name_every_system_takes(
    papers: Papers, people: list[Owner]
) -> None:
    made = papers.add(people[0], "scan.pdf", pdf(), title='Бұйрық № 4/5: "А"?')
    paper = papers.one(made)
    assert paper is not None
    assert safe_name(paper) == "Бұйрық № 4 5   А.pdf"
    copies = ViewingCopies()
    path = copies.copy(paper, pdf())
    assert path.read_bytes() == pdf()
    copies.clear()
    assert not path.exists()
