"""The agenda as PDF."""

from __future__ import annotations

from dataclasses import replace

import pytest

from apk_desktop.documents.agenda import agenda_pdf
from apk_desktop.documents.agenda_paper import AgendaItem, Layout, language_gaps
from apk_desktop.documents.faults import PaperFault, PaperNotMade
from apk_desktop.documents.typst_compiler import TypstCompiler
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.wording.catalogue import Catalogue, Language
from tests.documents.papers import DAY, ITEMS, KAZAKH_LETTERS, PANGRAM, agenda_of, many_items
from tests.documents.reading import (
    catalog,
    fonts,
    in_order,
    metadata,
    opened,
    page_texts,
    whole_text,
)

SINGLE = (Layout.KK, Layout.RU, Layout.EN)


@pytest.mark.parametrize("layout", SINGLE)
@pytest.mark.parametrize("items", [ITEMS, many_items(60)], ids=["few", "sixty"])
def test_every_item_stands_in_reading_order(
    layout: Layout, items: tuple[AgendaItem, ...], compiler: TypstCompiler
) -> None:
    text = whole_text(agenda_pdf(agenda_of(items), layout, compiler))
    parts = [f"{item.number}. {item.title.say(layout).strip()}" for item in items]
    assert in_order(_without_feet(text, layout), parts)


def test_both_languages_are_read_item_by_item(compiler: TypstCompiler) -> None:
    text = whole_text(agenda_pdf(agenda_of(), Layout.KK_RU, compiler))
    parts = [
        f"{item.number}. {item.title.say(language)}" for item in ITEMS for language in ("kk", "ru")
    ]
    assert in_order(text, parts)


def test_a_long_paper_in_both_languages_keeps_its_order(compiler: TypstCompiler) -> None:
    text = whole_text(agenda_pdf(agenda_of(many_items(60)), Layout.KK_RU, compiler))
    starts = [f"{letter}{at} " for at in range(60) for letter in ("М", "В")]
    assert in_order(text, starts)


def test_the_kazakh_letters_come_out_right(compiler: TypstCompiler) -> None:
    text = whole_text(agenda_pdf(agenda_of(), Layout.KK, compiler))
    assert PANGRAM in text
    assert all(letter in text for letter in KAZAKH_LETTERS)


@pytest.mark.parametrize("layout", Layout)
def test_only_the_embedded_serif_face_is_used(layout: Layout, compiler: TypstCompiler) -> None:
    found = fonts(agenda_pdf(agenda_of(), layout, compiler))
    assert found
    assert all(found.values())
    assert all(name.startswith("LibertinusSerif") for name in found)


@pytest.mark.parametrize("layout", Layout)
def test_the_same_paper_gives_the_same_bytes(layout: Layout, compiler: TypstCompiler) -> None:
    cold = agenda_pdf(agenda_of(), layout, TypstCompiler())
    agenda_pdf(agenda_of(many_items(3)), layout, compiler)
    assert agenda_pdf(agenda_of(), layout, compiler) == cold


def test_the_paper_is_an_archive_file_that_can_be_read_aloud(compiler: TypstCompiler) -> None:
    pdf = agenda_pdf(agenda_of(), Layout.KK_RU, compiler)
    root = catalog(pdf)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "kk"
    assert "/StructTreeRoot" in root
    for sign in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"):
        assert sign in metadata(pdf)


def test_the_file_names_the_meeting_and_its_day(compiler: TypstCompiler) -> None:
    known = opened(agenda_pdf(agenda_of(), Layout.RU, compiler)).metadata
    assert known is not None
    assert "35-я сессия Ассамблеи народа Казахстана" in str(known.title)
    assert known.creation_date is not None
    assert known.creation_date.date() == DAY


@pytest.mark.parametrize("layout", Layout)
def test_every_page_tells_its_number_and_the_mark(layout: Layout, compiler: TypstCompiler) -> None:
    pages = page_texts(agenda_pdf(agenda_of(many_items(60)), layout, compiler))
    assert len(pages) > 3
    for at, text in enumerate(pages, 1):
        for language in layout.languages:
            assert _page_line(language, at, len(pages)) in text
            assert _mark(language) in text


def test_a_real_register_prints_no_mark(compiler: TypstCompiler) -> None:
    text = whole_text(agenda_pdf(agenda_of(specimen=False), Layout.KK, compiler))
    assert _mark(Language.KK) not in text


def test_the_sheet_is_a4(compiler: TypstCompiler) -> None:
    for page in opened(agenda_pdf(agenda_of(), Layout.EN, compiler)).pages:
        millimetres = [round(float(side) * 25.4 / 72) for side in page.mediabox[2:]]
        assert millimetres == [210, 297]


def test_an_item_without_a_title_comes_in_the_next_language(compiler: TypstCompiler) -> None:
    assert language_gaps(agenda_of(), Layout.EN) == {Language.EN: ("3",)}
    assert language_gaps(agenda_of(), Layout.KK_RU) == {}
    text = whole_text(agenda_pdf(agenda_of(), Layout.EN, compiler))
    assert "3. Төраға орынбасарларының есебі" in text


def test_gaps_are_told_for_each_language_of_the_layout() -> None:
    items = (
        AgendaItem(number="1", title=Trilingual(kk="Ашу")),
        AgendaItem(number="1.1", title=Trilingual(ru="Разное")),
    )
    gaps = language_gaps(agenda_of(items), Layout.KK_RU)
    assert gaps == {Language.KK: ("1.1",), Language.RU: ("1",)}


@pytest.mark.parametrize("layout", Layout)
def test_the_last_item_shares_its_page_with_the_signature(
    layout: Layout, compiler: TypstCompiler
) -> None:
    for count in range(8, 30):
        items = many_items(count)
        last = page_texts(agenda_pdf(agenda_of(items), layout, compiler))[-1]
        language = layout.languages[0]
        assert f"{items[-1].number}. " in last
        assert agenda_of().signature.office.say(language) in last  # type: ignore[union-attr]


def test_a_title_longer_than_a_page_goes_on_overleaf(compiler: TypstCompiler) -> None:
    title = Trilingual(kk=" ".join(f"сөз{at}" for at in range(1500)))
    pdf = agenda_pdf(agenda_of((AgendaItem(number="1", title=title),)), Layout.KK, compiler)
    text = _without_feet(whole_text(pdf), Layout.KK)
    assert title.kk in text


def test_an_agenda_without_items_or_signature_can_be_printed(compiler: TypstCompiler) -> None:
    paper = replace(agenda_of(()), signature=None, theme=Trilingual(), place=Trilingual())
    words = Catalogue(Language.KK)
    assert words.context("title of a paper", "AGENDA") in whole_text(
        agenda_pdf(paper, Layout.KK, compiler)
    )


@pytest.mark.parametrize("theme", ["Бірлік", "«Бірлік»", "“Бірлік”"])
def test_a_theme_stands_in_one_pair_of_quotation_marks(theme: str, compiler: TypstCompiler) -> None:
    paper = replace(agenda_of(), theme=Trilingual(theme, theme, theme))
    expected = Catalogue(Language.KK).text("“{theme}”", theme="Бірлік")
    text = whole_text(agenda_pdf(paper, Layout.KK, compiler))
    assert f" {expected} " in text


def test_marks_of_the_template_language_stay_plain_text(compiler: TypstCompiler) -> None:
    title = "#let x = 1; *жұлдыз* $100$ @сілтеме // түсінік \\ = <a>"
    items = (AgendaItem(number="1", title=Trilingual(kk=title)),)
    assert title in whole_text(agenda_pdf(agenda_of(items), Layout.KK, compiler))


def test_a_sign_that_the_serif_face_lacks_is_borrowed(compiler: TypstCompiler) -> None:
    items = (AgendaItem(number="1", title=Trilingual(kk="100 ₸ бюджет\x07 жобасы")),)
    pdf = agenda_pdf(agenda_of(items), Layout.KK, compiler)
    assert "100 ₸ бюджет жобасы" in whole_text(pdf)
    assert all(fonts(pdf).values())


def test_a_letter_that_no_face_has_is_named(compiler: TypstCompiler) -> None:
    items = (AgendaItem(number="1", title=Trilingual(kk="Ашу 🙂")),)
    with pytest.raises(PaperNotMade) as told:
        agenda_pdf(agenda_of(items), Layout.KK, compiler)
    assert told.value.fault is PaperFault.NO_SUCH_LETTER
    assert "🙂" in told.value.letter


def test_a_missing_template_is_told(compiler: TypstCompiler) -> None:
    with pytest.raises(PaperNotMade) as told:
        compiler.pdf("no-such.typ", {}, DAY)
    assert told.value.fault is PaperFault.TEMPLATE


def _page_line(language: Language, page: int, pages: int) -> str:
    line = Catalogue(language).text("Page {page} of {pages}")
    return line.replace("{page}", str(page)).replace("{pages}", str(pages))


def _mark(language: Language) -> str:
    return Catalogue(language).context("mark on a paper", "SPECIMEN")


def _without_feet(text: str, layout: Layout) -> str:
    language = layout.languages[0]
    for page in range(1, 10):
        for pages in range(1, 10):
            foot = f"{_mark(language)} {_page_line(language, page, pages)}"
            text = text.replace(f" {foot}", "")
    return text
