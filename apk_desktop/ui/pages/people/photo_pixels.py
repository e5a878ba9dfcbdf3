"""Pictures read as the camera was held, and the part of them that a photo shows."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QImageWriter

from apk_desktop.domain.cropping import Crop, Size, fitting
from apk_desktop.domain.faults import Refused
from apk_desktop.services.photos import check_pixels

PAPER_WIDTH = 450
"""Pixels across a photo on paper: 3 cm at 380 dots per inch."""


class Picture(NamedTuple):
    """A picture held upright, perhaps read smaller; `size` is its own size."""

    image: QImage
    size: Size


def read_picture(content: bytes, name: str, most: QSize, crop: Crop | None = None) -> Picture:
    """Read a picture no larger than shows `crop`, or the whole, at `most`; raises Refused."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    stored = reader.size()
    if not stored.isValid():
        raise Refused("photo_broken", "file", name=name)
    turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    size = Size(*(stored.transposed() if turned else stored).toTuple())
    check_pixels(name, size)
    shown = QSize(crop.width, crop.height) if crop else QSize(*size)
    room = shown.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
    if room.width() < shown.width():
        reader.setScaledSize(stored * (room.width() / shown.width()))
    image = reader.read()
    if image.isNull():
        raise Refused("photo_broken", "file", name=name)
    return Picture(image, size)


def cut_photo(content: bytes, name: str, crop: Crop | None, width: int) -> QImage:
    """Cut a photo out of its picture, `width` pixels across at most; raises Refused."""
    picture = read_picture(content, name, QSize(width, width * 4 // 3), crop)
    crop = fitting(crop, picture.size)
    scale = picture.image.width() / picture.size.width
    part = [round(one * scale) for one in (crop.left, crop.top, crop.width, crop.height)]
    cut = picture.image.copy(QRect(*part))
    if cut.width() > width:
        cut = cut.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    return cut


def photo_as_png(content: bytes, name: str, crop: Crop | None, width: int = PAPER_WIDTH) -> bytes:
    """Give a photo as the PNG that papers take; raises Refused."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(cut_photo(content, name, crop, width))
    return bytes(buffer.data().data())
