"""The part of a picture that a photo shows: always 3 × 4, always inside the picture."""

from __future__ import annotations

from typing import NamedTuple

ACROSS, DOWN = 3, 4
LEAST_UNIT = 40
"""A photo is at least 120 × 160 pixels; a smaller one is a blur on paper."""
LEAST_WIDTH, LEAST_HEIGHT = ACROSS * LEAST_UNIT, DOWN * LEAST_UNIT


class Size(NamedTuple):
    """Width and height of a picture in pixels, held upright."""

    width: int
    height: int

    @property
    def takes_a_crop(self) -> bool:
        """Whether the smallest photo fits in."""
        return self.width >= LEAST_WIDTH and self.height >= LEAST_HEIGHT


class Corner(NamedTuple):
    """A corner of a crop that is pulled, the opposite one staying where it is."""

    is_right: bool
    is_bottom: bool


class Crop(NamedTuple):
    """A rectangle of 3 × 4 units in pixels of the upright picture."""

    left: int
    top: int
    unit: int

    @property
    def width(self) -> int:
        """Width in pixels."""
        return ACROSS * self.unit

    @property
    def height(self) -> int:
        """Height in pixels."""
        return DOWN * self.unit

    @property
    def text(self) -> str:
        """The rectangle as it is kept: left, top, width, height."""
        return f"{self.left},{self.top},{self.width},{self.height}"

    @classmethod
    def parse(cls, text: str) -> Crop | None:
        """Read a rectangle that was kept; what is none gives nothing."""
        parts = text.split(",")
        if len(parts) != DOWN or not all(one.isdecimal() for one in parts):
            return None
        left, top, width, height = map(int, parts)
        made = cls(left, top, width // ACROSS)
        return made if made.unit and (made.width, made.height) == (width, height) else None


def largest(size: Size) -> Crop:
    """Give the largest crop of a picture, from its middle."""
    unit = _most(size)
    return Crop((size.width - ACROSS * unit) // 2, (size.height - DOWN * unit) // 2, unit)


def fitting(crop: Crop | None, size: Size) -> Crop:
    """Give a crop as far as it fits the picture, else the largest."""
    if crop is None or not LEAST_UNIT <= crop.unit <= _most(size):
        return largest(size)
    return _inside(crop, size)


def moved(crop: Crop, size: Size, right: int, down: int) -> Crop:
    """Move a crop by pixels, as far as the edge of the picture."""
    return _inside(crop._replace(left=crop.left + right, top=crop.top + down), size)


def resized(crop: Crop, size: Size, units: int) -> Crop:
    """Make a crop larger or smaller round its middle."""
    unit = min(max(crop.unit + units, LEAST_UNIT), _most(size))
    left = crop.left + (crop.width - ACROSS * unit) // 2
    top = crop.top + (crop.height - DOWN * unit) // 2
    return _inside(Crop(left, top, unit), size)


def pulled(crop: Crop, size: Size, corner: Corner, x: int, y: int) -> Crop:
    """Pull a corner towards a point; the opposite corner stays."""
    fixed_x = crop.left if corner.is_right else crop.left + crop.width
    fixed_y = crop.top if corner.is_bottom else crop.top + crop.height
    across = x - fixed_x if corner.is_right else fixed_x - x
    down = y - fixed_y if corner.is_bottom else fixed_y - y
    room_across = size.width - fixed_x if corner.is_right else fixed_x
    room_down = size.height - fixed_y if corner.is_bottom else fixed_y
    wanted = max(across // ACROSS, down // DOWN, LEAST_UNIT)
    unit = min(wanted, room_across // ACROSS, room_down // DOWN)
    return Crop(
        fixed_x if corner.is_right else fixed_x - ACROSS * unit,
        fixed_y if corner.is_bottom else fixed_y - DOWN * unit,
        unit,
    )


def _most(size: Size) -> int:
    return min(size.width // ACROSS, size.height // DOWN)


def _inside(crop: Crop, size: Size) -> Crop:
    left = min(max(crop.left, 0), size.width - crop.width)
    top = min(max(crop.top, 0), size.height - crop.height)
    return crop._replace(left=left, top=top)
