from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from rt67_aggregate import report
from rt67_aggregate.grouping import similar_groups
from rt67_aggregate.text import xml_text
from tests.report_reading import parts_of
from tests.report_summary import Told, deep_form, flat_form, roster_of, summary_of

LETTERS = st.sampled_from("กขคงจชดตนมยรลวสหอฮะาิีึืุูเแโใไำ่้๊๋็์ฯๆ")
ODD = st.sampled_from(
    [
        "\n",
        "\t",
        " ",
        "\xa0",
        "\u200b",
        "\u00ad",
        "\ufeff",
        "๒",
        "5",
        "<",
        "&",
        ">",
        '"',
        "{{",
        "]]>",
        "\x07",
        "\r",
        "\ud800",
        "😀",
    ]
)
TEXTS = st.lists(st.one_of(LETTERS, LETTERS, ODD), min_size=1, max_size=60).map("".join)


def written(summary, **options):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.docx"
        assert report.write(summary, path, **options) == ()
        return parts_of(path)


@settings(max_examples=25)
@given(texts=st.lists(TEXTS, min_size=3, max_size=9))
def test_every_answer_is_read_back_as_it_was_typed(texts):
    """Whatever is typed, under its own heading and college; what XML forbids is made visible."""
    roster = roster_of(3)
    told = [Told(roster.colleges[n % 3].college_id, str(n // 3 + 1), text) for n, text in enumerate(texts)]
    parts = {part.title: part for part in written(summary_of(flat_form(), roster, told))}
    for number in (1, 2, 3):
        answers = parts[f"{number}. คำถามข้อที่ {number}"].answers()
        wanted = {
            roster.get(answer.college_id).name: xml_text(answer.text)
            for answer in told
            if answer.section_id == str(number)
        }
        assert answers == wanted


@settings(max_examples=25)
@given(rows=st.lists(st.tuples(st.integers(0, 2), TEXTS, TEXTS, TEXTS), min_size=1, max_size=8))
def test_every_row_is_read_back_beside_its_college(rows):
    form = deep_form(2)
    table = next(h for h in form.walk() if h.id == "1.2")
    roster = roster_of(3)
    told = [
        Told(roster.colleges[college].college_id, column.id, text, entry=entry)
        for entry, (college, *texts) in enumerate(rows, 1)
        for column, text in zip(table.children, texts, strict=True)
    ]
    part = next(p for p in written(summary_of(form, roster, told)) if p.title == table.printed)
    found = []
    for row in part.tables[0][1:]:
        if not row[1].startswith("เรื่องเดียวกัน"):
            names = row[1].rpartition(": ")[2].split(", ")
            found += [(name, *row[2:]) for name in names]
    wanted = [(roster.colleges[college].name, *map(xml_text, texts)) for college, *texts in rows]
    assert sorted(found) == sorted(wanted)


@given(texts=st.lists(TEXTS, max_size=30))
def test_grouping_keeps_every_text_once_and_depends_on_nothing_else(texts):
    groups = similar_groups(texts)
    assert sorted(index for group in groups for index in group) == list(range(len(texts)))
    assert groups == similar_groups(list(texts))
    for group in groups:
        for index in range(len(texts)):
            if texts[index] == texts[group[0]]:
                assert index in group
