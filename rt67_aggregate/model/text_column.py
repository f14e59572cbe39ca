"""A column of a frame whose long texts are packed."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from pandas.api.extensions import ExtensionArray, ExtensionDtype, take

from rt67_aggregate.model.long_texts import PACKED_TEXT, KeptText, packed_ascii, unpacked


class TextColumnType(ExtensionDtype):
    """pandas' type of a column of texts, some of which are packed."""

    name = PACKED_TEXT
    type = str
    na_value = ""

    @classmethod
    def construct_array_type(cls) -> builtins.type[TextColumn]:
        return TextColumn


class TextColumn(ExtensionArray):
    """Texts, each unpacked when it is asked for; none is missing. ``astype(str)`` makes a column of plain
    texts of it."""

    __hash__ = ExtensionArray.__hash__  # raises, as for every column

    def __init__(self, kept: Sequence[KeptText] | npt.NDArray[Any]) -> None:
        self._kept = kept if isinstance(kept, np.ndarray) else np.array(kept, dtype=object)

    @classmethod
    def of_short(cls, texts: Iterable[str], count: int, longest: int) -> Self:
        """So many short texts of ASCII, none longer than ``longest`` letters, side by side in the memory."""
        return cls(np.fromiter(map(packed_ascii, texts), dtype=f"S{longest + 1}", count=count))

    @property
    def kept(self) -> npt.NDArray[np.object_]:
        """The texts as ``LongTexts`` keeps them."""
        return self._kept

    @property
    def dtype(self) -> TextColumnType:
        return TextColumnType()

    @property
    def nbytes(self) -> int:
        return int(self._kept.nbytes)

    @classmethod
    def _from_sequence(cls, scalars: Any, *, dtype: Any = None, copy: bool = False) -> Self:
        return cls(list(scalars))

    @classmethod
    def _concat_same_type(cls, to_concat: Any) -> Self:
        return cls(np.concatenate([column._kept for column in to_concat]))

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[str]:
        return map(unpacked, self._kept)

    def __getitem__(self, item: Any) -> Any:
        found = self._kept[item]
        return type(self)(found) if isinstance(found, np.ndarray) else unpacked(found)

    def __eq__(self, other: object) -> Any:
        others = [other] * len(self) if isinstance(other, str) else other
        if not isinstance(others, Sequence | ExtensionArray | np.ndarray):
            return NotImplemented
        return np.array([one == another for one, another in zip(self, others, strict=True)], dtype=bool)

    def isna(self) -> npt.NDArray[np.bool_]:
        return np.zeros(len(self), dtype=bool)

    def copy(self) -> Self:
        """Of the same texts in the memory: none of them can be replaced."""
        return type(self)(self._kept)

    def take(self, indices: Any, *, allow_fill: bool = False, fill_value: Any = None) -> Self:
        taken = take(self._kept, indices, allow_fill=allow_fill, fill_value=fill_value or "")
        return type(self)(np.asarray(taken))
