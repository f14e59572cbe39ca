"""What every change of a document's markup needs: the return that is changed, its runs and small elements."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

Element = etree._Element
Parts = dict[str, bytes]
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass
class Copy:
    """A filled-in return while its markup is changed. ``texts``: what was typed, longest first. ``repacked``:
    what is to be done to the parts of the saved package."""

    document: Document
    typed: frozenset[str]
    texts: Sequence[str]
    repacked: list[Callable[[Parts], Parts]] = field(default_factory=list)

    @property
    def body(self) -> Element:
        return self.document.element.body


Change = Callable[[Copy, Random], str]


def made(tag: str, *inside: Element, **attributes: str) -> Element:
    """An element of WordprocessingML with attributes of it."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    element.extend(inside)
    return element


def run_of(text: str, like: Element | None = None, tag: str = "t") -> Element:
    """A run with the properties of another one."""
    run, words = made("r"), made(tag)
    properties = like.find(qn("w:rPr")) if like is not None else None
    if properties is not None:
        run.append(deepcopy(properties))
    words.text = text
    words.set(SPACE, "preserve")
    run.append(words)
    return run


def _first(element: Element, name: str) -> Element:
    """The first child, which is made where it is not there."""
    found = element.find(qn(f"w:{name}"))
    if found is None:
        found = made(name)
        element.insert(0, found)
    return found


def properties_of(run: Element) -> Element:
    return _first(run, "rPr")


def paragraph_properties(paragraph: Element) -> Element:
    return _first(paragraph, "pPr")


def cell_properties(cell: Element) -> Element:
    return _first(cell, "tcPr")


def row_properties(row: Element) -> Element:
    exceptions = row.find(qn("w:tblPrEx"))
    found = _first(row, "trPr")
    if exceptions is not None:
        exceptions.addnext(found)
    return found


def mark_properties(paragraph: Element) -> Element:
    """Those of a paragraph's mark."""
    properties = paragraph_properties(paragraph)
    if properties.find(qn("w:rPr")) is None:
        properties.append(made("rPr"))
    return properties.find(qn("w:rPr"))


def some(chance: Random, items: Sequence[Element]) -> Sequence[Element]:
    """One of them, a share of them, or all."""
    if not items:
        return ()
    share = chance.choice((0, 0.2, 0.5, 1))
    return [item for item in items if chance.random() < share] if share else [chance.choice(items)]


def paragraphs(body: Element) -> list[Element]:
    """The paragraphs of the body and of its tables, and not those of text boxes or of sections' ends."""
    return [
        p
        for p in body.iter(qn("w:p"))
        if next(p.iterancestors(qn("w:txbxContent")), None) is None
        and next(p.iter(qn("w:sectPr"), qn("w:txbxContent")), None) is None
    ]


def own_runs(paragraph: Element) -> list[Element]:
    """The runs right below a paragraph, taken apart so that each has one content."""
    found = []
    for run in list(paragraph.iterchildren(qn("w:r"))):
        properties, last = run.find(qn("w:rPr")), run
        contents = [child for child in run if child is not properties]
        for child in contents[1:]:
            own = made("r") if properties is None else made("r", deepcopy(properties))
            own.append(child)
            last.addnext(own)
            found.append(last)
            last = own
        found.append(last)
    return found


def words_of(run: Element) -> str | None:
    """The text of a run that holds nothing else."""
    contents = [child for child in run if child.tag != qn("w:rPr")]
    return (contents[0].text or "") if len(contents) == 1 and contents[0].tag == qn("w:t") else None


def text_runs(body: Element) -> list[Element]:
    return [run for p in paragraphs(body) for run in own_runs(p) if words_of(run)]


def apart(run: Element, *cuts: int) -> list[Element]:
    """A run of words cut at these letters, in rising order."""
    text = words_of(run) or ""
    bounds = sorted({0, *(cut for cut in cuts if 0 < cut < len(text)), len(text)})
    pieces = [run_of(text[a:b], run) for a, b in pairwise(bounds)]
    for piece in pieces:
        run.addprevious(piece)
    run.getparent().remove(run)
    return pieces


def wrap(elements: Sequence[Element], wrapper: Element, inner: Element | None = None) -> None:
    """Put neighbours into a wrapper that stands in their place."""
    elements[0].addprevious(wrapper)
    (wrapper if inner is None else inner).extend(elements)


def typed_runs(copy: Copy) -> list[list[Element]]:
    """For each text that was typed and stands in one paragraph: its runs, cut at its ends."""
    found = []
    for paragraph in paragraphs(copy.body):
        runs = own_runs(paragraph)
        whole = "".join(words_of(run) or "\0" for run in runs)
        text = next((each for each in copy.texts if each in whole), None)
        if text is None:
            continue
        begin, end, at, own = whole.index(text), whole.index(text) + len(text), 0, []
        for run in runs:
            size = len(words_of(run) or "\0")
            if at < end and at + size > begin and words_of(run):
                pieces, place = apart(run, begin - at, end - at), at
                for piece in pieces:
                    if begin <= place < end:
                        own.append(piece)
                    place += len(words_of(piece) or "")
            at += size
        if own and all(a.getnext() is b for a, b in pairwise(own)):
            found.append(own)
    return found


def tables_of(copy: Copy) -> list[Element]:
    return list(copy.body.iter(qn("w:tbl")))


def lines_in_two(copy: Copy, chance: Random) -> Sequence[Element]:
    """Some lines cut in two paragraphs of the same properties; gives the first of each."""
    firsts = []
    for run in some(chance, [run for run in text_runs(copy.body) if len(words_of(run) or "") > 3]):
        paragraph = run.getparent()
        _, second = apart(run, chance.randrange(1, len(words_of(run) or "") - 1))
        properties = paragraph.find(qn("w:pPr"))
        following = made("p") if properties is None else made("p", deepcopy(properties))
        following.extend([second, *second.itersiblings()])
        paragraph.addnext(following)
        mark_properties(paragraph)
        firsts.append(paragraph)
    return firsts
