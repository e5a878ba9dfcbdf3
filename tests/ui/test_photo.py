"""The photo on a person's page: chosen, dropped, cropped by mouse and keyboard, taken off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage, QImageWriter, QPainter
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import make_page
from apk_desktop.db.register import Register
from apk_desktop.domain.cropping import Crop
from apk_desktop.services.journal import Journal
from apk_desktop.services.papers import NewPaper
from apk_desktop.services.photos import Photos
from apk_desktop.services.preferences import Preferences
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.people_page import PeoplePage
from apk_desktop.ui.pages.people.photo_box import PhotoBox
from apk_desktop.ui.pages.people.photo_dialog import PhotoDialog
from apk_desktop.ui.pages.people.photo_pixels import photo_as_png
from tests.services.papers_made import pdf
from tests.story_day import STORY_DAY


def face(width: int = 400, height: int = 400, kind: bytes = b"PNG") -> bytes:
    """Make a picture that is red on its left half and blue on its right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(width // 2, 0, width, height, QColor("blue"))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(buffer.data().data())


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register, tmp_path: Path) -> PeoplePage:
    made = make_page("people", demonstration, look, Preferences(tmp_path / "preferences.json"))
    assert isinstance(made, PeoplePage)
    qtbot.addWidget(made)
    made.resize(1220, 820)
    made.show_day(STORY_DAY, editable=True)
    made.show()
    qtbot.waitUntil(made.panel.body.isVisible)
    demonstration.on_change(lambda _announcement: made.refresh())
    made.open_card(made._people.find("Shablonov Ramazan", "en")[0].id)
    return made


def chosen(page: PeoplePage, monkeypatch: pytest.MonkeyPatch, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    monkeypatch.setattr(PhotoBox, "ask_file", staticmethod(lambda _look, _parent: path))
    page.sheet.photo.choose.setFocus()


def dialog_of(qtbot: QtBot, page: PeoplePage) -> PhotoDialog:
    qtbot.waitUntil(lambda: page.findChild(PhotoDialog) is not None)
    dialog = page.findChild(PhotoDialog)
    assert isinstance(dialog, PhotoDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_a_photo_is_chosen_cropped_and_saved_by_keyboard_and_undone(
    qtbot: QtBot, page: PeoplePage, demonstration: Register, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    box = page.sheet.photo
    assert box.frame.initials == "RS"
    assert box.frame.accessibleName().startswith("No photo: Shablonov")
    chosen(page, monkeypatch, tmp_path / "Менің суретім 1.jpg", face(kind=b"JPEG"))
    qtbot.keyClick(box.choose, Qt.Key.Key_Space)
    dialog = dialog_of(qtbot, page)
    view = dialog.view
    assert view.hasFocus()
    assert view.crop == Crop(50, 0, 100)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.crop == Crop(61, 0, 100)
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.crop.unit == 60
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.accessibleDescription() == "186 × 248 pixels"
    crop = view.crop
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: box.frame.image is not None)
    assert page.message.text == "The photo is added."
    photo = Photos(demonstration).of(page._record or 0)
    assert photo is not None
    assert (photo.crop, photo.file_name) == (crop, "Менің суретім 1.jpg")
    assert box.crop.isVisible()
    Journal(demonstration).undo()
    assert box.frame.image is None
    assert not box.crop.isVisible()


def test_the_frame_is_dragged_and_its_corner_pulled_by_mouse(
    qtbot: QtBot, page: PeoplePage, demonstration: Register
) -> None:
    who = page._record or 0
    Photos(demonstration).put(who, NewPaper("a.png", face()), Crop(0, 0, 60))
    page.sheet.photo.crop.click()
    dialog = dialog_of(qtbot, page)
    view = dialog.view
    scale = view.frame().width() / view.crop.width
    start = view.frame().center().toPoint()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start)
    there = start + (QPointF(50, 30) * scale).toPoint()
    qtbot.mouseMove(view, there)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=there)
    assert abs(view.crop.left - 50) <= 2
    assert abs(view.crop.top - 30) <= 2
    before = view.crop
    corner = view.frame().topLeft().toPoint()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=corner)
    qtbot.mouseMove(view, corner + (QPointF(30, 40) * scale).toPoint())
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert abs(view.crop.unit - 50) <= 1
    assert view.crop.left + view.crop.width == before.left + before.width
    dialog.try_save()
    photo = Photos(demonstration).of(who)
    assert photo is not None
    assert photo.crop == view.crop


def test_what_cannot_be_a_photo_is_told_beside_the_frame(
    qtbot: QtBot, page: PeoplePage, tmp_path: Path
) -> None:
    box = page.sheet.photo
    for name, content, said in (
        ("Сурет 1.jpg", b"not a picture", "“Сурет 1.jpg” is not a PNG or JPEG picture."),
        ("Сурет.png", pdf(), "is not a PNG or JPEG"),
        ("broken.png", face()[:60], "is broken"),
        ("small.png", face(60, 60), "too small: 60 × 60 pixels"),
        ("empty.png", b"", "is empty"),
    ):
        (tmp_path / name).write_bytes(content)
        box.put_file(tmp_path / name)
        qtbot.waitUntil(box.trouble.isVisible)
        assert said in box.trouble.text()
        assert page.findChild(PhotoDialog) is None


def drop(box: PhotoBox, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    box.dropEvent(
        QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
                   Qt.KeyboardModifier.NoModifier)
    )  # fmt: skip


def test_one_picture_is_dropped_and_two_are_told_of(
    qtbot: QtBot, page: PeoplePage, tmp_path: Path
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(face())
    box = page.sheet.photo
    drop(box, path, path)
    assert box.trouble.text() == "Drop one picture: a person has one photo."
    drop(box, path)
    dialog = dialog_of(qtbot, page)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: box.frame.image is not None)
    assert not box.trouble.isVisible()


def test_a_removed_photo_leaves_the_initials_here_and_in_the_panel(
    qtbot: QtBot, page: PeoplePage, demonstration: Register
) -> None:
    who = page._record or 0
    Photos(demonstration).put(who, NewPaper("a.png", face()), Crop(200, 0, 60))
    box = page.sheet.photo
    qtbot.waitUntil(lambda: box.frame.image is not None)
    image = box.frame.grab().toImage()
    assert image.pixelColor(image.rect().center()).blue() > 200
    page.close_card()
    page.list.table.select(who)
    qtbot.waitUntil(lambda: page.panel.photo.image is not None)
    page.open_card(who)
    box.remove.setFocus()
    qtbot.keyClick(box.remove, Qt.Key.Key_Space)
    assert page.message.text == "The photo is removed."
    assert (box.frame.image, box.frame.initials) == (None, "RS")
    assert page.sheet.kept.papers.shown == []


def test_a_photo_for_paper_is_the_cropped_part_as_png(qtbot: QtBot) -> None:
    image = QImage.fromData(photo_as_png(face(), "a.png", Crop(200, 0, 60), 90))
    assert (image.width(), image.height()) == (90, 120)
    assert image.pixelColor(5, 60) == QColor("blue")
    assert image.pixelColor(85, 110) == QColor("blue")
