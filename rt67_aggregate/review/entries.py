"""One reviewed row out of everything that stands under its key, in whichever sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from rt67_aggregate.model import Issue, Read, Reviewed, Verdict
from rt67_aggregate.review.sheets import Line, Sheet

# The fields of a row that the officer may change; "shown" is the text in the program's own column.
_FIELDS = ("shown", "verdict", "text", "moved_to", "note", "group")
# Of those, the fields that hold one value for a whole answer, however many rows it takes.
_WHOLE = frozenset({"verdict", "moved_to", "group"})


class Ledger:
    """The hidden sheet: what the workbook said when it was written."""

    def __init__(self, file: str, sheet: Sheet) -> None:
        self.file = file
        first, *rest = sheet.lines
        # Field → its heading in the sheets.
        self.titles: dict[str, str] = {name: title.strip() for name, title in first.cells.items() if title}
        self._parts: dict[str, list[dict[str, str]]] = {}
        for line in rest:
            self._parts.setdefault(line.cells["key"], []).append(line.cells)
        for parts in self._parts.values():
            if not any(part["shown"] for part in parts):
                for part in parts:
                    part["shown"] = part["sent"]

    @property
    def keys(self) -> Iterable[str]:
        return self._parts.keys()

    def parts(self, key: str) -> list[dict[str, str]]:
        """The lines of a key: more than one where a text is longer than a cell."""
        return self._parts.get(key, [])

    def written(self, key: str) -> Reviewed:
        """The row as it was written."""
        parts = self._parts[key]
        first = parts[0]
        return Reviewed(
            key=key,
            sha256=first["sha256"],
            college_id=first["college_id"],
            section_id=first["section_id"],
            entry=first["entry"],
            source=first["source"],
            locator=first["locator"],
            sent="".join(part["sent"] for part in parts),
            verdict=Verdict(first["verdict"] or Verdict.NOT_YET),
            text="".join(part["text"] for part in parts),
            moved_to=first["moved_to"],
            note="".join(part["note"] for part in parts),
            group=first.get("group", ""),
        )

    def shown(self, key: str) -> str:
        """The row's text as it stood in the workbook, its first part, as edits are compared."""
        return _plain("shown", self._parts[key][0]["shown"])

    def grouped(self, key: str) -> str:
        """The name of the group that the program showed the row in, "" where it stood alone."""
        return self._parts[key][0].get("grouped", "")

    def fault(self, code: str, line: Line, **values: str) -> Issue:
        """An issue about a row, or a sheet where the row's number is 0."""
        told = {"sheet": line.sheet, "row": str(line.number), **values}
        return Issue(code, self.file, where=place(line), line=line.number, values=tuple(told.items()))


class Seen:
    """What was changed under one key: (field, part) → the new texts with where they stand."""

    def __init__(self) -> None:
        self._changes: dict[tuple[str, int], dict[str, Line]] = {}

    def look(self, line: Line, part: int, written: Mapping[str, str], titles: Mapping[str, str]) -> None:
        """Take what differs in a row from what was written there."""
        for name in _FIELDS:
            text, before = line.cells.get(titles.get(name, "")), written.get(name, "")
            if text is None or text == before:
                continue
            value = _plain(name, text)
            if value != _plain(name, before):
                place = name, 0 if name in _WHOLE else part
                self._changes.setdefault(place, {}).setdefault(value, line)

    def values(self, name: str, part: int = 0) -> dict[str, Line]:
        """The different texts that a field was changed to, none where it was not."""
        return self._changes.get((name, part), {})

    def lines(self, name: str) -> list[Line]:
        """Where a field was changed."""
        return [
            line for (field, _), texts in self._changes.items() if field == name for line in texts.values()
        ]


def entry_of(ledger: Ledger, key: str, written: Reviewed, seen: Seen) -> Read[Reviewed]:
    """The row as it stands now, with a word on what was taken as a correction; without a value where
    two rows of the same key were changed to different things, or a verdict is none."""
    parts = ledger.parts(key)
    fault = _two_values(ledger, seen, len(parts)) or _no_verdict(ledger, seen)
    if fault:
        return Read(None, (fault,))
    verdict = next(iter(seen.values("verdict")), written.verdict.value)
    now = Reviewed(
        key=key,
        sha256=written.sha256,
        college_id=written.college_id,
        section_id=written.section_id,
        entry=written.entry,
        source=written.source,
        locator=written.locator,
        sent=written.sent,
        verdict=Verdict(verdict or Verdict.NOT_YET),
        text=_joined(seen, "text", parts),
        moved_to=next(iter(seen.values("moved_to")), written.moved_to),
        note=_joined(seen, "note", parts),
        group=next(iter(seen.values("group")), written.group),
    )
    return _with_own_text(ledger, now, seen, parts)


def place(line: Line) -> str:
    """Where a row stands, in words."""
    return f"แผ่น {line.sheet} แถว {line.number}" if line.number else f"แผ่น {line.sheet}"


def _with_own_text(ledger: Ledger, now: Reviewed, seen: Seen, parts: list[dict[str, str]]) -> Read[Reviewed]:
    """An edit in the program's own column is a correction, unless the officer's column holds another."""
    edits = seen.lines("shown")
    if not edits:
        return Read(now)
    text = _joined(seen, "shown", parts)
    if not text:
        return Read(now, (_about(ledger, now, "own_text_emptied", edits[0]),))
    if seen.lines("text") and now.text and now.text != text:
        both = f"{place(edits[0])} · {place(seen.lines('text')[0])}"
        return Read(None, (ledger.fault("review_two_values", edits[0], places=both),))
    corrected = "" if text == _plain("shown", now.sent) else text
    return Read(replace(now, text=corrected), (_about(ledger, now, "own_text_edited", edits[0]),))


def _two_values(ledger: Ledger, seen: Seen, parts: int) -> Issue | None:
    for name in _FIELDS:
        for part in range(parts):
            values = seen.values(name, part)
            if len(values) > 1 and name != "note":
                lines = list(values.values())
                return ledger.fault("review_two_values", lines[0], places=" · ".join(map(place, lines)))
    return None


def _no_verdict(ledger: Ledger, seen: Seen) -> Issue | None:
    for verdict, line in seen.values("verdict").items():
        if verdict not in {v.value for v in Verdict}:
            return ledger.fault("review_verdict_unknown", line, verdict=verdict)
    return None


def _joined(seen: Seen, name: str, parts: list[dict[str, str]]) -> str:
    """A field over all its parts; different notes stand one under the other, since none is wrong."""
    texts = []
    for number, part in enumerate(parts):
        changed = seen.values(name, number)
        texts.append("\n".join(text for text in changed if text) if changed else part[name])
    return "".join(texts).strip("\n ")


def _about(ledger: Ledger, now: Reviewed, code: str, line: Line) -> Issue:
    issue = ledger.fault(code, line)
    entry = int(now.entry) if now.entry.isdecimal() else 0
    return replace(issue, college_id=now.college_id, section_id=now.section_id, entry=entry)


def _plain(name: str, text: str) -> str:
    """A field as it is compared: without what storing adds or takes at the ends of lines."""
    if name == "verdict":
        return text.strip() or Verdict.NOT_YET.value
    if name == "moved_to":
        return (text.split() or [""])[0]
    if name == "group":
        return " ".join(text.split())
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n ")
