"""`propose`: the next rotation with its reasons, as sentences or as data."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from apk_desktop.cli.session import Session
from apk_desktop.documents.agenda_paper import Layout
from apk_desktop.documents.faults import PaperNotMade
from apk_desktop.domain.rotation import Choice
from apk_desktop.domain.rules.candidate_order import rule_by_counts
from apk_desktop.domain.rules.named_votes import NamedVotesMissing
from apk_desktop.domain.trilingual import LANGUAGES
from apk_desktop.services.references import References
from apk_desktop.services.rotation.board import CandidateLine, RotationBoard
from apk_desktop.services.rotation.proposal_papers import ProposalPapers
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.communities import community_namer
from apk_desktop.wording.dates import long_date
from apk_desktop.wording.eligibility import rule_sentence
from apk_desktop.wording.papers import paper_not_made
from apk_desktop.wording.proposal_sheet import candidate_outcome
from apk_desktop.wording.rotation import proposal_reason, within_community_reason
from apk_desktop.wording.vote_reasons import named_votes_missing

SHEET_ENDINGS = (".pdf", ".docx")
"""A file that ends so is a proposal sheet; any other holds the text or the data."""


def run(session: Session) -> int:
    """Write the proposal; with nobody to propose say why everybody is out."""
    options = session.options
    try:
        rule = rule_by_counts(options.rule) if options.rule else None
    except NamedVotesMissing as fault:
        print(named_votes_missing(session.words, fault), file=sys.stderr)
        return 1
    ending = Path(options.output or "").suffix.lower()
    with session.register() as register:
        board = Rotation(register).board(session.day(), seats=options.seats, rule=rule)
        if ending in SHEET_ENDINGS:
            return _sheet(session, ProposalPapers(register), board, ending)
        communities = {one.code: one for one in References(register).communities("kk")}
    namer = community_namer(session.words, communities)
    if options.format == "json":
        data = _data(board, session.words, namer)
        session.say(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    else:
        session.say("\n".join(_sentences(board, session.words, namer)) + "\n")
    return 0 if board.proposed else _tell_nobody(session)


def _sheet(session: Session, papers: ProposalPapers, board: RotationBoard, ending: str) -> int:
    """Write the proposal sheet to the file, also where nobody can be proposed."""
    layout = Layout(session.options.sheet_language or session.language)
    make = papers.pdf if ending == ".pdf" else papers.docx
    try:
        session.write(make(papers.facts(board), layout))
    except PaperNotMade as fault:
        print(paper_not_made(fault.fault, fault.letter, session.words), file=sys.stderr)
        return 1
    return 0 if board.proposed else _tell_nobody(session)


def _tell_nobody(session: Session) -> int:
    nobody = session.words.text(
        "Nobody can be proposed: no candidate passes every rule. The list above says why."
    )
    print(nobody, file=sys.stderr)
    return 1


def _sentences(board: RotationBoard, words: Catalogue, namer: Callable[[str], str]) -> list[str]:
    places = {line.uid: line.place for line in board.candidates if line.place is not None}
    lines = [
        words.text(
            "Round {number}, as of {day}, fingerprint {fingerprint}",
            number=board.round_number,
            day=long_date(board.on, words),
            fingerprint=board.fingerprint,
        )
    ]
    for at, seat in enumerate(board.proposed):
        reason = proposal_reason(words, board.rule, seat.choice, places, namer, first=at == 0)
        title = words.text(
            "Seat {number}: {name} ({community})",
            number=seat.seat_number,
            name=_name(seat.line, words),
            community=namer(seat.choice.community),
        )
        within = within_community_reason(words, seat.choice, places)
        lines += ["", title, f"    {reason}", *([f"    {within}"] if within else [])]
    lines += ["", words.text("Candidates:")]
    lines += [
        f"    {_name(line, words)}: {candidate_outcome(words, line.results, line.place, namer)}"
        for line in board.candidates
    ]
    return lines


def _name(line: CandidateLine, words: Catalogue) -> str:
    return line.name.in_language(str(words.language)).full


def _data(board: RotationBoard, words: Catalogue, namer: Callable[[str], str]) -> dict[str, Any]:
    places = {line.uid: line.place for line in board.candidates if line.place is not None}
    return {
        "on": board.on.isoformat(),
        "round": board.round_number,
        "rule": board.rule.value,
        "fingerprint": board.fingerprint,
        "chosen": [seat.line.uid for seat in board.proposed],
        "unfilled": board.unfilled,
        "explain": [
            {
                "seat": seat.seat_number,
                "starts_on": seat.starts_on.isoformat() if seat.starts_on else None,
                "ends_on": seat.ends_on.isoformat() if seat.ends_on else None,
                "name": _spellings(seat.line),
                "reason": proposal_reason(
                    words, board.rule, seat.choice, places, namer, first=at == 0
                ),
                "reason_within_community": within_community_reason(words, seat.choice, places),
                **_choice(seat.choice),
            }
            for at, seat in enumerate(board.proposed)
        ],
        "candidates": [_candidate(line, words, namer) for line in board.candidates],
    }


def _choice(choice: Choice) -> dict[str, Any]:
    return {
        "candidate": choice.candidate,
        "community": choice.community,
        "wait_rounds": choice.wait_rounds,
        "times_served": choice.times_served,
        "support_share": str(choice.support_share),
        "deficit": None if choice.deficit is None else str(choice.deficit),
        "decided_by_vs_next_community": choice.decided_by_vs_next_community,
        "next_community_candidate": choice.next_community_candidate,
        "decided_by_within_community": choice.decided_by_within_community,
    }


def _candidate(
    line: CandidateLine, words: Catalogue, namer: Callable[[str], str]
) -> dict[str, Any]:
    return {
        "uid": line.uid,
        "name": _spellings(line),
        "community": line.community.code if line.community else None,
        "association": line.association.say(str(words.language)),
        "recommended_on": line.recommended_on.isoformat() if line.recommended_on else None,
        "meeting": line.meeting_code,
        "votes": line.votes._asdict(),
        "wait_rounds": line.wait_rounds,
        "times_served": line.times_served,
        "rank": line.place.rank if line.place else None,
        "outcome": candidate_outcome(words, line.results, line.place, namer),
        "rules": [
            {
                "rule": one.rule.value,
                "outcome": one.outcome.value,
                "reason": one.reason,
                "missing": one.missing,
                "numbers": {name: _plain(value) for name, value in one.numbers.items()},
                "sentence": rule_sentence(words, one, namer),
            }
            for one in line.results
        ],
    }


def _spellings(line: CandidateLine) -> dict[str, str]:
    return {one: getattr(line.name, one).full for one in LANGUAGES}


def _plain(value: object) -> object:
    return value if isinstance(value, int | str) else str(value)
