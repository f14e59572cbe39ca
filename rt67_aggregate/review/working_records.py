"""The records by college and section while answers are moved, placed and corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.model import REGION_COLUMNS, Form, Issue, Reviewed, Status
from rt67_aggregate.review.keys import record_key, unique
from rt67_aggregate.review.match import is_entered
from rt67_aggregate.review.row_issue import about, quoted
from rt67_aggregate.review.rows import Row
from rt67_aggregate.review.table_columns import columns_of
from rt67_aggregate.text import status_of

# Codes in the column "review" of the records, with words in the catalogue of issues.
EDITED, MOVED, PLACED, ADDED, STATED = "edited", "moved", "placed", "added", "restated"

# The columns that say the same in all records of a return; all others are of one answer.
_OF_COLLEGE = ("form_id", "college_id", "college", "source", *REGION_COLUMNS)
_Spot = tuple[str, str]
_STATUSES = frozenset(Status)


@dataclass(slots=True)
class Item:
    """A record with the review beside it; ``sent``: its number in the table as sent."""

    row: Row
    reviewed: Reviewed
    sent: int | None = None

    @property
    def tells(self) -> bool:
        return bool(self.row["text"] or self.row["pictures"] or self.reviewed.text)


class WorkingRecords:
    """Takes the records as sent and gives them as reviewed, in the roster's and the form's order."""

    def __init__(self, form: Form, items: Iterable[Item]) -> None:
        self.issues: list[Issue] = []
        self._form = form
        self._columns = columns_of(form)
        self._spots: dict[_Spot, list[Item]] = {}
        self._colleges: dict[str, Row] = {}
        self._arriving: list[tuple[_Spot, Item]] = []
        for item in items:
            if item.row["college_id"] not in self._colleges:
                self._colleges[item.row["college_id"]] = _of_college(item.row)
            self._spots.setdefault((item.row["college_id"], item.row["section_id"]), []).append(item)

    def take(self, pieces: Sequence[Row], reviews: Sequence[Reviewed]) -> tuple[int, ...]:
        """Take the pieces that were given a section; the numbers of those that stay where they are."""
        staying = []
        for number, (piece, reviewed) in enumerate(zip(pieces, reviews, strict=True)):
            if not reviewed.moved_to or not self._take(piece, reviewed):
                staying.append(number)
        return tuple(staying)

    def add(self, answers: Iterable[Reviewed]) -> None:
        """Put in the answers that the officer added and did not take back."""
        for added in answers:
            if not added.text:
                continue
            section_id = added.moved_to or added.section_id
            heading = self._form.by_id.get(section_id)
            if added.college_id not in self._colleges or heading is None or not heading.is_section:
                said = " · ".join(quoted(part) for part in (added.text, added.note, added.group) if part)
                self.issues.append(_issue("added_without_college", added, text=said))
                continue
            row = self._row(added.college_id, section_id, "1") | {
                "text": added.text,
                "status": status_of(added.text).value,
                "review": ADDED,
                "source": "",
            }
            self._arriving.append(((added.college_id, section_id), Item(row, added)))

    def move(self) -> None:
        """Take every answer that was given another section out, and put it there."""
        for spot, items in self._spots.items():
            for item in list(items):
                target = item.reviewed.moved_to
                if target and target != spot[1] and self._is_section(item.reviewed):
                    items.remove(item)
                    row = item.row | {"review": _with(item.row["review"], MOVED)}
                    self._arriving.append(((spot[0], target), Item(row, item.reviewed)))
        for spot, item in self._arriving:
            self._arrive(spot, item)

    def close_gaps(self, reviews: Mapping[str, Reviewed]) -> frozenset[str]:
        """Leave a blank answer where all were moved away, since every section has one. What the
        officer entered about such a blank is taken from ``reviews``; the keys of those used."""
        used = set()
        gone = [spot for spot, items in self._spots.items() if not items]
        keys = {item.reviewed.key for item in self.items()} if gone else set()
        for spot in gone:
            # A blank answer that was moved away itself, with what was entered in it, leaves another one.
            count = 1 + (record_key(*spot, "1", "") in keys)
            while not self._spots[spot]:
                item = self._blank(spot, count, reviews)
                if item.reviewed.key in reviews:
                    used.add(item.reviewed.key)
                target = item.reviewed.moved_to
                if target and self._is_section(item.reviewed):
                    self._arrive((spot[0], target), item)
                else:
                    self._spots[spot].append(item)
                count += 1
        return frozenset(used)

    def _blank(self, spot: _Spot, count: int, reviews: Mapping[str, Reviewed]) -> Item:
        """The blank that is left where ``count`` - 1 were moved away, with what was entered in it."""
        key = unique((record_key(*spot, "1", ""),) * count)[-1]
        blank = Reviewed(key, college_id=spot[0], section_id=spot[1], entry="1")
        entered = reviews.get(key)
        if entered:
            blank = replace(
                blank,
                verdict=entered.verdict,
                text=entered.text,
                note=entered.note,
                status=entered.status,
                moved_to=entered.moved_to,
            )
        row = self._row(*spot, "1") | {"review": MOVED, "status": Status.BLANK.value}
        return Item(row, blank)

    def correct(self) -> None:
        """Put the corrected texts in the place of the answers."""
        for item in self.items():
            text = item.reviewed.text
            if text and text != item.row["text"]:
                review = _with(item.row["review"], EDITED)
                item.row |= {"text": text, "status": status_of(text).value, "review": review}

    def state(self) -> None:
        """Put the officer's statuses in the place of those that the texts tell."""
        for item in self.items():
            status = item.reviewed.status
            if status in _STATUSES:
                item.row |= {"status": status, "review": _with(item.row["review"], STATED)}

    def items(self) -> Iterator[Item]:
        """All records in their order."""
        colleges = {college_id: rank for rank, college_id in enumerate(self._colleges)}
        sections = {section.id: rank for rank, section in enumerate(self._form.sections)}
        last = len(sections)
        for spot in sorted(self._spots, key=lambda s: (colleges[s[0]], sections.get(s[1], last))):
            yield from self._spots[spot]

    def _take(self, piece: Row, reviewed: Reviewed) -> bool:
        if not self._is_section(reviewed):
            return False
        college_id = piece["college_id"]
        if college_id not in self._colleges:
            self.issues.append(_issue("move_without_college", reviewed))
            return False
        row = self._row(college_id, reviewed.moved_to, "1") | {
            "text": piece["text"],
            "status": status_of(piece["text"]).value,
            "pictures": piece["pictures"],
            "review": PLACED,
            "source": piece["source"],
            "locator": piece["locator"],
        }
        self._arriving.append(((college_id, reviewed.moved_to), Item(row, reviewed)))
        return True

    def _is_section(self, reviewed: Reviewed) -> bool:
        heading = self._form.by_id.get(reviewed.moved_to)
        if heading is None or not heading.is_section:
            self.issues.append(_issue("move_to_unknown", reviewed, section=reviewed.moved_to))
            return False
        return True

    def _arrive(self, spot: _Spot, item: Item) -> None:
        """Put an answer after those of its new section; a blank one there gives way."""
        college_id, section_id = spot
        items = self._spots.setdefault(spot, [])
        if not any(other.tells for other in items):
            items[:] = [other for other in items if is_entered(other.reviewed)]
        beside = [
            int(other.row["entry"])
            for sibling in self._columns.get(section_id, (section_id,))
            for other in self._spots.get((college_id, sibling), ())
            if (other.tells or is_entered(other.reviewed)) and other.row["entry"].isdecimal()
        ]
        entry = str(max(beside, default=0) + 1)
        items.append(Item(item.row | self._of_section(section_id, entry), item.reviewed))

    def _row(self, college_id: str, section_id: str, entry: str) -> Row:
        """A row of a college, blank but for whose it is and where it stands."""
        return self._colleges[college_id] | self._of_section(section_id, entry)

    def _of_section(self, section_id: str, entry: str) -> Row:
        heading = self._form.by_id[section_id]
        return {
            "policy_id": heading.policy_id,
            "topic_id": heading.topic_id,
            "section_id": section_id,
            "kind": heading.kind,
            "entry": entry,
            "heading": self._form.names.alone(heading, numbered=False),
        }


def _of_college(row: Row) -> Row:
    """What a record says of its college and of the return; its columns of an answer are blank."""
    return {name: text if name in _OF_COLLEGE else "" for name, text in row.items()}


def _with(codes: str, code: str) -> str:
    known = [known for known in codes.split(";") if known]
    return ";".join(known if code in known else [*known, code])


def _issue(code: str, reviewed: Reviewed, **values: str) -> Issue:
    told = {"text": quoted(reviewed.text or reviewed.sent), **values}
    return about(code, reviewed, told)
