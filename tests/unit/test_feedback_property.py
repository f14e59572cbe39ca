"""Whatever a document is made of: without the new comments it is what it was. All is invented."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from rt67_aggregate.feedback import CommentPlace, Note, annotate
from rt67_aggregate.model import Paragraph, Place
from rt67_aggregate.reader import read_document
from tests.unit.test_feedback_copy import anchors, main_part, named, without_comments
from tests.word_files import p, paragraphs, parts_of, r, sdt, tbl, tc, tr, vml_box, word_file

# Consonants, vowels, marks, invisibles, and what markup is made of.
LETTERS = "กขคงจฉ ะาิีุูเแโำ็่้๊๋์ฯๆ๑๒ab1.<&>\u200b\u00ad\t"
WORDS = st.text(LETTERS, max_size=12).map(escape)
OLD = f'<w:comment w:id="0" w:author="ครู">{p("รอยืนยัน")}</w:comment>'


def _grid(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    cell = st.lists(blocks, max_size=2).map(lambda inner: tc(*inner, p()))
    return st.lists(cell, min_size=1, max_size=3).map(lambda cells: tbl(tr(*cells), tr(*cells)))


def _larger(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    box = st.lists(blocks, min_size=1, max_size=2).map(lambda inner: p(r(xml=vml_box(*inner))))
    return st.one_of(_grid(blocks), box, blocks.map(sdt))


PLAIN = st.lists(WORDS, max_size=3).map(lambda words: p(*(r(word) for word in words)))
BLOCKS = st.recursive(PLAIN, _larger, max_leaves=8)
BODIES = st.lists(BLOCKS, min_size=1, max_size=5).map("".join)
NOTES = st.lists(
    st.builds(
        Note,
        spot=st.builds(
            CommentPlace,
            place=st.integers(-1, 12).map(lambda node: Place(node=node)),
            titles=st.sampled_from([(), ("ก",), ("ปัญหา", "ข")]),
            before=st.integers(-1, 12),
        ),
        text=st.text(LETTERS + "\n\x00\ud800", min_size=1).filter(str.strip),
        title=st.just("โปรดตรวจ"),
    ),
    max_size=5,
)


@settings(max_examples=80)
@given(body=BODIES, notes=NOTES, has_comments=st.booleans())
def test_without_the_new_comments_a_copy_is_what_it_was(body: str, notes: list[Note], has_comments: bool):
    with TemporaryDirectory() as name:
        folder = Path(name)
        stories = {"comments": OLD} if has_comments else {}
        original = word_file(folder, parts_of(p() + body, stories=stories))
        before, old = original.read_bytes(), main_part(original)
        copy = folder / "copy.docx"
        made = annotate(original, notes, copy, when=datetime(2024, 3, 1), author="สำนักงาน", source="")
        assert original.read_bytes() == before
        assert made.value == len(anchors(copy))
        assert (made.value > 0) is bool(notes)
        root = main_part(copy)
        for mark in root.iter(named(root, "commentReference")):
            assert len(list(mark.iterancestors(named(root, "p")))) == 1
        assert _typed(copy) == _typed(original)
        assert without_comments(root) == etree.tostring(old, method="c14n")


def _typed(path: Path) -> list[Paragraph]:
    document = read_document(path, "").value
    assert document is not None
    return paragraphs(document.blocks)
