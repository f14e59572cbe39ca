"""``rt67 form learn``: what most returns carry and the form file lacks, shown and put into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.form_words import short, stopped
from rt67_aggregate.issues import locator
from rt67_aggregate.language import joined, say
from rt67_aggregate.model import Form, HeadingSpot, LineDoubt, Missed, NewHeading
from rt67_aggregate.pipeline import forms
from rt67_aggregate.pipeline.forms import As

_FILES_SHOWN = 3
_NOBODYS = say("ไม่คล้ายหัวข้อใด และไม่รู้ว่าเป็นหัวข้อระดับใด อาจเป็นคำอธิบายที่แบบเพิ่ม")
_HOW = say("เพิ่มทุกข้อที่แน่ชัดด้วย --write เพิ่มทีละข้อด้วย --heading N (หัวข้อใหม่) หรือ --wording N (ถ้อยคำอื่น)")
_NOTHING_SURE = say("ยังไม่ได้เพิ่ม เพราะไม่มีข้อใดที่แน่ชัด เลือกเองด้วย --heading N หรือ --wording N")
_DOUBTS = {
    LineDoubt.WORDING: say("เป็นได้ทั้งหัวข้อใหม่และถ้อยคำอื่นของหัวข้อเดิม"),
    LineDoubt.NUMBER_TAKEN: say("เลขข้อนี้มีหัวข้ออื่นใช้อยู่แล้ว ถ้าเพิ่ม หัวข้อเดิมคงรหัสเดิม"),
    LineDoubt.PLAIN: say("ดูจากรูปแบบแล้วอาจเป็นคำอธิบายหรือคำตอบก็ได้"),
}


def learn(
    file: Path, inbox: Path, *, write: bool, headings: Sequence[int], wordings: Sequence[int]
) -> ExitCode:
    """Tell which lines most returns carry and the form does not; add those that are chosen.

    ``write``: all that can be one thing only. ``headings``, ``wordings``: numbers in the list of what is to
    be added as a new heading, as another wording.
    """
    read = forms.missed(file, inbox)
    if read.value is None:
        return stopped(read.issues)
    form, lines = read.value
    if not lines:
        tell(say("ไม่พบบรรทัดที่แบบส่วนใหญ่มีแต่ไฟล์กำหนดแบบไม่มี"))
        return _nothing_to_choose(headings, wordings)
    chosen = _chosen(lines, write=write, headings=headings, wordings=wordings)
    for number, line in enumerate(lines, start=1):
        tell(*_told(number, line, form))
    if not chosen:
        tell("", _NOTHING_SURE if write else _HOW)
        return ExitCode.DONE
    return _add(file, lines, chosen)


def _nothing_to_choose(headings: Sequence[int], wordings: Sequence[int]) -> ExitCode:
    for number in (*headings, *wordings):
        raise click.UsageError(say("ไม่มีข้อ {number} ในรายการ ดูรายการด้วย rt67 form learn ก่อน", number=number))
    return ExitCode.DONE


def _chosen(
    lines: Sequence[Missed], *, write: bool, headings: Sequence[int], wordings: Sequence[int]
) -> list[tuple[Missed, As]]:
    """What is to be added, in the list's order; what cannot be so is wrong usage."""
    for number in (*headings, *wordings):
        if not 1 <= number <= len(lines):
            _nothing_to_choose((number,), ())
        if number in headings and lines[number - 1].heading is None:
            raise click.UsageError(say("ข้อ {number} เป็นหัวข้อใหม่ไม่ได้ เพราะไม่รู้ว่าอยู่ตรงใด", number=number))
        if number in wordings and not lines[number - 1].heading_id:
            raise click.UsageError(say("ข้อ {number} ไม่คล้ายหัวข้อใด จึงเป็นถ้อยคำอื่นไม่ได้", number=number))
        if number in headings and number in wordings:
            raise click.UsageError(say("เลือกข้อ {number} ได้อย่างเดียว: --heading หรือ --wording", number=number))
    chosen = []
    for number, line in enumerate(lines, start=1):
        if number in headings or (write and number not in wordings and line.heading and not line.doubts):
            chosen.append((line, As.HEADING))
        elif number in wordings or (write and line.heading_id and line.heading is None):
            chosen.append((line, As.WORDING))
    return chosen


def _add(file: Path, lines: Sequence[Missed], chosen: Sequence[tuple[Missed, As]]) -> ExitCode:
    read = forms.add_lines(file, chosen)
    if read.value is None:
        return stopped(read.issues)
    added = [what for _, what in read.value.added]
    tell(
        "",
        say(
            "เพิ่มใน {file} แล้ว: หัวข้อใหม่ {headings} ถ้อยคำอื่น {wordings}",
            file=file.absolute(),
            headings=added.count(As.HEADING),
            wordings=added.count(As.WORDING),
        ),
    )
    for line in read.value.left_out:
        number = lines.index(line) + 1
        told = short(line.text)
        tell(say("ข้อ {number} ไม่ได้เพิ่ม เพราะไฟล์จะผิด: แก้ในไฟล์เอง ({told})", number=number, told=told))
    asked = [str(number) for number, line in enumerate(lines, start=1) if line.heading and line.doubts]
    left = [number for number in asked if lines[int(number) - 1] not in [line for line, _ in chosen]]
    if left:
        tell(say("ยังไม่ได้เพิ่ม รอให้เลือก: ข้อ {listed}", listed=", ".join(left)))
    tell(say("ขั้นต่อไป: rt67 form check {file}", file=file))
    return ExitCode.DONE


def _told(number: int, line: Missed, form: Form) -> Iterator[str]:
    """One line of the list, what it may be, and where it was seen."""
    told = short(f"{line.heading.number} {line.text}".strip() if line.heading else line.text)
    count, of = len(line.seen_in), line.of
    yield say("{number}. {count} จาก {of} ฉบับ: {told}", number=number, count=count, of=of, told=told)
    if line.heading is not None and line.spot is not None:
        level = dict(form.level_titles).get(line.heading.level, line.heading.level)
        yield say("    หัวข้อใหม่ระดับ {level}{place}", level=level, place=_place(line.spot, form))
        yield from (f"      {text}" for text in _below(line.heading))
    if line.heading_id:
        yield say("    ถ้อยคำอื่นของ {heading_id}", heading_id=line.heading_id)
    if line.heading is None and not line.heading_id:
        yield say("    {about}", about=_NOBODYS)
    for doubt in line.doubts:
        yield say("    เลือกเอง (--heading {number}): {doubt}", number=number, doubt=_DOUBTS[doubt])
    places = zip(line.seen_in, line.places, strict=False)
    seen = [joined(" ", [word for word in (name, locator(place)) if word]) for name, place in places]
    yield say("    พบใน {listed}", listed=joined(", ", (seen or list(line.seen_in))[:_FILES_SHOWN]))


def _place(spot: HeadingSpot, form: Form) -> str:
    parent, beside = form.by_id.get(spot.parent_id), form.by_id.get(spot.after_id)
    told = [say(" ใต้ {heading}", heading=short(parent.printed))] if parent else []
    told += [say(" ต่อจาก {heading}", heading=short(beside.printed))] if beside else [say(" เป็นหัวข้อแรก")]
    return joined("", told)


def _below(heading: NewHeading) -> Iterator[str]:
    for child in heading.children:
        yield short(f"{child.number} {child.text}".strip())
        yield from (f"  {text}" for text in _below(child))
