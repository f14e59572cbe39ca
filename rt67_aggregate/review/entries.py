"""One reviewed row out of everything that stands under its key, in whichever sheets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rt67_aggregate.issues import words as labels
from rt67_aggregate.language import joined, say
from rt67_aggregate.model import CollegeState, Issue, Read, Reviewed, Status, Verdict
from rt67_aggregate.review.formula_errors import formula_error, is_formula_error
from rt67_aggregate.review.layout import EDITABLE
from rt67_aggregate.review.ledger import Ledger, place
from rt67_aggregate.review.row_issue import listed
from rt67_aggregate.review.sheets import SheetRow
from rt67_aggregate.text import repair

# Of the fields, those that hold one value for a whole answer, however many rows it takes.
_WHOLE = frozenset({"verdict", "moved_to", "group", "status", "filed"})
_PLACES = 5  # of rows that disagree
# Field → the column of the ledger that holds what was shown.
_SHOWN = {"status": "stated"}
_STATUSES = {label: status.value for status, label in labels.STATUS.items()}


class KeyChanges:
    """What was changed under one key: (field, part) → the new texts with where they stand."""

    def __init__(self) -> None:
        self._changes: dict[tuple[str, int], dict[str, SheetRow]] = {}
        self._rows: dict[tuple[object, ...], dict[bool, SheetRow]] = {}

    def look(self, line: SheetRow, part: int, written: Mapping[str, str]) -> None:
        """Take what differs in a row from what was written there."""
        changed = False
        for name in EDITABLE:
            text, before = line.cells.get(name), written.get(_SHOWN.get(name, name), "")
            if text is None or text == before:
                continue
            value = plain_field(name, text)
            if value != plain_field(name, before):
                changed = True
                spot = name, 0 if name in _WHOLE else part
                self._changes.setdefault(spot, {}).setdefault(value, line)
        row = line.sheet, line.own, part, tuple(line.cells)
        self._rows.setdefault(row, {}).setdefault(changed, line)

    def values(self, name: str, part: int = 0) -> dict[str, SheetRow]:
        """The different texts that a field was changed to, none where it was not."""
        return self._changes.get((name, part), {})

    def lines(self, name: str) -> list[SheetRow]:
        """Where a field was changed."""
        return [
            line for (field, _), texts in self._changes.items() if field == name for line in texts.values()
        ]

    @property
    def copied(self) -> tuple[SheetRow, SheetRow] | None:
        """A row that was changed, and its twin on the same sheet that stands as it was written."""
        twins = next((rows for rows in self._rows.values() if len(rows) > 1), None)
        return (twins[True], twins[False]) if twins else None


def entry_of(ledger: Ledger, key: str, written: Reviewed, seen: KeyChanges) -> Read[Reviewed]:
    """The row as it stands now, with a word on what was taken as a correction; without a value where
    two rows of the same key say different things, or a verdict or a status is none."""
    parts = ledger.parts(key)
    fault = (
        _no_result(ledger, seen, len(parts))
        or _two_values(ledger, seen, len(parts))
        or _no_verdict(ledger, seen)
        or no_status(ledger, key, seen)
        or _no_college(ledger, key, seen)
    )
    if fault:
        return Read(None, (fault,))
    verdict = next(iter(seen.values("verdict")), written.verdict.value)
    now = replace(
        written,
        verdict=Verdict(verdict or Verdict.NOT_YET),
        text=_joined(seen, "text", parts),
        moved_to=next(iter(seen.values("moved_to")), written.moved_to),
        note=_joined(seen, "note", parts),
        group=next(iter(seen.values("group")), written.group),
        status=next(map(status_as_kept, seen.values("status")), written.status),
        filed=next(map(ledger.college, seen.values("filed")), written.filed),
    )
    return _with_own_text(ledger, _on_its_own(now, written), seen, parts)


def plain_field(name: str, text: str) -> str:
    """A field as it is compared: without what storing adds or takes at the ends of lines. What shows nothing
    says nothing: an answer is not replaced by signs that nobody sees."""
    if not any(map(str.isalnum, text)) and not repair(text).strip():
        text = ""
    if name == "verdict":
        return text.strip() or Verdict.NOT_YET.value
    if name in ("moved_to", "group", "status", "filed"):
        return " ".join(text.split())
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n ")


def _on_its_own(now: Reviewed, written: Reviewed) -> Reviewed:
    """A row that followed another one and was given something else does so no longer; and the program's
    word, put over another verdict as filling a column down does it, takes nothing away."""
    given, before = ((row.text, row.moved_to, row.status) for row in (now, written))
    if now.verdict is not Verdict.FOLLOWS or (written.verdict is Verdict.FOLLOWS and given == before):
        return now
    own = written.verdict is Verdict.FOLLOWS or any(given)
    return replace(now, verdict=Verdict.CORRECTED if own else Verdict.NOT_YET)


def status_as_kept(text: str) -> str:
    """A status as it is kept, by the word that its column shows."""
    return _STATUSES.get(text, text)


def _with_own_text(
    ledger: Ledger, now: Reviewed, seen: KeyChanges, parts: list[dict[str, str]]
) -> Read[Reviewed]:
    """An edit in the program's own column is a correction, unless the officer's column holds another."""
    edits = seen.lines("shown")
    if not edits:
        return Read(now)
    text = _joined(seen, "shown", parts)
    if not text:
        return Read(now, (_about(ledger, now, "own_text_emptied", edits[0]),))
    if seen.lines("text") and now.text and now.text != text:
        return Read(None, (two_texts(ledger, edits[0], seen.lines("text")[0]),))
    corrected = "" if text == plain_field("shown", now.sent) else text
    return Read(replace(now, text=corrected), (_about(ledger, now, "own_text_edited", edits[0]),))


def _no_result(ledger: Ledger, seen: KeyChanges, parts: int) -> Issue | None:
    for name in EDITABLE:
        for part in range(parts):
            for text, line in seen.values(name, part).items():
                if is_formula_error(text):
                    return formula_error(ledger, line, name, text)
    return None


def two_texts(ledger: Ledger, own: SheetRow, correction: SheetRow) -> Issue:
    """The program's own column and the officer's say different things."""
    both = joined(" · ", (place(own), _of_correction(ledger, correction)))
    return ledger.fault("review_two_values", own, places=both)


def _of_correction(ledger: Ledger, line: SheetRow) -> str:
    """Where a correction stands, with its column: the edit beside it may stand in the same row."""
    column = ledger.titles.get("text", "")
    return say("{place} ช่อง {column}", place=place(line), column=column) if column else place(line)


def _two_values(ledger: Ledger, seen: KeyChanges, parts: int) -> Issue | None:
    for name in EDITABLE:
        for part in range(parts):
            values = seen.values(name, part)
            if len(values) > 1 and name != "note":
                lines = list(values.values())
                return ledger.fault(
                    "review_two_values", lines[0], places=listed([*map(place, lines)], _PLACES)
                )
    if seen.copied:
        changed, twin = seen.copied
        return ledger.fault("review_row_twice", changed, other=str(twin.number))
    return None


def _no_verdict(ledger: Ledger, seen: KeyChanges) -> Issue | None:
    for verdict, line in seen.values("verdict").items():
        if verdict not in {v.value for v in Verdict}:
            return ledger.fault("review_verdict_unknown", line, verdict=verdict)
    return None


def no_status(ledger: Ledger, key: str, seen: KeyChanges) -> Issue | None:
    """The fault of a status that is none of its list."""
    allowed = list(CollegeState) if key.startswith("c-") else list(_STATUSES)
    for status, line in seen.values("status").items():
        if status and status not in allowed and status not in list(Status):
            return ledger.fault("review_status_unknown", line, status=status, allowed=" · ".join(allowed))
    return None


def _no_college(ledger: Ledger, key: str, seen: KeyChanges) -> Issue | None:
    for shown, line in seen.values("filed").items():
        if shown and not key.startswith("f-"):
            return ledger.fault("review_filed_elsewhere", line, college=shown)
        if shown and not ledger.college(shown):
            return ledger.fault("review_filed_unknown", line, college=shown)
    return None


def _joined(seen: KeyChanges, name: str, parts: list[dict[str, str]]) -> str:
    """A field over all its parts; different notes stand one under the other, since none is wrong."""
    texts = []
    for number, part in enumerate(parts):
        changed = seen.values(name, number)
        texts.append("\n".join(text for text in changed if text) if changed else part[name])
    return "".join(texts).strip("\n ")


def _about(ledger: Ledger, now: Reviewed, code: str, line: SheetRow) -> Issue:
    issue = ledger.fault(code, line)
    entry = int(now.entry) if now.entry.isdecimal() else 0
    return replace(issue, college_id=now.college_id, section_id=now.section_id, entry=entry)
