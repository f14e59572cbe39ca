"""Old formats through LibreOffice: what it makes, and what it is not allowed to do."""

from __future__ import annotations

import errno
import http.server
import os
import shutil
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rt67_aggregate import issues
from rt67_aggregate.convert import Conversion, FileToConvert, Office
from rt67_aggregate.model import Format, SourceFile, State
from rt67_aggregate.pipeline.converting import converted as convert_all
from rt67_aggregate.soffice import find_soffice

SAMPLE = Path(__file__).parents[2] / "examples" / "lampang" / "inbox" / "รต67 แม่วัง.doc"
needs_office = pytest.mark.skipif(find_soffice() is None, reason="LibreOffice is not here")
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a POSIX script")


def rtf(text: str, more: str = "") -> bytes:
    escaped = "".join(f"\\u{ord(c)}?" if ord(c) > 127 else c for c in text)
    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 TH SarabunPSK;}}\\pard " + escaped + more + "\\par}").encode(
        "ascii"
    )


def odt(path: Path, content: str) -> Path:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    kind = "application/vnd.oasis.opendocument.text"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("mimetype", kind)
        out.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{office}:office:1.0" xmlns:text="{office}:text:1.0" '
            f'xmlns:draw="{office}:drawing:1.0" xmlns:svg="{office}:svg-compatible:1.0" '
            'xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'office:version="1.2"><office:body><office:text>{content}</office:text>'
            "</office:body></office:document-content>",
        )
        out.writestr(
            "META-INF/manifest.xml",
            f'<m:manifest xmlns:m="{office}:manifest:1.0" m:version="1.2">'
            f'<m:file-entry m:full-path="/" m:media-type="{kind}"/>'
            '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>',
        )
    return path


def source(path: Path, kind: Format) -> SourceFile:
    return SourceFile(path.name, path, kind, sha256="0" * 64)


def converted(
    files: list[SourceFile], folder: Path, soffice: Path | None, seconds: float = 60
) -> list[Conversion]:
    work = folder / "work"
    work.mkdir()
    done = list(convert_all(files, work, soffice, seconds=seconds))
    assert [c.file.name for c in done] == [file.name for file in files]
    for c in done:
        assert issues.sentence(c.issue)
        assert issues.action(c.issue)
        assert c.issue.source == c.file.name
    return done


def outcome(c: Conversion) -> tuple[State | None, str]:
    return c.state, c.issue.code


def body(c: Conversion) -> str:
    with zipfile.ZipFile(c.file.path) as package:
        return package.read("word/document.xml").decode()


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!{sys.executable}\n{text}", encoding="utf-8")
    path.chmod(0o755)
    return path


@needs_office
def test_doc_odt_and_rtf_are_converted_and_a_bad_one_costs_itself(tmp_path: Path) -> None:
    bad, old, new = tmp_path / "เสีย.doc", tmp_path / "ก.rtf", tmp_path / "ข.odt"
    bad.write_bytes(SAMPLE.read_bytes()[:3000] + bytes(100))
    old.write_bytes(rtf("คำตอบหนึ่ง"))
    odt(new, "<text:p>คำตอบสอง</text:p>")
    before = {path: path.read_bytes() for path in (bad, old, new)}
    files = [
        source(SAMPLE, Format.DOC),
        source(bad, Format.DOC),
        source(old, Format.RTF),
        source(new, Format.ODT),
        source(tmp_path / "gone.doc", Format.DOC),
    ]
    done = converted(files, tmp_path, find_soffice())
    assert [outcome(c) for c in done] == [
        (None, "converted"),
        (State.UNREADABLE, "conversion_failed"),
        (None, "converted"),
        (None, "converted"),
        (State.UNREADABLE, "file_unreadable"),
    ]
    assert "นโยบาย" in body(done[0])
    assert "คำตอบหนึ่ง" in body(done[2])
    assert "คำตอบสอง" in body(done[3])
    assert {c.file.format for c in done if c.state is None} == {Format.DOCX}
    assert {c.file.sha256 for c in done} == {"0" * 64}
    assert {path: path.read_bytes() for path in before} == before


@pytest.fixture
def web() -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


@needs_office
def test_nothing_is_fetched(tmp_path: Path, web: tuple[str, list[str]]) -> None:
    address, asked = web
    picture = (
        '<text:p>คำตอบ<draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char">'
        f'<draw:image xlink:href="{address}/p.png" xlink:type="simple" xlink:show="embed" '
        'xlink:actuate="onLoad"/></draw:frame></text:p>'
    )
    section = (
        f'<text:section text:name="s"><text:section-source xlink:href="{address}/t.odt" xlink:type="simple"/>'
        "<text:p>x</text:p></text:section>"
    )
    path = odt(tmp_path / "a.odt", picture + section)
    (done,) = converted([source(path, Format.ODT)], tmp_path, find_soffice())
    assert outcome(done) == (None, "converted")
    assert asked == []


@needs_office
def test_local_files_are_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("HUSH HUSH")
    section = (
        f'<text:section text:name="s"><text:section-source xlink:href="{secret.as_uri()}" '
        'text:filter-name="Text"/><text:p>ของเดิม</text:p></text:section>'
    )
    path = odt(tmp_path / "a.odt", section)
    (done,) = converted([source(path, Format.ODT)], tmp_path, find_soffice())
    assert outcome(done) == (None, "converted")
    assert "HUSH" not in body(done)
    assert "ของเดิม" in body(done)


ROOMY = """
import os, pathlib, sys, zipfile
out = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
(path,) = map(pathlib.Path, sys.argv[sys.argv.index("--outdir") + 2:])
if path.read_text() == "greedy":
    kept = [bytes(64 << 20) for _ in range(48)]
names = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "TMPDIR")
text = "\\n".join(os.environ[name] for name in names)
zipfile.ZipFile(out / (path.stem + ".docx"), "w").writestr("word/document.xml", text)
"""


TAKES_ALL_FOR_TEXT = """
import pathlib, sys, zipfile
at = sys.argv.index("--outdir")
(asked,) = [option.partition("=")[2] for option in sys.argv if option.startswith("--infilter=")] or [""]
for path in map(pathlib.Path, sys.argv[at + 2:]):
    content = path.read_text()
    if asked in ("", content):
        made = pathlib.Path(sys.argv[at + 1]) / (path.stem + ".docx")
        zipfile.ZipFile(made, "w").writestr("word/document.xml", asked or "detected")
"""


@needs_posix
def test_a_doc_is_read_as_a_doc_or_not_at_all(tmp_path: Path) -> None:
    """LibreOffice 26.8 takes a .doc that was cut off for plain text, where it is not told what it is."""
    contents = {"new.doc": "MS Word 97", "cut.doc": "cut off", "old.doc": "MS Word 95", "other.rtf": "rtf"}
    for name, content in contents.items():
        (tmp_path / name).write_text(content)
    files = [source(tmp_path / name, Format(Path(name).suffix[1:])) for name in contents]
    new, cut, old, other = converted(files, tmp_path, script(tmp_path / "office", TAKES_ALL_FOR_TEXT))
    assert outcome(cut) == (State.UNREADABLE, "conversion_failed")
    assert [body(done) for done in (new, old, other)] == ["MS Word 97", "MS Word 95", "detected"]


@needs_posix
def test_the_program_keeps_nothing_outside_its_own_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_text("modest")
    (done,) = converted([source(path, Format.DOC)], tmp_path, script(tmp_path / "office", ROOMY))
    folders = body(done).split("\n")
    assert len(folders) == 4
    assert all(Path(folder).is_relative_to(tmp_path / "work") for folder in folders)


@needs_posix
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system does not limit memory")
def test_a_program_that_eats_memory_is_stopped_and_costs_its_file(tmp_path: Path) -> None:
    for name in ("greedy", "modest"):
        (tmp_path / f"{name}.doc").write_text(name)
    files = [source(tmp_path / f"{name}.doc", Format.DOC) for name in ("greedy", "modest")]
    done = converted(files, tmp_path, script(tmp_path / "office", ROOMY.replace("(path,)", "path, *_")))
    assert [c.issue.code for c in done] == ["conversion_failed", "converted"]


def test_a_full_disk_costs_the_file_that_it_meets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device", str(target))

    monkeypatch.setattr(shutil, "copyfile", full)
    office = Office(tmp_path, tmp_path / "no-such-program")
    (done,) = office([FileToConvert(0, source(tmp_path / "a.doc", Format.DOC))])
    assert outcome(done) == (State.UNREADABLE, "no_room")
    assert list((tmp_path / "in").iterdir()) == []


def test_without_libreoffice_the_officer_is_told_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(b"x")
    (done,) = converted([source(path, Format.DOC)], tmp_path, None)
    assert outcome(done) == (State.UNSUPPORTED, "no_converter")
    assert ".docx" in issues.action(done.issue)
    assert list((tmp_path / "work").iterdir()) == []


def test_a_program_that_cannot_start_is_a_failed_conversion(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(b"x")
    (done,) = converted([source(path, Format.DOC)], tmp_path, tmp_path / "no-such-program")
    assert outcome(done) == (State.UNREADABLE, "conversion_failed")


STAND_IN = """
import pathlib, sys, zipfile
out = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
for path in map(pathlib.Path, sys.argv[sys.argv.index("--outdir") + 2:]):
    text = path.read_text()
    if text == "crash":
        sys.exit(1)
    made = out / (path.stem + ".docx")
    if text == "half":
        made.write_bytes(b"PK\\x03\\x04")
    else:
        zipfile.ZipFile(made, "w").writestr("word/document.xml", text)
"""


@needs_posix
def test_one_bad_file_takes_none_of_its_batch_along(tmp_path: Path) -> None:
    files = []
    for n, text in enumerate(["ok", "crash", "ok", "half", *["ok"] * 10]):
        path = tmp_path / f"{n:02d}.doc"
        path.write_text(text)
        files.append(source(path, Format.DOC))
    done = converted(files, tmp_path, script(tmp_path / "office", STAND_IN))
    failed = (State.UNREADABLE, "conversion_failed")
    fine = (None, "converted")
    assert [outcome(c) for c in done] == [fine, failed, fine, failed, *[fine] * 10]


HANGING = """
import os, pathlib, sys, time
if os.fork() == 0:
    pathlib.Path(sys.argv[0]).with_name("child").write_text(str(os.getpid()))
time.sleep(600)
"""


@needs_posix
def test_a_hanging_program_is_ended_with_its_children(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_text("x")
    (done,) = converted(
        [source(path, Format.DOC)], tmp_path, script(tmp_path / "office", HANGING), seconds=1.0
    )
    assert outcome(done) == (State.UNREADABLE, "conversion_timed_out")
    child = int((tmp_path / "child").read_text())
    assert is_gone(child)


def is_gone(process: int) -> bool:
    """Whether a process ends soon; one that nobody has waited for counts as ended."""
    for _ in range(100):
        try:
            os.kill(process, 0)
            if Path(f"/proc/{process}/stat").read_text().split()[2] == "Z":
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False
