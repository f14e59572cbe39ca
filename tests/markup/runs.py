"""Changes of a paragraph's runs: cut, wrapped, with marks between them; the letters stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.markup.kit import (
    Change,
    Copy,
    Element,
    apart,
    made,
    own_runs,
    paragraphs,
    properties_of,
    run_of,
    some,
    text_runs,
    typed_runs,
    words_of,
    wrap,
)


def _marks(chance: Random) -> Sequence[Element]:
    """What Word puts between runs and nobody sees."""
    number = str(chance.randrange(10**6))
    return chance.choice(
        (
            (made("proofErr", type="spellStart"),),
            (made("proofErr", type="gramEnd"),),
            (made("bookmarkStart", id=number, name=f"_GoBack{number}"), made("bookmarkEnd", id=number)),
            (made("permStart", id=number, edGrp="everyone"), made("permEnd", id=number)),
            (made("r", made("lastRenderedPageBreak")),),
            (made("r", made("softHyphen")),),
            (made("r"),),
            (made("r", made("rPr", made("noProof"))), made("commentRangeStart", id=number)),
            (made("moveFromRangeStart", id=number, name="m"), made("moveFromRangeEnd", id=number)),
            (made("r", made("t")),),
        )
    )


def runs_cut(copy: Copy, chance: Random) -> str:
    """Runs cut anywhere, also between a consonant and its vowel, with marks between the pieces."""
    every, marked = chance.choice((1, 2, 5, 9)), chance.random() < 0.7
    for run in some(chance, text_runs(copy.body)):
        text = words_of(run) or ""
        cuts = [at for at in range(1, len(text)) if chance.random() < 1 / every]
        for piece in apart(run, *cuts)[1:]:
            if marked and chance.random() < 0.5:
                for mark in _marks(chance):
                    piece.addprevious(mark)
    return f"runs cut every {every}{', marked' if marked else ''}"


def texts_cut(copy: Copy, chance: Random) -> str:
    """Several texts in one run."""
    for run in some(chance, text_runs(copy.body)):
        text, words = words_of(run) or "", run.find(qn("w:t"))
        at = chance.randrange(len(text))
        words.text = text[:at]
        words.addnext(run_of(text[at:]).find(qn("w:t")))
        if chance.random() < 0.3:
            words.addnext(made("softHyphen"))
    return "texts cut"


def looks_added(copy: Copy, chance: Random) -> str:
    """Properties that change nothing that tells."""
    choices: Sequence[Callable[[], Element]] = (
        lambda: made("lang", val="th-TH", bidi="th-TH"),
        lambda: made("rFonts", ascii="TH SarabunPSK", hAnsi="TH SarabunPSK", cs="TH SarabunPSK", hint="cs"),
        lambda: made("rFonts", eastAsia="SimSun", hint="eastAsia"),
        lambda: made("noProof"),
        lambda: made("cs"),
        lambda: made("rtl", val="0"),
        lambda: made("color", val="auto"),
        lambda: made("color", val="000000"),
        lambda: made("spacing", val="-4"),
        lambda: made("shd", val="clear", fill="auto"),
        lambda: made("strike", val="0"),
        lambda: made("vanish", val="0"),
        lambda: made("u", val="none"),
        lambda: made("vertAlign", val="baseline"),
        lambda: made("webHidden", val="false"),
        lambda: made("snapToGrid", val="0"),
        lambda: made("szCs", val="32"),
        lambda: made("highlight", val="none"),
        lambda: made("bdr", val="nil"),
    )
    added = chance.choice(choices)
    for run in some(chance, text_runs(copy.body)):
        properties = properties_of(run)
        if properties.find(added().tag) is None:
            properties.append(added())
    return f"look {added().tag.split('}')[1]}"


def _sdt(chance: Random) -> tuple[Element, Element]:
    properties, content = made("sdtPr"), made("sdtContent")
    if chance.random() < 0.7:
        properties.append(made("id", val=str(chance.randrange(10**8))))
    kind = chance.randrange(8)
    if kind == 0:
        properties.append(made("tag", val=f"goog_rdk_{chance.randrange(99)}"))
    elif kind == 1:
        properties.extend((made("alias", val="ข้อความ"), made("text", multiLine="1")))
    elif kind == 2:
        properties.extend((made("placeholder", made("docPart", val="DefaultPlaceholder_1")), made("text")))
    elif kind == 3:
        entry = made("listItem", displayText="เลือกรายการ", value="")
        properties.append(made("dropDownList", entry, made("listItem", displayText="อื่น", value="1")))
    elif kind == 4:
        properties.append(made("date", made("dateFormat", val="d MMMM yyyy"), made("lid", val="th-TH")))
    elif kind == 5:
        properties.append(made("lock", val="sdtLocked"))
    elif kind == 6:
        properties.append(made("dataBinding", xpath="/a/b", storeItemID="{1}"))
    return made("sdt", properties, content), content


def _field(instruction: str) -> Callable[[Random], tuple[Sequence[Element], Sequence[Element]]]:
    """What stands before and behind the result of a field."""

    def around(chance: Random) -> tuple[Sequence[Element], Sequence[Element]]:
        begin = made("fldChar", fldCharType="begin")
        if instruction == " FORMTEXT ":
            begin.append(made("ffData", made("name", val="Text1"), made("enabled"), made("textInput")))
        code = run_of(instruction, tag="instrText")
        return (
            (made("r", begin), code, made("r", made("fldChar", fldCharType="separate"))),
            (made("r", made("fldChar", fldCharType="end")),),
        )

    return around


_FIELDS = (
    " FORMTEXT ",
    ' HYPERLINK "http://example.org/ก" ',
    " REF _Ref1 \\h ",
    " MERGEFIELD ชื่อ ",
    ' DOCPROPERTY "ชื่อ" ',
    " SEQ ข้อ \\* ARABIC ",
    " AUTHOR ",
    ' ADDIN EN.CITE "a" ',
    ' DATE \\@ "d MMMM yyyy" ',
)


def fields(copy: Copy, chance: Random) -> str:
    """Words as the result of a field."""
    instruction = chance.choice(_FIELDS)
    around = _field(instruction)
    for run in _chosen(copy, chance):
        before, behind = around(chance)
        for element in before:
            run.addprevious(element)
        for element in reversed(behind):
            run.addnext(element)
    return f"field{instruction}"


def _wrapper(tag: str, **attributes: str) -> Callable[[Random], tuple[Element, Element]]:
    def around(chance: Random) -> tuple[Element, Element]:
        wrapper = made(tag, **attributes)
        return wrapper, wrapper

    return around


def _smart_tag(chance: Random) -> tuple[Element, Element]:
    properties = made("smartTagPr", made("attr", name="ProductID", val="ก"))
    wrapper = made("smartTag", properties, element="PersonName")
    return wrapper, wrapper


def _either(chance: Random) -> tuple[Element, Element]:
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    wrapper = OxmlElement("w:r").makeelement(f"{{{space}}}AlternateContent", nsmap={"mc": space})
    choice = wrapper.makeelement(f"{{{space}}}Choice", {"Requires": "w14"})
    wrapper.append(choice)
    return wrapper, choice


_AUTHOR = {"author": "ผู้แก้ไข", "date": "2024-03-10T02:00:00Z"}
_WRAPPERS: dict[str, Callable[[Random], tuple[Element, Element]]] = {
    "ins": _wrapper("ins", id="3", **_AUTHOR),
    "moveTo": _wrapper("moveTo", id="4", **_AUTHOR),
    "sdt": _sdt,
    "customXml": _wrapper("customXml", element="a", uri="urn:x"),
    "smartTag": _smart_tag,
    "fldSimple": _wrapper("fldSimple", instr=" DOCPROPERTY x "),
    "hyperlink": _wrapper("hyperlink", anchor="a", history="1"),
    "dir": _wrapper("dir", val="ltr"),
    "bdo": _wrapper("bdo", val="ltr"),
    "either": _either,
}


def _chosen(copy: Copy, chance: Random) -> Sequence[Element]:
    """Runs of what was typed, of anything, or pieces of them."""
    if chance.random() < 0.5:
        return [run for group in some(chance, typed_runs(copy)) for run in group]
    runs = some(chance, text_runs(copy.body))
    if chance.random() < 0.5:
        return runs
    pieces = (apart(run, *(chance.randrange(len(words_of(run) or " ")) for _ in "ab")) for run in runs)
    return [chance.choice(found) for found in pieces]


def runs_wrapped(copy: Copy, chance: Random) -> str:
    names = [chance.choice(list(_WRAPPERS)) for _ in range(chance.choice((1, 1, 2)))]
    for run in _chosen(copy, chance):
        for name in names:
            wrapper, inner = _WRAPPERS[name](chance)
            wrap([run], wrapper, inner)
    return f"runs in {'+'.join(names)}"


def lines_wrapped(copy: Copy, chance: Random) -> str:
    """All that stands in a paragraph in one wrapper."""
    name = chance.choice(list(_WRAPPERS))
    for paragraph in some(chance, paragraphs(copy.body)):
        inside = [child for child in paragraph if child.tag != qn("w:pPr")]
        if inside:
            wrapper, inner = _WRAPPERS[name](chance)
            wrap(inside, wrapper, inner)
    return f"lines in {name}"


def field_over_lines(copy: Copy, chance: Random) -> str:
    """A field that begins in one paragraph and ends in a later one."""
    lines = [p for p in copy.body.iterchildren(qn("w:p")) if own_runs(p)]
    if len(lines) < 2:
        return ""
    first = chance.randrange(len(lines) - 1)
    last = chance.randrange(first + 1, len(lines))
    before, behind = _field(chance.choice((" INCLUDETEXT x ", " REF _Ref9 ", " QUOTE ")))(chance)
    place = own_runs(lines[first])[0]
    for element in before:
        place.addprevious(element)
    lines[last].extend(behind)
    return "field over lines"


RUNS: Sequence[Change] = (
    runs_cut,
    texts_cut,
    looks_added,
    fields,
    runs_wrapped,
    lines_wrapped,
    field_over_lines,
)
