"""What is kept for each section of each college."""

from __future__ import annotations

from rt67_aggregate.model import Status
from rt67_aggregate.workbook.section_numbers import SectionNumbers, SectionStatuses


def test_a_number_is_found_where_it_was_put_and_nowhere_else():
    numbers = SectionNumbers("I", ["1.1", "1.2", "1.1"])
    numbers.put("C001", "1.2", 70_000)
    numbers.put("C002", "1.1", 3)
    assert [numbers.get("C001", section) for section in ("1.1", "1.2", "9.9")] == [0, 70_000, 0]
    assert [numbers.get(college, "1.1") for college in ("C001", "C002", "C003")] == [0, 3, 0]
    assert numbers.of_sections() == {"1.1": {3: 1}, "1.2": {70_000: 1}}


def test_a_section_amounts_to_the_strongest_of_its_records():
    rows = [
        ("C001", "1.1", Status.NONE),
        ("C001", "1.1", Status.ANSWERED),
        ("C001", "1.1", Status.BLANK),
        ("C002", "1.1", Status.ABSENT),
        ("C002", "1.2", Status.ANSWERED),
    ]
    colleges, sections, statuses = zip(*rows, strict=True)
    found = SectionStatuses(colleges, sections, statuses)
    assert found.get("C001", "1.1") is Status.ANSWERED
    assert found.get("C002", "1.1") is Status.ABSENT
    assert found.get("C001", "1.2") is None
    assert found.of_sections == {
        "1.1": {Status.ANSWERED: 1, Status.ABSENT: 1},
        "1.2": {Status.ANSWERED: 1},
    }
