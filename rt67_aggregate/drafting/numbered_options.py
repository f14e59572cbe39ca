"""Options that a form numbers, or prints one a line before their boxes: "ก. ☐ ตรง", "1) ตรง ( )", "ตรง ☐"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.drafting.boxes import BOX
from rt67_aggregate.drafting.lines import PrintedLine, What
from rt67_aggregate.drafting.numbers import Numbered, number_of
from rt67_aggregate.text import fold, printed_parts

_LONGEST = 60  # characters of an option without number
_FEWEST = 2
_NUMBER = r"(?:[(（]?(?:[ก-ฮA-Za-z]|[0-9๐-๙]{1,2})[.)）]|[0-9๐-๙]{1,2}\.[0-9๐-๙]{1,2})"
_BEFORE_BOX = re.compile(rf"(?:^|(?<=\s)){_NUMBER}\s*$")
_AT_BEGIN = re.compile(rf"\s*(?P<number>{_NUMBER})\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class _Offered:
    """One option of a line, without its box. ``number``: as printed, "" for none."""

    number: str
    words: str

    @property
    def counted(self) -> Numbered | None:
        return number_of(f"{self.number} {self.words}") if self.number else None


def with_options(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines, those told that are nothing but such options, two of them at least, counted on."""
    found = list(lines)
    offered = [tuple(_offered(line)) for line in lines]
    at = 0
    while at < len(lines):
        end = at
        run: list[_Offered] = []
        while end < len(lines) and offered[end] and _go_on(run, offered[end]):
            run += offered[end]
            end += 1
        if len(run) >= _FEWEST:
            for index in range(at, end):
                options = tuple(_printed(each, lines[index]) for each in offered[index])
                found[index] = replace(lines[index], options=options)
        at = max(end, at + 1)
    return found


def _printed(option: _Offered, line: PrintedLine) -> str:
    """An option as it stands in the text; a number that Word counts does not."""
    return option.words if line.listed else f"{option.number} {option.words}".strip()


def _go_on(run: Sequence[_Offered], others: Sequence[_Offered]) -> bool:
    """Whether options count on from those before them, or have all no number."""
    whole = [*run, *others]
    numbers = [option.counted for option in whole]
    if not any(numbers):
        return True
    counted = [number for number in numbers if number is not None and number.key]
    first = counted[0] if counted else None
    if first is None or len(counted) < len(whole) or first.key[-1] != 1:
        return False
    over = first.key[:-1]
    return all(n.style == first.style and n.key == (*over, at) for at, n in enumerate(counted, start=1))


def _offered(line: PrintedLine) -> Iterator[_Offered]:
    """The options of a line that is nothing else; none where it says more, or one has no words."""
    if line.what is not What.TEXT or not BOX.search(line.whole):
        return
    options = _behind_boxes(line.whole) or _before_boxes(line.whole)
    if all(fold(printed_parts(option.words)[0]) for option in options):
        yield from options


def _behind_boxes(text: str) -> Sequence[_Offered]:
    """Of "ก. ☐ ตรง ข. ☐ ไม่ตรง"; () where not each box has a number before it."""
    before, *behind = BOX.split(text)
    numbers: list[str] = []
    words: list[str] = []
    for piece in (before, *behind[:-1]):
        number = _BEFORE_BOX.search(piece)
        if number is None:
            return ()
        numbers.append(number[0].strip())
        words.append(piece[: number.start()].strip())
    if words[0]:
        return ()
    return [
        _Offered(number, said) for number, said in zip(numbers, [*words[1:], behind[-1].strip()], strict=True)
    ]


def _before_boxes(text: str) -> Sequence[_Offered]:
    """Of "ก. ตรง ☐ ข. ไม่ตรง ☐", or of one option without number; () where anything stands behind the last."""
    *pieces, last = BOX.split(text)
    if last.strip():
        return ()
    found: list[_Offered] = []
    for piece in pieces:
        number = _AT_BEGIN.match(piece)
        plain = number is None and len(pieces) == 1 and len(piece) <= _LONGEST
        if number is None and not plain:
            return ()
        found.append(
            _Offered(
                number["number"] if number else "", piece[number.end() if number else 0 :].strip(" \t-–•")
            )
        )
    return found
