"""The checks tell what is wrong, and a damaged file is a failure."""

from __future__ import annotations

from pathlib import Path

from apk_desktop.db.connections import connect
from tests.cli.running import ask
from tests.registers import copy_of, demonstration_file


def test_the_demonstration_has_nothing_to_find() -> None:
    answer = ask("--register", demonstration_file(), "--language", "en", "check")
    assert (answer.status, answer.err) == (0, "")
    assert "✕" not in answer.out
    assert answer.out.count("✓") == 9


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
