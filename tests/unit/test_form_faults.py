"""What is told about a form file that is wrong. The forms are invented."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path

import pytest
import yaml

import rt67_aggregate.form
import rt67_aggregate.roster
from rt67_aggregate.form import load_form, source
from rt67_aggregate.issues import CATALOGUE, action, form, roster, sentence
from rt67_aggregate.issues.kinds import IssueKind
from rt67_aggregate.model import Issue, Severity
from tests.form_files import HEAD, MAPPING, write

KINDS = (*form.KINDS, *roster.KINDS)


def faults(path: Path) -> list[tuple[str, str, int]]:
    read = load_form(path)
    assert read.value is None
    assert all(issue.source == str(path) for issue in read.issues)
    assert all(sentence(issue) and action(issue) for issue in read.issues)
    return [(issue.code, issue.where, issue.line) for issue in read.issues]


def codes(folder: Path, body: str, head: str = HEAD) -> list[str]:
    return [code for code, _, _ in faults(write(folder, body, head))]


def test_all_faults_are_told_at_once_each_with_its_place(tmp_path: Path):
    body = """\
levels: [topics, parts, items]
topics:
  - number: "1"
    headng: ก
    parts:
      - heading:
        kind: text
      - heading: ข
        kind: txt
      - heading: ค
        items:
          - heading: ง
"""
    head_lines = HEAD.count("\n")
    head = HEAD.replace("fiscal_year: 2570", "fiscal_year: 2027").replace("31 ตุลาคม", "32 ตุลาคม")
    assert faults(write(tmp_path, body, head)) == [
        ("form_bad_year", "fiscal_year", 4),
        ("form_bad_date", "deadline", 7),
        ("form_missing_key", "topics[1].heading", head_lines + 3),
        ("form_misspelt_key", "topics[1].headng", head_lines + 4),
        ("form_empty_text", "topics[1].parts[1].heading", head_lines + 6),
        ("form_unknown_kind", "topics[1].parts[2].kind", head_lines + 9),
        ("form_section_without_kind", "topics[1].parts[3].items[1]", head_lines + 12),
    ]


@pytest.mark.parametrize(
    ("code", "where", "body"),
    [
        ("form_unknown_key", "topics[1].remark", "topics: [{heading: ก, kind: text, remark: แดง}]"),
        ("form_misspelt_key", "topics[1].alias", "topics: [{heading: ก, kind: text, alias: [ข]}]"),
        ("form_duplicate_key", "topics[1].heading", "topics: [{heading: ก, kind: text, heading: ข}]"),
        ("form_missing_key", "topics", ""),
        ("form_missing_key", "topics[1].heading", "topics: [{kind: text}]"),
        ("form_empty_text", "topics[1].heading", 'topics: [{heading: "---", kind: text}]'),
        ("form_empty_text", "topics[1].aliases[2]", 'topics: [{heading: ก, kind: text, aliases: [ข, ""]}]'),
        ("form_empty_list", "topics", "topics: []"),
        ("form_empty_list", "topics[1].items", "topics: [{heading: ก, kind: text, items: []}]"),
        ("form_not_text", "topics[1].heading", "topics: [{heading: [ก], kind: text}]"),
        ("form_not_list", "topics", "topics: ก"),
        ("form_not_list", "topics[1].aliases", "topics: [{heading: ก, kind: text, aliases: ข}]"),
        ("form_not_mapping", "topics[1]", "topics: [ก]"),
        ("form_not_text", "", "? [ก]\n: ข\ntopics: [{heading: ก, kind: text}]"),
        (
            "form_bad_rows",
            "topics[1].rows",
            "topics: [{heading: ก, rows: ห้า, columns: [{heading: ข, kind: left}]}]",
        ),
        (
            "form_bad_rows",
            "topics[1].rows",
            "topics: [{heading: ก, rows: 0, columns: [{heading: ข, kind: left}]}]",
        ),
        ("form_rows_without_columns", "topics[1].rows", "topics: [{heading: ก, kind: text, rows: 2}]"),
        (
            "form_columns_and_children",
            "topics[1]",
            "topics: [{heading: ก, columns: [{heading: ข, kind: left}], items: [{heading: ค, kind: text}]}]",
        ),
        ("form_bad_id", "topics[1].id", "topics: [{heading: ก, kind: text, id: ../ก}]"),
        (
            "form_duplicate_id",
            "topics[2]",
            "topics: [{heading: ก, kind: text, id: A}, {heading: ข, kind: text, id: a}]",
        ),
        (
            "form_duplicate_id",
            "topics[2]",
            "topics: [{number: 1, heading: ก, items: [{heading: ก, kind: left}]},"
            " {number: 1, heading: ข, items: [{heading: ก, kind: text}]}]",
        ),
        ("form_same_heading", "topics[2]", "topics: [{heading: ก ข, kind: text}, {heading: กข, kind: text}]"),
        (
            "form_same_heading",
            "topics[1].columns[2]",
            "topics: [{heading: ก, columns:"
            " [{heading: ข, kind: left, aliases: [ค]}, {heading: ง, kind: right, aliases: [ค]}]}]",
        ),
        ("form_section_without_kind", "topics[1]", "topics: [{heading: ก}]"),
        (
            "form_missing_key",
            "topics[1].columns[1].heading",
            "topics: [{heading: ก, columns: [{kind: left}]}]",
        ),
    ],
)
def test_one_fault_one_sentence(tmp_path: Path, code: str, where: str, body: str):
    found = faults(write(tmp_path, "levels: [topics, items]\n" + body + "\n"))
    assert [(found_code, found_where) for found_code, found_where, _ in found] == [(code, where)]


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("form_missing_key", "form_id: plan-2570\n", ""),
        ("form_missing_key", "deadline: 31 ตุลาคม 2569\n", ""),
        ("form_bad_date", "31 ตุลาคม", "30 กุมภาพันธ์"),
        ("form_bad_date", "31 ตุลาคม 2569", "2026-13-01"),
        ("form_bad_date", "31 ตุลาคม 2569", "เร็ว ๆ นี้"),
        ("form_date_far", "ตุลาคม 2569", "ตุลาคม 2579"),
        ("form_bad_year", "fiscal_year: 2570", "fiscal_year: ๒๐๒๗"),
        ("form_bad_year", "fiscal_year: 2570\n", "fiscal_year: ปีนี้\n"),
        ("form_bad_kind", "  text:", "  best practice: ดี\n  text:"),
        ("form_empty_text", "  text: คำตอบ", "  text:"),
        ("form_empty_text", "title: แบบรายงานแผน", "title: # แบบรายงานแผน"),
        ("form_duplicate_key", "province:", "office: อื่น\nprovince:"),
        ("form_misspelt_key", "kinds:", "other_name: [ก]\nkinds:"),
    ],
)
def test_faults_of_the_forms_own_values(tmp_path: Path, code: str, old: str, new: str):
    assert old in HEAD
    body = "levels: [topics]\ntopics: [{heading: ก, kind: text}]\n"
    assert codes(tmp_path, body, HEAD.replace(old, new, 1)) == [code]


@pytest.mark.parametrize("levels", ["[heading]", "[topics, topics]", "[title]", '["หัวข้อ 1"]', "[columns]"])
def test_level_names_that_cannot_be_used(tmp_path: Path, levels: str):
    found = codes(tmp_path, f"levels: {levels}\ntopics: [{{heading: ก, kind: text}}]\n")
    assert found[0] == "form_bad_level"


def test_two_faults_of_one_kind_on_one_line_are_both_told(tmp_path: Path):
    found = faults(
        write(tmp_path, "levels: [topics]\ntopics: [{heading: , kind: text}, {heading: , kind: left}]\n")
    )
    assert [where for _, where, _ in found] == ["topics[1].heading", "topics[2].heading"]


def test_a_fault_in_a_shared_list_is_told_once(tmp_path: Path):
    body = """\
shared:
  - &columns [{heading: ซ้าย, kind: lefd}]
levels: [topics, parts]
topics:
  - {number: "1", heading: ก, parts: [{heading: ก, columns: *columns}]}
  - {number: "2", heading: ข, parts: [{heading: ก, columns: *columns}]}
"""
    assert codes(tmp_path, body) == ["form_unknown_kind"]


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
@pytest.mark.parametrize(
    ("code", "line", "body"),
    [
        ("form_syntax_colon", 2, "a: 1\nheading: ระบบ (DPA : Digital)\n"),
        ("form_syntax_tab", 2, "a:\n\t- b\n"),
        ("form_syntax_quote", 1, 'a: "ข\nb: 2\n'),
        ("form_syntax_reference", 1, "a: ** ระบุ\n"),
        ("form_syntax_reference", 2, "b: 1\na: *nobody\n"),
        ("form_syntax_reference", 2, "a: &x 1\nb: &x 2\n"),
        ("form_syntax_character", 1, "a: %ร้อยละ\n"),
        ("form_syntax_document", 2, "a: 1\n---\nb: 2\n"),
        ("form_syntax_control", 2, "a: 1\nb: ก\x0bข\n"),
        ("form_syntax", 3, "a:\n  b: 1\n c: 2\n"),
        ("form_empty_file", 1, ""),
        ("form_empty_file", 1, "# ยังไม่ได้ทำ\n"),
    ],
)
def test_broken_yaml_says_on_which_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, loader: type, code: str, line: int, body: str
):
    monkeypatch.setattr(source, "_LOADER", loader)
    found = faults(write(tmp_path, body, head=""))
    assert [(found_code, found_line) for found_code, _, found_line in found] == [(code, line)]


def test_a_file_that_is_something_else(tmp_path: Path):
    assert codes(tmp_path, "- ก\n", head="") == ["form_not_mapping"]


@pytest.mark.parametrize(
    "body",
    [
        "[" * 100_000,
        "- " * 50_000 + "x",
        "a: &a [*a]\n",
        "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n"
            for old, new in zip("abcdefgh", "bcdefghi", strict=True)
        ),
    ],
    ids=["brackets", "dashes", "itself", "billion"],
)
def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path, body: str):
    assert codes(tmp_path, body, head="") == ["form_too_tangled"]


def test_files_that_cannot_be_read(tmp_path: Path):
    assert faults(tmp_path / "nowhere.yaml")[0][0] == "form_not_found"
    assert faults(tmp_path)[0][0] == "form_unreadable"
    thai = tmp_path / "cp874.yaml"
    thai.write_bytes("a: 1\nb: ไทย\n".encode("cp874"))
    assert faults(thai) == [("form_not_utf8", "", 2)]
    huge = tmp_path / "huge.yaml"
    huge.write_bytes(b"#" * 2_000_001)
    assert faults(huge)[0][0] == "form_too_large"


def test_loading_leaves_the_file_alone(tmp_path: Path):
    copy = Path(shutil.copy(MAPPING, tmp_path / "form.yaml"))
    load_form(copy)
    assert copy.read_bytes() == MAPPING.read_bytes()


# --- the sentences ----------------------------------------------------------------------------


def raised_codes(package: Path, prefix: str) -> set[str]:
    texts = (
        node.value
        for file in package.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return {text for text in texts if re.fullmatch(rf"{prefix}_[a-z0-9_]+", text)}


def test_every_code_that_is_raised_has_its_sentence_and_none_is_left_over():
    forms = raised_codes(Path(rt67_aggregate.form.__file__).parent, "form") - {"form_id"}
    rosters = raised_codes(Path(rt67_aggregate.roster.__file__).parent, "roster")
    assert forms | rosters == {kind.code for kind in KINDS}
    faults = (forms | rosters) - {"roster_alias_comma", "roster_no_province"}  # told beside a roster
    assert all(CATALOGUE[code].severity is Severity.ERROR for code in faults)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_sentences_are_thai_and_complete(kind: IssueKind):
    fields = set(re.findall(r"{(\w+)}", kind.sentence + kind.action))
    issue = Issue(kind.code, values=tuple((field, "ค่า") for field in fields))
    for text in (sentence(issue), action(issue), kind.title, kind.example):
        assert text.strip() == text
    for text in (sentence(issue), action(issue), kind.title):
        assert re.search("[ก-๙]", text)
