"""The sheet that lays two years side by side: the sections that go on from one form to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rt67_aggregate.language import say
from rt67_aggregate.model import Continued, Earlier, Rows, Status
from rt67_aggregate.text import shortened
from rt67_aggregate.text.amounts import Amount, amounts
from rt67_aggregate.workbook import words
from rt67_aggregate.workbook.facts import Facts
from rt67_aggregate.workbook.grid import Grid
from rt67_aggregate.workbook.numbers import shown
from rt67_aggregate.workbook.values import Column, TypedText, Value

_LONGEST = 2000  # characters of an answer beside last year's; the whole stands in the sheet of answers
COLUMNS = (
    Column(say("รหัสหัวข้อ"), 16, say("รหัสในแบบนี้"), style="center"),
    Column(say("รหัสเดิม"), 16, say("รหัสในแบบก่อน"), style="center"),
    Column(say("หัวข้อ"), 44, say("ถ้อยคำในแบบนี้")),
    Column(say("การเปลี่ยนแปลง"), 30, say("ถ้อยคำหรือตำแหน่งเปลี่ยนจากแบบก่อนหรือไม่"), style="center"),
    Column(say("ตอบแล้ว แบบก่อน"), 60, say("จำนวนวิทยาลัยที่ตอบในแบบก่อน"), style="number"),
    Column(say("ตอบแล้ว แบบนี้"), 60, say("จำนวนวิทยาลัยที่ตอบในแบบนี้"), style="number"),
    Column(say("รวม แบบก่อน"), 16, say("ผลรวมของตัวเลข"), style="number"),
    Column(say("รวม แบบนี้"), 16, say("ผลรวมของตัวเลข"), style="number"),
    Column(say("ต่างกัน"), 16, say("แบบนี้ลบแบบก่อน"), style="number"),
)
_ANSWERS = (
    *COLUMNS[:3],
    Column(say("วิทยาลัย"), 30),
    Column(say("คำตอบ แบบก่อน"), 60),
    Column(say("คำตอบ แบบนี้"), 60),
)
_TOP = 3

Texts = Mapping[tuple[str, str], str]


def write(grid: Grid, facts: Facts) -> None:
    """Fill the sheet; nothing where the inbox holds one form only."""
    earlier = facts.summary.earlier
    if earlier is None:
        return
    grid.widths(COLUMNS)
    grid.line(
        0,
        say(
            "{period} เทียบกับ {before}",
            period=facts.form.period_text,
            before=earlier.form.period_text,
        ),
        "title",
    )
    grid.line(
        1,
        say(
            "แบบก่อน: {short_title} ({form_id}) เฉพาะหัวข้อที่ต่อเนื่องกัน",
            short_title=earlier.form.short_title,
            form_id=earlier.form.form_id,
        ),
        "hint",
    )
    before = Rows(earlier.records)
    sections = list(_sections(facts, earlier, before))
    grid.table(_TOP, COLUMNS, sections, "Continued")
    top = _TOP + max(1, len(sections)) + 4
    grid.line(top - 1, say("คำตอบของวิทยาลัยที่ส่งทั้งสองแบบ"), "heading")
    answers = list(_answers(facts, earlier, _texts(before), _texts(facts.records)))
    grid.table(top, _ANSWERS, answers, "ContinuedAnswers")
    grid.sheet.freeze_panes(_TOP + 1, 3)
    grid.page(_TOP, say("{short_title} · {years}", short_title=facts.form.short_title, years=words.YEARS))


def _sections(facts: Facts, earlier: Earlier, before: Rows) -> Iterator[list[Value]]:
    answered = _answered(before), _answered(facts.records)
    totals = _totals(amounts(earlier.form, before)), _totals(amounts(facts.form, facts.records))
    for step in earlier.continued:
        old, new = totals[0].get(step.earlier_id), totals[1].get(step.section_id)
        yield [
            *_what(facts, step),
            say("เปลี่ยนถ้อยคำหรือตำแหน่ง") if step.changed else say("เหมือนเดิม"),
            len(answered[0].get(step.earlier_id, ())),
            len(answered[1].get(step.section_id, ())),
            shown(old),
            shown(new),
            shown(new - old) if old is not None and new is not None else None,
        ]


def _what(facts: Facts, step: Continued) -> list[Value]:
    return [step.section_id, step.earlier_id, facts.title(step.section_id)]


def _answers(facts: Facts, earlier: Earlier, before: Texts, now: Texts) -> Iterator[list[Value]]:
    """One row for each section and college that said something in either year, of those in both."""
    both = {college for college, _ in before} & {college for college, _ in now}
    for step in earlier.continued:
        for college_id, name in facts.colleges:
            old, new = (
                before.get((college_id, step.earlier_id), ""),
                now.get((college_id, step.section_id), ""),
            )
            if college_id in both and (old or new):
                texts = [TypedText(shortened(text, _LONGEST)) for text in (old, new)]
                yield [*_what(facts, step), name or college_id, *texts]


def _answered(records: Iterable[Mapping[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in records:
        if row["status"] == Status.ANSWERED:
            found.setdefault(row["section_id"], set()).add(row["college_id"])
    return found


def _totals(found: Iterable[Amount]) -> dict[str, float]:
    """Section → its sum, over all printed rows."""
    totals: dict[str, float] = {}
    for amount in found:
        if amount.total is not None and amount.by_college:
            totals[amount.section.id] = totals.get(amount.section.id, 0.0) + amount.total
    return totals


def _texts(records: Iterable[Mapping[str, str]]) -> dict[tuple[str, str], str]:
    """College and section → all its entries, one under the other."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in records:
        found.setdefault((row["college_id"], row["section_id"]), []).append(row["text"])
    return {key: "\n".join(text for text in texts if text) for key, texts in found.items()}
