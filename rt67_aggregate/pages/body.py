"""A return's document as markup, in its own order, every stretch coloured by its owner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rt67_aggregate.language import Language, say
from rt67_aggregate.model import (
    Answer,
    Block,
    Cell,
    Document,
    Form,
    Owner,
    OwnerKind,
    Paragraph,
    Part,
    Picture,
    Table,
)
from rt67_aggregate.pages.grid import laid_out
from rt67_aggregate.pages.markup import NOTHING, Html, classed, joined, tag, text, words
from rt67_aggregate.pages.notes import answer_note, doubt_notes, looks, unplaced_note
from rt67_aggregate.pages.pictures import picture
from rt67_aggregate.pages.read_return import NOBODY, ReadReturn

# What a page shows of one document: more than any return has, and what a browser takes with ease.
_MOST = 3_000_000  # characters of markup
_MOSTLY = 0.6  # share of letters that are bold
_PARTS = {
    Part.HEADER: say("หัวกระดาษ"),
    Part.FOOTER: say("ท้ายกระดาษ"),
    Part.FOOTNOTE: say("เชิงอรรถ"),
    Part.ENDNOTE: say("อ้างอิงท้ายเรื่อง"),
    Part.COMMENT: say("ข้อคิดเห็น"),
}
_BOXED = say("กล่องข้อความ")
_OUTSIDE = say("นอกเนื้อเรื่อง: หัวกระดาษ ท้ายกระดาษ และข้อคิดเห็น")
_LEFT_OUT = say("เอกสารนี้ยาวเกินกว่าจะแสดงทั้งหมดในหน้านี้ ส่วนที่เหลือดูได้ในไฟล์ Word คำตอบทั้งหมดอยู่ในสมุดงาน")
# Of several looks in one paragraph the last of these counts.
_RANK = ("printed", "aside", "answer", "loose")


def document_body(document: Document, found: ReadReturn, form: Form, language: Language) -> Html:
    """The whole document. Pictures are marks that ``Pictures.filled`` replaces."""
    return joined(_bounded(_Drawing(found, form, language).rows(document), language))


def _bounded(rows: Iterable[Html], language: Language) -> Iterator[Html]:
    size = 0
    for row in rows:
        size += len(row)
        if size > _MOST:
            yield tag("p", words(_LEFT_OUT, language), class_="cut")
            return
        yield row


class _Drawing:
    """Draws block after block; remembers whose the last one was, so that a note stands once."""

    def __init__(self, found: ReadReturn, form: Form, language: Language) -> None:
        self._language = language
        self._found = found
        self._form = form
        self._last: Owner | None = None
        self._told: dict[str, set[str]] = {}  # section → its doubts that a note has told

    def rows(self, document: Document) -> Iterator[Html]:
        for block in document.blocks:
            yield self._row(block)
        if any(map(_shows, document.aside)):
            yield tag("h2", words(_OUTSIDE, self._language))
        for paragraph in document.aside:
            yield self._row(paragraph)

    def _row(self, block: Block) -> Html:
        if isinstance(block, Table):
            return self._table_row(block)
        if not _shows(block):
            return NOTHING
        look, note = self._about(block)
        return _beside(note, self._paragraph(block), look)

    def _table_row(self, table: Table) -> Html:
        """A table with one note beside it where all that is typed in it is one owner's, else with a note
        in each cell."""
        owners = dict.fromkeys(owner for p in _paragraphs(table.cells) for owner in self._owners(p))
        typed = [owner for owner in owners if owner.kind is not OwnerKind.PRINTED]
        if len(typed) > 1:
            drawn, look, note = self._table(table, in_cells=True), "mixed", NOTHING
            self._last = None
        else:
            look = _look(owners)
            note = joined(self._note(owner) for owner in typed if owner != self._last)
            self._last = typed[0] if typed else None
            drawn = self._table(table, in_cells=False)
        return _beside(note, tag("div", drawn, class_="scroll", tabindex="0"), look)

    def _table(self, table: Table, *, in_cells: bool) -> Html:
        return laid_out(table, lambda cell: self._cell(cell, in_cells=in_cells))

    def _cell(self, cell: Cell, *, in_cells: bool) -> Html:
        pieces = []
        if in_cells:
            self._last = None
        for block in cell.blocks:
            if isinstance(block, Table):
                pieces.append(self._table(block, in_cells=in_cells))
            elif _shows(block):
                look, note = self._about(block)
                pieces.append(classed("div", "chip", note) if note else NOTHING)
                pieces.append(self._paragraph(block, look))
        return joined(pieces)

    def _about(self, paragraph: Paragraph) -> tuple[str, Html]:
        """What a paragraph looks like, and the note that begins with it."""
        owners = self._owners(paragraph)
        codes = list(self._found.doubts.get(paragraph.place, ()))
        typed = [owner for owner in owners if owner.kind is not OwnerKind.PRINTED]
        notes = []
        for owner in typed:
            if owner != self._last:
                notes.append(self._note(owner))
            answer = self._answer(owner)
            codes = [code for code in codes if answer is None or code not in answer.review]
        if owners:
            self._last = typed[-1] if typed else None
        return _look(owners), joined((*notes, doubt_notes(codes, self._language)))

    def _note(self, owner: Owner) -> Html:
        if owner.kind is OwnerKind.ANSWER:
            answer = self._answer(owner)
            told = self._told.setdefault(owner.heading_id, set())
            note = answer_note(self._form, owner, answer, self._language, frozenset(told))
            told.update(answer.review if answer else ())
            return note
        return tag(
            "span", unplaced_note(owner, self._language), class_="left", data_eye=looks(owner) == "loose"
        )

    def _answer(self, owner: Owner) -> Answer | None:
        if owner.kind is not OwnerKind.ANSWER:
            return None
        return self._found.answers.get((owner.heading_id, owner.entry or 1))

    def _owners(self, paragraph: Paragraph) -> list[Owner]:
        """Whose a paragraph's text and pictures are, each once, in their order."""
        owners = [owner for _, owner in self._found.stretches(paragraph)]
        if len(owners) <= 1 and not paragraph.pictures:
            return owners
        return list(dict.fromkeys((*owners, *map(self._owner, paragraph.pictures))))

    def _owner(self, shown: Picture) -> Owner:
        return self._found.pictures.get(id(shown), NOBODY)

    def _paragraph(self, paragraph: Paragraph, look: str = "") -> Html:
        stretches = [(typed, looks(owner)) for typed, owner in self._found.stretches(paragraph)]
        alike = len({kind for _, kind in stretches}) == 1
        pieces = [text(typed) if alike else classed("span", kind, text(typed)) for typed, kind in stretches]
        if paragraph.label:
            pieces.insert(0, classed("span", "label", text(f"{paragraph.label} ")))
        part = _PARTS.get(paragraph.place.part, _BOXED if paragraph.boxed else "")
        if part:
            pieces.insert(0, classed("span", "part", words(part, self._language)))
        strong = "strong" if paragraph.bold > _MOSTLY or paragraph.outline else ""
        classes = f"{look} {strong}" if look and strong else look or strong
        names = self._found.names.get(self._found.ordinals[id(paragraph)], ())
        if names:
            marks = [tag("span", id=name) for name in names[1:]]
            drawn = tag("p", *marks, *pieces, id=names[0], class_=classes or False)
        else:
            drawn = classed("p", classes, *pieces)
        return joined((drawn, *map(picture, paragraph.pictures))) if paragraph.pictures else drawn


def _beside(note: Html, drawn: Html, look: str) -> Html:
    """A row of the page: what stands in the return, and what is said of it."""
    said = classed("div", "note", note) if note else NOTHING
    return classed("div", f"row {look}", said, classed("div", "", drawn))


def _look(owners: Iterable[Owner]) -> str:
    found = set(map(looks, owners))
    return max(found, key=_RANK.index) if len(found) > 1 else next(iter(found), "printed")


def _shows(paragraph: Paragraph) -> bool:
    return bool(paragraph.text.strip() or paragraph.pictures or paragraph.label)


def _paragraphs(cells: Iterable[Cell]) -> Iterator[Paragraph]:
    for cell in cells:
        for block in cell.blocks:
            if isinstance(block, Table):
                yield from _paragraphs(block.cells)
            else:
                yield block
