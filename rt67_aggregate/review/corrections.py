"""``corrections.csv``: everything that the officer ever entered, in the order it was entered.

Lines are only ever added. The last line of a key says what holds now; the others are the trail. The
file is the officer's to open: what a spreadsheet does to a CSV file that it saves again is undone
where it can be, and told where it cannot.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rt67_aggregate.model import Issue, Read, Reviewed, Verdict

COLUMNS = (
    "when",
    "sha256",
    "college_id",
    "section_id",
    "entry",
    "key",
    "old_text",
    "new_text",
    "verdict",
    "moved_to",
    "note",
    "source",
    "locator",
    "group",
    "status",
    "conflict",
)
_NEEDED = frozenset({"key", "new_text", "verdict", "moved_to", "note"})
# A text that a spreadsheet would take for a formula, a number or a date gets a quotation mark; where a
# person types, also one that only begins with a figure, since "15 มี.ค. 67" is a date to a Thai one.
_GUARDED = re.compile(r"['=+\-@\t\r]|[0-9][0-9\s.,/:%eE+-]*$")
_GUARDED_TYPED = re.compile(r"['=+\-@\t\r]|[0-9๐-๙]")
_TYPED = frozenset({"old_text", "new_text", "note", "group"})
_GUARD = "'"
_DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Correction:
    """One line: what was entered, and when (ISO 8601 with its zone).

    ``conflict``: fields in which somebody else had entered something different before; such a line is
    kept for the officer to choose, and nothing of it holds.
    """

    when: str
    reviewed: Reviewed
    conflict: tuple[str, ...] = ()


def load_corrections(path: Path) -> Read[tuple[Correction, ...]]:
    """The lines of the file, oldest first; none where there is no file.

    Without a value where a line cannot be understood: then nothing may be written over it.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Read(())
    except OSError as error:
        return Read(None, (Issue("corrections_unreadable", str(path), values=(("detail", str(error)),)),))
    return _parsed(_decoded(data), str(path))


def append_corrections(kept: Path, target: Path, new: Sequence[Correction]) -> None:
    """Write to ``target`` what stands in ``kept`` with the new lines after it.

    Both may be the same path; the file is replaced as a whole. Nothing is written where there is
    nothing old and nothing new. Raises OSError, and ValueError where ``kept`` cannot be read.
    """
    old = load_corrections(kept)
    if old.value is None:
        raise ValueError(f"{kept} cannot be read; append to it only after load_corrections gave a value")
    if not old.value and not new:
        return
    partial = target.with_name(target.name + ".part")
    partial.write_bytes(_encoded((*old.value, *new)))
    partial.replace(target)


def current(corrections: Iterable[Correction]) -> dict[str, Reviewed]:
    """Key → what was entered last, by time where the lines were sorted otherwise; keys stand in the
    order in which they were last entered."""
    lines = list(corrections)
    moments = [_moment(line.when) for line in lines]
    if all(moment is not None for moment in moments):
        order = sorted(range(len(lines)), key=lambda n: (moments[n] or datetime.min, n))
        lines = [lines[n] for n in order]
    found: dict[str, Reviewed] = {}
    for line in lines:
        if line.conflict:
            continue
        found.pop(line.reviewed.key, None)
        found[line.reviewed.key] = line.reviewed
    return found


def at(when: datetime, entered: Iterable[Reviewed], conflict: tuple[str, ...] = ()) -> tuple[Correction, ...]:
    """Lines for what was entered, with the time at which it was read."""
    stamp = when.isoformat(timespec="seconds")
    return tuple(Correction(stamp, reviewed, conflict) for reviewed in entered)


def _parsed(text: str, source: str) -> Read[tuple[Correction, ...]]:
    try:
        rows = _rows(text)
    except csv.Error as error:
        return Read(None, (Issue("corrections_unreadable", source, values=(("detail", str(error)),)),))
    if not any(any(row) for row in rows):
        return Read(())
    heads = [head.strip().lower() for head in rows[0]]
    if not set(heads) >= _NEEDED:
        missing = ", ".join(sorted(_NEEDED - set(heads)))
        return Read(None, (Issue("corrections_columns", source, line=1, values=(("columns", missing),)),))
    lines, issues = [], []
    for number, row in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in row):
            continue
        fields = {head: _unguarded(cell) for head, cell in zip(heads, row, strict=False)}
        verdict = fields.get("verdict", "").strip() or Verdict.NOT_YET.value
        key = fields.get("key", "").strip()
        if not key or verdict not in {v.value for v in Verdict}:
            issues.append(Issue("corrections_line", source, line=number, values=(("line", str(number)),)))
        else:
            lines.append(_correction(fields, key, Verdict(verdict)))
    return Read(None if issues else tuple(lines), tuple(issues))


def _rows(text: str) -> list[list[str]]:
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    # A field may hold a text longer than the csv module's own limit of 131,072.
    previous = csv.field_size_limit(max(131_072, len(text) + 1))
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    finally:
        csv.field_size_limit(previous)


def _correction(fields: dict[str, str], key: str, verdict: Verdict) -> Correction:
    def field(name: str) -> str:
        return fields.get(name, "").replace("\r\n", "\n")

    return Correction(
        field("when").strip(),
        Reviewed(
            key=key,
            sha256=field("sha256").strip(),
            college_id=field("college_id").strip(),
            section_id=field("section_id").strip(),
            entry=field("entry").strip(),
            source=field("source"),
            locator=field("locator"),
            sent=field("old_text"),
            verdict=verdict,
            text=field("new_text"),
            moved_to=field("moved_to").strip(),
            note=field("note"),
            group=field("group").strip(),
            status=field("status").strip(),
        ),
        tuple(field("conflict").split()),
    )


def _encoded(corrections: Iterable[Correction]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in corrections:
        entered = line.reviewed
        fields = (
            line.when,
            entered.sha256,
            entered.college_id,
            entered.section_id,
            entered.entry,
            entered.key,
            entered.sent,
            entered.text,
            entered.verdict.value,
            entered.moved_to,
            entered.note,
            entered.source,
            entered.locator,
            entered.group,
            entered.status,
            " ".join(line.conflict),
        )
        writer.writerow([_guarded(head, field) for head, field in zip(COLUMNS, fields, strict=True)])
    return _without_surrogates(stream.getvalue()).encode("utf-8-sig")


def _guarded(head: str, text: str) -> str:
    guarded = _GUARDED_TYPED if head in _TYPED else _GUARDED
    return _GUARD + text if head not in ("when", "entry") and guarded.match(text) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith(_GUARD) and _GUARDED_TYPED.match(text[1:]) else text


def _without_surrogates(text: str) -> str:
    """Lone surrogates, which no UTF-8 file can hold, as U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _decoded(data: bytes) -> str:
    """UTF-8, or what a spreadsheet may have made of it: UTF-16, or the Thai code page of Windows."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp874", "replace")


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
