"""A stretch of one return pasted into an answer of another, headings, tables and all.

Whose the pasted lines are, often nobody can say. But no letter is lost, and where another section changes by
it, something is marked: an answer must not change its place with nothing to show for it.
"""

from __future__ import annotations

import zipfile
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from lxml import etree

from rt67_aggregate.issues import kind_of
from rt67_aggregate.model import Answer, Format, ReturnReading, SourceFile
from tests.real_reader import form, reader
from tests.returns import make_return

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT = "word/document.xml"
# Others at random, and the four of 1,200 in which nothing at all was told once.
SEEDS = (*range(30), 329, 659, 851, 1023)


def read(path: Path, data: bytes) -> ReturnReading:
    path.write_bytes(data)
    return reader().read(SourceFile(path.name, path, Format.DOCX))


def body_of(data: bytes) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as package:
        body = etree.fromstring(package.read(DOCUMENT)).find(f"{WORD}body")
    assert body is not None
    return body


def with_body(data: bytes, body: etree._Element) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            new.writestr(name, etree.tostring(body.getroottree()) if name == DOCUMENT else old.read(name))
    return written.getvalue()


def pasted(data: bytes, behind: Answer, pieces: list[etree._Element]) -> bytes:
    """The file with pieces behind the first paragraph of an answer."""
    body = body_of(data)
    paragraph = list(body.iter(f"{WORD}p"))[behind.place.node]
    at = body.index(paragraph) + 1
    body[at:at] = [deepcopy(piece) for piece in pieces]
    return with_body(data, body)


def texts(reading: ReturnReading) -> dict[tuple[str, int], str]:
    return {(a.section_id, a.entry): "".join(a.text.split()) for a in reading.answers if a.text}


def told(reading: ReturnReading) -> set[tuple[str, ...]]:
    """What the officer is to look at: marks of answers, and texts that no section took."""
    marks = {(a.section_id, str(a.entry), code) for a in reading.answers for code in a.review}
    return marks | {
        (piece.reason, piece.text) for piece in reading.unplaced if kind_of(piece.reason).needs_eye
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_where_what_was_pasted_changes_another_section_something_is_marked(seed: int, tmp_path: Path) -> None:
    rng = Random(f"pasted/{seed}")
    data, others = (make_return(form(), (), rng.randrange(10_000))[0] for _ in range(2))
    before = read(tmp_path / "before.docx", data)
    answered = [a for a in before.answers if a.text and a.place.node >= 0 and not a.place.table]
    behind = rng.choice(answered)
    taken = list(body_of(others))[:-1]
    start = rng.randrange(len(taken))
    pieces = taken[start : start + rng.choice((1, 2, 3, 5, 8, 14))]

    after = read(tmp_path / "after.docx", pasted(data, behind, pieces))

    assert after.balance.holds
    was, now = texts(before), texts(after)
    own = (behind.section_id, behind.entry)
    changed = {key for key in was.keys() | now.keys() if was.get(key) != now.get(key)}
    if all("".join(line.split()) in now.get(own, "") for line in behind.text.split("\n")):
        changed.discard(own)
    assert not changed or told(after) - told(before)
