"""A new blank drafted with the form of the year before: IDs, and what somebody wrote of a heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from rt67_aggregate.cli.year_before import year_lines
from rt67_aggregate.form import Change, crosswalk, load_form, parse_form
from rt67_aggregate.model import Bond, Form, Shape, ValueType
from rt67_aggregate.pipeline import forms
from rt67_aggregate.pipeline.forms import Drafting
from rt67_aggregate.pipeline.year_before import Candidates, CarriedDraft, year_before
from tests.next_year import drafted_blank, faults, reads_otherwise, taken_from
from tests.office_blanks import OfficeBlank, dots, gate

LINE = dots(60)


def _blank(year: int, *, before: Sequence[str] = (), scale: Sequence[str] = ("มาก", "น้อย")) -> OfficeBlank:
    """A small report with prose, a line of gaps, a table to fill in and one to tick; ``before``: headings in
    front of them."""
    blank = OfficeBlank().line("แบบรายงานการดูแลสวนผัก", bold=True, size=18)
    blank.line(f"ปีงบประมาณ พ.ศ. {year}", bold=True).line(f"ชื่อสถานศึกษา {dots(40)}")
    headings = [*before, "ผลงานของสวนผัก", "จำนวน", "ปัญหา", "ความพร้อม"]
    for number, text in enumerate(headings, start=1):
        if text == "จำนวน":
            blank.line(f"{number}. ครูที่เข้าร่วม {dots()} คน ผ่าน {dots()} คน")
        elif text == "ปัญหา":
            blank.line(f"{number}. ปัญหาที่พบ", bold=True)
            blank.table(("**เรื่อง**", "**แนวทางแก้ไข**"), ("", ""), ("", ""))
        elif text == "ความพร้อม":
            blank.line(f"{number}. ความพร้อมของสวน", bold=True)
            rows = ((name, *("",) * len(scale)) for name in _ROWS)
            blank.table(("**รายการ**", *(f"**{step}**" for step in scale)), *rows)
        else:
            blank.line(f"{number}. {text}", bold=True).line(LINE)
    return blank


_ROWS = ("เครื่องสูบน้ำ", "ถังน้ำ")


def _edited(text: str, *changes: tuple[str, str]) -> Form:
    """The form of a file after what somebody typed into it."""
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    form = parse_form(text)
    assert form is not None, text
    return form


def _first(folder: Path, *changes: tuple[str, str]) -> Form:
    """The form of the first year, as somebody edited it."""
    path = _blank(2570).save(folder, "one.docx")
    assert drafted_blank(path, "plan-2570") is not None
    return _edited(path.with_suffix(".yaml").read_text(encoding="utf-8"), *changes)


def _second(folder: Path, earlier: Form, blank: OfficeBlank) -> CarriedDraft:
    drafted = drafted_blank(blank.save(folder, "two.docx"), "plan-2571")
    assert drafted is not None
    taken = taken_from(earlier, drafted)
    assert list(faults(earlier, drafted.form, taken)) == []
    return taken


def test_every_section_keeps_its_id_behind_new_ones(tmp_path: Path) -> None:
    earlier = _first(tmp_path)
    taken = _second(tmp_path, earlier, _blank(2571, before=("งบประมาณ", "แผนงาน")))
    ids = [heading.id for heading in taken.form.walk_all()]
    assert ids[2:] == [heading.id for heading in earlier.walk_all()]
    assert not set(ids[:2]) & set(earlier.by_id)
    assert (taken.form.earlier, taken.form.gone_ids) == (("plan-2570",), ())


def test_a_blank_that_did_not_change_is_drafted_as_before(tmp_path: Path) -> None:
    earlier = _first(tmp_path)
    taken = _second(tmp_path, earlier, _blank(2570))
    assert taken.form.headings == earlier.headings
    assert "id:" not in taken.text.partition("levels:")[2]


def test_what_somebody_wrote_goes_on_with_its_heading(tmp_path: Path) -> None:
    earlier = _first(
        tmp_path,
        ("heading: ผลงานของสวนผัก", "heading: ผลงานของสวนผัก\n    aliases: [สิ่งที่ปลูกได้]\n    optional: true"),
        ("heading: เรื่อง", "heading: เรื่อง\n        aliases: [สาเหตุ]\n        type: number"),
        ("closing:", "short_kinds: {number: คน}\n\nclosing:\n  - ขอแสดงความนับถือยิ่ง"),
        ("levels: [policies]", "levels: {ข้อ: ข้อที่}"),
        ("\npolicies:", "\nข้อ:"),
        ("choose: one", "choose: many"),
    )
    taken = _second(tmp_path, earlier, _blank(2571, before=("งบประมาณ",)))
    by_text = {heading.text: heading for heading in taken.form.walk_all()}
    result, column = by_text["ผลงานของสวนผัก"], by_text["เรื่อง"]
    assert (result.aliases, result.optional) == (("สิ่งที่ปลูกได้",), True)
    assert (column.aliases, column.value) == (("สาเหตุ",), ValueType.NUMBER)
    assert by_text["เครื่องสูบน้ำ"].many
    assert taken.form.closing[0] == "ขอแสดงความนับถือยิ่ง"
    assert dict(taken.form.short_kinds) == {"number": "คน"}
    assert taken.form.level_titles == (("ข้อ", "ข้อที่"),)
    assert by_text["งบประมาณ"].level == "ข้อ"


def test_what_somebody_wrote_of_what_is_asked_first_goes_on(tmp_path: Path) -> None:
    def asked(year: int, *lines: str) -> OfficeBlank:
        blank = OfficeBlank().line("แบบรายงานการดูแลสวน", bold=True, size=18)
        blank.line(f"ปีงบประมาณ พ.ศ. {year}", bold=True).line(f"ชื่อสถานศึกษา {dots(40)}").lines(*lines)
        return blank.line("1. ผลงาน", bold=True).line(LINE)

    teachers, scale = f"จำนวนครู {dots()} คน", "สังกัด  ☐ รัฐ   ☐ เอกชน"
    path = asked(2570, teachers, scale).save(tmp_path, "one.docx")
    assert drafted_blank(path, "plan-2570") is not None
    text = path.with_suffix(".yaml").read_text(encoding="utf-8")
    earlier = _edited(
        text, ("- heading: สังกัด", "- heading: สังกัด\n    optional: true\n    aliases: [หน่วยงานต้นสังกัด]")
    )
    taken = _second(tmp_path, earlier, asked(2571, f"จำนวนห้อง {dots()} ห้อง", scale, teachers))
    rooms, sector, own = taken.form.fields
    assert (sector.aliases, sector.optional) == (("หน่วยงานต้นสังกัด",), True)
    assert [own.id, own.fields[0].id, sector.id] == [h.id for h in earlier.walk_all()][:3]
    assert not {rooms.id, rooms.fields[0].id} & set(earlier.by_id)


@pytest.mark.parametrize(("printed", "label"), [("ผู้ส่งแบบนี้", "ผู้ส่งแบบนี้"), ("ผู้จัดทำ", "")])
def test_where_the_senders_name_stands_goes_on_where_it_is_printed(
    printed: str, label: str, tmp_path: Path
) -> None:
    def asked(year: int, name: str) -> OfficeBlank:
        blank = OfficeBlank().line("แบบรายงานการดูแลสวน", bold=True, size=18)
        blank.line(f"ปีงบประมาณ พ.ศ. {year}", bold=True).line(f"{name} {dots(40)}")
        return blank.line("1. ผลงาน", bold=True).line(LINE).line("2. ปัญหา", bold=True).line(LINE)

    path = asked(2570, "ผู้ส่งแบบนี้").save(tmp_path, "one.docx")
    assert drafted_blank(path, "plan-2570") is not None
    text = path.with_suffix(".yaml").read_text(encoding="utf-8")
    earlier = _edited(
        text, ("closing:", "unit_label: ผู้ส่งแบบนี้\n\nclosing:"), ("office: ยังไม่ระบุ", "office: สำนักงานสมมติ")
    )
    taken = _second(tmp_path, earlier, asked(2571, printed))
    assert (taken.form.unit_label, taken.form.office) == (label, "สำนักงานสมมติ")


def test_kinds_that_somebody_named_are_those_of_new_headings_too(tmp_path: Path) -> None:
    path = _blank(2570).save(tmp_path, "one.docx")
    assert drafted_blank(path, "plan-2570") is not None
    text = path.with_suffix(".yaml").read_text(encoding="utf-8")
    earlier = parse_form(text.replace("kind: result", "kind: garden").replace("  result: ", "  garden: "))
    assert earlier is not None
    taken = _second(tmp_path, earlier, _blank(2571, before=("ผลของตลาดนัด",)))
    assert {h.kind for h in taken.form.headings if h.shape is Shape.NARRATIVE} == {"garden"}
    assert dict(taken.form.kinds)["garden"] == dict(earlier.kinds)["garden"]


def test_a_wording_that_is_another_heading_now_is_left_out(tmp_path: Path) -> None:
    earlier = _first(
        tmp_path, ("heading: ผลงานของสวนผัก", "heading: ผลงานของสวนผัก\n    aliases: [แผนงาน, สิ่งที่ปลูก]")
    )
    taken = _second(tmp_path, earlier, _blank(2571, before=("แผนงาน",)))
    assert {h.text: h.aliases for h in taken.form.headings}["ผลงานของสวนผัก"] == ("สิ่งที่ปลูก",)


def test_a_new_topic_has_the_wordings_that_every_topic_has(tmp_path: Path) -> None:
    def topics(year: int, *names: str) -> OfficeBlank:
        blank = OfficeBlank().line("แบบรายงานการดูแลสวน", bold=True, size=18)
        blank.line(f"ปีงบประมาณ พ.ศ. {year}", bold=True).line(f"ชื่อสถานศึกษา {dots(40)}")
        for number, name in enumerate(names, start=1):
            blank.line(f"{number}. {name}", bold=True)
            blank.line("1) สิ่งที่ทำแล้ว").line(LINE).line("2) สิ่งที่จะทำต่อ").line(LINE)
        return blank

    path = topics(2570, "ห้องสมุด", "สวนผัก").save(tmp_path, "one.docx")
    assert drafted_blank(path, "plan-2570") is not None
    text = path.with_suffix(".yaml").read_text(encoding="utf-8")
    earlier = parse_form(text.replace("สิ่งที่ทำแล้ว", "สิ่งที่ทำแล้ว\n        aliases: [ผลงาน]"))
    assert earlier is not None
    taken = _second(tmp_path, earlier, topics(2571, "โรงอาหาร", "ห้องสมุด", "สวนผัก"))
    assert [topic.children[0].aliases for topic in taken.form.headings] == [("ผลงาน",)] * 3
    assert [topic.children[1].aliases for topic in taken.form.headings] == [()] * 3


def test_an_id_that_may_be_changed_by_hand_is_said(tmp_path: Path) -> None:
    earlier = _first(tmp_path)
    blank = _blank(2571)
    for paragraph in blank.document.paragraphs:
        if "ผลงานของสวนผัก" in paragraph.text:
            paragraph.runs[0].text = "1. ผลงานของสวนผักๆ"
    taken = _second(tmp_path, earlier, blank)
    assert [found.bond for found in taken.carried.bonds.values() if found.bond is not Bond.SAME] == [
        Bond.REWORDED
    ]
    assert f'id: "{earlier.headings[0].id}"' in taken.text


def test_wordings_by_which_the_blank_reads_worse_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wording = "heading: ผลงานของสวนผัก\n    aliases: [สิ่งที่ปลูก]"
    _first(tmp_path)
    text = (tmp_path / "one.yaml").read_text(encoding="utf-8")
    old = _saved(tmp_path, "old.yaml", text.replace("heading: ผลงานของสวนผัก", wording))
    path = _blank(2571, before=("งบประมาณ",)).save(tmp_path, "two.docx")
    named = Candidates((old,), named=True)
    for name, found in (("well", ("สิ่งที่ปลูก",)), ("worse", ())):
        if name == "worse":
            monkeypatch.setattr(forms, "_reads_as_well", lambda *_: False)
        read = forms.draft(path, tmp_path / name / "plan-2571.yaml", earlier=named)
        assert read.value is not None
        assert read.value.form is not None
        assert read.value.form.headings[1].aliases == found
        assert read.value.form.headings[1].id == "1"


def test_a_form_reads_its_blank_the_worse_for_what_it_does_not_know(tmp_path: Path) -> None:
    path = _blank(2571).save(tmp_path)
    drafted = drafted_blank(path, "plan-2571")
    assert drafted is not None
    less = replace(drafted.form, headings=drafted.form.headings[1:])
    assert forms._reads_as_well(drafted.form, drafted.form, path)
    assert not forms._reads_as_well(less, drafted.form, path)


def test_rows_to_tick_keep_their_ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = _first(tmp_path)
    before = {row.text: row.id for row in earlier.headings[-1].fields}
    monkeypatch.setattr("tests.unit.test_next_year._ROWS", ("โรงเรือน", "ถังน้ำ", "เครื่องสูบน้ำ"))
    taken = _second(tmp_path, earlier, _blank(2571))
    now = {row.text: row.id for row in taken.form.headings[-1].fields}
    assert {name: now[name] for name in before} == before
    assert now["โรงเรือน"] not in earlier.by_id


def test_a_scale_with_other_steps_is_another_question(tmp_path: Path) -> None:
    earlier = _first(tmp_path)
    taken = _second(tmp_path, earlier, _blank(2571, scale=("พร้อม", "ไม่พร้อม")))
    rows = [row.id for row in taken.form.headings[-1].fields]
    assert not set(rows) & set(earlier.by_id)
    assert "ถ้าเป็นเรื่องเดียวกัน แก้เป็น id:" in taken.text


def test_what_is_doubtful_is_decided_in_one_line(tmp_path: Path) -> None:
    earlier = _first(tmp_path)
    blank = _blank(2571, before=("งบประมาณ",))
    for paragraph in blank.document.paragraphs:
        if "ผลงานของสวนผัก" in paragraph.text:
            paragraph.runs[0].text = "2. ผลผลิตของสวนดอกไม้"
    taken = _second(tmp_path, earlier, blank)
    (near,) = (bond.old for bond in taken.carried.bonds.values() if bond.bond is Bond.NEAR)
    own = next(h.id for h in taken.form.headings if h.text.startswith("ผลผลิต"))
    assert f"รหัส {own} แต่คล้าย {near.id} ของปีก่อน" in taken.text
    assert Change.DROPPED in {step.change for step in crosswalk(earlier, taken.form)}
    assert f'id: "{own}"' in taken.text
    decided = _edited(taken.text, (f'id: "{own}"', f'id: "{near.id}"'))
    changes = {step.new.id: step.change for step in crosswalk(earlier, decided) if step.new}
    assert changes[near.id] is Change.REWORDED
    assert Change.DROPPED not in {step.change for step in crosswalk(earlier, decided)}


def test_the_blank_and_its_returns_are_read_alike_with_either_ids(tmp_path: Path) -> None:
    earlier = _first(tmp_path)
    path = _blank(2571, before=("งบประมาณ",)).save(tmp_path, "two.docx")
    drafted = drafted_blank(path, "plan-2571")
    assert drafted is not None
    taken = taken_from(earlier, drafted)
    assert gate(path, taken.form).passed
    assert list(reads_otherwise(path, drafted.form, taken)) == []


# --- a heading that is gone

_GONE = """
form_id: plan-2571
title: แบบสมมติ
short_title: แบบสมมติ
fiscal_year: 2571
office: สำนักงานสมมติ
province: สมมติ
deadline: ไม่มี
kinds: {{text: ข้อความ}}
gone_ids: ["2", "2.1"]
ids: numbers
levels: [parts, items]
parts:
  - {{number: "1.", heading: ผลงาน, kind: text}}
  - {{number: "2.", heading: ตลาดนัด, {id}items: [{{number: "2.1", heading: ร้านค้า, kind: text}}]}}
"""


@pytest.mark.parametrize(("given", "codes"), [("", ["form_gone_id"]), ('id: "2", ', []), ('id: "4", ', [])])
def test_the_id_of_a_heading_that_is_gone_has_to_be_given(
    given: str, codes: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "form.yaml"
    path.write_text(_GONE.format(id=given), encoding="utf-8")
    assert [issue.code for issue in load_form(path).issues] == codes


def test_an_id_of_a_row_is_said_where_rows_are_ticked_only(tmp_path: Path) -> None:
    path = tmp_path / "form.yaml"
    columns = "[{heading: แถว, cells: [{name: ก, id: x}]}, {heading: ผล, kind: text}]"
    table = f"{{heading: ตาราง, kind: text, columns: {columns}}}"
    text = _GONE.format(id='id: "4", ').replace('{number: "1.", heading: ผลงาน, kind: text}', table)
    path.write_text(text, encoding="utf-8")
    assert [issue.code for issue in load_form(path).issues] == ["form_key_misplaced"]


# --- which form is that of the year before


def _saved(folder: Path, name: str, form: str) -> Path:
    path = folder / name
    path.write_text(form, encoding="utf-8")
    return path


def _year(number: int, *, last: str = "ปัญหา", earlier: str = "") -> str:
    text = _GONE.format(id='id: "4", ').replace("2571", str(number)).replace("ตลาดนัด", last)
    return text.replace("gone_ids", f"{earlier}gone_ids")


def _found(folder: Path, draft: str, **files: str) -> tuple[str, set[str]]:
    """The name of the file that is the form of the year before, and those of which nobody can tell."""
    paths = tuple(_saved(folder, f"{name}.yaml", text) for name, text in sorted(files.items()))
    form = parse_form(draft)
    assert form is not None
    found = year_before(form, Candidates(paths))
    return found.path.name, {path.name for path in found.rivals}


def test_the_last_of_several_years_is_the_year_before(tmp_path: Path) -> None:
    assert _found(tmp_path, _year(2573), a=_year(2572), b=_year(2571)) == ("a.yaml", set())


def test_a_later_year_is_no_year_before(tmp_path: Path) -> None:
    assert _found(tmp_path, _year(2572), a=_year(2573), b=_year(2571)) == ("b.yaml", set())


def test_another_form_is_no_year_before(tmp_path: Path) -> None:
    other = _year(2571).replace("ผลงาน", "รายชื่อผู้ป่วย").replace("ร้านค้า", "ยาที่ใช้")
    assert _found(tmp_path, _year(2572), a=other) == ("", set())


def test_a_form_of_the_same_title_with_little_in_common_is_told(tmp_path: Path) -> None:
    other = _year(2571).replace("ผลงาน", "รายชื่อผู้ป่วย").replace("ร้านค้า", "ยาที่ใช้")
    unlike = "\n".join("title: แบบอื่น" if line.startswith("title:") else line for line in other.split("\n"))
    paths = tuple(_saved(tmp_path, name, text) for name, text in (("a.yaml", other), ("b.yaml", unlike)))
    form = parse_form(_year(2572))
    assert form is not None
    found = year_before(form, Candidates(paths))
    assert (found.form, found.namesakes) == (None, paths[:1])
    assert not year_before(form, Candidates((_saved(tmp_path, "c.yaml", _year(2573)),))).namesakes
    told = list(year_lines(Drafting(tmp_path / "new.yaml", form, 0, before=found)))
    assert "a.yaml" in told[0]
    assert "--earlier" in told[1]


def test_of_two_that_fit_as_well_none_is_taken(tmp_path: Path) -> None:
    twice = _year(2571).replace("form_id: plan-2571", "form_id: again")
    assert _found(tmp_path, _year(2572), a=_year(2571), b=twice) == ("", {"a.yaml", "b.yaml"})


def test_a_draft_of_the_same_year_comes_after_the_year_before(tmp_path: Path) -> None:
    mended = _year(2571, earlier="earlier: [first]\n").replace("form_id: plan-2571", "form_id: mended")
    first = _year(2571).replace("form_id: plan-2571", "form_id: first")
    assert _found(tmp_path, _year(2572), a=first, b=mended) == ("b.yaml", set())


def test_a_form_with_faults_is_told(tmp_path: Path) -> None:
    form = parse_form(_year(2572))
    assert form is not None
    path = _saved(tmp_path, "broken.yaml", "form_id: [")
    assert year_before(form, Candidates((path,))).broken == (path,)


def test_a_form_that_was_named_and_has_faults_stops_before_anything_is_written(tmp_path: Path) -> None:
    blank = _blank(2571).save(tmp_path)
    output = _saved(tmp_path, "there.yaml", "of before")
    named = Candidates((_saved(tmp_path, "broken.yaml", "form_id: ["),), named=True)
    read = forms.draft(blank, output, force=True, earlier=named)
    assert read.value is None
    assert read.issues
    assert output.read_text(encoding="utf-8") == "of before"


def test_a_draft_without_a_form_of_before_is_what_the_blank_says(tmp_path: Path) -> None:
    blank = _blank(2571).save(tmp_path)
    other = _saved(tmp_path, "other.yaml", _year(2570))
    for name, earlier in (("plain", Candidates()), ("other", Candidates((other,)))):
        assert forms.draft(blank, tmp_path / name / "plan.yaml", earlier=earlier).value is not None
    texts = [(tmp_path / name / "plan.yaml").read_bytes() for name in ("plain", "other")]
    assert texts[0] == texts[1]


def test_ids_are_the_same_heading_in_forms_that_say_so(tmp_path: Path) -> None:
    old, new = (parse_form(_year(year)) for year in (2571, 2572))
    assert old is not None
    assert new is not None
    swapped = replace(new, headings=(replace(new.headings[0], text="เรื่องอื่นทั้งหมด"), *new.headings[1:]))
    assert Change.DROPPED in {step.change for step in crosswalk(old, swapped)}
    said = replace(swapped, earlier=(old.form_id,))
    assert [step.change for step in crosswalk(old, said)].count(Change.REWORDED) == 1
    assert [step.change for step in crosswalk(said, old)].count(Change.REWORDED) == 1


def test_a_blank_that_was_drafted_before_is_told(tmp_path: Path) -> None:
    def told(name: str, year: int) -> list[str]:
        blank = _blank(year).save(tmp_path, f"{name}.docx")
        made = forms.draft(blank, tmp_path / f"{name}.yaml", earlier=Candidates(known)).value
        assert made is not None
        return [line for line in year_lines(made) if "ลบร่างนี้" in line]

    known: tuple[Path, ...] = ()
    assert not told("one", 2570)
    known = (tmp_path / "one.yaml",)
    assert [line.split(":")[0].split()[-1] for line in told("again", 2570)] == ["one.yaml"]
    assert not told("two", 2571)
