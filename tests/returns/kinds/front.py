"""Kinds: what is put before and behind the form, and how the college's name is given."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from tests.returns import words
from tests.returns.kinds.order import deep_nodes
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import (
    Block,
    Cell,
    Gone,
    Grid,
    Group,
    Inline,
    Para,
    RawBlock,
    Return,
    Sym,
    Text,
    Wrap,
)
from tests.returns.xml import run

BREAK = RawBlock('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')


def cover(ret: Return) -> None:
    lines = ["รายงานผลการตรวจราชการ", f"ประจำปีงบประมาณ พ.ศ. {ret.form.fiscal_year}", "โดย", ret.college.name]
    if ret.rng.random() < 0.5:
        lines += [f"จังหวัด{ret.form.province}", ret.form.office]
    ret.front = [*(Para([Text(line)], role="cover", align="center") for line in lines), BREAK, *ret.front]
    ret.unplaced.append(ret.college.name)


def contents(style: str, deep: bool, title: bool = True) -> Change:
    """A table of contents: ``leaders``, ``tabs``, ``mixed``, ``bare`` lines, or Word's own field."""

    def change(ret: Return) -> None:
        lines = list(_lines(ret, deep))
        head: list[Block] = (
            [Para([Text("สารบัญ")], role="contents", bold=True, align="center")] if title else []
        )
        if style == "table":
            rows = [_row(text, page) for text, page, _ in lines]
            blocks = [*head, Grid(rows, role="contents", border=False)]
        elif style in ("field", "gallery"):
            blocks = [*head, *_field(lines)]
            blocks = [Group("toc", blocks)] if style == "gallery" else blocks
        else:
            blocks = [*head, *(_line(ret, style, text, page) for text, page, _ in lines)]
        ret.front = [*ret.front, *blocks, BREAK]

    return change


def _row(text: str, page: int) -> list[Cell]:
    return [Cell([Para([Text(part)], role="contents")]) for part in (text, str(page))]


def _lines(ret: Return, deep: bool) -> Iterator[tuple[str, int, int]]:
    page = 1
    for node, depth in deep_nodes(ret.nodes, 0):
        if node.present and node.shown and (deep or depth < 2):
            page += ret.rng.randint(0, 2)
            yield f"{node.number} {node.text}".strip(), page, depth


def _line(ret: Return, style: str, text: str, page: int) -> Para:
    way = ret.rng.choice(("leaders", "tabs")) if style == "mixed" else style
    tails = {
        "leaders": f" {'.' * ret.rng.randint(20, 60)} {page}",
        "tight": f"{'.' * ret.rng.randint(5, 30)}{page}",
        "thai": f" {'…' * 20} {words.thai(str(page))}",
        "tabs": f"\t{page}",
        "bare": "",
    }
    tail = tails[way]
    return Para([Text(text + tail)], role="contents")


def _field(lines: list[tuple[str, int, int]]) -> list[Block]:
    """Word's own: one field over all paragraphs, a link and a page reference in each."""
    blocks: list[Block] = []
    for number, (text, page, depth) in enumerate(lines):
        start = _fld("begin") + _code(' TOC \\o "1-3" \\h \\z \\u ') + _fld("separate") if number == 0 else ""
        end = _fld("end") if number == len(lines) - 1 else ""
        ref = (
            _fld("begin")
            + _code(f" PAGEREF _Toc{number} \\h ")
            + _fld("separate")
            + run(str(page))
            + _fld("end")
        )
        parts: list[Inline] = [
            Sym(start),
            Wrap("hyperlink", [Text(text + "\t"), Sym(ref, str(page))]),
            Sym(end),
        ]
        blocks.append(Para(parts, role="contents", style=f"TOC{min(depth + 1, 4)}"))
    return blocks


def _fld(kind_: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind_}"/></w:r>'


def _code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def signature(ret: Return) -> None:
    name = ret.rng.choice(("นายสมหมาย ใจงาม", "นางสาววรรณา ศรีสุข", "นายประเสริฐ ทองดี"))
    lines = [
        f"ลงชื่อ{'.' * 40}ผู้รายงาน",
        f"({name})",
        f"ตำแหน่ง ผู้อำนวยการ{ret.college.name}",
        f"วันที่ {ret.rng.randint(1, 28)} มีนาคม 2567",
        f"โทรศัพท์ 0{ret.rng.randint(10**7, 10**8 - 1)}",
    ]
    if ret.rng.random() < 0.4:
        lines.insert(0, f"จึงเรียนมาเพื่อโปรดทราบ ตามหนังสือที่ {ret.rng.randint(1000, 9999)}/2567")
    ret.tail += [Para([Text(line)], role="tail", align="center") for line in lines]
    ret.unplaced += lines


def signature_table(ret: Return) -> None:
    """Two signatures side by side, as a table without lines."""
    names = (("ผู้รายงาน", "นางสาวสุดา คำแก้ว"), ("ผู้รับรอง", "นายมานพ วงศ์ทอง"))
    cells, lines = [], []
    for role, name in names:
        mine = [f"ลงชื่อ{'.' * 30}{role}", f"({name})", f"ตำแหน่ง รองผู้อำนวยการ{ret.college.name}"]
        cells.append(Cell([Para([Text(line)], role="tail") for line in mine]))
        lines += mine
    ret.tail.append(Grid([cells], role="tail", border=False))
    ret.unplaced += lines


def memo(ret: Return) -> None:
    """A covering letter before the form."""
    lines = [
        "บันทึกข้อความ",
        f"ส่วนราชการ {ret.college.name}",
        f"ที่ ศธ {ret.rng.randint(1000, 9999)}/{ret.rng.randint(100, 999)} วันที่ 12 มีนาคม 2567",
        f"เรื่อง ส่งรายงานผลการตรวจราชการ {words.unit(ret)}",
        f"เรียน ผู้อำนวยการ{ret.form.office}",
    ]
    ret.front = [*(Para([Text(line)], role="memo") for line in lines), BREAK, *ret.front]
    ret.unplaced += [lines[2], lines[3]]


def page_edges(ret: Return) -> None:
    """The college's name and a page number at every page's edge."""
    ret.page_header = [Para([Text(ret.college.name)], role="edge")]
    ret.unplaced.append(ret.college.name)
    field = _fld("begin") + _code(" PAGE ") + _fld("separate") + run("1") + _fld("end")
    ret.page_footer = [Para([Text("หน้า "), Sym(field)], role="edge")]


def no_boilerplate(ret: Return) -> None:
    ret.show_boilerplate = False


def name_on_cover(ret: Return) -> None:
    """The line for the name left as printed; the name stands on the cover."""
    ret.unit_line = f"........{ret.form.unit_prompt}......{ret.form.unit_line}"
    cover(ret)


def name_in_header(ret: Return) -> None:
    ret.unit_line = f"........{ret.form.unit_prompt}......{ret.form.unit_line}"
    page_edges(ret)


def name_in_file(ret: Return) -> None:
    ret.unit_line = f"........{ret.form.unit_prompt}......{ret.form.unit_line}"
    ret.name = f"แบบ รต.67 {ret.college.name}.docx"


def unit_lines(ret: Return) -> None:
    """The line for the name in other shapes: in two paragraphs, labelled, with its end left out."""
    name, line = ret.college.name, ret.form.unit_line
    ret.unit_line = ret.rng.choice(
        (
            f"{name}\n{line}",
            f"ชื่อหน่วยงาน {name} {line}",
            f"........{name}........ขอรายงานผลการติดตามประเมินผล ดังนี้",
            f"ด้วย{name} {line}",
            f".....................{ret.form.unit_prompt} {name}.....................{line}",
            f"{'.' * 60}{name}\t{line}",
        )
    )


def name_typo(ret: Return) -> None:
    """The college's name with one wrong letter, where no other name of the roster is near."""
    name = ret.college.name
    at = ret.rng.randrange(len(name) // 2, len(name))
    wrong = name[:at] + ret.rng.choice("กคทนมรลวสอ") + name[at + 1 :]
    others = [n for c in ret.roster if c != ret.college for n in (c.name, *c.aliases)]
    if wrong != name and min(Levenshtein.distance(wrong, other) for other in others) > 3:
        ret.unit_line = f"....{wrong}....{ret.form.unit_line}"


def margin_comments(ret: Return) -> None:
    """Somebody's comments in the margin."""
    for _ in range(3):
        text = words.sentence(ret)
        ret.comments.append(text)
        ret.unplaced.append(text)
    answered = ret.answered()
    for number, node in enumerate(ret.rng.sample(answered, min(3, len(answered)))):
        start = Sym(f'<w:commentRangeStart w:id="{number}"/>')
        end = Sym(f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>')
        for block in node.body[:1]:
            if isinstance(block, Para):
                block.parts = [start, *block.parts, end]


def under_groups(ret: Return) -> None:
    """Text right under a heading that asks for none: nothing can take it."""
    for node in ret.take([n for n in ret.headings() if n.children and not n.columns], 0.3):
        text = words.sentence(ret)
        node.body = [Para([Text(text)], role="stray")]
        ret.unplaced.append(text)


def comments(ret: Return) -> None:
    """A whole paragraph that was deleted, before and behind the form."""
    ret.front.append(Para([Gone(words.sentence(ret))], role="form"))
    ret.tail.append(Para([Gone(words.sentence(ret))], role="form"))


# Put upon a return when its headings have got their wording, so that a table of contents repeats it.
KINDS = (
    kind("cover", "order", cover, slots="cover"),
    kind("contents_leaders", "order", contents("leaders", deep=False), slots="contents"),
    kind("contents_tabs", "order", contents("tabs", deep=True), slots="contents"),
    kind("contents_mixed", "order", contents("mixed", deep=True, title=False), slots="contents"),
    kind("contents_deep", "order", contents("leaders", deep=True), slots="contents"),
    kind("contents_tight", "order", contents("tight", deep=True), slots="contents"),
    kind("contents_thai", "order", contents("thai", deep=True), slots="contents"),
    kind("contents_bare", "order", contents("bare", deep=False), slots="contents"),
    kind("contents_bare_deep", "order", contents("bare", deep=True), slots="contents"),
    kind("contents_table", "order", contents("table", deep=True), slots="contents"),
    kind("contents_field", "order", contents("field", deep=True), slots="contents"),
    kind("contents_gallery", "order", contents("gallery", deep=True), slots="contents"),
    kind("signature", "order", signature, slots="tail"),
    kind("signature_table", "order", signature_table, slots="tail"),
    kind("memo", "order", memo, slots="cover"),
    kind("page_edges", "order", page_edges, slots="edges"),
    kind("no_boilerplate", "order", no_boilerplate),
    kind("name_on_cover", "order", name_on_cover, slots="cover unit"),
    kind("name_in_header", "order", name_in_header, slots="edges unit"),
    kind("name_in_file", "order", name_in_file, slots="unit"),
    kind("unit_lines", "order", unit_lines, slots="unit"),
    kind("name_typo", "order", name_typo, slots="unit"),
    kind("margin_comments", "order", margin_comments, slots="body"),
    kind("under_groups", "order", under_groups, slots="wrap join"),
    kind("deleted_ends", "order", comments),
)
