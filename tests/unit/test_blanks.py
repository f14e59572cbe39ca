"""The Word file to send out: every answer a control with its section ID, and the form itself again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from rt67_aggregate.blanks import blank_document
from rt67_aggregate.drafting import draft_form, form_text
from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form, Shape
from rt67_aggregate.opc import open_package
from rt67_aggregate.pipeline.forms import check_form, draft, write_blank
from rt67_aggregate.pipeline.new_form import adopt_blank
from rt67_aggregate.reader import read_document
from rt67_aggregate.zips import Limits
from tests.blank_forms import BLANKS, BlankForm
from tests.blank_forms_more import MORE_BLANKS
from tests.form_files import MAPPING
from tests.unit.test_drafting import DATA, document_of, drafted
from tests.word_files import p, parts_of, word_file
from tests.workspaces import CLEAN, EXAMPLE, OLD_WORD

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def controls(path: Path) -> list[etree._Element]:
    opened = open_package(path, Limits())
    assert opened.value is not None
    with opened.value as package:
        root = package.xml(package.main_part)
        assert root is not None
        return list(root.iter(f"{W}sdtPr"))


def tags(path: Path) -> Counter[str]:
    return Counter(
        tag.get(f"{W}val", "") for about in controls(path) if (tag := about.find(f"{W}tag")) is not None
    )


def form_of(blank: BlankForm, folder: Path) -> Form:
    return drafted(document_of(blank, folder), folder)


def written(form: Form, folder: Path) -> Path:
    path = folder / "blank.docx"
    path.write_bytes(blank_document(form))
    return path


def asked(form: Form) -> set[str]:
    """The IDs of everything that is typed or ticked."""
    return {h.id for h in form.walk_all() if h.is_section and h.shape is not Shape.LINE}


def test_every_section_of_the_form_has_a_control_with_its_id(tmp_path: Path):
    form = load_form(MAPPING).value
    assert form is not None
    found = tags(written(form, tmp_path))
    assert set(found) == asked(form) | {"unit"}
    assert all(found[h.id] == 5 for h in form.by_id["1.1.table"].children)


@pytest.mark.parametrize("blank", BLANKS, ids=lambda blank: blank.name)
def test_of_any_form_too_and_each_control_has_an_id_of_its_own(blank: BlankForm, tmp_path: Path):
    form = form_of(blank, tmp_path)
    path = written(form, tmp_path)
    assert asked(form) <= set(tags(path))
    ids = [about.find(f"{W}id").get(f"{W}val") for about in controls(path)]  # type: ignore[union-attr]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("blank", [*BLANKS, *MORE_BLANKS], ids=lambda blank: blank.name)
def test_an_auditor_of_the_standard_finds_nothing(blank: BlankForm, tmp_path: Path):
    path = written(form_of(blank, tmp_path), tmp_path)
    assert list(OpenXmlValidator().validate(str(path)).errors) == []


@pytest.mark.parametrize("blank", BLANKS, ids=lambda blank: blank.name)
def test_the_blank_is_drafted_as_the_form_that_it_was_made_of(blank: BlankForm, tmp_path: Path):
    form = form_of(blank, tmp_path)
    document = read_document(written(form, tmp_path), "blank.docx").value
    assert document is not None
    again = drafted(document, tmp_path)
    assert [(h.number, h.text, h.shape, h.options) for h in again.walk()] == [
        (h.number, h.text, h.shape, h.options) for h in form.walk()
    ]


def test_a_blank_reads_as_blank_against_its_own_file(tmp_path: Path):
    for path in (DATA / "rt67_2567_blank.docx", tmp_path / "made.docx"):
        if not path.exists():
            assert write_blank(MAPPING, path).value is not None
        checked = check_form(MAPPING, path).value
        assert checked is not None
        assert checked.gate is not None
        assert checked.gate.passed, checked.gate


def test_an_existing_file_is_never_overwritten_unasked(tmp_path: Path):
    path = tmp_path / "blank.docx"
    path.write_text("mine", encoding="utf-8")
    assert [issue.code for issue in write_blank(MAPPING, path).issues] == ["form_file_exists"]
    assert path.read_text(encoding="utf-8") == "mine"
    assert write_blank(MAPPING, path, force=True).value is not None
    yaml = tmp_path / "form.yaml"
    yaml.write_text("mine", encoding="utf-8")
    blank = DATA / "rt67_2567_blank.docx"
    assert [issue.code for issue in draft(blank, yaml).issues] == ["form_file_exists"]
    assert yaml.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("form.rtf", b"{\\rtf1 form}", "draft_not_word"),
        ("form.pdf", b"%PDF-1.7\n", "draft_not_word"),
        ("form.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 60, "draft_picture"),
        ("form.doc", (EXAMPLE / "inbox" / OLD_WORD).read_bytes(), "draft_not_word"),
        ("form.docx", b"", "draft_unreadable"),
    ],
)
def test_a_blank_that_is_no_docx_is_told_and_nothing_is_written(
    tmp_path: Path, name: str, data: bytes, code: str
):
    blank, output = tmp_path / name, tmp_path / "made" / "form.yaml"
    blank.write_bytes(data)
    assert [issue.code for issue in draft(blank, output).issues] == [code]
    assert not output.parent.exists()


def test_a_draft_is_written_whole_and_loads(tmp_path: Path):
    output = tmp_path / "mappings" / "rt68.yaml"
    made = draft(DATA / "invented_rt68.docx", output)
    assert made.issues == ()
    assert made.value is not None
    assert made.value.form is not None
    assert [path.name for path in output.parent.iterdir()] == ["rt68.yaml"]
    document = read_document(DATA / "invented_rt68.docx", "x").value
    assert document is not None
    again = draft_form(document, "invented_rt68.docx").value
    assert again is not None
    assert form_text(again, "rt68", "invented_rt68.docx") == output.read_text(encoding="utf-8")


def test_a_scanned_picture_as_blank_is_told_and_nothing_is_written(tmp_path: Path):
    picture = "<w:r><w:drawing><wp:inline/></w:drawing></w:r>"
    blank = word_file(tmp_path, parts_of(p(picture)))
    output = tmp_path / "made" / "form.yaml"
    assert [issue.code for issue in draft(blank, output).issues] == ["draft_no_text"]
    assert not output.parent.exists()


@pytest.mark.parametrize("is_known", [True, False])
def test_a_filled_return_as_blank_becomes_no_form_of_a_workspace(is_known: bool, tmp_path: Path) -> None:
    """Of a form that is known it is told as what it is; else its draft waits where no run looks for forms."""
    earlier = (MAPPING,) if is_known else ()
    made = adopt_blank(EXAMPLE / "inbox" / CLEAN, tmp_path, tmp_path / "ก่อน.yaml", earlier)
    assert [issue.code for issue in made.issues] == ["blank_is_return" if is_known else "draft_filled"]
    assert list(tmp_path.glob("*.yaml")) == []
    assert (made.value is None) is is_known
    assert [path.name for path in tmp_path.rglob("*.*")] == [] if is_known else [f"{Path(CLEAN).stem}.txt"]


def test_a_filled_return_as_blank_is_told_and_drafted_from_what_is_printed(tmp_path: Path):
    """Of the example's return: nearly all headings word by word, and no answer among the printed lines."""
    made = draft(EXAMPLE / "inbox" / CLEAN, tmp_path / "form.yaml")
    assert [issue.code for issue in made.issues] == ["draft_filled"]
    assert made.value is not None
    form, known = made.value.form, load_form(MAPPING).value
    assert form is not None
    assert known is not None
    right = [(h.number, h.text.replace(" ", "")) for h in known.walk()]
    found = [(h.number, h.text.replace(" ", "")) for h in form.walk()]
    assert len(found) == len(right)
    assert sum(one in right for one in found) >= 0.95 * len(right)
    printed = {prompt for heading in known.walk() for prompt in heading.prompts}
    assert {prompt for heading in form.walk() for prompt in heading.prompts} <= printed
    assert not any(h.cells for h in form.walk())


@pytest.mark.parametrize("name", sorted(path.name for path in (EXAMPLE / "inbox").glob("*.docx")))
def test_a_draft_of_any_return_loads_or_is_refused_in_a_sentence(name: str, tmp_path: Path):
    made = draft(EXAMPLE / "inbox" / name, tmp_path / "form.yaml")
    if made.value is None:
        assert made.issues
        assert not (tmp_path / "form.yaml").exists()
    else:
        assert made.value.form is not None, made.issues
