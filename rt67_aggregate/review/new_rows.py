"""Answers that the officer put in: rows of the workbook with the mark of a new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rt67_aggregate.model import Issue, Read, Reviewed, Verdict
from rt67_aggregate.review.formula_errors import formula_error, is_formula_error
from rt67_aggregate.review.keys import added_key, unique
from rt67_aggregate.review.ledger import Ledger
from rt67_aggregate.review.sheets import SheetRow
from rt67_aggregate.text import stable

_SAID = ("text", "shown", "note")


def new_answers(lines: Iterable[SheetRow], ledger: Ledger) -> Read[tuple[Reviewed, ...]]:
    """The new answers; without a value where a row does not tell whose it is, where it goes, or what
    it says, or where it is the row of an answer that is there. What a copied sheet says once more is
    one answer."""
    faults: list[Issue] = []
    found: list[tuple[str, Reviewed]] = []
    for line in lines:
        new = _new(line, ledger)
        if isinstance(new, Issue):
            faults.append(new)
        else:
            found.append((line.sheet, new))
    once = tuple(_once(found))
    keys = unique(new.key for new in once)
    named = tuple(replace(new, key=key) for new, key in zip(once, keys, strict=True))
    return Read(None if faults else named, tuple(faults))


def _once(found: Iterable[tuple[str, Reviewed]]) -> Iterator[Reviewed]:
    """Equal rows as often as the sheet says them that says them most."""
    in_sheet: Counter[tuple[str, Reviewed]] = Counter()
    given: Counter[Reviewed] = Counter()
    for sheet, new in found:
        in_sheet[sheet, new] += 1
        if in_sheet[sheet, new] > given[new]:
            given[new] += 1
            yield new


def _new(line: SheetRow, ledger: Ledger) -> Reviewed | Issue:
    college_id = ledger.college(line.cells.get("college", ""))
    section_id = ledger.section(line.cells.get("section_id", ""))
    text = (line.cells.get("text", "").strip() or line.cells.get("shown", "")).strip("\n ")
    wanting = [
        ledger.titles.get(name, name)
        for name, value in (("college", college_id), ("section_id", section_id), ("shown", text))
        if not value
    ]
    if wanting:
        return ledger.fault("review_new_row", line, columns=", ".join(wanting))
    wrong = next((name for name in _SAID if is_formula_error(line.cells.get(name, ""))), "")
    if wrong:
        return formula_error(ledger, line, wrong, line.cells[wrong])
    key = line.cells.get("key", "").strip()
    if key in ledger.keys and _is_its_own(key, college_id, section_id, text, ledger):
        return ledger.fault("review_new_row_taken", line)
    return Reviewed(
        added_key(college_id, section_id, text),
        sha256=ledger.returns.get((college_id, section_id), ""),
        college_id=college_id,
        section_id=section_id,
        verdict=Verdict.CORRECTED,
        text=text,
        note=line.cells.get("note", "").strip("\n "),
    )


def _is_its_own(key: str, college_id: str, section_id: str, text: str, ledger: Ledger) -> bool:
    """Whether the row still says what its key stands for: then nothing new was put in."""
    first = ledger.parts(key)[0]
    place = first["college_id"], first["moved_to"] or first["section_id"]
    return (college_id, section_id) == place and stable(text) == stable(first["shown"])
