"""LibreOffice Writer driven as people change a return in it. Run by the system's Python; ``tests/calc.py`` is
the other end.

What a change does follows from the program: where a paragraph's end goes, what a table turned into text looks
like, what a list carries on.
"""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import ClassVar

import uno  # noqa: F401 - makes com.sun.star importable
from com.sun.star.text.TextContentAnchorType import AT_PARAGRAPH
from com.sun.star.uno import RuntimeException
from uno_office import Office, serve

_SHOWN = 40
_TICKS = "☑☒✓✔√✗✘●◉■/"
_LEADERS = re.compile(r"[\s._…]+")
_ROW = re.compile(r"\d+$")  # of a cell's name
_TRIES = 5


class Writer(Office):
    """One LibreOffice, one open document."""

    FILTERS: ClassVar = {
        "docx": "MS Word 2007 XML",
        "odt": "writer8",
        "doc": "MS Word 97",
        "rtf": "Rich Text Format",
    }

    def change(
        self,
        path: str,
        target: str,
        *,
        seed: int,
        count: int,
        typed: Sequence[str],
        only: Sequence[str] = (),
    ) -> dict[str, list[object]]:
        """Open a return, change it so many times by chance, and save it.

        ``typed``: what was typed in it, without white space: no change takes it out. ``only``: names of
        changes. Gives what was done, and pairs of a typed text and what was typed behind it.
        """
        self.open(path)
        try:
            hand = _Hand(self, Random(seed), typed)
            for _ in range(count):
                hand.change_once([change for change in CHANGES if not only or change.__name__ in only])
            self.save(target)
        finally:
            with contextlib.suppress(RuntimeException):
                self.close()
        return {"done": hand.done, "added": hand.added}


class _Hand:
    """Who changes a document. ``done``: what was done; ``added``: a typed text, and what was typed by it."""

    def __init__(self, office: Office, chance: Random, typed: Sequence[str]) -> None:
        self.office, self.chance = office, chance
        self.document = office.document
        self.do = office.dispatch
        self.done: list[object] = []
        self.added: list[object] = []
        self._typed = typed
        self._cursor = self.document.CurrentController.getViewCursor()

    def change_once(self, changes: Sequence[Change]) -> None:
        """One change that can be done here, of some that are tried."""
        for _ in range(_TRIES):
            done = ""
            with contextlib.suppress(RuntimeException, TypeError, IndexError):
                done = self.chance.choice(changes)(self)
            if done:
                self.done.append(done)
                return

    # --- looking

    def paragraphs(self, text: object = None) -> Iterator[object]:
        """The body's paragraphs, those in cells too."""
        for piece in _enumerated(text or self.document.Text):
            if piece.supportsService("com.sun.star.text.TextTable"):
                for name in piece.getCellNames():
                    yield from self.paragraphs(piece.getCellByName(name))
            elif piece.supportsService("com.sun.star.text.Paragraph"):
                yield piece

    def some(self, fits: Callable[[str], bool]) -> object:
        """A paragraph by chance whose text fits; IndexError where there is none."""
        return self.chance.choice([p for p in self.paragraphs() if fits(p.String)])

    def table(self) -> object:
        tables = self.document.TextTables
        return (
            tables.getByIndex(self.chance.randrange(tables.Count)) if tables.Count else self.chance.choice([])
        )

    def typed_in(self, text: str) -> str:
        """The longest of the typed texts that stands in a text."""
        said = _squeezed(text)
        return max((each for each in self._typed if each in said), key=len, default="")

    def is_somebody_s(self, text: str) -> bool:
        """Whether something in a text was typed or ticked, now or before."""
        own = self.typed_in(text) or any(words in text for _, words in self.added)
        return bool(own) or any(tick in text for tick in _TICKS)

    def is_form_s(self, text: str) -> bool:
        return bool(text.strip()) and not self.is_somebody_s(text)

    # --- doing

    def goto(self, place: object, right: int = 0) -> None:
        self._cursor.gotoRange(place, False)
        self._cursor.goRight(right, False)

    def select(self, paragraph: object) -> None:
        self._cursor.gotoRange(paragraph.Start, False)
        self._cursor.gotoRange(paragraph.End, True)

    def goto_cell(self, table: object) -> str:
        name = self.chance.choice(table.getCellNames())
        self.goto(table.getCellByName(name).Start)
        return name

    def words(self, beside: str) -> str:
        """Words of somebody's that stand nowhere else, told as typed beside a text."""
        said = f"ข้อความเพิ่มเติม{self.chance.randrange(10**6)}"
        self.added.append((self.typed_in(beside), said))
        return said

    def insert(self, kind: str, at: object) -> object:
        made = self.document.createInstance(f"com.sun.star.text.{kind}")
        at.Text.insertTextContent(at, made, False)
        return made


Change = Callable[[_Hand], str]


def line_typed(hand: _Hand) -> str:
    paragraph = hand.some(hand.typed_in)
    said = hand.words(paragraph.String)
    hand.goto(paragraph.End)
    hand.do("InsertPara")
    hand.do("InsertText", Text=said)
    return f"typed {said}"


def list_typed(hand: _Hand) -> str:
    paragraph = hand.some(hand.typed_in)
    said = [hand.words(paragraph.String) for _ in range(hand.chance.choice((2, 3)))]
    command = hand.chance.choice(("DefaultNumbering", "DefaultBullet"))
    hand.goto(paragraph.End)
    hand.do("InsertPara")
    hand.do(command, On=True)
    for number, words in enumerate(said):
        if number:
            hand.do("InsertPara")
        hand.do("InsertText", Text=words)
    return f"{command} with {said}"


def listed(hand: _Hand) -> str:
    paragraph = hand.some(lambda text: bool(text.strip()))
    told = paragraph.String[:_SHOWN]
    command = hand.chance.choice(("DefaultNumbering", "DefaultBullet"))
    hand.select(paragraph)
    hand.do(command, On=True)
    return f"{command} on {told!r}"


def line_cut(hand: _Hand) -> str:
    paragraph = hand.some(lambda text: len(text) > 1)
    told = paragraph.String
    hand.goto(paragraph.Start, hand.chance.randrange(1, len(told)))
    hand.do(hand.chance.choice(("InsertPara", "InsertLinebreak")))
    return f"cut {told[:_SHOWN]!r}"


def lines_joined(hand: _Hand) -> str:
    paragraph = hand.some(lambda text: bool(text.strip()))
    told = paragraph.String[:_SHOWN]
    hand.goto(paragraph.Start)
    hand.do("SwBackspace")
    return f"backspace before {told!r}"


def lines_before(hand: _Hand) -> str:
    paragraph = hand.some(lambda _: True)
    told = paragraph.String[:_SHOWN]
    hand.goto(paragraph.Start)
    for _ in range(hand.chance.choice((1, 2, 3))):
        hand.do("InsertPara")
    return f"lines before {told!r}"


def line_gone(hand: _Hand) -> str:
    hand.some(lambda text: not _LEADERS.sub("", text)).dispose()
    return "a line without words is gone"


def letters_gone(hand: _Hand) -> str:
    paragraph = hand.some(lambda text: len(text) > 15 and hand.is_form_s(text))
    told = paragraph.String[:_SHOWN]
    cursor = paragraph.Text.createTextCursorByRange(paragraph.Start)
    cursor.goRight(hand.chance.randrange(len(paragraph.String) - 3), False)
    cursor.goRight(hand.chance.choice((1, 1, 2, 4)), True)
    gone, cursor.String = cursor.String, ""
    return f"{gone!r} gone from {told!r}"


def sign_typed(hand: _Hand) -> str:
    paragraph = hand.some(hand.is_form_s)
    told = paragraph.String[:_SHOWN]
    hand.goto(hand.chance.choice((paragraph.Start, paragraph.End)))
    hand.do("InsertText", Text=hand.chance.choice((" ", ".", " :", "-")))
    return f"a sign at {told!r}"


def replaced(hand: _Hand) -> str:
    wanted = hand.document.createReplaceDescriptor()
    pairs = (("  ", " "), ("...", ""), ("…", ""), ("\t", " "))
    wanted.SearchString, wanted.ReplaceString = hand.chance.choice(pairs)
    hand.document.replaceAll(wanted)
    return f"replaced {wanted.SearchString!r}"


def styled(hand: _Hand) -> str:
    paragraph = hand.some(lambda _: True)
    paragraph.ParaStyleName = hand.chance.choice(("Heading 1", "Heading 2", "Text body", "List", "Title"))
    return f"{paragraph.ParaStyleName} on {paragraph.String[:_SHOWN]!r}"


def all_bold(hand: _Hand) -> str:
    hand.do("SelectAll")
    hand.do("SelectAll")
    hand.do(hand.chance.choice(("Bold", "Italic", "Underline")))
    return "all in another style"


def page_cut(hand: _Hand) -> str:
    paragraph = hand.some(lambda _: True)
    told = paragraph.String[:_SHOWN]
    hand.goto(paragraph.Start)
    hand.do("InsertPagebreak")
    return f"a page ends before {told!r}"


def recorded(hand: _Hand) -> str:
    hand.document.RecordChanges = True
    return "changes are recorded"


def framed(hand: _Hand) -> str:
    paragraph = hand.some(hand.typed_in)
    frame = hand.document.createInstance("com.sun.star.text.TextFrame")
    frame.AnchorType, frame.Width, frame.Height = AT_PARAGRAPH, 6000, 1500
    paragraph.Text.insertTextContent(paragraph.Start, frame, False)
    frame.String = hand.words(paragraph.String)
    return f"a frame with {frame.String}"


def own_table(hand: _Hand) -> str:
    paragraph = hand.some(hand.typed_in)
    told = paragraph.String
    table = hand.document.createInstance("com.sun.star.text.TextTable")
    table.initialize(*hand.chance.choice(((2, 2), (3, 2), (2, 3))))
    hand.goto(paragraph.End)
    hand.do("InsertPara")
    hand._cursor.Text.insertTextContent(hand._cursor.Start, table, False)
    for name in table.getCellNames():
        table.getCellByName(name).String = hand.words(told)
    return f"a table behind {told[:_SHOWN]!r}"


def row_put_in(hand: _Hand) -> str:
    return _at_cell(hand, hand.chance.choice(("InsertRowsAfter", "InsertRowsBefore")))


def column_put_in(hand: _Hand) -> str:
    return _at_cell(hand, hand.chance.choice(("InsertColumnsAfter", "InsertColumnsBefore")))


def row_gone(hand: _Hand) -> str:
    table = hand.table()
    number = hand.chance.randrange(table.Rows.Count)
    cells = [name for name in table.getCellNames() if _ROW.search(name)[0] == str(number + 1)]
    said = [table.getCellByName(name).String for name in cells]
    if any(map(hand.is_somebody_s, said)):
        return ""
    table.Rows.removeByIndex(number, 1)
    return f"row {number} of {table.Name} gone: {said}"


def cells_merged(hand: _Hand) -> str:
    table = hand.table()
    name = hand.chance.choice(table.getCellNames())
    cursor = table.createCursorByCellName(name)
    moved = cursor.goRight(1, True) if hand.chance.random() < 1 / 2 else cursor.goDown(1, True)
    first, _, last = cursor.RangeName.partition(":")
    said = [table.getCellByName(cell).String for cell in (first, last) if cell]
    if not moved or all(text.strip() for text in said):
        return ""
    cursor.mergeRange()
    return f"{first} and {last} of {table.Name} merged: {said}"


def cell_split(hand: _Hand) -> str:
    table = hand.table()
    name = hand.chance.choice(table.getCellNames())
    table.createCursorByCellName(name).splitRange(1, hand.chance.choice((True, False)))
    return f"{name} of {table.Name} split"


def table_split(hand: _Hand) -> str:
    return _at_cell(hand, "SplitTable", Amount=hand.chance.choice((0, 1, 2, 3)))


def table_to_text(hand: _Hand) -> str:
    return _at_cell(hand, "ConvertTableToText", Delimiter=hand.chance.choice(("\t", "\t", "\r", ";")))


def _at_cell(hand: _Hand, command: str, **given: object) -> str:
    table = hand.table()
    told = table.Name
    cell = hand.goto_cell(table)
    hand.do(command, **given)
    return f"{command} at {cell} of {told}"


def _enumerated(text: object) -> Iterator[object]:
    pieces = text.createEnumeration()
    while pieces.hasMoreElements():
        yield pieces.nextElement()


def _squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


CHANGES: tuple[Change, ...] = (
    line_typed, list_typed, listed, line_cut, lines_joined, lines_before, line_gone, letters_gone, sign_typed,
    replaced, styled, all_bold, page_cut, recorded, framed, own_table, row_put_in, column_put_in, row_gone,
    cells_merged, cell_split, table_split, table_to_text,
)  # fmt: skip

if __name__ == "__main__":
    serve(Writer)
