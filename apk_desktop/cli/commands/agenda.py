"""`agenda`: the agenda of a meeting as PDF or DOCX, by the ending of the file."""

from __future__ import annotations

import sys
from pathlib import Path

from apk_desktop.cli.session import Session
from apk_desktop.documents.faults import PaperNotMade
from apk_desktop.services.agenda_papers import AgendaPapers, Layout, language_gaps
from apk_desktop.services.agendas import Agendas
from apk_desktop.services.meetings import Meetings
from apk_desktop.wording.meetings import gaps_sentences
from apk_desktop.wording.papers import paper_not_made

WORLD_SAID_NO, WRONG_USAGE = 1, 2


def run(session: Session) -> int | None:
    """Print the agenda to a file; items without a title in a language are told of."""
    options = session.options
    ending = Path(options.output).suffix.lower()
    if ending not in (".pdf", ".docx"):
        _say(session.words.text("The file must end in .pdf or .docx."))
        return WRONG_USAGE
    layout = Layout(options.agenda_language or session.language)
    with session.register() as register:
        meetings, papers = Meetings(register), AgendaPapers(register)
        card = meetings.card(meetings.find(options.meeting), session.day())
        assert card is not None  # noqa: S101 it was found a moment ago
        paper = papers.paper(papers.head(card, session.day()), Agendas(register).rows(card.id))
    try:
        make = papers.pdf if ending == ".pdf" else papers.docx
        content = make(paper, layout)
    except PaperNotMade as fault:
        _say(paper_not_made(fault.fault, fault.letter, session.words))
        return WORLD_SAID_NO
    session.write(content)
    for sentence in gaps_sentences(language_gaps(paper, layout), session.words):
        _say(sentence)
    return None


def _say(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
