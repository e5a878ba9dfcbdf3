"""Word documents as our papers need them: sheet, styles, foot, and the same bytes every time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from apk_desktop.documents.feet import Foot
from apk_desktop.documents.letters import on_one_line, printable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

FACE = "Times New Roman"
"""A face with all Kazakh letters that every office machine has."""
_TAGS = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
_UNWANTED_PARTS = ("/thumbnail", "/extended-properties")  # a picture and a program of elsewhere
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_FOOT_SIZE = 9.0


def new_sheet(*, title: str, language: str, day: date, is_wide: bool, face: str) -> Document:
    """Begin a document on A4 with our margins, that tells nothing of its maker."""
    import docx

    document = docx.Document()
    _measure(document, is_wide=is_wide)
    _tell_about(document, title, language, day)
    base = paragraph_style(document, "Normal", size=12)
    base.font.name = face
    fonts = base.element.rPr.rFonts
    fonts.set(_name("w:cs"), face)
    fonts.set(_name("w:eastAsia"), face)
    _set_language(base.element.rPr, language)
    return document


def paragraph_style(
    document: Document,
    name: str,
    *,
    size: float | None = None,
    before: float = 0,
    centred: bool = False,
    bold: bool | None = None,
    italic: bool | None = None,
) -> ParagraphStyle:
    """Give the style of a name, new or Word's own, in black, with sizes and spaces in points."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt, RGBColor

    styles = document.styles
    if name not in [style.name for style in styles]:
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    style: ParagraphStyle = styles[name]
    style.font.size = Pt(size) if size else None
    style.font.bold, style.font.italic = bold, italic
    style.font.color.rgb = RGBColor(0, 0, 0)
    for fonts in style.element.iter(_name("w:rFonts")):
        fonts.attrib.clear()  # Word's headings have a face of their own: all take Normal's
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(before), Pt(0), 1.0
    shape.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else None
    return style


def write(paragraph: Paragraph, text: str, language: str, style: str) -> None:
    """Put a text of a language into a paragraph; a line break stays one."""
    paragraph.style = style
    run = paragraph.add_run(printable(text))
    _set_language(run._r.get_or_add_rPr(), language)  # noqa: SLF001 - python-docx has no language


def write_foot(document: Document, feet: Sequence[Foot], width: float) -> None:
    """Number the pages as "page x of y", at both sides for two languages, the mark between."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm, Pt

    style = paragraph_style(document, "Footer")
    style.font.size = Pt(_FOOT_SIZE)
    style.paragraph_format.tab_stops.clear_all()
    paragraph = document.sections[0].footer.paragraphs[0]
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(width / 2), WD_TAB_ALIGNMENT.CENTER)
    stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
    if len(feet) > 1:
        _write_page_line(paragraph, feet[0])
    marks = " · ".join(foot["mark"] for foot in feet if foot["mark"])
    paragraph.add_run(f"\t{marks}\t").bold = True
    _write_page_line(paragraph, feet[-1])


def packed(document: Document) -> bytes:
    """Give the document's bytes, which hold no moment of packing."""
    written, again = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(again, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name)  # 1980-01-01, the first day that a ZIP file can tell
            entry.create_system = 0  # the same on every system
            target.writestr(entry, source.read(name), zipfile.ZIP_DEFLATED)
    return again.getvalue()


def _measure(document: Document, *, is_wide: bool) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section = document.sections[0]
    short, long = Mm(210), Mm(297)
    section.page_width, section.page_height = (long, short) if is_wide else (short, long)
    section.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
    section.left_margin, section.right_margin = Mm(30), Mm(10)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.footer_distance = Mm(10)


def _tell_about(document: Document, title: str, language: str, day: date) -> None:
    properties = document.core_properties
    properties.title, properties.language = on_one_line(title)[:255], _TAGS[language]
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = datetime.combine(day, time())  # kept as UTC
    relations = document.part.package.rels
    for key, relation in list(relations.items()):
        if relation.reltype.endswith(_UNWANTED_PARTS):
            del relations[key]


def _write_page_line(paragraph: Paragraph, foot: Foot) -> None:
    for part in re.split(r"(\{pages?\})", foot["page"]):
        if part in _FIELDS:
            _add_field(paragraph, _FIELDS[part])
        elif part:
            _set_language(paragraph.add_run(part)._r.get_or_add_rPr(), foot["language"])  # noqa: SLF001


def _add_field(paragraph: Paragraph, instruction: str) -> None:
    from docx.oxml.parser import OxmlElement

    field = OxmlElement("w:fldSimple", {_name("w:instr"): instruction})
    field.append(OxmlElement("w:r"))
    field[0].append(OxmlElement("w:t"))
    field[0][0].text = "1"  # until the word processor counts
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields


def _set_language(properties: object, language: str) -> None:
    from docx.oxml.parser import OxmlElement

    properties.append(OxmlElement("w:lang", {_name("w:val"): _TAGS[language]}))  # type: ignore[attr-defined]


def _name(prefixed: str) -> str:
    from docx.oxml.ns import qn

    return qn(prefixed)
