"""The columns of a frame of text: how texts are gathered into one, and how they are read there."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rt67_aggregate.model.long_texts import PACKED_TEXT, KeptText, LongTexts

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

# Letters of a text that is likely to stand in many rows, and so many different ones of a column are
# remembered; of those that may be a form's headings, the ones among the first few.
_SHORT, _REMEMBERED = 100, 50_000
_HEADING, _FIRST = 1_000, 500
# From so many rows on a column whose texts stand in this many rows each, or more, is one of categories: a
# number a row in place of eight bytes.
_MANY = 100_000
_OFTEN = 4


class GatheredColumn:
    """The texts of one column on their way into a frame; short ones that are equal are kept once, long ones
    by ``texts``."""

    def __init__(self, texts: LongTexts) -> None:
        self._texts = texts
        self._values: list[KeptText] = []
        self._numbers: dict[str, int] = {}
        self._rows = array("I")

    @property
    def adding(self) -> tuple[Callable[[str], int | None], Callable[[str], int], Callable[[int], None]]:
        """What a text is put in by, one call after the other, since there are millions: its number where it
        is remembered, the number of a new one, and the row that takes the number."""
        return self._numbers.get, self._number_of, self._rows.append

    def extend(self, texts: Iterable[str]) -> None:
        """Put texts behind the others."""
        known, number_of, append = self.adding
        for text in texts:
            number = known(text)
            append(number_of(text) if number is None else number)

    def _number_of(self, text: str) -> int:
        number = len(self._values)
        if _comes_again(text, number):
            self._numbers[text] = number
            self._values.append(text)
        else:
            self._values.append(self._texts.kept(text))
        return number

    def series(self) -> pd.Series[Any]:
        """The column: of pandas' texts, of categories where many rows say the same, of ``TextColumn``
        where some texts are packed."""
        import numpy as np  # noqa: PLC0415 - a third of a second that only a run needs
        import pandas as pd  # noqa: PLC0415 - the same

        rows = np.frombuffer(self._rows, dtype=np.uintc)
        values = np.array(self._values, dtype=object)
        if not all(isinstance(text, str) for text in self._values):
            return _series(values[rows], packed=True)
        each_once = len(self._numbers) == len(values)
        if len(rows) >= _MANY and each_once and len(values) * _OFTEN <= len(rows):
            return pd.Series(pd.Categorical.from_codes(rows, categories=pd.Index(values, dtype=str)))
        return _series(values[rows], packed=False)


def column_of_short(texts: Callable[[], Iterator[str]], count: int) -> pd.Series[Any]:
    """A column of so many short texts of ASCII, nearly all of them different; ``texts`` gives them as often
    as it is asked."""
    import pandas as pd  # noqa: PLC0415 - a third of a second that only a run needs

    from rt67_aggregate.model.text_column import TextColumn  # noqa: PLC0415 - the same

    if count < _MANY:
        return pd.Series(list(texts()), dtype=str)
    return pd.Series(TextColumn.of_short(texts(), count, longest=max(map(len, texts()), default=0)))


def with_others(column: pd.Series[Any], rows: npt.NDArray[np.intc], others: pd.Series[Any]) -> pd.Series[Any]:
    """The texts of a column by ``rows``, the numbers of its rows; where one is -1, the next of ``others``."""
    put_in = rows < 0
    if column.dtype.name == "category":
        return _categories(column, rows, put_in, texts_of(others))
    values = kept_of(texts_of(column))[rows].astype(object)
    values[put_in] = list(kept_of(texts_of(others)))
    return _series(values, packed=PACKED_TEXT in (column.dtype.name, others.dtype.name))


def _categories(
    column: pd.Series[Any], rows: npt.NDArray[np.intc], put_in: npt.NDArray[np.bool_], others: Iterable[str]
) -> pd.Series[Any]:
    import numpy as np  # noqa: PLC0415 - a third of a second that only a run needs
    import pandas as pd  # noqa: PLC0415 - the same

    numbers = {text: number for number, text in enumerate(column.cat.categories)}
    codes = column.cat.codes.to_numpy(dtype=np.intc)[rows]
    codes[put_in] = [numbers.setdefault(text, len(numbers)) for text in others]
    return pd.Series(pd.Categorical.from_codes(codes, categories=pd.Index(list(numbers), dtype=str)))


def kept_of(texts: Any) -> Any:
    """The texts that ``texts_of`` gave of a column as ``LongTexts`` keeps them, by number."""
    from rt67_aggregate.model.text_column import TextColumn  # noqa: PLC0415 - a third of a second

    return texts.kept if isinstance(texts, TextColumn) else texts


def _series(values: npt.NDArray[np.object_], *, packed: bool) -> pd.Series[Any]:
    import pandas as pd  # noqa: PLC0415 - a third of a second that only a run needs

    from rt67_aggregate.model.text_column import TextColumn  # noqa: PLC0415 - the same

    return pd.Series(TextColumn(values)) if packed else pd.Series(values, dtype=str)


def _comes_again(text: str, number: int) -> bool:
    """Whether a text is worth remembering that so many others stand before."""
    return number < (_REMEMBERED if len(text) < _SHORT else _FIRST if len(text) < _HEADING else 0)


class RepeatedTexts(Sequence[str]):
    """The texts of a column of categories, by number."""

    def __init__(self, column: pd.Series[Any]) -> None:
        self._values: list[str] = column.cat.categories.tolist()
        self._rows = column.cat.codes.to_numpy().data

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: Any) -> Any:
        return self._values[self._rows[index]]

    def __iter__(self) -> Iterator[str]:
        return map(self._values.__getitem__, self._rows)


def texts_of(column: pd.Series[Any]) -> Any:
    """The texts of a column, by number."""
    if column.dtype.name == PACKED_TEXT:
        return column.array
    return RepeatedTexts(column) if column.dtype.name == "category" else column.to_numpy(dtype=object)
