"""A figure behind a heading's words is an answer, though what follows it begins like another heading.

What it says is invented.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.form import load_form
from tests.form_files import HEAD, write
from tests.small_forms import document, lay_document

FORM = """\
levels: [topics, parts]
topics:
  - number: "1."
    heading: ความสอดคล้องกับนโยบายของวิทยาลัย
    parts:
      - {line: คะแนนที่ได้ ........ คะแนน, kind: text, gaps: [{type: number, unit: คะแนน}]}
      - {heading: เหตุผลประกอบการให้คะแนน, kind: text}
  - number: "2."
    heading: ประโยชน์ที่ชุมชนได้รับจากผลงาน
    parts:
      - {line: คะแนนที่ได้ ........ คะแนน, kind: text, gaps: [{type: number, unit: คะแนน}]}
      - {heading: เหตุผลประกอบการให้คะแนน, kind: text}
  - number: "3."
    heading: สรุปผลของคณะกรรมการ
    parts:
      - {line: คะแนนรวม ........ คะแนน, kind: text, gaps: [{type: number, unit: คะแนน}]}
"""


@pytest.mark.parametrize("figure", ["8", "75", "57.5", "100", "๗๕"])
def test_the_figure_fills_the_gap(figure: str, tmp_path: Path) -> None:
    form = load_form(write(tmp_path, FORM, HEAD))
    assert form.value is not None, form.issues
    pieces = [
        "1. ความสอดคล้องกับนโยบายของวิทยาลัย",
        f"คะแนนที่ได้ {figure} คะแนน",
        "เหตุผลประกอบการให้คะแนน",
        "ตรงตามแผน",
        "2. ประโยชน์ที่ชุมชนได้รับจากผลงาน",
        f"คะแนนที่ได้  {figure}  คะแนน",
        "เหตุผลประกอบการให้คะแนน",
        "ชุมชนใช้จริง",
        "3. สรุปผลของคณะกรรมการ",
        f"คะแนนรวม {figure} คะแนน",
    ]
    laid = lay_document(form.value, document(*pieces))
    gaps = [gap.id for line in form.value.walk() for gap in line.fields]
    assert [laid.texts().get(gap) for gap in gaps] == [[figure]] * 3
    assert not laid.review()
