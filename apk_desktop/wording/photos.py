"""Words of photos: why a picture cannot be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apk_desktop.domain.cropping import LEAST_HEIGHT, LEAST_WIDTH
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.erasure import erasure_refusal
from apk_desktop.wording.kept_papers import paper_refusal, size_said

if TYPE_CHECKING:
    from apk_desktop.domain.faults import Refused

_REFUSALS = {
    "photo_not_picture": message("“{name}” is not a PNG or JPEG picture. Choose another file."),
    "photo_too_large": message(
        "“{name}” is too large: {size}. Photos of up to {most} are kept; make the picture smaller."
    ),
    "photo_too_many_pixels": message(
        "“{name}” is too large: {width} × {height} pixels. Make the picture smaller."
    ),
    "photo_too_small": message(
        "“{name}” is too small: {width} × {height} pixels. "
        "A photo needs {least_width} × {least_height} or more."
    ),
    "photo_broken": message(
        "“{name}” is broken: the picture in it cannot be read. Save it anew or choose another file."
    ),
}


def photo_refusal(refusal: Refused, catalogue: Catalogue) -> str:
    """Say why a file cannot be a photo, and what to do."""
    if refusal.code == "erased_person":
        return erasure_refusal(refusal, catalogue)
    if refusal.code not in _REFUSALS:
        return paper_refusal(refusal, catalogue)
    least = {"least_width": LEAST_WIDTH, "least_height": LEAST_HEIGHT}
    values = {
        name: size_said(value, catalogue) if isinstance(value, int) else value
        for name, value in refusal.values.items()
    }
    return catalogue.text(_REFUSALS[refusal.code], **values, **least)
