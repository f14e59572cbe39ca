"""``corrections.csv``: everything that the officer ever entered, in the order it was entered.

Lines are only ever added. The last line of a key says what holds now; the others are the trail. The
file is the officer's to open: what a spreadsheet does to a CSV file that it saves again is undone
where it can be, and told where it cannot. Each line carries a checksum over all that it says but its
time; a line without one, of an older version or written by hand, is taken as it is.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from rt67_aggregate.language.system_words import system_words
from rt67_aggregate.model import Issue, Read, Reviewed, Verdict
from rt67_aggregate.text import digest
from rt67_aggregate.text.csv_text import DamagedError, decoded, read_rows

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
    "filed",
    "repeated",
    "check",
)
_LATER = 2  # columns before the checksum that came later
_NEEDED = frozenset({"key", "new_text", "verdict", "moved_to", "note"})
# A text that a spreadsheet would take for a formula, a number or a date gets a quotation mark; where a
# person types, also one that only begins with a figure, since "15 มี.ค. 67" is a date to a Thai one.
_GUARDED = re.compile(r"['=+\-@\t\r]|[0-9][0-9\s.,/:%eE+-]*$")
_GUARDED_TYPED = re.compile(r"['=+\-@\t\r]|[0-9๐-๙]")
_TYPED = frozenset({"old_text", "new_text", "note", "group"})
_GUARD = "'"
_CHECK = re.compile(r"[0-9a-f]{16}\Z")
# A place as ``issues.locator`` tells it.
_PLACE = re.compile(r"(\S+ (\(comment\) )?)?((ตารางที่|แถวที่|ช่องที่|ย่อหน้าที่) \d+ ?)+")


@dataclass(frozen=True, slots=True)
class Correction:
    """One line: what was entered, and when (ISO 8601 with its zone).

    ``conflict``: fields in which somebody else had entered something different before; such a line is
    kept for the officer to choose, and nothing of it holds. ``check``: the checksum that stood with it;
    ``line``: where in the file, from 1; both empty for one that was not read. ``meant``: somebody emptied
    the checksum, since the line was changed on purpose.
    """

    when: str
    reviewed: Reviewed
    conflict: tuple[str, ...] = ()
    check: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)
    meant: bool = field(default=False, compare=False)


def load_corrections(path: Path) -> Read[tuple[Correction, ...]]:
    """The lines of the file, oldest first; none where there is no file.

    Without a value where a line cannot be understood: then nothing may be written over it.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Read(())
    except OSError as error:
        values = (("detail", system_words(error)),)
        return Read(None, (Issue("corrections_unreadable", str(path), values=values),))
    try:
        return _parsed(decoded(data), str(path))
    except DamagedError as damage:
        values = (("line", str(damage.line)),)
        return Read(None, (Issue("corrections_damaged", str(path), line=damage.line, values=values),))


def altered(corrections: Iterable[Correction], source: str) -> tuple[Issue, ...]:
    """An issue for each line that does not say what it said when it was written."""
    return tuple(
        Issue("corrections_altered", source, line=one.line, values=(("line", str(one.line)),))
        for one in corrections
        if one.check and one.check != checksum(one)
    )


def write_corrections(target: Path, corrections: Sequence[Correction]) -> None:
    """Write these lines, whole or not at all, each with its checksum; raises OSError."""
    partial = target.with_name(target.name + ".part")
    partial.write_bytes(_encoded(corrections))
    partial.replace(target)


def at(when: datetime, entered: Iterable[Reviewed], conflict: tuple[str, ...] = ()) -> tuple[Correction, ...]:
    """Lines for what was entered, with the time at which it was read."""
    stamp = when.isoformat(timespec="seconds")
    return tuple(Correction(stamp, reviewed, conflict) for reviewed in entered)


def _parsed(text: str, source: str) -> Read[tuple[Correction, ...]]:
    rows = read_rows(text)
    if not rows:
        return Read(())
    heads = [head.strip().lower() for head in rows[0][1]]
    missing = _missing(heads)
    if missing:
        values = (("columns", ", ".join(missing)),)
        return Read(None, (Issue("corrections_columns", source, line=1, values=values),))
    lines, issues = [], []
    for number, row in rows[1:]:
        fields = {head: _unguarded(cell) for head, cell in zip(heads, row, strict=False)}
        verdict = fields.get("verdict", "").strip() or Verdict.NOT_YET.value
        key = fields.get("key", "").strip()
        known = verdict in {v.value for v in Verdict}
        if not key or not known or not _is_whole(row, heads, fields):
            issues.append(Issue("corrections_line", source, line=number, values=(("line", str(number)),)))
        else:
            line = _correction(fields, key, Verdict(verdict), number)
            lines.append(replace(line, meant="check" in heads and not line.check))
    return Read(None if issues else tuple(lines), tuple(issues))


def _is_whole(row: Sequence[str], heads: Sequence[str], fields: dict[str, str]) -> bool:
    """Whether a row has all its cells, or wants but empty ones at its end, which a spreadsheet drops.

    Where a comma was lost, the cells behind it stand one too far to the left: a verdict is never
    empty, a place in a document has its own words, and a checksum stands last.
    """
    if len(row) >= len(heads):
        return len(row) == len(heads)
    if "check" in heads and row and _CHECK.search(row[-1]):
        return False
    source, where = fields.get("source", ""), fields.get("locator", "")
    shifted = _PLACE.fullmatch(source) is not None or (bool(where) and not _PLACE.fullmatch(where))
    return bool(fields.get("verdict", "").strip()) and not shifted


def _missing(heads: Sequence[str]) -> list[str]:
    """Columns without which nothing is read: the needed ones; and any other where a heading stands
    that is none of ours, since it may be ours, damaged. Without checksums lines are taken as they are."""
    missing = set(COLUMNS) - set(heads) - {"check"}
    strange = any(head and head not in COLUMNS for head in heads)
    return sorted(missing if strange or missing & _NEEDED else ())


def _correction(fields: dict[str, str], key: str, verdict: Verdict, line: int) -> Correction:
    def cell(name: str) -> str:
        return fields.get(name, "").replace("\r\n", "\n")

    return Correction(
        cell("when").strip(),
        Reviewed(
            key=key,
            sha256=cell("sha256").strip(),
            college_id=cell("college_id").strip(),
            section_id=cell("section_id").strip(),
            entry=cell("entry").strip(),
            source=cell("source"),
            locator=cell("locator"),
            sent=cell("old_text"),
            verdict=verdict,
            text=cell("new_text"),
            moved_to=cell("moved_to").strip(),
            note=cell("note"),
            group=cell("group").strip(),
            status=cell("status").strip(),
            filed=cell("filed").strip(),
            repeated=bool(cell("repeated").strip()),
        ),
        tuple(cell("conflict").split()),
        check=cell("check").strip(),
        line=line,
    )


def _encoded(corrections: Iterable[Correction]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in corrections:
        said = _fields(line)
        cells = zip(COLUMNS, (line.when, *said, checksum(line)), strict=True)
        writer.writerow([_guarded(head, cell) for head, cell in cells])
    return _without_surrogates(stream.getvalue()).encode("utf-8-sig")


def checksum(line: Correction) -> str:
    """Of all that a line says but its time: the same whichever spaces and line ends a program has stored. A
    column that came later counts only where something is in it."""
    fields = list(_fields(line))
    said = [field for number, field in enumerate(fields) if field or number < len(fields) - _LATER]
    return digest(_without_surrogates("".join(text.split())) for text in said).hex()


def _fields(line: Correction) -> tuple[str, ...]:
    """All that a line says, in the order of the columns between its time and its checksum."""
    entered = line.reviewed
    return (
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
        entered.filed,
        "1" if entered.repeated else "",
    )


def _guarded(head: str, text: str) -> str:
    guarded = _GUARDED_TYPED if head in _TYPED else _GUARDED
    return _GUARD + text if head not in ("when", "entry") and guarded.match(text) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith(_GUARD) and _GUARDED_TYPED.match(text[1:]) else text


def _without_surrogates(text: str) -> str:
    """Lone surrogates, which no UTF-8 file can hold, as U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
