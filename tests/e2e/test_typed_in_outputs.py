"""What colleges type, after the real command: in the workbook and in the report, letter for letter."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import etree

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form, Shape
from tests.outputs_read import output_faults, squeezed
from tests.returns.xml import declarations
from tests.tagged_returns import UNIT, blank_return, content, fill
from tests.word_files import MORE, p, tbl, tc, tr
from tests.workspaces import ROOT, Workspace

FORMULAS = ("=1+1", "@SUM(A1)", "+66", "-5 องศา", "{=A1}", "'0012", "1e5", "TRUE", "#REF!", "0012", "N/A ก")
MARKUP = (
    "<b>&amp;",
    "]]>",
    "{{x}}",
    'TOC \\o "1-3"',
    "«ชื่อ»",
    "&[Page]",
    "_x0041_",
    "_x005F_x0041_",
    "_x000D_ก",
)
LINKS = ("http://www.example.com/ก?a=1&b=2", "mailto:a@example.com", "internal:'ภาพรวม'!A1", "C:\\ไฟล์\\ก")
LETTERS = ("น้ำ ปี่ กุ้ง ที่ ผู้ ก้ำ", "ดี 👍🏽 👨‍👩‍👧 🇹🇭", "عربي 123 עברית", "𝐀𝟙 𠮷", "½ ² ① ㎡", "พัฒ\u00adนา\u200bดี")
LONG = ("กขคงจ" * 200, "ยาว" * 11_000, "ก" * 31_999 + "😀😀ปลาย", "\n".join(f"คำที่ {n}" for n in range(1_700)))
TABLES = {
    "merged": (
        tbl(
            tr(tc("กว้าง", properties='<w:gridSpan w:val="2"/>'), "ขวา"),
            tr(tc("สูง", properties='<w:vMerge w:val="restart"/>'), "ก1", "ก2"),
            tr(tc(properties="<w:vMerge/>"), "ข1", "ข2"),
        ),
        "กว้าง\t\tขวา\nสูง\tก1\tก2\n\tข1\tข2",
    ),
    "nested": (tbl(tr("นอก", tc(p("ก่อน"), tbl(tr("ใน1", "ใน2")), p("หลัง")))), "นอก ก่อน ใน1 ใน2 หลัง"),
    **{
        f"{rows} rows of {columns}": (
            tbl(*(tr(*(f"ร{r}ค{c}" for c in range(columns))) for r in range(rows))),
            "\n".join("\t".join(f"ร{r}ค{c}" for c in range(columns)) for r in range(rows)),
        )
        for rows, columns in ((3, 12), (60, 4), (3, 40))
    },
}


@pytest.fixture(scope="module")
def form() -> Form:
    loaded = load_form(ROOT / "mappings" / "rt67_2567.yaml")
    assert loaded.value is not None
    return loaded.value


def test_all_that_is_typed_stands_in_the_workbook_and_below_its_heading(form: Form, tmp_path: Path) -> None:
    typed = dict(enumerate((*FORMULAS, *MARKUP, *LINKS, *LETTERS, *LONG)))
    blocks = ["".join(p(escaped(line)) for line in text.split("\n")) for text in typed.values()]
    wanted = [*typed.values(), *(text for _, text in TABLES.values())]
    blocks += [xml for xml, _ in TABLES.values()]
    workspace = ran(form, blocks, tmp_path)
    records = {(row["college_id"], row["section_id"]): "" for row in workspace.table("records.csv")}
    for row in workspace.table("records.csv"):
        records[row["college_id"], row["section_id"]] += row["text"]
    said = [records[f"C{n // 32}", section] for n, section in placed(form, len(blocks))]
    assert list(map(squeezed, said)) == list(map(squeezed, wanted))
    assert said[len(typed)] == TABLES["merged"][1]
    assert list(output_faults(workspace.output, form)) == []


def ran(form: Form, blocks: list[str], folder: Path) -> Workspace:
    """A workspace with returns that have the blocks as answers, 32 each, after a run."""
    workspace = Workspace(folder)
    workspace.inbox.mkdir()
    (folder / "mappings").mkdir()
    shutil.copy(ROOT / "mappings" / "rt67_2567.yaml", folder / "mappings")
    colleges = -(-len(blocks) // 32)
    roster = "".join(f"C{n},{UNIT}แห่งที่{n},\n" for n in range(colleges))
    (folder / "mappings" / "colleges.csv").write_text(f"college_id,name,aliases\n{roster}", encoding="utf-8")
    for college in range(colleges):
        made = blank_return(form)
        fill(made.control("unit"), f"{UNIT}แห่งที่{college}")
        for number, section in placed(form, len(blocks)):
            if number // 32 == college:
                control = made.control(section)
                fill(control, "")
                content(control)[:] = etree.fromstring(f"<w:x {declarations()} {MORE}>{blocks[number]}</w:x>")
        made.saved(workspace.inbox).rename(workspace.inbox / f"{college}.docx")
    done = workspace.run("aggregate")
    assert done.code == 0, done.err
    return workspace


def placed(form: Form, count: int) -> list[tuple[int, str]]:
    """Number of a block → the section that it is typed into: those with a place for paragraphs."""
    narrative = [h.id for h in form.walk() if h.is_section and h.shape is Shape.NARRATIVE]
    return [(number, narrative[number % 32]) for number in range(count)]


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
