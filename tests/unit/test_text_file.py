"""Packed texts in a file: each comes back whole, in whatever order, and a full disk costs none of them."""

from __future__ import annotations

import gc
import io
import pickle
from typing import IO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.model import LongTexts, Rows, frame_of, text_file, unpacked
from rt67_aggregate.model.text_file import FiledText, TextFile

SENTENCE = "ครูของวิทยาลัยสมมติยังไม่พอสำหรับสาขาช่าง จึงขอให้จัดสรรเพิ่ม " * 2


class Slow(io.BytesIO):
    """Takes few bytes at a time, as a system may."""

    def write(self, data: object) -> int:
        return super().write(bytes(memoryview(data))[:7])


class Full(io.BytesIO):
    """Takes nothing more once some bytes are in it."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self._room = room

    def write(self, data: object) -> int:
        written = bytes(memoryview(data))[: self._room]
        if not written:
            raise OSError(28, "No space left on device")
        self._room -= len(written)
        return super().write(written)


@pytest.fixture(scope="module", autouse=True)
def few_at_once():
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(text_file, "_AT_ONCE", 50)
        patched.setattr(text_file, "_READ_AT_ONCE", 40)
        yield


@given(st.lists(st.binary(max_size=120), min_size=1, max_size=30), st.data(), st.booleans())
def test_each_text_comes_back_whole_in_whatever_order(
    texts: list[bytes], data: st.DataObject, slow: bool
) -> None:
    file = TextFile(Slow() if slow else None)
    filed = []
    for text in texts:
        filed.append(file.put(text))
        at = data.draw(st.integers(0, len(filed) - 1))
        assert filed[at].packed == texts[at]  # also while others are still to come
    for at in data.draw(st.permutations(range(len(texts)))):
        assert filed[at].packed == texts[at]


@given(st.integers(0, 400), st.integers(1, 12))
def test_what_a_full_disk_does_not_take_stays_in_the_memory(room: int, count: int) -> None:
    keeper = LongTexts(texts=100_001, file=TextFile(Full(room)))
    texts = [f"{number} {SENTENCE}" for number in range(count)]
    kept = [keeper.kept(text) for text in texts]
    assert [unpacked(text) for text in kept] == texts
    assert [unpacked(text) for text in reversed(kept)] == texts[::-1]
    if room == 0 and count > 5:
        assert isinstance(kept[-1], bytes)


def test_where_there_is_no_folder_for_such_files_texts_stay_in_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(**_: object) -> IO[bytes]:
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr(text_file.tempfile, "TemporaryFile", refused)
    kept = LongTexts(texts=100_001).kept(SENTENCE)
    assert isinstance(kept, bytes)
    assert unpacked(kept) == SENTENCE


def test_a_short_text_and_a_long_one_are_never_taken_for_each_other() -> None:
    """Not where the one is, letter for letter, what the other is packed as."""
    keeper = LongTexts(texts=100_001)
    short = "".join(chr(33 + (number * number) % 90) for number in range(60))
    assert unpacked(keeper.kept(short)) == short
    packed = keeper.kept(short).packed.decode()
    assert unpacked(keeper.kept(packed)) == packed


def test_a_table_is_copied_to_another_process_with_its_texts() -> None:
    rows = [{"text": f"{number} {SENTENCE * 10}"} for number in range(5)]
    frame = frame_of(("text",), rows, LongTexts(texts=100_001))
    assert isinstance(frame["text"].array.kept[0], FiledText)
    assert list(Rows(pickle.loads(pickle.dumps(frame)))) == rows


def test_the_file_is_closed_when_nothing_of_it_is_held() -> None:
    file = io.BytesIO()
    filed = TextFile(file).put(b"text")
    gc.collect()
    assert filed.packed == b"text"
    assert not file.closed
    del filed
    gc.collect()
    assert file.closed
