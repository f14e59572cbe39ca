"""Valid packages made invalid: bytes, parts and XML disturbed by a seeded generator of chance."""

from __future__ import annotations

import io
import random
import warnings
import zipfile
from collections.abc import Callable

from lxml import etree

Parts = dict[str, bytes]

_MOST_COPIES = 3
_ODD_VALUES = (
    *(
        "",
        "-1",
        "0",
        "1",
        "99999999999999999999",
        "1e9",
        "NaN",
        "๙๙",
        "NULL",
        "true",
        "none",
        "\t",
        "%1.%2)",
        "#x",
    ),
    *("../../../etc/passwd", "http://example.invalid/x", "x" * 5000, "ำ", "\u200b", "\ufffd"),
)


def unzip(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def rezip(parts: Parts | list[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        warnings.simplefilter("ignore", UserWarning)  # duplicate names are wanted
        for name, data in parts.items() if isinstance(parts, dict) else parts:
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def beginning(data: bytes, blocks: int) -> bytes:
    """The package with only the first blocks of its body, and the section's properties."""
    parts = unzip(data)
    root = etree.fromstring(parts["word/document.xml"])
    for block in list(root[0])[blocks:-1]:
        root[0].remove(block)
    parts["word/document.xml"] = etree.tostring(root)
    return rezip(parts)


def disturbed(data: bytes, chance: random.Random) -> bytes:
    """The package with one kind of damage, from bytes to meaning."""
    return chance.choice((bytes_changed, bytes_cut, parts_changed, xml_bytes_changed, xml_changed))(
        data, chance
    )


# --- bytes ------------------------------------------------------------------------------------


def bytes_changed(data: bytes, chance: random.Random) -> bytes:
    """Flipped bits and other bytes, half of the time in the directory and the headers."""
    changed = bytearray(data)
    start = data.find(b"PK\x01\x02") if chance.random() < 0.5 else 0
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        at = chance.randrange(start, len(data))
        changed[at] = (
            changed[at] ^ 1 << chance.randrange(8) if chance.random() < 0.5 else chance.randrange(256)
        )
    return bytes(changed)


def bytes_cut(data: bytes, chance: random.Random) -> bytes:
    """The end, the beginning or the middle missing, a piece twice, or junk around it."""
    a, b = sorted(chance.randrange(len(data)) for _ in range(2))
    junk = chance.randbytes(chance.choice((1, 100, 70_000)))
    return chance.choice(
        (data[:a], data[a:], data[:a] + data[b:], data[:b] + data[a:], junk + data, data + junk)
    )


# --- parts ------------------------------------------------------------------------------------


def parts_changed(data: bytes, chance: random.Random) -> bytes:
    """Parts swapped, missing, twice, emptied, renamed, or in another order."""
    parts = list(unzip(data).items())
    for _ in range(chance.choice((1, 1, 2, 5))):
        (i, one), (j, other) = ((n, parts[n]) for n in (chance.randrange(len(parts)) for _ in range(2)))
        match chance.randrange(6):
            case 0:
                parts[i], parts[j] = (one[0], other[1]), (other[0], one[1])
            case 1 if len(parts) > 1:
                del parts[i]
            case 2:
                parts.append((one[0], other[1]))
            case 3:
                parts[i] = (one[0], chance.choice((b"", b"<a/>", b"\0", one[1][: len(one[1]) // 2])))
            case 4:
                parts[i] = (
                    chance.choice((one[0].upper(), one[0].replace("/", "\\"), "/" + one[0], "x")),
                    one[1],
                )
            case _:
                chance.shuffle(parts)
    return rezip(parts)


# --- XML --------------------------------------------------------------------------------------


def xml_bytes_changed(data: bytes, chance: random.Random) -> bytes:
    """Bytes of one XML part changed inside a sound zip."""
    parts = unzip(data)
    name = _some_xml(parts, chance)
    if parts[name]:
        parts[name] = bytes_changed(parts[name], chance)
    return rezip(parts)


def xml_changed(data: bytes, chance: random.Random) -> bytes:
    """Well-formed XML that says something else: elements gone, twice, moved, renamed, nested; values odd."""
    parts = unzip(data)
    name = _some_xml(parts, chance)
    try:
        root = etree.fromstring(parts[name])
    except etree.XMLSyntaxError:
        return data
    for _ in range(chance.choice((1, 3, 10, 40))):
        elements = [e for e in root.iter() if isinstance(e.tag, str)]
        if len(elements) > 1:
            chance.choice(_CHANGES)(elements, chance)
    parts[name] = etree.tostring(root)
    return rezip(parts)


def _some_xml(parts: Parts, chance: random.Random) -> str:
    """Most often the document itself."""
    if chance.random() < 0.6 and "word/document.xml" in parts:
        return "word/document.xml"
    return chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])


def _below_root(
    elements: list[etree._Element], chance: random.Random
) -> tuple[etree._Element, etree._Element]:
    element = chance.choice(elements[1:])
    parent = element.getparent()
    assert parent is not None
    return element, parent


def _remove(elements: list[etree._Element], chance: random.Random) -> None:
    element, parent = _below_root(elements, chance)
    parent.remove(element)


def _repeat(elements: list[etree._Element], chance: random.Random) -> None:
    element, parent = _below_root(elements, chance)
    if sum(1 for _ in element.iter()) < 500:
        for _ in range(chance.randint(1, _MOST_COPIES)):
            parent.append(_copy(element))


def _move(elements: list[etree._Element], chance: random.Random) -> None:
    element, _ = _below_root(elements, chance)
    target = chance.choice(elements)
    if element not in (target, *target.iterancestors()):
        target.insert(chance.randint(0, len(target)), element)


def _rename(elements: list[etree._Element], chance: random.Random) -> None:
    chance.choice(elements).tag = chance.choice(elements).tag


def _wrap(elements: list[etree._Element], chance: random.Random) -> None:
    element, parent = _below_root(elements, chance)
    wrapper = etree.Element(str(chance.choice(elements).tag))
    parent.replace(element, wrapper)
    wrapper.append(element)


def _swap_texts(elements: list[etree._Element], chance: random.Random) -> None:
    one, other = chance.choice(elements), chance.choice(elements)
    one.text, other.text = other.text, one.text


def _odd_value(elements: list[etree._Element], chance: random.Random) -> None:
    having = [e for e in elements if e.attrib]
    if having:
        element = chance.choice(having)
        element.set(chance.choice(list(element.attrib)), chance.choice(_ODD_VALUES))


def _drop_value(elements: list[etree._Element], chance: random.Random) -> None:
    having = [e for e in elements if e.attrib]
    if having:
        element = chance.choice(having)
        del element.attrib[chance.choice(list(element.attrib))]


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element, with_tail=False))


_CHANGES: tuple[Callable[[list[etree._Element], random.Random], None], ...] = (
    *(_remove, _repeat, _move, _rename, _wrap, _swap_texts),
    *(_odd_value, _odd_value, _drop_value),
)
