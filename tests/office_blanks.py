"""Blank forms in the looks of Thai offices, made with python-docx; every wording is invented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Pt

from rt67_aggregate.drafting import Drafted, draft_form, form_text, with_ids
from rt67_aggregate.form import load_form
from rt67_aggregate.model import (
    College,
    Form,
    Format,
    Heading,
    Read,
    ReturnReading,
    Roster,
    Shape,
    SourceFile,
)
from rt67_aggregate.pipeline import forms
from rt67_aggregate.reader import read_document, read_page_looks
from rt67_aggregate.reading import ReturnReader

LEFT, ABOVE = "<", "^"  # a cell merged with the one beside it, or over it
NAME = "วิทยาลัยสมมติพัฒนา"


def dots(count: int = 20) -> str:
    return "." * count


class OfficeBlank:
    """A document that is written line by line; ``**x**`` is bold."""

    def __init__(self) -> None:
        self.document = docx.Document()

    def line(
        self,
        text: str = "",
        *,
        bold: bool = False,
        size: int = 0,
        centred: bool = False,
        indent: float = 0.0,
        leaders: Sequence[float] = (),
    ) -> OfficeBlank:
        """``leaders``: where tabs end that draw dots, in centimetres."""
        paragraph = self.document.add_paragraph()
        _runs(paragraph, text, bold=bold, size=size)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if indent:
            paragraph.paragraph_format.left_indent = Cm(indent)
        for at in leaders:
            stops = paragraph.paragraph_format.tab_stops
            stops.add_tab_stop(Cm(at), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.DOTS)
        return self

    def lines(self, *texts: str) -> OfficeBlank:
        for text in texts:
            self.line(text)
        return self

    def table(self, *rows: Sequence[str]) -> OfficeBlank:
        table = self.document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
        for i, texts in enumerate(rows):
            for j, text in enumerate(texts):
                cell = table.cell(i, j)
                if text == LEFT:
                    table.cell(i, j - 1).merge(cell)
                elif text == ABOVE:
                    table.cell(i - 1, j).merge(cell)
                else:
                    _runs(cell.paragraphs[0], text)
        return self

    def save(self, folder: Path, name: str = "blank.docx") -> Path:
        path = folder / name
        self.document.save(str(path))
        return path


def _runs(paragraph: object, text: str, *, bold: bool = False, size: int = 0) -> None:
    for place, piece in enumerate(text.split("**")):
        if piece:
            run = paragraph.add_run(piece)  # type: ignore[attr-defined]
            run.bold = True if bold or place % 2 else None
            run.font.size = Pt(size) if size else None


def drafted(blank: Path) -> Form:
    """The form as the draft of a blank says it, which must load without a fault."""
    loaded = loaded_draft(blank)
    assert loaded.value is not None, loaded.issues
    return loaded.value


def of_blank(blank: OfficeBlank, folder: Path) -> tuple[Path, Form]:
    """A blank that is read with its own draft, which finds nothing in it."""
    path = blank.save(folder)
    form = drafted(path)
    found = gate(path, form)
    assert (found.answers, found.unknown, found.marked) == ((), (), ())
    return path, form


def loaded_draft(blank: Path) -> Read[Form]:
    """The form as the draft of a blank says it; None where there is no draft, or one that does not load."""
    draft = draft_of(blank)
    return Read(None, draft.issues) if draft.value is None else saved_draft(draft.value, blank, blank.stem)


def draft_of(blank: Path) -> Read[Drafted]:
    """What a blank is understood as."""
    document = read_document(blank, blank.name)
    if document.value is None:
        return Read(None, document.issues)
    return draft_form(document.value, blank.name, looks=read_page_looks(blank))


def saved_draft(draft: Drafted, blank: Path, form_id: str) -> Read[Form]:
    """The form of a draft, written beside its blank; None where it does not load."""
    path = blank.with_suffix(".yaml")
    text = form_text(draft, form_id, blank.name)
    path.write_text(text, encoding="utf-8")
    loaded = load_form(path)
    twice = {issue.line for issue in loaded.issues if issue.code == "form_duplicate_id"}
    if twice:  # as the command does
        path.write_text(with_ids(text, twice), encoding="utf-8")
        loaded = load_form(path)
    return loaded


def tree(form: Form) -> list[tuple[int, str, str]]:
    """Depth, printed heading and shape of every heading."""

    def walk(headings: tuple[Heading, ...], depth: int) -> Iterator[tuple[int, str, str]]:
        for heading in headings:
            if heading.shape not in (Shape.COLUMN, Shape.NAMES, Shape.TICK):
                yield depth, heading.printed, str(heading.shape)
                yield from walk(heading.children, depth + 1)

    return list(walk(form.headings, 0))


def gate(blank: Path, form: Form) -> forms.Gate:
    return forms.gate_of(reading(blank, form, Roster(())))


def reading(path: Path, form: Form, roster: Roster | None = None) -> ReturnReading:
    known = roster if roster is not None else Roster((College("c1", NAME, ()),))
    return ReturnReader(form, known).read(SourceFile(path.name, path, Format.DOCX))


def with_cells(path: Path, form: Form, cells: dict[tuple[int, int], str]) -> ReturnReading:
    """The reading of a blank in whose first table these cells, as row and column from 0, were typed into."""
    document = docx.Document(str(path))
    for (row, column), text in cells.items():
        document.tables[0].cell(row, column).text = text
    target = path.with_name(f"{NAME}.docx")
    document.save(str(target))
    return reading(target, form)
