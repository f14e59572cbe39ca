"""Element names of WordprocessingML and its neighbours, in lxml's ``{namespace}local`` notation.

Transitional namespaces only (ECMA-376 part 4): the package turns strict ones into these first.
"""

from __future__ import annotations

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_V = "{urn:schemas-microsoft-com:vml}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"

W = _W.strip("{}")
M = _M.strip("{}")
MC = _MC.strip("{}")
V = _V.strip("{}")
R = _R.strip("{}")
A = _A.strip("{}")
DGM = _DGM.strip("{}")

RELATION_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


# What gives a name of each namespace for its local part: ``w("p")``.
w = _W.__add__  # the main one
r = _R.__add__  # relationships
a = _A.__add__  # DrawingML
wp = _WP.__add__  # its anchors in a text document
wps = _WPS.__add__  # Word's own shapes
mc = _MC.__add__  # markup compatibility
v = _V.__add__  # VML
m = _M.__add__  # Office Math
dgm = _DGM.__add__  # diagrams (SmartArt)

VAL = w("val")
P = w("p")
T = w("t")
TBL = w("tbl")
TR = w("tr")
TC = w("tc")

# Not on the page, or without any text of their own.
PASSED_OVER = frozenset(
    (
        w("tblPrEx"),
        *(
            w(name)
            for name in ("del", "moveFrom", "delText", "delInstrText", "rPr", "tblPr", "tblGrid", "sectPr")
        ),
        *(w(name) for name in ("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "tcPr", "trPr", "proofErr")),
        *(w(name) for name in ("bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "commentRangeStart")),
        *(w(name) for name in ("commentRangeEnd", "commentReference", "footnoteRef", "endnoteRef")),
        *(
            w(name)
            for name in ("annotationRef", "separator", "continuationSeparator", "permStart", "permEnd")
        ),
    )
)


def is_on(value: str | None) -> bool:
    """An on/off property's value (ECMA-376 part 1, 17.17.4): absent means on."""
    return value not in ("0", "false", "off")
