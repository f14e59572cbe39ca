"""A form that prints a line under each of several options: every output calls each after its option."""

from __future__ import annotations

import re

import docx
import openpyxl
import pytest

from tests.blank_projects import project_policies
from tests.filling import NAME, fill
from tests.office_blanks import drafted
from tests.workspaces import Workspace

OPTIONS = ("แผนการศึกษาแห่งชาติ", "ยุทธศาสตร์ของจังหวัด", "นโยบายของสถานศึกษา")
NAMES = [f"{option} · สาระสำคัญ" for option in OPTIONS]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("again")
    made = Workspace(folder)
    made.inbox.mkdir()
    (folder / "mappings").mkdir()
    blank = project_policies().save(folder)
    fill(blank, drafted(blank), 4, made.inbox / "แบบเสนอโครงการ.docx")
    blank.with_suffix(".yaml").rename(folder / "mappings" / "policies.yaml")
    (folder / "mappings" / "colleges.csv").write_text(
        f"college_id,name,aliases\nc1,{NAME},\n", encoding="utf-8"
    )
    assert made.run("aggregate", "--form", "mappings/policies.yaml", "--report", "both").code == 0
    return made


def test_the_records_do(workspace: Workspace) -> None:
    rows = [row for row in workspace.table("records.csv") if row["kind"] == "fill"]
    assert [(row["section_id"], row["heading"]) for row in rows] == [
        (f"2.fill.{number}.1", name) for number, name in enumerate(NAMES, start=1)
    ]


@pytest.mark.parametrize(("sheet", "each"), [("คำตอบ", 2), ("ความครบถ้วน", 1), ("_rt67_lists", 1)])
def test_the_workbook_does(workspace: Workspace, sheet: str, each: int) -> None:
    book = openpyxl.load_workbook(workspace.output / "rt67_summary.xlsx", read_only=True)
    cells = [str(cell) for row in book[sheet].values for cell in row if cell]
    starts = [name[:18] for name in NAMES]  # a narrow column cuts the rest
    assert all(sum(cell.count(start) for cell in cells) >= each for start in starts)
    assert not any(re.search(r"\(2\.fill", cell) for cell in cells)


def test_both_reports_do(workspace: Workspace) -> None:
    for name in ("rt67_summary.docx", "rt67_full.docx"):
        texts = [paragraph.text for paragraph in docx.Document(str(workspace.output / name)).paragraphs]
        assert all(any(called in text for text in texts) for called in NAMES)


def test_the_pages_do(workspace: Workspace) -> None:
    for name in ("index.html", "c1.html"):
        page = (workspace.output / "pages" / name).read_text(encoding="utf-8")
        assert all(called in page for called in NAMES)
