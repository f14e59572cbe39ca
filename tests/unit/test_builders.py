"""The generator of returns is itself a promise: what its truth says was typed stands in the file."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import docx
import pytest
from lxml import etree

from rt67_aggregate.form import load_form
from rt67_aggregate.model import Form
from tests.returns import ALL, BY_NAME, SETS, build, colleges, make_return, mixture, package
from tests.returns.disguise import DISGUISES
from tests.returns.kinds.text import mistyped
from tests.score import canon, score_rows

ROOT = Path(__file__).parents[2]
QUICK = [kind.name for kind in (*ALL, *SETS["assisted"]) if not kind.slow]
# These store a text otherwise than it is shown, so that only a reader finds it again.
HIDDEN = {kind.name for kind in ALL if kind.name in DISGUISES} | {
    *("tone_order", "utf16", "alt_chunks", "chunk_tables", "font_signs", "formulas"),
}
SHOWN = [f"{{*}}{name}" for name in ("t", "p", "br", "cr", "sym", "textpath", "noBreakHyphen")]
NAMES_OF_W = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)


@cache
def form() -> Form:
    loaded = load_form(ROOT / "mappings" / "rt67_2567.yaml").value
    assert loaded is not None
    return loaded


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def typed_text(data: bytes) -> str:
    """All text of all stories by the crudest route there is; deleted text is left out."""
    text = ""
    for name, xml in parts(data).items():
        if name.startswith("word/") and name.endswith(".xml"):
            text += "".join(_shown(element) for element in etree.fromstring(xml).iter(*SHOWN))
    return canon(text)


def _shown(element: Any) -> str:
    name = etree.QName(element).localname
    if name == "t" and element.getparent().getparent().tag.endswith("}moveFrom"):
        return ""
    if name == "t":
        return element.text or ""
    if name == "textpath":
        return element.get("string") or ""
    if name == "sym":
        return chr(int(next(v for k, v in element.attrib.items() if k.endswith("char")), 16))
    return {"p": "\n", "noBreakHyphen": "-", "br": "\n", "cr": "\n"}.get(name, "")


@pytest.mark.parametrize("kind", QUICK)
def test_every_kind_makes_a_sound_package_that_holds_all_its_truth(kind: str) -> None:
    data, truth = make_return(form(), (kind,), 11)
    for name, content in parts(data).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
    if kind not in ("strict", "docm", "dotx", "answers_in_contents"):  # which python-docx sees nothing of
        assert docx.Document(io.BytesIO(data)).paragraphs
    assert set(truth["sections"]) == {heading.id for heading in form().sections}
    assert truth["active"] == [kind]
    assert kind in HIDDEN or not missing(data, truth)


def missing(data: bytes, truth: dict[str, Any]) -> list[str]:
    """Lines of the truth that the file does not hold."""
    text = typed_text(data)
    wanted = [text for s in truth["sections"].values() for text in (*s["entries"], *s.get("footnotes", ()))]
    return [
        line
        for entry in (*wanted, *truth["unplaced"])
        for line in entry.splitlines()
        if canon(line) not in text
    ]


@pytest.mark.parametrize("tier", ["mild", "hard", "extreme"])
def test_five_kinds_go_together_and_keep_their_text(tier: str) -> None:
    for seed in range(10):
        kinds = mixture(seed, tier)
        assert len(set(kinds)) >= 4
        data, truth = make_return(form(), kinds, seed)
        assert HIDDEN & set(kinds) or not missing(data, truth), kinds


def test_kinds_that_share_a_slot_are_never_mixed() -> None:
    for seed in range(200):
        slots = [slot for name in mixture(seed) for slot in BY_NAME[name].slots]
        assert len(slots) == len(set(slots))


def test_the_same_arguments_give_the_same_bytes() -> None:
    kinds = ("typos", "sdt", "pictures", "omit")
    assert make_return(form(), kinds, 5) == make_return(form(), kinds, 5)
    assert make_return(form(), kinds, 5)[0] != make_return(form(), kinds, 6)[0]


def test_pictures_of_the_truth_are_those_of_the_package() -> None:
    for kind in (
        "pictures",
        "only_picture",
        "pictures_tables",
        "pictures_wmf",
        "pictures_headings",
        "table_pictures",
    ):
        data, truth = make_return(form(), (kind,), 4)
        media = [name for name in parts(data) if name.startswith("word/media/")]
        assert len(media) == sum(section["pictures"] for section in truth["sections"].values()) > 0


def test_what_is_left_out_is_absent_and_what_is_left_empty_is_blank() -> None:
    _, truth = make_return(form(), ("omit_most",), 3)
    statuses = {section["status"] for section in truth["sections"].values()}
    assert {"absent", "answered"} <= statuses
    assert all(
        not s["entries"] for s in truth["sections"].values() if s["status"] in ("absent", "blank", "none")
    )


def test_deleted_text_is_no_truth() -> None:
    data, truth = make_return(form(), ("tracked",), 2)
    deleted = etree.fromstring(parts(data)["word/document.xml"]).iter(f"{{{NAMES_OF_W[0]}}}delText")
    gone = {canon(element.text or "") for element in deleted}
    entries = "".join(canon(e) for s in truth["sections"].values() for e in s["entries"])
    assert gone
    assert not any(text in entries for text in gone)


def test_strict_files_know_only_strict_names() -> None:
    data, _ = make_return(form(), ("strict",), 1)
    document = parts(data)["word/document.xml"]
    assert NAMES_OF_W[1].encode() in document
    assert NAMES_OF_W[0].encode() not in document


def test_tone_marks_and_vowels_are_disguised_and_still_thai() -> None:
    ret, _ = build(form(), ("decomposed",), 1)
    document = package.parts(ret)["word/document.xml"].decode()
    assert "\u0e4d\u0e32" in document


def test_errors_come_as_often_as_asked() -> None:
    heading = next(h for h in form().sections if len(h.text) > 75).text
    for seed in range(20):
        few, many = (mistyped(heading, every, Random(seed)) for every in (25, 11))
        assert few != heading
        assert abs(len(few) - len(heading)) <= len(heading) // 25 + 1
        assert many != few


def test_a_large_roster_holds_near_equal_names_and_no_equal_ones() -> None:
    roster = colleges.big_roster(460)
    names = [name for college in roster for name in (college.name, *college.aliases)]
    assert len(roster) == 460
    assert len(names) == len(set(names))
    assert any(a.name != b.name and a.name.startswith(b.name) for a in roster for b in roster)


def perfect_rows(truth: dict[str, Any]) -> list[dict[str, str]]:
    rows = []
    for section_id, section in truth["sections"].items():
        for entry, text in enumerate(section["entries"] or [""], 1):
            row = {"source": truth["file"], "college_id": truth["college_id"], "section_id": section_id}
            rows.append(
                {
                    **row,
                    "entry": str(entry),
                    "text": text,
                    "status": section["status"],
                    "review": "",
                    "pictures": "",
                }
            )
    return rows


def about(truth: dict[str, Any]) -> list[dict[str, str]]:
    typed = {"typed_chars": "9", "placed_chars": "9", "unplaced_chars": "0"}
    return [
        {
            "source": truth["file"],
            "college_id": truth["college_id"],
            "state": "accepted",
            "sha256": "a",
            **typed,
        }
    ]


def test_the_score_of_a_perfect_reading_is_full_and_a_lost_word_is_seen() -> None:
    _, truth = make_return(form(), (), 8)
    score = score_rows([truth], perfect_rows(truth), [], about(truth), ROOT)["clean"]
    assert score.count["right"] == score.count["sections"] == len(form().sections)
    assert score.count["silent"] == score.count["false_flags"] == 0
    rows = perfect_rows(truth)
    at = next(i for i, row in enumerate(rows) if row["text"])
    rows[at] = {**rows[at], "text": rows[at]["text"][:-1]}
    wrong = score_rows([truth], rows, [], about(truth), ROOT)["clean"]
    assert wrong.count["right"] == wrong.count["sections"] - 1
    assert [case.section_id for case in wrong.wrong] == [rows[at]["section_id"]]
    assert wrong.count["silent"] == 1
