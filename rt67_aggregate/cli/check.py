"""How one return was understood, heading by heading, for the officer who asks why."""

from __future__ import annotations

from rt67_aggregate.cli.issue_lines import fault_lines
from rt67_aggregate.issues import kind_of, locator, worst_first
from rt67_aggregate.issues.words import IDENTIFIED, STATE, STATUS, balance_words
from rt67_aggregate.model import Answer, Heading, Mark, Owner, OwnerKind, ReturnReading, Status
from rt67_aggregate.pipeline import Checked, Setup

_SHOWN = 60  # characters of an answer on its line


def check_lines(reading: ReturnReading, setup: Setup) -> list[str]:
    """State, college, every heading with what was found for it, what is left over, what is wrong."""
    lines = [f"ไฟล์ {reading.source.name}: {STATE[reading.state]}", *_identity(reading, setup)]
    if reading.marks:
        lines += ["", "หัวข้อของแบบ และที่พบในไฟล์:", *_headings(reading, setup)]
    if reading.unplaced:
        lines += ["", f"ข้อความที่ไม่อยู่ในหัวข้อใด {len(reading.unplaced)} แห่ง:"]
        lines += [
            f"  {_where(locator(piece.place))}{_short(piece.text)} ({_title(piece.reason)})"
            for piece in reading.unplaced
        ]
    if reading.answers:
        lines += ["", balance_words(reading.balance)]
    lines += ["", *_wrong(reading)]
    return lines


def opinion_lines(checked: Checked) -> list[str]:
    """What only one of the two readers saw; nothing where no second reader was asked."""
    opinion = checked.opinion
    if opinion is None:
        return []
    issue = opinion.issue(checked.reading.source.name)
    if issue is None:
        return ["", "ตัวอ่านอิสระ (docx2python) เห็นข้อความตรงกันทั้งหมด"]
    lines = ["", *fault_lines((issue,))]
    lines += [f"  เฉพาะตัวอ่านของโปรแกรม: {text}" for text in opinion.only_first]
    lines += [f"  เฉพาะตัวอ่านอิสระ: {text}" for text in opinion.only_second or ()]
    return lines


def why_lines(reading: ReturnReading) -> list[str]:
    """Every stretch of the return with its owner and the rule that gave it; nothing where not asked."""
    if not reading.why:
        return []
    lines = ["", "ทุกบรรทัดตามลำดับในไฟล์: เป็นของใคร [กฎ]"]
    for one in reading.why:
        margin = "" if one.margin is None else f" ความแน่ใจ {one.margin:.1f}"
        doubts = f" ต้องตรวจ: {', '.join(map(_title, one.doubts))}" if one.doubts else ""
        text = f"{_where(locator(one.place))}{_short(one.text)}"
        lines.append(f"  {text} → {_owner(one.owner)} [{one.rule}]{margin}{doubts}")
    return lines


def _owner(owner: Owner) -> str:
    if owner.kind is OwnerKind.ANSWER:
        return f"คำตอบ {owner.heading_id} ลำดับ {owner.entry}"
    if owner.kind is OwnerKind.UNPLACED:
        return f"ไม่อยู่ในหัวข้อใด ({_title(owner.what)})"
    return f"แบบพิมพ์ไว้ ({owner.what}) {owner.heading_id}".rstrip()


def _identity(reading: ReturnReading, setup: Setup) -> list[str]:
    identity = reading.identity
    college = setup.roster.get(identity.college_id)
    if college:
        return [f"วิทยาลัย: {college.college_id} {college.name} (รู้จาก{IDENTIFIED[identity.by]})"]
    names = [found.name for found in map(setup.roster.get, identity.candidates) if found]
    return [f"วิทยาลัยที่อาจเป็นไปได้: {', '.join(names)}"] if names else []


def _headings(reading: ReturnReading, setup: Setup) -> list[str]:
    marks = {mark.heading_id: mark for mark in reading.marks}
    answers: dict[str, list[Answer]] = {}
    for answer in reading.answers:
        answers.setdefault(answer.section_id, []).append(answer)
    lines = []
    for depth, heading in _with_depth(setup.form.headings):
        found = answers.get(heading.id, [])
        lines.append(f"{'  ' * depth}{_heading(heading, marks.get(heading.id), found)}")
        lines += [f"{'  ' * depth}    {_answer(answer)}" for answer in found]
    return lines


def _with_depth(headings: tuple[Heading, ...], depth: int = 1) -> list[tuple[int, Heading]]:
    pairs = []
    for heading in headings:
        pairs.append((depth, heading))
        pairs += _with_depth(heading.children, depth + 1)
    return pairs


def _heading(heading: Heading, mark: Mark | None, answers: list[Answer]) -> str:
    name = f"{heading.id} {_short(heading.text)}"
    if mark is None or not mark.found:
        in_table = any(answer.status is not Status.ABSENT for answer in answers)
        return f"{name} {'[ในตาราง]' if in_table else '[ไม่พบ]'}{_doubts(mark)}"
    likeness = "ตรงกัน" if mark.distance == 0 else f"ต่างกัน {mark.distance:.0%}"
    return f"{name} [{likeness}, {locator(mark.place)}, ความแน่ใจ {mark.margin:.1f}]{_doubts(mark)}"


def _doubts(mark: Mark | None) -> str:
    return f" ต้องตรวจ: {', '.join(map(_title, mark.uncertain))}" if mark and mark.uncertain else ""


def _answer(answer: Answer) -> str:
    text = f"{answer.entry}: {STATUS[answer.status]} {_where(locator(answer.place))}{_short(answer.text)}"
    pictures = f" (ภาพ {len(answer.pictures)})" if answer.pictures else ""
    review = f" ต้องตรวจ: {', '.join(map(_title, answer.review))}" if answer.review else ""
    return f"{text}{pictures}{review}"


def _wrong(reading: ReturnReading) -> list[str]:
    if not reading.issues:
        return ["ไม่พบสิ่งที่ต้องแก้หรือต้องดู"]
    return ["สิ่งที่พบ สำคัญที่สุดก่อน:", *fault_lines(worst_first(reading.issues))]


def _where(place: str) -> str:
    return f"({place}) " if place else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _title(code: str) -> str:
    return kind_of(code).title
