"""What comes of one return."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime

from rt67_aggregate.model.document import Picture, SourceFile
from rt67_aggregate.model.issues import Issue, Place
from rt67_aggregate.model.owners import Owned, Owner
from rt67_aggregate.model.roster import Identity
from rt67_aggregate.model.states import State, Status

_DIGEST = 8  # bytes of an answer's digest
_UNSURE = "heading_uncertain"  # of DoubtCode, whose module builds on this one


@dataclass(frozen=True, slots=True)
class Answer:
    """One row of ``records.csv`` of one return, before its college's name is put to it.

    ``value``: the number, share or date that the text is, as a computer writes it, "" where it is none
    or is more than that. ``choice``: the printed option that was chosen.
    ``taken_from``: the older return that it stands in, where a newer one is only a part.
    """

    section_id: str
    entry: int
    text: str
    status: Status
    pictures: tuple[Picture, ...] = ()
    review: tuple[str, ...] = ()
    place: Place = field(default_factory=Place)
    value: str = ""
    choice: str = ""
    taken_from: SourceFile | None = None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Something that a person put into a return and no section could take.

    ``reason``: a code: ``cover``, ``unit_line``, ``contents``, ``page_header``, ``comment``,
    ``signature``, ``before_headings``, ``under_group`` and so on, as in ``issues``. ``taken_from``: as in
    ``Answer``. ``heading_id``: the heading that it stands under, or in the line of; "" where there is none.
    """

    text: str
    reason: str
    place: Place = field(default_factory=Place)
    pictures: tuple[Picture, ...] = ()
    taken_from: SourceFile | None = None
    heading_id: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """Characters of one return: ``typed == placed + unplaced`` or something was lost.

    ``astray``: letters and pictures that have no owner, or two, or one that does not show them.
    """

    typed: int = 0
    placed: int = 0
    unplaced: int = 0
    astray: int = 0

    @property
    def holds(self) -> bool:
        return not self.gap

    @property
    def gap(self) -> int:
        """By how many letters the two sides differ; where they do not, what is astray all the same."""
        return self.typed - self.placed - self.unplaced or self.astray


@dataclass(frozen=True, slots=True)
class HeadingReading:
    """How one heading of the form was understood in one return (for ``rt67 check``).

    ``found``: the text taken for the heading, "" where absent. ``margin``: certainty; how much
    worse the best reading without this heading is. ``distance``: 0 equal, 1 nothing alike. ``uncertain``:
    codes of what is doubtful about it. ``by_number``: its number alone tells it, not its words. ``checks``:
    of these codes, with which check has it.
    """

    heading_id: str
    found: str = ""
    place: Place | None = None
    distance: float = 0.0
    margin: float = 0.0
    uncertain: tuple[str, ...] = ()
    by_number: bool = False
    checks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Why:
    """Why a stretch of one line belongs where it does (for ``rt67 check --why``).

    ``rule``: the name of the rule that gave it its owner, "" for what stands outside the body.
    ``margin``: of a heading's line, its certainty (``HeadingReading``). ``doubts``: codes of what was found
    doubtful at this place.
    """

    place: Place
    text: str
    owner: Owner
    rule: str
    margin: float | None = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WhyDoubted:
    """Why a section, or one entry of it (0: all of them), is to be looked at (for ``rt67 check --why``): the
    code, and ``by``, the name of the check or rule that has this doubt."""

    heading_id: str
    entry: int
    code: str
    by: str


@dataclass(frozen=True, slots=True)
class ReturnReading:
    """All that the pure reading of one file gives; its state may still become superseded.

    ``page``: the return as it was read, drawn where its document is at hand (``pages``); empty where
    nobody asked for it. ``digests``: of a stub, what its answers say, eight bytes each (``digests_of``).
    """

    source: SourceFile
    state: State
    reason: str = ""
    identity: Identity = field(default_factory=Identity)
    modified: datetime | None = None
    answers: tuple[Answer, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    balance: Balance = field(default_factory=Balance)
    owners: tuple[Owned, ...] = ()
    why: tuple[Why, ...] = ()
    doubted: tuple[WhyDoubted, ...] = ()
    headings: tuple[HeadingReading, ...] = ()
    issues: tuple[Issue, ...] = ()
    page: bytes = b""
    digests: bytes = b""


def stub_of(reading: ReturnReading) -> ReturnReading:
    """A reading without what was typed, and without its page, owners and headings: enough to choose among
    returns and to count. A text, and a page, is one sign where there is any."""
    return replace(
        reading,
        answers=tuple(
            Answer(a.section_id, a.entry, _sign(a.text), a.status, a.pictures, taken_from=a.taken_from)
            for a in reading.answers
        ),
        unplaced=tuple(
            Unplaced(_sign(u.text), u.reason, pictures=u.pictures, taken_from=u.taken_from)
            for u in reading.unplaced
        ),
        owners=(),
        why=(),
        doubted=(),
        headings=(),
        page=b"-" if reading.page else b"",
        digests=b"".join(digests_of(reading)),
    )


def digests_of(reading: ReturnReading) -> tuple[bytes, ...]:
    """For each answer of a return as it was read what tells whether another one says the same, space aside,
    and in the last byte whether its heading is doubtful; the same of a stub as of the whole."""
    if reading.digests:
        count = len(reading.digests) // _DIGEST
        return tuple(reading.digests[at * _DIGEST : (at + 1) * _DIGEST] for at in range(count))
    return tuple(_digest(a) + bytes((_UNSURE in a.review,)) for a in reading.answers)


def _digest(answer: Answer) -> bytes:
    words = f"{len(answer.pictures)} {''.join(answer.text.split())}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(words, digest_size=_DIGEST - 1).digest()


def _sign(text: str) -> str:
    return "-" if text else ""
