from __future__ import annotations

import csv
import errno
import hashlib
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rt67_aggregate.model import Answer, Picture, PictureFile, Status
from rt67_aggregate.publish import (
    NotWrittenError,
    blocked,
    picture_lost,
    save_pictures,
    staging,
    write_tables,
)
from rt67_aggregate.publish.exchange import WORK
from rt67_aggregate.publish.lock import locked
from rt67_aggregate.table import frames
from tests import readings as made

FILES = ("records.csv", "summary.xlsx")
FOLDERS = ("pictures",)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output folder with the outputs of an earlier run and something of the officer's own."""
    folder = tmp_path / "output"
    (folder / "pictures" / "OLD").mkdir(parents=True)
    (folder / "pictures" / "OLD" / "x-1.png").write_text("old picture")
    (folder / "records.csv").write_text("old records")
    (folder / "history").mkdir()
    (folder / "history" / "before.xlsx").write_text("kept")
    (folder / "my notes.txt").write_text("mine")
    return folder


def run(output: Path, inbox: Path) -> None:
    with staging(output, inbox) as staged:
        (staged.folder / "records.csv").write_text("new records")
        (staged.folder / "summary.xlsx").write_text("new summary")
        (staged.folder / "pictures" / "NEW").mkdir(parents=True)
        (staged.folder / "pictures" / "NEW" / "y-1.png").write_text("new picture")
        staged.put_in_place(FILES, FOLDERS)


def content(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(errors="replace") for path in files}


OLD = {
    "pictures/OLD/x-1.png": "old picture",
    "records.csv": "old records",
    "history/before.xlsx": "kept",
    "my notes.txt": "mine",
}
NEW = {
    "pictures/NEW/y-1.png": "new picture",
    "records.csv": "new records",
    "summary.xlsx": "new summary",
    "history/before.xlsx": "kept",
    "my notes.txt": "mine",
}


def test_new_outputs_replace_the_old_ones_whole_and_what_is_not_ours_stays(output: Path, inbox: Path):
    run(output, inbox)
    assert content(output) == NEW
    assert not (output / WORK).exists()


def test_a_folder_that_is_not_there_is_made(tmp_path: Path, inbox: Path):
    run(tmp_path / "deep" / "output", inbox)
    assert (tmp_path / "deep" / "output" / "records.csv").read_text() == "new records"


def test_an_output_that_this_run_has_not_is_not_left_over_from_another(output: Path, inbox: Path):
    with staging(output, inbox) as staged:
        (staged.folder / "records.csv").write_text("new records")
        staged.put_in_place(FILES, FOLDERS)
    assert not (output / "pictures").exists()


@contextmanager
def failing_rename(monkeypatch: pytest.MonkeyPatch, failing: int, error: BaseException) -> Iterator[None]:
    """The n-th move of a path fails, the others work."""
    count = 0
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == failing:
            raise error
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", rename)
        yield


@pytest.mark.parametrize("step", range(1, 8))
def test_a_failure_at_any_step_of_the_exchange_leaves_the_old_outputs(
    output: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch, step: int
):
    error = OSError(errno.EIO, "gone", str(output / "records.csv"))
    with failing_rename(monkeypatch, step, error), pytest.raises(NotWrittenError) as failure:
        run(output, inbox)
    assert failure.value.issue.code == "output_not_written"
    assert content(output) == OLD
    assert not (output / WORK).exists()


def test_the_exchange_has_the_steps_that_the_tests_let_fail(
    output: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch
):
    with failing_rename(monkeypatch, 8, OSError()):
        run(output, inbox)
    assert content(output) == NEW


class Died(BaseException):
    """The process is gone: nothing after this runs in it."""


@pytest.mark.parametrize("step", range(1, 8))
def test_a_run_that_dies_in_the_exchange_is_put_right_by_the_next(
    output: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch, step: int
):
    with monkeypatch.context() as patch, failing_rename(monkeypatch, step, Died()):
        patch.setattr("rt67_aggregate.publish.exchange._undo", lambda output: None)
        patch.setattr("rt67_aggregate.publish.exchange._clean", lambda work: None)
        with pytest.raises(Died):
            run(output, inbox)
    assert (output / WORK).exists()
    with staging(output, inbox):
        pass
    assert content(output) == OLD


@pytest.mark.parametrize(
    "names", [b"", b"records.csv\n", b"records.csv\n../inbox", b".", b"\xff", b"\0" * 40, None]
)
def test_a_journal_that_a_power_cut_left_empty_or_cut_removes_nothing(
    output: Path, inbox: Path, names: bytes | None
):
    (inbox / "return.docx").write_text("sent")
    (output / WORK / "saved").mkdir(parents=True)
    (output / "records.csv").rename(output / WORK / "saved" / "records.csv")
    if names is not None:
        (output / WORK / "names").write_bytes(names)
    before = content(output)
    with pytest.raises(NotWrittenError) as failure:
        run(output, inbox)
    assert failure.value.issue.code == "output_half_exchanged"
    assert content(output) == before
    assert content(inbox) == {"return.docx": "sent"}


def test_a_run_that_dies_while_writing_leaves_nothing_for_long(output: Path, inbox: Path):
    (output / WORK / "new").mkdir(parents=True)
    (output / WORK / "new" / "records.csv").write_text("half")
    run(output, inbox)
    assert content(output) == NEW


def test_what_goes_wrong_inside_a_run_leaves_the_old_outputs(output: Path, inbox: Path):
    with pytest.raises(ZeroDivisionError), staging(output, inbox) as staged:
        (staged.folder / "records.csv").write_text(f"new records {1 / 0}")
    assert content(output) == OLD
    assert not (output / WORK).exists()


def test_a_file_open_in_another_program_stops_the_run_and_is_named(
    output: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch
):
    real = Path.open

    def held(self: Path, mode: str = "r", *args: object, **more: object) -> object:
        if self.name == "records.csv" and "+" in mode:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return real(self, mode, *args, **more)  # type: ignore[arg-type, call-overload]

    monkeypatch.setattr(Path, "open", held)
    with pytest.raises(NotWrittenError) as failure:
        run(output, inbox)
    assert failure.value.issue.code == "output_locked"
    assert dict(failure.value.issue.values)["name"] == "records.csv"
    assert content(output) == OLD


def test_a_full_disk_is_said_so(output: Path, inbox: Path):
    with pytest.raises(NotWrittenError) as failure, staging(output, inbox) as staged:
        raise OSError(errno.ENOSPC, "No space", str(staged.folder / "records.csv"))
    assert failure.value.issue.code == "disk_full"
    assert dict(failure.value.issue.values)["path"] == str(output / "records.csv")


@pytest.mark.parametrize(("name", "kind"), [("records.csv", "folder"), ("pictures", "file")])
def test_something_else_under_an_outputs_name_stops_the_run(
    tmp_path: Path, inbox: Path, name: str, kind: str
):
    output = tmp_path / "output"
    output.mkdir()
    if kind == "folder":
        (output / name).mkdir()
    else:
        (output / name).write_text("?")
    issue = blocked(output, inbox, FILES, FOLDERS)
    assert issue is not None
    assert issue.code == "output_place_taken"


@pytest.mark.parametrize("name", ["records.csv", "."])
def test_a_read_only_mark_is_kept(output: Path, inbox: Path, name: str):
    target = output / name
    mode = target.stat().st_mode
    target.chmod(mode & ~0o222)
    issue = blocked(output, inbox, FILES, FOLDERS)
    target.chmod(mode)
    assert issue is not None
    assert issue.code == "output_read_only"


@pytest.mark.parametrize("output", [".", "output", "a/../b/output"])
def test_nothing_is_written_into_the_inbox(inbox: Path, output: str):
    issue = blocked(inbox / output, inbox, FILES, FOLDERS)
    assert issue is not None
    assert issue.code == "output_in_inbox"
    with pytest.raises(NotWrittenError):
        run(inbox / output, inbox)
    assert list(inbox.iterdir()) == []


def test_an_inbox_in_a_folder_that_is_replaced_is_refused(output: Path):
    issue = blocked(output, output / "pictures" / "OLD", FILES, FOLDERS)
    assert issue is not None
    assert issue.code == "output_in_inbox"


def test_an_output_folder_that_is_a_file_is_refused(tmp_path: Path, inbox: Path):
    (tmp_path / "x.xlsx").write_text("mine")
    with pytest.raises(NotWrittenError) as failure:
        run(tmp_path / "x.xlsx", inbox)
    assert failure.value.issue.code == "output_is_a_file"
    assert (tmp_path / "x.xlsx").read_text() == "mine"


def test_two_runs_do_not_write_into_one_folder_at_once(output: Path, inbox: Path):
    (output / WORK).mkdir()
    with locked(output / WORK / "lock"), pytest.raises(NotWrittenError) as failure:
        run(output, inbox)
    assert failure.value.issue.code == "output_in_use"
    run(output, inbox)
    assert content(output) == NEW


def test_a_link_out_of_the_output_folder_is_replaced_not_followed(tmp_path: Path, output: Path, inbox: Path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious.txt").write_text("mine")
    (output / "records.csv").unlink()
    (output / "records.csv").symlink_to(elsewhere / "precious.txt")
    run(output, inbox)
    assert content(elsewhere) == {"precious.txt": "mine"}
    assert content(output) == NEW


# --- what is written ------------------------------------------------------------------------


def test_csv_files_are_utf8_with_bom_and_rfc_4180_and_text_stays_as_typed(tmp_path: Path):
    texts = ['=1+1, "x"\nบรรทัดสอง\tแท็บ', "+1", "-", "@x", "1.10"]
    given = tuple(
        Answer(section.id, 1, text, Status.ANSWERED)
        for section, text in zip(made.form().sections, texts, strict=True)
    )
    write_tables(frames(made.form(), made.roster(), [made.reading(given=given)]), tmp_path)
    data = (tmp_path / "records.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfform_id,college_id,")
    assert data.count(b"\r\n") == 6
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["text"] for row in rows] == texts
    assert rows[4]["topic_id"] == "1.10"


def test_empty_tables_have_their_heading_row(tmp_path: Path):
    write_tables(frames(made.form(), made.roster(), []), tmp_path)
    assert (tmp_path / "unplaced.csv").read_bytes().startswith(b"\xef\xbb\xbfsource,college_id,")
    assert (tmp_path / "unplaced.csv").read_bytes().count(b"\r\n") == 1


def a_picture(package: Path, target: str, path: str, data: bytes = b"picture") -> PictureFile:
    picture = Picture(target, "png", sha256=hashlib.sha256(data).hexdigest(), size=len(data))
    return PictureFile("a.docx", package, picture, path)


def test_pictures_are_copied_byte_for_byte_and_those_that_changed_are_named(tmp_path: Path):
    package = tmp_path / "a.docx"
    with zipfile.ZipFile(package, "w") as parts:
        parts.writestr("word/media/image1.png", b"picture")
        parts.writestr("word/media/image2.png", b"changed since")
    wanted = [
        a_picture(package, "word/media/IMAGE1.png", "pictures/T1/s-1.png"),
        a_picture(package, "word/media/image2.png", "pictures/T1/s-2.png"),
        a_picture(package, "word/media/image3.png", "pictures/T1/s-3.png"),
        a_picture(tmp_path / "gone.docx", "word/media/image1.png", "pictures/T2/s-1.png"),
    ]
    lost = save_pictures(wanted, tmp_path / "out")
    assert [file.path[9:] for file in lost] == ["T1/s-2.png", "T1/s-3.png", "T2/s-1.png"]
    assert content(tmp_path / "out") == {"pictures/T1/s-1.png": "picture"}
    assert dict(picture_lost(lost[0]).values) == {"picture": "pictures/T1/s-2.png"}
