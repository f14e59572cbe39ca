"""A number for each section of each college, in arrays: in a dict each takes 300 bytes."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence

from rt67_aggregate.model import Status

_STATUSES = tuple(Status)  # the strongest first


class SectionNumbers:
    """College and section → a number from 1 on; 0 where there is none.

    ``code``: how numbers are stored, of those of ``array``. ``section_ids``: every section that is asked for.
    """

    def __init__(self, code: str, section_ids: Iterable[str]) -> None:
        self._places = {section_id: place for place, section_id in enumerate(dict.fromkeys(section_ids))}
        self._empty = array(code, [0] * len(self._places))
        self._rows: dict[str, array[int]] = {}

    def get(self, college_id: str, section_id: str) -> int:
        row, place = self._rows.get(college_id), self._places.get(section_id)
        return 0 if row is None or place is None else row[place]

    def put(self, college_id: str, section_id: str, number: int) -> None:
        row = self._rows.get(college_id)
        if row is None:
            row = self._rows[college_id] = self._empty[:]
        row[self._places[section_id]] = number

    def of_sections(self) -> dict[str, Counter[int]]:
        """Section → how many colleges have which number there."""
        return {
            section_id: Counter(row[place] for row in self._rows.values() if row[place])
            for section_id, place in self._places.items()
        }


class SectionStatuses:
    """What each section of each college amounts to: the strongest status of its records."""

    def __init__(
        self, college_ids: Iterable[str], section_ids: Sequence[str], statuses: Iterable[str]
    ) -> None:
        numbers = {status.value: number for number, status in enumerate(_STATUSES, 1)}
        self._numbers = SectionNumbers("B", section_ids)
        for college_id, section_id, status in zip(college_ids, section_ids, statuses, strict=True):
            number, known = numbers[status], self._numbers.get(college_id, section_id)
            if not known or number < known:
                self._numbers.put(college_id, section_id, number)
        self.of_sections = {
            section_id: Counter({_STATUSES[number - 1]: count for number, count in counts.items()})
            for section_id, counts in self._numbers.of_sections().items()
        }
        """Section → how many colleges have which status there."""

    def get(self, college_id: str, section_id: str) -> Status | None:
        """None where there is no record."""
        number = self._numbers.get(college_id, section_id)
        return _STATUSES[number - 1] if number else None
