"""How one return was understood, heading by heading, for the officer who asks why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rt67_aggregate.cli.issue_lines import fault_lines, first_fault_lines
from rt67_aggregate.issues import kind_of, locator, worst_first
from rt67_aggregate.issues.words import IDENTIFIED, STATE, STATUS, balance_words
from rt67_aggregate.language import joined, say
from rt67_aggregate.model import (
    Answer,
    Heading,
    HeadingReading,
    Owner,
    OwnerKind,
    ReturnReading,
    Status,
    strongest,
)

if TYPE_CHECKING:
    from rt67_aggregate.pipeline import Checked, Setup

_SHOWN = 60  # characters of an answer on its line


def check_lines(reading: ReturnReading, setup: Setup, *, full: bool = False) -> list[str]:
    """The verdict, what is doubtful, what is wrong; with ``full`` every heading with what was found."""
    lines = [_verdict(reading, setup), *_identity(reading, setup)]
    if reading.answers:
        lines.append(balance_words(reading.balance))
    if full and reading.headings:
        lines += ["", say("หัวข้อของแบบ และที่พบในไฟล์:"), *_headings(reading, setup)]
    doubtful = _doubtful(reading, setup)
    if doubtful and not full:
        lines += ["", say("คำตอบที่ต้องดู:"), *doubtful]
    loose = [piece for piece in reading.unplaced if full or kind_of(piece.reason).needs_eye]
    if loose:
        lines += ["", say("ข้อความที่ไม่อยู่ในหัวข้อใด {count} แห่ง:", count=len(loose))]
        lines += [
            say(
                "  {where}{short} ({title})",
                where=_where(locator(piece.place)),
                short=_short(piece.text),
                title=_title(piece.reason),
            )
            for piece in loose
        ]
    lines += ["", *_wrong(reading, setup, full=full)]
    if reading.headings and not full:
        lines.append(say("ดูทุกหัวข้อ: ใส่ --full  ดูว่าทำไมแต่ละบรรทัดอยู่ในหัวข้อนั้น: ใส่ --why"))
    return lines


def _verdict(reading: ReturnReading, setup: Setup) -> str:
    """What became of the file, in one line."""
    state = say("ไฟล์ {name}: {state}", name=reading.source.name, state=STATE[reading.state])
    if not reading.answers:
        return state
    statuses: dict[str, list[Status]] = {section.id: [] for section in setup.form.sections}
    for answer in reading.answers:
        statuses[answer.section_id].append(answer.status)
    empty = sum(strongest(found) in (Status.BLANK, Status.ABSENT) for found in statuses.values())
    answered = len(statuses) - empty
    return say(
        "{state} มีคำตอบ {answered} จาก {count} หัวข้อ", state=state, answered=answered, count=len(statuses)
    )


def _doubtful(reading: ReturnReading, setup: Setup) -> list[str]:
    """The sections that a person should look at, each with the first of its answers and why; then what
    to do, once a cause."""
    groups: dict[tuple[str, tuple[str, ...]], list[Answer]] = {}
    for answer in reading.answers:
        codes = tuple(c for c in answer.review if kind_of(c).needs_eye and c != "return_doubtful")
        if codes:
            groups.setdefault((answer.section_id, codes), []).append(answer)
    lines = [_group(setup, section_id, codes, found) for (section_id, codes), found in groups.items()]
    causes = dict.fromkeys(code for _, codes in groups for code in codes)
    return [
        *lines,
        *(say("  {title} → {action}", title=_title(code), action=kind_of(code).action) for code in causes),
    ]


def _group(setup: Setup, section_id: str, codes: Sequence[str], found: Sequence[Answer]) -> str:
    name = setup.form.called(section_id)
    more = say(" และอีก {count} รายการ", count=len(found) - 1) if len(found) > 1 else ""
    first = say(
        "{where}{short}{more}", where=_where(locator(found[0].place)), short=_short(found[0].text), more=more
    )
    return say("  {name}: {listed} {first}", name=name, listed=joined(", ", map(_title, codes)), first=first)


def opinion_lines(checked: Checked) -> list[str]:
    """What only one of the two readers saw; nothing where no second reader was asked."""
    opinion = checked.opinion
    if opinion is None:
        return []
    issue = opinion.issue(checked.reading.source.name)
    if issue is None:
        return ["", say("ตัวอ่านอิสระ (docx2python) เห็นข้อความตรงกันทั้งหมด")]
    lines = ["", *fault_lines((issue,))]
    lines += [say("  เฉพาะตัวอ่านของโปรแกรม: {text}", text=text) for text in opinion.only_first]
    lines += [say("  เฉพาะตัวอ่านอิสระ: {text}", text=text) for text in opinion.only_second or ()]
    return lines


def why_lines(reading: ReturnReading) -> list[str]:
    """Every stretch of the return with its owner and the rule that gave it; nothing where not asked."""
    if not reading.why:
        return []
    lines = ["", say("ทุกบรรทัดตามลำดับในไฟล์: เป็นของใคร [กฎ]")]
    for one in reading.why:
        margin = "" if one.margin is None else say(" ความแน่ใจ {margin:.1f}", margin=one.margin)
        doubts = say(" ต้องตรวจ: {listed}", listed=joined(", ", map(_title, one.doubts))) if one.doubts else ""
        text = say("{where}{short}", where=_where(locator(one.place)), short=_short(one.text))
        lines.append(
            say(
                "  {text} → {owner} [{rule}]{margin}{doubts}",
                text=text,
                owner=_owner(one.owner),
                rule=one.rule,
                margin=margin,
                doubts=doubts,
            )
        )
    return [*lines, *_doubted_lines(reading)]


def _doubted_lines(reading: ReturnReading) -> list[str]:
    """Who has which doubt: the name of a check or a rule, as the code has it."""
    if not reading.doubted:
        return []
    lines = ["", say("ที่ต้องตรวจ และการตรวจหรือกฎที่บอก:")]
    for one in reading.doubted:
        entry = say(" ลำดับ {entry}", entry=one.entry) if one.entry else ""
        lines.append(
            say(
                "  {heading_id}{entry}: {title} ({code}) [{by}]",
                heading_id=one.heading_id or "-",
                entry=entry,
                title=_title(one.code),
                code=one.code,
                by=one.by,
            )
        )
    return lines


def _owner(owner: Owner) -> str:
    if owner.kind is OwnerKind.ANSWER:
        return say("คำตอบ {heading_id} ลำดับ {entry}", heading_id=owner.heading_id, entry=owner.entry)
    if owner.kind is OwnerKind.UNPLACED:
        return say("ไม่อยู่ในหัวข้อใด ({title})", title=_title(owner.what))
    heading_id = f" {owner.heading_id}" if owner.heading_id else ""
    return say("แบบพิมพ์ไว้ ({what}){heading_id}", what=owner.what, heading_id=heading_id)


def _identity(reading: ReturnReading, setup: Setup) -> list[str]:
    identity = reading.identity
    college = setup.roster.get(identity.college_id)
    if college:
        return [
            say("วิทยาลัย: {name} (รู้จาก{identified})", name=college.name, identified=IDENTIFIED[identity.by])
        ]
    names = [found.name for found in map(setup.roster.get, identity.candidates) if found]
    return [say("วิทยาลัยที่อาจเป็นไปได้: {listed}", listed=", ".join(names))] if names else []


def _headings(reading: ReturnReading, setup: Setup) -> list[str]:
    headings = {read.heading_id: read for read in reading.headings}
    answers: dict[str, list[Answer]] = {}
    for answer in reading.answers:
        answers.setdefault(answer.section_id, []).append(answer)
    lines = []
    for depth, heading in _with_depth(setup.form.headings):
        found = answers.get(heading.id, [])
        lines.append(
            say(
                "{count}{heading}",
                count="  " * depth,
                heading=_heading(heading, headings.get(heading.id), found),
            )
        )
        lines += [say("{count}    {answer}", count="  " * depth, answer=_answer(answer)) for answer in found]
    return lines


def _with_depth(headings: tuple[Heading, ...], depth: int = 1) -> list[tuple[int, Heading]]:
    pairs = []
    for heading in headings:
        pairs.append((depth, heading))
        pairs += _with_depth(heading.children, depth + 1)
    return pairs


def _heading(heading: Heading, read: HeadingReading | None, answers: list[Answer]) -> str:
    name = f"{heading.id} {_short(heading.text)}"
    if read is None or not read.found:
        in_table = any(answer.status is not Status.ABSENT for answer in answers)
        return say(
            "{name} {word}{doubts}",
            name=name,
            word=say("[ในตาราง]") if in_table else say("[ไม่พบ]"),
            doubts=_doubts(read),
        )
    likeness = say("ตรงกัน") if read.distance == 0 else say("ต่างกัน {distance:.0%}", distance=read.distance)
    return say(
        "{name} [{likeness}, {locator}, ความแน่ใจ {margin:.1f}]{doubts}",
        name=name,
        likeness=likeness,
        locator=locator(read.place),
        margin=read.margin,
        doubts=_doubts(read),
    )


def _doubts(read: HeadingReading | None) -> str:
    return (
        say(" ต้องตรวจ: {listed}", listed=joined(", ", map(_title, read.uncertain)))
        if read and read.uncertain
        else ""
    )


def _answer(answer: Answer) -> str:
    text = say(
        "{entry}: {status} {where}{short}",
        entry=answer.entry,
        status=STATUS[answer.status],
        where=_where(locator(answer.place)),
        short=_short(answer.text),
    )
    pictures = say(" (ภาพ {count})", count=len(answer.pictures)) if answer.pictures else ""
    review = (
        say(" ต้องตรวจ: {listed}", listed=joined(", ", map(_title, answer.review))) if answer.review else ""
    )
    return say("{text}{pictures}{review}", text=text, pictures=pictures, review=review)


def _wrong(reading: ReturnReading, setup: Setup, *, full: bool) -> list[str]:
    asking = [i for i in reading.issues if full or (kind_of(i.code).needs_eye and not i.section_id)]
    if not asking:
        if any(kind_of(issue.code).needs_eye for issue in reading.issues):
            return []
        return [say("ไม่พบสิ่งที่ต้องแก้หรือต้องดู")]
    lines = fault_lines if full else first_fault_lines
    return [say("สิ่งที่ต้องแก้หรือต้องดู สำคัญที่สุดก่อน:"), *lines(worst_first(tuple(asking)), setup.form)]


def _where(place: str) -> str:
    return say("({place}) ", place=place) if place else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _title(code: str) -> str:
    return kind_of(code).title
