"""The proposal sheet on the rotation page: read, saved, kept, and the case to check it by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.ui.pages.rotation.rotation_page import RotationPage
from apk_desktop.ui.pages.rotation.sheet_dialog import ProposalSheetDialog
from tests.documents.reading import whole_text


@pytest.fixture
def sheet(program: Program, qtbot: QtBot) -> ProposalSheetDialog:
    program.window.show_page("rotation")
    page = program.window.pages["rotation"]
    assert isinstance(page, RotationPage)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    page.candidates.view.setFocus()
    qtbot.keyClick(page.candidates.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ProposalSheetDialog)
    qtbot.waitUntil(lambda: dialog.preview.is_fresh, timeout=20_000)
    return dialog


def _chosen(path: Path) -> Callable[..., Path]:
    return lambda *_asked: path


def test_the_sheet_is_previewed_and_saved_in_the_chosen_languages(
    sheet: ProposalSheetDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.mouseClick(sheet.preview.choice.segment("kk+ru"), Qt.MouseButton.LeftButton)
    path = tmp_path / "sheet.pdf"
    sheet.output.ask_path = _chosen(path)  # type: ignore[method-assign]
    qtbot.keyClick(sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(path.exists, timeout=20_000)
    text = whole_text(path.read_bytes())
    assert "Вымыслова Ая Рахимқызы" in text
    assert "Вымыслова Ая Рахимовна" in text


def test_the_saved_case_has_the_fingerprint_that_the_sheet_shows(
    sheet: ProposalSheetDialog, tmp_path: Path
) -> None:
    path = tmp_path / "case.json"
    sheet.ask_case_path = _chosen(path)  # type: ignore[method-assign]
    sheet.save_case()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert sheet.preview.shown is not None
    assert digest in whole_text(sheet.preview.shown.pdf)
    assert json.loads(path.read_text())["suite"] == "rotation"


def test_the_proposal_is_kept_and_taken_back_with_undo(
    sheet: ProposalSheetDialog, qtbot: QtBot, program: Program
) -> None:
    qtbot.mouseClick(sheet.kept, Qt.MouseButton.LeftButton)
    assert len(sheet.rotation.proposals.all()) == 1
    sheet.message.undo_asked.emit()
    qtbot.waitUntil(lambda: sheet.rotation.proposals.all() == [])
