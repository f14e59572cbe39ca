"""What the answers amount to in numbers and choices, section by section."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import fsum

from rt67_aggregate.model import Form, Heading, Shape, ValueType
from rt67_aggregate.text.gaps import printed_parts
from rt67_aggregate.text.row_names import naming_column

Row = Mapping[str, str]
_PLACES = 6
_COUNTED = (ValueType.NUMBER, ValueType.MONEY)
_MEASURED = (*_COUNTED, ValueType.PERCENT)


@dataclass(frozen=True)
class Amount:
    """The numbers of one section, of one printed row of it where its table prints rows.

    ``label``: what the form calls it. ``by_college``: each college's number, added up where it gave
    several. ``base``: the amount that this one is a part of: the first gap of its line, of one unit.
    """

    section: Heading
    label: str
    by_college: dict[str, float] = field(default_factory=dict)
    base: Amount | None = None

    @property
    def total(self) -> float | None:
        """The sum; None for shares, which have none."""
        return _sum(self.by_college.values()) if self.section.value in _COUNTED else None

    @property
    def mean(self) -> float | None:
        count = len(self.by_college)
        return _sum(self.by_college.values()) / count if count else None

    @property
    def share(self) -> float | None:
        """The sum as a share of that of its base, by the colleges that gave both; 1 is all."""
        if self.base is None:
            return None
        both = [college for college in self.by_college if college in self.base.by_college]
        whole = sum(self.base.by_college[college] for college in both)
        return sum(self.by_college[college] for college in both) / whole if whole else None

    def total_of(self, colleges: Container[str]) -> float | None:
        """The sum of some colleges; None where none of them gave a number."""
        own = {college: number for college, number in self.by_college.items() if college in colleges}
        return replace(self, by_college=own).total if own else None


@dataclass(frozen=True)
class Count:
    """How often an option of a choice was taken: by which colleges, of how many that chose at all."""

    section: Heading
    option: str
    colleges: tuple[str, ...]
    of: int


def amounts(form: Form, records: Iterable[Row]) -> tuple[Amount, ...]:
    """Every section that asks for a number, in the form's order."""
    if not any(section.value in _MEASURED for section in form.sections):
        return ()
    found: dict[tuple[str, int], dict[str, float]] = defaultdict(dict)
    rows = _printed_rows(form)
    for record in records:
        number = _number(record.get("value", ""))
        if number is not None:
            entry = int(record["entry"]) if record["section_id"] in rows else 0
            by_college = found[record["section_id"], entry]
            college = record["college_id"]
            by_college[college] = _sum((by_college.get(college, 0.0), number))
    return tuple(_amounts(form, found, rows))


def _amounts(
    form: Form, found: Mapping[tuple[str, int], dict[str, float]], rows: Mapping[str, Sequence[str]]
) -> Iterator[Amount]:
    firsts: dict[tuple[str, str], Amount] = {}
    lines = {gap.id: line.id for line in form.walk_all() if line.shape is Shape.LINE for gap in line.fields}
    for section in form.sections:
        if section.value not in _MEASURED:
            continue
        names = rows.get(section.id, ())
        for entry, name in enumerate(names, start=1) if names else [(0, "")]:
            called = form.names.alone(section, numbered=False)
            label = f"{name}: {called}" if name else called
            first = (lines.get(section.id, ""), section.unit)
            base = firsts.get(first) if section.value in _COUNTED else None
            amount = Amount(section, label, found.get((section.id, entry), {}), base)
            if first[0]:
                firsts.setdefault(first, amount)
            yield amount


def counts(form: Form, records: Iterable[Row]) -> tuple[Count, ...]:
    """Every printed option of every choice, in the form's order."""
    chosen: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    choosing: dict[str, set[str]] = defaultdict(set)
    for record in records:
        if record.get("choice", ""):
            chosen[record["section_id"], record["choice"]][record["college_id"]] = None
            choosing[record["section_id"]].add(record["college_id"])
    return tuple(
        Count(section, option, tuple(chosen.get((section.id, option), ())), len(choosing[section.id]))
        for section in form.sections
        for option in map(option_name, section.options)
    )


def printed_number(number: float) -> str:
    """A number as a page shows it: a whole one without decimals."""
    return f"{number:,.{0 if number.is_integer() else 2}f}"


def option_name(option: str) -> str:
    """An option without the gap that it ends in, as records name it."""
    return printed_parts(option)[0].strip()


def _printed_rows(form: Form) -> dict[str, tuple[str, ...]]:
    """Column → the names that the form prints for the rows of its table."""
    found: dict[str, tuple[str, ...]] = {}
    for table in form.walk():
        columns = [column.cells for column in table.children if column.shape is Shape.NAMES]
        names = columns[naming_column(columns)] if columns else ()
        if any(names):
            found.update((column.id, names) for column in table.children if column.is_section)
    return found


def _sum(numbers: Iterable[float]) -> float:
    """Without what binary fractions leave behind the digits that anybody typed."""
    return round(fsum(numbers), _PLACES)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:  # nothing, or a date
        return None
