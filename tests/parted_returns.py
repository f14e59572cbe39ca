"""A return that comes in several files: cut at topics, at items, through an answer; two colleges in one file.

``parcel(form, seed)`` gives the files of one college and what must become of every section of the form;
``judged`` reads them as a run does and says of each section how it came out.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from rt67_aggregate.issues import kind_of
from rt67_aggregate.model import Answer, College, Form, Format, SourceFile, State, Status
from rt67_aggregate.reading import ReturnReader
from rt67_aggregate.selection import select
from tests.returns import build, colleges, pack
from tests.returns.layout import body, heading_text
from tests.returns.model import Block, Cell, Grid, Node, Para, Return, Text
from tests.returns.plan import each_text
from tests.score import canon

PLACES = ("topics", "items", "lines", "words", "rows")
COVERS = ("first", "all")
EXTRAS = ("", "overlap", "again", "corrected", "continued", "numbered", "two_colleges")
DATES = ("forward", "backward", "equal")
_SEVENTH = 7  # each such return is none that was cut
_NEW = " ฉบับปรับปรุง"
_NOTHING = (Status.BLANK, Status.ABSENT, Status.NONE)
# What names sections that are not as one of the files has them.
_TELLS = ("newer_has_less",)
_DAY = datetime(2024, 3, 5, 9, tzinfo=UTC)


class Outcome(StrEnum):
    """What became of a section; ``REPORTED``: its words stand among what no section took."""

    RIGHT = "right"
    MARKED = "marked"
    REPORTED = "reported"
    SILENT = "silent"
    LOST = "lost"


class Cut(NamedTuple):
    """A block at which a part begins, and how much of it stands in the part before: characters or rows."""

    block: int
    inside: int = 0


@dataclass(frozen=True)
class Parcel:
    """The files of one return, by name, and the truth of each section."""

    place: str
    cover: str
    extra: str
    dates: str
    college: College
    files: dict[str, bytes]
    sections: dict[str, dict[str, Any]]


class Judged(NamedTuple):
    """A section's outcome, with what was typed and what was read; ``flagged``: marked, though it is right."""

    section_id: str
    outcome: Outcome
    wanted: str
    found: str
    flagged: bool


def parcel(form: Form, seed: int) -> Parcel:
    """A return in two to four files, drawn by a seed."""
    chance = Random(f"parts/{seed}")
    place, cover = chance.choice(PLACES), chance.choice(COVERS)
    extra, dates = chance.choice(EXTRAS), chance.choice(DATES)
    college = chance.choice(colleges.ROSTER)
    ret, truth = build(form, (), seed, college)
    if extra == "two_colleges":
        return Parcel("", "all", extra, "", college, _of_two(form, ret, seed, chance), truth["sections"])
    whole = body(ret)
    if seed % _SEVENTH == 0:
        place = chance.choice(("departments", "best_apart"))
        parts = list(_apart(ret, whole, place, cover, chance))
        return Parcel(place, cover, "", dates, college, _named(ret, parts, dates), truth["sections"])
    cuts = _cuts(ret, whole, place, chance)
    parts = []
    for first, last in _spans(whole, cuts, extra, chance):
        above = _heading_again(ret, whole, first) if extra == "continued" and first.block else []
        parts.append(_part(whole, first, last, cover, above))
    if extra == "numbered":
        parts = [[Para([Text(f"ไฟล์ที่ {n}")], role="tail"), *part] for n, part in enumerate(parts, 1)]
    files = _named(ret, parts, dates)
    late = _DAY + timedelta(days=1)
    if extra == "again":
        files[f"รต67 {college.name} ส่งซ้ำ.docx"] = _file(ret, chance.choice(parts), late)
    sections = truth["sections"]
    if extra == "corrected":
        data, changed = _corrected(form, seed, college, chance, late)
        files[f"รต67 {college.name} แก้ไข.docx"] = data
        sections = {**sections, **changed}
    return Parcel(place, cover, extra, dates, college, files, sections)


def _named(ret: Return, parts: Sequence[Sequence[Block]], dates: str) -> dict[str, bytes]:
    return {
        f"รต67 {ret.college.name} ส่วนที่ {number}.docx": _file(ret, part, _moment(number, len(parts), dates))
        for number, part in enumerate(parts, 1)
    }


def _apart(
    ret: Return, whole: Sequence[Block], place: str, cover: str, chance: Random
) -> Iterator[list[Block]]:
    """The whole form filled in by departments, some topics each; or one topic's good practice in a file of
    its own, with the headings above it, and the form without."""
    topics = [node for node in ret.headings() if any(child.is_table for child in node.children)]
    if place == "departments":
        count = chance.randint(2, 3)
        mine = {topic.heading.id: chance.randrange(count) for topic in topics}
        for number in range(count):
            yield _blanked(ret, whole, [t for t in topics if mine[t.heading.id] != number])
        return
    best = [node for topic in topics for node in topic.children if node.is_narrative and node.body]
    chosen = chance.choice(best)
    topic = next(topic for topic in topics if chosen in topic.children)
    starts = _starts(ret, whole)
    front = next(at for at, block in enumerate(whole) if _is_heading(block))
    above = [whole[starts[topic.heading.id]], whole[starts[chosen.heading.id]]]
    yield [block for block in whole if not any(block is said for said in chosen.body)]
    yield [*(whole[:front] if cover == "all" else ()), *above, *chosen.body]


def _blanked(ret: Return, whole: Sequence[Block], topics: Sequence[Node]) -> list[Block]:
    """The form with nothing typed into some topics."""
    starts = sorted(_starts(ret, whole).items(), key=lambda start: start[1])
    names = {node.heading.id for topic in topics for node in topic.walk()}
    typed = {id(block) for topic in topics for node in topic.walk() for block in node.body}
    found: list[Block] = []
    name = ""
    for at, block in enumerate(whole):
        name = next((heading for heading, start in starts if start == at), name)
        if isinstance(block, Grid) and name in names:
            rows = [[Cell([Para([Text(f"{row}.")])]) for _ in block.rows[0]] for row in range(1, 4)]
            found.append(Grid([block.rows[0], *rows], role=block.role))
        elif id(block) not in typed:
            found.append(block)
    return found


def _cuts(ret: Return, whole: Sequence[Block], place: str, chance: Random) -> list[Cut]:
    """One to three places at which the next file begins, in the document's order."""
    found = list(_places(ret, whole, place))
    return sorted(chance.sample(found, min(len(found), chance.randint(1, 3))))


def _places(ret: Return, whole: Sequence[Block], place: str) -> Iterator[Cut]:
    starts = _starts(ret, whole)
    first = min(starts.values())
    if place == "topics":
        nodes = [node for node in ret.headings() if any(child.is_table for child in node.children)]
        yield from (Cut(starts[node.heading.id]) for node in nodes if starts[node.heading.id] > first + 2)
    elif place == "items":
        yield from (Cut(starts[node.heading.id]) for node in ret.headings() if not _holds(node))
    elif place == "rows":
        for at, block in enumerate(whole):
            if isinstance(block, Grid):
                filled = [row for row in range(1, len(block.rows)) if _typed_row(block, row)]
                yield from (Cut(at, row) for row in filled[1:])
    else:
        for node in ret.narratives():
            for number, block in enumerate(node.body):
                at = next(i for i, other in enumerate(whole) if other is block)
                if place == "lines" and number:
                    yield Cut(at)
                elif place == "words" and isinstance(block, Para) and isinstance(block.parts[0], Text):
                    words = block.parts[0].text
                    ends = [n for n in range(len(words) // 3, len(words)) if words[n - 1] == " "]
                    yield Cut(at, next((n for n in ends if not words[n].isdigit()), len(words) // 2))


def _starts(ret: Return, whole: Sequence[Block]) -> dict[str, int]:
    """Where each heading's own paragraph stands."""
    found: dict[str, int] = {}
    at = 0
    for node in ret.headings():
        wanted = heading_text(node)
        while not (_is_heading(whole[at]) and wanted.startswith(_words(whole[at]))):
            at += 1
        found[node.heading.id] = at
        at += 1
    return found


def _holds(node: Node) -> bool:
    return bool(node.children) and not node.is_table


def _is_heading(block: Block) -> bool:
    return isinstance(block, Para) and block.role == "heading"


def _words(block: Block) -> str:
    assert isinstance(block, Para)
    return "".join(part.text for part in block.parts if isinstance(part, Text))


def _typed_row(grid: Grid, row: int) -> bool:
    cells = [cell for cell in grid.rows[row] for block in cell.blocks if isinstance(block, Para)]
    return any(len(_words(block)) > 4 for cell in cells for block in cell.blocks)


def _spans(
    whole: Sequence[Block], cuts: Sequence[Cut], extra: str, chance: Random
) -> Iterator[tuple[Cut, Cut]]:
    """From where to where each file reaches; pages that overlap begin some blocks earlier."""
    bounds = [Cut(0), *cuts, Cut(len(whole))]
    for number, (first, last) in enumerate(itertools.pairwise(bounds)):
        if number and extra == "overlap":
            earlier = max(bounds[number - 1].block + 1, first.block - chance.randint(1, 15))
            yield Cut(min(first.block, earlier)), last
        else:
            yield first, last


def _part(
    whole: Sequence[Block], first: Cut, last: Cut, cover: str, above: Sequence[Block] = ()
) -> list[Block]:
    """The blocks from one cut to the next, behind the form's first page where it is repeated."""
    front = next(at for at, block in enumerate(whole) if _is_heading(block))
    blocks = list(whole[first.block : last.block])
    if last.inside:
        blocks.append(_piece(whole[last.block], None, last.inside))
    if first.inside:
        blocks[0] = _piece(blocks[0], first.inside, None)
    return [*(whole[:front] if first.block and cover == "all" else ()), *above, *blocks]


def _piece(block: Block, first: int | None, last: int | None) -> Block:
    found = copy(block)
    if isinstance(found, Grid):
        found.rows = found.rows[first:last]
    elif isinstance(found, Para):
        found.parts = [Text(_words(found)[first:last])]
    return found


def _heading_again(ret: Return, whole: Sequence[Block], cut: Cut) -> list[Block]:
    """The heading in whose answer or table a part begins, told to go on; nothing where it begins with one."""
    at = max(at for at in _starts(ret, whole).values() if at <= cut.block)
    if at == cut.block:
        return []
    heading = copy(whole[at])
    assert isinstance(heading, Para)
    heading.parts = [*heading.parts, Text(" (ต่อ)")]
    return [heading]


def _file(ret: Return, blocks: Sequence[Block], moment: datetime) -> bytes:
    part = copy(ret)
    part.finish = [lambda _: list(blocks)]
    part.packing = [dated(moment)]
    part.rng = Random(0)
    return pack(part)


def dated(moment: datetime) -> Callable[[dict[str, bytes]], None]:
    """Another date than the one that a generated return says of itself."""

    def change(parts: dict[str, bytes]) -> None:
        core = parts["docProps/core.xml"].decode()
        head, _, rest = core.partition('W3CDTF">')
        tail = rest[rest.index("<") :]
        parts["docProps/core.xml"] = f'{head}W3CDTF">{moment:%Y-%m-%dT%H:%M:%SZ}{tail}'.encode()

    return change


def _moment(number: int, count: int, dates: str) -> datetime:
    minutes = {"forward": number, "backward": count - number, "equal": 0}[dates]
    return _DAY + timedelta(minutes=minutes)


def _corrected(
    form: Form, seed: int, college: College, chance: Random, moment: datetime
) -> tuple[bytes, dict[str, dict[str, Any]]]:
    """One topic once more with other answers, and these."""
    ret, truth = build(form, (), seed, college)
    topics = [node for node in ret.headings() if any(child.is_table for child in node.children)]
    topic = chance.choice(topics)
    for node in topic.walk():
        each_text(node.body, lambda text: text + _NEW)
        node.rows = [tuple(value and value + _NEW for value in row) for row in node.rows]
    whole = body(ret)
    starts = _starts(ret, whole)
    first = starts[topic.heading.id]
    within = {node.heading.id for node in topic.walk()}
    last = min((at for name, at in starts.items() if at > first and name not in within), default=len(whole))
    changed = {}
    for name, wanted in truth["sections"].items():
        if name in within:
            changed[name] = {**wanted, "entries": [_renewed(text) for text in wanted["entries"]]}
    cover = chance.choice(COVERS)
    return _file(ret, _part(whole, Cut(first), Cut(last), cover), moment), changed


def _renewed(text: str) -> str:
    return text if not text or text.endswith(_NEW) else text + _NEW


def _of_two(form: Form, ret: Return, seed: int, chance: Random) -> dict[str, bytes]:
    """One file with a second college's return behind the first one's."""
    other = chance.choice([college for college in colleges.ROSTER if college != ret.college])
    second, _ = build(form, (), seed + 1, other)
    return {f"รต67 {ret.college.name}.docx": _file(ret, [*body(ret), *body(second)], _DAY)}


def judged(parts: Parcel, form: Form, reader: ReturnReader, folder: Path) -> list[Judged]:
    """What became of each section, where the files are read and put together as a run does."""
    sources = []
    for name, data in sorted(parts.files.items()):
        path = folder / name
        path.write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        sources.append(SourceFile(name, path, Format.DOCX, sha256=digest, modified=_DAY))
    readings = {source.name: reader.read(source) for source in sources}
    chosen = select(form, sources, readings, _DAY + timedelta(days=30))
    mine = [
        reading
        for reading in chosen
        if reading.state is State.ACCEPTED and reading.identity.college_id == parts.college.college_id
    ]
    answers: dict[str, list[Answer]] = {name: [] for name in parts.sections}
    for answer in (answer for reading in mine for answer in reading.answers):
        answers[answer.section_id].append(answer)
    pieces = [piece for reading in chosen for piece in reading.unplaced]
    aside = "".join(canon(piece.text) for piece in pieces if kind_of(piece.reason).needs_eye)
    doubted = "".join(canon(a.text) for found in answers.values() for a in found if _is_marked(a))
    refused = "".join(
        canon(one.text)
        for reading in readings.values()
        if reading.state is State.NOT_THIS_FORM
        for one in (*reading.answers, *reading.unplaced)
    )
    told = [value for r in chosen for issue in r.issues if issue.code in _TELLS for _, value in issue.values]
    named = {name.strip() for value in told for name in value.split(",")}
    everything = aside + refused + "".join(canon(a.text) for found in answers.values() for a in found)
    around = _Around(aside, doubted + refused, everything, named)
    return [
        _judged(name, wanted["entries"], answers[name], around) for name, wanted in parts.sections.items()
    ]


class _Around(NamedTuple):
    """What stands outside of a section: among what no section took and wants an eye, in marked sections and
    files that are told, anywhere; and the sections that are told by name."""

    aside: str
    doubted: str
    everything: str
    named: set[str]


def _is_marked(answer: Answer) -> bool:
    return bool(set(answer.review) - {"from_older_return"})


def _judged(name: str, wanted: Sequence[str], found: Sequence[Answer], around: _Around) -> Judged:
    said = "".join(canon(answer.text) for answer in found if answer.status not in _NOTHING)
    typed = "".join(map(canon, wanted))
    flagged = name in around.named or any(map(_is_marked, found))
    entries = [canon(text) for text in wanted]
    if said == typed:
        outcome = Outcome.RIGHT
    elif not all(_stands(entry, (around.everything,)) for entry in entries):
        outcome = Outcome.LOST
    elif flagged or all(_stands(entry, (said, around.doubted)) for entry in entries if entry not in said):
        outcome = Outcome.MARKED
    elif all(_stands(entry, (said, around.aside, around.doubted)) for entry in entries):
        outcome = Outcome.REPORTED
    else:
        outcome = Outcome.SILENT
    return Judged(name, outcome, typed, said, flagged)


def _stands(entry: str, texts: Sequence[str]) -> bool:
    """Whether an entry stands in one of some texts, or in two pieces, since a cut may go through it."""
    if any(entry in text for text in texts):
        return True
    heads = max(at for at in range(len(entry) + 1) if any(entry[:at] in text for text in texts))
    return any(entry[heads:] in text for text in texts)
