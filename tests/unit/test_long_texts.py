"""Long texts are packed in the tables and in the review beside them, and come out letter for letter."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.grouping import similar_groups
from rt67_aggregate.model import Frames, LongTexts, Reviewed, ReviewedRows, Rows, frame_of, unpacked
from rt67_aggregate.publish import read_tables, write_tables

COLUMNS = ("source", "text")
LONG = "วิทยาลัยสมมติจัดกิจกรรมตามแผน\n" * 200
OTHER = '=1+1,"ปัญหา"\r๑.๑๐ 😀 ' * 300
TEXTS = ("", "สั้น", LONG, OTHER, LONG, "ลงท้าย")


def rows(texts=TEXTS):
    return ({"source": f"{number}.docx", "text": text} for number, text in enumerate(texts))


def packing() -> LongTexts:
    return LongTexts(plain=0)


@given(st.text(st.characters(), max_size=40), st.integers(1, 400))
def test_a_text_comes_out_as_it_was_also_with_lone_surrogates(text: str, times: int):
    assert unpacked(packing().kept(text * times)) == text * times


def test_only_long_texts_are_packed_and_only_where_there_are_many():
    assert packing().kept("สั้น") == "สั้น"
    assert isinstance(packing().kept(LONG), bytes)
    assert LongTexts().kept(LONG) is LONG


def test_an_equal_text_is_kept_once():
    texts = packing()
    assert texts.kept(LONG) is texts.kept("".join(LONG))
    plain = LongTexts()
    assert plain.kept(LONG) is plain.kept(LONG[:9] + LONG[9:])


def test_a_frame_of_packed_texts_says_what_a_plain_one_says():
    packed, plain = frame_of(COLUMNS, rows(), packing()), frame_of(COLUMNS, rows())
    assert packed["text"].dtype.name == "packed text"
    assert tuple(packed.columns) == COLUMNS
    assert list(Rows(packed)) == list(Rows(plain))
    assert Rows(packed)[2]["text"] == LONG
    assert list(Rows(packed).column("text")) == list(TEXTS)
    assert packed["text"].astype(str).tolist() == list(TEXTS)
    assert packed["text"].tolist() == list(TEXTS)
    assert not packed["text"].isna().any()


def test_rows_of_such_a_frame_are_picked_joined_and_ordered_as_of_any_other():
    packed, plain = frame_of(COLUMNS, rows(), packing()), frame_of(COLUMNS, rows())
    for pick in (
        lambda frame: frame[frame["text"] == LONG],
        lambda frame: frame[frame["source"].isin(["1.docx", "3.docx"])],
        lambda frame: frame.iloc[[5, 2]],
        lambda frame: pd.concat([frame, frame]),
        lambda frame: frame.sort_values("source", ascending=False),
        lambda frame: frame.copy(),
    ):
        assert [row["text"] for row in Rows(pick(packed))] == [row["text"] for row in Rows(pick(plain))]


@pytest.mark.parametrize("said", [TEXTS, ("ก",) * 1000 + (LONG,)])
def test_the_tables_are_written_and_read_byte_for_byte_the_same(tmp_path: Path, said: tuple[str, ...]):
    written = []
    for name, texts in (("packed", packing()), ("plain", LongTexts())):
        frame = frame_of(COLUMNS, rows(said), texts)
        write_tables(Frames(frame, frame, frame, texts), tmp_path / name)
        written.append([(tmp_path / name / f).read_bytes() for f in ("records.csv", "unplaced.csv")])
        back = read_tables(tmp_path / name)
        assert back is not None
        assert list(Rows(back.records)) == list(Rows(frame))
    assert written[0] == written[1]


def test_reviewed_rows_are_whole_when_they_are_asked_for():
    each = [Reviewed(f"r-{number}", sent=text, note="บันทึก") for number, text in enumerate(TEXTS)]
    held = ReviewedRows(each, packing())
    held.append(replace(each[2], key="r-last"))
    assert list(held) == [*each, replace(each[2], key="r-last")]
    assert held[-1].sent == LONG
    assert held[-5] == each[2]
    assert held[1:4] == each[1:4]
    assert len(held) == len(each) + 1
    with pytest.raises(IndexError):
        held[len(each) + 1]


def test_a_table_of_long_texts_takes_a_part_of_their_memory():
    texts = (f"{number}" + LONG * 4 for number in range(400))
    tracemalloc.start()
    try:
        keeper = packing()
        frame = frame_of(COLUMNS, rows(texts), keeper)
        held = ReviewedRows((Reviewed("r", sent=row["text"]) for row in Rows(frame)), keeper)
        size, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    letters = sum(len(row.sent) for row in held)
    assert size < letters / 4


def test_very_long_texts_are_grouped_where_they_are_equal_and_only_there():
    nearly = LONG[:-1] + "ก"
    assert similar_groups(iter([LONG, nearly, LONG, "ครูไม่พอสำหรับสาขาช่าง", "ครูไม่พอสำหรับสาขาช่างๆ"])) == (
        (0, 2),
        (1,),
        (3, 4),
    )
