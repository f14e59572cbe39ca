"""Whatever a Word file prints, its draft is a form file that loads, or a sentence says why there is none."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rt67_aggregate.drafting import draft_form, form_text, with_ids
from rt67_aggregate.form import load_form
from tests.word_files import p, r, read, tbl, tc, tr

# What lines of forms are made of, and what YAML takes for something else.
_WORDS = st.sampled_from(
    (
        *(
            "ผลการดำเนินงาน",
            "ปัญหา",
            "ข้อเสนอแนะ",
            "จำนวน",
            "คน",
            "วันที่",
            "ชื่อสถานศึกษา",
            "ลงชื่อ",
            "ปีงบประมาณ พ.ศ. 2568",
        ),
        *(
            "1.",
            "1.1",
            "2)",
            "(3)",
            "ส่วนที่ 1",
            "ก.",
            "๑.",
            "-",
            "☐ ใช่",
            "☐ ไม่ใช่",
            "( )",
            "Name",
            "yes",
            "PO #",
            "#1",
        ),
        *(
            ":",
            "'",
            '"',
            "[",
            "{",
            "}",
            "*",
            "&",
            "|",
            "%",
            "@",
            "`",
            "!",
            "?",
            ",",
            "\x7f",
            "\x8f",
            "\ufeff",
            "\u2028",
        ),
        *("....................", "..........", "______", "…………"),
    )
)
_TEXT = st.lists(_WORDS, min_size=1, max_size=4).map(" ".join)
_LINE = st.builds(
    lambda text, bold: p(
        r(xml=f"{'<w:rPr><w:b/></w:rPr>' * bold}<w:t xml:space='preserve'>{escape(text)}</w:t>")
    ),
    _TEXT,
    st.booleans(),
)
_CELL = st.one_of(st.just(p()), _LINE).map(tc)
_TABLE = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.lists(_CELL, min_size=width, max_size=width).map(lambda cells: tr(*cells)), min_size=1, max_size=4
    ).map(lambda rows: tbl(*rows))
)
_BODY = st.lists(st.one_of(_LINE, _LINE, st.just(p()), _TABLE), min_size=1, max_size=12).map("".join)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("drafts")


def table(*rows: tuple[str, ...]) -> str:
    return tbl(*(tr(*(tc(p(text) if text else p()) for text in row)) for row in rows))


@example(body=p("ผลการดำเนินงาน") + table(("ปี", ""), ("\x7f", "")) + p("\x8f"))
@example(body=p("ผลการดำเนินงาน") + p("1. : ...................."))
@example(body=p("ผลการดำเนินงาน") + p(".................... (3) ...................."))
@example(body=p("ผลการดำเนินงาน .................... \u2028 ...................."))
@example(body=p(":") + p("☐ ใช่") + table(("ผลการดำเนินงาน", "")))
@example(body=table(("1. :",), ("ผลการดำเนินงาน ....................",)))
@example(body=p("1.") + p("....................") + table(("ปี", "จำนวนครู"), ("2566", "41"), ("2567", "44")))
@example(
    body="".join(
        p(heading) + table(("ปี", "จำนวน"), ("", "")) + p("เพราะ ....................")
        for heading in ("1. รายได้", "2. รายจ่าย")
    )
)
@given(_BODY)
def test_a_draft_loads_or_says_why_there_is_none(folder: Path, body: str) -> None:
    drafted = draft_form(read(folder, body), "blank.docx")
    if drafted.value is None:
        assert drafted.issues
        return
    text = form_text(drafted.value, "draft", "blank.docx")
    path = folder / "form.yaml"
    for _ in range(2):  # as the command does: IDs that stand twice are made apart in what was written
        path.write_text(text, encoding="utf-8")
        loaded = load_form(path)
        text = with_ids(text, {issue.line for issue in loaded.issues if issue.code == "form_duplicate_id"})
    # Equal columns are for a person to tell apart.
    told = ("form_same_column",)
    assert [issue for issue in loaded.issues if issue.code not in told] == []
