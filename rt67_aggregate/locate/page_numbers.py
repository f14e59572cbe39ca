"""Lines with the number of a page among what was typed: a page's foot or head that somebody typed, or that a
program for scans and PDF files made a paragraph or a table of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count, pairwise
from typing import NamedTuple

from rt67_aggregate.locate.grid import TableGrid, cell_text
from rt67_aggregate.locate.signs import refers
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line
from rt67_aggregate.text import arabic_digits, fold

_OF_HOW_MANY = r"(?:\s*(?:of|จาก|/)\s*\d{1,3}(?:\s?หน้า)?)"
_PAGE = r"(?:หน้า(?:ที่)?|p\s?a\s?g\s?e|pg?\.)"  # "1 | P a g e" is one of Word's own feet
_MARK = re.compile(
    r"[-–—~•*|]\s?\d{1,3}\s?[-–—~•*|]"
    rf"|[(\[]?{_PAGE}[\s|:–—-]*\d{{1,3}}{_OF_HOW_MANY}?\s?[)\]–—-]?"
    rf"|\d{{1,3}}(?:\s?[|/]\s?{_PAGE}|\s(?:of|จาก)\s\d{{1,3}})",
    re.IGNORECASE,
)
# The same behind other words, and among them: "วิทยาลัยสมมติ หน้า 3", "หน้า 3 | วิทยาลัยสมมติ". In "หน้า 3 ของคู่มือ" it
# is another paper's page.
_NAMED = re.compile(rf".{{3,60}}?[\s|:–—-]*{_PAGE}[\s|:–—-]*\d{{1,3}}{_OF_HOW_MANY}?", re.IGNORECASE)
_AMONG = re.compile(
    rf"(?:^|[\s|:(–—-]){_PAGE}[\s|:–—-]*\d{{1,3}}(?:$|[\s|:)/–—-])(?!\s*(?:ของ|ถึง|ใน|ตาม))"
    rf"|\d{{1,3}}\s?[|/]\s?{_PAGE}",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"(?:^|\s)(\d{1,3})\s?(?:/|of|จาก)\s?(\d{1,3})(?:$|\s)")
_FIGURE = re.compile(r"[(\[]?\s?(\d{1,3})\s?[)\]]?(?:\s?/\s?\d{1,3})?")
_NUMBER = re.compile(r"\d+")
# "ตามคำสั่งที่ 12/2567", "ผลของข้อ 1.2", which other answers go on counting.
_ORDER = re.compile(r"\d\s?[./]\s?\d")
# A browser's foot: the address, then which page of how many.
_ADDRESSED = re.compile(r"(.*\w://\S+)\s\d{1,3}\s?/\s?\d{1,3}")
# What programs leave on each page that they scanned, wrote or converted: "Scanned with CamScanner".
_PROGRAM = re.compile(
    r"(?:(?:scanned|generated|converted)\s(?:with|by|using)|สแกน(?:ด้วย|โดย|จาก)\s?(?:แอป|โปรแกรม)?)"
    r"\s?[a-z][a-z0-9 .-]{2,40}",
    re.IGNORECASE,
)


class AnswerText(NamedTuple):
    """What was typed in a line, or in a table, as a line. ``holder``: the state of the heading above it."""

    unit: int
    text: str
    holder: int


class PageLine(NamedTuple):
    """A line that may say the number of a page. ``at``: its place among those that were looked through."""

    at: int
    holder: int
    number: int


class Pages(NamedTuple):
    """Lines that differ in a number that counts up through the return. ``told``: they say that it is a
    page's; ``refers``: they lead to pictures or papers."""

    lines: tuple[PageLine, ...]
    told: bool
    refers: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """What they count."""
        return tuple(line.number for line in self.lines)

    @property
    def holders(self) -> frozenset[int]:
        """The states of the headings above them."""
        return frozenset(line.holder for line in self.lines)


def answer_texts(
    lines: Iterable[tuple[int, Line, int]], tables: Iterable[tuple[int, TableGrid, int]]
) -> tuple[AnswerText, ...]:
    """What stands below the headings, in order, without what says nothing."""
    said = chain(
        (AnswerText(unit, line.text.strip(), holder) for unit, line, holder in lines),
        (AnswerText(unit, _said(grid), holder) for unit, grid, holder in tables),
    )
    return tuple(sorted(text for text in said if fold(text.text)))


def _said(grid: TableGrid) -> str:
    return " ".join(map(cell_text, grid.table.cells)).strip()


def is_page_number(line: Line) -> bool:
    """Whether a line says nothing but the number of a page: "- 3 -", "หน้า 3 จาก 12"."""
    short = line.end - line.start <= THRESHOLDS.page_marks_longest
    return short and _MARK.fullmatch(arabic_digits(line.text.strip())) is not None


def pages_in(texts: Sequence[AnswerText]) -> Iterator[Pages]:
    """Each kind of lines that are alike but for a number that counts up. Those that do not say that it is a
    page's are words, and stand in more answers, one of them in the middle."""
    found: dict[str, list[int]] = defaultdict(list)
    arabic = [arabic_digits(text.text) for text in texts]
    for at, text in enumerate(arabic):
        if len(text) <= THRESHOLDS.page_marks_named and _NUMBER.search(text):
            found["".join(_NUMBER.sub("0", text).lower().split())].append(at)
    for places in found.values():
        said = [arabic[at] for at in places]
        numbers = _counting(said) if len(places) >= THRESHOLDS.page_marks_least else ()
        if numbers:
            lines = tuple(PageLine(at, texts[at].holder, n) for at, n in zip(places, numbers, strict=True))
            alone = _is_page(said)
            told = alone or _AMONG.search(said[0]) is not None
            pages = Pages(lines, told, refers(fold(said[0])) and "://" not in said[0])
            if alone or (_may_be_pages(pages, said[0]) and _are_within(pages, texts)):
                yield pages


def page_feet(texts: Sequence[AnswerText]) -> frozenset[int]:
    """The units of pages that are no answers' own, with what stands right above or below each of them, and of
    what programs leave on a page. Pages stand in enough answers, one soon after the other, also in the middle
    of one, and lead to nothing: "ภาคผนวก หน้า 5" may stand at each answer's end."""
    alone = figures(texts)
    many = len(alone.lines) >= THRESHOLDS.page_marks_figures
    found = [*pages_in(texts), *([alone] if many and counts_up(alone.numbers) else [])]
    sure = [pages for pages in found if _are_feet(pages, texts)]
    said = Counter(fold(text.text) for text in texts) if sure else Counter[str]()
    feet = {unit for pages in sure for unit in _with_neighbours(pages.lines, texts, said)}
    return frozenset(feet.union(text.unit for text in texts if _PROGRAM.fullmatch(text.text)))


def figures(texts: Sequence[AnswerText]) -> Pages:
    """The figures that stand alone in their line ("5"), which may be pages or answers."""
    found = (
        (at, text.holder, _FIGURE.fullmatch(arabic_digits(text.text)))
        for at, text in enumerate(texts)
        if len(text.text) <= THRESHOLDS.page_marks_longest
    )
    lines = (PageLine(at, holder, int(match[1])) for at, holder, match in found if match)
    return Pages(tuple(lines), told=True)


def counts_up(numbers: Sequence[int]) -> bool:
    """Whether there are enough of them, each higher than the one before."""
    rising = all(before < after for before, after in pairwise(numbers))
    return rising and len(numbers) >= THRESHOLDS.page_marks_least


def without_page(text: str) -> str:
    """A browser's foot without the number of its page; any other text as it is."""
    match = _ADDRESSED.fullmatch(text)
    return match[1] if match else text


def _counting(said: Sequence[str]) -> Sequence[int]:
    """Of the numbers in texts that are else alike those that count up, where all others stay or rise, as the
    time at which a page was printed; () where none does."""
    columns = list(zip(*([int(number) for number in _NUMBER.findall(text)] for text in said), strict=True))
    falls = any(before > after for column in columns for before, after in pairwise(column))
    rising = [] if falls else [column for column in columns if counts_up(column)]
    return rising[-1] if rising and rising[-1][-1] < THRESHOLDS.page_marks_highest else ()


def _is_page(said: Sequence[str]) -> bool:
    """Whether texts that are alike end with the number of a page; or, where they are many, say of how many
    each is one: a few may be marks ("ได้ 3/5")."""
    if any(pattern.fullmatch(said[0]) for pattern in (_MARK, _NAMED, _ADDRESSED)):
        return True
    found = [match for text in said if (match := _OF_ALL.search(text))]
    pages, of_how_many = [int(match[1]) for match in found], {int(match[2]) for match in found}
    many = len(found) >= THRESHOLDS.page_marks_figures and counts_up(pages) and len(of_how_many) == 1
    return many and 0 <= of_how_many.pop() - pages[-1] <= THRESHOLDS.page_marks_step


def _may_be_pages(pages: Pages, text: str) -> bool:
    """Whether other texts that are alike stand in enough answers, each soon after the one before."""
    words = sum(map(str.isalpha, text)) >= THRESHOLDS.page_marks_letters and not _ORDER.search(text)
    return words and len(pages.holders) >= THRESHOLDS.page_marks_sure and _is_soon(pages)


def _is_soon(pages: Pages) -> bool:
    return all(b.number - a.number <= THRESHOLDS.page_marks_step for a, b in pairwise(pages.lines))


def _are_feet(pages: Pages, texts: Sequence[AnswerText]) -> bool:
    """Whether they are the return's own pages: hardly one is missing, as of those of a book are to which
    answers refer."""
    first, *_, last = pages.numbers
    every = last - first <= THRESHOLDS.page_marks_apart * (len(pages.lines) - 1)
    enough = len(pages.holders) >= THRESHOLDS.page_marks_sure
    return enough and every and _are_within(pages, texts) and pages.told and not pages.refers


def _are_within(pages: Pages, texts: Sequence[AnswerText]) -> bool:
    return any(_is_within(line, texts) for line in pages.lines)


def _is_within(line: PageLine, texts: Sequence[AnswerText]) -> bool:
    """Whether something was typed above and below a line in the same answer."""
    beside = [texts[at] for at in (line.at - 1, line.at + 1) if 0 <= at < len(texts)]
    return len(beside) > 1 and all(text.holder == line.holder for text in beside)


def _with_neighbours(
    lines: Sequence[PageLine], texts: Sequence[AnswerText], said: Mapping[str, int]
) -> Iterator[int]:
    """The units of the lines, and of those above and below them as far as all say the same, which is said
    nowhere else: short answers may be alike. ``said``: how often each key is."""
    yield from (texts[line.at].unit for line in lines)
    for way in (-1, 1):
        for step in count(way, way):
            places = [line.at + step for line in lines]
            inside = min(places) >= 0 and max(places) < len(texts)
            keys = {fold(texts[place].text) for place in places} if inside else set()
            if len(keys) != 1 or said[keys.pop()] != len(lines):
                break
            yield from (texts[place].unit for place in places)
