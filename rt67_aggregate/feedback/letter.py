"""The letter to a college: what is to be done with its return, or that none has come yet."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rt67_aggregate.feedback.headings import HeadingTree
from rt67_aggregate.feedback.markup import FONT
from rt67_aggregate.feedback.note import Note
from rt67_aggregate.model import OUTPUT_CATEGORY, College, Form, Signer
from rt67_aggregate.text import excerpt, thai_date, xml_text

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_SIZE = 16  # points
_LONGEST_HEADING = 75
_LONGEST_PROPERTY = 255
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_WHOLE = "ทั้งไฟล์"
_ASTRAY = "ข้อความที่ไม่อยู่ในหัวข้อใด"
_DOTS = "." * 40
# Where the signature begins, in centimetres from the left margin: the middle of the page.
_MIDDLE = 8.0


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says.

    ``notes``: what is asked; with none it is a reminder that no return has come. ``sent``: the college's
    file; ``attached``: its commented copy, "" where none can be made; both are "" in a reminder.
    ``answer_by``: the day until which the answer is asked for. ``sender``: who signs, on dots where nobody is
    named; ``phone``: of the office.
    """

    form: Form
    college: College
    notes: tuple[Note, ...]
    written: datetime
    answer_by: date
    sent: str = ""
    attached: str = ""
    sender: Signer | None = None
    phone: str = ""


def write_letter(letter: Letter, target: Path) -> None:
    """Write the letter as a Word file (A4, TH SarabunPSK 16) in the form of an official one. Raises
    OSError."""
    made = BytesIO()  # a package that a full disk leaves half written would complain later, on the screen
    _document(letter).save(made)
    target.write_bytes(made.getvalue())
    # A document's parts hold each other, with five megabytes that the collector does not see: of a thousand
    # letters it would let some hundred stand before it looks for them.
    gc.collect(0)


def _document(letter: Letter) -> Document:
    import docx  # noqa: PLC0415 - only a run that writes a letter needs it
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415

    document = docx.Document()
    _set_up(document)
    _describe(document, letter)
    form = letter.form
    _line(document, f"ที่ {_DOTS}")
    _line(document, form.office).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _line(document, thai_date(letter.written.date()), left=_MIDDLE, before=6, after=6)
    about = "ขอให้แก้ไขเพิ่มเติม" if letter.notes else "ขอให้ส่ง"
    _line(document, f"เรื่อง\t{about}{form.short_title}", bold=True, hanging=1.5, after=6)
    _line(document, f"เรียน\tผู้อำนวยการ{letter.college.name}", hanging=1.5, after=6)
    if letter.attached:
        _line(document, f"สิ่งที่ส่งมาด้วย\tไฟล์ {letter.attached}", hanging=3, after=6)
    for text in _opening(letter):
        _line(document, text, first=2.5, after=6)
    for title, lines in _groups(form, letter.notes):
        _line(document, title, bold=True, before=6, keep=True)
        for line in lines:
            _line(document, f"–\t{line}", left=0.6, hanging=0.6)
    for text in _closing(letter):
        _line(document, text, first=2.5, before=6, keep=True)
    _sign(document, letter)
    return document


def _opening(letter: Letter) -> Iterator[str]:
    form = letter.form
    if not letter.notes:
        until = f" ภายในวันที่ {thai_date(form.deadline)}" if form.deadline else ""
        yield (
            f"ตามที่{form.office} ได้ขอให้วิทยาลัยส่ง{form.short_title} {form.period_text}{until} นั้น "
            f"บัดนี้ {form.office} ยังไม่ได้รับ{form.short_title} ของ{letter.college.name}"
        )
        return
    yield (
        f"ตามที่{letter.college.name} ได้ส่ง{form.short_title} (ไฟล์ {letter.sent}) นั้น {form.office} "
        f"ได้ตรวจแล้ว มีสิ่งที่ขอให้แก้ไขหรือเพิ่มเติม {len(letter.notes)} เรื่อง ตามรายการข้างล่างนี้"
        + (" และได้ใส่ข้อคิดเห็น (comment) ไว้ตรงตำแหน่งในไฟล์ที่ส่งมาด้วยแล้ว" if letter.attached else "")
    )


def _closing(letter: Letter) -> Iterator[str]:
    until = f"ภายในวันที่ {thai_date(letter.answer_by)}"
    if letter.attached:
        yield (f"จึงเรียนมาเพื่อโปรดแก้ไขในไฟล์ที่ส่งมาด้วย แล้วส่งกลับเป็นไฟล์ Word {until} จะลบข้อคิดเห็นออกหรือไม่ก็ได้")
    elif letter.notes:
        yield (f"จึงเรียนมาเพื่อโปรดแก้ไข บันทึกเป็นไฟล์ Word (.docx) แล้วส่งกลับ{until}")
    else:
        yield (f"จึงเรียนมาเพื่อโปรดส่งเป็นไฟล์ Word {until} หากส่งแล้ว ขอให้ส่งอีกครั้งหรือแจ้งกลับ และขออภัยมา ณ โอกาสนี้")


def _sign(document: Document, letter: Letter) -> None:
    """The ending of an official letter, kept together on one page, with what is asked for last."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415

    sender = letter.sender or Signer()
    lines = (
        ("ขอแสดงความนับถือ", 18),
        (f"({sender.name or _DOTS})", 48),
        (sender.position or f"ตำแหน่ง {_DOTS}", 0),
    )
    for text, before in lines:
        paragraph = _line(document, text, left=_MIDDLE, before=before, keep=True)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _line(document, letter.form.office, before=24, keep=True)
    _line(document, f"โทร. {letter.phone or _DOTS}")


def _groups(form: Form, notes: Sequence[Note]) -> Iterator[tuple[str, list[str]]]:
    """What is to be done, under its heading, with what the officer says of it; equal lines once."""
    outline = HeadingTree(form)
    groups: dict[str, tuple[str, list[str]]] = {}
    for note in notes:
        key, title, about = _belongs(form, outline, note)
        line = f"{note.title}: {excerpt(about, _LONGEST_HEADING)}" if about else note.title
        line += f" – {' '.join(note.said.split())}" if note.said else ""
        lines = groups.setdefault(key, (excerpt(title, _LONGEST_HEADING), []))[1]
        if line not in lines:
            lines.append(line)
    yield from groups.values()


def _belongs(form: Form, outline: HeadingTree, note: Note) -> tuple[str, str, str]:
    """Under which heading of the letter a note stands (a key and its text), and what it calls its own."""
    heading = form.by_id.get(note.heading_id)
    if heading is None:
        return (_ASTRAY, _ASTRAY, note.about) if note.about else (_WHOLE, _WHOLE, "")
    home = outline.home(heading)
    if home is None or heading.id == heading.topic_id:
        return heading.id, form.names.beside(heading), ""
    return home.id, home.printed, form.names.alone(heading)


def _line(
    document: Document,
    text: str,
    *,
    bold: bool = False,
    first: float = 0,
    left: float = 0,
    hanging: float = 0,
    before: int = 0,
    after: int = 0,
    keep: bool = False,
) -> Paragraph:
    """A paragraph; indents in centimetres, spaces in points. ``hanging``: how far what follows a tab stands
    to the right of ``left``."""
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
    if left or hanging:
        look.left_indent = Cm(left + hanging)
    if hanging:
        look.first_line_indent = Cm(-hanging)
        look.tab_stops.add_tab_stop(Cm(left + hanging))
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
    core.category, core.comments, core.language, core.revision = OUTPUT_CATEGORY, "", "th-TH", 1
