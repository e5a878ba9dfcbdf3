"""The agenda of a meeting as it goes to paper: PDF, DOCX, and pages for the eye and the printer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import and_, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, person, post
from apk_desktop.documents.agenda import agenda_pdf
from apk_desktop.documents.agenda_paper import (
    AgendaItem,
    AgendaPaper,
    Layout,
    Signature,
    language_gaps,
)
from apk_desktop.documents.page_images import POINTS_PER_INCH, PageImage, PageImages
from apk_desktop.documents.typst_compiler import TypstCompiler
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.trilingual import LANGUAGES, Trilingual
from apk_desktop.services.agendas import AgendaRow, ItemEntry
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.services.row_parts import (
    NAME_WIDTH,
    name_columns,
    name_from,
    text_columns,
    text_from,
)
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.meeting_names import name_on_paper, when_on_paper

__all__ = ["AgendaPaper", "AgendaPapers", "Layout", "PageImage", "SetPaper", "language_gaps"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPaper:
    """A paper that was set: the file, and its pages as pictures."""

    pdf: bytes
    pages: tuple[PageImage, ...]


class AgendaPapers:
    """Makes the papers of agendas. What is set in another thread never asks the register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._compiler = TypstCompiler()
        self._catalogues = [Catalogue(language) for language in Language]

    def head(self, card: MeetingCard, on: date) -> AgendaPaper:
        """Give all that stands around the items; `on` is the day of a meeting without a date."""
        starts, entry = card.starts, card.entry
        ends = PartialDate.parse(entry.ends_on).exact if entry.ends_on else None
        day = starts.first_day if starts else on
        return AgendaPaper(
            meeting=Trilingual(
                *(
                    name_on_paper(entry.kind, entry.number, card.body, words)
                    for words in self._catalogues
                )
            ),
            day=day,
            when=Trilingual(
                *(when_on_paper(starts, ends, entry.starts_at, words) for words in self._catalogues)
            ),
            place=entry.place,
            theme=entry.theme,
            items=(),
            signature=self._signature(day),
            is_demonstration=self._register.is_demonstration,
        )

    def paper(self, head: AgendaPaper, rows: Sequence[AgendaRow]) -> AgendaPaper:
        """Put the items under their head."""
        return replace(head, items=tuple(_item(row) for row in rows))

    def pdf(self, paper: AgendaPaper, layout: Layout) -> bytes:
        """Set a paper as PDF; raises PaperNotMade."""
        return agenda_pdf(paper, layout, self._compiler)

    def docx(self, paper: AgendaPaper, layout: Layout) -> bytes:
        """Write a paper as DOCX."""
        from apk_desktop.documents.agenda_docx import agenda_docx

        return agenda_docx(paper, layout)

    def set_with_pages(self, paper: AgendaPaper, layout: Layout, dots_per_inch: float) -> SetPaper:
        """Set a paper and draw its pages; raises PaperNotMade."""
        pdf = self.pdf(paper, layout)
        return SetPaper(pdf=pdf, pages=tuple(pages_of(pdf, dots_per_inch)))

    def pages(self, pdf: bytes, dots_per_inch: float) -> Iterator[PageImage]:
        """Draw the pages of a PDF one after the other."""
        return pages_of(pdf, dots_per_inch)

    def gaps(self, paper: AgendaPaper, layout: Layout) -> dict[Language, tuple[str, ...]]:
        """Give the numbers of items without a title in a language of the layout."""
        return language_gaps(paper, layout)

    def _signature(self, day: date) -> Signature | None:
        """Give the Head of the Secretariat on a day: the office and the name."""
        query = (
            select(*name_columns(), *text_columns(post, "title"))
            .select_from(membership)
            .join(person, person.c.id == membership.c.person_id)
            .join(
                organization,
                and_(
                    organization.c.id == membership.c.organization_id,
                    organization.c.kind == "secretariat",
                ),
            )
            .outerjoin(post, post.c.id == membership.c.post_id)
            .where(membership.c.role == "head", during(membership, day))
            .order_by(membership.c.first_day.desc())
        )
        rows = self._register.ask(query)
        if not rows:
            return None
        name, office = name_from(rows[0][:NAME_WIDTH]), text_from(rows[0][NAME_WIDTH:])
        signed = Trilingual(*(name.in_language(one).signature for one in LANGUAGES))
        return Signature(office=office or self._head_of_secretariat(), name=signed)

    def _head_of_secretariat(self) -> Trilingual:
        return Trilingual(*(words.text("Head of the Secretariat") for words in self._catalogues))


def pages_of(pdf: bytes, dots_per_inch: float) -> Iterator[PageImage]:
    """Draw the pages of a PDF one after the other."""
    with PageImages(pdf) as images:
        for at in range(len(images)):
            yield images.image(at, dots_per_inch / POINTS_PER_INCH)


def _item(row: AgendaRow) -> AgendaItem:
    return AgendaItem(
        number=row.number,
        title=row.entry.title,
        speakers=speakers_line(row.entry),
        minutes=row.entry.minutes,
        starts=row.starts,
    )


def speakers_line(entry: ItemEntry) -> Trilingual:
    """Name all speakers of an item on one line, those of the register first."""
    lines = []
    for language in LANGUAGES:
        names = [one.name.in_language(language).in_running_text(language) for one in entry.speakers]
        written = entry.speaker.say(language)
        lines.append(", ".join([*names, written] if written else names))
    return Trilingual(*lines)
