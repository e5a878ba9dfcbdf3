"""From a board to the blocks of its proposal sheet, in the languages of a layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from apk_desktop.documents.agenda_paper import Layout
from apk_desktop.documents.proposal_paper import (
    Column,
    Line,
    LineKind,
    ProposalPaper,
    Row,
    Table,
    Texts,
)
from apk_desktop.domain.candidacy import RuleId
from apk_desktop.domain.fingerprint import full_fingerprint, solve_case
from apk_desktop.services.norm_entry import NormRow
from apk_desktop.services.references import Community
from apk_desktop.services.rotation.board import CandidateLine, RotationBoard
from apk_desktop.services.rotation.proposal_lines import (
    Telling,
    about_line,
    candidate_line,
    community_line,
    deviation_line,
    evidence_line,
    name_line,
    outcome_line,
    reason_line,
    seat_line,
    setting_line,
    stands_for_line,
    unfilled_line,
)
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.proposal_sheet import (
    SIGNS,
    how_to_check,
    legend_said,
    rule_with_source,
)

_CANDIDATES = message("Candidates, every rule and the outcome")
_RULE_APPLIED = message("The rule and its source")
_SETTINGS = message("Settings in force and their legal basis")
_LEDGER = message("Fairness ledger before this round")
_FINGERPRINT = message("Fingerprint and how to check it")
_NUMBER, _NAME, _RULE, _FIGURE = 7.0, 43.0, 6.6, 18.0
_COMMUNITY, _LEDGER_FIGURE = 74.0, 32.0


_Say = Callable[[Telling], str]
_Each = Callable[[_Say], Texts]


def proposal_paper(
    board: RotationBoard,
    settings: Sequence[NormRow],
    communities: Mapping[str, Community],
    layout: Layout,
    *,
    is_demonstration: bool,
) -> ProposalPaper:
    """Put a board into the words of a layout."""
    tellings = [Telling(Catalogue(one), board, communities) for one in layout.languages]

    def each(say: _Say) -> Texts:
        return tuple(say(one) for one in tellings)

    title = tellings[0].words.text(
        "Proposal of round {number}, {mark}", number=board.round_number, mark=board.fingerprint
    )
    return ProposalPaper(
        layout=layout,
        day=board.on,
        title=title,
        letterhead=(
            each(lambda one: one.words.text("Assembly of the People of Kazakhstan")),
            each(lambda one: one.words.text("Secretariat")),
        ),
        heading=each(lambda one: one.words.context("title of a paper", "PROPOSAL")),
        blocks=tuple(_blocks(board, settings, each)),
        is_demonstration=is_demonstration,
    )


def _blocks(
    board: RotationBoard, settings: Sequence[NormRow], each: _Each
) -> Iterator[Line | Table]:
    def heading(msgid: str) -> Line:
        return Line(LineKind.HEADING, each(lambda one: one.words.text(msgid)))

    def text(say: _Say) -> Line:
        return Line(LineKind.TEXT, each(say))

    yield text(about_line)
    yield from _people(board, each)
    yield heading(_CANDIDATES)
    yield _candidates(board, each)
    yield Line(LineKind.NOTE, each(lambda one: legend_said(one.words)))
    yield heading(_RULE_APPLIED)
    yield text(lambda one: rule_with_source(one.words, board.rule))
    yield text(Telling.weights)
    yield heading(_SETTINGS)
    for row in settings:
        yield text(partial(setting_line, row))
    yield heading(_LEDGER)
    yield _ledger(board, each)
    yield Line(LineKind.NOTE, each(Telling.fairness))
    yield heading(_FINGERPRINT)
    yield text(lambda one: how_to_check(one.words, board.fingerprint))
    yield Line(LineKind.EXACT, (full_fingerprint(solve_case(board.given)),))


def _people(board: RotationBoard, each: _Each) -> Iterator[Line]:
    for at, seat in enumerate(board.proposed):
        yield Line(LineKind.HEADING, each(partial(seat_line, seat)))
        yield Line(LineKind.NAME, each(partial(name_line, seat.line)))
        yield Line(LineKind.TEXT, each(partial(stands_for_line, seat.line)))
        yield Line(LineKind.TEXT, each(partial(reason_line, seat, first=at == 0)))
        yield Line(LineKind.NOTE, each(partial(evidence_line, seat.line)))
    if board.unfilled or not board.proposed:
        yield Line(LineKind.TEXT, each(unfilled_line))


def _candidates(board: RotationBoard, each: _Each) -> Table:
    return Table(
        columns=(
            Column(("№",), _NUMBER, is_figure=True),
            Column(each(lambda one: one.words.text("Candidate and community")), _NAME),
            *(Column((rule.value,), _RULE, is_figure=True) for rule in RuleId),
            Column(each(lambda one: one.words.text("Waits")), _FIGURE, is_figure=True),
            Column(each(lambda one: one.words.text("Served")), _FIGURE, is_figure=True),
            Column(each(lambda one: one.words.text("Support")), _FIGURE, is_figure=True),
        ),
        rows=tuple(_candidate(line, each) for line in board.candidates),
    )


def _candidate(line: CandidateLine, each: _Each) -> Row:
    votes = line.votes
    rank = line.place.rank if line.place is not None else None
    figures = (line.wait_rounds, line.times_served)
    return Row(
        cells=(
            ("—" if rank is None else str(rank),),
            each(partial(candidate_line, line)),
            *((SIGNS[one.outcome],) for one in line.results),
            *((_figure(one),) for one in figures),
            (f"{_figure(votes.votes_for)}/{_figure(votes.present)}",),
        ),
        below=each(partial(outcome_line, line)),
    )


def _ledger(board: RotationBoard, each: _Each) -> Table:
    return Table(
        columns=(
            Column(each(lambda one: one.words.text("Community")), _COMMUNITY),
            Column(each(lambda one: one.words.text("Served")), _LEDGER_FIGURE, is_figure=True),
            Column(each(lambda one: one.words.text("Waits")), _LEDGER_FIGURE, is_figure=True),
            Column(each(lambda one: one.words.text("Deviation")), _LEDGER_FIGURE, is_figure=True),
        ),
        rows=tuple(
            Row(
                cells=(
                    (" · ".join(each(partial(community_line, line.community.code))),),
                    (str(line.times_served),),
                    (str(line.wait_rounds),),
                    each(partial(deviation_line, line.deviation))[:1],
                )
            )
            for line in board.ledger
        ),
    )


def _figure(value: int | None) -> str:
    return "—" if value is None else str(value)
