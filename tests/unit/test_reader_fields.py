"""Fields, placeholders and equations: what a person reads on the page, and nothing of what makes it."""

from __future__ import annotations

from functools import reduce
from pathlib import Path

import pytest

from rt67_aggregate.model import Document
from rt67_aggregate.reader.field_codes import shown_by_field
from tests.word_files import p, paragraphs, r, read, sdt, tbl, texts, tr, visible_chars


def char(kind: str, inner: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def field(instruction: str, result: str | None = None, data: str = "") -> str:
    """A complex field; pieces of XML stand in the instruction as they are."""
    front = instruction if instruction.startswith("<") else code(instruction)
    back = "" if result is None else char("separate") + (result if result.startswith("<") else r(result))
    return char("begin", data) + front + back + char("end")


def read_line(folder: Path, *pieces: str) -> tuple[list[str], tuple[str, ...]]:
    document = balanced(read(folder, p("ก") + p(*pieces)))
    found = paragraphs(document.blocks)
    return texts(document)[1:], tuple(code for para in found for code in para.notices)


def balanced(document: Document) -> Document:
    assert document.raw_chars == visible_chars(document)
    return document


BRANCHES = (
    code(" IF ")
    + field(" MERGEFIELD level ", "ปวช.")
    + code(' = "ปวช." "')
    + r("ระดับ ปวช.")
    + code('" "')
    + r("ระดับ ปวส.")
    + code('"')
)


@pytest.mark.parametrize(
    ("instruction", "result", "shown"),
    [
        (BRANCHES, "ระดับ ปวช.", "ระดับ ปวช."),
        (BRANCHES, None, "ระดับ ปวช."),
        (' IF "a" = "b" "ใช่" "ไม่ใช่" ', None, "ไม่ใช่"),
        (' IF a <> b "ใช่" ', None, "ใช่"),
        (" REF x ", "ผล", "ผล"),
        (" PAGE ", None, ""),
        (' XE "ดัชนี" ', None, ""),
        (' QUOTE "อ้าง" ', None, "อ้าง"),
        (' SYMBOL 254 \\f "Wingdings" \\s 14 ', None, "☑"),
        (" SYMBOL 0xFC \\f Wingdings ", None, "✓"),
        (' SYMBOL 163 \\f "Wingdings 2"', None, "☐"),
        (" SYMBOL 176 ", None, "°"),
        (" SYMBOL 8805 \\u ", None, "≥"),
        (" MACROBUTTON NoMacro อบรมครู 45 คน ", None, "อบรมครู 45 คน"),
        (" MACROBUTTON NoMacro [คลิกที่นี่เพื่อพิมพ์] ", None, ""),
        (" HYPERLINK &quot;x&quot; ", field(" PAGE ", "3"), "3"),
    ],
)
def test_a_field_is_what_it_shows(instruction: str, result: str | None, shown: str, tmp_path: Path) -> None:
    instruction = (
        instruction
        if instruction.startswith("<w:")
        else instruction.replace("<", "&lt;").replace(">", "&gt;")
    )
    lines, noticed = read_line(tmp_path, "ข ", field(instruction, result), " ค")
    assert [" ".join(line.split()) for line in lines] == [" ".join(f"ข {shown} ค".split())]
    assert noticed == ()


@pytest.mark.parametrize(
    ("equation", "shown"),
    [
        (r" EQ \x\to(X) ", "X\u0304"),
        (r" EQ \f(45;60) ", "45/60"),
        (r" EQ \f(45,60)", "45/60"),
        (r" EQ 10\s\up8(5) ", "10^5"),
        (r" EQ x\s\do4(1)", "x_1"),
        (r" EQ \r(3;27)", "3√27"),
        (r" EQ \r(,a+b)", "√(a+b)"),
        (r" EQ \f(a+b;c)", "(a+b)/c"),
        (r" EQ \b(\f(1;2))", "(1/2)"),
        (r" EQ \i\su(i=1;n;x)", "∑_(i=1)^n x"),
        (r" EQ \o\ac(○;5)", "○5"),
        (r" EQ \a\al\co2(1;2;3)", "1 2 3"),
        (r" EQ (2,5)", "(2,5)"),
    ],
)
def test_an_equation_field_is_one_line_and_told_of(equation: str, shown: str, tmp_path: Path) -> None:
    lines, noticed = read_line(tmp_path, "ค่า ", field(equation), " คน")
    assert lines == [f"ค่า {shown} คน"]
    assert noticed == ("formula_read",)


def test_a_simple_field_without_a_result_shows_what_it_draws(tmp_path: Path) -> None:
    lines, _ = read_line(tmp_path, "ค่า ", r'<w:fldSimple w:instr=" EQ \f(1;2) "/>')
    assert lines == ["ค่า 1/2"]


def test_an_equation_field_that_nobody_knows_is_its_instruction_and_told_of(tmp_path: Path) -> None:
    lines, noticed = read_line(tmp_path, "ค่า ", field(r" EQ \q(1) "))
    assert lines == [r"ค่า EQ \q(1)"]
    assert noticed == ("field_unread",)


def test_a_field_that_never_ends_hides_nothing(tmp_path: Path) -> None:
    document = balanced(read(tmp_path, p(char("begin"), code(" TOC "), r("ก")) + p("ข")))
    assert texts(document) == ["ก", "ข"]


def test_a_deleted_field_takes_nothing_with_it(tmp_path: Path) -> None:
    deleted = f'<w:del w:id="1">{char("begin")}</w:del>'
    lines, _ = read_line(tmp_path, deleted, r("ข"), char("end"), r("ค"))
    assert lines == ["ขค"]


@pytest.mark.parametrize(
    "switch", [r"\f", r"\i", r"\r", r"\s", r"\s\do1", r"\x", r"\x\to", r"\b", r"\l", r"\a", r"\o"]
)
def test_what_is_nested_shows_its_content_once(switch: str) -> None:
    shown = shown_by_field(" EQ " + f"{switch}(" * 19 + "ab" + ")" * 19)
    assert shown is not None
    assert (shown.count("a"), shown.count("b")) == (1, 1)
    assert len(shown) < 200


def test_an_instruction_of_any_length_takes_time_in_proportion() -> None:
    assert shown_by_field(r" EQ " + r"\f(" * 5000) is None
    assert shown_by_field(r" EQ " + "(" * 5000) is not None
    assert shown_by_field(' IF "' + "ก" * 100_000) is None


# --- placeholders -----------------------------------------------------------------------------

SHOWING = "<w:showingPlcHdr/>"


@pytest.mark.parametrize(
    "prompt",
    [
        "คลิกหรือแตะที่นี่เพื่อใส่ข้อความ",
        "Click or tap here to enter text.",
        "เลือกรายการ",
        "Choose an item.",
        "[พิมพ์ข้อความที่นี่]",
        "โปรดระบุ",
    ],
)
def test_a_placeholder_is_blank(prompt: str, tmp_path: Path) -> None:
    body = (
        p("ก")
        + p(sdt(r(prompt), SHOWING))
        + sdt(p(prompt), SHOWING)
        + tbl(tr(sdt(f"<w:tc>{p(prompt)}</w:tc>", SHOWING), "ข"))
    )
    assert texts(balanced(read(tmp_path, body))) == ["ก", "ข"]


@pytest.mark.parametrize("prompt", ["คลิกหรือแตะที่นี่เพื่อใส่ข้อความ", "Choose an item.", "เลือก|รายการ"])
def test_word_s_own_prompt_is_blank_where_a_program_dropped_that_it_is_one(
    prompt: str, tmp_path: Path
) -> None:
    runs = "".join(map(r, prompt.split("|")))
    body = p("ก") + p(sdt(runs)) + p("ข" + sdt(runs, "<w:text/>")) + p(sdt(runs + r(" ค")))
    assert texts(balanced(read(tmp_path, body))) == ["ก", "ข", prompt.replace("|", "") + " ค"]


def test_a_placeholder_of_dots_is_the_form_s_gap(tmp_path: Path) -> None:
    body = p("ก") + p(sdt(r("......"), SHOWING))
    assert texts(balanced(read(tmp_path, body))) == ["ก", "......"]


def test_a_control_that_was_filled_without_saying_so_is_kept_and_told_of(tmp_path: Path) -> None:
    lines, noticed = read_line(tmp_path, sdt(r("อบรมครู 45 คน"), SHOWING))
    assert lines == ["อบรมครู 45 คน"]
    assert noticed == ("placeholder_text",)


def test_the_words_of_a_prompt_are_an_answer_where_they_were_typed(tmp_path: Path) -> None:
    lines, noticed = read_line(tmp_path, sdt(r("เลือกครูดีเด่น 3 คน")))
    assert lines == ["เลือกครูดีเด่น 3 คน"]
    assert noticed == ()


def text_input(default: str) -> str:
    return f'<w:ffData><w:textInput><w:default w:val="{default}"/></w:textInput></w:ffData>'


@pytest.mark.parametrize(
    ("default", "result", "shown", "noticed"),
    [
        ("พิมพ์ข้อความที่นี่", "พิมพ์ข้อความที่นี่", [], ()),
        ("พิมพ์ข้อความที่นี่", "อบรมครู", ["อบรมครู"], ()),
        ("ไม่มี", "ไม่มี", ["ไม่มี"], ("placeholder_text",)),
    ],
)
def test_a_form_field_with_its_prompt_is_blank(
    default: str, result: str, shown: list[str], noticed: tuple[str, ...], tmp_path: Path
) -> None:
    assert read_line(tmp_path, field(" FORMTEXT ", result, text_input(default))) == (shown, noticed)


@pytest.mark.parametrize("code_of", [" MERGEFIELD ผล_1 ", "MERGEFIELD ผล_1 \\* MERGEFORMAT", " PAGE "])
@pytest.mark.parametrize("shown", ["«ผล_1»", " «ผล_1» ", "อบรมครู", "«อบรม» ครู", "«อบรม"])
def test_a_merged_letter_s_field_that_shows_its_name_is_blank(
    code_of: str, shown: str, tmp_path: Path
) -> None:
    wanted = [] if "MERGE" in code_of and shown.strip() == "«ผล_1»" else [shown.strip()]
    simple = f'<w:fldSimple w:instr="{code_of}">{r(shown[:2])}{r(shown[2:])}</w:fldSimple>'
    for piece in (field(code_of, shown), simple):
        assert read_line(tmp_path, piece)[0] == wanted
    assert read_line(tmp_path, r(shown))[0] == [shown.strip()]


def test_a_list_of_a_form_that_asks_to_choose_is_blank(tmp_path: Path) -> None:
    entries = '<w:listEntry w:val="เลือกรายการ"/><w:listEntry w:val="เลือกตามเกณฑ์"/>'
    for chosen, shown in (("", []), ('<w:result w:val="1"/>', ["เลือกตามเกณฑ์"])):
        data = f"<w:ffData><w:ddList>{chosen}{entries}</w:ddList></w:ffData>"
        assert read_line(tmp_path, field(" FORMDROPDOWN ", None, data))[0] == shown


# --- Office Math ------------------------------------------------------------------------------


def mr(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def part(name: str, *inner: str) -> str:
    return f"<m:{name}>{''.join(i if i.startswith('<') else mr(i) for i in inner)}</m:{name}>"


def chr_(value: str, name: str = "chr") -> str:
    return f'<m:{name} m:val="{value}"/>'


FRACTION = part("f", part("num", "45"), part("den", "60"))
EQUATIONS = {
    "fraction": (FRACTION + mr("=0.75"), "45/60=0.75"),
    "fraction of sums": (part("f", part("num", "a+b"), part("den", "2")), "(a+b)/2"),
    "fraction in a fraction": (part("f", part("num", FRACTION), part("den", "2")), "(45/60)/2"),
    "power": (part("sSup", part("e", "10"), part("sup", "5")), "10^5"),
    "long power": (part("sSup", part("e", "e"), part("sup", "x+1")), "e^(x+1)"),
    "index": (part("sSub", part("e", "x"), part("sub", "1")), "x_1"),
    "index and power": (part("sSubSup", part("e", "x"), part("sub", "1"), part("sup", "2")), "x_1^2"),
    "before": (part("sPre", part("sub", "6"), part("sup", "12"), part("e", "C")), "_6^12C"),
    "mean": (part("bar", f"<m:barPr>{chr_('top', 'pos')}</m:barPr>", part("e", "x")), "x\u0304"),
    "mean by an accent": (part("acc", f"<m:accPr>{chr_(chr(0x305))}</m:accPr>", part("e", "x")), "x\u0304"),
    "letters that have their own": (
        part("bar", f"<m:barPr>{chr_('top', 'pos')}</m:barPr>", part("e", "a")),
        "ā",
    ),
    "hat": (part("acc", part("e", "y")), "ŷ"),
    "root": (part("rad", part("deg"), part("e", "16")), "√16"),
    "root of three": (part("rad", part("deg", "3"), part("e", "27")), "3√27"),
    "sum": (
        part(
            "nary", f"<m:naryPr>{chr_('∑')}</m:naryPr>", part("sub", "i=1"), part("sup", "n"), part("e", "x")
        ),
        "∑_(i=1)^n x",
    ),
    "brackets": (part("d", part("e", "1"), part("e", "2")), "(1|2)"),
    "brackets of their own": (
        part("d", f"<m:dPr>{chr_('[', 'begChr')}{chr_('', 'endChr')}</m:dPr>", part("e", "1")),
        "[1",
    ),
    "function": (part("func", part("fName", "sin"), part("e", "x")), "sin x"),
    "limit": (part("limLow", part("e", "lim"), part("lim", "n")), "lim_n"),
    "matrix": (
        part("m", part("mr", part("e", "1"), part("e", "2")), part("mr", part("e", "3"), part("e", "4"))),
        "[1, 2; 3, 4]",
    ),
    "lines": (part("eqArr", part("e", "a=1"), part("e", "b=2")), "a=1\nb=2"),
    "what nobody knows": (part("later", part("e", "1")), "1"),
    "Thai": (part("f", part("num", "ผู้ผ่าน"), part("den", "ทั้งหมด")), "ผู้ผ่าน/ทั้งหมด"),
}


@pytest.mark.parametrize("mark", ["\u0304", "\u0302", "^"])
def test_accents_over_accents_are_as_many_as_were_put(mark: str, tmp_path: Path) -> None:
    accent = f"<m:accPr>{chr_(mark)}</m:accPr>"
    xml = reduce(lambda inner, _: part("acc", accent, part("e", inner)), range(18), "ก่b")
    (line,), _ = read_line(tmp_path, f"<m:oMath>{xml}</m:oMath>")
    assert (line.count("ก"), line.count("b")) == (1, 1)
    assert len(line) < 100


def test_a_sign_of_an_equation_is_one_character(tmp_path: Path) -> None:
    long = "".join(chr_("ก" * 5000, name) for name in ("begChr", "sepChr", "endChr"))
    xml = part("d", f"<m:dPr>{long}</m:dPr>", *(part("e", "1") for _ in range(3)))
    assert read_line(tmp_path, f"<m:oMath>{xml}</m:oMath>")[0] == ["ก1ก1ก1ก"]


@pytest.mark.parametrize("name", EQUATIONS)
def test_an_equation_reads_as_a_person_would_type_it(name: str, tmp_path: Path) -> None:
    xml, shown = EQUATIONS[name]
    lines, noticed = read_line(tmp_path, "ค่า ", f"<m:oMath>{xml}</m:oMath>", " คน")
    assert lines == [f"ค่า {shown} คน"]
    assert noticed == ()


def test_nothing_is_lost_in_an_equation_with_other_things_inside(tmp_path: Path) -> None:
    inner = FRACTION + f"<w:ins w:id='1'>{r('ก')}</w:ins><w:del w:id='2'>{r('ลบ')}</w:del>" + sdt(mr("9"))
    lines, _ = read_line(tmp_path, f"<m:oMath>{inner}</m:oMath>")
    assert lines == ["4560ก9"]
    deep = mr("1")
    for _ in range(50):
        deep = part("f", part("num", deep), part("den", "2"))
    lines, _ = read_line(tmp_path, f"<m:oMath>{deep}</m:oMath>")
    assert lines[0].count("2") == 50
