"""What a run of a season wrote beside the workbook, held against the words that stand in the workbook:
tables, report, and what goes back to the colleges."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rt67_aggregate.feedback import notes_for
from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.model import ReturnReading, Verdict
from rt67_aggregate.pipeline.feedback import review_of_all, reviewed_return
from rt67_aggregate.pipeline.names import ANNEX, CORRECTIONS, REPORT, WORKBOOK
from rt67_aggregate.review import read_review
from tests.season_office import Book, Row
from tests.season_world import Colleges, Place
from tests.workbook_desk import ANSWERS, STATEMENT
from tests.workbook_summary import WRITTEN

_TEXTS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


def output_faults(output: Path, rows: Sequence[Row], words: Iterable[str]) -> Iterator[str]:
    """Each word that stands as an answer's text, or as her own in the report, is in the tables and the
    report; a note is in neither."""
    texts = {"records.csv": (output / "records.csv").read_text("utf-8-sig"), "the report": _report(output)}
    answers = "\n".join(row.fields["text"] for row in rows if row.sheet == ANSWERS)
    own = "\n".join(row.fields["text"] for row in rows if row.sheet == STATEMENT)
    for word in words:
        applied = word in answers
        yield from (
            f"{word} is not in {name}" for name, text in texts.items() if applied and word not in text
        )
        if word in own and word not in texts["the report"]:
            yield f"{word}, her own in the report, is not there"
        if not applied and word not in own:
            yield from (f"{word}, a note, is in {name}" for name, text in texts.items() if word in text)


def feedback_faults(
    output: Path,
    world: Colleges,
    readings: Sequence[ReturnReading],
    rows: Sequence[Row],
    words: Sequence[str],
) -> Iterator[str]:
    """What was sent back with a row goes to the row's college, and to no other one."""
    back = [row for row in rows if row.fields.get("verdict") == Verdict.SENT_BACK]
    if not back or not readings:
        return
    log = read_review(output / WORKBOOK, output / CORRECTIONS, WRITTEN).value
    if log is None:
        yield "the review cannot be read for what goes back"
        return
    applied = review_of_all(world.form, world.roster, readings, log.reviews)
    asked = {}
    for reading in readings:
        college = next(one for one in world.roster.colleges if one.college_id == reading.identity.college_id)
        found, _ = reviewed_return(applied, reading)
        asked[college.name] = "\n".join(note.text for note in notes_for(reading, world.form, found))
    for row in back:
        said = f"{row.fields.get('text', '')}\n{row.fields.get('note', '')}"
        for word in (word for word in words if word in said):
            told = [name for name, text in asked.items() if word in text]
            if told != [row.college]:
                yield f"{word} in {row.sheet} is sent back to {told}, and not to {row.college}"


def _report(output: Path) -> str:
    files = [output / REPORT, *sorted((output / ANNEX).glob("*.docx"))]
    return "\n".join(map(_text, files))


def _text(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return "".join(_TEXTS.findall(package.read("word/document.xml").decode()))


def laid_faults(laid: Sequence[tuple[str, Place]], book: Book) -> list[str]:
    """What she laid over rows lies over the rows about the same text of the same college now, or is told.
    ``laid``: comments, and the cells that their rows were about."""
    if not laid:
        return []
    told = "\n".join(f"{row.title} {row.told}" for row in book.rows())
    if any(CATALOGUE[code].title in told for code in ("college_renamed", "review_ids_unknown")):
        return []
    stands: dict[str, list[Place]] = {}
    for text, key in book.laid_over():
        for word in text.split("\n") if key in book.where else ():
            stands.setdefault(word, []).append(book.where[key])
    faults = []
    for word, own in ((word, place) for text, place in laid for word in text.split("\n")):
        places = stands.get(word, [])
        same = any((place.who, place.sent) == (own.who, own.sent) for place in places)
        if not same and word not in told:
            faults.append(f"{word} lay over {own}, now over {places}, and is not told")
    return faults
