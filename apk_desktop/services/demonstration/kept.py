"""Papers and reminders of the demonstration: a few of each, plainly invented."""

from __future__ import annotations

from sqlalchemy import select

from apk_desktop.db.tables import document, meeting, reminder
from apk_desktop.exchange.media_types import media_type_of
from apk_desktop.services.demonstration.people import People
from apk_desktop.services.demonstration.practice_files import practice_pdf, practice_picture
from apk_desktop.services.demonstration.story import Story
from apk_desktop.services.papers import store_content

KOREAN_CENTRE = "association-04"


def _paper(subject: str) -> bytes:
    return practice_pdf("PRACTICE REGISTER", subject, "Nothing here is real.")


_PAPERS = (
    ("association", "ustav.pdf", "Жарғы · Устав (оқу үлгісі · учебный образец)", "1990-05-14",
     _paper("Charter of an invented association.")),
    ("association", "svidetelstvo.png", "Куәлік · Свидетельство (оқу үлгісі · учебный образец)",
     "2023-01-05", practice_picture()),
    ("session", "priglashenie.pdf", "Шақыру хат · Письмо-приглашение (учебный образец)",
     "2026-11-16",
     _paper("Letter about an invented session.")),
    ("person", "zayavlenie.pdf", "Өтініш · Заявление (оқу үлгісі · учебный образец)", "2026-11-09",
     _paper("Application of an invented person.")),
)  # fmt: skip
_REMINDERS = (
    ("association", "Филиалдар тізімін сұрау · Запросить список филиалов", "2026-11-20", None),
    ("association", "Аккредиттеуді ұзарту · Продлить аккредитацию", "2026-12-18", None),
    ("session", "Сессия туралы өкімнің жобасы · Проект распоряжения о сессии", "2026-11-27", None),
    ("session", "Баяндамашылардың тізімі · Список докладчиков", "2027-01-15", None),
    ("person", "Өтінішке жауап беру · Ответить на заявление", "2026-11-23", None),
    ("person", "Өмірбаян сұрау · Запросить биографию", "2026-11-10", "2026-11-12"),
)


def keep_papers(story: Story, people: People) -> None:
    """Keep papers and reminders with an association, the coming session and a person."""
    coming = select(meeting.c.id).where(meeting.c.code == "session-36")
    owners = {
        "association": {"organization_id": story.bodies[KOREAN_CENTRE]},
        "session": {"meeting_id": story.change.connection.execute(coming).scalar_one()},
        "person": {"person_id": people.leading("primerova")},
    }
    for owner, file_name, title, dated_on, content in _PAPERS:
        story.change.insert(
            document,
            sha256=store_content(story.change, content),
            file_name=file_name,
            media_type=media_type_of(content),
            title=title,
            dated_on=dated_on,
            **owners[owner],
        )
    for owner, text, due_on, done_on in _REMINDERS:
        story.change.insert(reminder, text=text, due_on=due_on, done_on=done_on, **owners[owner])
