"""Photos of people: one picture each, kept whole, with the part of it that is shown."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from sqlalchemy import select

from apk_desktop.db.change import Change, read_row
from apk_desktop.db.register import Register
from apk_desktop.db.tables import document, person
from apk_desktop.domain.cropping import Crop, Size
from apk_desktop.domain.faults import NotFound, Refused
from apk_desktop.exchange.media_types import media_type_of
from apk_desktop.services.paper_files import read_file
from apk_desktop.services.papers import NewPaper, Papers, store_content, title_of
from apk_desktop.services.row_parts import name_columns, name_from
from apk_desktop.wording.catalogue import message

KINDS = ("image/png", "image/jpeg")
LARGEST = 20 * 1024 * 1024
"""Bytes of the largest picture that is kept as a photo."""
MOST_PIXELS = 60_000_000
"""Pixels of the largest picture that is read: what cameras make, and no more memory."""


class Photo(NamedTuple):
    """The photo of a person; without a crop that can be read the largest one is shown."""

    id: int
    version: int
    person_id: int
    file_name: str
    sha256: str
    crop: Crop | None


class Photos:
    """The photos of a register; the cropped picture is cut where it is shown or printed."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._papers = Papers(register)

    def of(self, person_id: int) -> Photo | None:
        """Give the photo of a person."""
        c = document.c
        query = (
            select(c.id, c.version, c.person_id, c.file_name, c.sha256, c.crop)
            .where(c.person_id == person_id, c.purpose == "photo")
            .order_by(c.id.desc())
        )
        rows = self._register.ask(query)
        return Photo._make((*rows[0][:5], Crop.parse(rows[0][5]))) if rows else None

    def content(self, photo: Photo) -> bytes:
        """Give the whole picture as it was added; raises ContentDiffers."""
        return self._papers.content(photo.id)

    def put(self, person_id: int, file: NewPaper, crop: Crop) -> None:
        """Keep a picture as a person's photo, in place of the one before; raises Refused."""
        check_photo(file)
        before = self.of(person_id)
        title = message("Replace photo") if before else message("Add photo")
        with self._register.change(title, subject=self._name(person_id)) as change:
            _refuse_erased(change, person_id)
            values = {
                "sha256": store_content(change, file.content),
                "file_name": file.file_name,
                "media_type": media_type_of(file.content),
                "title": title_of(file),
                "crop": crop.text,
            }
            if before is None:
                change.insert(document, purpose="photo", person_id=person_id, **values)
            else:
                change.update(document, before.id, before.version, **values)

    def recrop(self, photo: Photo, crop: Crop) -> None:
        """Show another part of the same picture; raises EditedByAnother."""
        subject = self._name(photo.person_id)
        with self._register.change(message("Crop photo"), subject=subject) as change:
            change.update(document, photo.id, photo.version, crop=crop.text)

    def remove(self, photo: Photo) -> None:
        """Take the photo off its person; undo brings it back. Raises EditedByAnother."""
        subject = self._name(photo.person_id)
        with self._register.change(message("Remove photo"), subject=subject) as change:
            change.delete(document, photo.id, photo.version)

    def _name(self, person_id: int) -> str:
        rows = self._register.ask(select(*name_columns()).where(person.c.id == person_id))
        if not rows:
            raise NotFound("person", str(person_id))
        return name_from(rows[0]).in_language("kk").full


def read_photo(path: Path) -> NewPaper:
    """Read a file that is to be a photo; raises Refused for what cannot be."""
    file = read_file(path)
    check_photo(file)
    return file


def check_photo(file: NewPaper) -> None:
    """Raise Refused for what is no PNG or JPEG, or is too large."""
    if media_type_of(file.content) not in KINDS:
        raise Refused("photo_not_picture", "file", name=file.file_name)
    if len(file.content) > LARGEST:
        size = len(file.content)
        raise Refused("photo_too_large", "file", name=file.file_name, size=size, most=LARGEST)


def check_pixels(file_name: str, size: Size) -> None:
    """Raise Refused for a picture that is too small for a photo, or too large to be read."""
    if size.width * size.height > MOST_PIXELS:
        raise Refused("photo_too_many_pixels", "file", name=file_name, **_told(size))
    if not size.takes_a_crop:
        raise Refused("photo_too_small", "file", name=file_name, **_told(size))


def _told(size: Size) -> dict[str, str]:
    return {"width": str(size.width), "height": str(size.height)}


def _refuse_erased(change: Change, person_id: int) -> None:
    row = read_row(change.connection, person, person_id)
    if row is None or row["erased_on"]:
        raise Refused("erased_person")
