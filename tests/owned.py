"""Small returns with the owner of every stretch of them, as text files: ``tests/owners/*.txt``.

    python -m tests.owned          # writes what stands now below each return; read the difference

A case is a line "# what is promised", a line "form NAME", the return's lines, and what came out of it:

    | a | b |            a row of a table, several in a row are one; "⏎" in a cell or a line is a line break;
                         the only cell of a row reaches over all columns
    [1.] words           words behind an automatic number
    words {picture}      a picture at the line's end; {toc}: Word counts the line to a table of contents,
                         {drawn}: a ring was drawn at it
    = whose «letters»    one stretch: "section/entry", "kind heading" of the form, "reason? heading" of none;
                         behind it the rule, the place, "+" where it goes on, what is put before it
    ! section code       a doubt, with its entry and place
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from rt67_aggregate.model import Form, Fragment, Paragraph, Picture, Place
from tests.counted_form import counted_form
from tests.mixed_form import mixed_form
from tests.small_forms import Laid, Piece, document, lay_document, para, small_form, table
from tests.small_units import owners
from tests.topic_form import topic_form

FOLDER = Path(__file__).parent / "owners"
_BREAK = "⏎"
_PICTURE = "{picture}"


@dataclass(frozen=True)
class Case:
    """One small return. ``told``: what stands in the file below it."""

    promise: str
    form: str
    lines: tuple[str, ...]
    told: tuple[str, ...]


def cases(path: Path) -> Iterator[Case]:
    for block in path.read_text(encoding="utf-8").split("# ")[1:]:
        promise, form, *lines = block.rstrip("\n").split("\n")
        told = [line for line in lines if line.startswith(("= ", "! "))]
        typed = lines[: len(lines) - len(told)]
        yield Case(promise, form.removeprefix("form "), tuple(typed), tuple(told))


def form_of(name: str) -> Form:
    others = {"counted": counted_form, "topics": topic_form, "mixed": mixed_form}
    return others[name]() if name in others else small_form(name)


def shown(case: Case) -> list[str]:
    """What comes out of a case, as the file has it."""
    form = form_of(case.form)
    laid = lay_document(form, replace(document(*_pieces(case.lines)), raw_pictures=_pictures(case.lines)))
    return [*_stretches(laid), *_doubts(laid)]


def _pictures(lines: tuple[str, ...]) -> int:
    return sum(line.count(_PICTURE) for line in lines)


def _pieces(lines: tuple[str, ...]) -> list[Piece]:
    pieces: list[Piece] = []
    rows: list[list[str | list[Paragraph]]] = []
    for line in (*lines, ""):
        if line.startswith("|"):
            rows.append([_cell(text.strip()) for text in line.strip("|").split("|")])
            continue
        if rows:
            wide = max(map(len, rows))
            alone = {(number, 1): wide for number, row in enumerate(rows, 1) if len(row) == 1}
            pieces.append(table(*rows, spans=alone))
            rows = []
        pieces.append(_paragraph(line))
    return pieces[:-1]


def _cell(text: str) -> str | list[Paragraph]:
    special = "{" in text or text.startswith("[")
    return [_paragraph(text)] if special else text.replace(_BREAK, "\n")


def _paragraph(line: str) -> Paragraph:
    label = ""
    if line.startswith("[") and "] " in line:
        label, line = line[1:].split("] ", 1)
    flags = {"in_contents": "{toc}" in line, "drawn": "{drawn}" in line}
    line = line.replace("{toc}", "").replace("{drawn}", "")
    text = line.replace(_PICTURE, "").replace(_BREAK, "\n")
    pictures = tuple(
        Picture(f"media/{n}.png", sha256=f"{text}{n}", offset=len(text)) for n in range(line.count(_PICTURE))
    )
    return para(text, label, pictures=pictures, **flags)


def _stretches(laid: Laid) -> Iterator[str]:
    fragments = laid.located.fragments
    for (whose, text), fragment in zip(owners(fragments), fragments, strict=True):
        if not text and not fragment.pictures:
            continue
        visible = text.replace("\n", _BREAK).replace("\t", "→")
        yield " ".join(["=", whose, f"«{visible}»", fragment.rule, _place(fragment.place), *_more(fragment)])


def _more(fragment: Fragment) -> Iterator[str]:
    if not fragment.begins:
        yield "+"
    glue = fragment.glue.replace("\n", _BREAK).replace("\t", "→").replace(" ", "·")
    if fragment.owner.kind != "printed" and glue:
        yield glue
    if fragment.pictures:
        yield f"{len(fragment.pictures)} picture"
    if fragment.whole_table:
        yield "for all columns"


def _doubts(laid: Laid) -> Iterator[str]:
    for doubt in laid.located.doubts:
        place = _place(doubt.place) if doubt.place else ""
        yield " ".join(filter(None, ["!", doubt.heading_id, doubt.code, str(doubt.entry or ""), place]))
    for mark in laid.located.marks:
        yield from (f"! {mark.heading_id} {code} heading" for code in mark.uncertain)


def _place(place: Place) -> str:
    return (
        f"{place.row}.{place.column}" if place.row else f"¶{place.paragraph}" if place.paragraph else "table"
    )


def main() -> int:
    for path in sorted(FOLDER.glob("*.txt")):
        text = ""
        for case in cases(path):
            text += "\n".join([f"# {case.promise}", f"form {case.form}", *case.lines, *shown(case)]) + "\n"
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
