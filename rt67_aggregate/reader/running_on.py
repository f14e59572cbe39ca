"""Paragraphs that run on into the next one on the page: initial letters that Word draws over several lines,
in a paragraph of their own, in a frame (ECMA-376 part 1, 17.3.1.11); marks that were deleted with tracked
changes (17.13.5.15); hidden marks (17.3.2.41), as of Word's style separator (17.3.2.36)."""

from __future__ import annotations

from lxml import etree

from rt67_aggregate.reader.children import Children, children_by_tag, first_child
from rt67_aggregate.reader.names import TBL, VAL, P, T, is_on, w
from rt67_aggregate.reader.tracked import MARK_DELETED, mark_is_deleted

_FRAME, _DROP_CAP = w("framePr"), w("dropCap")
_P_PR, _R_PR, _R, _VANISH = w("pPr"), w("rPr"), w("r"), w("vanish")
_SIGNS = (_FRAME, _VANISH, *MARK_DELETED)
_BLOCKS = (P, TBL, w("sdt"), w("customXml"), w("altChunk"))


def runs_on(paragraph: etree._Element, properties: Children) -> bool:
    """Whether a paragraph and the one behind it are one on the page."""
    frame = properties.get(_FRAME)
    if frame is not None and frame.get(_DROP_CAP, "none") != "none":
        return _following(paragraph) is not None
    ends = not mark_is_deleted(properties) and not _mark_is_hidden(paragraph, properties)
    return not ends and _following(paragraph) is not None


def opened_paragraphs(root: etree._Element) -> frozenset[etree._Element]:
    """All paragraphs that begin on the line of the one before them."""
    opening = dict.fromkeys(next(sign.iterancestors(P), None) for sign in root.iter(*_SIGNS))
    found = (
        _following(paragraph)
        for paragraph in opening
        if paragraph is not None and runs_on(paragraph, children_by_tag(first_child(paragraph, _P_PR)))
    )
    return frozenset(following for following in found if following is not None)


def _mark_is_hidden(paragraph: etree._Element, properties: Children) -> bool:
    """Whether a paragraph's mark is hidden, and its text is not: one that is hidden whole is kept apart."""
    mark = properties.get(_R_PR)
    hidden = first_child(mark, _VANISH) if mark is not None else None
    return hidden is not None and is_on(hidden.get(VAL)) and _shows_text(paragraph)


def _shows_text(paragraph: etree._Element) -> bool:
    """Whether some of its text is not hidden by its run."""
    for text in paragraph.iter(T):
        run = next(text.iterancestors(_R), None)
        look = first_child(run, _R_PR) if run is not None else None
        hidden = first_child(look, _VANISH) if look is not None else None
        if (text.text or "").strip() and (hidden is None or not is_on(hidden.get(VAL))):
            return True
    return False


def _following(paragraph: etree._Element) -> etree._Element | None:
    """The paragraph right behind a paragraph; None where something else stands there."""
    following = next(paragraph.itersiblings(*_BLOCKS), None)
    return following if following is not None and following.tag == P else None
