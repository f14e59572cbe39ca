# ruff: noqa: E501 (long lines of markup)
"""Kinds: signs by their font, formulas, fields, hidden text and content controls inside answers."""

from __future__ import annotations

from tests.returns import words
from tests.returns.kinds.place import plain_answers
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Block, Cell, Grid, Group, Para, RawBlock, Return, Sym, Text, answer, form_line
from tests.returns.xml import run

SIGNS = (
    ("Wingdings", "F0FE", "☑"), ("Wingdings", "F0A8", "☐"), ("Wingdings", "F0FC", "✓"), ("Wingdings", "F06F", "☐"),
    ("Wingdings 2", "F052", "☑"), ("Wingdings 2", "F0A3", "☐"), ("Wingdings 2", "F050", "✓"),
    ("Webdings", "F061", "✔"), ("Symbol", "F0B3", "≥"), ("Symbol", "F0B1", "±"), ("Symbol", "F061", "α"),
)  # fmt: skip
LETTERS = (("Wingdings", "þ", "☑"), ("Wingdings", "¨", "☐"), ("Wingdings", "ü", "✓"), ("Wingdings 2", "P", "✓"), ("Symbol", "³", "≥"))  # fmt: skip


def _typed(font: str, text: str, shown: str) -> Sym:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
    return Sym(f"<w:r><w:rPr>{fonts}</w:rPr><w:t>{text}</w:t></w:r>", shown)


def signs(ret: Return) -> None:
    """Signs before the lines of an answer, as symbols and as letters of a font; some alone."""
    for node in ret.take(ret.answered(), 0.6):
        for para in plain_answers(node):
            font, code, shown = ret.rng.choice(SIGNS)
            sign = Sym(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>', shown)
            if ret.rng.random() < 0.4:
                sign = _typed(*ret.rng.choice(LETTERS))
            para.parts = [sign, Text(" "), *para.parts]
        if ret.rng.random() < 0.2:
            node.body = [Para([_typed(*ret.rng.choice((LETTERS[0], LETTERS[2], LETTERS[3])))])]


M = "<m:r><m:t>{}</m:t></m:r>"
FORMULAS = (
    ("<m:oMath><m:f><m:num>{n}</m:num><m:den>{d}</m:den></m:f></m:oMath>", "{n}/{d}"),
    ("<m:oMath><m:sSup><m:e>{n}</m:e><m:sup>{d}</m:sup></m:sSup></m:oMath>", "{n}^{d}"),
)
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
RESULT = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}'
HIGH = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'


def formulas(ret: Return) -> None:
    """Fractions, powers, raised figures, EQ fields: each behind some words."""
    for node in ret.take(ret.answered(), 0.5):
        n, d = ret.rng.randint(20, 99), ret.rng.randint(2, 9)
        xml, shown = ret.rng.choice(FORMULAS)
        whole = xml.format(n=M.format(n), d=M.format(d)), shown.format(n=n, d=d)
        eq = FIELD.format(f"EQ \\f({n};{d})", ""), f"{n}/{d}"
        high = run(str(n)) + HIGH.format(d), f"{n}^{d}"
        node.body.append(
            Para([Text(f"{words.sentence(ret)} เท่ากับ "), Sym(*ret.rng.choice((whole, eq, high)))])
        )


def fields_of_fields(ret: Return) -> None:
    """An IF field with a field in its condition, a MACROBUTTON, a field that never ends."""
    for node in ret.take(ret.answered(), 0.5):
        text, other = words.sentence(ret), words.sentence(ret)
        inner = FIELD.format("MERGEFIELD ระดับ", RESULT.format(run("สูง")))
        code = (
            f'IF </w:instrText></w:r>{inner}<w:r><w:instrText xml:space="preserve"> = "สูง" "{text}" "{other}"'
        )
        node.body.append(Para([Sym(FIELD.format(code, RESULT.format(run(text))), text)]))


def open_field(ret: Return) -> None:
    """A table of contents' field that was cut: begun before the form and never ended."""
    begun = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>'
    ret.front = [*ret.front, RawBlock(begun)]


def answers_in_contents(ret: Return) -> None:
    """All of the return inside Word's own control for tables of contents."""
    ret.finish.append(lambda blocks: [Group("toc", blocks)])


def hidden(ret: Return) -> None:
    """Hidden lines between the lines of an answer: kept, and marked."""
    for node in ret.take(ret.answered(), 0.3):
        text = words.sentence(ret)
        node.body.append(Para([Sym(f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{text}</w:t></w:r>", text)]))


def white_fillers(ret: Return) -> None:
    """White letters typed for their width before a paragraph."""
    for node in ret.take(ret.answered(), 0.5):
        for para in plain_answers(node):
            para.parts = [
                Sym('<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>กกกก</w:t></w:r>'),
                *para.parts,
            ]


def direction_marks(ret: Return) -> None:
    """Invisible marks inside answers, and alone where nothing was typed."""
    for node in ret.narratives():
        if not node.body and node.status == "blank":
            node.body = [Para([Text("\u200e\u200f\u200e", raw=True)], role="form")]
        for para in plain_answers(node):
            if para.role == "answer":
                para.parts = [Text("\u200e", raw=True), *para.parts, Text("\u200f\u200e", raw=True)]


PROMPT = '<w:sdt><w:sdtPr><w:id w:val="{}"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>'
PROMPTS = (
    "คลิกหรือแตะที่นี่เพื่อใส่ข้อความ",
    "คลิกที่นี่เพื่อใส่ข้อความ",
    "Click or tap here to enter text.",
    "Choose an item.",
)


def prompts_left(ret: Return) -> None:
    """Content controls that still show their prompt: blank."""
    for number, node in enumerate(ret.narratives()):
        if not node.body and node.status == "blank":
            node.body = [Para([Sym(PROMPT.format(700 + number, ret.rng.choice(PROMPTS)))], role="form")]


def private_bullets(ret: Return) -> None:
    """Bullets of private use before the entries of a cell."""
    for node in ret.tables():
        columns = [[row[k] for row in node.rows if row[k]] for k in range(len(node.columns))]
        if all(len(column) > 1 for column in columns):
            bullet = ret.rng.choice(("\uf0b7", "\uf0d8", "\uf0a7", "\uf076"))
            cells = [Cell([answer(f"{bullet} {text}") for text in column]) for column in columns]
            node.instead = [Grid([[Cell([form_line(c.text)]) for c in node.columns], cells], role="problem")]


def chunk_tables(ret: Return) -> None:
    """A table in a part of HTML that Word takes in: its cells stay apart."""
    for node in ret.take(ret.answered(), 0.3):
        rows = [["แผนก", "จำนวน"], ["ช่างเชื่อม", words.unit(ret)], ["คหกรรม", words.unit(ret)]]
        html = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
        name = f"chunk{len(ret.chunks) + 1}"
        ret.chunks[name] = (
            f"<html><head><meta charset='utf-8'></head><body><table>{html}</table></body></html>"
        )
        text = "\n".join(" ".join(row) for row in rows)
        node.body.append(RawBlock(f'<w:altChunk r:id="rId{name}"/>', text))


def memo_before(ret: Return) -> None:
    """A letter before the form and an appendix with captions behind it."""
    lines = [
        "บันทึกข้อความ",
        f"ส่วนราชการ {ret.college.name}",
        f"เรื่อง ส่งรายงาน {words.unit(ret)}",
        f"จึงเรียนมาเพื่อโปรดพิจารณา {words.unit(ret)}",
    ]
    captions = [words.caption(ret) for _ in range(3)]
    ret.front = [*(Para([Text(line)], role="cover") for line in lines), *ret.front]
    tail: list[Block] = [
        Para([Text("ภาคผนวก")], role="cover", bold=True),
        *(Para([Text(c)], role="cover") for c in captions),
    ]
    ret.tail = [*tail, *ret.tail]
    ret.unplaced += [*lines[2:], *captions]


def name(how: str) -> Change:
    """The college's name with the province put in, behind a label, or over two lines."""

    def change(ret: Return) -> None:
        mine = ret.college.name
        at = mine.find("ลำปาง")
        if how == "province" and at > 0:
            mine = f"{mine[:at]}จังหวัด{mine[at:]}"
        if how == "label":
            mine = f"ชื่อสถานศึกษา : {mine}"
        if how == "lines":
            half = len(mine) // 2
            mine = f"{mine[:half]}\n{mine[half:]}"
        ret.unit_line = ret.unit_line.replace(ret.college.name, mine)

    return change


KINDS = (
    kind("font_signs", "family", content=signs, slots="body", tier="family"),
    kind("formulas", "family", content=formulas, slots="body", tier="family"),
    kind("fields_of_fields", "family", content=fields_of_fields, slots="body", tier="family"),
    kind("open_field", "family", open_field, tier="family"),
    kind("answers_in_contents", "family", answers_in_contents, slots="wrap", tier="family"),
    kind("hidden_lines", "family", content=hidden, slots="body", tier="family"),
    kind("white_fillers", "family", content=white_fillers, slots="body", tier="family"),
    kind("direction_marks", "family", content=direction_marks, slots="body", tier="family"),
    kind("prompts_left", "family", prompts_left, slots="body", tier="family"),
    kind("private_bullets", "family", private_bullets, slots="table labels", tier="family"),
    kind("chunk_tables", "family", content=chunk_tables, slots="body", tier="family"),
    kind("memo_and_appendix", "family", memo_before, slots="front", tier="family"),
    kind("name_label", "family", name("label"), slots="name", tier="family"),
    kind("name_lines", "family", name("lines"), slots="name", tier="family"),
)
