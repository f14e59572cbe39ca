"""The short letter that goes with the commented copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rt67_aggregate.feedback.markup import FONT, xml_text
from rt67_aggregate.feedback.note import Note
from rt67_aggregate.feedback.outline import Outline
from rt67_aggregate.feedback.words import shortened
from rt67_aggregate.model import College, Form, Heading
from rt67_aggregate.text import thai_date

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_SIZE = 16  # points
_LONGEST_HEADING = 75
_LONGEST_PROPERTY = 255
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_WHOLE = "ทั้งไฟล์"
_ASTRAY = "ข้อความที่ไม่อยู่ในหัวข้อใด"


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says. ``sent``: the college's file; ``attached``: its commented copy; both names."""

    form: Form
    college: College
    sent: str
    attached: str
    notes: tuple[Note, ...]
    written: datetime


def write_letter(letter: Letter, target: Path) -> None:
    """Write the letter as a Word file (A4, TH SarabunPSK 16). Raises OSError.

    The form's deadline stands in it while it is not past.
    """
    import docx  # noqa: PLC0415 - only a run that writes a letter needs it
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415

    document = docx.Document()
    _set_up(document)
    _describe(document, letter)
    form = letter.form
    _line(document, thai_date(letter.written.date())).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _line(document, f"เรื่อง  ขอให้แก้ไขเพิ่มเติม{form.short_title}", bold=True)
    _line(document, f"เรียน  ผู้อำนวยการ{letter.college.name}", after=12)
    for text in _opening(letter):
        _line(document, text, first=2.5, after=6)
    for title, lines in _groups(form, letter.notes):
        _line(document, title, bold=True, before=6, keep=True)
        for line in lines:
            _line(document, f"–\t{line}", hanging=0.6)
    for text in _closing(letter):
        _line(document, text, first=2.5, before=6)
    _line(document, form.office, before=24).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.save(str(target))


def _opening(letter: Letter) -> Iterator[str]:
    form = letter.form
    yield (
        f"ตามที่{letter.college.name} ได้ส่ง{form.short_title} (ไฟล์ {letter.sent}) นั้น {form.office} "
        f"ได้ตรวจแล้ว มีสิ่งที่ขอให้แก้ไขหรือเพิ่มเติม {len(letter.notes)} เรื่อง ตามรายการข้างล่างนี้ "
        f"และได้ใส่ข้อคิดเห็น (comment) ไว้ตรงตำแหน่งในไฟล์ที่แนบมา ชื่อ {letter.attached} แล้ว"
    )


def _closing(letter: Letter) -> Iterator[str]:
    deadline = letter.form.deadline
    until = "โดยเร็ว"
    if deadline and letter.written.date() <= deadline:
        until = f"ภายในวันที่ {thai_date(deadline)}"
    yield f"โปรดแก้ไขในไฟล์ที่แนบมา แล้วส่งกลับเป็นไฟล์ Word {until} จะลบข้อคิดเห็นออกหรือไม่ก็ได้"


def _groups(form: Form, notes: Sequence[Note]) -> Iterator[tuple[str, list[str]]]:
    """What is to be done, under the heading where it belongs; equal lines once."""
    outline = Outline(form)
    groups: dict[str, tuple[str, list[str]]] = {}
    for note in notes:
        key, title, about = _belongs(outline, form.by_id.get(note.heading_id), note)
        line = f"{note.title}: {shortened(about, _LONGEST_HEADING)}" if about else note.title
        lines = groups.setdefault(key, (shortened(title, _LONGEST_HEADING), []))[1]
        if line not in lines:
            lines.append(line)
    yield from groups.values()


def _belongs(outline: Outline, heading: Heading | None, note: Note) -> tuple[str, str, str]:
    """Under which heading of the letter a note stands (a key and its text), and what it calls its own."""
    if heading is None:
        return (_ASTRAY, _ASTRAY, note.about) if note.about else (_WHOLE, _WHOLE, "")
    home = outline.home(heading)
    if home is None or heading.id == heading.topic_id:
        return heading.id, heading.printed, ""
    return home.id, home.printed, heading.printed


def _line(
    document: Document,
    text: str,
    *,
    bold: bool = False,
    first: float = 0,
    hanging: float = 0,
    before: int = 0,
    after: int = 0,
    keep: bool = False,
) -> Paragraph:
    """A paragraph; indents in centimetres, spaces in points."""
    from docx.shared import Cm, Pt  # noqa: PLC0415

    paragraph = document.add_paragraph()
    run = paragraph.add_run(xml_text(text))
    if bold:
        run.font.bold = run.font.cs_bold = True
    look = paragraph.paragraph_format
    look.space_before, look.space_after, look.line_spacing = Pt(before), Pt(after), 1.0
    look.keep_with_next = keep or None
    if first:
        look.first_line_indent = Cm(first)
    if hanging:
        look.left_indent, look.first_line_indent = Cm(2 * hanging), Cm(-hanging)
        look.tab_stops.add_tab_stop(Cm(2 * hanging))
    return paragraph


def _set_up(document: Document) -> None:
    """A4 with the margins of Thai offices, and one font for all scripts of all styles."""
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Cm, Pt  # noqa: PLC0415

    relations = document.part.rels
    for name in [name for name, one in relations.items() if one.reltype.endswith("/stylesWithEffects")]:
        relations.pop(name)  # Word 2010's second copy of the styles, which must be equal to them
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin = Cm(3), Cm(2)
    page.top_margin, page.bottom_margin = Cm(2.5), Cm(2)
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(_SIZE)
    properties = normal.element.rPr
    styles: Any = document.styles.element
    for fonts in styles.iter(qn("w:rFonts")):
        for theme in _THEMES:
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for side in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{side}"), FONT)
    size = properties.makeelement(qn("w:szCs"), {qn("w:val"): str(2 * _SIZE)})
    properties.find(qn("w:sz")).addnext(size)
    for language in styles.iter(qn("w:lang")):
        language.set(qn("w:bidi"), "th-TH")


def _describe(document: Document, letter: Letter) -> None:
    core = document.core_properties
    moment = letter.written.astimezone(UTC).replace(tzinfo=None)
    core.title = xml_text(f"{letter.form.short_title} {letter.college.name}")[:_LONGEST_PROPERTY]
    core.author = core.last_modified_by = xml_text(letter.form.office)[:_LONGEST_PROPERTY]
    core.created = core.modified = moment
    core.comments, core.language, core.revision = "", "th-TH", 1
