"""A draft whose headings would have one ID in two places: each gets an ID of its own, to be confirmed."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import count

_ENTRY = re.compile(r"(?P<pad>\s*)- (?P<flow>\{)?")


def with_ids(text: str, lines: Collection[int]) -> str:
    """The form file with an ``id:`` at the entries that begin on these lines, counted from 1."""
    taken = set(re.findall(r"\bid: (x_\d+)", text))
    names = (name for number in count(1) if (name := f"x_{number}") not in taken)
    done: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        entry = _ENTRY.match(line) if number in lines else None
        if entry is None:
            done.append(line)
        elif entry["flow"]:
            done.append(f"{entry.group()}id: {next(names)}, {line[entry.end() :]}")
        else:
            done += [line, f"{entry['pad']}  id: {next(names)}"]
    return "\n".join(done)
