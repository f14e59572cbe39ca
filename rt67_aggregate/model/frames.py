"""The tables, their columns, and what the writers get."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from rt67_aggregate.language import THAI, Language
from rt67_aggregate.model.columns import GatheredColumn, kept_of, texts_of, with_others
from rt67_aggregate.model.document import Picture
from rt67_aggregate.model.form import Form, ValueType
from rt67_aggregate.model.issues import Issue
from rt67_aggregate.model.long_texts import KeptText, LongTexts
from rt67_aggregate.model.pictures import PictureLook, PreparedPicture
from rt67_aggregate.model.roster import Roster

if TYPE_CHECKING:
    import pandas as pd


# What a frame is made with, for who wants to have it ready.
WRITES_WITH = ("pandas", "rt67_aggregate.model.text_column")
RECORD_COLUMNS = (
    "form_id",
    "college_id",
    "college",
    "policy_id",
    "topic_id",
    "section_id",
    "kind",
    "entry",
    "heading",
    "text",
    "status",
    "pictures",
    "review",
    "source",
    "locator",
)
# Of a form that asks for numbers, dates or choices, behind the others.
VALUE_COLUMNS = ("value", "unit", "choice")
# Of a roster that says in which province each college is, behind those; in the returns' table too.
REGION_COLUMNS = ("province", "office")
# What a review puts to the records: the key of the answer, and the officer's verdict.
REVIEW_COLUMNS = ("key", "verdict")
UNPLACED_COLUMNS = ("source", "college_id", "locator", "text", "pictures", "reason")
RETURN_COLUMNS = (
    "source",
    "sha256",
    "state",
    "reason",
    "college_id",
    "college",
    "identified_by",
    "modified",
    "answered",
    "in_progress",
    "none",
    "not_implemented",
    "blank",
    "absent",
    "unplaced",
    "pictures",
    "typed_chars",
    "placed_chars",
    "unplaced_chars",
)


def record_columns(form: Form, roster: Roster | None = None) -> tuple[str, ...]:
    """The columns of ``records.csv`` for a form and a roster."""
    asked = any(s.options or s.value is not ValueType.TEXT for s in form.sections)
    values = VALUE_COLUMNS if asked else ()
    return (*RECORD_COLUMNS, *values, *(REGION_COLUMNS if roster and roster.is_regional else ()))


def return_columns(roster: Roster) -> tuple[str, ...]:
    """The columns of ``returns.csv`` for a roster."""
    return (*RETURN_COLUMNS, *(REGION_COLUMNS if roster.is_regional else ()))


@dataclass(frozen=True, slots=True)
class Frames:
    """The three tables of a run; every column is text, also in an empty frame. ``texts``: keeps their long
    texts, and those of what is made of them."""

    records: pd.DataFrame
    unplaced: pd.DataFrame
    returns: pd.DataFrame
    texts: LongTexts = field(default_factory=LongTexts, compare=False, repr=False)


class GatheredRows:
    """Rows on their way into a frame of text with these columns; ``texts`` keeps the long texts."""

    def __init__(self, columns: Sequence[str], texts: LongTexts) -> None:
        self._columns = {column: GatheredColumn(texts) for column in columns}

    def extend(self, rows: Iterable[Mapping[str, str]]) -> None:
        """Put rows behind the others."""
        adding = [(name, *column.adding) for name, column in self._columns.items()]
        for row in rows:
            for name, known, number_of, append in adding:
                text = row[name]
                number = known(text)
                append(number_of(text) if number is None else number)

    def frame(self) -> pd.DataFrame:
        """The rows as a frame, with its columns also where it is empty; they are not here any more."""
        import pandas as pd  # noqa: PLC0415 - a third of a second that only a run needs

        names = list(self._columns)
        found = {name: self._columns.pop(name).series() for name in names}
        return pd.DataFrame(found, columns=names, copy=False)


def frame_of(
    columns: Sequence[str], rows: Iterable[Mapping[str, str]], texts: LongTexts | None = None
) -> pd.DataFrame:
    """Rows as a frame of text, with these columns also where it is empty."""
    gathered = GatheredRows(columns, texts or LongTexts())
    gathered.extend(rows)
    return gathered.frame()


def frame_with(frame: pd.DataFrame, rows: array[int], others: pd.DataFrame) -> pd.DataFrame:
    """The rows of a frame by their numbers; where one is -1, the next of ``others``, a frame of the same
    columns. Where these are all its rows as they stand, its columns are held and not copied."""
    import numpy as np  # noqa: PLC0415 - a third of a second that only a run needs
    import pandas as pd  # noqa: PLC0415 - the same

    numbers = np.frombuffer(rows, dtype=np.intc)
    if np.array_equal(numbers, np.arange(len(frame))):
        return frame
    found = {name: with_others(frame[name], numbers, others[name]) for name in frame.columns}
    return pd.DataFrame(found, columns=frame.columns, copy=False)


def frame_and(frame: pd.DataFrame, columns: Mapping[str, pd.Series[Any]]) -> pd.DataFrame:
    """A frame with other columns behind its own, or in the place of one that it has."""
    import pandas as pd  # noqa: PLC0415 - a third of a second that only a run needs

    return pd.DataFrame({name: frame[name] for name in frame.columns} | dict(columns), copy=False)


class Rows(Sequence[dict[str, str]]):
    """A frame of text as one dict a row, each made when it is asked for: all of them together would take
    many times the memory of the frame."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self._names = tuple(map(str, frame.columns))
        self._columns: list[Any] = [texts_of(frame[name]) for name in frame.columns]
        self._count = len(frame)

    def texts(self, name: str) -> Sequence[str]:
        """The texts of one column, by number."""
        found: Sequence[str] = self._columns[self._names.index(name)]
        return found

    def column(self, name: str) -> Iterator[str]:
        """The texts of one column."""
        return iter(self.texts(name))

    def kept(self, name: str) -> Sequence[KeptText]:
        """The texts of one column as ``LongTexts`` keeps them, by number."""
        found: Sequence[KeptText] = kept_of(self.texts(name))
        return found

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> dict[str, str]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[dict[str, str]]: ...
    def __getitem__(self, index: int | slice) -> dict[str, str] | Sequence[dict[str, str]]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(self._count))]
        return {name: column[index] for name, column in zip(self._names, self._columns, strict=True)}

    def __iter__(self) -> Iterator[dict[str, str]]:
        for values in zip(*self._columns, strict=True):
            yield dict(zip(self._names, values, strict=True))


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture to save: out of ``package`` (a file) to ``path``, relative to the output folder.

    ``source``: the return that it stands in, relative to the inbox.
    """

    source: str
    package: Path
    picture: Picture
    path: str


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows of one of the form's tables, of several colleges, that stand together in the report.

    ``section_id``: of the table's first column, whose texts say the same. ``rows``: college and
    entry (as in the records) of each, in the records' order. ``name``: the officer's word for the
    group, "" where the program brought the rows together.
    """

    section_id: str
    rows: tuple[tuple[str, str], ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class SharedMatter:
    """What several colleges say alike in the first column of the form's tables, in whichever topics.

    ``kind``: of that column. ``rows``: college, section and entry of each row, in the records' order.
    """

    kind: str
    rows: tuple[tuple[str, str, str], ...]

    @property
    def colleges(self) -> tuple[str, ...]:
        """The colleges, each once."""
        return tuple(dict.fromkeys(college_id for college_id, _, _ in self.rows))


@dataclass(frozen=True, slots=True)
class Continued:
    """A section of one form that goes on in the next; ``changed``: it was reworded or stands elsewhere."""

    earlier_id: str
    section_id: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Earlier:
    """Returns of another form in the same inbox, last year's say, to be compared with.

    ``records``: theirs, with the columns of that form. ``continued``: the sections that go on, in the
    later form's order.
    """

    form: Form
    records: pd.DataFrame
    continued: tuple[Continued, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything that the workbook and the report are written from.

    ``folder``: what the picture paths in the frames are relative to. ``inbox``: what ``source``
    is relative to. ``written``: the run's time, with its zone. ``version``: of this program.
    ``output``: where the outputs will stand, and what links are relative to, where it is not
    ``folder`` itself. ``groups``: rows of the form's tables that stand together; those of one table
    follow one another, the largest first. ``shared``: what is said alike over all topics, by most colleges
    first. ``looks``: path in the frames → what of the picture was shown, where that is not all of it as
    stored. ``pictures``: path in the frames → the picture to show, or the code of why there is none;
    writers open no file of a return. ``pages``: file of the inbox → the page that shows it, relative to the
    output folder; empty where there are none. ``form_file``, ``roster_file``: the names of the files gone by,
    "" where unknown. ``earlier``: another form's returns to compare with. ``language``: of the program's
    words in what is written; what people typed stays.
    """

    form: Form
    roster: Roster
    frames: Frames
    issues: tuple[Issue, ...]
    folder: Path
    inbox: Path
    written: datetime
    version: str
    output: Path | None = None
    groups: tuple[RowGroup, ...] = ()
    shared: tuple[SharedMatter, ...] = ()
    looks: Mapping[str, PictureLook] = field(default_factory=dict)
    pictures: Mapping[str, PreparedPicture | str] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    form_file: str = ""
    roster_file: str = ""
    earlier: Earlier | None = None
    language: Language = THAI
