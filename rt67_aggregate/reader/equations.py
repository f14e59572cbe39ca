"""Office Math in one line (ECMA-376 part 1, 22.1)."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from rt67_aggregate.reader.names import P, T, a, m, v, w
from rt67_aggregate.reader.notation import AS_READ, ONLY_TYPED, Notation
from rt67_aggregate.reader.symbols import symbol
from rt67_aggregate.text import repair, visible

_VAL = m("val")
_MOST_LEVELS = 40
_MATH_TEXT, _SYM = m("t"), w("sym")
# Not on the page, or properties whose values are asked for by name.
_PASSED = frozenset(w(name) for name in ("del", "moveFrom", "rPr", "delText", "instrText"))
# What only the walk over the story can read; an equation that holds any of it is left to that.
_FOREIGN = (
    P,
    a("blip"),
    v("imagedata"),
    w("footnoteReference"),
    w("endnoteReference"),
    w("fldChar"),
    w("sdt"),
)
_BARS = ("\u0304", "\u0305", "\u00af")


def equation(element: etree._Element) -> str | None:
    """An ``m:oMath`` as a person reads it; None where it holds what is no formula."""
    if next(element.iter(*_FOREIGN), None) is not None:
        return None
    return _Formula(AS_READ).inside(element)


def drawn_signs(element: etree._Element) -> int:
    """How many visible characters of ``equation`` are drawn and not typed: fraction bars, brackets."""
    if next(element.iter(*_FOREIGN), None) is not None:
        return 0
    read, typed = (_Formula(notation).inside(element) for notation in (AS_READ, ONLY_TYPED))
    return visible(repair(read)) - visible(repair(typed))


class _Formula:
    def __init__(self, notation: Notation) -> None:
        self._notation = notation
        self._level = 0

    def inside(self, element: etree._Element) -> str:
        """The children of an element, one after the other."""
        self._level += 1
        children = element.iterchildren("*") if self._level < _MOST_LEVELS else element.iter(_MATH_TEXT, T)
        text = "".join(self._read(child) for child in children)
        self._level -= 1
        return text

    def _read(self, element: etree._Element) -> str:
        tag = element.tag
        if tag in (_MATH_TEXT, T):
            return element.text or ""
        if tag == _SYM:
            return symbol(element)
        if tag in _PASSED:
            return ""
        handler = _HANDLERS.get(tag)
        return handler(self, element) if handler else self.inside(element)

    def _part(self, element: etree._Element, local: str) -> str:
        found = element.find(m(local))
        return self.inside(found) if found is not None else ""

    def _fraction(self, element: etree._Element) -> str:
        return self._notation.fraction(self._part(element, "num"), self._part(element, "den"))

    def _scripts(self, element: etree._Element) -> str:
        lowered, raised = self._part(element, "sub"), self._part(element, "sup")
        scripts = self._notation.lowered(lowered) + self._notation.raised(raised)
        base = self._part(element, "e")
        return scripts + base if element.tag == m("sPre") else base + scripts

    def _limit(self, element: etree._Element) -> str:
        put = self._notation.raised if element.tag == m("limUpp") else self._notation.lowered
        return self._part(element, "e") + put(self._part(element, "lim"))

    def _root(self, element: etree._Element) -> str:
        return self._notation.root(self._part(element, "deg"), self._part(element, "e"))

    def _bar(self, element: etree._Element) -> str:
        base = self._part(element, "e")
        top = _property(element, "barPr", "pos", "bot") == "top"
        return self._notation.over(base) if top else self._notation.under(base)

    def _accent(self, element: etree._Element) -> str:
        mark = _sign(element, "accPr", "chr", "\u0302")
        base = self._part(element, "e")
        return self._notation.over(base) if mark in _BARS else self._notation.marked(base, mark)

    def _sum(self, element: etree._Element) -> str:
        sign = self._notation.sign(_sign(element, "naryPr", "chr", "∫"))
        return sign + self._scripts_of(element) + " " + self._part(element, "e")

    def _scripts_of(self, element: etree._Element) -> str:
        lowered, raised = self._part(element, "sub"), self._part(element, "sup")
        return self._notation.lowered(lowered) + self._notation.raised(raised)

    def _function(self, element: etree._Element) -> str:
        return f"{self._part(element, 'fName')} {self._part(element, 'e')}"

    def _brackets(self, element: etree._Element) -> str:
        between = self._notation.sign(_sign(element, "dPr", "sepChr", "|"))
        inner = between.join(self.inside(e) for e in element.iterchildren(m("e")))
        first = self._notation.sign(_sign(element, "dPr", "begChr", "("))
        return first + inner + self._notation.sign(_sign(element, "dPr", "endChr", ")"))

    def _matrix(self, element: etree._Element) -> str:
        comma = self._notation.sign(",") + " "
        rows = (
            comma.join(self.inside(e) for e in row.iterchildren(m("e")))
            for row in element.iterchildren(m("mr"))
        )
        return (
            self._notation.sign("[") + (self._notation.sign(";") + " ").join(rows) + self._notation.sign("]")
        )

    def _lines(self, element: etree._Element) -> str:
        return "\n".join(self.inside(e) for e in element.iterchildren(m("e")))


_HANDLERS: dict[object, Callable[[_Formula, etree._Element], str]] = {
    m("f"): _Formula._fraction,
    **dict.fromkeys((m("sSup"), m("sSub"), m("sSubSup"), m("sPre")), _Formula._scripts),
    **dict.fromkeys((m("limLow"), m("limUpp")), _Formula._limit),
    m("rad"): _Formula._root,
    m("bar"): _Formula._bar,
    m("acc"): _Formula._accent,
    m("nary"): _Formula._sum,
    m("func"): _Formula._function,
    m("d"): _Formula._brackets,
    m("m"): _Formula._matrix,
    m("eqArr"): _Formula._lines,
}


def _sign(element: etree._Element, properties: str, name: str, otherwise: str) -> str:
    """A sign in an element's properties: one character (ST_Char, 22.1.3), whatever a file says there."""
    return _property(element, properties, name, otherwise)[:1]


def _property(element: etree._Element, properties: str, name: str, otherwise: str) -> str:
    """A value in an element's properties; "" where a sign is said to be none."""
    found = element.find(f"{m(properties)}/{m(name)}")
    return (found.get(_VAL) or "") if found is not None else otherwise
