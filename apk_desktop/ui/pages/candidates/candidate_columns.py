"""The columns of the list of candidates."""

from __future__ import annotations

from apk_desktop.domain.chain import State
from apk_desktop.services.chain.candidate_list import CandidateRow
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.chain import OFFICES, next_said, state_said
from apk_desktop.wording.memberships import said_day

KINDS = {
    State.NOMINATED: "neutral",
    State.PAPERS_MISSING: "warn",
    State.VOTE_UNKNOWN: "warn",
    State.RECOMMENDED: "info",
    State.NOT_ADOPTED: "error",
    State.SUBMITTED: "info",
    State.NOT_ELECTED: "error",
    State.PASSED_OVER: "neutral",
    State.APPOINTED: "ok",
    State.WITHDRAWN: "neutral",
    State.DECEASED: "neutral",
}


def state_pill(look: Look, row: CandidateRow) -> Pill:
    """Give the state of a candidacy as a pill."""
    said = state_said(row.state.value, row.office, look.words.catalogue)
    return Pill(KINDS[row.state], said)


def candidate_columns(look: Look) -> list[TableColumn]:
    """Give the columns in the order of reading."""
    say, words = look.language, look.words.catalogue
    return [
        TableColumn(
            key="name", heading=look.text("Person"), sort="person", width=220, strong=True,
            text=lambda row: row.name.in_language(say).full,
            second=lambda row: row.association.say(say),
        ),
        TableColumn(
            key="state", heading=look.text("State"), sort="state", width=170,
            text=lambda row: state_pill(look, row).text, pill=lambda row: state_pill(look, row),
        ),
        TableColumn(
            key="next", heading=look.text("What is next"), width=180, stretch=True,
            text=lambda row: next_said(row.following, words),
        ),
        TableColumn(
            key="community", heading=look.text("Community"), width=140,
            text=lambda row: row.community.say(say), mark=lambda row: row.mark,
        ),
        TableColumn(
            key="office", heading=look.text("Nominated for"), width=170,
            text=lambda row: look.text(OFFICES[row.office]),
        ),
        TableColumn(
            key="round", heading=look.text("Round"), sort="round", width=84, right=True,
            text=lambda row: str(row.round) if row.round else "",
        ),
        TableColumn(
            key="began_on", heading=look.text("Since"), sort="began_on", width=104,
            text=lambda row: said_day(row.began_on, words),
        ),
    ]  # fmt: skip
