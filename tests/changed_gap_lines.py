"""Ways to set lines with gaps anew, as people do to make them stand straight: cut before a label, in cells,
in columns. What was typed and what is printed stay as they are; each is a change as in ``changed_files``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import groupby
from random import Random

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.changed_files import Change, Element, line_of, paragraphs_of, said

_DOTS = r"[.…_]{3,}"
_SHOWN = 40

# Words of a line: what it prints or what fills a gap.
Stretch = tuple[str, bool]


def gap_line_cut(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A line in two before one of its later labels."""
    lines = [(line, pairs) for line, parts in _gap_lines(body, typed) if len(pairs := _pairs(parts)) > 1]
    if not lines:
        return ""
    line, pairs = chance.choice(lines)
    at = chance.randrange(1, len(pairs))
    rest = line_of("".join(pairs[at:]))
    line.addnext(rest)
    _say(line, "".join(pairs[:at]))
    return f"gap line cut: {said(line)[:_SHOWN]} / {said(rest)[:_SHOWN]}"


def gap_line_in_row(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """A row of cells: each label and each answer has one, or each label has one with its answer."""
    lines = _gap_lines(body, typed)
    if not lines:
        return ""
    line, parts = chance.choice(lines)
    cells = chance.choice(([text for text, _ in parts], _pairs(parts)))
    _as_table([line], [[[cell] for cell in cells]])
    return f"gap line in a row: {' | '.join(cells)[:_SHOWN]}"


def gap_lines_in_rows(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """Lines of one label each as rows, the answers below each other in a column of their own."""
    lines, parts = _neighbours(body, chance, typed)
    if lines:
        _as_table(lines, [[[text] for text, _ in each] for each in parts])
    return f"{len(lines)} gap lines in rows: {parts[0][0][0][:_SHOWN]}" if lines else ""


def gap_lines_in_columns(body: Element, chance: Random, typed: frozenset[str]) -> str:
    """The labels of several lines in one cell, their answers in the cell beside it."""
    lines, parts = _neighbours(body, chance, typed)
    if lines:
        _as_table(lines, [[[text for text, _ in column] for column in zip(*parts, strict=True)]])
    return f"{len(lines)} gap lines in columns: {parts[0][0][0][:_SHOWN]}" if lines else ""


GAP_LINES: Sequence[Change] = (gap_line_cut, gap_line_in_row, gap_lines_in_rows, gap_lines_in_columns)


def _gap_lines(body: Element, typed: frozenset[str]) -> list[tuple[Element, list[Stretch]]]:
    """The body's own paragraphs with a label before a gap, and what they consist of."""
    pattern = _of_answers(typed)
    found = []
    for paragraph in paragraphs_of(body):
        if paragraph.getparent() is body and not _has_more(paragraph):
            parts = list(_stretches(said(paragraph), pattern))
            if len(parts) > 1 and not parts[0][1]:
                found.append((paragraph, parts))
    return found


def _has_more(paragraph: Element) -> bool:
    """Whether something else than plain words stands in a paragraph."""
    wanted = ("w:sdt", "w:tab", "w:br", "w:drawing", "w:pict", "w:sym", "w:numPr")
    return next(paragraph.iter(*map(qn, wanted)), None) is not None


def _of_answers(typed: frozenset[str]) -> re.Pattern[str]:
    texts = sorted(typed, key=len, reverse=True)
    spaced = [r"\s*".join(map(re.escape, text)) for text in texts]
    answer = "|".join([*spaced, _DOTS])
    return re.compile(rf"(?:[.…_\s]*(?:{answer})[.…_\s]*)+")


def _stretches(text: str, pattern: re.Pattern[str]) -> Iterator[Stretch]:
    at = 0
    for match in pattern.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], False
        yield match.group(), True
        at = match.end()
    if at < len(text):
        yield text[at:], False


def _pairs(parts: Sequence[Stretch]) -> list[str]:
    """Each label with the answer behind it; what a line ends in goes with the last one."""
    pairs: list[str] = []
    answered = True
    for text, answer in parts:
        if answered and not answer and (not pairs or len(text.strip()) > 2):
            pairs.append("")
        pairs[-1] += text
        answered = answer
    return pairs


def _neighbours(
    body: Element, chance: Random, typed: frozenset[str]
) -> tuple[list[Element], list[list[Stretch]]]:
    """Two or more lines one below the other, of one label and one gap each."""
    lines = [(line, parts) for line, parts in _gap_lines(body, typed) if len(parts) == 2]
    together = []
    for _, group in groupby(enumerate(lines), lambda each: body.index(each[1][0]) - each[0]):
        run = [line for _, line in group]
        if len(run) > 1:
            together.append(run)
    if not together:
        return [], []
    run = chance.choice(together)
    first = chance.randrange(len(run) - 1)
    taken = run[first : first + chance.randint(2, 4)]
    return [line for line, _ in taken], [parts for _, parts in taken]


def _say(paragraph: Element, text: str) -> None:
    for child in [child for child in paragraph if child.tag != qn("w:pPr")]:
        paragraph.remove(child)
    paragraph.extend(list(line_of(text)))


def _as_table(lines: Sequence[Element], rows: Sequence[Sequence[Sequence[str]]]) -> None:
    """A table of rows of cells of lines in place of paragraphs, whose looks the cells' lines keep."""
    table = OxmlElement("w:tbl")
    table.extend([OxmlElement("w:tblPr"), OxmlElement("w:tblGrid")])
    for line, cells in zip(lines, rows, strict=False):
        row = OxmlElement("w:tr")
        for texts in cells:
            cell = OxmlElement("w:tc")
            for text in texts:
                own = deepcopy(line)
                _say(own, text)
                cell.append(own)
            row.append(cell)
        table.append(row)
    lines[0].addprevious(table)
    for line in lines:
        above = line.getparent()
        assert above is not None
        above.remove(line)
