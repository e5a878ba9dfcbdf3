"""Pages as pictures."""

from __future__ import annotations

import pytest

from apk_desktop.documents.agenda import agenda_pdf
from apk_desktop.documents.agenda_paper import Layout
from apk_desktop.documents.page_images import PageImages
from apk_desktop.documents.typst_compiler import TypstCompiler
from tests.documents.papers import agenda_of, many_items

A4 = pytest.approx((595.28, 841.89), abs=0.1)


def test_every_page_can_be_drawn_at_a_scale(compiler: TypstCompiler) -> None:
    pdf = agenda_pdf(agenda_of(many_items(60)), Layout.KK, compiler)
    with PageImages(pdf) as pages:
        assert len(pages) > 3
        for at in range(len(pages)):
            assert pages.size(at) == A4
            image = pages.image(at, 0.5)
            assert (image.width, image.height) == (298, 421)
            assert image.stride >= 4 * image.width
            assert len(image.pixels) == image.stride * image.height


def test_a_page_is_ink_on_opaque_white(compiler: TypstCompiler) -> None:
    with PageImages(agenda_pdf(agenda_of(), Layout.KK_RU, compiler)) as pages:
        image = pages.image(0, 1.0)
    assert image.pixels[:4] == b"\xff\xff\xff\xff"
    assert set(image.pixels[3::4]) == {255}
    assert min(image.pixels[0::4]) < 40
