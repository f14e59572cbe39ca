"""What tracked changes took off the page (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from lxml import etree

from rt67_aggregate.reader.children import Children
from rt67_aggregate.reader.names import T, a, m, v, w

MARK_DELETED = (w("del"), w("moveFrom"))
_R_PR = w("rPr")


def mark_is_deleted(properties: Children) -> bool:
    """Whether the mark of a paragraph with these properties was deleted, so that it runs on."""
    mark = properties.get(_R_PR)
    return mark is not None and any(child.tag in MARK_DELETED for child in mark)


def holds_text(element: etree._Element) -> bool:
    """Whether anything that is still on the page stands in a paragraph."""
    return any(
        next(shown.iterancestors(*MARK_DELETED), None) is None
        for shown in element.iter(T, w("sym"), a("blip"), v("imagedata"), m("t"))
    )
