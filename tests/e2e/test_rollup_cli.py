"""``rt67 rollup`` as it is called: two provinces' workspaces, and what is told where they cannot be one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.workbook_desk import ANSWERS, Desk
from tests.workspaces import CLEAN, EXAMPLE, Workspace


def province(folder: Path, name: str) -> Workspace:
    """A workspace of an invented province with one return in it, and its run."""
    made = Workspace(folder)
    folder.mkdir()
    made.put(CLEAN)
    (folder / "mappings").mkdir()
    roster = EXAMPLE / "mappings" / "colleges.csv"
    (folder / "mappings" / "colleges.csv").write_bytes(roster.read_bytes())
    (folder / "mappings" / "settings.yaml").write_text(f"province: {name}\n", encoding="utf-8")
    assert made.run("aggregate").code == 0
    return made


def test_two_provinces_are_rolled_up_and_told_by_province(tmp_path: Path):
    province(tmp_path / "a", "สมมติเหนือ")
    province(tmp_path / "b", "สมมติใต้")
    above = Workspace(tmp_path)
    done = above.run(
        "rollup", "a", "b/output", "--office", "สำนักงานภาค", "--province", "ภาคสมมติ", "--no-sync"
    )
    assert (done.code, done.err) == (0, "")
    assert "จาก 2 จังหวัด: รับแล้ว 2 ใน 20 วิทยาลัย" in done.out
    assert "สมมติเหนือ: 1 ใน 10" in done.out
    ids = {row["college_id"] for row in above.table("records.csv")}
    assert ids == {"สมมติเหนือ-LPG01", "สมมติใต้-LPG01"}
    told = json.loads(above.run("rollup", "a", "b", "--no-sync", "--json").out)
    assert told["outcome"] == "written"
    assert len(told["outputs"]) >= 5
    report = (tmp_path / "output" / "rt67_summary.docx").read_bytes()
    refused = above.run("report")
    assert refused.code == 2
    assert "rt67 rollup" in refused.err
    assert (tmp_path / "output" / "rt67_summary.docx").read_bytes() == report


def test_what_was_entered_above_and_has_to_be_looked_at_is_told(tmp_path: Path):
    province(tmp_path / "a", "สมมติเหนือ")
    above = Workspace(tmp_path)
    assert "สิ่งที่ตรวจไว้" not in above.run("rollup", "a", "--no-sync").out
    for name, note in (("rt67_summary.xlsx", "จด"), ("rt67_summary (1).xlsx", "จดในสำเนา")):
        book = above.output / "rt67_summary.xlsx"
        shutil.copyfile(book, tmp_path / "ก.xlsx")
        with Desk(tmp_path / "ก.xlsx") as desk:
            desk.put(ANSWERS, desk.rows(ANSWERS)[0], note=note)
        (tmp_path / "ก.xlsx").replace(above.output / name)
    told = above.run("rollup", "a", "--no-sync").out
    assert "สิ่งที่ตรวจไว้: หมายเหตุ 1 แถว" in told
    assert "rt67_summary (1).xlsx" in told.partition("สิ่งที่กรอกไว้ซึ่งต้องดูอีกครั้ง")[2]
    assert 'เติม --review "output/rt67_summary (1).xlsx"' in told
    told = above.run("rollup", "a", "--review", "output/rt67_summary (1).xlsx", "--no-sync").out
    assert "ซึ่งต้องดูอีกครั้ง" not in told
    assert [row["note"] for row in above.table("corrections.csv")][-1].split("\n") == ["จด", "จดในสำเนา"]


def test_what_cannot_be_one_is_refused_and_nothing_is_written(tmp_path: Path):
    province(tmp_path / "a", "สมมติเหนือ")
    above = Workspace(tmp_path)
    done = above.run("rollup", "a", "a", "--no-sync")
    assert done.code == 2
    assert "จังหวัดเดียวกัน (สมมติเหนือ)" in done.err
    done = above.run("rollup", "a", "nowhere", "--no-sync")
    assert done.code == 2
    assert not (tmp_path / "output").exists()
