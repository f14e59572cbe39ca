"""A form of policies, topics and items that changes from year to year, with every heading known by a number
of its own whatever it is called and wherever it stands. All wordings are invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from rt67_aggregate.model import Form, Heading
from tests.office_blanks import OfficeBlank, dots

_DO = ("การพัฒนา", "การส่งเสริม", "การจัดหา", "การติดตาม", "การประเมิน", "การซ่อมบำรุง", "การประชาสัมพันธ์")
_WHAT = ("ห้องสมุด", "สวนผัก", "สนามกีฬา", "ห้องปฏิบัติการ", "ศูนย์บ่มเพาะ", "ตลาดนัดนักเรียน", "หอพัก", "โรงอาหาร")
_WHOM = ("สำหรับครู", "สำหรับผู้เรียน", "ร่วมกับชุมชน", "ร่วมกับสถานประกอบการ", "ในทุกภาคเรียน")
_LINES = 2


@dataclass(frozen=True)
class Topic:
    """``columns``: titles of its table besides the first, none for no table."""

    who: int
    text: str
    items: tuple[tuple[int, str], ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Year:
    """What a form asks in one year. ``next_who``: the number of the next new heading."""

    year: int
    policies: tuple[tuple[int, str, tuple[Topic, ...]], ...]
    next_who: int

    def topics(self) -> Iterator[tuple[int, Topic]]:
        """Each topic with the number of its policy."""
        for who, _, topics in self.policies:
            yield from ((who, topic) for topic in topics)


def first_year(chance: Random) -> Year:
    words = _Words(chance)
    year = Year(2570, (), 1)
    for _ in range(chance.randint(1, 3)):
        topics = []
        who = year.next_who
        year = replace(year, next_who=who + 1)
        for _ in range(chance.randint(2, 4)):
            year, topic = _new_topic(year, words)
            topics.append(topic)
        year = replace(year, policies=(*year.policies, (who, f"นโยบายด้าน{words.new()}", tuple(topics))))
    return year


@dataclass
class _Words:
    chance: Random
    used: set[str] = field(default_factory=set)

    def new(self) -> str:
        while True:
            text = f"{self.chance.choice(_DO)}{self.chance.choice(_WHAT)}{self.chance.choice(_WHOM)}"
            if text not in self.used:
                self.used.add(text)
                return text


def _words_of(year: Year, chance: Random) -> _Words:
    used = {text for _, topic in year.topics() for text in (topic.text, *(text for _, text in topic.items))}
    return _Words(chance, used)


def _new_topic(year: Year, words: _Words) -> tuple[Year, Topic]:
    who = year.next_who
    items = tuple((who + place, words.new()) for place in range(1, words.chance.randint(2, 4)))
    columns = words.chance.choice(((), ("แนวทางแก้ไข",), ("แนวทางแก้ไข", "ผู้รับผิดชอบ")))
    return replace(year, next_who=who + len(items) + 1), Topic(who, words.new(), items, columns)


# --- what an office does to it

Change = Callable[[Year, Random], Year]


def topic_put_in(year: Year, chance: Random) -> Year:
    year, topic = _new_topic(year, _words_of(year, chance))

    def put(topics: list[Topic]) -> None:
        topics.insert(chance.randint(0, len(topics)), topic)

    return _in_policy(year, chance, put)


def topic_taken_out(year: Year, chance: Random) -> Year:
    return _in_policy(year, chance, lambda topics: topics.pop(chance.randrange(len(topics))), least=2)


def topics_swapped(year: Year, chance: Random) -> Year:
    return _in_policy(year, chance, chance.shuffle, least=2)


def policies_swapped(year: Year, chance: Random) -> Year:
    return replace(year, policies=tuple(chance.sample(year.policies, len(year.policies))))


def item_put_in(year: Year, chance: Random) -> Year:
    item = year.next_who, _words_of(year, chance).new()
    year = replace(year, next_who=year.next_who + 1)

    def put(topic: Topic) -> Topic:
        place = chance.randint(0, len(topic.items))
        return replace(topic, items=(*topic.items[:place], item, *topic.items[place:]))

    return _in_topic(year, chance, put)


def item_taken_out(year: Year, chance: Random) -> Year:
    def take(topic: Topic) -> Topic:
        place = chance.randrange(len(topic.items))
        left = topic.items[:place] + topic.items[place + 1 :]
        return replace(topic, items=left) if left else topic

    return _in_topic(year, chance, take)


def items_shuffled(year: Year, chance: Random) -> Year:
    return _in_topic(
        year, chance, lambda topic: replace(topic, items=tuple(chance.sample(topic.items, len(topic.items))))
    )


def column_put_in(year: Year, chance: Random) -> Year:
    def put(topic: Topic) -> Topic:
        return replace(topic, columns=(*topic.columns, "งบประมาณ")) if len(topic.columns) == 1 else topic

    return _in_topic(year, chance, put)


CHANGES: Sequence[Change] = (
    topic_put_in,
    topic_taken_out,
    topics_swapped,
    policies_swapped,
    item_put_in,
    item_taken_out,
    items_shuffled,
    column_put_in,
)


def _in_policy(year: Year, chance: Random, change: Callable[[list[Topic]], object], least: int = 1) -> Year:
    place = chance.randrange(len(year.policies))
    who, text, topics = year.policies[place]
    changed = list(topics)
    if len(changed) >= least:
        change(changed)
    policies = list(year.policies)
    policies[place] = (who, text, tuple(changed))
    return replace(year, policies=tuple(policies))


def _in_topic(year: Year, chance: Random, change: Callable[[Topic], Topic]) -> Year:
    def put(topics: list[Topic]) -> None:
        place = chance.randrange(len(topics))
        topics[place] = change(topics[place])

    return _in_policy(year, chance, put)


def next_year(year: Year, chance: Random) -> Year:
    """The year after, with two to five changes."""
    for change in chance.choices(CHANGES, k=chance.randint(2, 5)):
        year = change(year, chance)
    return replace(year, year=year.year + 1)


# --- on paper, and in the form


def blank_of(year: Year, folder: Path) -> Path:
    blank = OfficeBlank().line("แบบรายงานการดูแลโรงเรียนสมมติ", bold=True, size=18)
    blank.line(f"ประจำปีงบประมาณ พ.ศ. {year.year}", bold=True)
    blank.line(f"ชื่อสถานศึกษา {dots(40)}")
    for number, (_, text, topics) in enumerate(year.policies, start=1):
        blank.line(f"{number} {text}", bold=True)
        for place, topic in enumerate(topics, start=1):
            blank.line(f"{number}.{place} {topic.text}", bold=True)
            blank.line("1) ผลการดำเนินงาน ดังนี้")
            for count, (_, item) in enumerate(topic.items, start=1):
                blank.line(f"1.{count}) {item}")
                blank.lines(*(dots(80),) * _LINES)
            if topic.columns:
                titles = (f"**{title}**" for title in ("ปัญหา", *topic.columns))
                blank.line("2) ปัญหาและแนวทางแก้ไข").table(tuple(titles), ("",) * (len(topic.columns) + 1))
    return blank.save(folder, f"{year.year}.docx")


def ids_of(form: Form, year: Year) -> dict[tuple[int, str], str]:
    """What each heading is, and of parts and columns which of it → its ID."""
    found: dict[tuple[int, str], str] = {}
    for policy, (who, _, topics) in zip(form.headings, year.policies, strict=True):
        found[who, ""] = policy.id
        for heading, topic in zip(policy.children, topics, strict=True):
            found |= _ids_of_topic(heading, topic)
    return found


def _ids_of_topic(heading: Heading, topic: Topic) -> dict[tuple[int, str], str]:
    found = {(topic.who, ""): heading.id, (topic.who, "ผล"): heading.children[0].id}
    for item, (who, _) in zip(heading.children[0].children, topic.items, strict=True):
        found[who, ""] = item.id
    for table in heading.children[1:]:
        found[topic.who, "ตาราง"] = table.id
        found |= {(topic.who, column.text): column.id for column in table.children}
    return found


def words_of(year: Year) -> dict[int, str]:
    """What each heading is called."""
    found = {who: text for who, text, _ in year.policies}
    for _, topic in year.topics():
        found |= {topic.who: topic.text, **dict(topic.items)}
    return found
