"""A draft as the text of a form file, with what is unsure as comments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, repeat

from rt67_aggregate.drafting.gap_lines import Gap, gaps_of
from rt67_aggregate.drafting.kept import NOTHING_KEPT, Kept
from rt67_aggregate.drafting.naming import counts_anew, name_kinds, titles_of_levels
from rt67_aggregate.drafting.nodes import Drafted, Node
from rt67_aggregate.drafting.offered_gaps import offer_of
from rt67_aggregate.drafting.words import CLOSING, CONTENTS, FIELD_IDS, OPTIONAL, PICTURES
from rt67_aggregate.drafting.write_columns import aliases_of, columns_of, typed_in
from rt67_aggregate.drafting.yaml_text import in_quotes, quoted, remark
from rt67_aggregate.model import UNTITLED_TABLE, Shape
from rt67_aggregate.text import fold

ASK = "ตรวจ:"  # begins a comment that wants to be confirmed
_ASK = f"# {ASK}"
_UNKNOWN = "ยังไม่ระบุ"


def form_text(drafted: Drafted, form_id: str, source: str) -> str:
    """The form file. ``source``: the name of the blank, for the first comment."""
    kinds = name_kinds(drafted)
    return "\n".join((*_head(drafted, form_id, source, kinds), *_Body(drafted).lines(), ""))


def _head(drafted: Drafted, form_id: str, source: str, kinds: Sequence[tuple[str, str]]) -> Iterator[str]:
    yield f"# ร่างจาก {remark(source)}  โปรดตรวจกับแบบเปล่าทีละบรรทัด โดยเฉพาะบรรทัดที่ขึ้นต้นด้วย {_ASK}"
    yield "# ตรวจไฟล์นี้ด้วย rt67 form check  ความหมายของทุกคีย์อยู่ใน docs/form.md"
    yield ""
    yield f"form_id: {quoted(form_id)}"
    yield from _value("title", drafted.title)
    yield from _value("short_title", drafted.short_title)
    yield from _time(drafted)
    yield from _value("office", drafted.office)
    yield from _value("province", drafted.province)
    if not drafted.deadline:
        yield f"{_ASK} แบบไม่ได้พิมพ์กำหนดส่งไว้ ถ้ามี ให้เขียนเป็น 15 มีนาคม 2568"
    yield f"deadline: {quoted(drafted.deadline or 'ไม่มี')}"
    yield ""
    yield "kinds:"
    for kind, title in kinds:
        yield f"  {kind}: {quoted(title)}"
    yield from _short_kinds(drafted, kinds)
    yield from _list("boilerplate", drafted.boilerplate)
    yield from _unit(drafted)
    yield from _list("closing", drafted.kept.closing or CLOSING)
    yield from _list("signers", drafted.signers)
    yield from _list("contents_titles", drafted.kept.contents_titles or CONTENTS)
    yield from _list("other_names", _other_names(drafted))
    yield from _earlier(drafted)
    yield ""


def _short_kinds(drafted: Drafted, kinds: Sequence[tuple[str, str]]) -> Iterator[str]:
    there = dict(kinds)
    kept = [f"  {kind}: {quoted(word)}" for kind, word in drafted.kept.short_kinds if kind in there]
    if kept:
        yield ""
        yield "short_kinds:"
        yield from kept


def _earlier(drafted: Drafted) -> Iterator[str]:
    """Whose IDs these are."""
    kept = drafted.kept
    if kept.earlier:
        yield ""
        yield "# แบบของปีก่อน: รหัสเดียวกันคือหัวข้อเดียวกัน"
        yield f"earlier: [{', '.join(map(in_quotes, kept.earlier))}]"
    if kept.gone_ids:
        yield "# รหัสของหัวข้อที่ตัดออกแล้ว หัวข้ออื่นใช้ไม่ได้"
        yield f"gone_ids: [{', '.join(map(in_quotes, kept.gone_ids))}]"


def _levels(drafted: Drafted) -> str:
    """The names of the levels; where numbers begin with a word ("ด้านที่ 1"), that is what outputs say."""
    kept = {level: (name, title) for level, name, title in drafted.kept.levels}
    titles = dict(kept.get(level, (level, title)) for level, title in titles_of_levels(drafted).items())
    if all(name == title for name, title in titles.items()):
        return f"[{', '.join(titles)}]"
    return f"{{{', '.join(f'{name}: {quoted(title)}' for name, title in titles.items())}}}"


def _value(key: str, text: str) -> Iterator[str]:
    if not text:
        yield f"{_ASK} ไม่พบในแบบเปล่า"
    yield f"{key}: {quoted(text or _UNKNOWN)}"


def _time(drafted: Drafted) -> Iterator[str]:
    if drafted.fiscal_year:
        yield f"fiscal_year: {drafted.fiscal_year}"
        return
    if not drafted.period:
        yield f"{_ASK} ไม่พบปีหรือช่วงเวลาในแบบเปล่า ถ้าเป็นปีงบประมาณ ให้ใช้ fiscal_year: 2568 แทน"
    yield f"period: {quoted(drafted.period or _UNKNOWN)}"


def _unit(drafted: Drafted) -> Iterator[str]:
    yield ""
    if not (drafted.unit_line or drafted.unit_label or drafted.unit_prompt):
        yield f"{_ASK} ไม่พบบรรทัดที่ผู้ส่งกรอกชื่อ ถ้ามี ให้ใส่ unit_label: (ข้อความหน้าชื่อ) หรือ unit_line: (ข้อความหลังชื่อ)"
        yield "# ถ้าแบบไม่ได้ให้กรอกชื่อ ให้ตั้งชื่อไฟล์ที่ส่งมาตามชื่อผู้ส่ง"
    for key, text in (
        ("unit_label", drafted.unit_label),
        ("unit_prompt", drafted.unit_prompt),
        ("unit_line", drafted.unit_line),
    ):
        if text:
            yield f"{key}: {quoted(text)}"


def _other_names(drafted: Drafted) -> list[str]:
    """Names that stand in every copy and are not the sender's."""
    office = drafted.office
    names = [office] if office else []
    bare = office.removeprefix("สำนักงาน")
    if bare and bare != office:
        names.append(bare)
    if drafted.province:
        names.append(f"จังหวัด{drafted.province}")
    return list(dict.fromkeys((*names, *drafted.kept.other_names)))


def _list(key: str, texts: Sequence[str]) -> Iterator[str]:
    if texts:
        yield ""
        yield f"{key}:"
        for text in texts:
            yield f"  - {quoted(text)}"


class _Body:
    """The headings; tables that stand often are written once and referred to."""

    def __init__(self, drafted: Drafted) -> None:
        self._drafted = drafted
        uses = Counter((n.grid, n.column_kinds) for n in drafted.walk() if n.grid)
        often = [key for key, count in uses.items() if count > 1]
        self._names = {key: f"columns_{place}" for place, key in enumerate(often, start=1)}
        self._levels = {level: name for level, name, _ in drafted.kept.levels}

    def lines(self) -> Iterator[str]:
        yield from self._shared()
        yield from _fields(self._drafted)
        if not counts_anew(self._drafted):
            yield "ids: numbers"
        yield f"levels: {_levels(self._drafted)}"
        yield from self._siblings(self._drafted.headings, 0)

    def _shared(self) -> Iterator[str]:
        if not self._names:
            return
        yield "shared:"
        for (grid, kinds), name in self._names.items():
            if grid:
                yield f"  - &{name}"
                yield from columns_of(grid, kinds, 4)
        yield ""

    def _siblings(self, nodes: Sequence[Node], indent: int) -> Iterator[str]:
        if not nodes:
            return
        pad = " " * indent
        yield f"{pad}{self._levels.get(nodes[0].level, nodes[0].level)}:"
        for node in nodes:
            yield from (f"{pad}  {_ASK} {remark(doubt)}" for doubt in _doubts(node))
            first, *rest = self._heading(node, indent + 4)
            yield f"{pad}  - {first.lstrip()}"
            yield from rest

    def _heading(self, node: Node, indent: int) -> Iterator[str]:
        pad = " " * indent
        if node.number:
            yield f"{pad}number: {in_quotes(node.number)}"
        if node.own_id:
            yield f"{pad}id: {quoted(node.own_id)}"
        if node.kind:
            yield f"{pad}kind: {node.kind}"
        yield from (f"{pad}{line}" for line in self._asked(node))
        yield from (f"{pad}{line}" for line in aliases_of(node.kept))
        if node.prompts:
            yield f"{pad}prompts:"
            yield from (f"{pad}  - {quoted(text)}" for text in node.prompts)
        if node.grid:
            name = self._names.get((node.grid, node.column_kinds))
            yield f"{pad}columns:{f' *{name}' if name else ''}"
            if not name:
                yield from columns_of(node.grid, node.column_kinds, indent + 2)
        yield from self._siblings(node.children, indent)

    def _asked(self, node: Node) -> Iterator[str]:
        if node.shape is Shape.LINE:
            yield from _line(node)
        else:
            yield f"heading: {quoted(node.text if fold(node.text) else UNTITLED_TABLE)}"
        if node.repeats:
            yield f"repeats: {node.repeats}"
        yield from _again(node)
        if node.shape is Shape.CHOICE or (node.grid and node.grid.ticked):
            yield _choose(node)
        if node.shape is Shape.CHOICE:
            yield "options:"
            yield from (f"  - {quoted(text)}" for text in node.options)
        written = node.shape is Shape.GROUP or (node.shape is Shape.CHOICE and node.dotted)
        if node.prose or (written and node.spaces):
            yield "answer: true"
        if _or(node.kept.optional, OPTIONAL.search(node.text)):
            yield "optional: true"
        asked = any(PICTURES.search(text) for text in (node.text, *node.prompts))
        if _or(node.kept.pictures, asked and node.shape is Shape.NARRATIVE):
            yield "pictures: true"
        if node.shape is Shape.NARRATIVE:
            yield from typed_in(node.kept)
        if node.grid:
            yield f"rows: {max(1, node.grid.rows)}"


def _doubts(node: Node) -> Iterator[str]:
    yield from dict.fromkeys((*node.doubts, *node.kept.doubts))


def _or(kept: bool | None, printed: object) -> bool:
    """What was kept, else what the blank says."""
    return bool(printed) if kept is None else kept


def _choose(node: Node) -> str:
    return f"choose: {'many' if _or(node.kept.many, node.many) else 'one'}"


def _gaps(node: Node) -> Iterator[tuple[Gap, Kept]]:
    """The gaps of a line, each with what was kept of it."""
    asked = gaps_of(node.line, node.offered, remark=node.remark)
    return zip(asked, chain(node.gaps, repeat(NOTHING_KEPT)), strict=False)


def _line(node: Node) -> Iterator[str]:
    first = next((gap.label for gap in gaps_of(node.line)), "")
    if fold(node.text) and node.text != first:
        yield f"heading: {quoted(node.text)}"
    yield f"line: {quoted(node.line)}"
    yield "gaps:"
    for gap, kept in _gaps(node):
        parts = [f"id: {quoted(kept.id)}"] if kept.id else []
        parts += [f"kind: {kept.kind}"] if kept.kind and kept.kind != node.kind else []
        yield f"  - {{{', '.join((*parts, *_asked_in(gap, kept)))}}}"


def _asked_in(gap: Gap, kept: Kept) -> Iterator[str]:
    """What a gap asks."""
    yield from typed_in(replace(kept, value=kept.value or gap.value, unit=kept.unit or gap.unit))
    if _or(kept.optional, gap.optional):
        yield "optional: true"
    yield from offer_of(gap)


def _fields(drafted: Drafted) -> Iterator[str]:
    """Lines before the first heading that ask something of whoever reports."""
    if not drafted.fields:
        return
    yield "fields:"
    taken: Counter[str] = Counter()
    for node in drafted.fields:
        yield from (f"  {_ASK} {remark(doubt)}" for doubt in node.kept.doubts)
        if node.options:
            yield f"  - heading: {quoted(node.text if fold(node.text) else 'ตัวเลือก')}"
            yield from (f"    {line}" for line in _of_field(node))
            yield f"    {_choose(node)}"
            yield "    options:"
            yield from (f"      - {quoted(text)}" for text in node.options)
            continue
        yield f"  - line: {quoted(node.line)}"
        yield from (f"    {line}" for line in _of_field(node))
        yield "    gaps:"
        for gap, kept in _gaps(node):
            yield f"      - {{{', '.join(_field_gap(gap, kept, taken))}}}"
    yield ""


def _again(node: Node) -> Iterator[str]:
    if node.again:
        yield "again: true"
    if node.under:
        yield f"under: {quoted(node.under)}"


def _of_field(node: Node) -> Iterator[str]:
    if node.own_id:
        yield f"id: {quoted(node.own_id)}"
    yield from _again(node)
    yield from aliases_of(node.kept)
    if node.kept.optional:
        yield "optional: true"


def _field_gap(gap: Gap, kept: Kept, taken: Counter[str]) -> Iterator[str]:
    name = next((name for pattern, name in FIELD_IDS if pattern.search(gap.label)), "")
    if name:
        taken[name] += 1
        name = name if taken[name] == 1 else f"{name}_{taken[name]}"
    if kept.id or name:
        yield f"id: {quoted(kept.id) if kept.id else name}"
    yield from _asked_in(gap, kept)
