from __future__ import annotations

import csv
import errno
import hashlib
import io
import json
import os
import random
import shutil
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rt67_aggregate.issues import sentence
from rt67_aggregate.model import Answer, Picture, PictureFile, Status
from rt67_aggregate.publish import (
    BusyError,
    Disk,
    Lock,
    NotWrittenError,
    Staging,
    blocked,
    copy_files,
    file_digest,
    held,
    picture_lost,
    save_pictures,
    write_tables,
)
from rt67_aggregate.publish import lock as lock_room
from rt67_aggregate.publish.failure import from_os_error
from rt67_aggregate.publish.journal import LOCK, WORK, Journal, decode, encode
from rt67_aggregate.table import frames
from tests import readings as made
from tests.disks import DiedError, ForgetfulDisk, SteppingDisk, dying_at, lay_out, tree_of

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


QUICK = Disk(lasting=False)


def write(staged: Staging) -> None:
    (staged.folder / "records.csv").write_text("new records")
    (staged.folder / "summary.xlsx").write_text("new summary")
    (staged.folder / "pictures" / "NEW").mkdir(parents=True)
    (staged.folder / "pictures" / "NEW" / "y-1.png").write_text("new picture")
    staged.seal(*FILES, "pictures/NEW/y-1.png")


def run(
    output: Path, inbox: Path, disk: Disk = QUICK, unless_changed: Mapping[str, str] = MappingProxyType({})
) -> None:
    with held(output, inbox, disk) as place, place.staging() as staged:
        write(staged)
        staged.put_in_place(FILES, FOLDERS, unless_changed=unless_changed)


def refusal(output: Path, inbox: Path, disk: Disk, unless_changed: Mapping[str, str] | None = None) -> str:
    """The code with which a run ends, empty where it is done."""
    try:
        run(output, inbox, disk, unless_changed or {})
    except NotWrittenError as error:
        return error.issue.code
    return ""


def lay_old(output: Path) -> None:
    """The folder as it was before any run."""
    shutil.rmtree(output)
    lay_out({name: text.encode() for name, text in OLD.items()}, output)


def content(folder: Path) -> dict[str, str]:
    """All files but the lock."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != LOCK)
    return {path.relative_to(folder).as_posix(): path.read_text(errors="replace") for path in files}


def content_in_place(folder: Path) -> dict[str, str]:
    """The same without the working folder."""
    return {name: text for name, text in content(folder).items() if not name.startswith(WORK)}


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
    with held(output, inbox, QUICK) as place, place.staging() as staged:
        (staged.folder / "records.csv").write_text("new records")
        staged.seal("records.csv")
        staged.put_in_place(("records.csv",), FOLDERS)
    assert not (output / "pictures").exists()


@pytest.fixture
def steps(output: Path, inbox: Path, tmp_path: Path) -> int:
    """How many steps an exchange takes."""
    copy = shutil.copytree(output, tmp_path / "copy")
    disk = SteppingDisk(lambda *_: None)
    run(copy, inbox, disk)
    assert content(copy) == NEW
    return disk.steps


def test_a_failure_at_any_step_of_the_exchange_leaves_the_old_outputs_or_comes_after_it(
    output: Path, inbox: Path, steps: int
):
    ends = []
    for failing in range(1, steps + 1):
        lay_old(output)

        def at_step(number: int, _: str, failing: int = failing) -> None:
            if number == failing:
                raise OSError(errno.EIO, "gone", str(output / "records.csv"))

        code = refusal(output, inbox, SteppingDisk(at_step))
        assert code in ("", "disk_error"), failing
        assert content_in_place(output) == (OLD if code else NEW), failing
        assert not (code and (output / WORK).exists()), failing
        ends.append("old" if code else "new")
        run(output, inbox)
        assert content(output) == NEW, failing
        assert not (output / WORK).exists(), failing
    assert ends == sorted(ends, reverse=True), "there is one moment at which it is done"
    assert set(ends) == {"old", "new"}


def test_where_nothing_can_be_undone_the_issue_says_so_and_the_next_command_ends_it(
    output: Path, inbox: Path, steps: int
):
    seen = set()
    for failing in range(1, steps + 1):
        lay_old(output)

        def at_step(number: int, _: str, failing: int = failing) -> None:
            if number >= failing:
                raise OSError("gone")

        code = refusal(output, inbox, SteppingDisk(at_step))
        if code != "output_unfinished":
            assert content_in_place(output) == (OLD if code else NEW), failing
        seen.add(code)
        with held(output, inbox, QUICK):
            assert content(output) in (OLD, NEW), failing
    assert seen == {"", "output_not_written", "output_unfinished"}


def test_a_run_that_dies_at_any_step_is_undone_or_ended_by_the_next_command(
    output: Path, inbox: Path, steps: int
):
    ends = []
    for step in range(1, steps + 2):
        lay_old(output)
        with suppress(DiedError):
            run(output, inbox, dying_at(step))
        with held(output, inbox, QUICK) as place:
            assert place.issues == ()
            ends.append("old" if content(output) == OLD else "new" if content(output) == NEW else "mixed")
        assert not (output / WORK).exists()
    assert ends == sorted(ends, reverse=True)
    assert set(ends) == {"old", "new"}


def test_what_somebody_saved_after_a_run_died_stays_where_it_was_saved(output: Path, inbox: Path, steps: int):
    for step in range(1, steps + 2):
        lay_old(output)
        with suppress(DiedError):
            run(output, inbox, dying_at(step))
        (output / "saved.part").write_text("her review")
        (output / "saved.part").replace(output / "records.csv")
        with held(output, inbox, QUICK):
            found = content_in_place(output)
        assert found.pop("records.csv") == "her review", step
        rest = [{n: t for n, t in side.items() if n != "records.csv"} for side in (OLD, NEW)]
        assert {n: t for n, t in found.items() if "-kept-" not in n} in rest, step
        assert not (output / WORK).exists()


@given(cut_at=st.integers(1, 45), seed=st.integers(0, 10_000), saved=st.booleans())
@settings(max_examples=300)
def test_a_power_cut_at_any_step_leaves_old_or_new_outputs_whole(cut_at: int, seed: int, saved: bool):
    chance = random.Random(seed)
    with TemporaryDirectory() as folder:
        output, inbox = Path(folder, "output"), Path(folder, "inbox")
        inbox.mkdir()
        lay_out({n: t.encode() for n, t in OLD.items()}, output)
        disk = ForgetfulDisk(output, tree_of(output), cut_at)
        try:
            run(output, inbox, disk)
        except DiedError:
            after = disk.after_cut(chance)
        else:
            after = disk.after_cut(chance)
            assert {n: t for n, t in after.items() if t is not None and not n.startswith(WORK)} == {
                n: t.encode() for n, t in NEW.items()
            }, "what a run has told lasts"
        shutil.rmtree(output)
        lay_out(after, output)
        if saved:
            (output / "summary.xlsx").write_text("her review")
        with held(output, inbox, QUICK) as place:
            assert place.issues == ()
        found = content(output)
        if saved:
            assert found.pop("summary.xlsx") == "her review"
        sides = [
            {n: t for n, t in side.items() if not (saved and n == "summary.xlsx")} for side in (OLD, NEW)
        ]
        assert {n: t for n, t in found.items() if "-kept-" not in n} in sides
        assert not (output / WORK).exists()


def test_no_step_of_one_command_lets_another_in(output: Path, inbox: Path):
    told = []

    def at_step(number: int, name: str) -> None:
        with pytest.raises(NotWrittenError) as failure:
            run(output, inbox)
        told.append(failure.value.issue.code)

    run(output, inbox, SteppingDisk(at_step))
    assert set(told) == {"output_in_use"}
    assert content(output) == NEW
    run(output, inbox)


def test_two_commands_that_begin_in_a_new_folder_do_not_write_at_once(tmp_path: Path, inbox: Path):
    output = tmp_path / "new"
    with held(output, inbox, QUICK) as one, held(output, inbox, QUICK) as other, one.staging():
        with pytest.raises(NotWrittenError) as failure, other.staging():
            pass
        assert failure.value.issue.code == "output_in_use"


def test_a_workbook_saved_in_the_last_moment_before_its_rename_stays(output: Path, inbox: Path, steps: int):
    """However late: before it is moved aside, or before the new one takes its place."""
    before = file_digest(output / "records.csv")
    places = []
    for moment in range(1, steps + 2):
        lay_old(output)

        def at_step(number: int, name: str, moment: int = moment) -> None:
            if number == moment:
                (output / "saved.part").write_text("her review")
                (output / "saved.part").replace(output / "records.csv")

        code = refusal(output, inbox, SteppingDisk(at_step), {"records.csv": before})
        assert code in ("", "output_changed")
        if code:
            assert content(output)["records.csv"] == "her review"
            assert content(output)["my notes.txt"] == "mine"
            assert not (output / "summary.xlsx").exists()
        else:  # the new one stood there already, and it is she who wrote over it
            assert moment > steps or content(output)["records.csv"] == "her review"
        places.append("kept" if code else "done")
    assert places == sorted(places, reverse=True)
    assert {"kept", "done"} == set(places)


@pytest.mark.parametrize("name", ["records.csv", "pictures/NEW/y-1.png"])
@pytest.mark.parametrize("harm", ["taken", "cut", "changed"])
def test_a_staged_file_that_is_taken_away_or_changed_stops_the_run(
    output: Path, inbox: Path, name: str, harm: str
):
    with held(output, inbox, QUICK) as place, place.staging() as staged:
        write(staged)
        if harm == "taken":
            (staged.folder / name).unlink()
        else:
            (staged.folder / name).write_text("" if harm == "cut" else "new recordZ")
        with pytest.raises(NotWrittenError) as failure:
            staged.put_in_place(FILES, FOLDERS)
    assert failure.value.issue.code == "output_vanished"
    assert content(output) == OLD


def test_a_file_that_is_gone_when_it_was_just_written_stops_the_run(output: Path, inbox: Path):
    with (
        pytest.raises(NotWrittenError) as failure,
        held(output, inbox, QUICK) as place,
        place.staging() as staged,
    ):
        staged.seal("records.csv")
    assert failure.value.issue.code == "output_vanished"


HARMED = [b"", b"{}", b"[]", b"null", b"\0" * 300, b"records.csv", b'{"sha256": 1, "body": 2}', b"\xff\xfe"]


@pytest.mark.parametrize("journal", HARMED)
@pytest.mark.parametrize("called", ["aside.json", "placed.json"])
def test_a_journal_that_cannot_be_obeyed_removes_nothing_and_is_told(
    output: Path, inbox: Path, journal: bytes, called: str
):
    left = output / WORK / "1"
    (left / "old").mkdir(parents=True)
    (left / called).write_bytes(journal)
    (output / "records.csv").rename(left / "old" / "records.csv")
    (left / "old" / "my notes.txt").write_text("older notes")
    with held(output, inbox, QUICK) as place:
        assert [issue.code for issue in place.issues] == ["output_rescued"]
        assert content(output) == OLD | {"history/my notes-kept-1.txt": "older notes"}
    assert not (output / WORK).exists()
    with held(output, inbox, QUICK) as place:
        assert place.issues == ()


def test_of_several_runs_that_died_each_is_undone_and_a_rescue_is_told(output: Path, inbox: Path):
    (output / WORK / "1" / "old").mkdir(parents=True)
    (output / "records.csv").rename(output / WORK / "1" / "old" / "records.csv")
    (output / WORK / "2" / "new").mkdir(parents=True)  # died before it moved anything
    with held(output, inbox, QUICK) as place:
        assert [issue.code for issue in place.issues] == ["output_rescued"]
        assert content_in_place(output) == OLD
    assert not (output / WORK).exists()


@pytest.mark.parametrize("names", [b"", b"records.csv\n", b"records.csv\n../inbox", b".", b"\0" * 40, None])
def test_what_a_version_before_the_journal_left_is_put_back(output: Path, inbox: Path, names: bytes | None):
    (inbox / "return.docx").write_text("sent")
    (output / WORK / "saved").mkdir(parents=True)
    (output / "records.csv").rename(output / WORK / "saved" / "records.csv")
    if names is not None:
        (output / WORK / "names").write_bytes(names)
    with held(output, inbox, QUICK) as place:
        assert [issue.code for issue in place.issues] == ["output_rescued"]
        assert content_in_place(output) == OLD
    assert content(inbox) == {"return.docx": "sent"}


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "/a", "..\\a", "C:a", WORK, "history", "a\0b"])
def test_a_journal_names_nothing_but_what_stands_in_the_folder(name: str):
    good = encode(Journal({"records.csv": "0"}, ("records.csv",)))
    assert decode(good) == Journal({"records.csv": "0"}, ("records.csv",))
    with pytest.raises(ValueError, match="journal"):
        Journal({name: "0"}, ())
    body = json.dumps({"version": 1, "new": {}, "old": [name]})
    signed = {"sha256": hashlib.sha256(body.encode()).hexdigest(), "body": body}
    assert decode(json.dumps(signed).encode()) is None


@given(data=st.data())
def test_any_byte_changed_in_a_journal_is_noticed(data: st.DataObject):
    journal = Journal({"records.csv": "0" * 64, "pictures": "1" * 64}, ("records.csv",))
    good = bytearray(encode(journal))
    place = data.draw(st.integers(0, len(good) - 1))
    good[place] = data.draw(st.integers(0, 255))
    assert decode(bytes(good)) in (None, journal)
    assert decode(bytes(good[:place])) is None


def test_an_old_output_that_cannot_be_removed_stops_no_later_run(output: Path, inbox: Path):
    class Resisting(Disk):
        def remove(self, path: Path) -> None:
            raise PermissionError(errno.EACCES, "held", str(path))

    for _ in range(3):
        run(output, inbox, Resisting(lasting=False))
        assert content_in_place(output) == NEW
    run(output, inbox)
    assert content(output) == NEW
    assert not (output / WORK).exists()


def test_a_run_that_dies_while_writing_leaves_nothing_for_long(output: Path, inbox: Path):
    (output / WORK / "1" / "new").mkdir(parents=True)
    (output / WORK / "1" / "new" / "records.csv").write_text("half")
    run(output, inbox)
    assert content(output) == NEW


def test_what_goes_wrong_inside_a_run_leaves_the_old_outputs(output: Path, inbox: Path):
    with pytest.raises(ZeroDivisionError), held(output, inbox, QUICK) as place, place.staging() as staged:
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


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_quota"),
        (errno.EIO, "disk_error"),
        (errno.EROFS, "disk_read_only"),
        (errno.ENAMETOOLONG, "output_path_too_long"),
        (errno.EMLINK, "output_not_written"),
    ],
)
def test_what_the_system_answers_has_its_own_sentence_also_behind_a_librarys_error(number: int, code: str):
    plain = OSError(number, os.strerror(number), "x")
    assert from_os_error(plain, Path("records.csv")).code == code
    wrapped = OSError("the library says that it failed")
    wrapped.__cause__ = RuntimeError("…")
    wrapped.__cause__.__context__ = plain
    issue = from_os_error(wrapped, Path("records.csv"))
    assert issue.code == code
    assert "records.csv" in sentence(issue)


def test_a_full_disk_is_said_so(output: Path, inbox: Path):
    with (
        pytest.raises(NotWrittenError) as failure,
        held(output, inbox, QUICK) as place,
        place.staging() as staged,
    ):
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


needs_folder_marks = pytest.mark.skipif(os.name == "nt", reason="there a folder's mark refuses nothing")


@pytest.mark.parametrize("name", ["records.csv", pytest.param(".", marks=needs_folder_marks)])
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
        a_picture(tmp_path / "gone.docx", "word/media/image1.png", "pictures/T0/s-1.png"),
        a_picture(package, "word/media/IMAGE1.png", "pictures/T1/s-1.png"),
        a_picture(package, "word/media/image2.png", "pictures/T1/s-2.png"),
        a_picture(package, "word/media/image3.png", "pictures/T1/s-3.png"),
    ]
    lost = save_pictures(wanted, tmp_path / "out")
    assert [file.path[9:] for file in lost] == ["T0/s-1.png", "T1/s-2.png", "T1/s-3.png"]
    assert content(tmp_path / "out") == {"pictures/T1/s-1.png": "picture"}
    assert dict(picture_lost(lost[1]).values) == {"picture": "pictures/T1/s-2.png"}


def test_a_picture_of_the_last_run_is_linked_where_it_is_still_the_same(tmp_path: Path):
    package, before, out = tmp_path / "a.docx", tmp_path / "before", tmp_path / "out"
    with zipfile.ZipFile(package, "w") as parts:
        parts.writestr("word/media/image1.png", b"picture")
    paths = {name: f"pictures/{name}/s-1.png" for name in ("same", "other", "new", "elsewhere")}
    for name, data in (("same", b"picture"), ("other", b"PICTURE")):
        (before / paths[name]).parent.mkdir(parents=True)
        (before / paths[name]).write_bytes(data)
    (before / paths["elsewhere"]).parent.mkdir()
    (before / paths["elsewhere"]).symlink_to(before / paths["same"])
    wanted = [a_picture(package, "word/media/image1.png", path) for path in paths.values()]
    assert save_pictures(wanted, out, before) == ()
    assert content(out) == dict.fromkeys(paths.values(), "picture")
    linked = {name for name, path in paths.items() if (out / path).stat().st_nlink > 1}
    assert linked == {"same"}


def test_files_are_copied_beside_one_that_cannot_be_had(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "b").write_bytes(b"two")
    pairs = [(tmp_path / name, tmp_path / "to" / "here" / name) for name in ("a", "gone", "b")]
    digests = [hashlib.sha256(b"one").hexdigest(), "", hashlib.sha256(b"two").hexdigest()]
    assert copy_files(pairs) == tuple(digests)
    assert content(tmp_path / "to") == {"here/a": "one", "here/b": "two"}


@pytest.mark.parametrize("lasting", [True, False])
def test_syncing_reaches_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lasting: bool):
    """The disk that forgets stands in for this one; without it nobody would see a sync that does nothing."""
    (tmp_path / "a").write_bytes(b"a")
    asked: list[int] = []
    monkeypatch.setattr(os, "fsync", asked.append)
    Disk(lasting=lasting).sync(tmp_path / "a")
    assert bool(asked) is lasting


@pytest.mark.parametrize("again", [False, True])
def test_a_lock_whose_file_is_removed_while_it_is_taken_is_not_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, again: bool
):
    """Else a third command could hold that of the new file."""
    real = lock_room._take

    def take(handle: BinaryIO) -> None:
        (tmp_path / "lock").unlink()
        if again:
            (tmp_path / "lock").write_bytes(b"")
        real(handle)

    monkeypatch.setattr(lock_room, "_take", take)
    with Lock(tmp_path / "lock") as lock, pytest.raises(BusyError):
        lock.take()
