"""The marks of records, each of which is one thing to decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.model import Verdict

# Of an answer that somebody has settled; one that was sent back waits for its college.
_SETTLED = (Verdict.PASSED, Verdict.CORRECTED, Verdict.ALIKE, Verdict.FOLLOWS)


def marks_once(records: Iterable[Mapping[str, str]]) -> Iterator[tuple[int, str]]:
    """Number and code of each mark; of one that all answers of a section have, as what is doubtful about the
    whole section, beside the first alone."""
    answers: Counter[tuple[str, str]] = Counter()
    marked: Counter[tuple[str, str, str]] = Counter()
    found: list[tuple[int, tuple[str, str, str]]] = []
    for number, row in enumerate(records):
        place = _section(row)
        answers[place] += 1
        for code in filter(None, row["review"].split(";")):
            marked[*place, code] += 1
            found.append((number, (*place, code)))
    told: set[tuple[str, str, str]] = set()
    for number, mark in found:
        if mark not in told:
            yield number, mark[2]
        if marked[mark] == answers[mark[:2]]:
            told.add(mark)


def without_settled(records: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """The records without the marks that somebody settled: in the office above a province they ask no more.
    What is doubtful about a whole section is settled beside its first answer; what only tells of an answer
    stays."""
    asked = frozenset(marks_once(records))
    settled = {(number, code) for number, code in asked if records[number]["verdict"] in _SETTLED}
    sections = {(*_section(records[number]), code) for number, code in settled}

    def is_open(number: int, code: str) -> bool:
        kind = CATALOGUE.get(code)
        if kind is not None and not kind.needs_eye:
            return True
        if (number, code) in asked:
            return (number, code) not in settled
        return (*_section(records[number]), code) not in sections

    return [
        row | {"review": ";".join(code for code in row["review"].split(";") if is_open(number, code))}
        if row["review"]
        else row
        for number, row in enumerate(records)
    ]


def _section(record: Mapping[str, str]) -> tuple[str, str]:
    return record["college_id"], record["section_id"]
