"""File names: their order, and those that programs leave behind."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rt67_aggregate.model import Format, SourceFile
from rt67_aggregate.screen import on_screen

_LEFT_BEHIND = re.compile(
    r"""
    (thumbs\.db|desktop\.ini|\.ds_store|\.directory   # folder views of Windows, macOS, KDE
    |\.~lock\..*\#)                                   # LibreOffice
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OF_WORD = re.compile(r"~wrl\d*\.tmp|~wr[adfs]\d*\.tmp", re.IGNORECASE)  # its own copies while it saves
_OWNER_FILE_BYTES = 1024  # Word's "~$" files have 162 bytes; a return has more than this
_DOCUMENTS = (Format.DOCX, Format.DOC, Format.ODT, Format.RTF, Format.WORD_XML, Format.FLAT_OPC)
_SPELLED_OUT = re.compile(r"<U\+[0-9A-F]{4}>")
_SILENT = (".gitkeep", ".gitignore")


def order(name: str) -> tuple[str, str]:
    """The key of name order: the same on every system, however it spells the letters."""
    return unicodedata.normalize("NFC", name), name


def in_name_order(files: Iterable[SourceFile]) -> tuple[SourceFile, ...]:
    """Files in name order, each under a name of its own."""
    listed = list(files)
    names = kept_apart(file.name for file in listed)
    apart = (replace(file, name=name) for file, name in zip(listed, names, strict=True))
    return tuple(sorted(apart, key=lambda file: order(file.name)))


def is_lock(name: str, size: int) -> bool:
    """Whether a file of this name and size (bytes) is one that a program left beside a document."""
    last = name.rpartition("/")[2]
    if last.startswith("~$") and size <= _OWNER_FILE_BYTES:
        return True
    return bool(_LEFT_BEHIND.fullmatch(last) or _OF_WORD.fullmatch(last))


def by_name(name: str, size: int, kind: Format) -> Format:
    """What a file of this name and size (bytes) is whose bytes are of a kind: what a program left beside a
    document is none, but Word's own copies may hold one."""
    if not is_lock(name, size):
        return kind
    holds = kind in _DOCUMENTS and _OF_WORD.fullmatch(name.rpartition("/")[2])
    return Format.LEFT if holds else Format.LOCK


def is_placeholder(name: str) -> bool:
    """Whether a file keeps an empty folder in version control: nobody put it there as a return."""
    return name.rpartition("/")[2] in _SILENT


def readable(name: str) -> str:
    """A name as text that can be shown: bytes that the system could not decode are taken as Thai
    Windows'; control and direction characters are spelled out (``<U+202E>``), other unseen ones left
    out. Two names may become one (see ``kept_apart``)."""
    if name.isprintable():
        return name
    raw = name.encode("utf-8", "surrogateescape") if _decodes(name) else name.encode("utf-8", "replace")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp874", "replace")
    return "".join(map(_seen, on_screen(text, one_line=True)))


def is_spelled_out(name: str) -> bool:
    """Whether a shown name had control or direction characters in it."""
    return bool(_SPELLED_OUT.search(name))


def kept_apart(names: Iterable[str]) -> Iterator[str]:
    """The names in the order given, those that are there already with a number behind them."""
    taken: set[str] = set()
    copies: Counter[str] = Counter()
    for name in names:
        unique = name
        while unique in taken:
            copies[name] += 1
            unique = f"{name} ({copies[name] + 1})"
        taken.add(unique)
        yield unique


def _seen(character: str) -> str:
    if character.isprintable():
        return character
    return {"Zs": " ", "Cf": ""}.get(unicodedata.category(character), "\ufffd")


def _decodes(name: str) -> bool:
    return all(not "\ud800" <= c <= "\udfff" or "\udc80" <= c <= "\udcff" for c in name)
