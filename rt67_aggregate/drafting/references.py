"""Lines that name the part in which they stand: "จุดเด่นของมาตรฐานที่ 1" in มาตรฐานที่ 1 counts nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rt67_aggregate.drafting.lines import PrintedLine


def without_references(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines; those that name their part are without number, and have its name (``part``).

    A word that ends in the part's own ("จุดเด่นของมาตรฐาน") names it where each line with this word has the
    number of the part over it: "ขั้นตอนที่ 2" in "ตอนที่ 1" goes on counting, and so does what stands with it.
    """
    named = _named_parts(lines)
    counting = {_word(line) for line, part in zip(lines, named, strict=True) if not part}
    return [
        replace(line, numbered=None, text=line.whole, part=part)
        if part and _word(line) not in counting
        else line
        for line, part in zip(lines, named, strict=True)
    ]


def _named_parts(lines: Sequence[PrintedLine]) -> list[str]:
    """For each line the printed number of the part over it that its own word and number name, or ""."""
    open_parts: dict[str, PrintedLine] = {}
    found: list[str] = []
    for line in lines:
        word, numbered = _word(line), line.numbered
        over = next((part for name, part in open_parts.items() if _ends_in(word, name)), None)
        names = over is not None and over.numbered and numbered and over.numbered.key == numbered.key
        found.append(over.number if over is not None and names else "")
        if word and not names:
            open_parts[word] = line
    return found


def _ends_in(word: str, name: str) -> bool:
    return word != name and word.endswith(name)


def _word(line: PrintedLine) -> str:
    """The word before a line's number ("มาตรฐาน"); "" where there is none."""
    style = line.numbered.style if line.numbered else ""
    return style.split(" ")[0] if " " in style else ""
