"""What an office's season is made of: colleges, what they send and send anew, a roster and a form that
change.

Nothing here knows of keys or of the review: a row of a table is the same row by a number of its own, a
college by another one, a heading by its words. All is invented.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from random import Random
from typing import Any, Self

from rt67_aggregate.model import College, Form, Frames, Heading, Issue, ReturnReading, Roster
from tests.small_forms import small_form
from tests.workbook_summary import Extra, Say, piece, source_of, summary_of

SLOTS = ("A.1", "A.2")  # topics of the form by their IDs
TOPICS = ("การเตรียมการสอนของครูผู้สอน", "การวัดและประเมินผลผู้เรียน", "การใช้ห้องสมุดและสื่อ")
PARTS = ("สิ่งที่ทำแล้ว", "สิ่งที่จะทำต่อไป")
COLUMNS = ("A.risk", "A.level", "A.measure")  # of the table, each named by its ID: they stay
SAID = ("จัดอบรมครู", "ไม่มี", "-", "", "ประชุมผู้ปกครอง", "ครูไม่พอ", "งบไม่พอ", "ไฟดับบ่อย")
SAYS_NOTHING = ("", "-", "ไม่มี")
LOOSE = ("มีครู 48 คน", "ดูเอกสารแนบ", "ติดต่อครูสมใจ")
NAMES = ("เกาะใหม่", "ดอยน้อย", "ทุ่งยาว", "น้ำเย็น", "บ้านสวน", "ห้วยลึก")


@dataclass(frozen=True)
class Line:
    """A row of the table: which one it is, whatever it says, and the text of each column."""

    identity: int
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Content:
    """What one version of a return says. ``texts``: heading → answer, also of topics that the form has
    not now. ``loose``: texts under no heading."""

    version: str
    texts: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...] = ()
    loose: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sender:
    """A college. ``who``: which one it is, whatever it is called. ``sent``: all versions, as its world has
    them; the last one lies in the inbox where ``there``."""

    who: int
    college_id: str
    name: str
    file: str
    sent: tuple[Any, ...]
    there: bool = True

    @property
    def content(self) -> Any:
        return self.sent[-1] if self.there else None


@dataclass(frozen=True)
class Place:
    """Where something is entered: a cell of a college's return with the text that stood there.
    ``heading``: its words; "" of a text under none. ``line``: of the table, 0 elsewhere."""

    who: int
    heading: str
    line: int = 0
    sent: str = ""


def joined(topic: str, part: str) -> str:
    return f"{topic} / {part}"


@dataclass(frozen=True)
class Colleges:
    """An office's colleges; what they send, and on which form, is told by what is made of it. ``count``:
    numbers that are taken."""

    senders: tuple[Sender, ...] = ()
    count: int = 0

    def __deepcopy__(self, _: object) -> Self:
        return self  # nothing of it changes

    @property
    def names(self) -> Mapping[str, str]:
        """Section → its heading."""
        raise NotImplementedError

    @property
    def form(self) -> Form:
        """The form with the headings that it has now."""
        raise NotImplementedError

    @property
    def frames(self) -> Frames:
        """The tables as the returns give them."""
        raise NotImplementedError

    @property
    def readings(self) -> Sequence[ReturnReading]:
        """What was read of the returns, where there are any."""
        return ()

    @property
    def issues(self) -> Sequence[Issue]:
        """What was noticed before the run began to write."""
        return ()

    def cells(self) -> dict[tuple[str, str, str], Place]:
        """Every answer of the tables: college, section and number → the cell that it is."""
        raise NotImplementedError

    def joining(self, chance: Random, college_id: str = "") -> tuple[Self, Sender]:
        """A college that was not there before, and the world in which its numbers are taken."""
        raise NotImplementedError

    @property
    def roster(self) -> Roster:
        return Roster(tuple(College(one.college_id, one.name) for one in self.senders))

    def sender(self, **known: object) -> Sender | None:
        """The college of which this is known."""
        return next((o for o in self.senders if all(getattr(o, n) == v for n, v in known.items())), None)

    def with_sender(self, sender: Sender) -> Self:
        return replace(self, senders=tuple(sender if o.who == sender.who else o for o in self.senders))


def joined_by(who: int, college_id: str, content: Any) -> Sender:
    """A college that joins with the first version of its return."""
    name = f"วิทยาลัย{NAMES[who % len(NAMES)]} {who}"
    return Sender(who, college_id or f"C{who:03}", name, f"แบบรายงาน {who}.docx", (content,))


@dataclass(frozen=True)
class World(Colleges):
    """A small form and the tables of its returns, without the returns.

    ``topics``: what the two topics of the form are called now; ``turned``: whether the parts of the first
    one stand in the other order; ``reworded``: whether the form says the same in slightly other words;
    ``shorter``: whether it has no second topic; ``recoded``: whether the answers of the first topic have
    other IDs in the form's file; ``province``: of the office, "" for the form's own."""

    topics: tuple[str, ...] = TOPICS[:2]
    turned: bool = False
    reworded: bool = False
    shorter: bool = False
    recoded: bool = False
    province: str = ""

    def joining(self, chance: Random, college_id: str = "") -> tuple[World, Sender]:
        who, count = self.count + 1, self.count + 1
        texts = tuple((joined(*two), chance.choice(SAID)) for two in product(TOPICS, PARTS))
        lines = []
        for _ in range(chance.randint(0, 4)):
            count += 1
            lines.append(line_of(count, chance))
        loose = tuple(chance.sample(LOOSE, chance.randint(0, 2)))
        content = Content(f"v{count}", texts, tuple(lines), loose)
        return replace(self, count=count), joined_by(who, college_id, content)

    @property
    def names(self) -> dict[str, str]:
        parts = [PARTS[::-1] if self.turned else PARTS, PARTS]
        there = zip(SLOTS, self.topics, parts, strict=True)
        found = {
            self._coded(f"{slot}.text.{number}"): joined(topic, part)
            for slot, topic, order in list(there)[: 1 if self.shorter else None]
            for number, part in enumerate(order, 1)
        }
        return found | {column: column for column in COLUMNS}

    @property
    def form(self) -> Form:
        words = {section: name.split(" / ")[1] for section, name in self.names.items() if " / " in name}
        words |= dict(zip(SLOTS, self.topics, strict=True))
        if self.reworded:
            words = {heading: f"{text} (ถ้ามี)" for heading, text in words.items()}
        form = small_form("middle")
        top = _worded(self._recoded(form.headings[0]), words)
        gone = SLOTS[1:] if self.shorter else ()
        top = replace(top, children=tuple(child for child in top.children if child.id not in gone))
        return replace(form, headings=(top,), province=self.province or form.province)

    def _coded(self, section: str) -> str:
        """The ID of a section as the form's file has it now."""
        first = section.startswith(f"{SLOTS[0]}.text.")
        return section.replace("text", "said") if self.recoded and first else section

    def _recoded(self, heading: Heading) -> Heading:
        children = tuple(map(self._recoded, heading.children))
        return replace(heading, id=self._coded(heading.id), children=children)

    @property
    def frames(self) -> Frames:
        there = [sender for sender in self.senders if sender.there]
        extra = Extra(
            unplaced=[
                piece(sender.college_id, text, place=f"ย่อหน้าที่ {number}")
                for sender in there
                for number, text in enumerate(sender.sent[-1].loose, 1)
            ],
            missing=[sender.college_id for sender in self.senders if not sender.there],
            version={sender.college_id: sender.sent[-1].version for sender in there},
        )
        said = [answer for sender in there for answer in self._answers(sender)]
        summary = summary_of(self.form, self.roster, said, extra)
        files = {source_of(sender.college_id): sender.file for sender in self.senders}
        for frame in (summary.frames.records, summary.frames.unplaced, summary.frames.returns):
            frame["source"] = [files.get(name, name) for name in frame["source"]]
        return summary.frames

    def _answers(self, sender: Sender) -> Iterator[Say]:
        texts = dict(sender.sent[-1].texts)
        for section, name in self.names.items():
            if texts.get(name):
                yield Say(sender.college_id, section, texts[name])
        for number, line in enumerate(sender.sent[-1].lines, 1):
            for section, text in zip(COLUMNS, line.texts, strict=True):
                if text:
                    yield Say(sender.college_id, section, text, number)

    def cells(self) -> dict[tuple[str, str, str], Place]:
        found = {}
        for sender in self.senders:
            for section, name in self.names.items() if sender.content else ():
                for number, place in self._cells(sender, name):
                    found[sender.college_id, section, str(number)] = place
        return found

    def _cells(self, sender: Sender, name: str) -> Iterator[tuple[int, Place]]:
        content = sender.sent[-1]
        if name not in COLUMNS:
            yield 1, Place(sender.who, name, 0, dict(content.texts)[name])
            return
        texts = [(line.identity, line.texts[COLUMNS.index(name)]) for line in content.lines]
        if not any(text for _, text in texts):  # the one answer of a column in which nothing stands
            yield 1, Place(sender.who, name, texts[0][0] if texts else 0, "")
        for number, (identity, text) in enumerate(texts, 1):
            if text:
                yield number, Place(sender.who, name, identity, text)


def line_of(identity: int, chance: Random) -> Line:
    return Line(identity, tuple(chance.choice(SAID) for _ in COLUMNS))


def _worded(heading: Heading, words: dict[str, str]) -> Heading:
    children = tuple(_worded(child, words) for child in heading.children)
    return replace(heading, text=words.get(heading.id, heading.text), children=children)
