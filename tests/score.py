"""Judges an output folder against the truth of generated returns, section by section.

A section is right when its text, white space, dot leaders, invisible characters and list labels
aside, equals what was typed there; the tables' entries one by one. A section that is wrong and
carries no ``review`` code is silent; one that is right and carries one is falsely marked.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rt67_aggregate.model import ReturnReading

Row = dict[str, str]
Rows = list[Row]
Truth = dict[str, Any]

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\ufe0e\ufe0f"))
_LABEL = re.compile(r"^\s*(?:\(?[\d๐-๙]+(?:\.[\d๐-๙]+)*[.)]|[-•–]\s)\s*")
_LEADERS = re.compile(r"(?:\.\s?){4,}|…+|_{4,}")
_NOTE_MARK = re.compile(r"\[\^?\d*\]|\^\d+|[¹²³⁴-⁹]")
_FILLED = {"answered", "in_progress", "none", "not_implemented"}


@dataclass(frozen=True)
class Wrong:
    """One section that did not come out as typed."""

    profile: str
    file: str
    section_id: str
    expected: str
    found: str
    flagged: bool
    review: str = ""


@dataclass
class Score:
    """Counts by name; every wrong section; and in words what else is not as it should be."""

    count: Counter[str] = field(default_factory=Counter)
    wrong: list[Wrong] = field(default_factory=list)
    marked: list[Wrong] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        self.count.update(other.count)
        self.wrong += other.wrong
        self.marked += other.marked
        self.remarks += other.remarks

    def check(self, name: str, right: bool, what: str) -> None:
        """Count it where it is right, and say what it is where it is not."""
        self.count[name] += right
        if not right:
            self.remarks.append(f"{name}: {what}")


def canon_line(text: str) -> str:
    """One line for comparing: composed, without leaders, its list label, and white space."""
    if {"|", "-"} <= set(text) <= set("|-: \t"):  # it only draws a table that was typed with strokes
        return ""
    text = unicodedata.normalize("NFC", text).translate(_INVISIBLE).replace("\u0e4d\u0e32", "\u0e33")
    text = _LEADERS.sub("", text.replace("\u0e40\u0e40", "\u0e41")).replace("\u00a0", " ")
    return re.sub(r"[\s|]+", "", _LABEL.sub("", text))


def canon(text: str) -> str:
    return "".join(map(canon_line, text.splitlines()))


def rows_of(readings: Sequence[ReturnReading]) -> tuple[Rows, Rows, Rows]:
    """The three tables' rows of some readings, as far as the score reads them."""
    records = [row for reading in readings for row in _records(reading)]
    unplaced = [{"source": r.source.name, "text": u.text} for r in readings for u in r.unplaced]
    return records, unplaced, [_about(reading) for reading in readings]


def _records(reading: ReturnReading) -> Rows:
    return [
        {
            "source": reading.source.name,
            "college_id": reading.identity.college_id,
            "section_id": answer.section_id,
            "entry": str(answer.entry),
            "text": answer.text,
            "status": answer.status.value,
            "review": ";".join(answer.review),
            "pictures": ";".join(f"{n}/{p.target}" for n, p in enumerate(answer.pictures) if p.target),
        }
        for answer in reading.answers
    ]


def _about(reading: ReturnReading) -> dict[str, str]:
    counts = {
        f"{name}_chars": str(getattr(reading.balance, name)) for name in ("typed", "placed", "unplaced")
    }
    whole = {"source": reading.source.name, "state": reading.state.value, "sha256": reading.source.name}
    return {**whole, "college_id": reading.identity.college_id, **counts}


def score_folder(truths: Iterable[Truth], folder: Path) -> dict[str, Score]:
    """The scores by profile of the CSV files in an output folder."""
    records, unplaced, returns = (
        _rows(folder / f"{name}.csv") for name in ("records", "unplaced", "returns")
    )
    return score_rows(truths, records, unplaced, returns, folder)


def score_rows(
    truths: Iterable[Truth],
    records: Sequence[Row],
    unplaced: Sequence[Row],
    returns: Sequence[Row],
    folder: Path | None,
) -> dict[str, Score]:
    """The same for rows in memory; ``folder``: where the pictures' paths begin, if they are there."""
    by_file: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in records:
        by_file[_name(row)][row["section_id"]].append(row)
    aside: dict[str, str] = defaultdict(str)
    for row in unplaced:
        aside[_name(row)] += canon(row["text"])
    about = {_name(row): row for row in returns}
    accepted = {
        row["sha256"]: _name(row)
        for row in returns
        if row.get("state") == "accepted" and row.get("sha256", "")
    }
    scores: dict[str, Score] = defaultdict(Score)
    for truth in truths:
        name: str = truth["file"]
        mine = about.get(name, {})
        if mine.get("state") == "duplicate":
            name = accepted.get(mine.get("sha256", ""), name)
            mine = about.get(name, {})
        scores[truth["profile"]].add(score_return(truth, by_file.get(name, {}), aside[name], mine, folder))
    return dict(scores)


def score_return(
    truth: Truth, found: dict[str, list[Row]], aside: str, about: Row, folder: Path | None
) -> Score:
    """One return: its sections, its college, its balance."""
    score, where = Score(), f"{truth['profile']} | {truth['file']}"
    count = score.count
    count["files"] += 1
    colleges = {row.get("college_id") for rows in found.values() for row in rows}
    right = about.get("college_id") == truth["college_id"] and colleges <= {truth["college_id"]}
    score.check("college", right, f"{where} | {about.get('state')} {about.get('college_id')!r}")
    typed, placed, unplaced = (int(about.get(f"{k}_chars") or -1) for k in ("typed", "placed", "unplaced"))
    balanced = typed > 0 and typed == placed + unplaced
    score.check("balanced", balanced, f"{where} | {typed} typed, {placed} placed, {unplaced} unplaced")
    everything = "".join(canon(row["text"]) for rows in found.values() for row in rows) + aside
    for section_id in truth["sections"]:
        rows = sorted(found.get(section_id, []), key=lambda row: int(row["entry"] or 0))
        _score_section(score, (truth, section_id), rows, everything, folder)
        pairs = truth["sections"][section_id].get("pairs", [])
        _pairs(pairs, rows, found.get(section_id.replace(".problem", ".suggestion"), []), count)
    for text in truth["unplaced"]:
        count["unplaced"] += 1
        score.check("unplaced_kept", canon(text) in everything, f"{where} | {text}")
    return score


def _score_section(
    score: Score, place: tuple[Truth, str], rows: list[Row], everything: str, folder: Path | None
) -> None:
    truth, section_id = place
    count, wanted = score.count, truth["sections"][section_id]
    where = f"{truth['profile']} | {truth['file']} | {section_id}"
    texts = _texts(rows, wanted)
    right = _right(section_id, wanted, texts, count)
    count["sections"] += 1
    count["right"] += right
    if wanted["entries"]:
        count["answered"] += 1
        count["right_answered"] += right
    _characters(wanted, "".join(map(canon, texts)), everything, count)
    statuses = ",".join(sorted({row["status"] for row in rows}))
    score.check("status", _status_right(wanted, rows), f"{where} | {statuses}, wanted {wanted['status']}")
    found = _found_pictures(rows, folder)
    count["pictures"] += wanted["pictures"]
    count["pictures_right"] += min(found, wanted["pictures"])
    count["pictures_extra"] += max(0, found - wanted["pictures"])
    if found != wanted["pictures"]:
        score.remarks.append(f"pictures: {where} | {found}, wanted {wanted['pictures']}")
    _flags(score, _case(truth, section_id, texts, rows), right)


def _texts(rows: list[Row], wanted: dict[str, Any]) -> list[str]:
    """The texts that count: a way to say nothing does not, where nothing was wanted."""
    empty = ("none", "not_implemented")
    return [
        row["text"]
        for row in rows
        if row["text"].strip() and (wanted["entries"] or row["status"] not in empty or len(row["text"]) > 40)
    ]


def _right(section_id: str, wanted: dict[str, Any], texts: list[str], count: Counter[str]) -> bool:
    found, expected = "".join(map(canon, texts)), "".join(map(canon, wanted["entries"]))
    right = found == expected
    if wanted.get("footnotes"):
        right = _right_with_notes(found, expected, [canon_line(note) for note in wanted["footnotes"]])
    if section_id.endswith((".problem", ".suggestion")) and right and wanted["entries"]:
        right = [canon(text) for text in texts] == [canon(entry) for entry in wanted["entries"]]
        count["split"] += right
        count["splittable"] += 1
    return right


def _right_with_notes(found: str, expected: str, notes: list[str]) -> bool:
    """A note's text may stand anywhere inside its section, with any mark."""
    if not all(note in found for note in notes):
        return False
    for note in notes:
        found = found.replace(note, "", 1)
    rest, wanted = _bare(found), _bare(expected)
    letters = iter(rest)
    return all(letter in letters for letter in wanted) and len(rest) - len(wanted) <= 16 * len(notes)


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", _NOTE_MARK.sub("", text))


def _characters(wanted: dict[str, Any], here: str, everywhere: str, count: Counter[str]) -> None:
    for text in (*map(canon, wanted["entries"]), *map(canon_line, wanted.get("footnotes", ()))):
        count["chars"] += len(text)
        count["chars_kept"] += len(text) * (text in everywhere)
        count["chars_placed"] += len(text) * (text in here)


def _status_right(wanted: dict[str, Any], rows: list[Row]) -> bool:
    statuses = {row["status"] for row in rows}
    if wanted["entries"]:
        return statuses <= _FILLED and bool(statuses & {"answered", "in_progress"})
    return (statuses or {"absent"}) <= {wanted["status"]}


def _found_pictures(rows: list[Row], folder: Path | None) -> int:
    paths = {path.strip() for row in rows for path in (row.get("pictures") or "").split(";")} - {""}
    return sum(folder is None or (folder / path).is_file() for path in paths)


def _case(truth: Truth, section_id: str, texts: list[str], rows: list[Row]) -> Wrong:
    codes = sorted({code for row in rows for code in (row.get("review") or "").split(";") if code.strip()})
    expected = "\n".join(truth["sections"][section_id]["entries"])
    found = "\n".join(texts)
    return Wrong(truth["profile"], truth["file"], section_id, expected, found, bool(codes), ";".join(codes))


def _flags(score: Score, case: Wrong, right: bool) -> None:
    if not right:
        score.wrong.append(case)
        score.count["silent"] += not case.flagged
    elif case.flagged:
        score.marked.append(case)
        score.count["false_flags"] += 1


def _pairs(pairs: list[list[str]], problems: list[Row], suggestions: list[Row], count: Counter[str]) -> None:
    """A problem and its suggestion must carry one entry number."""
    left = {row["entry"]: canon(row["text"]) for row in problems if row["text"].strip()}
    right = {row["entry"]: canon(row["text"]) for row in suggestions if row["text"].strip()}
    for problem, suggestion in ((canon(a), canon(b)) for a, b in pairs):
        column, wanted = (left, problem) if problem else (right, suggestion)
        places = [entry for entry, text in column.items() if text == wanted]
        found = (left.get(places[0], ""), right.get(places[0], "")) if places else None
        count["pairs"] += 1
        count["pairs_right"] += found == (problem, suggestion)


# What the table shows: title, and the two counts whose share it is.
_SHARES = (
    ("college", "college", "files"),
    ("sections", "right", "sections"),
    ("answered", "right_answered", "answered"),
    ("placed", "chars_placed", "chars"),
    ("kept", "chars_kept", "chars"),
    ("status", "status", "sections"),
    ("pictures", "pictures_right", "pictures"),
    ("pairs", "pairs_right", "pairs"),
    ("unplaced", "unplaced_kept", "unplaced"),
)
_COUNTS = ("pictures_extra", "silent", "false_flags", "balanced")


def total(scores: Iterable[Score]) -> Score:
    whole = Score()
    for score in scores:
        whole.add(score)
    return whole


def table(scores: dict[str, Score], whole: Score) -> str:
    """One line per profile and one for the whole: shares in per cent, then counts."""
    titles = [title for title, _, _ in _SHARES]
    head = f"{'profile':24s} {'files':>5s}" + "".join(f" {title:>8s}" for title in titles)
    head += "".join(f" {name.replace('pictures_', ''):>11s}" for name in _COUNTS)
    lines = [_line(name, score.count) for name, score in [*scores.items(), ("TOTAL", whole)]]
    return "\n".join([head, *lines])


def _line(name: str, count: Counter[str]) -> str:
    line = f"{name[:24]:24s} {count['files']:5d}"
    for _, part, whole in _SHARES:
        line += f" {100 * count[part] / count[whole]:8.2f}" if count[whole] else f" {'-':>8s}"
    return line + "".join(f" {count[name]:11d}" for name in _COUNTS)


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _name(row: Row) -> str:
    return Path(row["source"].replace("\\", "/")).name


def main(truth: Path, folder: Path) -> None:
    csv.field_size_limit(10**9)
    scores = score_folder(json.loads((truth / "truth.json").read_text(encoding="utf-8")), folder)
    print(table(scores, total(scores.values())))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
