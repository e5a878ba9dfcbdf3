"""Kept proposals: the case and the answer, byte for byte, whoever asks and whenever."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from apk_desktop import __version__
from apk_desktop.db import undoing
from apk_desktop.db.connections import connect
from apk_desktop.db.register import Register
from apk_desktop.domain.rotation import Rule
from apk_desktop.services.rotation.proposals import KeptProposals, still_holds
from apk_desktop.services.rotation.rotation import Rotation
from tests.cli.running import ask
from tests.registers import dump
from tests.services.rotation_story import Story, tell_story
from tests.services.test_rotation import DAY, ORDER, appointments_of


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def _stored(register: Register) -> tuple[str, str, str]:
    """Read the kept texts out of the file, past everything that wrote them."""
    connection = connect(register.path)
    try:
        rows = connection.cursor().execute("SELECT solving, answer, sha256 FROM rotation_proposal")
        return tuple(rows.fetchall()[0])
    finally:
        connection.close()


def test_the_command_line_gives_the_kept_bytes_for_the_kept_case(
    register: Register, story: Story, tmp_path: Path
) -> None:
    board = Rotation(register).board(DAY)
    Rotation(register).record(board, ORDER, appointments_of(register, story))
    undoing.undo(register)
    undoing.redo(register)
    case, answer, digest = _stored(register)
    path = tmp_path / "case.json"
    path.write_bytes(case.encode())
    assert hashlib.sha256(path.read_bytes()).hexdigest() == digest
    told = ask("solve", str(path))
    assert (told.status, told.out) == (0, answer)
    chosen = json.loads(answer)["results"][0]["result"]["chosen"]
    assert chosen == [seat.line.uid for seat in board.proposed]


def test_a_decided_round_leads_to_its_kept_proposal(register: Register, story: Story) -> None:
    rotation = Rotation(register)
    board = rotation.board(DAY)
    rotation.record(board, ORDER, appointments_of(register, story))
    (kept,) = rotation.proposals.all()
    assert (kept.round_number, kept.decided_in, kept.made_on) == (2, 2, DAY)
    assert (kept.rule, kept.weights) == ("longest_wait", "equal")
    assert kept.program_version == __version__
    assert kept.mark == board.fingerprint


def test_the_same_proposal_is_kept_once_and_another_beside_it(
    register: Register, story: Story
) -> None:
    kept = KeptProposals(register)
    given = Rotation(register).board(DAY).given
    assert kept.keep(given, DAY) == kept.keep(given, DAY)
    other = kept.keep(replace(given, rule=Rule.SUPPORT_FIRST), DAY)
    later = kept.keep(given, date(2026, 3, 13))
    assert [one.id for one in kept.all()] == [later, other, kept.keep(given, DAY)]


def test_keeping_and_taking_it_back_leaves_the_register_as_it_was(
    register: Register, story: Story
) -> None:
    before = dump(register)
    KeptProposals(register).keep(Rotation(register).board(DAY).given, DAY)
    assert dump(register) != before
    undoing.undo(register)
    assert dump(register) == before


def test_a_kept_answer_that_was_tampered_with_is_found_out(
    register: Register, story: Story
) -> None:
    kept = KeptProposals(register)
    kept.keep(Rotation(register).board(DAY).given, DAY)
    (one,) = kept.all()
    assert still_holds(one)
    assert not still_holds(one._replace(answer=one.answer.replace("6", "5", 1)))
    assert not still_holds(one._replace(case=one.case.replace("2026", "2025", 1)))
