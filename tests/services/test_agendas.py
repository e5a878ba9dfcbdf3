"""Agendas are written, moved, copied and deleted, each as one step that can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.agenda import BELOW, TOP, Entry, Step
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.agenda_papers import AgendaPapers, Layout, language_gaps, speakers_line
from apk_desktop.services.agendas import Agendas, ItemEntry
from apk_desktop.services.journal import Journal
from apk_desktop.services.meetings import Meetings
from tests.documents.reading import in_order, whole_text
from tests.registers import dump

TODAY = date(2026, 11, 23)
ITEM = ItemEntry(title=Trilingual("Жаңа мәселе", "Новый вопрос", "New matter"), minutes=15)


@pytest.fixture
def agendas(demonstration: Register) -> Agendas:
    return Agendas(demonstration)


@pytest.fixture
def session(demonstration: Register) -> int:
    return Meetings(demonstration).find("session-36")


def numbers(agendas: Agendas, meeting: int) -> list[str]:
    return [row.number for row in agendas.rows(meeting)]


def test_the_agenda_is_numbered_and_timed(agendas: Agendas, session: int) -> None:
    rows = agendas.rows(session)
    assert [row.number for row in rows][:5] == ["1", "2", "2.1", "2.2", "3"]
    assert [row.starts for row in rows][:3] == ["10:00", "10:10", "10:35"]
    said = speakers_line(rows[5].entry).ru.replace("\N{NO-BREAK SPACE}", " ")
    assert said == "Шаблонов Р.Т., Макетова Л.Ф."


def test_an_item_is_added_before_another_and_undone(
    demonstration: Register, agendas: Agendas, session: int
) -> None:
    before = dump(demonstration)
    rows = agendas.rows(session)
    new = agendas.add(session, ITEM, Entry(0, BELOW), rows[2].id)
    after = agendas.rows(session)
    assert [row.id for row in after].index(new) == 2
    assert (after[2].number, after[2].entry) == ("2.1", ITEM)
    assert after[3].number == "2.2"
    Journal(demonstration).undo()
    assert dump(demonstration) == before


def test_an_item_needs_a_title_and_a_possible_length(agendas: Agendas, session: int) -> None:
    for entry, code in (
        (ItemEntry(minutes=5, title=Trilingual(" ")), "title_missing"),
        (replace(ITEM, minutes=1441), "minutes_impossible"),
    ):
        with pytest.raises(Refused) as refused:
            agendas.add(session, entry, Entry(0, TOP), None)
        assert refused.value.code == code


def test_an_item_is_rewritten_with_its_speakers(agendas: Agendas, session: int) -> None:
    row = agendas.rows(session)[5]
    first, second = row.entry.speakers
    agendas.edit(row.id, row.version, replace(row.entry, speakers=(second, first, second)))
    assert agendas.rows(session)[5].entry.speakers == (second, first)
    agendas.edit(row.id, row.version, replace(row.entry, speakers=(first,), minutes=20))
    after = agendas.rows(session)
    assert (after[5].entry.speakers, after[6].starts) == ((first,), "11:35")
    with pytest.raises(EditedByAnother):
        agendas.edit(row.id, row.version, row.entry)


def test_moving_takes_sub_items_along(agendas: Agendas, session: int) -> None:
    rows = agendas.rows(session)
    assert agendas.move(session, rows[1].id, Step.UP)
    after = agendas.rows(session)
    assert [row.id for row in after][:4] == [rows[1].id, rows[2].id, rows[3].id, rows[0].id]
    assert not agendas.move(session, rows[1].id, Step.UP)
    assert agendas.drop(session, rows[1].id, None)
    assert [row.id for row in agendas.rows(session)][-3:] == [row.id for row in rows[1:4]]


def test_what_cannot_move_leaves_no_step_to_undo(
    demonstration: Register, agendas: Agendas, session: int
) -> None:
    before = Journal(demonstration).ways_back()
    assert not agendas.move(session, agendas.rows(session)[0].id, Step.UP)
    assert Journal(demonstration).ways_back() == before


def test_levels_change_in_and_out(agendas: Agendas, session: int) -> None:
    rows = agendas.rows(session)
    agendas.move(session, rows[4].id, Step.IN)
    assert numbers(agendas, session)[:6] == ["1", "2", "2.1", "2.2", "2.3", "3"]
    agendas.move(session, rows[4].id, Step.OUT)
    assert numbers(agendas, session)[:6] == ["1", "2", "2.1", "2.2", "3", "4"]


def test_deleting_takes_sub_items_and_undo_brings_all_back(
    demonstration: Register, agendas: Agendas, session: int
) -> None:
    before = dump(demonstration)
    rows = agendas.rows(session)
    assert agendas.delete(session, rows[1].id) == 3
    assert len(agendas.rows(session)) == len(rows) - 3
    Journal(demonstration).undo()
    assert dump(demonstration) == before


def test_the_agenda_of_the_meeting_before_is_copied(
    demonstration: Register, agendas: Agendas, session: int
) -> None:
    before = Meetings(demonstration).find("session-35")
    assert agendas.source_of_copy(session) == before
    count = len(agendas.rows(session))
    copied = agendas.copy(before, session)
    rows = agendas.rows(session)
    assert len(rows) == count + copied
    assert [row.entry for row in rows[count:]] == [row.entry for row in agendas.rows(before)]
    assert agendas.source_of_copy(Meetings(demonstration).find("session-1")) is None


def test_the_paper_says_everything_in_its_order(
    demonstration: Register, agendas: Agendas, session: int
) -> None:
    card = Meetings(demonstration).card(session, TODAY)
    assert card is not None
    papers, rows = AgendaPapers(demonstration), agendas.rows(session)
    paper = papers.paper(papers.head(card, TODAY), rows)
    first, again = papers.pdf(paper, Layout.RU), papers.pdf(paper, Layout.RU)
    assert first == again
    text = whole_text(first)
    assert in_order(text, [row.entry.title.ru for row in rows])
    for said in (
        "36",
        "Заведующий Секретариатом",
        "Е. Мысалов",
        "УЧЕБНЫЙ ОБРАЗЕЦ",
        "23 апреля 2027",
    ):
        assert said in text
    assert papers.docx(paper, Layout.KK_RU)[:2] == b"PK"


def test_gaps_and_old_meetings_still_make_a_paper(
    demonstration: Register, agendas: Agendas
) -> None:
    meetings, papers = Meetings(demonstration), AgendaPapers(demonstration)
    for code in ("session-20", "session-2", "session-31"):
        meeting = meetings.find(code)
        agendas.add(meeting, ItemEntry(title=Trilingual(ru="Вопрос")), Entry(0, TOP), None)
        card = meetings.card(meeting, TODAY)
        assert card is not None
        paper = papers.paper(papers.head(card, TODAY), agendas.rows(meeting))
        assert language_gaps(paper, Layout.KK) == {"kk": ("1",)}
        set_paper = papers.set_with_pages(paper, Layout.KK, 72)
        assert (len(set_paper.pages), set_paper.pages[0].width) == (1, 596)
