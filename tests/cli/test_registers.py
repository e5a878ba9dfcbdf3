"""Making, naming and refusing registers on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import ask
from tests.registers import copy_of, empty_register_file


def test_a_new_register_is_made_once_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "жаңа тізілім.apk-register"
    assert ask("--language", "en", "new", path).status == 0
    before = path.read_bytes()
    again = ask("--language", "en", "new", path)
    assert (again.status, again.out) == (1, "")
    assert again.err.count("\n") == 1
    assert "already something" in again.err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("language", "part"), [("kk", "тізілім жоқ"), ("ru", "нет реестра"), ("en", "no register")]
)
def test_a_fault_is_one_sentence_in_the_chosen_language(
    tmp_path: Path, language: str, part: str
) -> None:
    answer = ask("--register", tmp_path / "none", "--language", language, "migrate")
    assert answer.status == 1
    assert answer.err.count("\n") == 1
    assert part in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ["dance"],
        ["list", "dragons"],
        ["--language", "de", "check"],
        ["roster", "council"],
        ["propose", "--on", "2026-02-30"],
        ["propose", "--on", "yesterday"],
        ["propose", "--seats", "0"],
        ["--demo", "--register", "x", "check"],
    ],
)
def test_a_wrong_command_line_is_told_from_a_fault_of_the_world(words: list[str]) -> None:
    answer = ask(*words)
    assert answer.status == 2
    assert answer.err.count("\n") == 1
    assert "Traceback" not in answer.err


def test_help_names_every_command() -> None:
    answer = ask("--language", "en", "--help")
    assert answer.status == 0
    for command in (
        "demo",
        "new",
        "list",
        "roster",
        "agenda",
        "propose",
        "solve",
        "check",
        "migrate",
    ):
        assert f"\n    {command} " in answer.out


def test_migrating_an_up_to_date_register_says_so(tmp_path: Path) -> None:
    path = copy_of(empty_register_file(), tmp_path / "register")
    answer = ask("--register", path, "--language", "en", "migrate")
    assert (answer.status, answer.out) == (0, "The register is up to date.\n")


def test_an_encrypted_register_needs_its_passphrase_file(tmp_path: Path) -> None:
    secret = tmp_path / "сөз.txt"
    secret.write_text("құпия сөз\n", "utf-8")
    path = tmp_path / "register"
    made = ask("--passphrase-file", secret, "--language", "en", "new", path)
    assert made.status == 0
    assert ask("--register", path, "--passphrase-file", secret, "check").status == 0
    refused = ask("--register", path, "--language", "en", "check")
    assert refused.status == 1
    assert "encrypted" in refused.err


def test_the_register_may_be_named_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copy_of(empty_register_file(), tmp_path / "register")
    monkeypatch.setenv("APK_DESKTOP_REGISTER", str(path))
    assert ask("check").status == 0


@pytest.mark.parametrize("flag", [["--demo"], []])
def test_without_a_display_the_bare_program_names_its_commands(
    flag: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("APK_DESKTOP_FOLDER", str(tmp_path))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    answer = ask(*flag, "--language", "en")
    assert answer.status == 1
    assert answer.err.count("\n") == 1
    assert "display" in answer.err
    assert "propose" in answer.err
