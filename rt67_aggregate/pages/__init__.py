"""Pages to look at in a browser: every return as it was read, and one of all colleges.

A page needs nothing but itself and lets nothing in: no script, style, font or picture from elsewhere.
"""

from __future__ import annotations

from rt67_aggregate.pages.drawing import draw_return
from rt67_aggregate.pages.index import index_page
from rt67_aggregate.pages.names import FOLDER, INDEX, page_paths
from rt67_aggregate.pages.returned import return_page

__all__ = ["FOLDER", "INDEX", "draw_return", "index_page", "page_paths", "return_page"]
