"""Every text of an agenda in the languages of its layout, for PDF and DOCX alike."""

from __future__ import annotations

from typing import TypedDict

from apk_desktop.documents.agenda_paper import AgendaItem, AgendaPaper, Layout, Signature
from apk_desktop.documents.feet import Foot, foot_of
from apk_desktop.documents.letters import on_one_line, printable
from apk_desktop.domain.trilingual import LANGUAGES, Trilingual
from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.numbers import grouped

_QUOTATION_MARKS = '«»“”„" '


class HeadColumn(TypedDict):
    """What stands above the items in one language; a text that is not known is empty."""

    language: str
    meeting: str
    kind: str
    theme: str
    held: str


class ItemColumn(TypedDict):
    """An item in one language; `language` is the one the title is really in."""

    language: str
    title: str
    speakers: str
    time: str


class Item(TypedDict):
    """An item: its number without the last full stop, its level from 1, its languages."""

    number: str
    level: int
    columns: list[ItemColumn]


class SignatureLine(TypedDict):
    """An office and a name in one language; the name is empty where the line above has it."""

    language: str
    office: str
    name: str


class AgendaTexts(TypedDict):
    """All texts of an agenda, as the template takes them."""

    language: str
    title: str
    feet: list[Foot]
    columns: list[HeadColumn]
    items: list[Item]
    signatures: list[SignatureLine]


def agenda_texts(paper: AgendaPaper, layout: Layout) -> AgendaTexts:
    """Put an agenda into the words of its layout."""
    catalogues = [Catalogue(language) for language in layout.languages]
    first = catalogues[0]
    meeting = on_one_line(paper.meeting.say(first.language))
    return AgendaTexts(
        language=first.language,
        title=first.text("Agenda: {meeting}", meeting=meeting),
        feet=[foot_of(words, is_demonstration=paper.is_demonstration) for words in catalogues],
        columns=[_head(paper, words) for words in catalogues],
        items=[_item(item, catalogues) for item in paper.items],
        signatures=_signatures(paper.signature, catalogues) if paper.signature else [],
    )


def _head(paper: AgendaPaper, words: Catalogue) -> HeadColumn:
    language = words.language
    lines = (paper.when.say(language), paper.place.say(language))
    theme = printable(paper.theme.say(language)).strip(_QUOTATION_MARKS)
    return HeadColumn(
        language=language,
        meeting=printable(paper.meeting.say(language)),
        kind=words.context("title of a paper", "AGENDA"),
        theme=words.text("“{theme}”", theme=theme) if theme else "",
        held="\n".join(printable(line) for line in lines if line),
    )


def _item(item: AgendaItem, catalogues: list[Catalogue]) -> Item:
    return Item(
        number=item.number,
        level=item.level,
        columns=[_item_column(item, words) for words in catalogues],
    )


def _item_column(item: AgendaItem, words: Catalogue) -> ItemColumn:
    return ItemColumn(
        language=_said_in(item.title, words.language),
        title=printable(item.title.say(words.language)),
        speakers=printable(item.speakers.say(words.language)),
        time=_time(item, words),
    )


def _time(item: AgendaItem, words: Catalogue) -> str:
    minutes = grouped(item.minutes, words.language)
    if item.starts and item.minutes:
        return words.text("{start}, {minutes} min", start=item.starts, minutes=minutes)
    if item.minutes:
        return words.text("{minutes} min", minutes=minutes)
    return item.starts


def _said_in(title: Trilingual, language: str) -> str:
    missing = title.missing()
    return next((one for one in (language, *LANGUAGES) if one not in missing), language)


def _signatures(signature: Signature, catalogues: list[Catalogue]) -> list[SignatureLine]:
    lines: list[SignatureLine] = []
    for words in catalogues:
        name = printable(signature.name.say(words.language))
        # A name that both languages write alike stands once: it is one signature.
        known = any(line["name"] == name for line in lines)
        office = printable(signature.office.say(words.language))
        lines.append(
            SignatureLine(language=words.language, office=office, name="" if known else name)
        )
    return lines
