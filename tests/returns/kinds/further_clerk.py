"""Kinds: what a college puts behind the form, beside its tables and before its answers."""

from __future__ import annotations

from tests.returns import images, words
from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Block, Cell, Grid, Para, Pic, RawBlock, Return, Text, answer, form_line
from tests.returns.xml import run

_NEW_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_SECTION = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
_TITLE = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{}</w:p>'


def _line(text: str, *, bold: bool = False) -> Para:
    return Para([Text(text)], role="cover", bold=bold)


def behind(break_: str, *titles: str) -> Change:
    """A paper of another kind on a new page behind the form."""

    def change(ret: Return) -> None:
        said = words.sentence(ret)
        rows = [
            [Cell([answer(text)]) for text in ("ที่", "ชื่อ-สกุล", "ลายมือชื่อ")],
            [Cell([answer("1")]), Cell([answer(words.unit(ret))]), Cell([Para([])])],
        ]
        ret.unplaced.append(said)
        paper: list[Block] = [
            RawBlock(break_),
            *(RawBlock(_TITLE.format(run(t, bold=True))) for t in titles),
            _line(said),
            Grid(rows),
        ]
        ret.tail = [*ret.tail, *paper]

    return change


def captions(*titles: str) -> Change:
    """Pictures of all items behind the form, each with the item's number, under a title or under none."""

    def change(ret: Return) -> None:
        tail: list[Block] = [_line(title, bold=True) for title in titles]
        for node in ret.take(ret.narratives(), 0.3, least=3):
            text = f"ภาพกิจกรรมข้อ {node.number} {words.sentence(ret)}"
            tail += [Para([Pic(images.png(ret))], role="cover"), _line(text)]
            ret.unplaced.append(text)
        ret.tail = [*ret.tail, *tail]

    return change


def added(line: str) -> Change:
    """An answer that goes on behind the form."""

    def change(ret: Return) -> None:
        said = words.sentence(ret)
        ret.unplaced.append(said)
        ret.tail = [*ret.tail, _line(line, bold=True), _line(said)]

    return change


def last_year(ret: Return) -> None:
    """Last year's blank, typed over: only its first lines tell."""
    ret.boilerplate = [line.replace("2567", "2566").replace("รต. 67", "รต. 66") for line in ret.boilerplate]
    ret.unit_line = ret.unit_line.replace("2567", "2566")


def best_beside(ret: Return) -> None:
    """Good practice as one more column of the table above it, its own heading left out."""
    for top in ret.headings():
        tables = [node for node in top.children if node.is_table]
        best = [node for node in top.children if node.heading.kind == "best_practice"]
        if tables and best and ret.rng.random() < 0.6:
            table, (node, *_) = tables[0], best
            said = words.sentence(ret)
            ret.unplaced.append(said)
            titles = [*(column.text for column in table.columns), "แบบอย่างที่ดี (Best Practice)"]
            rows = [[*row, ""] for row in table.rows or [("",) * len(table.columns)]]
            rows[0][-1] = said
            grid = [[Cell([form_line(title)]) for title in titles]]
            grid += [[Cell([answer(text) if text else Para([])]) for text in row] for row in rows]
            table.instead = [Grid(grid, role="problem")]
            ret.drop(node)


def written_in_one(ret: Return) -> None:
    """An answer as one long paragraph with numbers inside."""
    for node in ret.take(ret.answered(), 0.6):
        node.body = [answer(" ".join(f"({number}) {words.sentence(ret)}" for number in range(1, 5)))]


def quoting(ret: Return) -> None:
    """Answers that quote another heading in quotation marks."""
    for node in ret.take(ret.answered(), 0.6):
        other = ret.rng.choice(ret.headings())
        text = f"ตามประเด็น “{other.number} {other.heading.text}” สถานศึกษาได้{words.sentence(ret)}"
        node.body.insert(ret.rng.randint(0, len(node.body)), answer(text))


KINDS = (
    kind("minutes_behind", "further", behind(_NEW_PAGE, "รายงานการประชุมครั้งที่ 1/2567"), tier="further"),
    kind("order_behind", "further", behind(_SECTION, "คำสั่งวิทยาลัย", "ที่ 12/2567"), tier="further"),
    kind("captions_behind", "further", captions(), tier="further"),
    kind("captions_appendix", "further", captions("ภาคผนวก"), tier="further"),
    kind("captions_appendix_named", "further", captions("ภาคผนวก ก ภาพกิจกรรม"), tier="further"),
    kind("added_topic", "further", added("เพิ่มเติมประเด็น 1.3"), tier="further"),
    kind("added_item", "further", added("1.1) (ต่อ)"), tier="further"),
    kind("last_year", "further", last_year, tier="further"),
    kind("best_beside", "further", content=best_beside, tier="further"),
    kind("written_in_one", "further", content=written_in_one, tier="further"),
    kind("quoting_headings", "further", content=quoting, tier="further"),
)
