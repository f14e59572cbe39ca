"""Answers that the officer put in: rows of the workbook with the mark of a new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rt67_aggregate.model import Issue, Read, Reviewed, Status, Verdict
from rt67_aggregate.review.entries import KeyChanges, no_status, status_as_kept, two_texts
from rt67_aggregate.review.formula_errors import formula_error, is_formula_error
from rt67_aggregate.review.keys import added_key, unique
from rt67_aggregate.review.ledger import Ledger
from rt67_aggregate.review.sheets import SheetRow
from rt67_aggregate.text import stable, status_of

_EMPTY = (Status.BLANK, Status.ABSENT)
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
    key = line.cells.get("key", "").strip()
    own = _own(line, key, ledger)
    moved_to = next(iter(own.values("moved_to")), "")
    target = ledger.section(moved_to)
    said = ("college", college_id), ("section_id", section_id), ("shown", text), ("moved_to", target)
    wanting = [
        ledger.titles.get(name, name)
        for name, value in said
        if not value and (name != "moved_to" or moved_to)
    ]
    if wanting:
        return ledger.fault("review_new_row", line, columns=", ".join(wanting))
    wrong = next((name for name in _SAID if is_formula_error(line.cells.get(name, ""))), "")
    if wrong:
        return formula_error(ledger, line, wrong, line.cells[wrong])
    fault = no_status(ledger, key, own) or _two_texts(line, own, ledger)
    if fault:
        return fault
    if key in ledger.keys and _is_its_own(key, college_id, section_id, text, ledger):
        return ledger.fault("review_new_row_taken", line)
    return Reviewed(
        added_key(college_id, section_id, text),
        sha256=ledger.returns.get((college_id, section_id), ""),
        college_id=college_id,
        section_id=section_id,
        verdict=Verdict.CORRECTED,
        text=text,
        moved_to=target if target != section_id else "",
        status=_status(text, own),
        note=line.cells.get("note", "").strip("\n "),
    )


def _own(line: SheetRow, key: str, ledger: Ledger) -> KeyChanges:
    """What stands in a new row and not in the one that it was copied from."""
    own = KeyChanges()
    own.look(line, 0, ledger.parts(key)[0] if key in ledger.keys else {})
    return own


def _two_texts(line: SheetRow, own: KeyChanges, ledger: Ledger) -> Issue | None:
    """The officer's own words in both columns; what the program wrote came with a copy."""
    texts = [text for name in ("shown", "text") for text in own.values(name) if text]
    hers = len(set(texts)) > 1 and not ledger.wrote(texts[0])
    return two_texts(ledger, line, line) if hers else None


def _status(text: str, own: KeyChanges) -> str:
    """The status that she chose for a new answer, "" where it is what the text tells; blank is none."""
    chosen = next(map(status_as_kept, own.values("status")), "")
    return "" if chosen in ("", status_of(text), *_EMPTY) else chosen


def _is_its_own(key: str, college_id: str, section_id: str, text: str, ledger: Ledger) -> bool:
    """Whether the row still says what its key stands for: then nothing new was put in."""
    first = ledger.parts(key)[0]
    place = first["college_id"], first["moved_to"] or first["section_id"]
    return (college_id, section_id) == place and stable(text) == stable(first["shown"])
