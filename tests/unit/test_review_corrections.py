from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rt67_aggregate.issues import sentence
from rt67_aggregate.model import Reviewed, Verdict
from rt67_aggregate.review import Correction, current, history_copy, load_corrections, write_corrections
from rt67_aggregate.review.corrections import COLUMNS, altered
from tests.told import untold

FIRST = Correction(
    "2024-03-20T10:00:00+07:00",
    Reviewed(
        key="r-0123456789abcdef0123",
        sha256="aa",
        college_id="C001",
        section_id="1.1.result.1",
        entry="1",
        source="แบบ.docx",
        locator="ย่อหน้าที่ 3",
        sent="- จัดอบรม\n2 ครั้ง",
        verdict=Verdict.CORRECTED,
        text="=จัดอบรม, 3 ครั้ง",
        moved_to="1.1.result.2",
        note='เขาว่า "ใช่"',
    ),
)
SECOND = Correction(
    "2024-03-21T10:00:00+07:00", Reviewed(key="u-9", sent="'ก'", note="1/2567", verdict=Verdict.PASSED)
)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "corrections.csv"
    write_corrections(path, [FIRST, SECOND])
    return path


def resaved(kept: Path, delimiter: str, encoding: str, more: str = "") -> None:
    """As a spreadsheet saves it again."""
    rows = list(csv.reader(io.StringIO(kept.read_text("utf-8-sig"), newline="")))
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    kept.write_bytes((stream.getvalue() + more).encode(encoding))


def test_what_is_written_is_read_again(kept: Path):
    assert load_corrections(kept).value == (FIRST, SECOND)


def test_the_file_opens_in_a_spreadsheet_without_harm(kept: Path):
    assert kept.read_bytes().startswith(b"\xef\xbb\xbfwhen,sha256,college_id,section_id,entry,key,")
    for row in csv.reader(io.StringIO(kept.read_text("utf-8-sig"), newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


@pytest.mark.parametrize(
    ("delimiter", "encoding", "more"),
    [
        (",", "utf-8-sig", ""),
        (",", "utf-8", "\r\n\r\n"),
        (";", "utf-8-sig", ";;;;;;;;;;;;\r\n"),
        (",", "cp874", ""),
        ("\t", "utf-16", ""),
    ],
)
def test_saved_again_by_a_spreadsheet_it_is_the_same(kept: Path, delimiter: str, encoding: str, more: str):
    resaved(kept, delimiter, encoding, more)
    assert load_corrections(kept).value == (FIRST, SECOND)


def test_columns_may_stand_in_another_order_with_others_between(kept: Path):
    rows = list(csv.DictReader(io.StringIO(kept.read_text("utf-8-sig"), newline="")))
    heads = ["ของฉัน", *reversed(rows[0])]
    with kept.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, heads)
        writer.writeheader()
        writer.writerows(row | {"ของฉัน": "x"} for row in rows)
    assert load_corrections(kept).value == (FIRST, SECOND)


def test_no_file_is_no_correction(tmp_path: Path):
    assert load_corrections(tmp_path / "none.csv").value == ()


def test_a_file_that_is_not_understood_has_no_value(kept: Path):
    for content, code in (
        ("a,b\n1,2\n", "corrections_columns"),
        ("key,new_text,verdict,moved_to,note\n,x,,,\n", "corrections_line"),
        ("key,new_text,verdict,moved_to,note\nr-1,x,ok,,\n", "corrections_line"),
    ):
        kept.write_text(content, "utf-8")
        read = load_corrections(kept)
        assert read.value is None
        assert [issue.code for issue in read.issues] == [code]
        assert not untold(read.issues)
        assert read.issues[0].source == str(kept)
        assert read.issues[0].line == (1 if code == "corrections_columns" else 2)


def test_what_is_wrong_with_a_file_is_told(kept: Path):
    kept.write_text("key,verdict,moved_to,notes\n", "utf-8")
    (issue,) = load_corrections(kept).issues
    missing = sorted(set(COLUMNS) - {"key", "verdict", "moved_to", "check"})
    assert dict(issue.values) == {"columns": ", ".join(missing)}
    read = load_corrections(kept.parent)  # a folder
    assert read.value is None
    assert [(issue.code, issue.source) for issue in read.issues] == [
        ("corrections_unreadable", str(kept.parent))
    ]
    assert not untold(read.issues)


def test_all_fields_of_a_line_are_kept_and_count_for_its_checksum(kept: Path):
    whole = replace(FIRST.reviewed, group="ก", status="none", filed="C002")
    line = Correction(FIRST.when, whole, ("text", "note"))
    write_corrections(kept, [line])
    read = load_corrections(kept)
    assert read.value == (line,)
    assert read.value[0].line == 2
    assert altered(read.value, "x") == ()
    checks = {read.value[0].check}
    for name in ("sha256", "college_id", "section_id", "entry", "key", "sent", "text", "moved_to", "note"):
        checks.add(_check(kept, Correction(FIRST.when, replace(whole, **{name: "x"}), ("text", "note"))))
    for name in ("source", "locator", "group", "status", "filed"):
        checks.add(_check(kept, Correction(FIRST.when, replace(whole, **{name: "x"}), ("text", "note"))))
    checks.add(_check(kept, Correction(FIRST.when, whole, ("text",))))
    assert len(checks) == 16
    # Neither time nor spaces count; both come back as they were.
    later = replace(line, when="2025", reviewed=replace(whole, note=f" {whole.note} "))
    assert _check(kept, later) == read.value[0].check
    assert _check(kept, FIRST) == "7b9dc967d780d0aa"  # as in files that were written before


def _check(path: Path, line: Correction) -> str:
    write_corrections(path, [line])
    read = load_corrections(path)
    assert read.value is not None
    return read.value[0].check


def cells(line: Correction) -> dict[str, str]:
    """All that a line says, without its spaces."""
    said = {name: "".join(str(value).split()) for name, value in asdict(line.reviewed).items()}
    return said | {"conflict": " ".join(line.conflict)}


@given(data=st.data())
@settings(max_examples=600)
def test_any_byte_changed_ends_in_a_fault_with_its_line_or_changes_nothing_that_counts(data: st.DataObject):
    """What may differ is the time, which is only told, and which of all spaces one is."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "corrections.csv")
        write_corrections(path, [FIRST, SECOND, FIRST])
        content = bytearray(path.read_bytes())
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.one_of(st.integers(0, 255), st.sampled_from(b'",;\r\n\t=')))
        path.write_bytes(content)
        read = load_corrections(path)
    if read.value is None:
        assert read.issues
        assert all(issue.line > 0 and sentence(issue) for issue in read.issues)
        return
    changed = altered(read.value, "corrections.csv")
    if changed:
        assert [issue.line > 0 and sentence(issue) != "" for issue in changed] == [True]
        return
    assert [cells(line) for line in read.value] == [cells(line) for line in (FIRST, SECOND, FIRST)]


@pytest.mark.parametrize("column", COLUMNS[1:])
def test_a_line_that_says_something_else_is_told_with_its_line(kept: Path, column: str):
    rewrite(kept, lambda row: row | {column: "แก้ไข" if column == "verdict" else row[column] + "9"})
    changed = altered(load_corrections(kept).value or (), "corrections.csv")
    assert [issue.code for issue in changed] == ["corrections_altered"]
    assert changed[0].line == 4  # the second entry: the first has a line end in it
    assert "บรรทัดที่ 4" in sentence(changed[0])


def test_a_line_that_was_edited_on_purpose_is_taken_where_its_checksum_is_emptied(kept: Path):
    rewrite(kept, lambda row: row | {"note": "แก้เอง", "check": ""})
    lines = load_corrections(kept).value
    assert lines is not None
    assert altered(lines, "corrections.csv") == ()
    assert lines[1].reviewed.note == "แก้เอง"
    write_corrections(kept, lines)
    again = load_corrections(kept).value
    assert again == lines
    assert all(line.check for line in again)


def test_a_file_of_an_older_version_is_read_without_checksums(kept: Path):
    rows = list(csv.DictReader(io.StringIO(kept.read_text("utf-8-sig"), newline="")))
    with kept.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS[:-1], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    lines = load_corrections(kept).value
    assert lines == (FIRST, SECOND)
    assert altered(lines, "corrections.csv") == ()


@pytest.mark.parametrize(
    ("delimiter", "encoding"), [(",", "utf-8-sig"), (";", "utf-8-sig"), (",", "cp874"), ("\t", "utf-16")]
)
def test_saved_again_by_a_spreadsheet_no_line_is_another(kept: Path, delimiter: str, encoding: str):
    resaved(kept, delimiter, encoding)
    assert altered(load_corrections(kept).value or (FIRST,), "corrections.csv") == ()


def rewrite(kept: Path, changed: Callable[[dict[str, str]], dict[str, str]]) -> None:
    """Change the second entry as a person does in a text editor."""
    rows = list(csv.DictReader(io.StringIO(kept.read_text("utf-8-sig"), newline="")))
    with kept.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        writer.writerows([rows[0], changed(rows[1])])


@pytest.mark.parametrize(
    ("damage", "line"),
    [
        (lambda data: data.replace(b"\xe0\xb8", b"\xe0\x38", 1), 2),
        (lambda data: data.replace(b'"\xe0', b"x\xe0", 1), 0),
        (lambda data: data.replace(b'",', b"x,", 1), 0),
        (lambda data: data.replace(b"\r\n", b"\n", 1), 3),
        (lambda data: data.replace(b"new_text", b"new_tExtt", 1), 1),
        (lambda data: data.replace(b"group", b"gruop", 1), 1),
        (lambda data: data[: len(data) // 2] + b'"', 0),
    ],
)
def test_a_damaged_file_is_told_with_its_line(kept: Path, damage: Callable[[bytes], bytes], line: int):
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    assert kept.read_bytes() != whole
    read = load_corrections(kept)
    assert read.value is None
    assert read.issues[0].code in ("corrections_damaged", "corrections_columns", "corrections_line")
    assert not line or read.issues[0].line == line


def test_lines_are_added_after_the_others_also_in_another_folder(kept: Path, tmp_path: Path):
    target = tmp_path / "new" / "corrections.csv"
    target.parent.mkdir()
    before = kept.read_bytes()
    write_corrections(target, (*(load_corrections(kept).value or ()), SECOND))
    assert kept.read_bytes() == before
    assert target.read_bytes().startswith(before)
    assert load_corrections(target).value == (FIRST, SECOND, SECOND)
    assert [path.name for path in target.parent.iterdir()] == ["corrections.csv"]


@pytest.mark.parametrize(
    "moment", ["2031-01-01T00:00:00+07:00", "2024-01-01T00:00:00+07:00", "20/3/2567", ""]
)
def test_the_last_line_holds_whatever_the_clock_said(moment: str):
    older = Correction("2024-03-20T10:00:00+07:00", Reviewed("r-1", text="ก"))
    newer = Correction(moment, Reviewed("r-1", text="ข"))
    assert current([older, newer])["r-1"].text == "ข"
    assert current([replace(older, when=moment), replace(newer, when=older.when)])["r-1"].text == "ข"


def test_without_times_the_order_of_lines_holds():
    older, newer = (
        Correction("20/3/2567", Reviewed("r-1", text="ก")),
        Correction("", Reviewed("r-1", text="ข")),
    )
    assert current([older, newer])["r-1"].text == "ข"


def test_a_copy_of_the_workbook_is_kept_once(tmp_path: Path):
    book, folder = tmp_path / "rt67_summary.xlsx", tmp_path / "history"
    when = datetime(2024, 3, 20, 10, 30, tzinfo=UTC)
    assert history_copy(book, folder, when) is None
    book.write_bytes(b"one")
    first = history_copy(book, folder, when)
    assert first == folder / "rt67_summary-20240320-103000.xlsx"
    assert history_copy(book, folder, when) == first
    book.write_bytes(b"two")
    second = history_copy(book, folder, when)
    assert second == folder / "rt67_summary-20240320-103000-2.xlsx"
    assert sorted(path.read_bytes() for path in folder.iterdir()) == [b"one", b"two"]
