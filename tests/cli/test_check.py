"""The checks tell what is wrong, and a damaged file is a failure."""

from __future__ import annotations

from pathlib import Path

from apk_desktop.db.connections import connect
from apk_desktop.db.opening import open_register
from apk_desktop.services.health.health import Health
from apk_desktop.services.health.rules import RULES
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.health import TITLES
from tests.cli.running import ask
from tests.registers import AUTHOR, copy_of, demonstration_file
from tests.story_day import STORY_DAY

INCOMPLETE = {
    "✕ Norms in force that nobody has verified",
    "✕ Members without a name in all three spellings",
    "✕ Active associations whose accreditation has ended",
    "✕ Accreditations with missing papers",
    "✕ Active associations without a leader",
    "✕ Active associations without an accreditation",
    "✕ Active associations without a community",
    "✕ Suspended and closed associations without a reason",
    "✕ Terms of deputy chairs without their whole chain",
    "✕ Seats in the Parliament without their whole chain",
}
"""What the sources of the public history do not tell, and what the story leaves to a clerk."""


def test_the_demonstration_is_incomplete_and_contradicts_nothing() -> None:
    answer = ask("--register", demonstration_file(), "--language", "en", "check")
    assert (answer.status, answer.err) == (0, "")
    lines = answer.out.splitlines()
    assert len(lines) == len(RULES) + 2
    assert {line.split(":")[0] for line in lines if line.startswith("✕")} == INCOMPLETE


def test_two_people_in_one_post_are_counted(tmp_path: Path) -> None:
    path = copy_of(demonstration_file(), tmp_path / "register")
    connection = connect(path)
    connection.execute(
        "INSERT INTO membership (uid, version, person_id, organization_id, post_id) "
        "SELECT 'x', 1, person_id + 1, organization_id, post_id FROM membership "
        "WHERE post_id IS NOT NULL AND last_day = '9999-12-31' LIMIT 1"
    )
    connection.close()
    answer = ask("--register", path, "--language", "en", "check")
    assert answer.status == 0
    assert "✕ Two people in one post at a time" in answer.out


def test_a_reference_that_points_nowhere_is_damage(tmp_path: Path) -> None:
    path = copy_of(demonstration_file(), tmp_path / "register")
    connection = connect(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("UPDATE membership SET person_id = 999999 WHERE id = 1")
    connection.close()
    answer = ask("--register", path, "--language", "en", "check")
    assert answer.status == 1
    assert "✕ References between records hold: 1 found" in answer.out


def test_each_contradiction_is_counted_on_its_line(tmp_path: Path) -> None:
    path = copy_of(demonstration_file(), tmp_path / "register")
    connection = connect(path)
    in_council = (
        "organization_id = (SELECT id FROM organization WHERE code = 'council') "
        "AND last_day = '9999-12-31'"
    )
    chosen = (
        "UPDATE membership SET {change} WHERE id = (SELECT {which}(id) FROM membership WHERE {of})"
    )
    for statement in (
        "UPDATE meeting SET minutes_number = '' WHERE code = 'council-2024-1'",
        "UPDATE meeting SET starts_on = '2025-06-25' WHERE code = 'council-2025-1'",
        "UPDATE recommendation SET present = present + 1 WHERE rowid = 1",
        chosen.format(change="planned_end_on = '2025-12'", which="max", of=in_council),
        chosen.format(change="post_id = NULL", which="min", of=in_council),
        "UPDATE norm SET value = '28' WHERE code = 'council_seats_associations'",
    ):
        assert connection.execute(statement).rowcount == 1
    connection.close()
    answer = ask("--register", path, "--language", "en", "check")
    assert (answer.status, answer.err) == (0, "")
    found = [line for line in answer.out.splitlines() if line.startswith("✕")]
    assert [line for line in found if line.split(":")[0] not in INCOMPLETE] == [
        "✕ Terms that are over and not ended: 1 found",
        "✕ Members of the Council without a seat: 1 found",
        "✕ Categories of the Council over the norm: 1 found",
        "✕ Recommendations whose votes do not fit: 1 found",
        "✕ Intervals between Council meetings longer than the norm: 1 found",
        "✕ Council meetings held without minutes: 1 found",
    ]


def test_the_command_counts_what_the_page_counts(tmp_path: Path) -> None:
    path = copy_of(demonstration_file(), tmp_path / "register")
    register = open_register(path, AUTHOR)
    health = Health(register)
    health.ignore(health.findings("leaderless", STORY_DAY)[0], "The election is in May", STORY_DAY)
    words = Catalogue(Language.EN)
    counts = {words.text(TITLES[one.code]): one.found for one in health.results(STORY_DAY)}
    register.close()
    answer = ask("--register", path, "--language", "en", "check")
    told = dict.fromkeys(counts, 0)
    for line in answer.out.splitlines():
        title, count = line[2:].rsplit(": ", 1)
        if line.startswith("✕"):
            told[title] = int(count.split()[0])
    assert told == counts
