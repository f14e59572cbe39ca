from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.table import cell_pieces, utf16_length

THAI = "กข\u0e31\u0e34\u0e48\u0e49\u0e33เแ\u200b\n\t 1.😀"


@given(st.text(alphabet=THAI, max_size=60), st.integers(min_value=4, max_value=12))
def test_pieces_joined_are_the_text_and_each_fits(text: str, limit: int):
    pieces = cell_pieces(text, limit)
    assert "".join(pieces) == text
    assert all(utf16_length(piece) <= limit for piece in pieces)
    assert all(pieces[:-1])
