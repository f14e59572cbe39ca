"""Pages to look at in a browser: every return as it was read, and one of all colleges.

A page needs nothing but itself and lets nothing in: no script, style, font or picture from elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rt67_aggregate.lazy import lazy_names

if TYPE_CHECKING:
    from rt67_aggregate.pages.drawing import draw_return
    from rt67_aggregate.pages.index import index_page
    from rt67_aggregate.pages.names import FOLDER, INDEX, page_paths
    from rt67_aggregate.pages.returned import return_page

__all__ = ["FOLDER", "INDEX", "draw_return", "index_page", "page_paths", "return_page"]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "rt67_aggregate.pages.drawing": "draw_return",
        "rt67_aggregate.pages.index": "index_page",
        "rt67_aggregate.pages.names": "FOLDER INDEX page_paths",
        "rt67_aggregate.pages.returned": "return_page",
    },
)
