"""Form files for tests. The forms are invented."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form

MAPPING = Path(__file__).parents[1] / "mappings" / "rt67_2567.yaml"
HEAD = """\
form_id: plan-2570
title: แบบรายงานแผน
short_title: แบบ ผ. 1
fiscal_year: 2570
office: สำนักงานตัวอย่าง
province: ตัวอย่าง
deadline: 31 ตุลาคม 2569
kinds:
  text: คำตอบ
  left: ช่องซ้าย
  right: ช่องขวา
"""


def write(folder: Path, body: str, head: str = HEAD) -> Path:
    path = folder / "form.yaml"
    path.write_text(head + body, encoding="utf-8")
    return path


def form_of(body: str) -> Form:
    """The form that such a file says."""
    with TemporaryDirectory() as folder:
        loaded = load_form(write(Path(folder), body))
    assert loaded.value is not None, loaded.issues
    return loaded.value
