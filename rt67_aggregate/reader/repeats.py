"""Content controls that LibreOffice 7.4 wrote several times over.

Where the text of a control changes its script ("ครู 45 คน"), that program writes the control once whole,
once for each stretch of one script with the whole text behind it, and once whole again, all side by
side; tags are dropped. What a person typed is the first of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from rt67_aggregate.reader.names import VAL, T, w

SDT_TAG = w("sdt")
_ALIAS, _TAG = f"{w('sdtPr')}/{w('alias')}", f"{w('sdtPr')}/{w('tag')}"
_FEWEST = 3


def repeated_texts(root: etree._Element) -> frozenset[etree._Element]:
    """The text elements of one part that only repeat a control's text."""
    return frozenset(
        text for run in _runs(root) if _is_repeated(run) for control in run[1:] for text in control.iter(T)
    )


def _runs(root: etree._Element) -> Iterator[list[etree._Element]]:
    """Untagged controls of one title that follow each other directly."""
    done: set[etree._Element] = set()
    for control in root.iter(SDT_TAG):
        name = _name(control)
        if control in done or not name:
            continue
        run = [control]
        while (after := run[-1].getnext()) is not None and after.tag == SDT_TAG and _name(after) == name:
            run.append(after)
        done.update(run)
        if len(run) >= _FEWEST:
            yield run


def _name(control: etree._Element) -> str:
    title = control.find(_ALIAS)
    return (title.get(VAL) or "") if title is not None and control.find(_TAG) is None else ""


def _is_repeated(run: list[etree._Element]) -> bool:
    """Whether all of them say what the first one says, in its whole and in its stretches."""
    whole, *middle, last = ("".join(t.text or "" for t in control.iter(T)) for control in run)
    if not whole or last != whole or not all(text.endswith(whole) for text in middle):
        return False
    return "".join(text.removesuffix(whole) for text in middle) == whole
