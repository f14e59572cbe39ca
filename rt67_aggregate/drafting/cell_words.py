"""What a cell of a blank is by its words: a title, a place that asks itself, blank."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rt67_aggregate.drafting.boxes import BOX, options_of, with_boxes
from rt67_aggregate.drafting.numbers import number_of
from rt67_aggregate.drafting.words import HELD_PLACE, SIGN_STEP, SIGNING
from rt67_aggregate.model import Cell, Paragraph
from rt67_aggregate.text import fold, gap_spans, is_leaders_only, printed_parts

NUMBERS = re.compile(r"(?:[0-9๐-๙]{1,3}[.)]\s*)+")  # places to number one's answers
FEWEST_ASKED = 2  # columns beside a name, which make it a row
# The title of a column to sign in: no place to sign itself.
_SIGNED = re.compile(r"\s*(?:ลงชื่อ|ลายมือชื่อ|signature|signed)\s*", re.IGNORECASE)
_SIGNED_BY = re.compile(r"\s*(?:ลงชื่อ|(?:ลง)?ลายมือชื่อ)\s?[^\s:().…_]*\s*")  # with who signs there
_CODE = re.compile(r"(?P<letters>[A-Za-z]{1,3})-?(?P<count>[0-9๐-๙]{1,2})[.):：]*")  # "S1", "W2."
_FIGURES = re.compile(r"[0-9๐-๙]+")
_BOLD = 0.6  # of the letters
_MOST_TITLE = 120  # characters of a column's title


def is_title(cell: Cell) -> bool:
    """Whether a cell holds words short enough for a title, and asks for nothing itself."""
    text = text_of(cell)
    numbers = NUMBERS.fullmatch(text) or _are_codes(text)
    words = bool(fold(text)) and not (numbers or holds_place(text)) and not BOX.search(text)
    signing = SIGNING.match(text) and not _SIGNED.fullmatch(text)
    return words and len(text) <= _MOST_TITLE and not gap_spans(text) and not signing


def titles_signed_column(cell: Cell) -> bool:
    """Whether a cell's words say who signs below, without a place to ("ลายมือชื่อผู้ควบคุม"): beside titles they
    are one."""
    return _SIGNED_BY.fullmatch(text_of(cell)) is not None


def titles_signs(cell: Cell) -> bool:
    """Whether a cell is a sign alone, which beside titles is one: what is ticked below it."""
    return SIGN_STEP.fullmatch(text_of(cell)) is not None


def ends_in_colon(cell: Cell) -> bool:
    """Whether a cell is a title that ends in a colon, behind which something may be answered."""
    return is_title(cell) and text_of(cell).endswith((":", "："))


def is_bold(cell: Cell) -> bool:
    """Whether a cell has words, in bold in each of its paragraphs."""
    paragraphs = [block for block in cell.blocks if isinstance(block, Paragraph) and block.text.strip()]
    return bool(paragraphs) and all(paragraph.bold > _BOLD for paragraph in paragraphs)


def asks_itself(cell: Cell) -> bool:
    """Whether a cell asks in words of its own: a gap with its unit, boxes with what they stand for."""
    text = text_of(cell)
    listed = NUMBERS.match(text) or is_numbered_place(text)
    return _has_options(text) or (bool(gap_spans(text)) and not is_leaders_only(text) and not listed)


def are_numbers(text: str) -> bool:
    """Whether a cell holds the numbers of several answers and nothing else."""
    return NUMBERS.fullmatch(text) is not None and len(_FIGURES.findall(text)) > 1


def is_place(cell: Cell) -> bool:
    """Whether a cell is a place to write and nothing more: blank, or with the numbers of several answers."""
    return is_blank(cell) or are_numbers(text_of(cell)) or is_numbered_place(text_of(cell))


def is_numbered_place(text: str) -> bool:
    """Whether a cell holds places to write alone, each behind a number or code ("2.1 ...", "S1 ... S2 ..."),
    or codes that count from 1 ("S1 S2 S3"): they ask what the title over them says."""
    *numbers, behind = printed_parts(text)
    return (bool(numbers) and not fold(behind) and all(map(_is_number, numbers))) or _are_codes(text)


def _are_codes(text: str) -> bool:
    codes = [_CODE.fullmatch(word) for word in text.split()]
    letters = {code["letters"] for code in codes if code}
    counts = [int(code["count"]) for code in codes if code]
    return len(codes) > 1 and len(letters) == 1 and counts == list(range(1, len(codes) + 1))


def _is_number(words: str) -> bool:
    numbered = number_of(f"{words.strip()} ")
    alone = numbered is not None and not words.strip()[numbered.start :].strip(" :：")
    return alone or _CODE.fullmatch("".join(words.split())) is not None


def offers(cell: Cell) -> bool:
    """Whether options with their boxes stand in a cell, and no question before them."""
    text = text_of(cell)
    return _has_options(text) and not fold(options_of(text)[0])


def _has_options(text: str) -> bool:
    return len(BOX.findall(text)) > 1 and all(map(fold, options_of(text)[1]))


def is_open_name(cell: Cell, row: Sequence[Cell]) -> bool:
    """Whether a cell names its row and leaves the name open ("อื่น ๆ ระบุ ......"), or a part of it ("เยี่ยมบ้าน
    ครั้งที่ .... วันที่ ...."), before empty cells or boxes, which are filled in as those of other rows."""
    text, behind = text_of(cell), row[list(row).index(cell) + 1 :]
    spans = gap_spans(text)
    named = bool(spans) and bool(fold(text[: spans[0][0]]))
    return named and len(behind) >= FEWEST_ASKED and all(is_blank(c) or offers(c) for c in behind)


def is_blank(cell: Cell) -> bool:
    """Whether nothing stands in a cell but dots and spaces, or words that hold the place of an answer."""
    text = text_of(cell)
    return (not fold(text) and not BOX.search(text)) or holds_place(text)


def holds_place(text: str) -> bool:
    """Whether a cell has nothing but words in brackets that hold the place of an answer ("[ระบุชื่อ]")."""
    return HELD_PLACE.fullmatch(text) is not None


def text_of(cell: Cell) -> str:
    """What a cell prints, in one line, with the numbers that Word counts."""
    paragraphs = (block for block in cell.blocks if isinstance(block, Paragraph))
    texts = (f"{p.label} {p.text}".strip() if p.label else p.text.strip() for p in paragraphs)
    return with_boxes(" ".join(" ".join(texts).split()))
