"""Long texts are packed in the tables and in the review beside them, and come out letter for letter."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.grouping import similar_groups
from rt67_aggregate.model import Frames, LongTexts, Reviewed, Rows, frame_of, unpacked
from rt67_aggregate.model.text_file import FiledText
from rt67_aggregate.publish import read_tables, write_tables
from rt67_aggregate.review.rows import ReviewedRows, piece_places

COLUMNS = ("source", "text")
LONG = "วิทยาลัยสมมติจัดกิจกรรมตามแผน\n" * 200
OTHER = '=1+1,"ปัญหา"\r๑.๑๐ 😀 ' * 300
TEXTS = ("", "สั้น", LONG, OTHER, LONG, "ลงท้าย")


COLUMNS_OF_PIECES = ("source", "locator", "college_id", "text")


def pieces():
    return (
        {"source": f"{n}.docx", "locator": f"ย่อหน้าที่ {n}", "college_id": "C001", "text": t}
        for n, t in enumerate(TEXTS)
    )


def rows(texts=TEXTS):
    return ({"source": f"{number}.docx", "text": text} for number, text in enumerate(texts))


SENTENCE = "ครูของวิทยาลัยสมมติยังไม่พอสำหรับสาขาช่าง จึงขอให้จัดสรรเพิ่ม " * 2


def dense() -> LongTexts:
    return LongTexts(texts=100_001)


def packing() -> LongTexts:
    return LongTexts(plain=0)


@given(st.text(st.characters(), max_size=40), st.integers(1, 400))
def test_a_text_comes_out_as_it_was_also_with_lone_surrogates(text: str, times: int):
    assert unpacked(packing().kept(text * times)) == text * times


def test_only_long_texts_are_packed_and_only_where_there_are_many():
    assert packing().kept("สั้น") == "สั้น"
    assert isinstance(packing().kept(LONG), FiledText)
    assert LongTexts().kept(LONG) is LONG


@given(st.text(st.characters() | st.sampled_from("กขะาเแ๑ฯ “”–•"), max_size=30), st.integers(1, 60))
def test_among_very_many_texts_every_one_comes_out_as_it_was(text: str, times: int):
    assert unpacked(dense().kept(text * times)) == text * times


def test_among_very_many_texts_a_thai_letter_takes_a_byte_or_less_and_equal_ones_are_kept_once():
    texts = dense()
    kept = texts.kept(SENTENCE)
    assert isinstance(kept, FiledText)
    assert len(kept.packed) < len(SENTENCE)
    assert kept is texts.kept("".join(SENTENCE))
    assert len(texts.kept(SENTENCE[:60]).packed) == 61
    assert isinstance(texts.kept(SENTENCE + "😀"), FiledText)
    assert texts.kept(SENTENCE[:39]) == SENTENCE[:39]
    assert LongTexts(texts=100_000).kept(SENTENCE) is SENTENCE


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


def many(texts: LongTexts | None = None) -> pd.DataFrame:
    """More rows than are kept one by one; every fifth text is one of five thousand."""
    said = (("สั้น", SENTENCE[:90], "", SENTENCE, f"{SENTENCE}{n % 5_000}") for n in range(20_001))
    return frame_of(
        COLUMNS, ({"source": f"{n % 7}.docx", "text": t} for n, t in enumerate(chain(*said))), texts
    )


def test_a_column_that_says_the_same_in_very_many_rows_is_one_of_categories():
    frame, packed = many(), many(dense())
    plain = pd.Series(["ก"], dtype=str).dtype  # which pandas 2 and 3 call otherwise
    assert list(frame.dtypes.astype(str)) == ["category", str(plain)]
    assert [str(kind) for kind in packed.dtypes] == ["category", "packed text"]
    assert list(Rows(frame)) == list(Rows(packed))
    assert Rows(frame)[3] == {"source": "3.docx", "text": SENTENCE}
    assert Rows(frame)[-1] == {"source": f"{100_004 % 7}.docx", "text": f"{SENTENCE}0"}
    assert len(Rows(frame).texts("source")) == 100_005
    assert (frame["source"] == "2.docx").sum() == frame["source"].isin(["2.docx"]).sum() == 14_287
    few = Rows(frame[frame["source"] == "2.docx"])
    assert [row["text"] for row in few][:2] == ["", f"{SENTENCE}1"]


def test_very_many_rows_are_written_byte_for_byte_the_same(tmp_path: Path):
    written = []
    for name, texts in (("dense", dense()), ("plain", LongTexts())):
        frame = many(texts)
        write_tables(Frames(frame, frame[:5], frame[:5], texts), tmp_path / name)
        written.append((tmp_path / name / "records.csv").read_bytes())
    assert written[0] == written[1]


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
    frame = frame_of(COLUMNS_OF_PIECES, pieces(), packing())
    frames = Frames(frame, frame, frame_of(("source", "sha256"), ()))
    places = piece_places(frames)
    each = [
        Reviewed(key, "", row["college_id"], "", "", row["source"], row["locator"], row["text"])
        for key, row in zip(places.keys, pieces(), strict=True)
    ]
    entered = replace(each[2], note="บันทึก")
    held = ReviewedRows(places, {2: entered})
    assert list(places) == each
    assert list(held) == [*each[:2], entered, *each[3:]]
    assert held[-2].sent == LONG
    assert held[-4] == held[2] == entered
    assert held[1:4] == [each[1], entered, each[3]]
    assert len(held) == len(each)
    with pytest.raises(IndexError):
        held[len(each)]


def test_a_table_of_long_texts_takes_a_part_of_their_memory():
    texts = (f"{number}" + LONG * 4 for number in range(400))
    tracemalloc.start()
    try:
        keeper = packing()
        frame = frame_of(COLUMNS, rows(texts), keeper)
        again = frame_of(COLUMNS, Rows(frame), keeper)
        size, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert size < sum(map(len, Rows(again).column("text"))) / 4


def test_very_long_texts_are_grouped_where_they_are_equal_and_only_there():
    nearly = LONG[:-1] + "ก"
    assert similar_groups(iter([LONG, nearly, LONG, "ครูไม่พอสำหรับสาขาช่าง", "ครูไม่พอสำหรับสาขาช่างๆ"])) == (
        (0, 2),
        (1,),
        (3, 4),
    )
