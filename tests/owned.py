"""Small returns with the owner of every stretch of them, as text files: ``tests/owners/*.txt``.

    python -m tests.owned          # writes what stands now below each return; read the difference

All files are read alike: ``lines``, ``tables`` (whose each stretch is), ``layout`` (copies, contents,
numbers, titles), ``said_again`` (answers that say headings), ``doubts`` (what is marked), ``kept`` (pictures,
and words between what is printed), ``mixed`` (gaps, choices, printed rows), ``tagged`` (content controls),
``blanks`` (other offices' forms), ``assisted`` (written with a chat assistant).

A case is a line "# what is promised", a line "form NAME" ("form blank NAME": the draft of an invented blank),
the return's lines, and what came out of it:

    | a | b |            a row of a table, several in a row are one; "⏎" in a cell or a line is a line break;
                         the only cell of a row reaches over all columns
    [1.] words           words behind an automatic number
    words {picture}      a picture at the line's end; {toc}: Word counts the line to a table of contents,
                         {drawn}: a ring was drawn at it, {bold}: the line is bold
    ⟨TAG words⟩          words in the content control of that tag, with its section's title, in however many
                         lines; ⟨TAG#2 words⟩: in a copy of it; ⟨TAG~ words⟩: in one of another title;
                         ⟨=TAG words⟩: in one that has the title and no tag any more
    = whose «letters»    one stretch: "section/entry", "kind heading" of the form, "reason? heading" of none;
                         behind it the rule, the place, "+" where it goes on, what is put before it
    ! section code       a doubt, with its entry and place
    ~ heading 0.05 7.50  under "form NAME, how sure": how far a heading's line is from its wording, and by how
                         much the best reading without it is worse
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from rt67_aggregate.model import Control, Document, Form, Fragment, Paragraph, Picture, Place
from tests.blank_returns import drafted_form
from tests.counted_form import counted_form
from tests.mixed_form import corner_form, mixed_form
from tests.small_forms import Laid, Piece, document, lay_document, para, small_form, table
from tests.small_units import owners
from tests.tagged_returns import tagged_form
from tests.topic_form import topic_form

FOLDER = Path(__file__).parent / "owners"
BLANK = "blank "  # before the name of one
_BREAK = "⏎"
_PICTURE = "{picture}"
_HOW_SURE = ", how sure"
_CONTROL = re.compile(r"⟨(?P<bare>=?)(?P<tag>[^#~ ⟩]+)(?:#(?P<number>\d+))?(?P<other>~?) ?(?P<words>[^⟩]*)⟩")


@dataclass(frozen=True)
class Case:
    """One small return. ``told``: what stands in the file below it. ``how_sure``: the headings' margins
    are told too."""

    promise: str
    form: str
    lines: tuple[str, ...]
    told: tuple[str, ...]
    how_sure: bool = False


def cases(path: Path) -> Iterator[Case]:
    for block in path.read_text(encoding="utf-8").split("# ")[1:]:
        promise, form, *lines = block.rstrip("\n").split("\n")
        told = [line for line in lines if line.startswith(("= ", "! ", "~ "))]
        typed = lines[: len(lines) - len(told)]
        name = form.removeprefix("form ").removesuffix(_HOW_SURE)
        yield Case(promise, name, tuple(typed), tuple(told), form.endswith(_HOW_SURE))


def form_of(name: str) -> Form:
    if name.startswith(BLANK):
        return drafted_form(name.removeprefix(BLANK))
    others = {
        "counted": counted_form,
        "topics": topic_form,
        "mixed": mixed_form,
        "corner": corner_form,
        "tagged": _tagged,
    }
    return others[name]() if name in others else small_form(name)


@cache
def _tagged() -> Form:
    with TemporaryDirectory() as folder:
        return tagged_form(Path(folder))


def document_of(case: Case) -> Document:
    """The return of a case."""
    pieces = _pieces(case.lines, {heading.id: heading.text for heading in form_of(case.form).walk_all()})
    return replace(document(*pieces), raw_pictures=_pictures(case.lines))


def shown(case: Case) -> list[str]:
    """What comes out of a case, as the file has it."""
    laid = lay_document(form_of(case.form), document_of(case))
    return [*_stretches(laid), *_doubts(laid), *(_sure(laid) if case.how_sure else ())]


def _pictures(lines: tuple[str, ...]) -> int:
    return sum(line.count(_PICTURE) for line in lines)


def _pieces(lines: tuple[str, ...], titles: dict[str, str]) -> list[Piece]:
    pieces: list[Piece] = []
    rows: list[list[str | list[Paragraph]]] = []
    for line in (*lines, ""):
        if line.startswith("|"):
            rows.append([_cell(text.strip(), titles) for text in line.strip("|").split("|")])
            continue
        if rows:
            wide = max(map(len, rows))
            alone = {(number, 1): wide for number, row in enumerate(rows, 1) if len(row) == 1}
            pieces.append(table(*rows, spans=alone))
            rows = []
        pieces.append(_paragraph(line, titles))
    return pieces[:-1]


def _cell(text: str, titles: dict[str, str]) -> str | list[Paragraph]:
    special = "{" in text or text.startswith("[") or "⟨" in text
    return [_paragraph(text, titles)] if special else text.replace(_BREAK, "\n")


def _paragraph(line: str, titles: dict[str, str]) -> Paragraph:
    label = ""
    if line.startswith("[") and "] " in line:
        label, line = line[1:].split("] ", 1)
    flags = {"in_contents": "{toc}" in line, "drawn": "{drawn}" in line, "bold": float("{bold}" in line)}
    pictures = line.count(_PICTURE)
    line = re.sub(r"\{(?:toc|drawn|bold|picture)\}", "", line).replace(_BREAK, "\n")
    text, controls = _controls(line, titles)
    shown = tuple(Picture(f"media/{n}.png", sha256=f"{text}{n}", offset=len(text)) for n in range(pictures))
    return para(text, label, pictures=shown, controls=controls, **flags)


def _controls(line: str, titles: dict[str, str]) -> tuple[str, tuple[Control, ...]]:
    """A line without the signs of its controls, and these."""
    text, end = "", 0
    controls: list[Control] = []
    for found in _CONTROL.finditer(line):
        text += line[end : found.start()]
        end = found.end()
        tag, words = found["tag"], found["words"]
        title = "อื่น" if found["other"] else titles.get(tag, tag)[:64]
        place = [*titles, tag].index(tag)
        number = place + 1 + (len(titles) + 1) * int(found["number"] or 0)
        start = len(text)
        text += words
        controls.append(Control("" if found["bare"] else tag, start, len(text), title, number))
    return text + line[end:], tuple(controls)


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
    for heading in laid.located.headings:
        yield from (f"! {heading.heading_id} {code} heading" for code in heading.uncertain)


def _sure(laid: Laid) -> Iterator[str]:
    for heading in laid.located.headings:
        if heading.found:
            yield f"~ {heading.heading_id} {heading.distance:.2f} {heading.margin:.2f}"


def _place(place: Place) -> str:
    if place.row:
        return f"{place.row}.{place.column}" + ("" if place.table else " of no table")
    return f"¶{place.paragraph}" if place.paragraph else "table"


def main() -> int:
    for path in sorted(FOLDER.glob("*.txt")):
        text = ""
        for case in cases(path):
            form = case.form + (_HOW_SURE if case.how_sure else "")
            text += "\n".join([f"# {case.promise}", f"form {form}", *case.lines, *shown(case)]) + "\n"
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
