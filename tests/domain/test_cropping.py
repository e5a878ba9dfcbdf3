"""The frame of a photo: always 3 × 4, always inside its picture, never too small."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.domain.cropping import (
    LEAST_UNIT,
    Corner,
    Crop,
    Size,
    fitting,
    largest,
    moved,
    pulled,
    resized,
)

sizes = st.builds(Size, st.integers(120, 6000), st.integers(160, 6000))
steps = st.integers(-7000, 7000)
corners = st.builds(Corner, st.booleans(), st.booleans())


def is_sound(crop: Crop, size: Size) -> bool:
    inside = crop.left >= 0 and crop.top >= 0
    ends = crop.left + crop.width <= size.width and crop.top + crop.height <= size.height
    return inside and ends and crop.unit >= LEAST_UNIT and crop.width * 4 == crop.height * 3


@given(sizes, steps, steps, steps, corners, steps, steps)
def test_whatever_is_done_the_frame_stays_a_photo_of_the_picture(
    size: Size, right: int, down: int, units: int, corner: Corner, x: int, y: int
) -> None:
    crop = largest(size)
    assert is_sound(crop, size)
    crop = resized(crop, size, units)
    assert is_sound(crop, size)
    crop = moved(crop, size, right, down)
    assert is_sound(crop, size)
    crop = pulled(crop, size, corner, x, y)
    assert is_sound(crop, size)
    assert Crop.parse(crop.text) == crop


@given(sizes, corners, steps, steps, steps)
def test_a_pulled_corner_leaves_the_opposite_one_where_it_is(
    size: Size, corner: Corner, units: int, x: int, y: int
) -> None:
    crop = resized(largest(size), size, units)
    after = pulled(crop, size, corner, x, y)

    def opposite(one: Crop) -> tuple[int, int]:
        return (
            one.left if corner.is_right else one.left + one.width,
            one.top if corner.is_bottom else one.top + one.height,
        )

    assert opposite(after) == opposite(crop)


def test_a_frame_grows_round_its_middle_and_the_largest_touches_two_edges() -> None:
    size = Size(400, 400)
    assert largest(size) == Crop(50, 0, 100)
    assert resized(largest(size), size, -50) == Crop(125, 100, 50)
    assert resized(Crop(125, 100, 50), size, 50) == largest(size)


@pytest.mark.parametrize("text", ["", "1,2,3", "0,0,300,401", "-1,0,300,400", "0,0,0,0", "a,b,c,d"])
def test_what_is_no_frame_is_not_read_as_one(text: str) -> None:
    assert Crop.parse(text) is None
    assert fitting(Crop.parse(text), Size(400, 400)) == Crop(50, 0, 100)


def test_a_frame_of_another_picture_is_not_used() -> None:
    assert fitting(Crop(0, 0, 500), Size(400, 400)) == largest(Size(400, 400))
    assert fitting(Crop(390, 390, 50), Size(400, 400)) == Crop(250, 200, 50)
