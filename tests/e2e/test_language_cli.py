"""``--lang en``: nothing that a person reads is Thai but what stands in form, roster and returns."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from lxml import etree, html

from rt67_aggregate.data import default_form, packaged
from rt67_aggregate.language import load_language
from tests.workspaces import EXAMPLE, Done, Workspace

THAI = re.compile("[ก-ฺเ-๎]{2,}")  # letters and marks; a figure or a sign alone says nothing
SENTENCES = {key for key in load_language("en").patterns if THAI.search(key) and "{" not in key}


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workspace, Done]:
    folder = tmp_path_factory.mktemp("english") / "lampang"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("output"))
    workspace = Workspace(folder)
    return workspace, workspace.run("aggregate", "--lang", "en")


@dataclass(frozen=True, slots=True)
class Data:
    """All that is form, roster or return: ``letters`` without spaces, and every line and cell by itself."""

    letters: str
    whole: frozenset[str]


@pytest.fixture(scope="module")
def data(english: tuple[Workspace, Done]) -> Data:
    workspace, _ = english
    roster = workspace.folder / "mappings" / "colleges.csv"
    texts = [default_form(packaged()).read_text("utf-8"), roster.read_text("utf-8-sig")]
    for path in sorted(workspace.inbox.rglob("*")):
        texts += [path.name, *words_of_word(path)]
    for name in ("records.csv", "unplaced.csv"):
        texts += (row["text"] for row in workspace.table(name))
    whole = {cell.strip() for text in texts for line in text.splitlines() for cell in line.split("\t")}
    return Data(re.sub(r"\s+", "", "\n".join(texts)), frozenset(whole))


def words_of_word(path: Path) -> Iterator[str]:
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                root = etree.fromstring(package.read(name))
                yield "\n".join("".join(t.text or "" for t in p.iter("{*}t")) for p in root.iter("{*}p"))


def screen(workspace: Workspace, done: Done) -> Iterator[str]:
    yield from (done.out + done.err).splitlines()
    for command in (["status"], ["doctor"], ["explain"], ["explain", "empty_file"], ["--help"]):
        told = workspace.run(*command, "--lang", "en")
        yield from (told.out + told.err).splitlines()
    told = workspace.run(
        "check", str(next(workspace.inbox.glob("*.docx"))), "--full", "--why", "--lang", "en"
    )
    yield from (told.out + told.err).splitlines()


def workbook(workspace: Workspace) -> Iterator[str]:
    path = workspace.output / "rt67_summary.xlsx"
    for sheet in openpyxl.load_workbook(path).worksheets:
        if sheet.sheet_state != "visible":
            continue
        yield sheet.title
        yield from (str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell)
        yield from (sheet.oddFooter.left.text or "", sheet.oddFooter.right.text or "")
        for rule in sheet.data_validations.dataValidation:
            yield from (rule.error or "", rule.errorTitle or "", rule.formula1 or "")
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith("xl/charts/"):
                yield from etree.fromstring(package.read(name)).itertext()


def report(workspace: Workspace) -> Iterator[str]:
    with zipfile.ZipFile(workspace.output / "rt67_summary.docx") as package:
        for name in ("word/document.xml", "word/charts/chart1.xml", "docProps/core.xml"):
            root = etree.fromstring(package.read(name))
            yield from root.itertext()
            yield from (found.get("descr", "") for found in root.iter("{*}docPr"))


def pages(workspace: Workspace) -> Iterator[str]:
    for path in sorted((workspace.output / "pages").glob("*.html")):
        page = html.document_fromstring(path.read_text("utf-8"))
        assert page.get("lang") == "en"
        for element in page.iter(etree.Element):
            yield from filter(None, (element.text, element.tail, *map(str, element.attrib.values())))


def assert_all_thai_is_data(texts: Iterable[str], data: Data) -> None:
    found = list(texts)
    assert sum(map(len, found)) > 500
    foreign = {text.strip() for text in found for run in THAI.findall(text) if run not in data.letters}
    assert foreign == set()
    # A short word of the program's may stand within an answer, too.
    assert {text.strip() for text in found} & SENTENCES <= data.whole


def test_the_screen_speaks_english(english: tuple[Workspace, Done], data: Data):
    workspace, done = english
    assert (done.code, done.err) == (0, "")
    assert_all_thai_is_data(screen(workspace, done), data)


def test_the_workbook_is_english(english: tuple[Workspace, Done], data: Data):
    assert_all_thai_is_data(workbook(english[0]), data)


def test_the_report_is_english(english: tuple[Workspace, Done], data: Data):
    assert_all_thai_is_data(report(english[0]), data)


def test_the_pages_are_english(english: tuple[Workspace, Done], data: Data):
    assert_all_thai_is_data(pages(english[0]), data)


def test_what_init_makes_is_english(tmp_path: Path):
    """But the roster, and the form's own words where they are told of."""
    done = Workspace(tmp_path).run("init", "work", "--lang", "en")
    assert done.code == 0
    made = {
        path.name: path.read_text("utf-8-sig") for path in (tmp_path / "work").rglob("*") if path.is_file()
    }
    assert set(made) == {"read-me-first.txt", "README.md", "colleges.csv", "settings.yaml"}
    assert not THAI.search(done.out + made["read-me-first.txt"])
    assert THAI.findall(made["settings.yaml"]) == ["มีนาคม"]  # dates are set as the form prints them
    assert made["README.md"].startswith("# The files in this folder")
    thai = Workspace(tmp_path).run("init", "งาน")
    assert thai.code == 0
    assert (tmp_path / "งาน" / "mappings" / "README.md").read_text("utf-8").startswith("# ไฟล์ในโฟลเดอร์นี้")


def test_the_tables_are_the_same_in_every_language(english: tuple[Workspace, Done], tmp_path: Path):
    workspace, _ = english
    names = ("records.csv", "unplaced.csv", "returns.csv")
    before = {name: (workspace.output / name).read_bytes() for name in names}
    assert workspace.run("aggregate", "--lang", "th").code == 0
    assert {name: (workspace.output / name).read_bytes() for name in names} == before
    assert not (workspace.output / "corrections.csv").exists()
