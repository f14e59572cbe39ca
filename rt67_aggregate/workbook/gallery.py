"""The sheet of examples with their pictures: thumbnails that open the picture's own file."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path

from rt67_aggregate.language import say
from rt67_aggregate.model import BEST_PRACTICE, Bitmap, PreparedPicture, Status
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.answers import AnswerRows
from rt67_aggregate.workbook.cells import pieces, safe
from rt67_aggregate.workbook.facts import Facts, Row
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.long_tables import write_long
from rt67_aggregate.workbook.reviewing import KEY_COLUMN, SECTION_COLUMN
from rt67_aggregate.workbook.text_sizes import within_width
from rt67_aggregate.workbook.values import Column, Link, Pictured, TypedText, Value

TOP = 2
_FIRST = (
    Column(say("ประเด็น"), 22, say("ประเด็นของแบบ")),
    Column(say("วิทยาลัย"), 17, say("ชื่อวิทยาลัยตามรายชื่อ"), style="bold", ledger="college"),
    Column(say("หัวข้อ"), 14, say("เลขประเด็น และส่วนของแบบ กดเพื่อไปยังคำตอบ"), ledger="section_id"),
    Column(words.TEXT, 56, say("ตามที่วิทยาลัยกรอก แก้ในช่องนี้ก็ได้"), ledger="shown", editable=True),
)
_PER_ROW = 3
_PICTURE_WIDTH = 22.0
# Thumbnails of one workbook; past them pictures are links only, so that it stays quick to open.
_MOST = 600
# Pixels of a thumbnail's box on the sheet.
_BOX = (146, 104)
_NAME_PIXELS = 30
_PIXEL_POINTS = 0.75


def sheet_name(facts: Facts) -> str:
    """The form's title of the kind, where it makes a sheet name."""
    name = facts.kinds.get(BEST_PRACTICE, "").translate(str.maketrans(dict.fromkeys("[]:*?/\\'"))).strip()
    return name if name and len(name) <= 31 else words.GALLERY


def columns() -> tuple[Column, ...]:
    """Where it stands, the text, and a few pictures a row."""
    pictures = (
        Column(say("ภาพ {number}", number=number), _PICTURE_WIDTH, say("กดเพื่อเปิดภาพ"), "picture")
        for number in range(1, _PER_ROW + 1)
    )
    return (*_FIRST, *pictures, SECTION_COLUMN, KEY_COLUMN)


def write(grid: Grid, facts: Facts, places: AnswerRows) -> None:
    """Fill the sheet: sections of the kind that tell something, and every other with pictures."""
    shape = columns()
    begin, end = partial(_begin, grid.name, shape), partial(_end, facts, grid.name)
    write_long(grid, TOP, shape, _lines(facts, places), "Gallery", begin=begin, end=end)


def _begin(name: str, shape: Sequence[Column], grid: Grid) -> None:
    grid.note_heights()
    grid.widths(shape)
    grid.line(0, say("{name} และภาพทั้งหมด", name=name), "title")
    grid.line(1, say("กดที่ภาพหรือชื่อภาพเพื่อเปิดภาพเต็ม"), "hint")


def _end(facts: Facts, name: str, grid: Grid, last: int) -> None:
    grid.sheet.freeze_panes(TOP + 1, 2)
    grid.sheet.print_area(0, 0, last, len(columns()) - 3)
    grid.page(TOP, f"{facts.form.short_title} · {name}")


_TELLING = (Status.ANSWERED, Status.IN_PROGRESS)


def _lines(facts: Facts, places: AnswerRows) -> Iterator[list[Value]]:
    numbers = count()
    for index, record in enumerate(facts.records):
        if record["pictures"] or (record["kind"] == BEST_PRACTICE and record["status"] in _TELLING):
            key = facts.reviewed_record(index).key
            yield from _rows(facts, record, places.link(index), key, numbers)


def _rows(facts: Facts, record: Row, target: str, key: str, numbers: Iterator[int]) -> Iterator[list[Value]]:
    """One row, and one more for every few further pictures; ``numbers``: of the pictures, from 0."""
    paths = [path for path in record["pictures"].split(";") if path]
    shown_as = facts.section_shown(record["section_id"])
    for start in range(0, max(1, len(paths)), _PER_ROW):
        pictures = [
            _picture(facts, path, laid=next(numbers) < _MOST) for path in paths[start : start + _PER_ROW]
        ]
        yield [
            facts.topic(record["topic_id"]),
            record["college"] or record["college_id"],
            Link(target, say("{shown_as} (ต่อ)", shown_as=shown_as) if start else shown_as),
            TypedText("" if start else pieces(safe(record["text"]))[0]),
            *pictures,
            *[None] * (_PER_ROW - len(pictures)),
            record["section_id"],
            "" if start else key,
        ]


def _picture(facts: Facts, path: str, *, laid: bool) -> Pictured:
    name = path.rsplit("/", 1)[-1]
    link = Link(facts.picture_link(path), within_width(name, _PICTURE_WIDTH), "picture", tip=name)
    found = facts.summary.pictures.get(path) if laid else None
    options = _options(facts, path, found.small) if isinstance(found, PreparedPicture) else None
    return Pictured(link, (_BOX[1] + _NAME_PIXELS) * _PIXEL_POINTS, name, options)


def _options(facts: Facts, path: str, small: Bitmap) -> dict[str, object]:
    """How a thumbnail is laid over its cell, as XlsxWriter takes it."""
    scale = min(_BOX[0] / small.width, _BOX[1] / small.height, 1.0)
    return {
        "image_data": io.BytesIO(small.content),
        "x_scale": scale,
        "y_scale": scale,
        "x_offset": 6,
        "y_offset": 6,
        "url": facts.picture_link(path),
        "tip": Path(path).name[:200],
        "description": _description(facts, path),
        "object_position": 1,
    }


def _description(facts: Facts, path: str) -> str:
    college = facts.names.get(Path(path).parent.name, "")
    return say("ภาพประกอบของ{college} ({name})", college=college, name=Path(path).name)[:255]
