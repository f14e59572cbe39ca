"""What the workbook said when it was written."""

from __future__ import annotations

from collections.abc import Iterable, KeysView, Mapping
from functools import cached_property
from types import MappingProxyType

from rt67_aggregate.language import say
from rt67_aggregate.model import Issue, Reviewed, Verdict
from rt67_aggregate.review.layout import WrittenMarks
from rt67_aggregate.review.sheets import SheetRow
from rt67_aggregate.text import arabic_digits, fold, repair, seal, stable

_CHECK = "check"


class Ledger:
    """The hidden sheet; ``titles``: field → its heading in the sheets. ``marks``: those of the cells; None
    where it has none. ``other_names``: colleges', folded → the ID."""

    def __init__(
        self,
        file: str,
        rows: Iterable[dict[str, str]],
        marks: WrittenMarks | None = None,
        other_names: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.file = file
        self._other_names = other_names
        self._marks = marks
        first, *rest = rows
        self.titles: Mapping[str, str] = {name: title.strip() for name, title in first.items() if title}
        self.changed = _changed(first, rest)
        self._parts: dict[str, list[dict[str, str]]] = {}
        for row in rest:
            self._parts.setdefault(row["key"], []).append(row)
        for parts in self._parts.values():
            if not any(part["shown"] for part in parts):
                for part in parts:
                    part["shown"] = part["sent"]

    @property
    def keys(self) -> KeysView[str]:
        return self._parts.keys()

    def parts(self, key: str) -> list[dict[str, str]]:
        """The lines of a key: more than one where a text is longer than a cell."""
        return self._parts.get(key, [])

    def written(self, key: str) -> Reviewed:
        """The row as it was written."""
        parts = self._parts[key]
        first = parts[0]
        return Reviewed(
            key=key,
            sha256=first["sha256"],
            college_id=first["college_id"],
            section_id=first["section_id"],
            entry=first["entry"],
            source=first["source"],
            locator=first["locator"],
            sent="".join(part["sent"] for part in parts),
            verdict=Verdict(first["verdict"] or Verdict.NOT_YET),
            text="".join(part["text"] for part in parts),
            moved_to=first["moved_to"],
            note="".join(part["note"] for part in parts),
            group=first.get("group", ""),
            status=first.get("status", ""),
            filed=self.college(first.get("filed", "")),
            repeated=key in self.repeated,
        )

    def shown(self, key: str) -> str:
        """The row's text as it stood in the workbook, its first part."""
        return self._parts[key][0]["shown"]

    def grouped(self, key: str) -> str:
        """The name of the group that the program showed the row in, "" where it stood alone."""
        return self._parts[key][0].get("grouped", "")

    @cached_property
    def colleges(self) -> Mapping[str, str]:
        """Name and ID of a college, both without case and extra spaces → its ID."""
        found: dict[str, str] = {}
        for parts in self._parts.values():
            college_id = parts[0]["college_id"]
            if college_id:
                found[college_id.casefold()] = college_id
                found[stable(parts[0].get("college") or college_id).casefold()] = college_id
        return found

    def wrote(self, text: str) -> bool:
        """Whether the program wrote such a text where the officer may type."""
        return self._marks is not None and self._marks.typed(text)

    @cached_property
    def returns(self) -> Mapping[tuple[str, str], str]:
        """College and section → SHA-256 of the return that its answer came from."""
        rows = (parts[0] for key, parts in self._parts.items() if key.startswith("r-"))
        return {(row["college_id"], row["section_id"]): row["sha256"] for row in rows}

    @cached_property
    def repeated(self) -> frozenset[str]:
        """Keys of answers whose text stands more than once in their section of their college's return."""
        looks: dict[tuple[str, str, str], list[str]] = {}
        for key, parts in self._parts.items():
            if key.startswith("r-"):
                text = stable("".join(part["sent"] for part in parts))
                looks.setdefault((parts[0]["college_id"], parts[0]["section_id"], text), []).append(key)
        return frozenset(key for keys in looks.values() if len(keys) > 1 for key in keys)

    def college(self, shown: str) -> str:
        """The ID of a college as it is shown, or by an other name; "" where no such college is known."""
        return self.colleges.get(stable(shown).casefold()) or self._other_names.get(fold(shown), "")

    @cached_property
    def sections(self) -> Mapping[str, str]:
        """A section as it was shown, and its ID, both as they are looked up → the ID."""
        found: dict[str, str] = {}
        for parts in self._parts.values():
            section_id = parts[0]["moved_to"] or parts[0]["section_id"]
            if section_id:
                found[_as_looked_up(section_id)] = section_id
                found[_as_looked_up(parts[0].get("section") or section_id)] = section_id
        return found

    def section(self, shown: str) -> str:
        """The ID of a section that is written by its short name, as the lists offer it – that name, then
        its heading – or by its ID; "" where no such section is known, or where the ID is what another section
        is shown with: the IDs of last year's form go on under other numbers. A name with words of the
        officer's behind it ("1.1 ผล 1 และ 1.2 ผล 1") says something else than that section."""
        text = _as_looked_up(shown)
        names = [name for name in self.sections if text == name or text.startswith(f"{name} ")]
        name = max(names, key=len, default="")
        section_id = self.sections.get(name, "")
        is_number = name == _as_looked_up(section_id) and self._is_number_of_another(section_id)
        return "" if is_number or not self._is_named(text, name) else section_id

    def _is_named(self, text: str, name: str) -> bool:
        """Whether what stands behind a section's name is what the program shows there."""
        rest = text.removeprefix(name).strip()
        if not rest or self._marks is None or self._marks.cell(text):
            return True
        return self._marks.cell(rest) and rest not in self.sections

    def _is_number_of_another(self, section_id: str) -> bool:
        """Whether sections are shown with an ID as their number, and not the one that it is the ID of."""
        number = _as_looked_up(section_id)
        shown = {owner for name, owner in self.sections.items() if name.startswith(f"{number} ")}
        return bool(shown) and section_id not in shown

    def belongs(self, line: SheetRow, key: str) -> bool:
        """Whether a row shows the college and the section that its key stands for, or none; else rows
        were sorted without their keys."""
        written = self._parts[key][0]
        shown = stable(line.cells.get("college", "")).casefold()
        college = self.colleges.get(shown)
        named = shown == stable(written.get("college", "")).casefold()  # two IDs may have one name
        if college and written["college_id"] and college != written["college_id"] and not named:
            return False
        section = stable(line.cells.get("section_id", ""))
        own = (written["section_id"], written["moved_to"], stable(written.get("section", "")))
        return not section or section in own or self.sections.get(_as_looked_up(section)) in own[:2]

    def fault(self, code: str, line: SheetRow, **values: str) -> Issue:
        """An issue about a row, or a sheet where the row's number is 0."""
        told = {"sheet": line.sheet, "row": str(line.number), **values}
        return Issue(code, self.file, where=place(line), line=line.number, values=tuple(told.items()))


def _as_looked_up(section: str) -> str:
    """A section's name or ID without what does not make it another one: the digits of a Thai keyboard, and
    signs that look alike."""
    return arabic_digits(stable(repair(section)))


def place(line: SheetRow) -> str:
    """Where a row stands, in words."""
    return (
        say("แผ่น {sheet} แถว {number}", sheet=line.sheet, number=line.number)
        if line.number
        else say("แผ่น {sheet}", sheet=line.sheet)
    )


def _changed(first: dict[str, str], rest: Iterable[dict[str, str]]) -> tuple[str, ...]:
    """The keys of rows that are not what was written, "" for the row of titles; in workbooks whose
    ledger has no checksums, none."""
    if _CHECK not in first:
        return ()
    columns = list(first)[: list(first).index(_CHECK)]
    rows = [("", first), *((row["key"], row) for row in rest)]
    return tuple(
        key for key, row in rows if seal(row.get(column, "") for column in columns) != row.get(_CHECK)
    )
