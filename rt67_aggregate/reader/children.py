"""The children of an element by their names.

For lists of a few properties, looked into for nearly every paragraph, run and cell: there a plain loop takes
a fraction of the time of ``find`` and of ``iterchildren`` with a name, which prepare a search first.
"""

from __future__ import annotations

from lxml import etree

Children = dict[object, etree._Element]


def first_child(element: etree._Element, tag: str) -> etree._Element | None:
    """The first child of that name."""
    for child in element:
        if child.tag == tag:
            return child
    return None


def children_by_tag(element: etree._Element | None) -> Children:
    """Every name that children have, with the first child of that name."""
    found: Children = {}
    if element is not None:
        for child in element:
            found.setdefault(child.tag, child)
    return found
