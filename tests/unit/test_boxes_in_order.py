"""Text boxes that hang at one paragraph, as programs for posters write them: read from the top of the page
down, whatever their order in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.word_files import p, paragraphs, r, read


def box(text: str, top: int | str, left: int | str = 0, frame: str = "page") -> str:
    """``top``, ``left``: offsets, or how it is aligned."""
    places = "".join(
        f'<wp:position{axis} relativeFrom="{frame}">'
        + (f"<wp:posOffset>{at}</wp:posOffset>" if isinstance(at, int) else f"<wp:align>{at}</wp:align>")
        + f"</wp:position{axis}>"
        for axis, at in (("H", left), ("V", top))
    )
    inner = f"<wps:txbx><w:txbxContent>{p(text)}</w:txbxContent></wps:txbx>"
    extent = '<wp:extent cx="100" cy="50"/>'
    return r(xml=f"<w:drawing><wp:anchor>{places}{extent}{inner}</wp:anchor></w:drawing>")


@pytest.mark.parametrize(
    ("boxes", "order"),
    [
        ([box("ก", 100), box("ข", 300), box("ค", 200)], "กคข"),
        ([box("ก", 300), box("ข", 200), box("ค", 100)], "คขก"),
        ([box("ก", 300), box("ข", 100), box("ค", 200)], "ขคก"),
        ([box("ก", 100), box("ข", 100)], "กข"),
        ([box("ก", 200), box("ข", 100, left=500)], "กข"),  # side by side: columns
        ([box("ก", 200), box("ข", 100, frame="margin")], "กข"),  # counted from elsewhere
        ([box("ก", 200), box("ข", "top")], "กข"),
        ([box("ก", 200), box("ข", 100, left="center")], "กข"),
        ([box("ก", 200), box("ข", "top"), box("ค", 100)], "คกข"),
    ],
)
def test_they_are_read_from_the_top_down(boxes: list[str], order: str, tmp_path: Path) -> None:
    found = [paragraph.text for paragraph in paragraphs(read(tmp_path, p("-", *boxes)).blocks)]
    assert "".join(found) == f"-{order}"
